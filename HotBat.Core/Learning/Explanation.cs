namespace HotBat.Core.Learning;

/// <summary>
/// Exact SHAP values of one prediction: how far each feature moved its logit from what the model says of an average row. They add up: logit = Base + Σ Contributions.
/// Source: Lundberg and Lee, A unified approach to interpreting model predictions, NIPS 2017; for trees Lundberg et al., Nature Machine Intelligence 2 (2020).
/// Caveat: they tell what the model used, not what causes home runs.
/// </summary>
/// <param name="Base">The logit of an average row; an offset given with the row is part of it.</param>
/// <param name="Contributions">One per feature, on the logit scale.</param>
public sealed record Explanation(double Base, IReadOnlyList<double> Contributions)
{
    public double Logit => Base + Contributions.Sum();
}
