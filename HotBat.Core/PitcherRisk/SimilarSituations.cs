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
    readonly int[] _features;
    readonly double[] _scales;
    // a row each, those of one pitcher beside one another; their features in one run of memory, as every question walks through all of them
    readonly Past[] _past;
    readonly double[] _values;

    /// <param name="past">Those whose window was not seen whole are left out. Of the others the features alone are kept.</param>
    public SimilarSituations(IEnumerable<RiskExample> past, IReadOnlyList<string> features)
    {
        _features = [.. features.Select(RiskFeatures.IndexOf)];
        List<RiskExample> known = [.. past.Where(example => example.Outcome.IsKnown).GroupBy(example => example.Pitcher).SelectMany(his => his)];
        _past = [.. known.Select(example => new Past(example.Pitcher, example.Day, example.Outcome))];
        _values = [.. known.SelectMany(example => RiskWalk.Choose(example.Values, _features))];
        _scales = [.. Enumerable.Range(0, _features.Length).Select(Deviation)];
        for (var row = 0; row < _past.Length; row++) Scale(Row(row));
    }

    /// <param name="before">Only situations whose window had closed by this day.</param>
    public IReadOnlyList<SimilarSituation> Nearest(double[] values, int pitcher, DateOnly before, int count)
    {
        var asked = RiskWalk.Choose(values, _features);
        Scale(asked);
        var closed = before.AddDays(-RiskOutcome.Days);
        var best = new List<SimilarSituation>();
        for (var row = 0; row < _past.Length;)
        {
            var other = _past[row].Pitcher;
            var (nearest, least) = (-1, double.PositiveInfinity);
            for (; row < _past.Length && _past[row].Pitcher == other; row++)
                if (_past[row].Day < closed && other != pitcher && Squares(asked, Row(row), least) is var squares && squares < least)
                    (nearest, least) = (row, squares);
            if (nearest >= 0) best.Add(new(other, _past[nearest].Day, Math.Sqrt(least / Math.Max(_features.Length, 1)), _past[nearest].Outcome));
        }
        return [.. best.OrderBy(one => one.Distance).ThenBy(one => one.Pitcher).Take(count)];
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
