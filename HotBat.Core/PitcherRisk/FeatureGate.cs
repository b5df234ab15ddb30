namespace HotBat.Core.PitcherRisk;

/// <summary>Why a feature is kept out of a model.</summary>
public sealed record GatedFeature(string Name, string Reason);

/// <summary>A feature that few rows know, or that hardly varies, teaches nothing but the source it came from: it takes no part in the training.</summary>
public static class FeatureGate
{
    /// <summary>Share of rows that must know a feature, and share that must differ from its commonest value.</summary>
    public const double LeastCoverage = .5, LeastVariety = .005;

    /// <returns>Names that pass, in the order given, and those that do not.</returns>
    public static (IReadOnlyList<string> Passed, IReadOnlyList<GatedFeature> Gated) Of(IReadOnlyList<RiskExample> rows, IReadOnlyList<string> names)
    {
        var (passed, gated) = (new List<string>(), new List<GatedFeature>());
        foreach (var name in names)
        {
            var feature = RiskFeatures.IndexOf(name);
            var known = rows.Select(row => row.Values[feature]).Where(value => !double.IsNaN(value)).ToList();
            var coverage = rows.Count == 0 ? 0 : (double)known.Count / rows.Count;
            var commonest = known.Count == 0 ? 0 : known.CountBy(value => value).Max(pair => pair.Value);
            if (coverage < LeastCoverage) gated.Add(new(name, FormattableString.Invariant($"known of {coverage:0.0%} of the rows")));
            else if (known.Count - commonest < LeastVariety * known.Count) gated.Add(new(name, FormattableString.Invariant($"{(double)commonest / known.Count:0.0%} of the rows have the same value")));
            else passed.Add(name);
        }
        return (passed, gated);
    }
}
