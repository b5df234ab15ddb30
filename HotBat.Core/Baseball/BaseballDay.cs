namespace HotBat.Core.Baseball;

/// <summary>Which day it is in baseball: the date in New York, where the league keeps its calendar.</summary>
public static class BaseballDay
{
    static readonly TimeZoneInfo s_eastern = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    public static DateOnly Today(TimeProvider time) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), s_eastern).DateTime);
}
