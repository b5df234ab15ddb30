namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>
/// The 80% range of a batter's chance to homer: how far it may lie off because the true rates behind it are known from so many games and no more.
/// Each multiplier's true value is taken as Gamma, its shape the home runs h that its evidence stands for (this season's and what the prior is worth): relative variance 1/h, so
/// σᵢ² = ln(1 + 1/h) on the log scale. With multiplier i raised to the power eᵢ: σ² = Σ eᵢ²·σᵢ².
/// The range is 1 − e^(−λ·e^(±1.2816·σ)), λ = −ln(1 − chance) the home runs expected.
/// Source: conjugacy of Gamma and Poisson; Gelman and others, Bayesian Data Analysis, 2.6.
/// Caveat: it holds what is uncertain of batter, starter, bullpen and ballpark. The league's level, platoon, air, turns at the plate and the model's correction are taken as known;
/// contact tells more than as many home runs would, which is not made use of. It is a range of the chance, not of what happens: a single game has no other outcome than yes or no.
/// </summary>
/// <param name="Low">Probability.</param>
/// <param name="High">Probability.</param>
public sealed record ForecastRange(double Low, double High)
{
    /// <summary>The share of the distribution that the range holds.</summary>
    public const double Share = .8;

    /// <summary>The normal distribution's 90% quantile: a tenth lies above, a tenth below.</summary>
    const double Quantile = 1.2815515655446004;

    /// <param name="chance">P(HR ≥ 1), below 1.</param>
    public static ForecastRange Of(ForecastRow row, double chance) => Of(chance, row.Rate.Uncertainty);

    /// <param name="chance">P(HR ≥ 1), below 1.</param>
    /// <param name="uncertainty">σ: standard deviation of the log of expected home runs.</param>
    public static ForecastRange Of(double chance, double uncertainty)
    {
        var expected = -Math.Log(1 - chance);
        return new(Chance(expected * Math.Exp(-Quantile * uncertainty)), Chance(expected * Math.Exp(Quantile * uncertainty)));
    }

    /// <summary>σ of a product of multipliers.</summary>
    /// <param name="multipliers">The power with which each stands in the product, and the home runs that its evidence stands for.</param>
    public static double Uncertainty(params ReadOnlySpan<(double Power, double HomeRuns)> multipliers)
    {
        var variance = 0.0;
        foreach (var (power, homeRuns) in multipliers) variance += power * power * Math.Log(1 + (1 / homeRuns));
        return Math.Sqrt(variance);
    }

    static double Chance(double expected) => 1 - Math.Exp(-expected);
}
