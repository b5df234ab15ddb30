using Quartz;

namespace HotBat.Jobs.HomeRuns;

/// <summary>Has the training run now. Jobs ask here, as a job that the container builds may not take the scheduler itself.</summary>
public sealed class RetrainCall(ISchedulerFactory schedulers)
{
    /// <param name="askedBy">Who asks, as the book of runs names it.</param>
    public async Task SendAsync(string askedBy, CancellationToken cancel) =>
        await (await schedulers.GetScheduler(cancel)).TriggerJob(RetrainJob.Key, new JobDataMap { [RetrainJob.AskedByKey] = askedBy }, cancel);
}
