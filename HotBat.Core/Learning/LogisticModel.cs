namespace HotBat.Core.Learning;

/// <summary>
/// A logistic model on standardised features: logit = offset + Intercept + Σ β·(x − mean) / scale. An unknown value (NaN) counts as the mean, so it moves nothing.
/// Its SHAP values are exact in closed form: a feature's contribution is its term, the base is the intercept (Štrumbelj and Kononenko, 2014, for additive models).
/// </summary>
/// <param name="Intercept">The logit of an average row.</param>
/// <param name="Means">Mean of each feature over the training rows that know it.</param>
/// <param name="Scales">Its standard deviation there; 1 for a feature that does not vary, whose coefficient is 0.</param>
/// <param name="Coefficients">Logit per standard deviation.</param>
public sealed record LogisticModel(double Intercept, IReadOnlyList<double> Means, IReadOnlyList<double> Scales, IReadOnlyList<double> Coefficients)
{
    /// <param name="rows">Features as they are; they are standardised here.</param>
    /// <param name="l2">Penalty on a coefficient of one logit per standard deviation, in the units of the likelihood (a row with p = ½ weighs ¼).</param>
    /// <param name="offsets">Logits that the model corrects; null for none.</param>
    /// <param name="interceptL2">Penalty on the intercept, worth having where the offsets know the level; 0 leaves it free.</param>
    /// <param name="weights">How often each row counts; null for once.</param>
    /// <param name="near">A model of nearly the same rows: the search starts from it, on its scales.</param>
    /// <exception cref="ArgumentException">Outcomes, offsets or weights are of other rows.</exception>
    /// <exception cref="InvalidOperationException">It does not settle, as where the outcomes are separable.</exception>
    public static LogisticModel Fit(FeatureMatrix rows, IReadOnlyList<bool> outcomes, double l2, IReadOnlyList<double>? offsets = null, double interceptL2 = 0, IReadOnlyList<double>? weights = null, LogisticModel? near = null)
    {
        if (outcomes.Count != rows.Rows) throw new ArgumentException("Every row needs its outcome.", nameof(outcomes));
        var (means, scales, varies) = near is null ? Spread(rows) : ([.. near.Means], [.. near.Scales], [.. near.Coefficients.Select(coefficient => coefficient != 0)]);
        var design = new SparseDesign(rows.Features + 1);
        Span<double> row = stackalloc double[rows.Features + 1];
        for (var i = 0; i < rows.Rows; i++)
        {
            Standardise(rows[i], means, scales, row);
            row[rows.Features] = 1;
            design.Add(row);
        }
        var penalty = LogisticRegression.Ridge(rows.Features + 1, l2, rows.Features);
        penalty[rows.Features, rows.Features] = interceptL2;
        for (var feature = 0; feature < rows.Features; feature++)
            if (!varies[feature])
                penalty[feature, feature] = Math.Max(l2, 1);
        var fit = LogisticRegression.Fit(design, [.. outcomes.Select(y => y ? 1.0 : 0.0)], penalty, offsets, weights, near is null ? null : [.. near.Coefficients, near.Intercept]).Coefficients;
        return new(fit[rows.Features], means, scales, [.. fit.Take(rows.Features)]);
    }

    /// <exception cref="ArgumentException">The row has other features.</exception>
    public double Logit(ReadOnlySpan<double> row, double offset = 0)
    {
        Check(row);
        var logit = offset + Intercept;
        for (var i = 0; i < row.Length; i++) logit += Term(row, i);
        return logit;
    }

    /// <exception cref="ArgumentException">The row has other features.</exception>
    public Explanation Explain(ReadOnlySpan<double> row, double offset = 0)
    {
        Check(row);
        var contributions = new double[row.Length];
        for (var i = 0; i < row.Length; i++) contributions[i] = Term(row, i);
        return new(offset + Intercept, contributions);
    }

    double Term(ReadOnlySpan<double> row, int feature) => double.IsNaN(row[feature]) ? 0 : Coefficients[feature] * (row[feature] - Means[feature]) / Scales[feature];

    void Check(ReadOnlySpan<double> row)
    {
        if (row.Length != Coefficients.Count) throw new ArgumentException($"The model knows {Coefficients.Count} features, the row has {row.Length}.", nameof(row));
    }

    static void Standardise(ReadOnlySpan<double> row, double[] means, double[] scales, Span<double> standardised)
    {
        for (var i = 0; i < row.Length; i++) standardised[i] = double.IsNaN(row[i]) ? 0 : (row[i] - means[i]) / scales[i];
    }

    static (double[] Means, double[] Scales, bool[] Varies) Spread(FeatureMatrix rows)
    {
        var (known, means, squares) = (new int[rows.Features], new double[rows.Features], new double[rows.Features]);
        for (var i = 0; i < rows.Rows; i++)
        {
            var row = rows[i];
            for (var j = 0; j < row.Length; j++)
            {
                if (double.IsNaN(row[j])) continue;
                // Welford's update
                var away = row[j] - means[j];
                means[j] += away / ++known[j];
                squares[j] += away * (row[j] - means[j]);
            }
        }
        var deviations = squares.Zip(known, (square, count) => count == 0 ? 0 : Math.Sqrt(square / count)).ToArray();
        // what does not vary but for rounding
        var varies = deviations.Zip(means, (deviation, mean) => deviation > 1e-9 * (1 + Math.Abs(mean))).ToArray();
        return (means, [.. deviations.Zip(varies, (deviation, isVarying) => isVarying ? deviation : 1)], varies);
    }
}
