namespace HotBat.Core.Learning;

/// <summary>What a model lost on past outcomes, by block (game day, pitcher): all it takes to set two versions beside each other on the outcomes that both foretold.</summary>
/// <param name="Blocks">Day number or pitcher, each once.</param>
/// <param name="Rows">Outcomes in each block.</param>
/// <param name="LogLoss">Sum of −ln p of each block, p the probability given to what came.</param>
public sealed record BlockLosses(IReadOnlyList<int> Blocks, IReadOnlyList<int> Rows, IReadOnlyList<double> LogLoss)
{
    const int Digits = 6;

    /// <param name="blocks">The block of each row.</param>
    public static BlockLosses Of(IReadOnlyList<int> blocks, IReadOnlyList<double> predictions, IReadOnlyList<bool> outcomes)
    {
        var sums = new SortedDictionary<int, (int Rows, double LogLoss)>();
        for (var row = 0; row < blocks.Count; row++)
        {
            var (rows, loss) = sums.GetValueOrDefault(blocks[row]);
            sums[blocks[row]] = (rows + 1, loss + ProbabilityMetrics.LogLossOf(predictions[row], outcomes[row]));
        }
        return new([.. sums.Keys], [.. sums.Values.Select(sum => sum.Rows)], [.. sums.Values.Select(sum => Math.Round(sum.LogLoss, Digits))]);
    }

    /// <summary>
    /// This one's mean log loss less the other's, per outcome, over the blocks in which both have as many: below 0 this one is better. The 95% interval is by block (<see cref="BlockBootstrap"/>),
    /// of the difference itself: two models that fail on the same days differ by less than their own intervals say. Null without two such blocks.
    /// </summary>
    public PairedLoss? Less(BlockLosses other, int draws = 2000)
    {
        var others = other.Blocks.Index().ToDictionary(block => block.Item, block => block.Index);
        var both = Blocks.Index().Where(block => others.TryGetValue(block.Item, out var there) && other.Rows[there] == Rows[block.Index])
            .Select(block => (Block: block.Item, Rows: Rows[block.Index], More: LogLoss[block.Index] - other.LogLoss[others[block.Item]])).ToList();
        if (both.Count < 2) return null;
        var interval = new BlockBootstrap([.. both.Select(one => one.Block)], draws).Intervals(weights =>
        {
            double sum = 0, count = 0;
            for (var i = 0; i < both.Count; i++)
            {
                var weight = weights?[i] ?? 1;
                (sum, count) = (sum + (weight * both[i].More), count + (weight * both[i].Rows));
            }
            return [sum / count];
        })[0]!;
        return new(interval, both.Count, both.Sum(one => one.Rows));
    }
}

/// <summary>How two models differ on the outcomes that both foretold.</summary>
/// <param name="Difference">Log loss of one less that of the other, per outcome.</param>
/// <param name="Blocks">Blocks that both have whole.</param>
/// <param name="Rows">Outcomes in them.</param>
public sealed record PairedLoss(Interval Difference, int Blocks, int Rows)
{
    /// <summary>The interval leaves no doubt which of the two is better.</summary>
    public bool IsSure => Difference.Low > 0 || Difference.High < 0;
}
