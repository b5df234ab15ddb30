using HotBat.Core.HomeRuns.Forecasts;

namespace HotBat.Tests.HomeRuns.Forecasts;

public sealed class ForecastWatchTests
{
    const int Games = 270;

    /// <param name="excess">By day: log loss above the baseline's, per batter game.</param>
    static IEnumerable<LiveDay> Live(params IEnumerable<double> excess) =>
        excess.Select((more, i) => new LiveDay(new DateOnly(2024, 7, 1).AddDays(i), Games, Games * .118, 32, Games * (.36 + more), Games * .36));

    [Fact]
    public void Watch_WorseEachDay_Fails()
    {
        var watch = ForecastWatch.Of(Live(Enumerable.Range(0, 14).Select(i => .004 + (.001 * (i % 3)))));
        Assert.Equal((WatchVerdict.Fails, 14, 14 * Games), (watch.Verdict, watch.DaysSeen, watch.BatterGames));
        Assert.True(watch.Excess!.Low > 0);
        Assert.Equal(watch.LogLoss!.Value - watch.BaselineLogLoss!.Value, watch.Excess.Value, 9);
    }

    [Fact]
    public void Watch_WorseOnTheWhole_ButWithinTheInterval_Holds()
    {
        var watch = ForecastWatch.Of(Live(Enumerable.Range(0, 14).Select(i => i % 2 == 0 ? .03 : -.025)));
        Assert.True(watch.Excess!.Value > 0);
        Assert.Equal(WatchVerdict.Holds, watch.Verdict);
    }

    [Fact]
    public void Watch_Better_Holds() => Assert.Equal(WatchVerdict.Holds, ForecastWatch.Of(Live(Enumerable.Repeat(-.002, 20))).Verdict);

    [Fact]
    public void Watch_FewerThanFourteenDays_HoweverBad_IsTooFew() =>
        Assert.Equal((WatchVerdict.TooFewDays, 13), ForecastWatch.Of(Live(Enumerable.Repeat(.1, 13))) is var watch ? (watch.Verdict, watch.DaysSeen) : default);

    [Fact]
    public void Watch_OnlyTheLastFourteenDaysCount()
    {
        Assert.Equal(WatchVerdict.Holds, ForecastWatch.Of(Live([.. Enumerable.Repeat(.2, 30), .. Enumerable.Repeat(-.01, 14)])).Verdict);
        Assert.Equal(WatchVerdict.Fails, ForecastWatch.Of(Live([.. Enumerable.Repeat(-.2, 30), .. Enumerable.Repeat(.01, 14)]).Reverse()).Verdict);
    }

    [Fact]
    public void Watch_DaysWithoutBatterGames_AreNone() =>
        Assert.Equal((WatchVerdict.TooFewDays, 0, null), ForecastWatch.Of([new(new(2024, 7, 1), 0, 0, 0, 0, 0)]) is var watch ? (watch.Verdict, watch.DaysSeen, watch.Excess) : default);

    static IEnumerable<LiveDay> Came(int days, int homers) => Enumerable.Range(0, days).Select(i => new LiveDay(new DateOnly(2024, 7, 1).AddDays(i), Games, 32, homers + (i % 3) - 1, 90, 90));

    [Fact]
    public void Calibration_ThreeMoreADayThanSaid_HasDrifted()
    {
        var drift = CalibrationDrift.Of(Came(28, 35));
        Assert.True(drift.HasDrifted);
        Assert.Equal(3.0 / Games, drift.Difference!.Value, 3);
    }

    [Fact]
    public void Calibration_AsSaid_OrLittleOff_OrFewDays_HasNot()
    {
        Assert.False(CalibrationDrift.Of(Came(28, 32)).HasDrifted);
        Assert.False(CalibrationDrift.Of(Came(28, 33)).HasDrifted);
        Assert.False(CalibrationDrift.Of(Came(13, 60)).HasDrifted);
        Assert.False(CalibrationDrift.Of([]).HasDrifted);
    }
}
