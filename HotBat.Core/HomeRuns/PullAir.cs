namespace HotBat.Core.HomeRuns;

/// <summary>
/// Pulled in the air (Pull AIR%): line drives, fly balls and popups hit 15 degrees or more to the batter's pull side, as a share of batted balls of known direction.
/// Such balls make two home runs in three. Source: Savant's batted-ball profile.
/// Caveat: where the trajectory's word is missing, a launch angle of 10 degrees or more counts as in the air; without a direction the rate is unknown.
/// </summary>
public static class PullAir
{
    const double InTheAir = 10;

    /// <param name="trajectory">Savant's bb_type; null when not recorded.</param>
    public static bool Is(string? trajectory, double? launchAngle, double pullAngle) =>
        Spray.IsPulled(pullAngle) && (trajectory is null ? launchAngle >= InTheAir : trajectory != "ground_ball");
}
