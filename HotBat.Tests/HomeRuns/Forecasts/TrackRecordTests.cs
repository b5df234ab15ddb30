using HotBat.Core.HomeRuns.Forecasts;

namespace HotBat.Tests.HomeRuns.Forecasts;

public sealed class TrackRecordTests
{
    static readonly DateOnly s_day = new(2024, 5, 1);

    [Fact]
    public void Day_ThreeForecasts_AreSummedByHand()
    {
        var day = TrackDay.Of(s_day, [new(1, 10, .25, .2, .1, true), new(1, 11, .251, .1, .1, false), new(1, 12, .1, .1, .1, false)]);
        Assert.Equal((3, 1, 3, 1, 1), (day.BatterGames, day.HomeRunGames, day.TopTen, day.TopTenHits, day.BaselineTopTenHits));
        Assert.Equal(-Math.Log(.25) - Math.Log(.749) - Math.Log(.9), day.Model.LogLoss, 12);
        Assert.Equal((.75 * .75) + (.251 * .251) + .01, day.Model.Brier, 12);
        Assert.Equal(-Math.Log(.2) - (2 * Math.Log(.9)), day.Baseline.LogLoss, 12);
        Assert.Equal((.9 * .9) + (2 * .01), day.Constant.Brier, 12);
        Assert.Equal([(10, 1, 0), (25, 2, 1)], day.Bins.Select(bin => (bin.Hundredth, bin.Count, bin.HomeRuns)));
        Assert.Equal(.601, day.Expected, 12);
    }

    [Fact]
    public void Day_ElevenForecasts_OnlyTheTenLikeliestArePicks()
    {
        // the least likely one homers, and so do the first by the shrunk rate, which has them the other way round
        var forecasts = Enumerable.Range(1, 11).Select(i => new TrackedForecast(1, i, .3 - (.01 * i), .1 + (.01 * i), .1, i is 11)).ToList();
        var day = TrackDay.Of(s_day, forecasts);
        Assert.Equal((10, 0, 1), (day.TopTen, day.TopTenHits, day.BaselineTopTenHits));
        // of equals the lower id is the pick, in whatever order they come
        var equals = Enumerable.Range(1, 11).Select(i => new TrackedForecast(1, i, .2, .2, .1, i is 11)).ToList();
        Assert.Equal(0, TrackDay.Of(s_day, equals).TopTenHits);
        equals.Reverse();
        Assert.Equal(0, TrackDay.Of(s_day, equals).TopTenHits);
    }

    [Fact]
    public void Record_TwoDays_AreMeansOfBatterGames()
    {
        var record = TrackRecord.Of([
            TrackDay.Of(s_day, [new(1, 1, .5, .4, .1, true), new(1, 2, .5, .4, .1, false)]),
            TrackDay.Of(s_day.AddDays(40), [new(2, 1, .2, .4, .1, false)]),
        ])!;
        Assert.Equal((3, 1, 2, 3, 1), (record.BatterGames, record.HomeRunGames, record.Days, record.Picks, record.Hits));
        Assert.Equal(((2 * -Math.Log(.5)) - Math.Log(.8)) / 3, record.Model.LogLoss!.Value, 12);
        Assert.Equal(1 - ((.25 + .25 + .04) / (.81 + .01 + .01)), record.Model.Skill!.Value, 12);
        Assert.Equal(0, record.Constant.Skill!.Value);
        Assert.Equal((-Math.Log(.4) - (2 * Math.Log(.6)) - (-(2 * Math.Log(.5)) - Math.Log(.8))) / 3, record.Gain!.Value, 12);
        // .5 said twice and .5 came, .2 said once and nothing came
        Assert.Equal(.2 / 3, record.CalibrationError!.Value, 12);
        Assert.Equal(1.0 / 3, record.TopTen!.Value, 12);
        Assert.Null(record.TopTen.Low);
        Assert.Equal([(new DateOnly(2024, 5, 1), 2, 1), (new DateOnly(2024, 6, 10), 1, 0)], record.Months.Select(month => (month.From, month.Picks, month.Hits)));
        Assert.All(record.Groups, group => Assert.Null(group.IsMet));
    }

    [Fact]
    public void Record_ManyDays_HasGroupsOfAboutEqualSizeThatHoldWhatWasSaid()
    {
        var random = new Random(7);
        var days = Enumerable.Range(0, 120).Select(day => TrackDay.Of(s_day.AddDays(day), [.. Enumerable.Range(0, 200).Select(i =>
        {
            // spread as chances are: most near .12
            var p = .12 + (.07 * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5));
            return new TrackedForecast(day, i, p, .12, .12, random.NextDouble() < p);
        })])).ToList();
        var record = TrackRecord.Of(days)!;
        Assert.InRange(record.Groups.Count, 7, 10);
        Assert.Equal(record.BatterGames, record.Groups.Sum(group => group.Count));
        Assert.All(record.Groups, group => Assert.InRange(group.Count, 24_000 / 40, 24_000 / 4));
        Assert.True(record.Groups.Count(group => group.IsMet == true) >= record.Groups.Count - 3);
        Assert.InRange(record.CalibrationError!.Value, 0, .01);
        Assert.True(record.Model.Skill!.Low > 0 && record.Gain!.Low > 0);
        Assert.True(record.TopTen!.Low > record.Rate);
        // the same record has the same intervals
        Assert.Equal(record.Model, TrackRecord.Of([.. days.AsEnumerable().Reverse()])!.Model);
    }

    [Fact]
    public void Record_ForecastsThatSayTwiceWhatComes_AreNotMet()
    {
        var random = new Random(8);
        var days = Enumerable.Range(0, 60).Select(day => TrackDay.Of(s_day.AddDays(day), [.. Enumerable.Range(0, 100).Select(i => new TrackedForecast(day, i, .2, .1, .1, random.NextDouble() < .1))])).ToList();
        var record = TrackRecord.Of(days)!;
        Assert.Equal(false, Assert.Single(record.Groups).IsMet);
        Assert.InRange(record.CalibrationError!.Value, .07, .13);
        Assert.True(record.Gain!.High < 0);
    }

    [Fact]
    public void Record_OfNothing_IsNone() => Assert.Null(TrackRecord.Of([TrackDay.Of(s_day, [])]));
}
