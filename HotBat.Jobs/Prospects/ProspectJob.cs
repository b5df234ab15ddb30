using System.Globalization;
using HotBat.Core.Baseball;
using HotBat.Data.Operations;
using HotBat.Jobs.Operations;
using Quartz;

namespace HotBat.Jobs.Prospects;

/// <summary>Each week, and after the first loading: prospects of the newest season are told of. A second run writes nothing.</summary>
[DisallowConcurrentExecution]
public sealed class ProspectJob(ProspectPipeline pipeline, TimeProvider time, JobBook book, DataLoad? load = null) : IJob
{
    public static readonly JobKey Key = new("prospects", "prospects");

    /// <summary>13:15 UTC on Mondays, after the morning's other work.</summary>
    public const string Cron = "0 15 13 ? * MON";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await book.RunAsync(context, RunAsync, cancellationToken);

    public async Task<JobOutcome> RunAsync(Action<JobProgress> report, CancellationToken cancel)
    {
        if (load is { State.IsRunning: true }) return new(0, 0, 0, DataLoad.UnderWay);
        var log = new RunLog(time, report, ProspectPipeline.Steps);
        var added = await pipeline.RunAsync(BaseballDay.Today(time), log, cancel);
        return new(added, 0, 0, log.End(added == 0 ? "nothing new to tell" : string.Create(CultureInfo.InvariantCulture, $"{added:N0} prospects told of")));
    }
}

/// <summary>Has prospects told of now, beside whatever else goes on: the first loading ends with it.</summary>
public sealed class ProspectCall(ISchedulerFactory schedulers)
{
    public async Task SendAsync(CancellationToken cancel) => await (await schedulers.GetScheduler(cancel)).TriggerJob(ProspectJob.Key, cancel);
}
