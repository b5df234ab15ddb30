using System.Text;
using System.Text.Json;
using HotBat.Core.Learning;
using HotBat.Core.PitcherRisk;
using HotBat.Data.ModelRegistry;

namespace HotBat.Data.PitcherRisk;

/// <summary>What the walk forward that chose a model measured of it.</summary>
/// <param name="Auc">The chance that of two appearances, one followed by an arm injury and one not, it gave the former the higher risk.</param>
/// <param name="Support">How past appearances that were told about such a risk turned out.</param>
public sealed record RiskMeasured(double? Auc, RiskSupport? Support);

/// <param name="Appearances">Those that were told a risk within the bin.</param>
/// <param name="Observed">Share of them with an arm stint within 21 days.</param>
/// <param name="Low">Lowest risk of the bin.</param>
public sealed record RiskSupport(int Appearances, double Observed, double Low, double High)
{
    /// <summary>Their mean risk.</summary>
    public double? Said { get; init; }
}

/// <summary>Pitcher-risk models that are asked about a pitcher or a morning at a time, with what was measured of them; the last one is kept in memory from one question to the next.</summary>
public sealed class RiskModelQueries(ServingModelQueries versions) : IDisposable
{
    readonly Lock _one = new();
    Kept? _kept;

    /// <summary>
    /// Null where no model speaks of the day. A training has seen what became of the appearances that it learned from, three weeks and a week of late announcements after the last of them: it speaks of days after that alone.
    /// </summary>
    /// <param name="told">The version that has told the day's risks already: it speaks on while the features are those it was trained on.</param>
    public async Task<ServingModel?> OfDayAsync(DateOnly day, int? told, CancellationToken cancel) =>
        told is { } version && await versions.OfIdAsync(version, RiskFeatures.Fingerprint, cancel) is { } same ? same
            : await versions.OfDayAsync(RiskScoringStore.Model, day.AddDays(-RiskWalkForward.EmbargoDays), RiskFeatures.Fingerprint, cancel);

    /// <summary>The version that told a day's risks, and whether it can still be asked: one that was trained on other features cannot.</summary>
    public async Task<(ServingModel? Version, bool IsAskable)> OfTellingAsync(RiskSource told, CancellationToken cancel) =>
        await versions.OfIdAsync(told.ModelVersionId, RiskFeatures.Fingerprint, cancel) is { } same ? (same, true) : (await versions.OfIdAsync(told.ModelVersionId, null, cancel), false);

    /// <summary>Asks one at a time: a model that is replaced meanwhile is not taken away from under a question.</summary>
    public async Task<T> AskAsync<T>(int modelVersionId, Func<RiskModel, Func<double, RiskMeasured>, T> question, CancellationToken cancel)
    {
        lock (_one)
        {
            if (_kept is { } kept && kept.ModelVersionId == modelVersionId) return question(kept.Model, kept.MeasuredOf);
        }
        var version = await versions.ReadAsync(modelVersionId, cancel);
        var read = new Kept(modelVersionId, RiskModel.FromJson(Encoding.UTF8.GetString(ModelVersionStore.Artifact(version))), Evaluation.Read(version.Metrics));
        lock (_one)
        {
            _kept?.Model.Dispose();
            _kept = read;
            return question(read.Model, read.MeasuredOf);
        }
    }

    public void Dispose()
    {
        lock (_one)
        {
            _kept?.Model.Dispose();
            _kept = null;
        }
    }

    sealed record Kept(int ModelVersionId, RiskModel Model, Evaluation Evaluation)
    {
        /// <summary>Of a risk the bin that it lies in, the nearest where it lies outside of all.</summary>
        public RiskMeasured MeasuredOf(double risk) => new(Evaluation.Auc,
            Evaluation.Bins.Where(bin => bin.Count > 0).MinBy(bin => risk < bin.From ? bin.From - risk : risk > bin.To ? risk - bin.To : 0) is { } bin ? new(bin.Count, bin.Observed, bin.From, bin.To) { Said = bin.Predicted } : null);
    }

    sealed record Evaluation(double? Auc, IReadOnlyList<ReliabilityBin> Bins)
    {
        public static Evaluation Read(string metrics)
        {
            var read = JsonSerializer.Deserialize<Measured>(metrics, TrainedModel.MetricsForm);
            return new(read?.Groups?.FirstOrDefault(group => group.Name == "all")?.Measures?.Auc?.Value, read?.Reliability ?? []);
        }
    }

    sealed record Measured(List<Group>? Groups, List<ReliabilityBin>? Reliability);

    sealed record Group(string Name, Measures? Measures);

    sealed record Measures(Interval? Auc);
}
