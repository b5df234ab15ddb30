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

    /// <summary>Finds the All-Star break as the longest gap of at least three days between game dates in July.</summary>
    /// <param name="gameDates">Every date with a regular-season game, played or scheduled, in order.</param>
    /// <exception cref="ArgumentException">No dates.</exception>
    public static SeasonCalendar From(short season, DateOnly asOf, IReadOnlyList<DateOnly> gameDates)
    {
        if (gameDates.Count == 0) throw new ArgumentException("a season needs at least one game date", nameof(gameDates));
        DateOnly? from = null, through = null;
        var longest = ShortestBreak;
        for (var i = 1; i < gameDates.Count; i++)
        {
            var days = gameDates[i].DayNumber - gameDates[i - 1].DayNumber - 1;
            if (gameDates[i - 1].Month != 7 || days < longest) continue;
            (from, through, longest) = (gameDates[i - 1].AddDays(1), gameDates[i].AddDays(-1), days + 1);
        }
        return new SeasonCalendar(season, asOf, gameDates[0], gameDates[^1], from, through) { GameDays = gameDates.Count };
    }
}
