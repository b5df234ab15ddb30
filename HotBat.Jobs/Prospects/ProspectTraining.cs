using System.Text;
using System.Text.Json;
using HotBat.Core.Operations;
using HotBat.Core.Prospects;
using HotBat.Data;
using HotBat.Data.ModelRegistry;
using HotBat.Data.Prospects;

namespace HotBat.Jobs.Prospects;

/// <param name="Evidence">The walk forward over closed seasons that chose the champion; null when it had nothing to compare.</param>
public sealed record ProspectsTrained(IReadOnlyList<ModelVersion> Versions, ProspectKind Champion, ProspectEvaluation? Evidence, bool IsNew)
{
    /// <summary>The champion when they were stored; null when there was none.</summary>
    public ModelVersion? Before { get; init; }
}

/// <summary>Trains every kind on the seasons whose windows had closed by the end of one and stores them; a walk forward over the last of those seasons says which serves.</summary>
public sealed class ProspectTraining(ProspectHistoryReader reader, ModelVersionStore versions, DataWatermarks watermarks)
{
    public const string Model = ProspectPredictionStore.Model;

    /// <summary>The last closed seasons that are walked through.</summary>
    internal const int EvidenceSeasons = 2;

    /// <param name="season">The last season that has ended.</param>
    /// <exception cref="UserError">No season's window had closed, or none of its outcomes is known.</exception>
    public async Task<ProspectsTrained> TrainAsync(int season, Action<string> report, CancellationToken cancel)
    {
        report("reading");
        var watermark = (await watermarks.CurrentAsync(cancel)).Played.Run;
        var history = await reader.ReadAsync(season, cancel);
        report("walking");
        // the season that has ended is itself the last of a window
        var rows = ProspectWalkForward.Learnable(ProspectWalk.Rows(history.AsOf(season), _ => true, cancel), season + 1);
        if (rows.Count == 0)
            throw new UserError($"No minor-league season's window of {ProspectOutcome.Years} years had closed by the end of {season} with all of its major-league seasons loaded.", "train prospects",
                "Load seasons and their outcomes first: ./hotbat ingest minors FILE, ./hotbat ingest majors FILE.");
        var last = rows.Max(row => row.Season);
        var past = ProspectWalkForward.Run(rows, last + 1 - EvidenceSeasons, last, ProspectTrainer.Kinds, walked => report($"evidence of {walked}"), cancel);
        var champion = ProspectChampion.Of(past);
        var evidence = past.Count > 0 ? ProspectEvaluation.Of(past) : null;

        var trained = new List<TrainedModel>();
        report("training");
        foreach (var model in ProspectTrainer.Fit([.. ProspectTrainer.Kinds.Where(kind => kind >= ProspectKind.Logistic)], rows, cancel))
        {
            using var one = model;
            var kind = model.Parameters.Kind;
            trained.Add(new($"prospects-{ProspectText.Name(kind)}-{season}", new(model.Parameters.TrainedFrom ?? last, 1, 1), new(season, 12, 31), watermark, ProspectFeatures.Fingerprint, model.Parameters.SampleSize,
                Metrics(kind, model, evidence), Encoding.UTF8.GetBytes(model.ToJson()), kind == champion));
        }
        cancel.ThrowIfCancellationRequested();
        var (serving, isNew, before) = await versions.ReplaceAsync(Model, trained, ModelEvent.ByTraining, null, cancel, mayGoBack: true);
        return new(serving, champion, evidence, isNew) { Before = before };
    }

    static string Metrics(ProspectKind kind, ProspectModel model, ProspectEvaluation? evidence) => JsonSerializer.Serialize(new
    {
        Kind = ProspectText.Name(kind),
        Settings = ProspectTrainer.SettingsOf(kind),
        model.Parameters.BaseRate,
        model.Parameters.Made,
        model.Parameters.HitterCalibration,
        model.Parameters.PitcherCalibration,
        EvidenceFrom = evidence is null ? (DateOnly?)null : new DateOnly(evidence.From, 1, 1),
        EvidenceTo = evidence is null ? (DateOnly?)null : new DateOnly(evidence.To, 12, 31),
        Groups = evidence?.Groups.Select(group => new { group.Name, group.Rows, group.Players, group.Rate, group.ConstantBrier, Measures = group.Kinds.SingleOrDefault(measures => measures.Kind == kind) }),
        Reliability = evidence?.Reliability.GetValueOrDefault(kind),
    }, TrainedModel.MetricsForm);
}
