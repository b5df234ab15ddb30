using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Core.Learning;
using HotBat.Data;
using HotBat.Data.HomeRuns;
using HotBat.Data.ModelRegistry;

namespace HotBat.Jobs.HomeRuns;

/// <summary>
/// Makes up for days that nobody forecast: what would have been said on their mornings. Each month is forecast by the kind that a walk forward up to its eve would have chosen, fitted to games before the month;
/// each day from what its morning knew, with the batting orders that came. Such forecasts carry the time at which they were made, so that a page can say that they were reconstructed.
/// </summary>
public sealed class ForecastBackfill(ForecastHistory history, ForecastGameQueries games, ForecastStore store, ModelVersionStore versions, DataWatermarks watermarks)
{
    /// <summary>Kinds that are quick to fit, and told apart on the past.</summary>
    static readonly ForecastKind[] s_kinds = [ForecastKind.Constant, ForecastKind.ShrunkRate, ForecastKind.Rate, ForecastKind.Logistic];

    /// <param name="through">The last day; the days are those of its season.</param>
    /// <returns>Batters forecast.</returns>
    public async Task<int> RunAsync(DateOnly through, Action<string> report, CancellationToken cancel)
    {
        var missing = (await games.UnforecastDaysAsync((short)through.Year, through, cancel)).ToHashSet();
        if (missing.Count == 0) return 0;
        report("reading");
        var watermark = (await watermarks.CurrentAsync(cancel)).Played.Run;
        var known = await history.ReadAsync((short)(through.Year - ForecastTraining.EarlierSeasons), missing.Max(), cancel);
        report("walking");
        var examples = HomeRunWalk.Examples(known, missing.Max().AddDays(1), _ => true, out _, cancel);
        var (walked, _) = WalkForward.Run(examples, missing.Min().AddDays(-ForecastTraining.EvidenceDays), missing.Max(), s_kinds, split => report($"evidence of {split.From:yyyy-MM}"), cancel);

        var added = 0;
        foreach (var split in TimeSplits.Monthly(missing.Min(), missing.Max()))
        {
            var asked = examples.Where(example => example is { IsWhole: true, Row.IsStarter: true } && example.Row.Situation.Day >= split.From && example.Row.Situation.Day <= split.To && missing.Contains(example.Row.Situation.Day)).ToList();
            if (asked.Count == 0) continue;
            report($"forecasting {split.From:yyyy-MM}");
            var evidence = walked.Where(game => game.Example.Row.Situation.Day < split.TrainBefore && game.Example.Row.Situation.Day >= split.TrainBefore.AddDays(-ForecastTraining.EvidenceDays)).ToList();
            added += await ForecastAsync(split, ChampionChoice.Of(evidence), examples, asked, watermark, cancel);
        }
        return added;
    }

    async Task<int> ForecastAsync(TimeSplit split, ForecastKind kind, IReadOnlyList<ForecastExample> examples, List<ForecastExample> asked, long watermark, CancellationToken cancel)
    {
        var past = examples.Where(example => example.Row.Situation.Day < split.TrainBefore).ToList();
        using var model = ForecastTrainer.Fit(kind, past, cancel);
        var last = past.Count == 0 ? split.TrainBefore.AddDays(-1) : past.Max(example => example.Row.Situation.Day);
        var version = await versions.AddRetiredAsync(ForecastTraining.Model, ForecastTraining.Trained(kind, model, last, watermark, evidence: null, isChampion: false), ModelEvent.ByTraining, cancel);
        var said = ForecastScoring.Say(version, model, [.. asked.Select(example => example.Row)], [.. asked.Select(_ => true)], asked.Select(example => example.Row.Situation.GamePk).ToHashSet());
        return await store.AddAsync(watermark, said, cancel);
    }
}
