using HotBat.Core.Baseball;
using HotBat.Data;
using HotBat.Data.Ingestion;
using HotBat.Data.Operations;
using HotBat.Jobs.Ingestion;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace HotBat.Jobs.Operations;

/// <summary>
/// On `run --live`: the jobs that ask the real sources get their triggers, and what is due by now is started at once. Without it the triggers that an earlier run left in the database go.
/// It stands before Quartz' own service, so that none of them fires meanwhile.
/// </summary>
public sealed class LiveStart(ISchedulerFactory schedulers, IConfiguration configuration, IDbContextFactory<HotBatDbContext> contexts, JobRunStore runs, DataOriginQueries origins, TimeProvider time, ILogger<LiveStart> logger) : IHostedService
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
        if (isSample || !configuration.GetValue<bool>(Setting))
        {
            foreach (var job in byClock)
                await scheduler.UnscheduleJob(job.Trigger, cancellationToken);
            return;
        }
        foreach (var job in byClock)
            await scheduler.ScheduleTrigger(TriggerBuilder.Create().ForJob(job.Key).WithIdentity(job.Trigger)
                .WithCronSchedule(job.Cron!, cron => cron.InTimeZone(TimeZoneInfo.Utc).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)).Build(), TriggerConflict.Replace, cancellationToken);
        await StartDueAsync(scheduler, byClock, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    async Task StartDueAsync(IScheduler scheduler, List<ListedJob> byClock, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var last = await runs.LastAsync(cancellation);
        var isInterrupted = last.TryGetValue(BackfillJob.Key.Name, out var backfill) && backfill is not { Status: "done" } and not { Error: JobBook.StoppedByHand };
        if (isInterrupted || !await db.Pitches.AnyAsync(cancellation))
        {
            var yesterday = BaseballDay.Today(time).AddDays(-1);
            var first = new DateOnly(yesterday.Month >= FirstMonth ? yesterday.Year : yesterday.Year - 1, FirstMonth, 1);
            await scheduler.TriggerJob(BackfillJob.Key, BackfillJob.Range(first, yesterday), cancellation);
        }
        var now = time.GetUtcNow();
        foreach (var job in byClock)
            if (!last.TryGetValue(job.Key.Name, out var run) || run.Status != "done" || new CronExpression(job.Cron!, TimeZoneInfo.Utc).GetNextValidTimeAfter(new DateTimeOffset(run.StartedAt, TimeSpan.Zero)) < now)
                await scheduler.TriggerJob(job.Key, new JobDataMap(), cancellation);
    }
}
