using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;

namespace HotBat.Data.HomeRuns;

/// <summary>A game as its page shows it. Before it is known there are no innings (but those of a game under way), no balls and no pitchers.</summary>
/// <param name="View">Its date is the game's own.</param>
/// <param name="Innings">In order, the visitors' half first.</param>
/// <param name="Balls">Every batted ball in the order of play.</param>
/// <param name="Pitchers">The visitors' first, each club's in the order in which they pitched.</param>
/// <param name="Lineups">Posted batting orders of a game to come or under way.</param>
public sealed record GameAnalysis(
    SlateView View, SlateGame Game, IReadOnlyList<GameInningLine> Innings, IReadOnlyList<GameBall> Balls, IReadOnlyList<GamePitcher> Pitchers,
    IReadOnlyList<LineupSpot> Lineups, DataWatermark Watermark)
{
    /// <summary>Null when nobody had forecast the game by the day of the view.</summary>
    public GameForecast? Forecast { get; init; }

    /// <summary>Some model has forecast some game.</summary>
    public bool HasForecasts { get; init; }

    /// <summary>xHR of a club: the sum of its balls' chances, an untracked home run as one; null while a tracked ball has no chance.</summary>
    public double? ExpectedHomeRuns(bool isHome)
    {
        var own = Balls.Where(b => b.IsHome == isHome).ToList();
        return own.Count == 0 || own.Any(b => b is { IsTracked: true, Chance: null }) ? null : own.Sum(b => b.Chance ?? (b.IsHomeRun ? 1 : 0));
    }
}

/// <summary>One half-inning. Runs are null where the source does not tell them.</summary>
public sealed record GameInningLine(int Inning, bool IsHome, int? Runs, int? Hits);

/// <summary>A batted ball of the game.</summary>
/// <param name="IsHome">The home club batted.</param>
/// <param name="Chance">Its chance to be a home run as known that morning; null for an untracked ball or without a model.</param>
/// <param name="IsInsideThePark">A home run that stayed in the park.</param>
/// <param name="Parks">In how many parks a home run would have been out; null for other balls and where that cannot be told.</param>
public sealed record GameBall(
    int AtBatNumber, int Inning, bool IsHome, int BatterId, string? Batter, BatSide Side, int PitcherId, string? Pitcher, string Event, bool IsHomeRun, bool IsBarrel,
    double? ExitVelocity, double? LaunchAngle, double? Distance, double? SprayAngle, double? Chance, bool IsInsideThePark, ParksOut? Parks)
{
    public bool IsTracked => ExitVelocity is not null && LaunchAngle is not null;
}

/// <summary>A pitcher's line in the game.</summary>
public sealed record GamePitcher(
    int PitcherId, string? Name, char? Hand, int TeamId, bool IsStart, int OutsRecorded, int BattersFaced, int Pitches, int Hits, int HomeRuns, int Walks, int Strikeouts,
    int BattedBalls, double ExitVelocitySum)
{
    /// <summary>Mean exit velocity of measured batted balls, mph.</summary>
    public double? ExitVelocity => BattedBalls == 0 ? null : ExitVelocitySum / BattedBalls;
}

/// <summary>A posted place in the batting order, with the batter's season before that day.</summary>
public sealed record LineupSpot(int TeamId, int Slot, int PlayerId, string? Name, char? Bats, string? Position, int HomeRuns, int PlateAppearances);
