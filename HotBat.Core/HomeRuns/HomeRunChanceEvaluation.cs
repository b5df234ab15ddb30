using HotBat.Core.Learning;

namespace HotBat.Core.HomeRuns;

/// <param name="Expected">Sum of the chances.</param>
/// <param name="Actual">Home runs.</param>
public sealed record ExpectedAndActual(double Expected, int Actual)
{
    /// <summary>Expected / actual; 1.02 is 2% high. Null without a home run.</summary>
    public double? Ratio => Actual == 0 ? null : Expected / Actual;
}

/// <summary>A cell of the table of exit-velocity deciles (1 softest) by launch-angle deciles (1 lowest).</summary>
public sealed record DecileCell(int VelocityDecile, int AngleDecile, int Balls, double Expected, int Actual, double StandardDeviation)
{
    /// <summary>Expected / actual − 1; null without a home run.</summary>
    public double? Error => Actual == 0 ? null : (Expected / Actual) - 1;

    /// <summary>How far the home runs were from the expected, in the standard deviations that chance alone gives (√Σ p(1 − p)).</summary>
    public double Surprise => StandardDeviation == 0 ? 0 : (Actual - Expected) / StandardDeviation;
}

/// <summary>
/// How a model's chances of a season, each given on the morning of its day, agree with what happened. Log losses beside it: the raw fit, which knows no
/// calendar and learns nothing, and the constant, which is the training seasons' home runs per ball.
/// </summary>
public sealed record HomeRunChanceEvaluation(string Version, int Season, int Balls, ExpectedAndActual Total, ExpectedAndActual Raw,
    IReadOnlyDictionary<int, ExpectedAndActual> Months, IReadOnlyDictionary<int, ExpectedAndActual> RawMonths, IReadOnlyList<DecileCell> Cells,
    double LogLoss, double RawLogLoss, double ConstantLogLoss, double Brier, double? Skill, double? Auc, double Ece)
{
    /// <summary>Cells of fewer expected home runs say too little.</summary>
    public const double MinExpected = 20;

    public IReadOnlyList<DecileCell> TellingCells => [.. Cells.Where(cell => cell.Expected >= MinExpected)];

    /// <summary>The telling cell farthest off.</summary>
    public DecileCell? WorstCell => TellingCells.MaxBy(cell => Math.Abs(cell.Error ?? double.PositiveInfinity));

    public static HomeRunChanceEvaluation Of(HomeRunChanceModel model, int season, IReadOnlyList<BattedBallSample> samples)
    {
        var scored = model.WalkSeason(season, samples).SelectMany(day => day.Balls).ToArray();
        if (scored.Length == 0) throw new ArgumentException($"There is no batted ball of {season}.", nameof(samples));
        double[] chances = [.. scored.Select(ball => ball.Chance)];
        bool[] outcomes = [.. scored.Select(ball => ball.Ball.IsHomeRun)];
        double[] raw = [.. scored.Select(ball => model.RawChance(ball.Ball.Ball))];
        var constant = new double[scored.Length];
        Array.Fill(constant, (double)model.Parameters.HomeRuns / model.Parameters.SampleSize);
        return new(model.Version, season, scored.Length, Sum(chances, outcomes), Sum(raw, outcomes), ByMonth(scored, chances), ByMonth(scored, raw), CellsOf(scored),
            ProbabilityMetrics.LogLoss(chances, outcomes), ProbabilityMetrics.LogLoss(raw, outcomes), ProbabilityMetrics.LogLoss(constant, outcomes),
            ProbabilityMetrics.Brier(chances, outcomes), ProbabilityMetrics.Skill(chances, outcomes), ProbabilityMetrics.Auc(chances, outcomes),
            ProbabilityMetrics.Ece(chances, outcomes));
    }

    static ExpectedAndActual Sum(double[] chances, bool[] outcomes) => new(chances.Sum(), outcomes.Count(homeRun => homeRun));

    static Dictionary<int, ExpectedAndActual> ByMonth(ScoredBall[] scored, double[] chances) =>
        scored.Zip(chances).GroupBy(pair => pair.First.Ball.Day.Month).OrderBy(month => month.Key)
            .ToDictionary(month => month.Key, month => new ExpectedAndActual(month.Sum(pair => pair.Second), month.Count(pair => pair.First.Ball.IsHomeRun)));

    static DecileCell[] CellsOf(ScoredBall[] scored)
    {
        var velocity = Deciles([.. scored.Select(ball => ball.Ball.Ball.ExitVelocity)]);
        var angle = Deciles([.. scored.Select(ball => ball.Ball.Ball.LaunchAngle)]);
        return [.. scored.GroupBy(ball => (Velocity: velocity(ball.Ball.Ball.ExitVelocity), Angle: angle(ball.Ball.Ball.LaunchAngle)))
            .OrderBy(cell => cell.Key)
            .Select(cell => new DecileCell(cell.Key.Velocity, cell.Key.Angle, cell.Count(), cell.Sum(ball => ball.Chance),
                cell.Count(ball => ball.Ball.IsHomeRun), Math.Sqrt(cell.Sum(ball => ball.Chance * (1 - ball.Chance)))))];
    }

    /// <summary>Equal values fall into the same decile: a decile holds the values above the tenth below it, up to and with its own tenth.</summary>
    static Func<double, int> Deciles(double[] values)
    {
        Array.Sort(values);
        double[] edges = [.. Enumerable.Range(1, 9).Select(tenth => values[(int)((long)(values.Length - 1) * tenth / 10)])];
        return value => 1 + edges.Count(edge => value > edge);
    }
}
