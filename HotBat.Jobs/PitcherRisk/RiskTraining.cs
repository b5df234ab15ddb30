using System.Globalization;
using System.Text;
using System.Text.Json;
using HotBat.Core.Operations;
using HotBat.Core.PitcherRisk;
using HotBat.Data;
using HotBat.Data.ModelRegistry;
using HotBat.Data.PitcherRisk;

namespace HotBat.Jobs.PitcherRisk;

/// <param name="Evidence">The walk forward over the days before that chose the champion; null when it had nothing to compare.</param>
public sealed record RisksTrained(IReadOnlyList<ModelVersion> Versions, RiskKind Champion, RiskEvaluation? Evidence, bool IsNew)
{
    /// <summary>The champion when they were stored; null when there was none.</summary>
    public ModelVersion? Before { get; init; }
}

/// <summary>Trains every kind on the appearances whose window had closed by a day and stores them; a walk forward over the last of those days says which serves.</summary>
public sealed class RiskTraining(RiskData data, ModelVersionStore versions, DataWatermarks watermarks)
{
    public const string Model = RiskScoringStore.Model;

    /// <summary>A season, so that enough arms are hurt to compare by.</summary>
    internal const int EvidenceDays = 365;

    /// <summary>Arm stints follow on five or six of a hundred appearances, in every season: on fewer than one of so many, the list is not whole.</summary>
    const double LeastRate = .01;
    const int EnoughAppearances = 2_000;

    /// <param name="through">The last day of which anything is known.</param>
    /// <exception cref="UserError">There is no appearance whose window had closed by that day, or a season of them in which hardly anybody was hurt.</exception>
    public Task<RisksTrained> TrainAsync(DateOnly through, Action<string> report, CancellationToken cancel) => TrainAsync(through, null, report, cancel);

    /// <param name="through">The last day of which anything is known.</param>
    /// <param name="why">Kept with the events.</param>
    /// <exception cref="UserError">There is no appearance whose window had closed by that day, or a season of them in which hardly anybody was hurt.</exception>
    public async Task<RisksTrained> TrainAsync(DateOnly through, string? why, Action<string> report, CancellationToken cancel)
    {
        report("reading");
        await data.RefreshAsync(cancel);
        var watermark = (await watermarks.CurrentAsync(cancel)).Played.Run;
        var history = await data.ReadAsync(through, null, cancel);
        report("walking");
        var examples = RiskWalkForward.Learnable(RiskWalk.Examples(history, _ => true, cancel), through.AddDays(1 - RiskWalkForward.EmbargoDays));
        if (!examples.Any(example => example.Outcome.IsKnown))
            throw new UserError($"There is no appearance whose {RiskOutcome.Days} days had passed by {through:yyyy-MM-dd} and of which the injured list tells.", "train pitcher-risk",
                "Load seasons and their injured lists first: ./hotbat ingest statcast FILE, ./hotbat ingest injuries FILE.");
        CheckLists(examples);
        var last = examples.Where(example => example.Outcome.IsKnown).Max(example => example.Day);
        var past = RiskWalkForward.Run(examples, last.AddDays(1 - EvidenceDays), last, RiskTrainer.Kinds, split => report($"evidence of {split.From:yyyy-MM}"), cancel);
        var champion = RiskChampion.Of(past);
        var evidence = past.Any(risk => risk.Example.Outcome.IsKnown) ? RiskEvaluation.Of(past) : null;

        var trained = new List<TrainedModel>();
        foreach (var kind in RiskTrainer.Kinds.Where(kind => kind >= RiskKind.Logistic || kind == champion))
        {
            report($"training {RiskText.Name(kind)}");
            using var model = RiskTrainer.Fit(kind, examples, cancel);
            trained.Add(new(Label(kind, last), model.Parameters.TrainedFrom ?? last, last, watermark, RiskFeatures.Fingerprint, model.Parameters.SampleSize,
                Metrics(kind, model, evidence), Encoding.UTF8.GetBytes(model.ToJson()), kind == champion)
            { Losses = evidence?.Losses.GetValueOrDefault(kind) });
        }
        cancel.ThrowIfCancellationRequested();
        var (serving, isNew, before) = await versions.ReplaceAsync(Model, trained, ModelEvent.ByTraining, why, cancel);
        return new(serving, champion, evidence, isNew) { Before = before };
    }

    static void CheckLists(IReadOnlyList<RiskExample> examples)
    {
        foreach (var season in examples.Where(example => example.Outcome.IsKnown).GroupBy(example => example.Day.Year).OrderBy(season => season.Key))
        {
            var (count, hurt) = (season.Count(), season.Count(example => example.Outcome.IsArmInjury));
            if (count >= EnoughAppearances && hurt < LeastRate * count)
                throw new UserError(string.Create(CultureInfo.InvariantCulture, $"The injured list of {season.Key} is not whole: {hurt} of {count:N0} appearances were followed by an arm injury."), "train pitcher-risk",
                    "Load the whole list of that season: ./hotbat ingest injuries FILE.");
        }
    }

    internal static string Label(RiskKind kind, DateOnly last) => string.Create(CultureInfo.InvariantCulture, $"risk-{RiskText.Name(kind)}-{last:yyyy-MM-dd}");

    internal static string Metrics(RiskKind kind, RiskModel model, RiskEvaluation? evidence) => JsonSerializer.Serialize(new
    {
        Kind = RiskText.Name(kind),
        Settings = RiskTrainer.SettingsOf(kind),
        model.Parameters.Chosen,
        model.Parameters.Gated,
        model.Parameters.BaseRate,
        model.Parameters.Injuries,
        model.Parameters.Calibration,
        EvidenceFrom = evidence?.From,
        EvidenceTo = evidence?.To,
        Groups = evidence?.Groups.Select(group => new { group.Name, group.Rows, group.Pitchers, group.Rate, group.ConstantBrier, Measures = group.Kinds.SingleOrDefault(measures => measures.Kind == kind) }),
        Labels = evidence?.Labels.ToDictionary(label => label.Key.ToString(), label => label.Value),
        Reliability = evidence?.Reliability.GetValueOrDefault(kind),
    }, TrainedModel.MetricsForm);
}
