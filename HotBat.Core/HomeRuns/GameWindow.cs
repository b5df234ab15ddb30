namespace HotBat.Core.HomeRuns;

/// <summary>Which plate appearances are in view: a season's dates, and optionally the venue, the ballpark and the pitcher's hand.</summary>
/// <param name="From">First date, included.</param>
/// <param name="Through">Last date, included.</param>
/// <param name="IsHome">Home games, away games, or both when null.</param>
/// <param name="VenueId">One ballpark, or all when null.</param>
/// <param name="PitcherHand">'L', 'R', or both when null.</param>
public sealed record GameWindow(short Season, DateOnly From, DateOnly Through, bool? IsHome = null, int? VenueId = null, char? PitcherHand = null)
{
    /// <summary>The whole season as far as it is known.</summary>
    public static GameWindow Of(SeasonCalendar calendar) => new(calendar.Season, calendar.FirstGame, calendar.KnownThrough);

    public bool Includes(DateOnly date, bool isHome, int? venueId, char pitcherHand) =>
        date >= From && date <= Through
        && (IsHome is null || IsHome == isHome)
        && (VenueId is null || VenueId == venueId)
        && (PitcherHand is null || PitcherHand == pitcherHand);

    /// <summary>The part of this window that also lies in <paramref name="split"/>.</summary>
    /// <returns>Null when the split has no meaning this season: no All-Star break, or one that is yet to come for its second half.</returns>
    public GameWindow? Narrow(GameSplit split, SeasonCalendar calendar) => split switch
    {
        GameSplit.All => this,
        GameSplit.Home => IsHome == false ? null : this with { IsHome = true },
        GameSplit.Away => IsHome == true ? null : this with { IsHome = false },
        GameSplit.VersusLeft => PitcherHand == 'R' ? null : this with { PitcherHand = 'L' },
        GameSplit.VersusRight => PitcherHand == 'L' ? null : this with { PitcherHand = 'R' },
        GameSplit.MarchApril => Between(new(Season, 1, 1), new(Season, 4, 30)),
        GameSplit.May => Month(5),
        GameSplit.June => Month(6),
        GameSplit.July => Month(7),
        GameSplit.August => Month(8),
        GameSplit.SeptemberOctober => Between(new(Season, 9, 1), new(Season, 12, 31)),
        GameSplit.Last30Days => Between(calendar.KnownThrough.AddDays(-29), calendar.KnownThrough),
        GameSplit.BeforeAllStar => calendar.BreakFrom is { } start ? Between(calendar.FirstGame, start.AddDays(-1)) : null,
        GameSplit.AfterAllStar => calendar.BreakThrough is { } end ? Between(end.AddDays(1), calendar.LastGame) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(split), split, "unknown split"),
    };

    GameWindow? Month(int month) => Between(new(Season, month, 1), new DateOnly(Season, month, 1).AddMonths(1).AddDays(-1));

    GameWindow? Between(DateOnly from, DateOnly through)
    {
        if (from < From) from = From;
        if (through > Through) through = Through;
        return from > through ? null : this with { From = from, Through = through };
    }
}
