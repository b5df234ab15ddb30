using HotBat.Core.HomeRuns;

namespace HotBat.Tests.HomeRuns;

public sealed class ExpectedTeamHomeRunsTests
{
    [Fact]
    public void Of_FiftyGames_IsHalfwayToTheLeagueTimesThePark()
    {
        // (70 + 50·1) / 100 = 1.2; a park of 110: 1.32
        var expected = ExpectedTeamHomeRuns.Of(70, 50, 1, 110);
        Assert.Equal(1.32, expected.Mean, 12);
        // Poisson 1.32: P(0) .267, P(≤2) .852, P(≤3) .954
        Assert.Equal((0, 3), (expected.Low80, expected.High80));
    }

    [Fact]
    public void Of_NoGameYet_IsTheLeague() => Assert.Equal(1.1, ExpectedTeamHomeRuns.Of(0, 0, 1.1, 100).Mean, 12);

    [Fact]
    public void Of_ALeagueWithoutHomeRuns_IsNone() => Assert.Equal(new ExpectedTeamHomeRuns(0, 0, 0), ExpectedTeamHomeRuns.Of(0, 3, 0, 100));

    [Theory]
    // P(0) of Poisson 3 is .050, P(≤1) .199; P(≤5) .916
    [InlineData(3, 1, 5)]
    // P(0) .741, P(≤1) .963
    [InlineData(.3, 0, 1)]
    public void Of_Mean_HasItsPoissonRange(double mean, int low, int high)
    {
        var expected = ExpectedTeamHomeRuns.Of(mean * 50, 50, mean, 100);
        Assert.Equal((low, high), (expected.Low80, expected.High80));
    }

    [Theory]
    [InlineData(-1, 1, 1, 100)]
    [InlineData(1, -1, 1, 100)]
    [InlineData(1, 1, -1, 100)]
    [InlineData(1, 1, 1, 0)]
    public void Of_WhatCannotBe_Throws(double total, int games, double league, double park) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ExpectedTeamHomeRuns.Of(total, games, league, park));
}
