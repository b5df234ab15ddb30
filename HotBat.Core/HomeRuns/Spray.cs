using HotBat.Core.Baseball;

namespace HotBat.Core.HomeRuns;

/// <summary>
/// Where a ball went, from the point at which it was fielded on Savant's diagram (<c>hc_x</c>, <c>hc_y</c>; home plate is near 125.42, 198.27).
/// Angle = atan((hc_x − 125.42) / (198.27 − hc_y)), degrees: 0 is straight over second base, −45 the left and +45 the right foul line.
/// Source: the formula in public use with Savant's files (Petti, baseballr). Caveat: it is where the ball was picked up, not where it was hit.
/// </summary>
public static class Spray
{
    const double HomePlateX = 125.42;
    const double HomePlateY = 198.27;

    public static double Angle(double hcX, double hcY) => double.RadiansToDegrees(Math.Atan2(hcX - HomePlateX, HomePlateY - hcY));

    /// <summary>The angle turned so that positive is the batter's pull side: left field for a right-handed batter, right field for a left-handed one.</summary>
    public static double PullAngle(double hcX, double hcY, BatSide side) => PullAngle(Angle(hcX, hcY), side);

    /// <summary>The same from the spray angle itself.</summary>
    public static double PullAngle(double angle, BatSide side) => side == BatSide.Right ? -angle : angle;

    /// <summary>Pulled: in the third of fair ground nearest the batter's own foul line, 15 degrees or more to the pull side. Source: Savant's batted-ball profile.</summary>
    public static bool IsPulled(double pullAngle) => pullAngle >= 15;
}
