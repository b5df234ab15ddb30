namespace HotBat.Core.PitcherRisk;

/// <summary>A past morning like another, and what followed.</summary>
/// <param name="Distance">Root mean square of the differences of the features, in standard deviations.</param>
public sealed record SimilarSituation(int Pitcher, DateOnly Day, double Distance, RiskOutcome Outcome);

/// <summary>
/// Past situations like one at hand, by nearest neighbours: distance over the features that a model looks at, each in standard deviations of the past; a feature that either does not know counts as one deviation. The nearest of each
/// other pitcher counts once, as his mornings of a month are all alike. Caveat: two or three injuries among thirty neighbours are no better evidence than the risk itself.
/// </summary>
public sealed class SimilarSituations
{
    readonly Past[] _past;
    readonly int[] _features;
    readonly double[] _scales;

    /// <param name="past">Those whose window was not seen whole are left out. Of the others the features alone are kept.</param>
    public SimilarSituations(IEnumerable<RiskExample> past, IReadOnlyList<string> features)
    {
        _features = [.. features.Select(RiskFeatures.IndexOf)];
        _past = [.. past.Where(example => example.Outcome.IsKnown).Select(example => new Past(example.Pitcher, example.Day, example.Outcome, RiskWalk.Choose(example.Values, _features)))];
        _scales = [.. Enumerable.Range(0, _features.Length).Select(Deviation)];
    }

    /// <param name="before">Only situations whose window had closed by this day.</param>
    public IReadOnlyList<SimilarSituation> Nearest(double[] values, int pitcher, DateOnly before, int count)
    {
        var asked = RiskWalk.Choose(values, _features);
        var best = new Dictionary<int, SimilarSituation>();
        foreach (var example in _past)
        {
            if (example.Pitcher == pitcher || example.Day.AddDays(RiskOutcome.Days) >= before) continue;
            var distance = Distance(asked, example.Values);
            if (!best.TryGetValue(example.Pitcher, out var nearest) || distance < nearest.Distance) best[example.Pitcher] = new(example.Pitcher, example.Day, distance, example.Outcome);
        }
        return [.. best.Values.OrderBy(one => one.Distance).ThenBy(one => one.Pitcher).Take(count)];
    }

    double Distance(double[] values, double[] others)
    {
        var sum = 0.0;
        for (var i = 0; i < _features.Length; i++)
        {
            var (one, other) = (values[i], others[i]);
            if (double.IsNaN(one) != double.IsNaN(other)) sum++;
            else if (!double.IsNaN(one)) sum += (one - other) * (one - other) / (_scales[i] * _scales[i]);
        }
        return Math.Sqrt(sum / Math.Max(_features.Length, 1));
    }

    double Deviation(int feature)
    {
        double count = 0, mean = 0, squares = 0;
        foreach (var example in _past)
        {
            var value = example.Values[feature];
            if (double.IsNaN(value)) continue;
            var away = value - mean;
            mean += away / ++count;
            squares += away * (value - mean);
        }
        return squares > 0 ? Math.Sqrt(squares / count) : 1;
    }

    /// <param name="Values">Of the features that are compared.</param>
    sealed record Past(int Pitcher, DateOnly Day, RiskOutcome Outcome, double[] Values);
}
