namespace HotBat.Core.Learning;

/// <summary>One that is waited for: in which period it came, and how many periods were seen.</summary>
/// <param name="Features">In the order of the model's.</param>
/// <param name="Came">From 1; null when it did not come while it was watched.</param>
/// <param name="Seen">Periods that were watched to their end.</param>
public readonly record struct Waited(double[] Features, int? Came, int Seen);

/// <summary>
/// A discrete-time hazard: of those to whom it has not come before a period, the chance that it comes in it, logit = period's own level + Σ β·x. Who is no longer watched still tells of the periods before.
/// Source: Singer and Willett, Journal of Educational Statistics 18 (1993).
/// </summary>
/// <param name="Periods">The logit of each period for an average row.</param>
/// <param name="Shared">What the features add, the same to every period; its own intercept is 0.</param>
public sealed record DiscreteTimeHazard(IReadOnlyList<double> Periods, LogisticModel Shared)
{
    public static DiscreteTimeHazard Fit(IEnumerable<Waited> rows, int features, int periods, double l2)
    {
        var matrix = new FeatureMatrix(features + periods - 1);
        var outcomes = new List<bool>();
        Span<double> line = stackalloc double[features + periods - 1];
        foreach (var row in rows)
        {
            row.Features.CopyTo(line);
            for (var period = 1; period <= periods; period++)
            {
                var came = row.Came <= period;
                if (!came && row.Seen < period) break;
                for (var other = 2; other <= periods; other++) line[features + other - 2] = period == other ? 1 : 0;
                matrix.Add(line);
                outcomes.Add(came);
                if (came) break;
            }
        }
        var fit = LogisticModel.Fit(matrix, outcomes, l2);
        var levels = new double[periods];
        for (var period = 0; period < periods; period++)
        {
            levels[period] = fit.Intercept;
            for (var other = 1; other < periods; other++)
            {
                var place = features + other - 1;
                levels[period] += fit.Coefficients[place] * ((period == other ? 1 : 0) - fit.Means[place]) / fit.Scales[place];
            }
        }
        return new(levels, new(0, [.. fit.Means.Take(features)], [.. fit.Scales.Take(features)], [.. fit.Coefficients.Take(features)]));
    }

    /// <summary>The chance that it comes in each period; they add up to the chance that it comes at all while it is watched.</summary>
    public IReadOnlyList<double> Chances(ReadOnlySpan<double> features)
    {
        var (shared, left) = (Shared.Logit(features), 1.0);
        var chances = new double[Periods.Count];
        for (var period = 0; period < chances.Length; period++)
        {
            chances[period] = left * Learning.Logit.Inverse(Periods[period] + shared);
            left -= chances[period];
        }
        return chances;
    }
}
