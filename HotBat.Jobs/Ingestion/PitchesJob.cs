using HotBat.Core.Baseball;
using HotBat.Data.Operations;
using HotBat.Jobs.Operations;
using Quartz;

namespace HotBat.Jobs.Ingestion;

/// <summary>Each night, when the West Coast is done: yesterday's pitches, and the six days before again, because their values are corrected for a week. What has not changed writes nothing.</summary>
[DisallowConcurrentExecution]
public sealed class PitchesJob(SavantBackfill savant, TimeProvider time, JobBook book) : IJob
{
    public static readonly JobKey Key = new("pitches", "ingestion");

    /// <summary>09:00 UTC is four or five in the morning in New York.</summary>
    public const string Cron = "0 0 9 * * ?";

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => new(book.RunAsync(context, RunAsync, cancellationToken));

    public async Task<JobOutcome> RunAsync(Action<JobProgress> report, CancellationToken cancellation)
    {
        var today = BaseballDay.Today(time);
        return BackfillJob.Outcome(await savant.RunAsync(today.AddDays(-SavantBackfill.CorrectedFor), today.AddDays(-1), again: false, BackfillJob.Reporting(report), cancellation));
    }
}
