namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>What came against what was to be expected of an average one in the same place: the evidence for a multiplier.</summary>
sealed class Ledger
{
    public double Came { get; private set; }

    public double Expected { get; private set; }

    public void Add(double came, double expected)
    {
        Came += came;
        Expected += expected;
    }

    /// <summary>Leaves a share of the evidence: what is old says less.</summary>
    public void Fade(double share)
    {
        Came *= share;
        Expected *= share;
    }

    /// <summary>Empirical Bayes: (came + weight · prior) / (expected + weight). The weight is the expectation at which the evidence counts as much as the prior.</summary>
    public double Ratio(double prior, double weight) => (Came + (weight * prior)) / (Expected + weight);

    /// <summary>What has come, and what the prior stands for: the shape of the Gamma distribution whose mean is <see cref="Ratio"/>, in units of the ledger.</summary>
    public double Evidence(double prior, double weight) => Came + (weight * prior);
}
