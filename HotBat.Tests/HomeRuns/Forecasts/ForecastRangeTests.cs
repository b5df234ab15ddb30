using FsCheck;
using FsCheck.Fluent;
using HotBat.Core.HomeRuns.Forecasts;

namespace HotBat.Tests.HomeRuns.Forecasts;

public sealed class ForecastRangeTests
{
    static readonly DateOnly s_day = new(2031, 5, 10);

    [Fact]
    public void Of_AnyChance_HoldsItAndNarrowsWithEvidence() => Prop.ForAll(Gen.Choose(1, 900).Three().ToArbitrary(), numbers =>
    {
        var (chance, few, more) = (numbers.Item1 / 1000.0, (double)numbers.Item2, (double)(numbers.Item2 + numbers.Item3));
        var (wide, narrow) = (Range(chance, few), Range(chance, more));
        return wide.Low < narrow.Low && narrow.Low < chance && chance < narrow.High && narrow.High < wide.High && wide.Low > 0 && wide.High < 1;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_AHundredHomeRunsBehindTheRate_IsTheGammasOwnRange()
    {
        // 30 home runs in a hundred games expected of a Gamma with shape 100: its 10% and 90% quantiles are 0.8747 and 1.1299 of the mean
        var range = Range(1 - Math.Exp(-.3), 100);
        Assert.Equal(1 - Math.Exp(-.3 * .8747), range.Low, .002);
        Assert.Equal(1 - Math.Exp(-.3 * 1.1299), range.High, .002);
    }

    [Fact]
    public void Uncertainty_HalfTheTurnsAgainstHim_CountsHalf()
    {
        var whole = ForecastRange.Uncertainty((1, 50));
        Assert.Equal(whole / 2, ForecastRange.Uncertainty((.5, 50)), 12);
        Assert.Equal(whole * Math.Sqrt(1.25), ForecastRange.Uncertainty((1, 50), (.5, 50)), 12);
    }

    [Fact]
    public void Row_MoreGamesPlayed_KnowsHisRateBetter()
    {
        var history = SyntheticLeague.History(2031);
        var early = Row(history, s_day);
        var late = Row(history, new(2031, 5, 30));
        Assert.True(late < early);
    }

    [Fact]
    public void Row_AManNobodyHasSeen_IsLessSureThanARegular()
    {
        HomeRunWalk.Examples(SyntheticLeague.History(2030, 2031), s_day, _ => false, out var knowledge);
        var regular = knowledge.Row(Situation(101, 150));
        Assert.True(knowledge.Row(Situation(9_999, 150)).Rate.Uncertainty > regular.Rate.Uncertainty);
        Assert.True(knowledge.Row(Situation(101, null)).Rate.Uncertainty > regular.Rate.Uncertainty);
    }

    static double Row(HomeRunHistory history, DateOnly day)
    {
        HomeRunWalk.Examples(history, day, _ => false, out var knowledge);
        return knowledge.Row(Situation(101, 250) with { Day = day }).Rate.Uncertainty;
    }

    static BatterSituation Situation(int batter, int? starter) =>
        new(1, s_day, 2, GameAir.Unknown, 1, 2, false, batter, 1, Core.Baseball.BatSide.Right, starter, starter is null ? null : Core.Baseball.BatSide.Right);

    static ForecastRange Range(double chance, double homeRuns) => ForecastRange.Of(chance, ForecastRange.Uncertainty((1, homeRuns)));
}
