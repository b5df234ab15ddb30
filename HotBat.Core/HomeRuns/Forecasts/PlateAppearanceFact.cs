using System.Runtime.InteropServices;
using HotBat.Core.Baseball;

namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>A plate appearance of a regular-season game, as far as home runs are concerned.</summary>
/// <param name="Ballpark">MLBAM's venue id, or minus the home club's id where the venue is not known.</param>
/// <param name="IsTop">The visitors bat.</param>
/// <param name="PitcherHand">The arm he threw with.</param>
/// <param name="ExitVelocity">mph; null for anything but a tracked batted ball.</param>
/// <param name="LaunchAngle">Degrees above the horizontal.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PlateAppearanceFact(
    int GamePk, short AtBatNumber, DateOnly Day, int Ballpark, bool IsTop, int BattingTeam, int FieldingTeam, int Batter, int Pitcher,
    BatSide BatterSide, BatSide PitcherHand, bool IsHomeRun, bool IsStrikeout, bool IsWalk, float? ExitVelocity, float? LaunchAngle);

/// <summary>A player's season line: batters by plate appearances and home runs, pitchers by batters faced and home runs allowed. Known once the season is over.</summary>
public sealed record SeasonTotal(short Season, int Player, int PlateAppearances, int HomeRuns);

/// <summary>A game of an earlier season: where, how warm, how many home runs.</summary>
public sealed record BallparkGame(int Ballpark, DateOnly Day, double? Temperature, int HomeRuns);

/// <summary>Tracked batted balls of a season whose batters are not known, counted by exit velocity and launch angle.</summary>
public sealed record ContactCount(short Season, double ExitVelocity, double LaunchAngle, int Balls, int HomeRuns);

/// <summary>The air a game is played in; what is not known is null.</summary>
/// <param name="Temperature">°F, under a closed roof that inside.</param>
/// <param name="WindOut">mph that blow from home plate to the outfield, against it below 0; 0 under a roof.</param>
public sealed record GameAir(double? Temperature, double? WindOut)
{
    public static GameAir Unknown { get; } = new(null, null);

    /// <param name="condition">The source's words: "Partly Cloudy", "Roof Closed", "Dome".</param>
    /// <param name="direction">"Out To RF", "In From CF", "L To R", "Calm".</param>
    public static GameAir Of(double? temperature, string? condition, double? windMph, string? direction)
    {
        if (condition is "Roof Closed" or "Dome") return new(temperature, 0);
        double? share = direction switch
        {
            null => null,
            "Out To CF" => 1,
            "Out To LF" or "Out To RF" => Corner,
            "In From CF" => -1,
            "In From LF" or "In From RF" => -Corner,
            _ => 0,
        };
        return new(temperature, windMph * share);
    }

    // a wind along a line 45 degrees off centre field carries that share of its speed there
    const double Corner = .71;
}

/// <summary>All that a forecast may learn from. The walk takes care that each day sees only what was known on its morning.</summary>
/// <param name="PlateAppearances">In the order of day, game and turn.</param>
/// <param name="Births">Birth dates of players.</param>
/// <param name="Air">By game.</param>
public sealed record HomeRunHistory(
    IReadOnlyList<PlateAppearanceFact> PlateAppearances,
    IReadOnlyList<SeasonTotal> BatterSeasons,
    IReadOnlyList<SeasonTotal> PitcherSeasons,
    IReadOnlyDictionary<int, DateOnly> Births,
    IReadOnlyList<BallparkGame> BallparkGames,
    IReadOnlyList<ContactCount> Contact,
    IReadOnlyDictionary<int, GameAir> Air)
{
    public static HomeRunHistory Of(IReadOnlyList<PlateAppearanceFact> plateAppearances) =>
        new(plateAppearances, [], [], new Dictionary<int, DateOnly>(), [], [], new Dictionary<int, GameAir>());
}
