using System.Globalization;

namespace HotBat.Web.Parts;

/// <summary>When a source was read, for whoever reads a page: the day and the hour in his own zone.</summary>
public static class ReadingText
{
    /// <summary>"Nov 21, 2026, 2:15 AM ET". Where the app's day is set back before it, the day is that of the real clock, which is said.</summary>
    /// <param name="at">UTC; null when nothing was read, and nothing is said then.</param>
    /// <param name="zone">The reader's, by its IANA name; null when it is not known.</param>
    /// <param name="today">The app's day.</param>
    public static string? Of(DateTime? at, string? zone, DateOnly today)
    {
        if (at is not { } read) return null;
        var (day, time) = GameTime.Local(read, zone);
        var text = $"{day.ToString("MMM d, yyyy", CultureInfo.InvariantCulture)}, {time}";
        // somewhere it is always tomorrow
        return day > today.AddDays(1) ? $"{text}, by the real clock: the app’s day is set to {Format.LongDate(today)}" : text;
    }
}
