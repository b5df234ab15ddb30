using HotBat.Core.Learning;

namespace HotBat.Tests.Learning;

public sealed class BlockLossesTests
{
    [Fact]
    public void Of_SumsByBlock()
    {
        var losses = BlockLosses.Of([7, 5, 7], [.5, .25, .8], [true, false, false]);
        Assert.Equal([5, 7], losses.Blocks);
        Assert.Equal([1, 2], losses.Rows);
        Assert.Equal(-Math.Log(.75), losses.LogLoss[0], 6);
        Assert.Equal(-Math.Log(.5) - Math.Log(.2), losses.LogLoss[1], 6);
    }

    [Fact]
    public void Less_IsOfTheDifference_NotOfTheTwo()
    {
        // both have bad days and good ones, and one is worse by a hundredth on each
        int[] days = [.. Enumerable.Range(0, 30)];
        BlockLosses Of(double more) => new(days, [.. days.Select(_ => 100)], [.. days.Select(day => 100 * ((day % 2 == 0 ? .2 : .5) + more))]);
        var paired = Of(.01).Less(Of(0))!;
        Assert.Equal((30, 3000), (paired.Blocks, paired.Rows));
        Assert.Equal(.01, paired.Difference.Value, 9);
        Assert.True(paired.IsSure);
        Assert.Equal(-.01, Of(0).Less(Of(.01))!.Difference.Value, 9);
    }

    [Fact]
    public void Less_ThatChangesSigns_IsNotSure()
    {
        int[] days = [.. Enumerable.Range(0, 30)];
        int[] rows = [.. days.Select(_ => 100)];
        var paired = new BlockLosses(days, rows, [.. days.Select(day => 35 + (day % 2 == 0 ? 1.1 : -1))]).Less(new(days, rows, [.. days.Select(_ => 35.0)]))!;
        Assert.Equal(.0005, paired.Difference.Value, 9);
        Assert.False(paired.IsSure);
    }

    [Fact]
    public void Less_LeavesOutWhatTheyDoNotShare()
    {
        // day 2 has another number of games since, day 4 the other never met
        BlockLosses one = new([1, 2, 3, 4], [10, 10, 10, 10], [4, 4, 4, 9]), other = new([1, 2, 3], [10, 12, 10], [3, 3, 3]);
        var paired = one.Less(other)!;
        Assert.Equal((2, 20), (paired.Blocks, paired.Rows));
        Assert.Equal(.1, paired.Difference.Value, 9);
        Assert.Null(new BlockLosses([9], [10], [4]).Less(other));
    }
}
