using HotBat.Core.Learning;

namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>
/// The rate forecast: expected home runs = level × Π multipliers, the multipliers told as logs. P(HR ≥ 1) = 1 − e^−expected: what (1 − r)^E compounds to, told of a
/// number of turns that varies from game to game.
/// </summary>
/// <param name="Level">Home runs expected of an average batter in an average slot: league rate × usual plate appearances of a starter.</param>
/// <param name="Logs">By topic.</param>
public sealed record RateForecast(double Level, IReadOnlyDictionary<ForecastTopic, double> Logs)
{
    /// <summary>σ: standard deviation of the log of <see cref="Expected"/>, from what is known of batter, starter, bullpen and ballpark: see <see cref="ForecastRange"/>.</summary>
    public double Uncertainty { get; init; }

    public double Expected => Level * Math.Exp(Logs.Values.Sum());

    public double Chance => 1 - Math.Exp(-Expected);

    public double Logit => Of(Expected);

    /// <summary>The logit taken apart by topic, exactly: each topic's share of the way from <see cref="Level"/> is its share of the sum of logs (Aumann-Shapley values of a function of one sum).</summary>
    public (double Base, IReadOnlyDictionary<ForecastTopic, double> Parts) Explain()
    {
        var (from, sum) = (Of(Level), Logs.Values.Sum());
        // at a sum of nothing the slope is the derivative of ln(e^x − 1) by ln x
        var slope = Math.Abs(sum) > 1e-9 ? (Logit - from) / sum : Level * Math.Exp(Level) / (Math.Exp(Level) - 1);
        return (from, Logs.ToDictionary(pair => pair.Key, pair => slope * pair.Value));
    }

    /// <summary>logit(1 − e^−x) = ln(e^x − 1).</summary>
    static double Of(double expected) => Math.Log(Math.Exp(expected) - 1);
}

/// <summary>A batter before a game as a model sees him: the row that it is trained on and the row that it is asked about.</summary>
/// <param name="AsOf">Evidence of games before this day is in it, nothing later.</param>
/// <param name="Values">The features, in the order of <see cref="ForecastFeatures.All"/>.</param>
/// <param name="Rate">What the multipliers alone say.</param>
/// <param name="ShrunkRate">The baseline: see <see cref="ShrunkRateBaseline"/>.</param>
/// <param name="BaseRate">The constant: share of batter games with a home run so far, of starters or of substitutes.</param>
/// <param name="ExpectedPlateAppearances">PA.</param>
public sealed record ForecastRow(BatterSituation Situation, DateOnly AsOf, double[] Values, RateForecast Rate, double ShrunkRate, double BaseRate, double ExpectedPlateAppearances)
{
    public bool IsStarter => Situation.Slot is not null;
}

/// <summary>A row and how the game went: what a model learns from and is measured by.</summary>
public sealed record ForecastExample(ForecastRow Row, BatterOutcome Outcome)
{
    public bool IsHomeRun => Outcome.HomeRuns > 0;

    /// <summary>The game is known whole: only then is it learned from.</summary>
    public bool IsWhole { get; init; } = true;

    public static FeatureMatrix Matrix(IEnumerable<ForecastExample> examples)
    {
        var matrix = new FeatureMatrix(ForecastFeatures.Count);
        foreach (var example in examples) matrix.Add(example.Row.Values);
        return matrix;
    }
}
