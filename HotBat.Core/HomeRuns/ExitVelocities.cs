namespace HotBat.Core.HomeRuns;

/// <summary>Summaries of a batter's exit velocities, mph. Null without any tracked ball.</summary>
public static class ExitVelocities
{
    /// <summary>EV50: mean of the hardest-hit half of the balls (the middle one of an odd number counts among them). Source: Savant, exit velocity leaderboard.</summary>
    public static double? Ev50(IEnumerable<double> exitVelocities) => Ev50OfRising([.. exitVelocities.Order()]);

    /// <summary>EV90: the exit velocity that nine balls in ten stay under; the 90th percentile, interpolated between neighbours as PostgreSQL's <c>percentile_cont</c> does.</summary>
    public static double? Ev90(IEnumerable<double> exitVelocities) => Ev90OfRising([.. exitVelocities.Order()]);

    /// <param name="rising">In rising order.</param>
    internal static double? Ev50OfRising(ReadOnlySpan<double> rising)
    {
        if (rising.IsEmpty) return null;
        var hardest = (rising.Length + 1) / 2;
        double sum = 0;
        for (var i = rising.Length - 1; i >= rising.Length - hardest; i--) sum += rising[i];
        return sum / hardest;
    }

    /// <param name="rising">In rising order.</param>
    internal static double? Ev90OfRising(ReadOnlySpan<double> rising)
    {
        if (rising.IsEmpty) return null;
        var at = 0.9 * (rising.Length - 1);
        var below = (int)at;
        var above = Math.Min(below + 1, rising.Length - 1);
        return rising[below] + ((at - below) * (rising[above] - rising[below]));
    }
}
