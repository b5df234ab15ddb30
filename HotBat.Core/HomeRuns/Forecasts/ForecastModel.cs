using System.Text.Json;
using HotBat.Core.Learning;

namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>The ways to forecast, the simplest first.</summary>
public enum ForecastKind
{
    /// <summary>The share of batter games with a home run so far.</summary>
    Constant,
    /// <summary><see cref="ShrunkRateBaseline"/>.</summary>
    ShrunkRate,
    /// <summary><see cref="RateForecast"/>: multipliers and nothing else.</summary>
    Rate,
    /// <summary>The rate, corrected by a logistic model of few features.</summary>
    Logistic,
    /// <summary>The rate, corrected by boosted trees of all features.</summary>
    Boosted,
}

/// <summary>Everything a <see cref="ForecastModel"/> consists of.</summary>
/// <param name="Fingerprint">See <see cref="ForecastFeatures.Fingerprint"/>.</param>
/// <param name="Chosen">Names of the features that the correction uses.</param>
/// <param name="SampleSize">Starters' games trained on; 0 for what is not trained.</param>
/// <param name="Trees">The boosted trees in XGBoost's own form.</param>
/// <param name="ScoreSteps">Probabilities of the last training season's starters' games at each hundredth, 0 to 100, rising: see <see cref="ForecastModel.HotBatScore"/>.</param>
public sealed record ForecastParameters(ForecastKind Kind, string Fingerprint, IReadOnlyList<string> Chosen, DateOnly? TrainedFrom, DateOnly? TrainedThrough, int SampleSize,
    LogisticModel? Logistic, byte[]? Trees, PlattCalibration Calibration, TeamTotals Totals, IReadOnlyList<double> ScoreSteps)
{
    /// <summary>Home runs expected of both clubs in the last training season's games at each hundredth, rising; empty in models that were trained before games had a score.</summary>
    public IReadOnlyList<double> GameScoreSteps { get; init; } = [];
}

/// <summary>A part of a forecast: how far one topic moved the logit.</summary>
public sealed record ForecastPart(ForecastTopic Topic, double Logit);

/// <param name="Base">Logit of an average batter in an average slot, park and game.</param>
/// <param name="Parts">They add up with the base to the logit of the chance, whatever the kind.</param>
public sealed record ForecastExplanation(double Base, IReadOnlyList<ForecastPart> Parts)
{
    public double Logit => Base + Parts.Sum(part => part.Logit);
}

/// <summary>
/// P(HR ≥ 1) of a batter in a game. logit = Slope · (logit of the rate forecast + correction) + Intercept; the correction is a logistic model's or boosted trees', told on the rate's logit as offset.
/// </summary>
public sealed class ForecastModel : IDisposable
{
    readonly int[] _chosen;
    readonly BoostedTrees? _trees;

    /// <exception cref="FormatException">The model was trained on other features.</exception>
    public ForecastModel(ForecastParameters parameters)
    {
        if (parameters.Fingerprint != ForecastFeatures.Fingerprint)
            throw new FormatException($"This home-run model ({parameters.Kind}, trained through {parameters.TrainedThrough:yyyy-MM-dd}) was trained on other features: train it again.");
        Parameters = parameters;
        _chosen = [.. parameters.Chosen.Select(ForecastFeatures.IndexOf)];
        _trees = parameters.Trees is { } trees ? BoostedTrees.FromBytes(trees, _chosen.Length) : null;
    }

    public ForecastParameters Parameters { get; }

    /// <summary>See <see cref="ForecastFeatures.LookedAt"/>; none where the chance is a rate alone.</summary>
    public IReadOnlyCollection<string> LooksAt => Parameters.Kind < ForecastKind.Rate ? [] : ForecastFeatures.LookedAt(Parameters.Chosen);

    public double Chance(ForecastRow row) => Chances([row])[0];

    public IReadOnlyList<double> Chances(IReadOnlyList<ForecastRow> rows) => Parameters.Kind switch
    {
        ForecastKind.Constant => [.. rows.Select(row => row.BaseRate)],
        ForecastKind.ShrunkRate => [.. rows.Select(row => row.ShrunkRate)],
        _ => [.. Corrected(rows).Select(logit => Logit.Inverse(Parameters.Calibration.Logit(logit)))],
    };

    /// <summary>Why; exact: the parts add up to the logit of <see cref="Chance"/>.</summary>
    public ForecastExplanation Explain(ForecastRow row)
    {
        if (Parameters.Kind is ForecastKind.Constant or ForecastKind.ShrunkRate) return new(Logit.Of(Chance(row)), []);
        var (start, parts) = row.Rate.Explain();
        var byTopic = Enum.GetValues<ForecastTopic>().ToDictionary(topic => topic, topic => parts.GetValueOrDefault(topic));
        if (Correction(row) is { } correction)
        {
            start += correction.Base;
            for (var i = 0; i < _chosen.Length; i++) byTopic[ForecastFeatures.All[_chosen[i]].Topic] += correction.Contributions[i];
        }
        var calibration = Parameters.Calibration;
        return new(calibration.Logit(start), [.. byTopic.Where(part => part.Value != 0).Select(part => new ForecastPart(part.Key, calibration.Slope * part.Value))]);
    }

    /// <summary>HotBatScore: 100 × the share of the last training season's starters' games whose chance was lower, 0 to 100; null while there were none.</summary>
    public double? HotBatScore(double chance) => Place(Parameters.ScoreSteps, chance);

    /// <summary>A game's HotBatScore: 100 × the share of the last training season's games of which fewer home runs were expected, 0 to 100; null while there were none.</summary>
    /// <param name="expected">Home runs of both clubs.</param>
    public double? GameHotBatScore(double expected) => Place(Parameters.GameScoreSteps, expected);

    public string ToJson() => JsonSerializer.Serialize(Parameters, JsonSerializerOptions.Web);

    /// <exception cref="FormatException">It is empty, or was trained on other features.</exception>
    /// <exception cref="JsonException">It is no model's text.</exception>
    /// <exception cref="Operations.UserError">It has boosted trees, and their library is not installed.</exception>
    public static ForecastModel FromJson(string json) =>
        new(JsonSerializer.Deserialize<ForecastParameters>(json, JsonSerializerOptions.Web) ?? throw new FormatException("The home-run model is empty."));

    public void Dispose() => _trees?.Dispose();

    /// <summary>The features that a correction sees.</summary>
    internal static double[] Choose(ForecastRow row, int[] chosen) => Array.ConvertAll(chosen, feature => row.Values[feature]);

    internal IReadOnlyList<double> Corrected(IReadOnlyList<ForecastRow> rows)
    {
        if (_trees is null) return [.. rows.Select(row => Parameters.Logistic is { } logistic ? logistic.Logit(Choose(row, _chosen), row.Rate.Logit) : row.Rate.Logit)];
        var matrix = new FeatureMatrix(_chosen.Length);
        foreach (var row in rows) matrix.Add(Choose(row, _chosen));
        return _trees.Logits(matrix, [.. rows.Select(row => row.Rate.Logit)]);
    }

    static double? Place(IReadOnlyList<double> steps, double value)
    {
        if (steps.Count == 0) return null;
        if (value <= steps[0]) return 0;
        if (value >= steps[^1]) return 100;
        var above = 1;
        while (steps[above] < value) above++;
        return (above - 1 + ((value - steps[above - 1]) / (steps[above] - steps[above - 1]))) * 100.0 / (steps.Count - 1);
    }

    Explanation? Correction(ForecastRow row)
    {
        var values = Choose(row, _chosen);
        return _trees?.Explain(FeatureMatrix.Of(values), [0])[0] ?? Parameters.Logistic?.Explain(values);
    }
}
