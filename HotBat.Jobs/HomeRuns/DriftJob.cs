using HotBat.Core.Baseball;
using HotBat.Data.ModelRegistry;
using HotBat.Data.Operations;
using HotBat.Jobs.Operations;
using Quartz;

namespace HotBat.Jobs.HomeRuns;

/// <summary>Each day: how far features have moved from where the champion learned them, and whether its chances still come true. A drift asks for a training at once, though not in the week after one.</summary>
[DisallowConcurrentExecution]
public sealed class DriftJob(DriftCheck check, ModelServingStore registry, RetrainCall retrain, TimeProvider time, JobBook book, DataLoad? load = null) : IJob
{
    public static readonly JobKey Key = new("drift", "home-runs");

    /// <summary>11:30 UTC, after the days ahead are forecast.</summary>
    public const string Cron = "0 30 11 * * ?";

    static readonly TimeSpan s_betweenTrainings = TimeSpan.FromDays(7);

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => new(book.RunAsync(context, RunAsync, cancellationToken));

    public async Task<JobOutcome> RunAsync(Action<JobProgress> report, CancellationToken cancel)
    {
        if (load is { State.IsRunning: true }) return new(0, 0, 0, DataLoad.UnderWay);
        report(new(0, null, "features", "reading and walking"));
        if (await check.RunAsync(BaseballDay.Today(time), cancel) is not { } found) return new(0, 0, 0, "there is no champion with games to look at");
        var note = DriftCheck.Note(found.Drift);
        if (found.Drift.AsksForTraining && await LastAsync(found.Champion, cancel) + s_betweenTrainings <= time.GetUtcNow().UtcDateTime)
        {
            await registry.NoteAsync(found.Champion.ModelVersionId, ModelEvent.Drifted, ModelEvent.ByDriftCheck, note.Split('\n')[0] + "; trained anew", cancel);
            await retrain.SendAsync(Key.Name, cancel);
        }
        return new(0, 0, 0, note);
    }

    /// <summary>When it was last trained or asked for: a training that brings the same again stores no version, and leaves its event.</summary>
    async Task<DateTime> LastAsync(ModelVersion champion, CancellationToken cancel) =>
        await registry.LastAsync(champion.Model, [ModelEvent.Trained, ModelEvent.Drifted], cancel) is { } noted && noted > champion.CreatedAt ? noted : champion.CreatedAt;
}
