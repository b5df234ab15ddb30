namespace HotBat.Core.Learning;

/// <summary>
/// Platt calibration: logit of the calibrated chance = Slope · logit of the given one + Intercept. Two numbers, so a few hundred outcomes are enough.
/// A small pull towards (1, 0), which changes nothing, keeps few outcomes from moving much.
/// Source: Platt, Probabilistic outputs for support vector machines (1999), here on logits.
/// </summary>
/// <param name="Slope">Below 1 draws chances together.</param>
/// <param name="Intercept">Above 0 raises them all.</param>
public sealed record PlattCalibration(double Slope, double Intercept)
{
    public static PlattCalibration None { get; } = new(1, 0);

    /// <param name="slopePull">Penalty on a slope one away from 1, in the units of the likelihood.</param>
    public static PlattCalibration Fit(IReadOnlyList<double> logits, IReadOnlyList<bool> outcomes, double slopePull = 1)
    {
        if (logits.Count != outcomes.Count) throw new ArgumentException("Every logit needs its outcome.", nameof(outcomes));
        if (logits.Count == 0) return None;
        var design = new SparseDesign(2);
        var centre = logits.Average();
        // the given logit is the offset, so the coefficients are what has to be added to slope and intercept
        foreach (var logit in logits) design.Add(1, logit - centre);
        var penalty = LogisticRegression.Ridge(2, slopePull);
        penalty[0, 0] = 1;
        var fit = LogisticRegression.Fit(design, [.. outcomes.Select(y => y ? 1.0 : 0.0)], penalty, logits).Coefficients;
        return new(1 + fit[1], fit[0] - (fit[1] * centre));
    }

    /// <summary>The same slope with the intercept under which the mean chance of these logits stays what it is: distances are learned, the level is left to the model.</summary>
    public PlattCalibration KeepingLevel(IReadOnlyList<double> logits)
    {
        if (logits.Count == 0) return this;
        var target = logits.Sum(Learning.Logit.Inverse);
        double low = -20, high = 20;
        while (high - low > 1e-9)
        {
            var middle = (low + high) / 2;
            if (logits.Sum(logit => Learning.Logit.Inverse((Slope * logit) + middle)) < target) low = middle;
            else high = middle;
        }
        return this with { Intercept = (low + high) / 2 };
    }

    public double Logit(double logit) => (Slope * logit) + Intercept;
}

/// <summary>
/// Isotonic calibration: the rising curve nearest to the outcomes, by pooling neighbours that fall; straight lines between the means of the pools, level beyond them.
/// Needs thousands of outcomes. Source: Zadrozny and Elkan, KDD 2002; Ayer et al. (1955) for the pooling.
/// </summary>
/// <param name="Predicted">Mean prediction of each pool, rising.</param>
/// <param name="Observed">How often its outcomes came true, rising.</param>
public sealed record IsotonicCalibration(IReadOnlyList<double> Predicted, IReadOnlyList<double> Observed)
{
    public static IsotonicCalibration Fit(IReadOnlyList<double> predictions, IReadOnlyList<bool> outcomes)
    {
        if (predictions.Count != outcomes.Count) throw new ArgumentException("Every prediction needs its outcome.", nameof(outcomes));
        if (predictions.Count == 0) throw new ArgumentException("There is nothing to calibrate on.", nameof(predictions));
        var pools = new Stack<(double Count, double Predicted, double Observed)>();
        // equal predictions make one pool from the start: their order means nothing
        foreach (var tie in predictions.Zip(outcomes).GroupBy(pair => pair.First).OrderBy(tie => tie.Key))
        {
            var pool = ((double)tie.Count(), tie.Count() * tie.Key, (double)tie.Count(pair => pair.Second));
            while (pools.TryPeek(out var below) && below.Observed / below.Count >= pool.Item3 / pool.Item1)
            {
                pools.Pop();
                pool = (below.Count + pool.Item1, below.Predicted + pool.Item2, below.Observed + pool.Item3);
            }
            pools.Push(pool);
        }
        var rising = pools.Reverse().ToArray();
        return new([.. rising.Select(pool => pool.Predicted / pool.Count)], [.. rising.Select(pool => pool.Observed / pool.Count)]);
    }

    public double Calibrate(double probability)
    {
        if (probability <= Predicted[0]) return Observed[0];
        if (probability >= Predicted[^1]) return Observed[^1];
        var above = 1;
        while (Predicted[above] < probability) above++;
        var share = (probability - Predicted[above - 1]) / (Predicted[above] - Predicted[above - 1]);
        return Observed[above - 1] + (share * (Observed[above] - Observed[above - 1]));
    }
}
