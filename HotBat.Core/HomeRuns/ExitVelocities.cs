namespace HotBat.Core.HomeRuns;

/// <summary>Summaries of a batter's exit velocities, mph. Null without any tracked ball.</summary>
public static class ExitVelocities
{
    /// <summary>EV50: mean of the hardest-hit half of the balls (the middle one of an odd number counts among them). Source: Savant, exit velocity leaderboard.</summary>
    public static double? Ev50(IEnumerable<double> exitVelocities)
    {
        var hardest = exitVelocities.OrderDescending().ToArray();
        return hardest.Length == 0 ? null : hardest.Take((hardest.Length + 1) / 2).Average();
    }

    /// <summary>EV90: the exit velocity that nine balls in ten stay under; the 90th percentile, interpolated between neighbours as PostgreSQL's <c>percentile_cont</c> does.</summary>
    public static double? Ev90(IEnumerable<double> exitVelocities)
    {
        var rising = exitVelocities.Order().ToArray();
        if (rising.Length == 0) return null;
        var at = 0.9 * (rising.Length - 1);
        var below = (int)at;
        var above = Math.Min(below + 1, rising.Length - 1);
        return rising[below] + ((at - below) * (rising[above] - rising[below]));
    }
}
