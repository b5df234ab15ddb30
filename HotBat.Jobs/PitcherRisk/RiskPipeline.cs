using System.Globalization;
using HotBat.Core.Operations;
using HotBat.Core.PitcherRisk;
using HotBat.Data;
using HotBat.Data.ModelRegistry;
using HotBat.Data.PitcherRisk;
using HotBat.Jobs.Operations;

namespace HotBat.Jobs.PitcherRisk;

/// <param name="Added">Risks told.</param>
/// <param name="Updated">Outings, stints, labels and flags that changed.</param>
/// <param name="Said">In words.</param>
public sealed record RiskDay(long Added, long Updated, string Said);

/// <summary>
/// A day of pitcher risk: fetch, validate, aggregate, features, labels, unlike, score, alerts, retrain. Each step is committed by itself, finds what is left to do by what is stored, and changes nothing when there is nothing:
/// stopped or killed anywhere, the next run goes on there.
/// </summary>
public sealed class RiskPipeline(
    RiskFetch fetch, RiskValidation validation, RiskData data, RiskSnapshots snapshots, RiskLooks looks, RiskScorer scorer, RiskScoringStore scorings, RiskAlerting alerting, RiskRetraining retraining,
    ModelVersionStore versions, RiskWatchStore store, DataWatermarks watermarks)
{
    /// <summary>Steps of a run that trains nothing.</summary>
    public const int Steps = 9;

    /// <summary>The step that begins once it is decided who serves.</summary>
    public const string ScoreStep = "score";

    public async Task<RiskDay> RunAsync(DateOnly today, RunLog log, CancellationToken cancel)
    {
        var yesterday = today.AddDays(-1);
        log.Step("fetch");
        log.Found(await fetch.RunAsync(today, cancel));
        log.Step("aggregate");
        var updated = await data.RefreshAsync(cancel);
        log.Found($"{Count(updated)} outings and stints changed");
        log.Step("validate");
        log.Found(await validation.RunAsync(today, cancel));
        log.Step("features");
        var made = await snapshots.UpdateAsync(today, null, cancel);
        log.Found($"{Count(made.Snapshots)} snapshots of {Count(made.Pitchers)} pitchers");

        log.Step("labels");
        updated += await OnceAsync("labels", yesterday, async () => await looks.LabelAsync(yesterday, cancel), "labels changed", log, cancel);
        log.Step("unlike");
        updated += await OnceAsync("unlike", yesterday, async () => await looks.FindUnlikeAsync(await UnlikeFromAsync(today, cancel), yesterday, cancel), "flags changed", log, cancel);

        var added = await ScoreAsync(today, log, cancel);
        log.Step("retrain");
        var (why, said) = await retraining.DueAsync(today, cancel);
        log.Found(said);
        if (why is not null && await TrainAsync(today, why, log, cancel)) added += await ScoreAsync(today, log, cancel);
        return new(added, updated, added == 0 ? "nothing new to tell" : string.Create(CultureInfo.InvariantCulture, $"{added:N0} risks told"));
    }

    /// <summary>Today's risks and its alerts, and those of the season's mornings that nobody told; a model first, where none serves.</summary>
    /// <returns>Risks told.</returns>
    public async Task<long> ScoreAsync(DateOnly today, RunLog log, CancellationToken cancel)
    {
        if ((await versions.ChampionAsync(RiskTraining.Model, cancel))?.FeatureFingerprint != RiskFeatures.Fingerprint && !await TrainAsync(today, "no model serves", log, cancel)) return 0;
        log.Step(ScoreStep);
        var season = (await data.SeasonsAsync(cancel)).Of(today.Year);
        var last = season.End < today ? season.End : today;
        // what is asked about today comes first
        var scored = await scorer.ScoreAsync([today], isLenient: true, null, cancel);
        var madeUp = await scorer.ScoreAsync(await scorings.UntoldAsync(season.Start, last, cancel), isLenient: true, null, cancel);
        log.Found($"{Count(scored.Added)} of today, {Count(madeUp.Added)} of {Count(madeUp.Days)} mornings made up for");
        log.Step("alerts");
        var (raised, changed) = await alerting.RunAsync(today.Year, today, cancel);
        if (raised + changed > 0) await store.NoteAsync("alerts", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), raised + changed, cancel);
        log.Found($"{Count(raised)} raised, {Count(changed)} over");
        return scored.Added + madeUp.Added;
    }

    async Task<bool> TrainAsync(DateOnly today, string why, RunLog log, CancellationToken cancel)
    {
        try
        {
            log.Step($"training: {why}");
            log.Found(await retraining.RunAsync(today, why, _ => { }, cancel));
            return true;
        }
        catch (UserError e)
        {
            log.Found(e.What);
            return false;
        }
    }

    /// <summary>From the earliest outing that has changed since they were judged; of this year all are judged in any case.</summary>
    async Task<DateOnly> UnlikeFromAsync(DateOnly today, CancellationToken cancel)
    {
        if (await store.SeenAsync("unlike", cancel) is not { } seen) return DateOnly.MinValue;
        var year = new DateOnly(today.Year, 1, 1);
        return await store.ChangedFromAsync(int.Parse(seen[(seen.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture), cancel) is { } changed && changed < year ? changed : year;
    }

    /// <summary>Only when what it reads is not what it was.</summary>
    async Task<long> OnceAsync(string step, DateOnly day, Func<Task<long>> work, string what, RunLog log, CancellationToken cancel)
    {
        var marks = await watermarks.CurrentAsync(cancel);
        var outings = await store.StateAsync(cancel);
        var seen = string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} {marks.Counts.Item1} {marks.Counts.Item2} {outings}");
        if (await store.SeenAsync(step, cancel) == seen)
        {
            log.Found("as before");
            return 0;
        }
        var changed = await work();
        await store.NoteAsync(step, seen, changed, cancel);
        log.Found($"{Count(changed)} {what}");
        return changed;
    }

    static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
