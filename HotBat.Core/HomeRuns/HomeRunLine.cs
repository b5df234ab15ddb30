namespace HotBat.Core.HomeRuns;

/// <summary>
/// What a club, a batter or a split did, as counts: every rate on a page is a property of this line, so it is computed in one place.
/// Lines of separate games add up; an unknown xHR makes the sum's unknown.
/// </summary>
/// <param name="Games">Games with at least one plate appearance.</param>
/// <param name="PlateAppearances">PA: completed turns at the plate, truncated ones excluded.</param>
/// <param name="HomeRuns">HR.</param>
/// <param name="ExpectedHomeRuns">xHR: the sum over batted balls of the chance to be a home run, from exit velocity, launch angle, and the carry of air and ball learned as the season goes, not from park or direction; an untracked home run counts as one, so that HR − xHR rests on tracked balls alone. Null when no model has scored them.</param>
/// <param name="BattedBalls">BBE: balls put in play or over the fence that have a measured exit velocity.</param>
/// <param name="ExitVelocitySum">Sum of their exit velocities, mph.</param>
/// <param name="HardHit">Batted balls at 95 mph or more.</param>
/// <param name="SweetSpots">Batted balls launched at 8 to 32 degrees.</param>
/// <param name="Barrels">Batted balls in the barrel region.</param>
public sealed record HomeRunLine(
    int Games,
    int PlateAppearances,
    int HomeRuns,
    double? ExpectedHomeRuns,
    int BattedBalls,
    double ExitVelocitySum,
    int HardHit,
    int SweetSpots,
    int Barrels)
{
    /// <summary>No game: nothing is unknown of it, so its xHR is 0 and a sum may begin with it.</summary>
    public static HomeRunLine Empty { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>HR/G = HR ÷ games. Null without games.</summary>
    public double? HomeRunsPerGame => Ratio(HomeRuns, Games);

    /// <summary>HR% = HR ÷ PA, as a share. Null without plate appearances.</summary>
    public double? HomeRunRate => Ratio(HomeRuns, PlateAppearances);

    /// <summary>HR − xHR. Above zero: more left the park than contact of this kind usually does. Park and direction are not in xHR, so this is not luck alone.</summary>
    public double? HomeRunsMinusExpected => HomeRuns - ExpectedHomeRuns;

    /// <summary>Mean exit velocity of measured batted balls, mph.</summary>
    public double? MeanExitVelocity => BattedBalls == 0 ? null : ExitVelocitySum / BattedBalls;

    /// <summary>Barrels per batted ball, as a share.</summary>
    public double? BarrelRate => Ratio(Barrels, BattedBalls);

    /// <summary>Batted balls at 95 mph or more per batted ball, as a share.</summary>
    public double? HardHitRate => Ratio(HardHit, BattedBalls);

    /// <summary>Batted balls launched at 8 to 32 degrees per batted ball, as a share.</summary>
    public double? SweetSpotRate => Ratio(SweetSpots, BattedBalls);

    /// <summary>Barrels per game.</summary>
    public double? BarrelsPerGame => Ratio(Barrels, Games);

    public static HomeRunLine Sum(IEnumerable<HomeRunLine> lines) => lines.Aggregate(Empty, static (sum, line) => sum + line);

    public static HomeRunLine operator +(HomeRunLine a, HomeRunLine b) => new(
        a.Games + b.Games,
        a.PlateAppearances + b.PlateAppearances,
        a.HomeRuns + b.HomeRuns,
        a.ExpectedHomeRuns + b.ExpectedHomeRuns,
        a.BattedBalls + b.BattedBalls,
        a.ExitVelocitySum + b.ExitVelocitySum,
        a.HardHit + b.HardHit,
        a.SweetSpots + b.SweetSpots,
        a.Barrels + b.Barrels);

    static double? Ratio(int part, int whole) => whole == 0 ? null : (double)part / whole;
}
