using HotBat.Core.Baseball;

namespace HotBat.Tests.Baseball;

public sealed class RateIntervalTests
{
    [Theory]
    // Worked by hand from the formula with z = 1.28155.
    [InlineData(0, 10, 0.0000, 0.1411)]
    [InlineData(5, 10, 0.3122, 0.6878)]
    [InlineData(186, 4724, 0.03591, 0.04317)]
    public void Wilson80_KnownCounts_MatchesTheFormula(int successes, int trials, double low, double high)
    {
        var interval = RateInterval.Wilson80(successes, trials)!.Value;
        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    [Fact]
    public void Wilson80_NoTrials_IsUnknown() => Assert.Null(RateInterval.Wilson80(0, 0));

    [Fact]
    public void Wilson80_MoreSuccessesThanTrials_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RateInterval.Wilson80(3, 2));
}
