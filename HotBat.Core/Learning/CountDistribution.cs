namespace HotBat.Core.Learning;

/// <summary>
/// A count with a mean and more spread than a Poisson's: negative binomial with variance μ + α·μ²; α = 0 is Poisson.
/// Source: Cameron and Trivedi, Regression Analysis of Count Data, 3.3 (NB2).
/// </summary>
/// <param name="Mean">μ.</param>
/// <param name="Dispersion">α.</param>
public sealed record CountDistribution(double Mean, double Dispersion)
{
    const int Most = 200;

    /// <summary>P(count = 0), P(1), … up to where hardly anything is left.</summary>
    public IReadOnlyList<double> Probabilities()
    {
        var isPoisson = Dispersion * Mean < 1e-9;
        var probabilities = new List<double> { isPoisson ? Math.Exp(-Mean) : Math.Pow(1 + (Dispersion * Mean), -1 / Dispersion) };
        var sum = probabilities[0];
        for (var count = 1; count < Most && sum < 1 - 1e-9; count++)
        {
            var next = isPoisson ? probabilities[^1] * Mean / count : probabilities[^1] * Mean * (1 + (Dispersion * (count - 1))) / (count * (1 + (Dispersion * Mean)));
            probabilities.Add(next);
            sum += next;
        }
        return probabilities;
    }

    /// <summary>
    /// The run of the likeliest counts whose probability comes nearest to a share. Counts are few, so hardly any run has just the share: some have a little more, some a
    /// little less, and over many of them the share is met, which quantiles would overshoot.
    /// </summary>
    public (int Low, int High) Range(double share)
    {
        var probabilities = Probabilities();
        var low = probabilities.Index().MaxBy(count => count.Item).Index;
        var (high, sum) = (low, probabilities[low]);
        while (true)
        {
            var below = low > 0 ? probabilities[low - 1] : 0;
            var above = high + 1 < probabilities.Count ? probabilities[high + 1] : 0;
            var next = Math.Max(below, above);
            if (next == 0 || Math.Abs(sum + next - share) >= Math.Abs(sum - share)) return (low, high);
            sum += next;
            if (above >= below) high++;
            else low--;
        }
    }

    /// <summary>α that gives the counts their spread around their means, by moments, not below 0: Σ((y − μ)² − μ) / Σ μ².</summary>
    public static double FitDispersion(IReadOnlyList<double> means, IReadOnlyList<int> counts)
    {
        if (means.Count != counts.Count) throw new ArgumentException("Every mean needs its count.", nameof(counts));
        double surplus = 0, squares = 0;
        for (var i = 0; i < means.Count; i++)
        {
            surplus += ((counts[i] - means[i]) * (counts[i] - means[i])) - means[i];
            squares += means[i] * means[i];
        }
        return squares == 0 ? 0 : Math.Max(0, surplus / squares);
    }
}
