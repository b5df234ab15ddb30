using System.Text.Json;
using HotBat.Core.Learning;

namespace HotBat.Core.Prospects;

/// <summary>The ways to tell a chance, the simplest first.</summary>
public enum ProspectKind
{
    /// <summary>How often it came true so far.</summary>
    Constant,
    /// <summary>A logistic model for hitters and one for pitchers, calibrated.</summary>
    Logistic,
    /// <summary>Boosted trees, calibrated.</summary>
    Boosted,
    /// <summary>The mean of both, as logits, calibrated.</summary>
    Blend,
}

/// <param name="Chosen">Features by name, in the logistic model's order.</param>
public sealed record RoleLogistic(IReadOnlyList<string> Chosen, LogisticModel Model);

/// <summary>A model of one draw of players: the spread between members is what is uncertain.</summary>
/// <param name="Trees">XGBoost's bytes; null for a logistic model.</param>
public sealed record ProspectMember(RoleLogistic? Hitters, RoleLogistic? Pitchers, byte[]? Trees);

/// <param name="TrainedFrom">First and last season that was learned from; null when none had closed.</param>
/// <param name="Made">How many of the sample made it.</param>
/// <param name="HitterCalibration">Of the mean logit of the members; learned on players that they had not seen.</param>
/// <param name="KnowsGrades">Graded seasons were among those learned from; else <see cref="GradePrior"/> weighs grades.</param>
public sealed record ProspectParameters(ProspectKind Kind, string Fingerprint, int? TrainedFrom, int? TrainedThrough, int SampleSize, int Made, double BaseRate, IReadOnlyList<ProspectMember> Members,
    PlattCalibration HitterCalibration, PlattCalibration PitcherCalibration, bool KnowsGrades = false);

/// <summary>A chance with the 80% range of the members, each a model of other draws of players.</summary>
public sealed record ProspectChance(double Chance, double Low, double High);

/// <param name="Logit">How far the feature moved the logit.</param>
public sealed record ProspectPart(string Feature, double Logit);

/// <summary>A chance taken apart: logit = Base + Σ Parts.</summary>
/// <param name="Base">The logit of an average prospect.</param>
public sealed record ProspectExplanation(double Base, IReadOnlyList<ProspectPart> Parts)
{
    public double Logit => Base + Parts.Sum(part => part.Logit);

    public double Chance => Learning.Logit.Inverse(Logit);
}

/// <summary>A trained model of prospects: chance that more than 500 plate appearances or 100 innings in the majors come within four seasons.</summary>
public sealed class ProspectModel : IDisposable
{
    static readonly int s_futureValue = ProspectFeatures.IndexOf("future_value");

    readonly IReadOnlyList<Member> _members;

    sealed record Member(int[] HitterPlaces, LogisticModel? Hitters, int[] PitcherPlaces, LogisticModel? Pitchers, BoostedTrees? Trees);

    public ProspectModel(ProspectParameters parameters)
    {
        if (parameters.Fingerprint != ProspectFeatures.Fingerprint) throw new InvalidOperationException("The model was trained on other features than these.");
        Parameters = parameters;
        _members = [.. parameters.Members.Select(member => new Member(Places(member.Hitters), member.Hitters?.Model, Places(member.Pitchers), member.Pitchers?.Model,
            member.Trees is { } bytes ? BoostedTrees.FromBytes(bytes, ProspectFeatures.Count) : null))];
    }

    public ProspectParameters Parameters { get; }

    /// <summary>A logistic model is among its members.</summary>
    public bool HasWeights => Parameters.Members.Any(member => member.Hitters is not null || member.Pitchers is not null);

    public IReadOnlyList<ProspectChance> Chances(IReadOnlyList<ProspectRow> rows)
    {
        if (_members.Count == 0) return [.. rows.Select(_ => new ProspectChance(Parameters.BaseRate, Parameters.BaseRate, Parameters.BaseRate))];
        var logits = MemberLogits(rows);
        var said = new double[_members.Count];
        return [.. rows.Select((row, i) =>
        {
            for (var member = 0; member < said.Length; member++) said[member] = logits[member][i];
            var mean = Final(row, said.Average());
            Array.Sort(said);
            return new ProspectChance(Logit.Inverse(mean), Logit.Inverse(Math.Min(mean, Final(row, At(said, .1)))), Logit.Inverse(Math.Max(mean, Final(row, At(said, .9)))));
        })];
    }

    public ProspectExplanation Explain(ProspectRow row) => Explain([row])[0];

    /// <summary>Exact SHAP values of the mean of the members.</summary>
    public IReadOnlyList<ProspectExplanation> Explain(IReadOnlyList<ProspectRow> rows)
    {
        if (_members.Count == 0) return [.. rows.Select(_ => new ProspectExplanation(Logit.Of(Parameters.BaseRate), []))];
        var (starts, parts) = (new double[rows.Count], rows.Select(_ => new double[ProspectFeatures.Count]).ToArray());
        var matrix = Matrix(rows);
        foreach (var member in _members)
        {
            var grown = member.Trees?.Explain(matrix);
            for (var row = 0; row < rows.Count; row++)
            {
                var (places, logistic) = rows[row].IsPitcher ? (member.PitcherPlaces, member.Pitchers) : (member.HitterPlaces, member.Hitters);
                var share = 1.0 / (_members.Count * ((logistic is null ? 0 : 1) + (grown is null ? 0 : 1)));
                if (logistic?.Explain(Choose(rows[row].Values, places)) is { } linear)
                {
                    starts[row] += share * linear.Base;
                    for (var i = 0; i < places.Length; i++) parts[row][places[i]] += share * linear.Contributions[i];
                }
                if (grown is null) continue;
                starts[row] += share * grown[row].Base;
                for (var i = 0; i < parts[row].Length; i++) parts[row][i] += share * grown[row].Contributions[i];
            }
        }
        return [.. rows.Select((row, i) => Explanation(row, starts[i], parts[i]))];
    }

    ProspectExplanation Explanation(ProspectRow row, double start, double[] parts)
    {
        var calibration = CalibrationOf(row);
        var byStatistics = calibration.Logit(start + parts.Sum());
        for (var i = 0; i < parts.Length; i++) parts[i] *= calibration.Slope;
        if (PriorGrade(row) is { } grade) parts[s_futureValue] += GradePrior.Logit(byStatistics, grade) - byStatistics;
        return new(calibration.Logit(start), [.. parts.Select((part, i) => new ProspectPart(ProspectFeatures.All[i].Name, part)).Where(part => part.Logit != 0)]);
    }

    public string ToJson() => JsonSerializer.Serialize(Parameters, JsonSerializerOptions.Web);

    public static ProspectModel FromJson(string json) => new(JsonSerializer.Deserialize<ProspectParameters>(json, JsonSerializerOptions.Web) ?? throw new FormatException("The prospects model is empty."));

    public void Dispose()
    {
        foreach (var member in _members) member.Trees?.Dispose();
    }

    /// <summary>By member and row, before calibration.</summary>
    internal double[][] MemberLogits(IReadOnlyList<ProspectRow> rows)
    {
        var matrix = Matrix(rows);
        return [.. _members.Select(member =>
        {
            var grown = member.Trees?.Logits(matrix);
            return rows.Select((row, i) =>
            {
                var (places, logistic) = row.IsPitcher ? (member.PitcherPlaces, member.Pitchers) : (member.HitterPlaces, member.Hitters);
                var linear = logistic?.Logit(Choose(row.Values, places));
                return linear is { } one ? grown is null ? one : (one + grown[i]) / 2 : grown is null ? Logit.Of(Parameters.BaseRate) : grown[i];
            }).ToArray();
        })];
    }

    double Final(ProspectRow row, double logit)
    {
        var calibrated = CalibrationOf(row).Logit(logit);
        return PriorGrade(row) is { } grade ? GradePrior.Logit(calibrated, grade) : calibrated;
    }

    double? PriorGrade(ProspectRow row) => Parameters.KnowsGrades ? null : row.Grade?.FutureValue;

    PlattCalibration CalibrationOf(ProspectRow row) => row.IsPitcher ? Parameters.PitcherCalibration : Parameters.HitterCalibration;

    static FeatureMatrix Matrix(IReadOnlyList<ProspectRow> rows)
    {
        var matrix = new FeatureMatrix(ProspectFeatures.Count);
        foreach (var row in rows) matrix.Add(row.Values);
        return matrix;
    }

    static int[] Places(RoleLogistic? role) => role is null ? [] : [.. role.Chosen.Select(ProspectFeatures.IndexOf)];

    static double[] Choose(double[] values, int[] places) => Array.ConvertAll(places, place => values[place]);

    static double At(double[] sorted, double share)
    {
        var at = share * (sorted.Length - 1);
        var below = (int)at;
        return sorted[below] + ((at - below) * (sorted[Math.Min(below + 1, sorted.Length - 1)] - sorted[below]));
    }
}
