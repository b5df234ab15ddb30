using HotBat.Core.HomeRuns;

namespace HotBat.Tests.HomeRuns;

public sealed class HomeRunLineTests
{
    [Fact]
    public void Rates_OfTheYankeesThroughMidAugust2024_MatchThePublishedOnes()
    {
        var line = new HomeRunLine(122, 4724, 186, 195.4, 3202, 3202 * 89.5, 1200, 1000, 270);
        Assert.Equal(1.52, line.HomeRunsPerGame!.Value, 2);
        Assert.Equal(.0394, line.HomeRunRate!.Value, 4);
        Assert.Equal(-9.4, line.HomeRunsMinusExpected!.Value, 6);
        Assert.Equal(89.5, line.MeanExitVelocity!.Value, 6);
    }

    [Fact]
    public void Sum_OneGameUnscored_LeavesExpectedUnknown()
    {
        var scored = HomeRunLine.Empty with { Games = 1, HomeRuns = 1, ExpectedHomeRuns = .8 };
        var unscored = HomeRunLine.Empty with { Games = 1, HomeRuns = 2, ExpectedHomeRuns = null };
        var sum = HomeRunLine.Sum([scored, unscored]);
        Assert.Equal(3, sum.HomeRuns);
        Assert.Null(sum.HomeRunsMinusExpected);
    }

    [Fact]
    public void Rates_WithoutGames_AreUnknown()
    {
        Assert.Null(HomeRunLine.Empty.HomeRunsPerGame);
        Assert.Null(HomeRunLine.Empty.HomeRunRate);
        Assert.Null(HomeRunLine.Empty.MeanExitVelocity);
    }

    [Fact]
    public void RollingSum_SevenOfNineGames_GivesThreeWindows()
    {
        var games = Enumerable.Range(0, 9).Select(i => HomeRunLine.Empty with { Games = 1, HomeRuns = i }).ToList();
        var windows = RollingWindow.Sum(games);
        Assert.Equal([(6, 21), (7, 28), (8, 35)], windows.Select(w => (w.Index, w.Line.HomeRuns)));
    }

    [Fact]
    public void RollingSum_FewerGamesThanTheWindow_IsEmpty() => Assert.Empty(RollingWindow.Sum([HomeRunLine.Empty], 7));
}
