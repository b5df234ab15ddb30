using System.Text.Json;
using HotBat.Core.Learning;

namespace HotBat.Core.PitcherRisk;

/// <summary>The ways to tell a risk, the simplest first.</summary>
public enum RiskKind
{
    /// <summary>How often it came true so far.</summary>
    Constant,
    /// <summary><see cref="ShrunkRiskRate"/>.</summary>
    Shrunk,
    /// <summary>The shrunk rate, corrected by a logistic model of few features, calibrated.</summary>
    Logistic,
    /// <summary><see cref="HazardModel"/>, calibrated.</summary>
    Hazard,
    /// <summary>Boosted trees, calibrated.</summary>
    Boosted,
}

/// <summary>Everything a <see cref="RiskModel"/> consists of.</summary>
/// <param name="Fingerprint">See <see cref="RiskFeatures.Fingerprint"/>.</param>
/// <param name="Chosen">Names of the features it looks at, beside role and arm stints of the shrunk rate.</param>
/// <param name="SampleSize">Appearances trained on.</param>
/// <param name="Injuries">Those of them with an arm injury in their window.</param>
/// <param name="BaseRate">Chance of an arm injury within 21 days of a usual appearance: what every risk is set beside.</param>
/// <param name="Trees">The boosted trees in XGBoost's own form.</param>
public sealed record RiskParameters(RiskKind Kind, string Fingerprint, IReadOnlyList<string> Chosen, DateOnly? TrainedFrom, DateOnly? TrainedThrough, int SampleSize, int Injuries, double BaseRate,
    ShrunkRiskRate? Shrunk, LogisticModel? Logistic, HazardModel? Hazard, byte[]? Trees, PlattCalibration Calibration)
{
    /// <summary>Features that the gates kept out, with the reason.</summary>
    public IReadOnlyList<GatedFeature> Gated { get; init; } = [];
}

/// <summary>How far one feature moved the logit.</summary>
public sealed record RiskPart(string Feature, double Logit);

/// <param name="Base">Logit of an average appearance.</param>
/// <param name="Parts">They add up with the base to the logit of the risk, whatever the kind.</param>
public sealed record RiskExplanation(double Base, IReadOnlyList<RiskPart> Parts)
{
    public double Logit => Base + Parts.Sum(part => part.Logit);
}

/// <summary>
/// P(an arm stint begins within 21 days) of a pitcher on a morning: logit = Slope · (logit of the kind) + Intercept; the logistic model corrects the logit of the shrunk rate. An association in past seasons, no diagnosis.
/// </summary>
public sealed class RiskModel : IDisposable
{
    readonly int[] _chosen;
    readonly BoostedTrees? _trees;

    /// <exception cref="FormatException">The model was trained on other features.</exception>
    public RiskModel(RiskParameters parameters)
    {
        if (parameters.Fingerprint != RiskFeatures.Fingerprint)
            throw new FormatException($"This pitcher-risk model ({parameters.Kind}, trained through {parameters.TrainedThrough:yyyy-MM-dd}) was trained on other features: train it again.");
        Parameters = parameters;
        _chosen = [.. parameters.Chosen.Select(RiskFeatures.IndexOf)];
        _trees = parameters.Trees is { } trees ? BoostedTrees.FromBytes(trees, _chosen.Length) : null;
    }

    public RiskParameters Parameters { get; }

    public double Chance(RiskExample row) => Chances([row])[0];

    public IReadOnlyList<double> Chances(IReadOnlyList<RiskExample> rows) => [.. Logits(rows).Select(logit => Logit.Inverse(Parameters.Calibration.Logit(logit)))];

    /// <summary>Why; exact: the parts add up to the logit of <see cref="Chance"/>.</summary>
    public RiskExplanation Explain(RiskExample row)
    {
        var calibration = Parameters.Calibration;
        var values = RiskWalk.Choose(row.Values, _chosen);
        var explanation = _trees?.Explain(FeatureMatrix.Of(values))[0] ?? Parameters.Logistic?.Explain(values) ?? Parameters.Hazard?.Explain(values) ?? new(0, []);
        var start = explanation.Base + (Parameters.Shrunk is null && Parameters.Kind != RiskKind.Constant ? 0 : Logit.Of(Parameters.BaseRate));
        var parts = explanation.Contributions.Select((part, i) => new RiskPart(Parameters.Chosen[i], part)).Concat(Parameters.Shrunk?.Parts(row, Parameters.BaseRate) ?? []);
        return new(calibration.Logit(start), [.. parts.Where(part => part.Logit != 0).Select(part => part with { Logit = calibration.Slope * part.Logit })]);
    }

    public RiskBand Band(double chance) => RiskBands.Of(chance, Parameters.BaseRate);

    public string ToJson() => JsonSerializer.Serialize(Parameters, JsonSerializerOptions.Web);

    public static RiskModel FromJson(string json) =>
        new(JsonSerializer.Deserialize<RiskParameters>(json, JsonSerializerOptions.Web) ?? throw new FormatException("The pitcher-risk model is empty."));

    public void Dispose() => _trees?.Dispose();

    internal IReadOnlyList<double> Logits(IReadOnlyList<RiskExample> rows)
    {
        if (_trees is not null) return _trees.Logits(RiskWalk.Matrix(rows, _chosen));
        if (Parameters.Logistic is { } logistic) return [.. rows.Select(row => logistic.Logit(RiskWalk.Choose(row.Values, _chosen), Parameters.Shrunk?.Logit(row) ?? 0))];
        if (Parameters.Hazard is { } hazard) return [.. rows.Select(row => hazard.Logit(RiskWalk.Choose(row.Values, _chosen)))];
        if (Parameters.Shrunk is { } shrunk) return [.. rows.Select(shrunk.Logit)];
        return [.. rows.Select(_ => Logit.Of(Parameters.BaseRate))];
    }
}

/// <summary>A risk beside the base rate: below it, up to twice it, above.</summary>
public enum RiskBand
{
    Low,
    Elevated,
    High,
}

/// <summary>Bands go by the risk itself, never by a rank: on a good day nobody is high.</summary>
public static class RiskBands
{
    public const double Elevated = 1, High = 2;

    public static RiskBand Of(double chance, double baseRate) => chance < Elevated * baseRate ? RiskBand.Low : chance <= High * baseRate ? RiskBand.Elevated : RiskBand.High;
}
