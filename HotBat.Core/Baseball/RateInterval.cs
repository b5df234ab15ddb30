namespace HotBat.Core.Baseball;

/// <summary>A share with its range of plausible values.</summary>
/// <param name="Low">Lower end, 0 to 1.</param>
/// <param name="High">Upper end, 0 to 1.</param>
public readonly record struct RateInterval(double Low, double High)
{
    /// <summary>z for a central 80% of the normal distribution.</summary>
    const double Z80 = 1.2815515655446004;

    /// <summary>z for a central 95%.</summary>
    const double Z95 = 1.959963984540054;

    /// <summary>
    /// 80% Wilson score interval of a share: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n). Stays within 0 to 1 and is sensible at 0 of n.
    /// Source: Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
    /// Caveat: treats plate appearances as independent trials with one chance.
    /// </summary>
    /// <returns>Null without trials.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Successes outside 0 to trials.</exception>
    public static RateInterval? Wilson80(int successes, int trials) => Wilson(successes, trials, Z80);

    /// <summary>The 95% interval, as <see cref="Wilson80"/>: for whiskers of calibration.</summary>
    public static RateInterval? Wilson95(int successes, int trials) => Wilson(successes, trials, Z95);

    /// <summary>The 95% interval of a share of trials that say as much as so many independent ones.</summary>
    /// <param name="share">0 to 1.</param>
    /// <param name="trials">Above 0, need not be whole.</param>
    public static RateInterval Wilson95(double share, double trials) => Wilson(share, trials, Z95);

    static RateInterval? Wilson(int successes, int trials, double z)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trials);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        return trials == 0 ? null : Wilson((double)successes / trials, trials, z);
    }

    static RateInterval Wilson(double p, double n, double z)
    {
        var z2 = z * z;
        var centre = (p + (z2 / (2 * n))) / (1 + (z2 / n));
        var half = z / (1 + (z2 / n)) * Math.Sqrt((p * (1 - p) / n) + (z2 / (4 * n * n)));
        return new RateInterval(Math.Max(0, centre - half), Math.Min(1, centre + half));
    }
}
