using HotBat.Core.Baseball;
using HotBat.Core.Learning;
using HotBat.Core.Operations;
using HotBat.Core.PitcherRisk;
using HotBat.Data.Operations;
using HotBat.Jobs.Operations;
using Quartz;

namespace HotBat.Jobs.PitcherRisk;

/// <summary>By hand: every kind of risk is trained on what had closed by now, and the walk forward chooses who serves. Stopped before the new versions come, in one transaction, the old champion goes on serving.</summary>
[DisallowConcurrentExecution]
public sealed class RiskRetrainJob(RiskRetraining retraining, RiskPipeline pipeline, TimeProvider time, JobBook book, DataLoad? load = null) : IJob
{
    public static readonly JobKey Key = new("risk-retrain", "pitcher-risk");

    /// <summary>In the data of a trigger: the reason that was given, for the record.</summary>
    public const string WhyKey = "why";

    // reading, walking, scoring, alerts
    const int OtherSteps = 4;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var why = context.MergedJobDataMap.TryGetValue(WhyKey, out var given) ? given as string : null;
        await book.RunAsync(context, (report, cancel) => RunAsync(why, report, cancel), cancellationToken);
    }

    /// <param name="why">Kept with the run and with the events; null where nobody gave a reason.</param>
    /// <exception cref="UserError">There is nothing to learn from.</exception>
    public async Task<JobOutcome> RunAsync(string? why, Action<JobProgress> report, CancellationToken cancel)
    {
        if (load is { State.IsRunning: true }) return new(0, 0, 0, DataLoad.UnderWay);
        var today = BaseballDay.Today(time);
        var log = new RunLog(time, report, OtherSteps + RiskTrainer.Kinds.Count + TimeSplits.Monthly(today.AddDays(-RiskTraining.EvidenceDays), today).Count, why);
        var said = await retraining.RunAsync(today, why, log.Step, cancel);
        try
        {
            return new(await pipeline.ScoreAsync(today, log, cancel), 0, 0, log.End(said));
        }
        // who serves has been decided: what is left undone is said, and not taken for the whole
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return new(0, 0, 0, log.End($"{said}; scoring was stopped, and is done by the next morning or by hand"));
        }
    }
}
