using HotBat.Core.Baseball;

namespace HotBat.Tests.Baseball;

public sealed class BattingLineTests
{
    [Fact]
    public void Line_OfEveryKindOfTurn_AsCountedByHand()
    {
        var line = BattingLine.Of(["single", "double", "triple", "home_run", "walk", "intent_walk", "hit_by_pitch", "sac_fly", "sac_bunt", "strikeout", "field_out", "catcher_interf", "truncated_pa"]);
        Assert.Equal(new BattingLine(12, 6, 4, 1, 1, 1, 2, 1, 1, 1), line);
        Assert.Equal(4 / 6.0, line.Average);
        Assert.Equal(7 / 10.0, line.OnBase);
        Assert.Equal((1 + 2 + 3 + 4) / 6.0, line.Slugging);
        Assert.Equal(line.OnBase + line.Slugging, line.OnBasePlusSlugging);
        Assert.Equal((2 / 12.0, 1 / 12.0), (line.WalkRate, line.StrikeoutRate));
    }

    [Fact]
    public void Line_OfOneWalk_HasNoAverageAndAllOfTheBase()
    {
        var line = BattingLine.Of(["walk"]);
        Assert.Null(line.Average);
        Assert.Equal(1, line.OnBase);
        Assert.Null(line.OnBasePlusSlugging);
        Assert.Null(BattingLine.Empty.OnBase);
    }
}

public sealed class PercentileRankTests
{
    static readonly double?[] s_field = [1, 2, 3, 4, 5, null];

    [Theory]
    [InlineData(5.0, 100)]
    [InlineData(3.0, 50)]
    [InlineData(1.0, 0)]
    public void OfTheField_IsItsPartWithLess(double value, int percentile) => Assert.Equal(percentile, PercentileRank.Of(s_field, value, isOfField: true));

    [Theory]
    [InlineData(9.0, 100)]
    [InlineData(2.5, 40)]
    // equals one of the five: half of it counts as below
    [InlineData(3.0, 50)]
    [InlineData(0.0, 0)]
    public void Guest_IsRankedAmongAll(double value, int percentile) => Assert.Equal(percentile, PercentileRank.Of(s_field, value, isOfField: false));

    [Fact]
    public void Ties_ShareTheMiddle() => Assert.Equal(50, PercentileRank.Of([7, 7, 7], 7, isOfField: true));

    [Fact]
    public void Unknown_HasNone()
    {
        Assert.Null(PercentileRank.Of(s_field, null, isOfField: true));
        Assert.Null(PercentileRank.Of([null], 1, isOfField: false));
        Assert.Null(PercentileRank.Of([1], 1, isOfField: true));
    }

    [Theory]
    [InlineData(121.0, 315)]
    [InlineData(162.0, 422)]
    [InlineData(5.0, 13)]
    [InlineData(0.0, 1)]
    public void Qualified_TakesTwoPointSixATeamGame_RoundedUp(double games, int minimum) => Assert.Equal(minimum, QualifiedBatter.Minimum(games));
}
