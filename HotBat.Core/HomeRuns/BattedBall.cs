using System.Runtime.InteropServices;
using HotBat.Core.Baseball;

namespace HotBat.Core.HomeRuns;

/// <summary>
/// A ball put in play, home runs over the fence included, as tracked off the bat.
/// Source: Statcast (Savant's <c>launch_speed</c>, <c>launch_angle</c>, <c>hc_x</c>, <c>hc_y</c>). Caveat: about 4% of balls in play are not
/// tracked; they have no exit velocity and no chance is given for them.
/// </summary>
/// <param name="ExitVelocity">EV: speed off the bat, mph.</param>
/// <param name="LaunchAngle">LA: degrees above the horizontal; below 0 is into the ground.</param>
/// <param name="PullAngle">Spray angle turned to the batter's pull side, degrees (see <see cref="Spray.PullAngle(double, BatSide)"/>); null where unknown.</param>
/// <param name="ParkFactor">The park's home-run factor for the batter's side, 100 is neutral (see <see cref="ParkFactors"/>); null for a neutral park.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct BattedBall(double ExitVelocity, double LaunchAngle, double? PullAngle = null, double? ParkFactor = null);

/// <summary>A batted ball, the day of its game and whether it became a home run.</summary>
public readonly record struct BattedBallSample(DateOnly Day, BattedBall Ball, bool IsHomeRun)
{
    /// <summary>An order that depends on nothing but the facts, so that sums come out the same whatever order the rows were read in.</summary>
    internal static int CompareFacts(BattedBallSample left, BattedBallSample right)
    {
        var order = left.Day.CompareTo(right.Day);
        if (order == 0) order = left.Ball.ExitVelocity.CompareTo(right.Ball.ExitVelocity);
        if (order == 0) order = left.Ball.LaunchAngle.CompareTo(right.Ball.LaunchAngle);
        if (order == 0) order = left.IsHomeRun.CompareTo(right.IsHomeRun);
        if (order == 0) order = Nullable.Compare(left.Ball.PullAngle, right.Ball.PullAngle);
        return order != 0 ? order : Nullable.Compare(left.Ball.ParkFactor, right.Ball.ParkFactor);
    }
}
