using System.Security.Claims;
using HotBat.Data.Operations;
using Quartz;

namespace HotBat.Jobs.Operations;

/// <param name="NextAt">UTC; null when nothing starts it but a hand.</param>
public sealed record JobStatus(ListedJob Job, DateTimeOffset? NextAt, JobRun? Last);

/// <summary>Jobs as an administrator sees and moves them. Every call says who asks, and refuses anybody else: pages and endpoints are not the only guard.</summary>
public sealed class JobDesk(ISchedulerFactory schedulers, JobRunStore runs)
{
    const int MostRuns = 200;

    public async Task<IReadOnlyList<JobStatus>> ListAsync(ClaimsPrincipal who, CancellationToken cancellation)
    {
        AdminRole.Require(who);
        var scheduler = await schedulers.GetScheduler(cancellation);
        var last = await runs.LastAsync(cancellation);
        var listed = new List<JobStatus>();
        try
        {
            foreach (var job in JobList.All)
                listed.Add(new JobStatus(job, (await scheduler.GetTrigger(job.Trigger, cancellation))?.NextFireTimeUtc, last.GetValueOrDefault(job.Key.Name)));
        }
        // Quartz tells of a reader who has left as of a failure of its store
        catch (JobPersistenceException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        return listed;
    }

    public Task<IReadOnlyList<JobRun>> RunsAsync(ClaimsPrincipal who, string? job, int count, CancellationToken cancellation)
    {
        AdminRole.Require(who);
        return runs.RecentAsync(job, Math.Clamp(count, 1, MostRuns), cancellation);
    }

    /// <summary>Starts a job now, beside its schedule. One that runs already is not started twice.</summary>
    /// <returns>False when it runs already.</returns>
    public async Task<bool> RunNowAsync(ClaimsPrincipal who, ListedJob job, JobDataMap? data, CancellationToken cancellation)
    {
        AdminRole.Require(who);
        await runs.FailDeadAsync(cancellation);
        if ((await runs.LastAsync(cancellation)).TryGetValue(job.Key.Name, out var last) && last.Status == "running")
            return false;
        await StartAsync(who, job, data, cancellation);
        return true;
    }

    /// <summary>Starts a job now; one that is under way is started again when it has ended, as what it read may be old by then.</summary>
    public async Task StartAsync(ClaimsPrincipal who, ListedJob job, JobDataMap? data, CancellationToken cancellation)
    {
        AdminRole.Require(who);
        var given = data ?? [];
        given[JobBook.StartedByKey] = JobBook.ByHand;
        await (await schedulers.GetScheduler(cancellation)).TriggerJob(job.Key, given, cancellation);
    }

    /// <returns>False when the run has ended meanwhile.</returns>
    public Task<bool> CancelAsync(ClaimsPrincipal who, long jobRunId, CancellationToken cancellation)
    {
        AdminRole.Require(who);
        return runs.RequestCancelAsync(jobRunId, cancellation);
    }
}
