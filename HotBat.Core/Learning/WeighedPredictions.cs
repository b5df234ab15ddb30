namespace HotBat.Core.Learning;

/// <summary>The measures of a set of probabilities; see <see cref="ProbabilityMetrics"/> for those that have no words here. Null where all outcomes are the same.</summary>
/// <param name="Skill">Brier skill over always saying the base rate of these outcomes.</param>
/// <param name="PrAuc">Area under the precision-recall curve as average precision: Σ (recall gained) · (precision there), from the highest prediction down, ties taken together. A random order has the base rate.</param>
/// <param name="Ece">Expected calibration error over ten bins of equal count.</param>
/// <param name="Lift">How many times the base rate the tenth with the highest predictions has, ties at its edge by their share.</param>
/// <param name="TopFifth">Share of all that came true that lies in the fifth with the highest predictions.</param>
public sealed record ProbabilityScores(double LogLoss, double Brier, double? Skill, double? Auc, double? PrAuc, double Ece, double? Lift, double? TopFifth);

/// <summary>
/// Predictions sorted once, so that they can be measured again and again with other weights per row, each time in one walk: what a bootstrap of thousands of
/// rows needs. With weights of 1 the measures are those of <see cref="ProbabilityMetrics"/>.
/// </summary>
public sealed class WeighedPredictions
{
    const int Bins = 10;
    const int Fifths = 5;

    readonly int[] _rows;
    readonly double[] _predictions;
    readonly bool[] _outcomes;
    readonly double[] _logLosses;

    /// <exception cref="ArgumentException">There is no prediction, or not an outcome for each.</exception>
    public WeighedPredictions(IReadOnlyList<double> predictions, IReadOnlyList<bool> outcomes)
    {
        if (predictions.Count == 0) throw new ArgumentException("There is nothing to measure.", nameof(predictions));
        if (predictions.Count != outcomes.Count) throw new ArgumentException("Every prediction needs its outcome.", nameof(outcomes));
        _rows = ProbabilityMetrics.Order(predictions);
        _predictions = Array.ConvertAll(_rows, row => predictions[row]);
        _outcomes = Array.ConvertAll(_rows, row => outcomes[row]);
        _logLosses = new double[_rows.Length];
        for (var i = 0; i < _rows.Length; i++) _logLosses[i] = ProbabilityMetrics.LogLossOf(_predictions[i], _outcomes[i]);
    }

    /// <param name="weights">How often each row counts, in the order given at first; null for once.</param>
    /// <exception cref="ArgumentException">No row counts.</exception>
    public ProbabilityScores Scores(IReadOnlyList<int>? weights = null)
    {
        double total = 0, yes = 0, logLoss = 0, squares = 0;
        for (var i = 0; i < _rows.Length; i++)
        {
            var weight = Weight(weights, i);
            if (weight == 0) continue;
            var miss = _predictions[i] - (_outcomes[i] ? 1 : 0);
            total += weight;
            logLoss += weight * _logLosses[i];
            squares += weight * miss * miss;
            if (_outcomes[i]) yes += weight;
        }
        if (total == 0) throw new ArgumentException("No row counts.", nameof(weights));
        var rate = yes / total;
        var isOfBothKinds = yes > 0 && yes < total;
        return new(logLoss / total, squares / total, isOfBothKinds ? 1 - (squares / total / (rate * (1 - rate))) : null,
            isOfBothKinds ? Auc(weights, yes, total) : null, isOfBothKinds ? AveragePrecision(weights, yes) : null, Ece(weights, total),
            isOfBothKinds ? ShareAbove(weights, total / Bins) / rate : null, isOfBothKinds ? ShareAbove(weights, total / Fifths) / Fifths / rate : null);
    }

    /// <summary>Log loss alone.</summary>
    /// <exception cref="ArgumentException">No row counts.</exception>
    public double LogLoss(IReadOnlyList<int>? weights = null)
    {
        double total = 0, sum = 0;
        for (var i = 0; i < _rows.Length; i++)
        {
            var weight = Weight(weights, i);
            (total, sum) = (total + weight, sum + (weight * _logLosses[i]));
        }
        return total == 0 ? throw new ArgumentException("No row counts.", nameof(weights)) : sum / total;
    }

    double Auc(IReadOnlyList<int>? weights, double yes, double total)
    {
        double above = 0, noBelow = 0;
        for (var start = 0; start < _rows.Length;)
        {
            double yesHere = 0, noHere = 0;
            var end = start;
            for (; end < _rows.Length && _predictions[end] == _predictions[start]; end++)
            {
                if (_outcomes[end]) yesHere += Weight(weights, end);
                else noHere += Weight(weights, end);
            }
            above += yesHere * (noBelow + (noHere / 2));
            noBelow += noHere;
            start = end;
        }
        return above / (yes * (total - yes));
    }

    double AveragePrecision(IReadOnlyList<int>? weights, double yes)
    {
        double area = 0, hits = 0, seen = 0;
        for (var end = _rows.Length; end > 0;)
        {
            double hitsHere = 0;
            var start = end;
            for (; start > 0 && _predictions[start - 1] == _predictions[end - 1]; start--)
            {
                seen += Weight(weights, start - 1);
                if (_outcomes[start - 1]) hitsHere += Weight(weights, start - 1);
            }
            hits += hitsHere;
            if (hitsHere > 0) area += hitsHere / yes * (hits / seen);
            end = start;
        }
        return area;
    }

    /// <summary>A bin begins when the rows before it have filled those below; without weights the bins are those of <see cref="ProbabilityMetrics.Reliability"/>.</summary>
    double Ece(IReadOnlyList<int>? weights, double total)
    {
        double sum = 0, seen = 0, difference = 0;
        var bin = 1;
        for (var i = 0; i < _rows.Length; i++)
        {
            while (seen >= Math.Floor(total * bin / Bins) && bin < Bins)
            {
                sum += Math.Abs(difference);
                difference = 0;
                bin++;
            }
            var weight = Weight(weights, i);
            difference += weight * (_predictions[i] - (_outcomes[i] ? 1 : 0));
            seen += weight;
        }
        return (sum + Math.Abs(difference)) / total;
    }

    /// <summary>How often the outcomes of the highest predictions came true; rows tied at the edge count by their share.</summary>
    double ShareAbove(IReadOnlyList<int>? weights, double count)
    {
        double hits = 0, left = count;
        for (var end = _rows.Length; end > 0 && left > 0;)
        {
            double hitsHere = 0, here = 0;
            var start = end;
            for (; start > 0 && _predictions[start - 1] == _predictions[end - 1]; start--)
            {
                here += Weight(weights, start - 1);
                if (_outcomes[start - 1]) hitsHere += Weight(weights, start - 1);
            }
            if (here > 0) hits += hitsHere * Math.Min(1, left / here);
            left -= here;
            end = start;
        }
        return hits / count;
    }

    int Weight(IReadOnlyList<int>? weights, int sorted) => weights is null ? 1 : weights[_rows[sorted]];
}
