namespace HotBat.Core.SampleLeague;

/// <summary>
/// A season's days. Week 0 is Thursday to Sunday, the others Monday to Sunday; in the week of the All-Star break nobody plays before Friday.
/// The break lies in July when the season has enough of July, else at its half.
/// </summary>
public sealed record SampleCalendar(int Season, DateOnly Opening, int Weeks)
{
    public const int FullSeason = 27;

    /// <summary>Days that a full season takes from its first game to its last.</summary>
    const int FullSeasonDays = 186;

    public DateOnly LastDay => MondayOf(Weeks).AddDays(-1);

    public int BreakWeek => FindBreak(Season, Opening, Weeks);

    /// <summary>Monday of a week, of week 0 too, though its games begin on Thursday.</summary>
    public DateOnly MondayOf(int week) => Opening.AddDays(-3 + (7 * week));

    /// <summary>The same day of a season that opens in the last week of March: what weather goes by, so that a season played late in the year has its summer all the same.</summary>
    public double DayOfYear(DateOnly day) => 86 + (day.DayNumber - Opening.DayNumber);

    /// <summary>
    /// Where a season that is first needed on <paramref name="today"/> is put: on the league's own dates when today is before their end;
    /// from the last Thursday of June in the rest of the year; from New Year's Day when the real season is still to come and more than two weeks away.
    /// </summary>
    public static SampleCalendar For(DateOnly today, int weeks)
    {
        var own = new SampleCalendar(today.Year, LastThursday(today.Year, 3), weeks);
        if (today < own.Opening.AddDays(-14)) return own with { Opening = new DateOnly(today.Year, 1, 1) };
        return today <= own.Opening.AddDays(FullSeasonDays - 1) ? own : own with { Opening = LastThursday(today.Year, 6) };
    }

    /// <summary>The season before one that opens on this day: as early or late in its own year.</summary>
    public static SampleCalendar Before(SampleCalendar next)
    {
        var opening = next.Opening.AddDays(-364);
        return new(next.Season - 1, opening.Year == next.Season - 1 ? opening : opening.AddDays(-7), next.Weeks);
    }

    static int FindBreak(int season, DateOnly opening, int weeks)
    {
        if (weeks < 8) return -1;
        var week = (Thursday(new DateOnly(season, 7, 11)).DayNumber - opening.DayNumber) / 7;
        return week >= 2 && week < weeks - 2 ? week : weeks / 2;
    }

    static DateOnly LastThursday(int year, int month) => Thursday(new DateOnly(year, month, DateTime.DaysInMonth(year, month) - 6));

    static DateOnly Thursday(DateOnly from) => from.AddDays((DayOfWeek.Thursday - from.DayOfWeek + 7) % 7);
}
