using HotBat.Core.Baseball;

namespace HotBat.Core.PitcherRisk;

/// <summary>A past morning like another, and what followed.</summary>
/// <param name="Distance">Root mean square of the differences of the features, in standard deviations.</param>
public sealed record SimilarSituation(int Pitcher, DateOnly Day, double Distance, RiskOutcome Outcome);

/// <summary>
/// Past situations like one at hand, by nearest neighbours: distance over the features that a model looks at, each in standard deviations of the past; a feature that either does not know counts as one deviation. Every
/// appearance counts: one of each pitcher would give those the most weight who pitched little because they were hurt. As a pitcher's mornings of a month are all alike, what they say is uncertain by pitcher (<see cref="Hurt"/>).
/// </summary>
public sealed class SimilarSituations
{
    readonly int[] _features;
    readonly double[] _scales;
    // a row each; their features in one run of memory, as every question walks through all of them
    readonly Past[] _past;
    readonly double[] _values;

    /// <param name="past">Those whose window was not seen whole are left out. Of the others the features alone are kept.</param>
    public SimilarSituations(IEnumerable<RiskExample> past, IReadOnlyList<string> features)
    {
        _features = [.. features.Select(RiskFeatures.IndexOf)];
        List<RiskExample> known = [.. past.Where(example => example.Outcome.IsKnown)];
        _past = [.. known.Select(example => new Past(example.Pitcher, example.Day, example.Outcome))];
        _values = [.. known.SelectMany(example => RiskWalk.Choose(example.Values, _features))];
        _scales = [.. Enumerable.Range(0, _features.Length).Select(Deviation)];
        for (var row = 0; row < _past.Length; row++) Scale(Row(row));
    }

    /// <summary>Those of other pitchers, the nearest first.</summary>
    /// <param name="before">Only situations whose window had closed by this day.</param>
    public IReadOnlyList<SimilarSituation> Nearest(double[] values, int pitcher, DateOnly before, int count)
    {
        var asked = RiskWalk.Choose(values, _features);
        Scale(asked);
        var closed = before.AddDays(-RiskOutcome.Days);
        // the furthest of those kept comes out first
        var kept = new PriorityQueue<int, (double Squares, int Row)>(Comparer<(double Squares, int Row)>.Create((one, other) => other.CompareTo(one)));
        for (var row = 0; row < _past.Length; row++)
        {
            if (_past[row].Day >= closed || _past[row].Pitcher == pitcher) continue;
            var enough = kept.Count < count || !kept.TryPeek(out _, out var furthest) ? double.PositiveInfinity : furthest.Squares;
            var squares = Squares(asked, Row(row), enough);
            if (squares >= enough) continue;
            kept.Enqueue(row, (squares, row));
            if (kept.Count > count) kept.Dequeue();
        }
        return [.. kept.UnorderedItems.OrderBy(one => one.Priority).Select(one =>
            new SimilarSituation(_past[one.Element].Pitcher, _past[one.Element].Day, Math.Sqrt(one.Priority.Squares / Math.Max(_features.Length, 1)), _past[one.Element].Outcome))];
    }

    /// <summary>
    /// 95% interval of the share that was followed by an arm injury: Wilson's, of as many independent appearances as say as much, n·p(1 − p) ÷ Var, where Var = C ÷ (C − 1) · Σ (hurtᵢ − p·nᵢ)² over C pitchers ÷ n
    /// is the variance of the share by pitcher times n. Null without situations. Source: Korn and Graubard, "Confidence intervals for proportions with small expected number of positive counts" (1998).
    /// </summary>
    public static RateInterval? Hurt(IReadOnlyList<SimilarSituation> situations)
    {
        if (situations.Count == 0) return null;
        double n = situations.Count, p = situations.Count(one => one.Outcome.IsArmInjury) / n;
        var pitchers = situations.GroupBy(one => one.Pitcher).Select(his => his.Count(one => one.Outcome.IsArmInjury) - (p * his.Count())).ToList();
        var spread = pitchers.Count < 2 ? 0 : pitchers.Sum(one => one * one) * pitchers.Count / (pitchers.Count - 1) / n;
        // where nobody was hurt, or everybody, each pitcher is one
        var independent = spread > 0 ? Math.Min(n, n * p * (1 - p) / spread) : pitchers.Count;
        return RateInterval.Wilson95(p, independent);
    }

    Span<double> Row(int row) => _values.AsSpan(row * _features.Length, _features.Length);

    /// <summary>Sum of the squared differences; somewhere above <paramref name="enough"/> it is not counted to its end.</summary>
    static double Squares(ReadOnlySpan<double> values, ReadOnlySpan<double> others, double enough)
    {
        var sum = 0.0;
        for (var i = 0; i < values.Length && sum < enough; i++)
        {
            var away = values[i] - others[i];
            sum += !double.IsNaN(away) ? away * away : double.IsNaN(values[i]) && double.IsNaN(others[i]) ? 0 : 1;
        }
        return sum;
    }

    void Scale(Span<double> values)
    {
        for (var i = 0; i < values.Length; i++) values[i] /= _scales[i];
    }

    double Deviation(int feature)
    {
        double count = 0, mean = 0, squares = 0;
        for (var row = 0; row < _past.Length; row++)
        {
            var value = Row(row)[feature];
            if (double.IsNaN(value)) continue;
            var away = value - mean;
            mean += away / ++count;
            squares += away * (value - mean);
        }
        return squares > 0 ? Math.Sqrt(squares / count) : 1;
    }

    readonly record struct Past(int Pitcher, DateOnly Day, RiskOutcome Outcome);
}
