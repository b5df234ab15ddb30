using HotBat.Core.HomeRuns;
using HotBat.Tests.Support;
using Xunit.Abstractions;

namespace HotBat.Tests.HomeRuns;

public sealed class HomeRunChanceEvaluationTests(ITestOutputHelper output)
{
    const string Balls2021 = "statcast/statcast_2021_bbe_noids.csv.gz", Balls2022 = "statcast/statcast_2022_bbe_noids.csv.gz",
        Balls2023 = "statcast/statcast_2023_bbe_noids.csv.gz", Season2024 = "statcast/statcast_2024.csv.gz",
        Postseasons = "statcast/statcast_postseason_2015_2024.csv.gz";

    [Fact]
    public void Evaluation_OfASeason_CountsEveryBallOnce()
    {
        var balls = SyntheticBalls.Season(2023).ToList();
        var evaluation = HomeRunChanceEvaluation.Of(SyntheticBalls.Model, 2023, balls);
        var homeRuns = balls.Count(ball => ball.IsHomeRun);
        Assert.Equal(balls.Count, evaluation.Balls);
        Assert.Equal(homeRuns, evaluation.Total.Actual);
        Assert.Equal(homeRuns, evaluation.Months.Values.Sum(month => month.Actual));
        Assert.Equal(balls.Count, evaluation.Cells.Sum(cell => cell.Balls));
        Assert.Equal(homeRuns, evaluation.Cells.Sum(cell => cell.Actual));
        Assert.Equal(evaluation.Total.Expected, evaluation.Cells.Sum(cell => cell.Expected), 6);
        Assert.All(evaluation.Cells, cell => Assert.True(cell is { VelocityDecile: >= 1 and <= 10, AngleDecile: >= 1 and <= 10 }));
        Assert.Equal(100, evaluation.Cells.Count);
        Assert.InRange(evaluation.Total.Ratio!.Value, .97, 1.03);
        Assert.True(evaluation.LogLoss < .5 * evaluation.ConstantLogLoss);
    }

    [Fact]
    public void Evaluation_OfASeasonThatCarriesFarther_BeatsTheRawFit()
    {
        var evaluation = HomeRunChanceEvaluation.Of(SyntheticBalls.Model, 2023, [.. SyntheticBalls.Season(2023, carry: 2)]);
        Assert.True(evaluation.LogLoss < evaluation.RawLogLoss);
        Assert.True(evaluation.Raw.Ratio < .95);
        Assert.InRange(evaluation.Total.Ratio!.Value, .97, 1.03);
    }

    [RealDataFact(Balls2021, Balls2022, Balls2023, Season2024)]
    public void Season2024_EachDayFromBeforeIt_StaysWithinItsBounds()
    {
        var model = HomeRunChanceTrainer.Fit([.. Balls(Balls2021), .. Balls(Balls2022), .. Balls(Balls2023)]);
        Assert.Equal("xhr-2021-23", model.Version);
        Assert.Equal(368_073, model.Parameters.SampleSize);
        var evaluation = Evaluate(model, 2024, Balls(Season2024));
        Assert.Equal(119_146, evaluation.Balls);
        Assert.Equal(5_273, evaluation.Total.Actual);
        Assert.InRange(evaluation.Total.Ratio!.Value, .975, 1.025);
        Assert.All(evaluation.Months.Where(month => month.Key >= 5), month => Assert.InRange(month.Value.Ratio!.Value, .92, 1.08));
        Assert.NotEmpty(evaluation.TellingCells);
        Assert.All(evaluation.TellingCells, cell => Assert.InRange(cell.Error ?? double.PositiveInfinity, -.15, .15));
        Assert.True(evaluation.LogLoss < evaluation.RawLogLoss);
    }

    /// <summary>The cells of these seasons are not held to 15%: of a cell's 20 to 60 expected home runs chance alone moves a sixth to a quarter.</summary>
    [RealDataFact(Balls2021, Balls2022, Balls2023)]
    public void Seasons2022And2023_EachFromTheSeasonsBefore_StayWithinTheirBounds()
    {
        BattedBallSample[] first = [.. Balls(Balls2021)], second = [.. Balls(Balls2022)];
        foreach (var evaluation in (HomeRunChanceEvaluation[])[
            Evaluate(HomeRunChanceTrainer.Fit(first), 2022, second),
            Evaluate(HomeRunChanceTrainer.Fit([.. first, .. second]), 2023, Balls(Balls2023))])
        {
            Assert.InRange(evaluation.Total.Ratio!.Value, .975, 1.025);
            Assert.All(evaluation.Months.Where(month => month.Key is >= 5 and <= 9), month => Assert.InRange(month.Value.Ratio!.Value, .92, 1.08));
            Assert.All(evaluation.TellingCells, cell => Assert.InRange(cell.Surprise, -3, 3));
            Assert.True(evaluation.LogLoss < evaluation.RawLogLoss);
        }
    }

    [RealDataFact(Balls2021, Postseasons)]
    public void SprayEffect_OfPostseasonsTo2020_TellsTheLaterOnesBetter()
    {
        var directed = Balls(Postseasons).Where(ball => ball.Ball.PullAngle is not null).ToList();
        var later = directed.Where(ball => ball.Day.Year > 2020).ToList();
        var model = HomeRunChanceTrainer.Fit(Balls(Balls2021), [.. directed.Where(ball => ball.Day.Year <= 2020)]);
        bool[] outcomes = [.. later.Select(ball => ball.IsHomeRun)];
        var with = Core.Learning.ProbabilityMetrics.LogLoss([.. later.Select(ball => model.Chance(ball.Ball, new(0, 0)))], outcomes);
        var without = Core.Learning.ProbabilityMetrics.LogLoss([.. later.Select(ball => model.RawChance(ball.Ball))], outcomes);
        output.WriteLine($"{later.Count:N0} balls of the postseasons after 2020: log loss {with:f5} with direction, {without:f5} without");
        Assert.True(with < .9 * without);
    }

    static IReadOnlyList<BattedBallSample> Balls(string file) => BattedBallFile.Read(Path.GetFileName(file));

    HomeRunChanceEvaluation Evaluate(HomeRunChanceModel model, int season, IReadOnlyList<BattedBallSample> balls)
    {
        var evaluation = HomeRunChanceEvaluation.Of(model, season, balls);
        output.WriteLine($"{evaluation.Version} on {season}: {evaluation.Balls:N0} balls, expected / actual {evaluation.Total.Ratio:f4} (raw {evaluation.Raw.Ratio:f4}); "
            + $"log loss {evaluation.LogLoss:f6}, raw {evaluation.RawLogLoss:f6}, constant {evaluation.ConstantLogLoss:f6}; AUC {evaluation.Auc:f4}, ECE {evaluation.Ece:f5}");
        foreach (var (month, sum) in evaluation.Months) output.WriteLine($"  month {month}: {sum.Ratio:f3} (raw {evaluation.RawMonths[month].Ratio:f3})");
        foreach (var cell in evaluation.TellingCells)
            output.WriteLine($"  EV decile {cell.VelocityDecile}, LA decile {cell.AngleDecile}: expected {cell.Expected:f1}, actual {cell.Actual}, {cell.Error:p1}, {cell.Surprise:f1} SD");
        return evaluation;
    }
}
