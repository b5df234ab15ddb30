using System.Text;
using HotBat.Core.Baseball;
using HotBat.Core.Learning;
using HotBat.Core.Operations;
using HotBat.Core.PitcherRisk;
using HotBat.Data;
using HotBat.Data.ModelRegistry;
using HotBat.Data.PitcherRisk;

namespace HotBat.Jobs.PitcherRisk;

/// <param name="Days">Mornings of the regular season that were told.</param>
/// <param name="Added">Rows written; 0 where each morning says what it last said.</param>
public sealed record RisksScored(int Days, int Added);

/// <summary>
/// Tells the risks of mornings from their snapshots. A morning is told by the champion where that has learned of nothing later; one before it as its month would have been told: by the kind that serves without evidence,
/// fitted to appearances whose window had closed before the month.
/// </summary>
public sealed class RiskScorer(RiskData data, SnapshotStore snapshots, RiskScoringStore store, RiskModelQueries serving, ServingModelQueries registry, ModelVersionStore versions, DataWatermarks watermarks, TimeProvider time)
{
    /// <param name="days">Their snapshots have been made.</param>
    /// <param name="isLenient">A morning that nobody could have told is left out; else it is refused.</param>
    /// <param name="report">Days done, days there are, the day it is at.</param>
    /// <exception cref="UserError">A day that has not come, or one of which no model can speak.</exception>
    public async Task<RisksScored> ScoreAsync(IReadOnlyList<DateOnly> days, bool isLenient, Action<int, int, DateOnly>? report, CancellationToken cancel)
    {
        var today = BaseballDay.Today(time);
        if (days.Any(day => day > today)) throw new UserError($"{days.Max():yyyy-MM-dd} has not come: a risk rests on what is known on its morning.", "score pitcher-risk", "Choose days up to today.");
        var seasons = await data.SeasonsAsync(cancel);
        List<DateOnly> asked = [.. days.Where(seasons.IsRegularSeason).Order()];
        var watermark = (await watermarks.CurrentAsync(cancel)).Played.Run;
        IReadOnlyList<RiskExample>? learned = null;
        var (told, added) = (0, 0);
        foreach (var month in asked.GroupBy(day => (day.Year, day.Month)))
        {
            var (ofMonth, first) = ((int?)null, new DateOnly(month.Key.Year, month.Key.Month, 1));
            foreach (var day in month)
            {
                cancel.ThrowIfCancellationRequested();
                report?.Invoke(told, asked.Count, day);
                var version = await serving.OfDayAsync(day, null, cancel) is { IsChampion: true } champion ? champion.ModelVersionId
                    : ofMonth ??= isLenient && await IsBeforeAllAsync(first, cancel) ? Nobody : await OfMonthAsync(first, learned ??= await LearnedAsync(asked[^1], cancel), watermark, cancel);
                if (version == Nobody)
                {
                    if (isLenient) break;
                    throw new UserError($"There is no appearance whose {RiskOutcome.Days} days had passed before {day:yyyy-MM}: nobody could have told the risks of that month.", "score pitcher-risk", "Load earlier seasons and their injured lists, or choose later days.");
                }
                var rows = await snapshots.OfDayAsync(day, cancel);
                if (rows.Count == 0) continue;
                added += await store.AddAsync(await serving.AskAsync(version, (model, _) => Say(version, model, day, watermark, rows), cancel), cancel);
                told++;
            }
        }
        return new(told, added);
    }

    /// <summary>
    /// What a model says of a morning's snapshots: of those on the injured list nothing. Who is idle is left out: that there is a snapshot of him in a gap tells that he came back.
    /// </summary>
    public static RisksSaid Say(int version, RiskModel model, DateOnly day, long watermark, IReadOnlyDictionary<int, float[]> snapshots)
    {
        List<RiskExample> rows = [.. snapshots.OrderBy(one => one.Key).Select(one => RiskExample.Asked(one.Key, day, Array.ConvertAll(one.Value, value => (double)value))).Where(row => row.IsActive)];
        var chances = model.Chances(rows);
        return new(version, day, model.Parameters.BaseRate, watermark, [.. rows.Select((row, i) => Tell(model, row, chances[i]))]);
    }

    static SaidRisk Tell(RiskModel model, RiskExample row, double chance)
    {
        var completeness = (double)row.Values.Count(value => !double.IsNaN(value)) / row.Values.Length;
        return row.IsListed ? new(row.Pitcher, row.IsStarter, null, null, null, completeness, null)
            : new(row.Pitcher, row.IsStarter, chance, model.Band(chance), model.Parameters.Shrunk?.Rate(row), completeness, model.Explain(row));
    }

    async Task<IReadOnlyList<RiskExample>> LearnedAsync(DateOnly last, CancellationToken cancel) => RiskWalk.Examples(await data.ReadAsync(last, null, cancel), _ => true, cancel);

    const int Nobody = 0;

    static DateOnly TrainBefore(DateOnly month) => TimeSplits.Monthly(month, month, RiskWalkForward.EmbargoDays)[0].TrainBefore;

    /// <summary>By the stored labels nothing had closed before a month: the past is not walked through to find that again each day.</summary>
    async Task<bool> IsBeforeAllAsync(DateOnly month, CancellationToken cancel) => await store.FirstKnownAsync(cancel) is { } known && TrainBefore(month) <= known;

    /// <summary>A model of what had closed before a month; the one that was fitted for it earlier, where it comes out the same: a list or a day may have been corrected since.</summary>
    async Task<int> OfMonthAsync(DateOnly month, IReadOnlyList<RiskExample> examples, long watermark, CancellationToken cancel)
    {
        var past = RiskWalkForward.Learnable(examples, TrainBefore(month));
        if (past.LastOrDefault(example => example.Outcome.IsKnown)?.Day is not { } last) return Nobody;
        var label = RiskTraining.Label(RiskChampion.Fallback, last);
        using var model = RiskTrainer.Fit(RiskChampion.Fallback, past, cancel);
        var artifact = Encoding.UTF8.GetBytes(model.ToJson());
        if (await registry.FindAsync(RiskTraining.Model, label, RiskFeatures.Fingerprint, cancel) is { } found && ModelVersionStore.Artifact(await registry.ReadAsync(found, cancel)).AsSpan().SequenceEqual(artifact)) return found;
        var trained = new TrainedModel(label, model.Parameters.TrainedFrom ?? last, last, watermark, RiskFeatures.Fingerprint, model.Parameters.SampleSize, RiskTraining.Metrics(RiskChampion.Fallback, model, null),
            artifact, IsChampion: false);
        return (await versions.AddRetiredAsync(RiskTraining.Model, trained, ModelEvent.ByTraining, cancel)).ModelVersionId;
    }
}
