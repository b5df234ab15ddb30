using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Core.Learning;

namespace HotBat.Tests.HomeRuns.Forecasts;

public sealed class PickSignalsTests
{
    static readonly DateOnly s_since = new(2024, 8, 14);

    [Theory]
    [InlineData(PickStability.New, .2)]
    [InlineData(PickStability.New, .2, .2, .2, .2, .2)]
    [InlineData(PickStability.Stable, .2, .2, .21, .19, .2, .2)]
    [InlineData(PickStability.Rising, .25, .2, .21, .19, .2, .2)]
    // up on the middle date, but not the highest of them: he has been there before
    [InlineData(PickStability.Stable, .24, .25, .19, .2, .2, .2)]
    // he rose yesterday, and today nothing moved
    [InlineData(PickStability.Stable, .25, .2, .21, .19, .2, .25)]
    [InlineData(PickStability.Stable, .2503, .2, .21, .19, .2, .25)]
    [InlineData(PickStability.Rising, .26, .2, .21, .19, .2, .25)]
    // ten places at the top or at the bottom of the list are not the same: odds are
    [InlineData(PickStability.Stable, .05, .048, .047, .05, .046, .049)]
    [InlineData(PickStability.Volatile, .1, .2, .1, .2, .1, .2)]
    // only the last five dates count
    [InlineData(PickStability.Stable, .2, .05, .4, .2, .2, .2, .2, .2)]
    public void Stability_OfChances_IsAsDefined(PickStability expected, double now, params double[] before) => Assert.Equal(expected, PickStabilities.Of(now, before));

    [Theory]
    [InlineData(.15, PickConfidence.High)]
    [InlineData(.25, PickConfidence.Medium)]
    [InlineData(.4, PickConfidence.Low)]
    public void Confidence_OfARange_FollowsItsWidthAndNotItsPlace(double uncertainty, PickConfidence expected)
    {
        Assert.Equal(expected, PickConfidences.Of(ForecastRange.Of(.05, uncertainty)));
        Assert.Equal(expected, PickConfidences.Of(ForecastRange.Of(.3, uncertainty)));
    }

    [Fact]
    public void Change_TwoForecasts_NamesTheTwoSignalsThatMovedMost()
    {
        ForecastExplanation before = new(-2, [new(ForecastTopic.Batter, .5), new(ForecastTopic.Starter, -.1), new(ForecastTopic.Ballpark, .05)]);
        ForecastExplanation now = new(-2.01, [new(ForecastTopic.Batter, .52), new(ForecastTopic.Starter, .1), new(ForecastTopic.Platoon, -.06)]);
        var change = PickChange.Of(s_since, 9, Logit.Inverse(before.Logit), before, Logit.Inverse(now.Logit), now);
        Assert.Equal([(ForecastTopic.Starter, Math.Exp(.2)), (ForecastTopic.Platoon, Math.Exp(-.06))], change.Signals.Select(signal => (signal.Topic!.Value, signal.Multiplier)));
        Assert.Equal((9, s_since), (change.RankBefore, change.Since));
        Assert.Equal(Logit.Inverse(now.Logit) - Logit.Inverse(before.Logit), change.Difference, 12);
    }

    [Fact]
    public void Change_AnotherModelSpokeThen_ComparesTheChancesAlone()
    {
        var change = PickChange.OfAnotherModel(s_since, 4, .2, .25);
        Assert.True(change.IsAnotherModel);
        Assert.Empty(change.Signals);
        Assert.Equal(.05, change.Difference, 12);
    }

    [Fact]
    public void Change_AModelTrainedAnew_IsTheLevelsAndNoSignalOfTheBatters()
    {
        ForecastExplanation before = new(-2, [new(ForecastTopic.Batter, .5)]), now = new(-1.9, [new(ForecastTopic.Batter, .5)]);
        Assert.Null(Assert.Single(PickChange.Of(s_since, 1, .2, before, .21, now).Signals).Topic);
        Assert.Empty(PickChange.Of(s_since, 1, .2, before, .2, before).Signals);
    }
}
