using HotBat.Core.HomeRuns;

namespace HotBat.Tests.HomeRuns;

public sealed class SeasonCalendarTests
{
    static SeasonCalendar Of(int days, string asOf) =>
        SeasonCalendar.From(2020, DateOnly.Parse(asOf, null), [.. Enumerable.Range(0, days).Select(i => new DateOnly(2020, 8, 1).AddDays(i))]);

    [Theory]
    [InlineData(1, "2024-02-01", true)]
    [InlineData(9, "2024-02-01", true)]
    [InlineData(10, "2024-02-01", false)]
    [InlineData(66, "2024-02-01", false)]
    // a season that has begun: the rest is on the schedule
    [InlineData(9, "2020-08-02", false)]
    public void Fragment_IsAPastSeasonOfAFewDays(int days, string asOf, bool isFragment)
    {
        var calendar = Of(days, asOf);
        Assert.Equal((days, isFragment), (calendar.GameDays, calendar.IsFragment));
    }
}
