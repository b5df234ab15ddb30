using HotBat.Core.Baseball;
using HotBat.Data.Operations;
using HotBat.Jobs.Operations;
using Quartz;

namespace HotBat.Jobs.PitcherRisk;

/// <summary>Each morning in New York: the whole day of pitcher risk. A second run writes nothing.</summary>
[DisallowConcurrentExecution]
public sealed class RiskJob(RiskPipeline pipeline, TimeProvider time, JobBook book, DataLoad? load = null) : IJob
{
    public static readonly JobKey Key = new("pitcher-risk", "pitcher-risk");

    /// <summary>12:30 UTC: half past seven or eight in New York, after the night's games and models of the forecasts.</summary>
    public const string Cron = "0 30 12 * * ?";

    /// <summary>In the data of a trigger: only the risks of today, as after another champion was chosen.</summary>
    public const string OnlyScoreKey = "only-score";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var isOnlyScore = context.MergedJobDataMap.ContainsKey(OnlyScoreKey);
        await book.RunAsync(context, (report, cancel) => RunAsync(!isOnlyScore, report, cancel), cancellationToken);
    }

    /// <param name="all">The whole day's work; else the scoring alone.</param>
    public async Task<JobOutcome> RunAsync(bool all, Action<JobProgress> report, CancellationToken cancel)
    {
        if (load is { State.IsRunning: true }) return new(0, 0, 0, DataLoad.UnderWay);
        var log = new RunLog(time, report, all ? RiskPipeline.Steps : 2);
        var today = BaseballDay.Today(time);
        var day = all ? await pipeline.RunAsync(today, log, cancel) : new RiskDay(await pipeline.ScoreAsync(today, log, cancel), 0, "scored");
        return new(day.Added, day.Updated, 0, log.End(day.Said));
    }
}
