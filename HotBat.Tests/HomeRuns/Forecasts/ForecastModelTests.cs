using FsCheck;
using FsCheck.Fluent;
using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Core.Learning;
using HotBat.Tests.Learning;

namespace HotBat.Tests.HomeRuns.Forecasts;

public sealed class ForecastModelTests
{
    static readonly Lazy<IReadOnlyList<ForecastExample>> s_examples = new(() => HomeRunWalk.Examples(SyntheticLeague.History(2030, 2031), new(2031, 6, 1), _ => true, out _));

    [Theory]
    [InlineData(ForecastKind.Rate)]
    [InlineData(ForecastKind.Logistic)]
    public void Explain_AnyRow_AddsUpToTheLogitOfItsChance(ForecastKind kind) => ExplanationsAddUp(kind);

    [XGBoostFact]
    public void Explain_AnyRowOfBoostedTrees_AddsUpToTheLogitOfItsChance() => ExplanationsAddUp(ForecastKind.Boosted);

    [Theory]
    [InlineData(ForecastKind.Constant)]
    [InlineData(ForecastKind.ShrunkRate)]
    public void Explain_ABaseline_HasNoParts(ForecastKind kind)
    {
        using var model = ForecastTrainer.Fit(kind, s_examples.Value);
        var row = s_examples.Value[^1].Row;
        Assert.Empty(model.Explain(row).Parts);
        Assert.Equal(model.Chance(row), Logit.Inverse(model.Explain(row).Logit), 12);
    }

    [Fact]
    public void Fit_KnownLeague_BeatsTheConstantAndIsCalibrated()
    {
        var past = s_examples.Value.Where(example => example.Row.Situation.Day < new DateOnly(2031, 5, 10)).ToList();
        var asked = s_examples.Value.Where(example => example.Row.Situation.Day >= new DateOnly(2031, 5, 10)).ToList();
        bool[] outcomes = [.. asked.Select(example => example.IsHomeRun)];
        double[] Chances(ForecastKind kind)
        {
            using var model = ForecastTrainer.Fit(kind, past);
            return [.. model.Chances([.. asked.Select(example => example.Row)])];
        }
        var logistic = Chances(ForecastKind.Logistic);
        Assert.True(ProbabilityMetrics.LogLoss(logistic, outcomes) < ProbabilityMetrics.LogLoss(Chances(ForecastKind.Constant), outcomes) - .005);
        Assert.InRange(logistic.Average(), outcomes.Average(yes => yes ? 1.0 : 0) - .03, outcomes.Average(yes => yes ? 1.0 : 0) + .03);
    }

    [Fact]
    public void Fit_TooFewGames_LeavesTheRateAlone()
    {
        using var model = ForecastTrainer.Fit(ForecastKind.Logistic, [.. s_examples.Value.Take(500)]);
        Assert.Null(model.Parameters.Logistic);
        var row = s_examples.Value[600].Row;
        Assert.Equal(row.Rate.Chance, model.Chance(row), 12);
    }

    [Fact]
    public void Fit_NoGames_StillForecasts()
    {
        using var model = ForecastTrainer.Fit(ForecastKind.Logistic, []);
        Assert.InRange(model.Chance(s_examples.Value[0].Row), .05, .2);
        Assert.Null(model.HotBatScore(.1));
    }

    [Fact]
    public void FromJson_WhatToJsonWrote_AnswersTheSame()
    {
        using var model = ForecastTrainer.Fit(ForecastKind.Logistic, s_examples.Value);
        using var copy = ForecastModel.FromJson(model.ToJson());
        Assert.All(s_examples.Value.Take(50), example => Assert.Equal(model.Chance(example.Row), copy.Chance(example.Row)));
        Assert.Equal(model.HotBatScore(.12), copy.HotBatScore(.12));
    }

    [Fact]
    public void FromJson_OtherFeatures_Refuses()
    {
        using var model = ForecastTrainer.Fit(ForecastKind.Rate, s_examples.Value);
        var other = model.ToJson().Replace(ForecastFeatures.Fingerprint, new string('0', 64), StringComparison.Ordinal);
        Assert.Contains("other features", Assert.Throws<FormatException>(() => ForecastModel.FromJson(other)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void HotBatScore_RisesWithTheChance_AndIsItsShareOfLastSeason()
    {
        using var model = new ForecastModel(Bare() with { ScoreSteps = [.05, .10, .10, .20, .30] });
        Assert.Equal(0, model.HotBatScore(.01));
        Assert.Equal(12.5, model.HotBatScore(.075)!.Value, 9);
        Assert.Equal(62.5, model.HotBatScore(.15)!.Value, 9);
        Assert.Equal(100, model.HotBatScore(.5));
        Prop.ForAll(Gen.Choose(0, 400).Two().Select(pair => (A: pair.Item1 / 1000.0, B: pair.Item2 / 1000.0)).ToArbitrary(),
            pair => pair.A > pair.B || model.HotBatScore(pair.A) <= model.HotBatScore(pair.B)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void RateForecast_Chance_IsWhatThePoissonCountLeaves()
    {
        var rate = new RateForecast(.12, new Dictionary<ForecastTopic, double> { [ForecastTopic.Batter] = Math.Log(2), [ForecastTopic.Ballpark] = Math.Log(1.25) });
        Assert.Equal(.3, rate.Expected, 12);
        Assert.Equal(1 - Math.Exp(-.3), rate.Chance, 12);
        Assert.Equal(Logit.Of(rate.Chance), rate.Logit, 12);
    }

    [Fact]
    public void RateForecast_Explain_AveragesAreSharedByTheirLogs()
    {
        var rate = new RateForecast(.12, new Dictionary<ForecastTopic, double> { [ForecastTopic.Batter] = .4, [ForecastTopic.Ballpark] = -.4 });
        var (start, parts) = rate.Explain();
        Assert.Equal(rate.Logit, start, 9);
        Assert.Equal(parts[ForecastTopic.Batter], -parts[ForecastTopic.Ballpark], 9);
    }

    static void ExplanationsAddUp(ForecastKind kind)
    {
        using var fitted = ForecastTrainer.Fit(kind, s_examples.Value);
        using var model = new ForecastModel(fitted.Parameters with { Calibration = new(.9, .1) });
        Prop.ForAll(Gen.Choose(0, s_examples.Value.Count - 1).ToArbitrary(), index =>
        {
            var row = s_examples.Value[index].Row;
            return Math.Abs(model.Explain(row).Logit - Logit.Of(model.Chance(row))) < 1e-4;
        }).QuickCheckThrowOnFailure();
    }

    static ForecastParameters Bare() => new(ForecastKind.Rate, ForecastFeatures.Fingerprint, [], null, null, 0, null, null, PlattCalibration.None, TeamTotals.Unlearned, []);
}
