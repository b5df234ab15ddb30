using HotBat.Core.Learning;

namespace HotBat.Tests.Learning;

public sealed class BlockBootstrapTests
{
    [Fact]
    public void Intervals_MeanOfManyBlocks_AreAsWideAsItsStandardError()
    {
        // 400 blocks of one row, 0 or 1: standard error .025
        double[] values = [.. Enumerable.Range(0, 400).Select(i => i % 2.0)];
        var interval = new BlockBootstrap([.. Enumerable.Range(0, 400)], draws: 2000).Intervals(weights => [Mean(values, weights)])[0]!;
        Assert.Equal(.5, interval.Value, 12);
        Assert.InRange(interval.Low, .5 - (1.96 * .025 * 1.15), .5 - (1.96 * .025 * .85));
        Assert.InRange(interval.High, .5 + (1.96 * .025 * .85), .5 + (1.96 * .025 * 1.15));
    }

    [Fact]
    public void Intervals_RowsOfABlock_ComeAndGoTogether()
    {
        var weightsAreEqualWithin = true;
        new BlockBootstrap([1, 1, 2, 2, 9, 9]).Intervals(weights =>
        {
            if (weights is not null) weightsAreEqualWithin &= weights[0] == weights[1] && weights[2] == weights[3] && weights[4] == weights[5] && weights.Sum() == 6;
            return [0];
        });
        Assert.True(weightsAreEqualWithin);
    }

    [Fact]
    public void Intervals_TheSameSeed_AreTheSame()
    {
        double[] values = [3, 1, 4, 1, 5];
        Interval? Of() => new BlockBootstrap([0, 1, 2, 3, 4]).Intervals(weights => [Mean(values, weights)])[0];
        Assert.Equal(Of(), Of());
    }

    [Fact]
    public void Intervals_AnUnknownMeasure_HasNone() => Assert.Null(new BlockBootstrap([0, 1]).Intervals(_ => [null])[0]);

    static double? Mean(double[] values, IReadOnlyList<int>? weights) =>
        weights is null ? values.Average() : values.Zip(weights, (value, weight) => value * weight).Sum() / weights.Sum();
}
