namespace HotBat.Core.Learning;

/// <param name="From">Lowest prediction in the bin.</param>
/// <param name="To">Highest prediction in the bin.</param>
/// <param name="Count">Predictions in the bin.</param>
/// <param name="Predicted">Their mean.</param>
/// <param name="Observed">How often it came true.</param>
public sealed record ReliabilityBin(double From, double To, int Count, double Predicted, double Observed);

/// <summary>How good probabilities of a yes-or-no outcome are. All take predictions and outcomes in the same order.</summary>
public static class ProbabilityMetrics
{
    /// <summary>Mean of −[y·ln p + (1 − y)·ln(1 − p)], natural logarithm, p kept within 1e-12 of 0 and 1. Lower is better.</summary>
    /// <exception cref="ArgumentException">There is nothing to measure, or not an outcome for each prediction.</exception>
    public static double LogLoss(IReadOnlyList<double> predictions, IReadOnlyList<bool> outcomes)
    {
        Check(predictions, outcomes);
        var sum = 0.0;
        for (var i = 0; i < predictions.Count; i++) sum += LogLossOf(predictions[i], outcomes[i]);
        return sum / predictions.Count;
    }

    internal static double LogLossOf(double prediction, bool outcome)
    {
        var p = Math.Clamp(prediction, 1e-12, 1 - 1e-12);
        return -Math.Log(outcome ? p : 1 - p);
    }

    /// <summary>Mean of (p − y)². Lower is better. Source: Brier, Monthly Weather Review 78 (1950).</summary>
    /// <exception cref="ArgumentException">There is nothing to measure, or not an outcome for each prediction.</exception>
    public static double Brier(IReadOnlyList<double> predictions, IReadOnlyList<bool> outcomes)
    {
        Check(predictions, outcomes);
        var sum = 0.0;
        for (var i = 0; i < predictions.Count; i++) sum += Square(predictions[i] - (outcomes[i] ? 1 : 0));
        return sum / predictions.Count;
    }

    /// <summary>Brier skill: 1 − Brier / Brier of always saying the base rate. 1 is perfect, 0 no better than the base rate, below 0 worse; null when all outcomes are the same.</summary>
    /// <exception cref="ArgumentException">There is nothing to measure, or not an outcome for each prediction.</exception>
    public static double? Skill(IReadOnlyList<double> predictions, IReadOnlyList<bool> outcomes)
    {
        var brier = Brier(predictions, outcomes);
        var rate = (double)outcomes.Count(y => y) / outcomes.Count;
        return rate is 0 or 1 ? null : 1 - (brier / (rate * (1 - rate)));
    }

    /// <summary>
    /// Area under the ROC curve: the chance that a random yes was given a higher probability than a random no, ties counting half.
    /// Null when all outcomes are the same.
    /// </summary>
    /// <exception cref="ArgumentException">There is nothing to measure, or not an outcome for each prediction.</exception>
    public static double? Auc(IReadOnlyList<double> predictions, IReadOnlyList<bool> outcomes)
    {
        Check(predictions, outcomes);
        var order = Order(predictions);
        double ranksOfYes = 0, yes = 0;
        for (var start = 0; start < order.Length;)
        {
            var end = start;
            while (end < order.Length && predictions[order[end]] == predictions[order[start]]) end++;
            var rank = (start + 1 + end) / 2.0;
            for (var i = start; i < end; i++)
            {
                if (!outcomes[order[i]]) continue;
                ranksOfYes += rank;
                yes++;
            }
            start = end;
        }
        var no = order.Length - yes;
        return yes == 0 || no == 0 ? null : (ranksOfYes - (yes * (yes + 1) / 2)) / (yes * no);
    }

    /// <summary>
    /// Mean Poisson deviance of expected counts: 2·[y·ln(y / μ) − (y − μ)], 0 when every count is met. Lower is better.
    /// Source: McCullagh and Nelder, Generalized Linear Models, 2.3.
    /// </summary>
    /// <exception cref="ArgumentException">There is nothing to measure, or not a count for each expected one.</exception>
    public static double PoissonDeviance(IReadOnlyList<double> expected, IReadOnlyList<int> counts)
    {
        if (expected.Count == 0) throw new ArgumentException("There is nothing to measure.", nameof(expected));
        if (expected.Count != counts.Count) throw new ArgumentException("Every expected count needs what came.", nameof(counts));
        var sum = 0.0;
        for (var i = 0; i < expected.Count; i++)
        {
            var mean = Math.Max(expected[i], 1e-9);
            sum += 2 * ((counts[i] == 0 ? 0 : counts[i] * Math.Log(counts[i] / mean)) - (counts[i] - mean));
        }
        return sum / expected.Count;
    }

    /// <summary>Bins of as equal a count as can be, by rising prediction.</summary>
    /// <exception cref="ArgumentException">There is nothing to measure, or not an outcome for each prediction.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one bin.</exception>
    public static IReadOnlyList<ReliabilityBin> Reliability(IReadOnlyList<double> predictions, IReadOnlyList<bool> outcomes, int bins = 10)
    {
        Check(predictions, outcomes);
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        var order = Order(predictions);
        var result = new List<ReliabilityBin>(bins);
        for (var bin = 0; bin < bins; bin++)
        {
            var start = (int)((long)order.Length * bin / bins);
            var end = (int)((long)order.Length * (bin + 1) / bins);
            if (start == end) continue;
            double predicted = 0, observed = 0;
            for (var i = start; i < end; i++)
            {
                predicted += predictions[order[i]];
                observed += outcomes[order[i]] ? 1 : 0;
            }
            var count = end - start;
            result.Add(new(predictions[order[start]], predictions[order[end - 1]], count, predicted / count, observed / count));
        }
        return result;
    }

    /// <summary>Expected calibration error: the mean of |predicted − observed| over the bins of <see cref="Reliability"/>, weighted by their counts.</summary>
    /// <exception cref="ArgumentException">There is nothing to measure, or not an outcome for each prediction.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one bin.</exception>
    public static double Ece(IReadOnlyList<double> predictions, IReadOnlyList<bool> outcomes, int bins = 10) =>
        Reliability(predictions, outcomes, bins).Sum(bin => bin.Count * Math.Abs(bin.Predicted - bin.Observed)) / predictions.Count;

    internal static int[] Order(IReadOnlyList<double> predictions)
    {
        var order = Enumerable.Range(0, predictions.Count).ToArray();
        Array.Sort(predictions.ToArray(), order);
        return order;
    }

    static double Square(double x) => x * x;

    static void Check(IReadOnlyList<double> predictions, IReadOnlyList<bool> outcomes)
    {
        if (predictions.Count == 0) throw new ArgumentException("There is nothing to measure.", nameof(predictions));
        if (predictions.Count != outcomes.Count) throw new ArgumentException("Every prediction needs its outcome.", nameof(outcomes));
    }
}
