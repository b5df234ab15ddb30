using HotBat.Core.Baseball;
using HotBat.Data.Baseball;
using HotBat.Data.Ingestion;
using HotBat.Data.Operations;
using HotBat.Jobs.Ingestion;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace HotBat.Jobs.Operations;

/// <summary>
/// On `run --live`: the jobs that ask the real sources get their triggers, and what is due by now is started at once. Without it the triggers that an earlier run left in the database go.
/// It stands before Quartz' own service, so that none of them fires meanwhile.
/// </summary>
public sealed class LiveStart(ISchedulerFactory schedulers, IConfiguration configuration, GameDays days, JobRunStore runs, DataOriginQueries origins, SavantBackfill savant, TimeProvider time, ILogger<LiveStart> logger) : IHostedService
{
    /// <summary>Set by `run --live`.</summary>
    public const string Setting = "HotBat:Live";

    // no season has begun before it
    const int FirstMonth = 3;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        await runs.FailDeadAsync(cancellationToken);
        var byClock = JobList.All.Where(job => job is { IsLive: true, Cron: not null }).ToList();
        var isSample = await origins.CurrentAsync(cancellationToken) is DataOrigin.Sample;
        if (isSample && configuration.GetValue<bool>(Setting))
            logger.LogWarning("This home holds the sample league, and invented players are not mixed with real ones: the real sources are not asked. A home of its own has them: HOTBAT_HOME=DIR ./hotbat run --live");
        // those that an earlier run left, one that was to start at once and did not come to it included
        foreach (var job in JobList.All.Where(job => job.IsLive))
            foreach (var trigger in (await scheduler.QueryTriggers(new TriggerQuery { Job = job.Key }, cancellationToken)).Items)
                await scheduler.UnscheduleJob(trigger.Key, cancellationToken);
        if (isSample || !configuration.GetValue<bool>(Setting))
            return;
        foreach (var job in byClock)
            await scheduler.ScheduleTrigger(TriggerBuilder.Create().ForJob(job.Key).WithIdentity(job.Trigger)
                .WithCronSchedule(job.Cron!, cron => cron.InTimeZone(TimeZoneInfo.Utc).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)).Build(), TriggerConflict.Replace, cancellationToken);
        await StartDueAsync(scheduler, byClock, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    async Task StartDueAsync(IScheduler scheduler, List<ListedJob> byClock, CancellationToken cancellation)
    {
        var last = await runs.LastAsync(cancellation);
        if (await FirstMissingAsync(last.GetValueOrDefault(BackfillJob.Key.Name), cancellation) is { } first)
            await scheduler.TriggerJob(BackfillJob.Key, BackfillJob.Range(first, BaseballDay.Today(time).AddDays(-1)), cancellation);
        var now = time.GetUtcNow();
        foreach (var job in byClock)
            if (!last.TryGetValue(job.Key.Name, out var run) || run.Status != "done" || new CronExpression(job.Cron!, TimeZoneInfo.Utc).GetNextValidTimeAfter(new DateTimeOffset(run.StartedAt, TimeSpan.Zero)) < now)
                await scheduler.TriggerJob(job.Key, new JobDataMap(), cancellation);
    }

    /// <summary>The season's first day that the nightly reading does not reach any more and that is not settled; null without a hole, or when a hand has stopped its filling.</summary>
    async Task<DateOnly?> FirstMissingAsync(JobRun? backfill, CancellationToken cancellation)
    {
        var today = BaseballDay.Today(time);
        var yesterday = today.AddDays(-1);
        var season = new DateOnly(yesterday.Month >= FirstMonth ? yesterday.Year : yesterday.Year - 1, FirstMonth, 1);
        if (!await days.HavePitchesAsync(cancellation)) return season;
        return backfill switch
        {
            { Error: JobBook.StoppedByHand } => null,
            not null and not { Status: "done" } => season,
            _ => await savant.FirstUnsettledAsync(season, today.AddDays(-SavantBackfill.CorrectedFor - 1), cancellation),
        };
    }
}
