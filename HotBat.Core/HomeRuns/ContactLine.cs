using HotBat.Core.Baseball;

namespace HotBat.Core.HomeRuns;

/// <summary>What cannot be added up from counts: how hard a batter's best contact is and where it goes.</summary>
/// <param name="Ev50">Mean exit velocity of the hardest-hit half, mph.</param>
/// <param name="Ev90">90th percentile of exit velocity, mph.</param>
/// <param name="MaxExitVelocity">The hardest-hit ball, mph.</param>
/// <param name="PulledInAir">Batted balls pulled in the air.</param>
/// <param name="Directed">Batted balls of known direction.</param>
/// <param name="Balls">All balls put in play or over the fence, tracked or not.</param>
public sealed record ContactLine(double? Ev50, double? Ev90, double? MaxExitVelocity, int PulledInAir, int Directed, int Balls)
{
    public static ContactLine Empty { get; } = new(null, null, null, 0, 0, 0);

    /// <summary>Pulled in the air per batted ball of known direction, as a share. Null where the direction of less than half of them is known: a few days would stand for a season.</summary>
    public double? PullAirRate => Directed == 0 || 2 * Directed < Balls ? null : (double)PulledInAir / Directed;

    public static ContactLine Of(IReadOnlyCollection<TrackedContact> balls)
    {
        var directed = balls.Where(b => b.SprayAngle is not null).ToList();
        return Of(
            [.. balls.Where(b => b.ExitVelocity is not null).Select(b => b.ExitVelocity!.Value)],
            directed.Count(b => PullAir.Is(b.Trajectory, b.LaunchAngle, Spray.PullAngle(b.SprayAngle!.Value, b.Side))), directed.Count, balls.Count);
    }

    /// <param name="exitVelocities">Of every tracked ball, mph.</param>
    public static ContactLine Of(IReadOnlyCollection<double> exitVelocities, int pulledInAir, int directed, int balls)
    {
        double[] rising = [.. exitVelocities];
        Array.Sort(rising);
        return new(ExitVelocities.Ev50OfRising(rising), ExitVelocities.Ev90OfRising(rising), rising is [.., var hardest] ? hardest : null, pulledInAir, directed, balls);
    }
}

/// <summary>A ball put in play or over the fence; what was not measured is null.</summary>
/// <param name="Side">Side of the plate the batter stood on.</param>
/// <param name="ExitVelocity">mph.</param>
/// <param name="LaunchAngle">Degrees above the horizontal.</param>
/// <param name="SprayAngle">Degrees, −45 left field line, 45 right field line (see <see cref="Spray"/>).</param>
/// <param name="Trajectory">ground_ball, line_drive, fly_ball, popup.</param>
public sealed record TrackedContact(BatSide Side, double? ExitVelocity, double? LaunchAngle, double? SprayAngle, string? Trajectory);
