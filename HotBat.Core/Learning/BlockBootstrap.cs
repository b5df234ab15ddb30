namespace HotBat.Core.Learning;

/// <param name="Value">Of the rows as they are.</param>
/// <param name="Low">2.5th percentile of the draws.</param>
/// <param name="High">97.5th percentile of the draws.</param>
public sealed record Interval(double Value, double Low, double High)
{
    /// <summary>Of draws alone, where there is no value beside them: their median and their 2.5th and 97.5th percentiles.</summary>
    public static Interval OfDraws(IEnumerable<double> draws)
    {
        List<double> sorted = [.. draws.Order()];
        return new(Percentile(sorted, .5), Percentile(sorted, .025), Percentile(sorted, .975));
    }

    internal static double Percentile(List<double> sorted, double share)
    {
        var at = share * (sorted.Count - 1);
        var below = (int)at;
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((at - below) * (sorted[above] - sorted[below]));
    }
}

/// <summary>
/// 95% intervals by drawing whole blocks (game days, pitchers) with replacement: rows of a block share weather, ball and opponent, so they are not independent.
/// An interval always holds its value: an ECE comes out higher in draws, whose rows repeat, than in the rows themselves. The same blocks and seed give the same draws. Source: Efron and Tibshirani, An Introduction to the Bootstrap (1993), percentile intervals.
/// </summary>
public sealed class BlockBootstrap
{
    readonly int[] _blockOfRow;
    readonly int _blocks;
    readonly int _draws;
    readonly int _seed;

    /// <param name="blocks">The block of each row.</param>
    public BlockBootstrap(IReadOnlyList<int> blocks, int draws = 500, int seed = 20240328)
    {
        var numbers = blocks.Distinct().Order().Select((block, number) => (block, number)).ToDictionary(pair => pair.block, pair => pair.number);
        _blockOfRow = [.. blocks.Select(block => numbers[block])];
        (_blocks, _draws, _seed) = (numbers.Count, draws, seed);
    }

    /// <summary>Intervals of several measures from the same draws; a measure that is unknown in a draw leaves it out.</summary>
    /// <param name="measures">From how often each row counts (null: once).</param>
    public IReadOnlyList<Interval?> Intervals(Func<int[]?, IReadOnlyList<double?>> measures)
    {
        var values = measures(null);
        var drawn = values.Select(_ => new List<double>(_draws)).ToArray();
        var random = new Random(_seed);
        var (blockWeights, weights) = (new int[_blocks], new int[_blockOfRow.Length]);
        for (var draw = 0; draw < _draws; draw++)
        {
            Array.Clear(blockWeights);
            for (var block = 0; block < _blocks; block++) blockWeights[random.Next(_blocks)]++;
            for (var row = 0; row < weights.Length; row++) weights[row] = blockWeights[_blockOfRow[row]];
            var drawing = measures(weights);
            for (var measure = 0; measure < drawn.Length; measure++)
                if (drawing[measure] is { } known)
                    drawn[measure].Add(known);
        }
        foreach (var draws in drawn) draws.Sort();
        return [.. values.Zip(drawn, (value, draws) => value is { } known && draws.Count > 0 ? new Interval(known, Math.Min(known, Interval.Percentile(draws, .025)), Math.Max(known, Interval.Percentile(draws, .975))) : null)];
    }
}
