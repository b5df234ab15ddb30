using HotBat.Core.Baseball;
using HotBat.Core.PitcherRisk;

namespace HotBat.Tests.PitcherRisk;

public sealed class SimilarSituationsTests
{
    static readonly DateOnly s_day = new(2031, 5, 1);

    [Fact]
    public void Nearest_OfOthers_ByDistanceAndClosed()
    {
        RiskExample[] past =
        [
            At(1, s_day, 10, 0), At(2, s_day, 12, 0), At(2, s_day.AddDays(1), 11, 0), At(3, s_day, 30, 1), At(4, s_day.AddDays(40), 10, 0), At(5, s_day, 10, double.NaN),
            At(6, s_day, 10, 0) with { Outcome = new(RiskLabel.OnList, null, 0) },
        ];
        var situations = new SimilarSituations(past, ["role", "starter"]);
        var found = situations.Nearest(past[0].Values, 1, s_day.AddDays(30), 10);
        // himself, a window still open and one that was not seen are left out; what is not known counts as a deviation
        Assert.Equal([2, 2, 5, 3], found.Select(one => one.Pitcher));
        Assert.Equal(s_day.AddDays(1), found[0].Day);
        Assert.Equal(Math.Sqrt(.5), found[2].Distance, 9);
        Assert.Equal(found.Take(2), situations.Nearest(past[0].Values, 1, s_day.AddDays(30), 2));
    }

    [Fact]
    public void Hurt_IsAsSureAsItsPitchersAreMany()
    {
        SimilarSituation One(int pitcher, bool isHurt) => new(pitcher, s_day, 0, isHurt ? new(RiskLabel.ArmInjury, 5, RiskOutcome.Days) : new(RiskLabel.Sound, null, RiskOutcome.Days));
        // 400 mornings, a tenth of them hurt: of as many pitchers, or of forty with ten each that end alike
        List<SimilarSituation> many = [.. Enumerable.Range(0, 400).Select(i => One(i, i % 10 == 0))], few = [.. Enumerable.Range(0, 400).Select(i => One(i / 10, i / 10 % 10 == 0))];
        RateInterval wide = SimilarSituations.Hurt(few)!.Value, narrow = SimilarSituations.Hurt(many)!.Value;
        Assert.InRange(narrow.High - narrow.Low, .055, .065);
        // forty independent pitchers, four of them hurt
        var forty = RateInterval.Wilson95(4, 40)!.Value;
        Assert.Equal(forty.Low, wide.Low, .005);
        Assert.Equal(forty.High, wide.High, .005);
        Assert.Null(SimilarSituations.Hurt([]));
        Assert.Equal(0, SimilarSituations.Hurt([One(1, false), One(2, false)])!.Value.Low);
    }

    [Fact]
    public void WhatIf_AnOutingThatHasNotBeen_IsKnownTheMorningAfter()
    {
        var day = new DateOnly(2031, 5, 15);
        var record = WhatIf.Outing(PitcherLedgerTests.Twelve, day, 95);
        var (before, after) = (new PitcherLedger(PitcherLedgerTests.Twelve, SeasonSpans.Published).Features(day), new PitcherLedger(record, SeasonSpans.Published));
        Assert.Equal(before, after.Features(day));
        Assert.Equal(95, after.Features(day.AddDays(1))[RiskFeatures.IndexOf("pitches_last")]);
        Assert.Equal(1, after.Features(day.AddDays(1))[RiskFeatures.IndexOf("rest_days")]);
        Assert.Throws<ArgumentOutOfRangeException>(() => WhatIf.Outing(record, day, 0));
    }

    static RiskExample At(int pitcher, DateOnly day, double role, double starter)
    {
        var values = Enumerable.Repeat(double.NaN, RiskFeatures.Count).ToArray();
        (values[RiskFeatures.IndexOf("role")], values[RiskFeatures.IndexOf("starter")]) = (role, starter);
        return new(pitcher, day, values, new(RiskLabel.Sound, null, RiskOutcome.Days), null);
    }
}
