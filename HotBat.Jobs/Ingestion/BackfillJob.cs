using System.Globalization;
using HotBat.Core.Operations;
using HotBat.Data.Operations;
using HotBat.Jobs.Operations;
using Quartz;

namespace HotBat.Jobs.Ingestion;

/// <summary>A season's pitches, day by day, started by hand. Stopped or killed, it goes on with the day it was at when it is started again.</summary>
[DisallowConcurrentExecution]
public sealed class BackfillJob(SavantBackfill savant, JobBook book) : IJob
{
    public static readonly JobKey Key = new("backfill", "ingestion");

    const string FromKey = "from", ToKey = "to";

    public static JobDataMap Range(DateOnly from, DateOnly to) => new() { [FromKey] = Text(from), [ToKey] = Text(to) };

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        new(book.RunAsync(context, (report, cancellation) => RunAsync(Day(context, FromKey), Day(context, ToKey), report, cancellation), cancellationToken));

    public async Task<JobOutcome> RunAsync(DateOnly from, DateOnly to, Action<JobProgress> report, CancellationToken cancellation) =>
        Outcome(await savant.RunAsync(from, to, again: false, Reporting(report), cancellation));

    internal static Action<DaysProgress> Reporting(Action<JobProgress> report) =>
        progress => report(new JobProgress(progress.Done, progress.Total, "days", $"Reading {Text(progress.Day)}"));

    internal static JobOutcome Outcome(DaysRead read)
    {
        var note = string.Create(CultureInfo.InvariantCulture, $"{read.Days.Count:N0} days asked for, {read.Days.Count(d => d.Counts is { Added: > 0 } or { Updated: > 0 }):N0} with news");
        if (read.Skipped > 0)
            note += string.Create(CultureInfo.InvariantCulture, $", {read.Skipped:N0} settled before");
        if (read.Incomplete.ToList() is { Count: > 0 } incomplete)
            note += $". Incomplete: {string.Join("; ", incomplete.Take(5).Select(d => $"{Text(d.Day)}: {d.Problem}"))}";
        if (read.Unscored is { } problem)
            note += $". Not scored: {problem}";
        return new JobOutcome(read.Days.Sum(d => d.Counts?.Added ?? 0), read.Days.Sum(d => d.Counts?.Updated ?? 0), read.Days.Sum(d => d.Counts?.Rejected ?? 0), note);
    }

    static DateOnly Day(IJobExecutionContext context, string key) =>
        context.MergedJobDataMap.TryGetValue(key, out var value) && DateOnly.TryParseExact(value as string, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : throw new UserError("A backfill needs its first and its last day.", key, "Start it from the admin page or with ./hotbat ingest savant.");

    static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
