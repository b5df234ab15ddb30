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
    readonly IReadOnlyList<(int Pitcher, Past[] Mornings)> _past;
    readonly int[] _features;
    readonly double[] _scales;

    /// <param name="past">Those whose window was not seen whole are left out. Of the others the features alone are kept.</param>
    public SimilarSituations(IEnumerable<RiskExample> past, IReadOnlyList<string> features)
    {
        _features = [.. features.Select(RiskFeatures.IndexOf)];
        _past = [.. past.Where(example => example.Outcome.IsKnown).GroupBy(example => example.Pitcher, (pitcher, his) => (pitcher, (Past[])[.. his.Select(example => new Past(example.Day, example.Outcome, RiskWalk.Choose(example.Values, _features)))]))];
        _scales = [.. Enumerable.Range(0, _features.Length).Select(Deviation)];
        foreach (var (_, mornings) in _past)
            foreach (var morning in mornings)
                Scale(morning.Values);
    }

    /// <param name="before">Only situations whose window had closed by this day.</param>
    public IReadOnlyList<SimilarSituation> Nearest(double[] values, int pitcher, DateOnly before, int count)
    {
        var asked = RiskWalk.Choose(values, _features);
        Scale(asked);
        var closed = before.AddDays(-RiskOutcome.Days);
        var best = new List<SimilarSituation>();
        foreach (var (other, mornings) in _past)
        {
            if (other == pitcher) continue;
            var (nearest, least) = ((Past?)null, double.PositiveInfinity);
            foreach (var morning in mornings)
                if (morning.Day < closed && Squares(asked, morning.Values, least) is var squares && squares < least)
                    (nearest, least) = (morning, squares);
            if (nearest is not null) best.Add(new(other, nearest.Day, Math.Sqrt(least / Math.Max(_features.Length, 1)), nearest.Outcome));
        }
        return [.. best.OrderBy(one => one.Distance).ThenBy(one => one.Pitcher).Take(count)];
    }

    /// <summary>Sum of the squared differences; somewhere above <paramref name="enough"/> it is not counted to its end.</summary>
    static double Squares(double[] values, double[] others, double enough)
    {
        var sum = 0.0;
        for (var i = 0; i < values.Length && sum < enough; i++)
        {
            var away = values[i] - others[i];
            sum += !double.IsNaN(away) ? away * away : double.IsNaN(values[i]) && double.IsNaN(others[i]) ? 0 : 1;
        }
        return sum;
    }

    void Scale(double[] values)
    {
        for (var i = 0; i < values.Length; i++) values[i] /= _scales[i];
    }

    double Deviation(int feature)
    {
        double count = 0, mean = 0, squares = 0;
        foreach (var value in _past.SelectMany(his => his.Mornings).Select(morning => morning.Values[feature]))
        {
            if (double.IsNaN(value)) continue;
            var away = value - mean;
            mean += away / ++count;
            squares += away * (value - mean);
        }
        return squares > 0 ? Math.Sqrt(squares / count) : 1;
    }

    /// <param name="Values">Of the features that are compared, each in standard deviations.</param>
    sealed record Past(DateOnly Day, RiskOutcome Outcome, double[] Values);
}
