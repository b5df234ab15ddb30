using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Data.ModelRegistry;

namespace HotBat.Jobs.HomeRuns;

/// <summary>A batter against a pitcher, somewhere. What is null is chosen: see <see cref="MatchupScene"/>.</summary>
/// <param name="Season">Whose counts, clubs and schedule are shown.</param>
/// <param name="Day">Games before it are known.</param>
/// <param name="Today">The app's day.</param>
/// <param name="Pitcher">Taken as the starter; null for an average one.</param>
/// <param name="Park">MLBAM's venue id.</param>
/// <param name="Temperature">°F.</param>
/// <param name="WindOut">mph to the outfield, from it below 0.</param>
/// <param name="Slot">1 to 9.</param>
public sealed record MatchupQuestion(short Season, DateOnly Day, DateOnly Today, int Batter, int? Pitcher, int? Park, double? Temperature, double? WindOut, int? Slot, bool? IsHome);

/// <summary>What the question left open, as it was chosen: the pitcher's home park, or without him the batter's; his usual slot, else the fifth; at home in his own park alone.</summary>
/// <param name="OpponentId">The pitcher's club, whose bullpen follows him; null for an average one.</param>
/// <param name="Side">The side the batter takes.</param>
/// <param name="IsDome">The park's roof never opens: no weather that is asked for counts in it.</param>
/// <param name="Temperature">Null for what is usual there at that time of the year.</param>
public sealed record MatchupScene(int Park, string Ballpark, bool IsDome, bool IsHome, int Slot, bool IsUsualSlot, int? OpponentId, BatSide Side, BatSide? PitcherHand, double? Temperature, double? WindOut);

/// <param name="Club">Whose park it is.</param>
/// <param name="Factor">HR park factor for his side, 100 is neutral; null where it is not known.</param>
/// <param name="Low">Of the 80% range.</param>
public sealed record MatchupPark(int VenueId, string Name, int? Club, double? Factor, double Chance, double Low, double High, bool IsChosen);

/// <summary>A game to come of his club: the chance if he starts in the slot of the scene.</summary>
/// <param name="Starter">Null while he is not announced: an average one is taken.</param>
/// <param name="IsBest">The likeliest day of those ahead.</param>
public sealed record MatchupDay(int GamePk, DateOnly Date, int OpponentId, bool IsHome, int? VenueId, string? Venue, short? DoubleHeaderGame, int? StarterId, string? Starter,
    double Chance, double Low, double High, bool IsBest, bool IsWorst);

/// <summary>The answer.</summary>
/// <param name="Chance">P(HR ≥ 1) in the game.</param>
/// <param name="Low">Of the 80% range: what is known of batter, pitcher and ballpark leaves so much open.</param>
/// <param name="UsualChance">The share of starters' games with a home run.</param>
/// <param name="ExpectedPlateAppearances">PA, all of them; those after the pitcher has gone are against the bullpen.</param>
/// <param name="IsWindIgnored">A wind changes nothing: the model has not learned what wind does.</param>
/// <param name="Reasons">Every part, the largest first.</param>
/// <param name="Parks">The same matchup in every club's park, likeliest first.</param>
/// <param name="Days">His club's next ten games, whoever pitches.</param>
public sealed record Matchup(
    MatchupMan Batter, MatchupMan? Pitcher, MatchupScene Scene, ServingModel Model, DateOnly AsOf,
    double Chance, double Low, double High, double UsualChance, double? HotBatScore, double ExpectedPlateAppearances, bool IsWindIgnored,
    IReadOnlyList<ForecastReason> Reasons, IReadOnlyList<MatchupPark> Parks, IReadOnlyList<MatchupDay> Days)
{
    /// <summary>The batter's stay on the injured list, as known on the day; null where he is on none.</summary>
    public ListedPlayer? Listed { get; init; }
}
