using HotBat.Core.Baseball;
using HotBat.Data.Baseball;
using HotBat.Data.Ingestion;
using HotBat.Data.Operations;
using HotBat.Jobs.Operations;
using Quartz;

namespace HotBat.Jobs.Baseball;

/// <summary>Each hour: who plays where and when, who is put off, who is announced; and the ballparks whose fences are not known yet.</summary>
[DisallowConcurrentExecution]
public sealed class ScheduleJob(StatsApiClient statsApi, GameDays days, TimeProvider time, JobBook book) : IJob
{
    public static readonly JobKey Key = new("schedule", "baseball");

    public const string Cron = "0 5 * * * ?";

    const int DaysBack = 2, DaysAhead = 10;

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => new(book.RunAsync(context, RunAsync, cancellationToken));

    public async Task<JobOutcome> RunAsync(Action<JobProgress> report, CancellationToken cancellation)
    {
        var today = BaseballDay.Today(time);
        report(new JobProgress(0, 2, "requests", "Reading the schedule"));
        var schedule = await statsApi.ReadScheduleAsync(today.AddDays(-DaysBack), today.AddDays(DaysAhead), cancellation);
        report(new JobProgress(1, 2, "requests", "Reading ballparks"));
        var parks = await days.VenuesWithoutFencesAsync(today.AddDays(-DaysBack), today.AddDays(DaysAhead), cancellation);
        var venues = parks.Count == 0 ? null : await statsApi.ReadVenuesAsync(parks, cancellation);
        return Outcomes.Of([schedule?.Counts, venues?.Counts], schedule is null ? "no news" : null);
    }
}

static class Outcomes
{
    /// <summary>What several readings brought together; null stands for one without news.</summary>
    public static JobOutcome Of(IReadOnlyList<IngestionCounts?> counts, string? note) =>
        new(counts.Sum(c => c?.Added ?? 0), counts.Sum(c => c?.Updated ?? 0), counts.Sum(c => c?.Rejected ?? 0), note);
}
