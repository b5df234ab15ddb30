using System.Text;
using System.Text.Json;
using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Core.Learning;
using HotBat.Core.Operations;
using HotBat.Data;
using HotBat.Data.HomeRuns;
using HotBat.Data.ModelRegistry;

namespace HotBat.Jobs.HomeRuns;

/// <param name="Versions">Those that serve now.</param>
/// <param name="Evidence">The walk forward over the days before that chose the champion; null when there were no games.</param>
/// <param name="IsNew">False where every model came out as the version that serves: those go on serving, and nothing is stored.</param>
public sealed record ForecastsTrained(IReadOnlyList<ModelVersion> Versions, ForecastKind Champion, ForecastEvaluation? Evidence, bool IsNew)
{
    /// <summary>The champion when they were stored; null when there was none.</summary>
    public ModelVersion? Before { get; init; }
}

/// <summary>Trains every kind on the games up to a day and stores them; a walk forward over the last of those days says which serves.</summary>
public sealed class ForecastTraining(ForecastHistory history, ModelVersionStore versions, DataWatermarks watermarks)
{
    public const string Model = "home-runs";

    internal const int EvidenceDays = 90;
    internal const int EarlierSeasons = 1;

    /// <param name="through">The last day that is learned from.</param>
    /// <exception cref="UserError">There is no whole game up to that day.</exception>
    public Task<ForecastsTrained> TrainAsync(DateOnly through, Action<string> report, CancellationToken cancel) => TrainAsync(through, null, report, cancel);

    /// <param name="through">The last day that is learned from.</param>
    /// <param name="why">Kept with the events.</param>
    /// <exception cref="UserError">There is no whole game up to that day.</exception>
    public async Task<ForecastsTrained> TrainAsync(DateOnly through, string? why, Action<string> report, CancellationToken cancel)
    {
        report("reading");
        var watermark = (await watermarks.CurrentAsync(cancel)).Played.Run;
        var known = await history.ReadAsync((short)(through.Year - EarlierSeasons), through, cancel);
        report("walking");
        var examples = HomeRunWalk.Examples(known, through.AddDays(1), _ => true, out _, cancel);
        if (!examples.Any(example => example.IsWhole))
            throw new UserError($"There is no regular-season game up to {through:yyyy-MM-dd}.", "train home-runs", "Load a season first: ./hotbat ingest statcast FILE.");
        var last = examples[^1].Row.Situation.Day;
        ForecastKind[] kinds = [.. Enum.GetValues<ForecastKind>().Where(kind => kind != ForecastKind.Boosted || XGBoostLibrary.IsInstalled)];
        var (games, totals) = WalkForward.Run(examples, last.AddDays(1 - EvidenceDays), last, kinds, split => report($"evidence of {split.From:yyyy-MM}"), cancel);
        var champion = ChampionChoice.Of(games);
        var evidence = games.Count == 0 ? null : ForecastEvaluation.Of(games, totals);

        var trained = new List<TrainedModel>();
        foreach (var kind in kinds.Where(kind => kind >= ForecastKind.Rate || kind == champion))
        {
            report($"training {ForecastText.Name(kind)}");
            using var model = ForecastTrainer.Fit(kind, examples, cancel);
            trained.Add(Trained(kind, model, last, watermark, evidence, kind == champion));
        }
        cancel.ThrowIfCancellationRequested();
        var (serving, isNew, before) = await versions.ReplaceAsync(Model, trained, ModelEvent.ByTraining, why, cancel);
        return new(serving, champion, evidence, isNew) { Before = before };
    }

    /// <summary>Features that a version moves with, by what its training kept of it.</summary>
    public static IReadOnlyList<string> LooksAt(string? kind, IEnumerable<string> chosen) =>
        Enum.GetValues<ForecastKind>().Any(one => one >= ForecastKind.Rate && ForecastText.Name(one) == kind) ? ForecastFeatures.LookedAt(chosen) : [];

    internal static TrainedModel Trained(ForecastKind kind, ForecastModel model, DateOnly last, long watermark, ForecastEvaluation? evidence, bool isChampion) =>
        new($"hr-{ForecastText.Name(kind).Replace(' ', '-')}-{last:yyyy-MM-dd}", model.Parameters.TrainedFrom ?? last, last, watermark, ForecastFeatures.Fingerprint,
            model.Parameters.SampleSize, Metrics(kind, model, evidence), Encoding.UTF8.GetBytes(model.ToJson()), isChampion)
        { Losses = evidence?.Losses.GetValueOrDefault(kind) };

    static string Metrics(ForecastKind kind, ForecastModel model, ForecastEvaluation? evidence) => JsonSerializer.Serialize(new
    {
        Kind = ForecastText.Name(kind),
        Settings = ForecastTrainer.SettingsOf(kind),
        model.Parameters.Chosen,
        model.Parameters.Totals,
        EvidenceFrom = evidence?.From,
        EvidenceTo = evidence?.To,
        Starters = Of(evidence, kind, 0),
        AllBatters = Of(evidence, kind, 1),
        ClubsAndGames = evidence?.Totals.Where(total => total.Kind == kind),
        Reliability = evidence?.Reliability.GetValueOrDefault(kind),
    }, TrainedModel.MetricsForm);

    static ForecastMeasures? Of(ForecastEvaluation? evidence, ForecastKind kind, int group) => evidence?.Groups[group].Kinds.SingleOrDefault(measures => measures.Kind == kind);
}
