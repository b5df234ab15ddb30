using HotBat.Core.PitcherRisk;

namespace HotBat.Tests.PitcherRisk;

/// <summary>What describes a pitcher's work and stuff, beside any model.</summary>
public sealed class PitcherDescriptionTests
{
    static readonly DateOnly s_morning = new(2031, 5, 15), s_season = new(2031, 1, 1);

    [Fact]
    public void WorkloadCurve_OfTheTwelve_IsTheLedgersMorningByMorning()
    {
        var days = WorkloadCurve.Of(new(PitcherLedgerTests.Twelve, SeasonSpans.Published), new(2031, 5, 1), s_morning);
        Assert.Equal(15, days.Count);
        Assert.Equal((180, 290, 380), (days[^1].Pitches7, days[^1].Pitches14, days[^1].Pitches28));
        // on the morning of May 14 the 80 pitches of the day before are known; on that of the 13th they are not, and the 60 of the 6th still count
        Assert.Equal((180, 160), (days[^2].Pitches7, days[^3].Pitches7));
        Assert.True(days[^1].Acute > days[^1].Chronic);
    }

    [Fact]
    public void Baseline_FromTheFifthOutingOn_IsMeanAndDeviationOfThoseBefore()
    {
        var outings = Outings(("2031-04-01", 94), ("2031-04-06", 95), ("2031-04-11", 96), ("2031-04-16", 95), ("2031-04-21", 95), ("2031-04-26", 93));
        var told = TrackedBaseline.Of(outings, "FF", TrackedMeasure.Velocity, s_season);
        Assert.Equal(6, told.Count);
        Assert.All(told.Take(5), outing => Assert.Null(outing.Usual));
        Assert.Equal((93, 95.0, Math.Sqrt(2 / 4.0), true), (told[5].Value, told[5].Usual!.Value, told[5].Deviation!.Value, told[5].IsOutside));
        Assert.Empty(TrackedBaseline.Of(outings, "SL", TrackedMeasure.Velocity, s_season));
        Assert.Empty(TrackedBaseline.Of(outings, "FF", TrackedMeasure.Spin, s_season));
        Assert.Equal(3, TrackedBaseline.Of(outings, "FF", TrackedMeasure.Velocity, new(2031, 4, 16)).Count);
    }

    [Fact]
    public void Baseline_OlderThanAYearOrOfTooFewPitches_DoesNotCount()
    {
        var outings = Outings(("2030-04-01", 80), ("2031-04-06", 95), ("2031-04-11", 95), ("2031-04-16", 95), ("2031-04-21", 95), ("2031-04-26", 93), ("2031-05-01", 93));
        var told = TrackedBaseline.Of(outings, PitchTypeLine.AllTypes, TrackedMeasure.Velocity, s_season);
        Assert.Null(told[^2].Usual);
        Assert.Equal((95 * 4 + 93) / 5.0, told[^1].Usual!.Value, 9);
        Assert.Empty(TrackedBaseline.Of([Outing("2031-04-01", 95, TrackedBaseline.LeastPitches - 1)], "FF", TrackedMeasure.Velocity, s_season));
    }

    [Fact]
    public void AllPitches_OfTwoTypes_IsTheirMeanByPitches()
    {
        Appearance outing = new(1, new(2031, 5, 1), true, true, 60, null, null, null, [new("FF", 40, 40, 93, null, null, null, null), new("SL", 20, 20, 84, 2400, null, null, null)]);
        Assert.Equal(90, TrackedBaseline.MeanOfAll(outing, TrackedMeasure.Velocity)!.Value, 9);
        Assert.Equal(2400, TrackedBaseline.MeanOfAll(outing, TrackedMeasure.Spin)!.Value, 9);
        Assert.Null(TrackedBaseline.MeanOfAll(outing, TrackedMeasure.Extension));
    }

    [Fact]
    public void RestPattern_OfTheTwelve_CountsGapsAndShortOnes()
    {
        var counts = RestPattern.Of(PitcherLedgerTests.Twelve.Appearances, s_season);
        // after gaps of 5, 5, 5, 5, 10, 1, 4, 2 and 5 days; the winter is a pause
        Assert.Equal([1, 1, 0, 1, 5, 0, 0, 1], counts.Select(count => count.Outings));
        // one day after the 60 pitches of May 6, which ask for two
        Assert.Equal([0, 1, 0, 0, 0, 0, 0, 0], counts.Select(count => count.ShortRest));
    }

    [Fact]
    public void After_AnyNextOuting_IsTheLedgerOfTheRecordWithIt()
    {
        var ledger = new PitcherLedger(PitcherLedgerTests.Twelve, SeasonSpans.Published);
        foreach (var (day, pitches) in ((DateOnly, int)[])[(new(2031, 5, 17), 90), (new(2031, 5, 20), 15), (new(2031, 5, 2), 40)])
            Assert.Equal(new PitcherLedger(WhatIf.Outing(PitcherLedgerTests.Twelve, day, pitches), SeasonSpans.Published).Features(day.AddDays(1)), ledger.After(day, pitches).Features(day.AddDays(1)));
    }

    [Fact]
    public void WhatIfGrid_OfAStarter_BeginsAtHisUsualRestOrWithToday()
    {
        var grid = WhatIfGrid.Of(PitcherLedgerTests.Twelve, s_morning);
        // 58 pitches a time; a day of rest has passed
        Assert.Equal([50, 60, 70, 80], grid.Select(one => one.Pitches).Distinct());
        Assert.Equal([3, 4, 5, 6], grid.Select(one => one.FullRestDays).Distinct());
        Assert.Equal([9, 10, 11, 12], WhatIfGrid.Of(PitcherLedgerTests.Twelve, new(2031, 5, 23)).Select(one => one.FullRestDays).Distinct());
        var reliever = PitcherLedgerTests.Twelve with { Appearances = [new(1, new(2031, 5, 13), true, false, 15, null, null, null, [])] };
        Assert.Equal([(1, 10), (2, 10), (3, 10), (4, 10), (1, 20)], WhatIfGrid.Of(reliever, s_morning).Take(5));
        var begun = reliever with { Appearances = [new(1, new(2031, 5, 8), true, false, 9, null, null, null, []), new(1, new(2031, 5, 13), true, true, 78, null, null, null, [])] };
        Assert.Equal([(3, 70), (4, 70), (5, 70), (6, 70), (3, 80)], WhatIfGrid.Of(begun, s_morning).Take(5));
    }

    static IReadOnlyList<Appearance> Outings(params (string Day, double Velocity)[] outings) => [.. outings.Select(outing => Outing(outing.Day, outing.Velocity, 40))];

    static Appearance Outing(string day, double velocity, int tracked) => new(1, DateOnly.Parse(day), true, true, 90, null, null, null, [new("FF", tracked, tracked, velocity, null, null, null, null)]);
}
