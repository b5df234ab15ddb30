namespace HotBat.Core.HomeRuns;

/// <summary>A season's dates as known on a day.</summary>
/// <param name="AsOf">The moment: games before this date are known, those on it or after are the schedule.</param>
/// <param name="FirstGame">Date of the first regular-season game.</param>
/// <param name="LastGame">Date of the last one, played or scheduled.</param>
/// <param name="BreakFrom">First day without games of the All-Star break; null when the calendar shows none (2020).</param>
/// <param name="BreakThrough">Last day of it.</param>
public sealed record SeasonCalendar(short Season, DateOnly AsOf, DateOnly FirstGame, DateOnly LastGame, DateOnly? BreakFrom, DateOnly? BreakThrough)
{
    /// <summary>Fewest days without a game that make July's gap the All-Star break.</summary>
    public const int ShortestBreak = 3;

    /// <summary>Fewest days with a game that make what is loaded of a past season a season: one has about 180, and 66 in 2020.</summary>
    public const int FewestDays = 10;

    /// <summary>Days with a regular-season game, played or scheduled; null where they have not been counted.</summary>
    public int? GameDays { get; init; }

    /// <summary>Every game that is loaded lies before the day of the view.</summary>
    public bool IsBehind => LastGame < AsOf;

    /// <summary>What is loaded of a past season is a few days of it: it has no end, no standings and no place to compare.</summary>
    public bool IsFragment => IsBehind && GameDays < FewestDays;

    /// <summary>Last day whose games count.</summary>
    public DateOnly KnownThrough => LastGame < AsOf ? LastGame : AsOf.AddDays(-1);

    /// <summary>Longest break of a season that has none in July: what is longer is no break, but days that are not loaded.</summary>
    public const int LongestBreak = 5;

    /// <summary>Fewest days with a game of such a season; fewer have gaps of their own.</summary>
    const int FewestDaysAround = 60;

    /// <summary>
    /// Finds the All-Star break as the longest gap of at least three days between game dates in July; in a season that was put off (the sample league's, in some years) as that of its middle third.
    /// </summary>
    /// <param name="gameDates">Every date with a regular-season game, played or scheduled, in order.</param>
    /// <exception cref="ArgumentException">No dates.</exception>
    public static SeasonCalendar From(short season, DateOnly asOf, IReadOnlyList<DateOnly> gameDates)
    {
        if (gameDates.Count == 0) throw new ArgumentException("a season needs at least one game date", nameof(gameDates));
        var (from, through) = LongestGap(gameDates, last => last.Month == 7);
        if (from is null && gameDates.Count >= FewestDaysAround)
        {
            var third = (gameDates[^1].DayNumber - gameDates[0].DayNumber) / 3;
            (from, through) = LongestGap(gameDates, last => last > gameDates[0].AddDays(third) && last < gameDates[^1].AddDays(-third), LongestBreak);
        }
        return new SeasonCalendar(season, asOf, gameDates[0], gameDates[^1], from, through) { GameDays = gameDates.Count };
    }

    /// <param name="mayBegin">Whether a break may begin after this game day.</param>
    static (DateOnly? From, DateOnly? Through) LongestGap(IReadOnlyList<DateOnly> gameDates, Func<DateOnly, bool> mayBegin, int most = int.MaxValue)
    {
        (DateOnly?, DateOnly?) found = default;
        var longest = ShortestBreak;
        for (var i = 1; i < gameDates.Count; i++)
        {
            var days = gameDates[i].DayNumber - gameDates[i - 1].DayNumber - 1;
            if (days < longest || days > most || !mayBegin(gameDates[i - 1])) continue;
            (found, longest) = ((gameDates[i - 1].AddDays(1), gameDates[i].AddDays(-1)), days + 1);
        }
        return found;
    }
}
