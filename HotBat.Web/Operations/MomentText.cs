using System.Globalization;
using HotBat.Core.Operations;

namespace HotBat.Web.Operations;

/// <summary>Moments and lengths of time for people who run the app; moments are UTC and say so.</summary>
public static class MomentText
{
    /// <summary>"Nov 21, 09:00 UTC".</summary>
    public static string Absolute(DateTime at) => at.ToString("MMM d, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>Whose clock the times on a page are of. Of a pinned one each start begins at noon anew, so what came later may bear an earlier time.</summary>
    public static string Clock(TimeProvider time) => time is PinnedTimeProvider ? "Times are UTC by the pinned clock: newest first goes by number, not by time" : "Times are UTC";

    /// <summary>How long ago it was. Under a pinned clock the moment itself: what was done while the day was another, or by the real clock, has no age in this one.</summary>
    public static string Age(TimeProvider time, DateTime at) =>
        time is PinnedTimeProvider ? at.ToString("MMM d, yyyy, HH:mm", CultureInfo.InvariantCulture) : Ago(time.GetUtcNow().UtcDateTime - at, at);

    /// <summary>"just now", "12 min ago", "5 h ago", "3 days ago"; after a month the day, and where the clock stands at an earlier one.</summary>
    public static string Ago(TimeSpan age, DateTime at) => age.TotalSeconds switch
    {
        < -60 => at.ToString("MMM d, yyyy", CultureInfo.InvariantCulture),
        < 60 => "just now",
        < 3600 => string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalMinutes} min ago"),
        < 172_800 => string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalHours} h ago"),
        < 2_592_000 => string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalDays} days ago"),
        _ => at.ToString("MMM d, yyyy", CultureInfo.InvariantCulture),
    };

    /// <summary>"0.4 s", "12 s", "3 min 20 s", "1 h 05 min".</summary>
    public static string Length(TimeSpan time) => time.TotalSeconds switch
    {
        < 0.1 => "< 0.1 s",
        < 10 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s"),
        < 60 => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalSeconds} s"),
        < 3600 => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes} min {time.Seconds:00} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes:00} min"),
    };
}
