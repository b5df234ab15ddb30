using HotBat.Core.Baseball;
using HotBat.Data.Operations;
using HotBat.Jobs.Operations;
using Quartz;

namespace HotBat.Jobs.Prospects;

/// <summary>Mondays, after the prospects have been told of: the week of each watchlist, once, and what waits in the outbox is sent where mail is set up.</summary>
[DisallowConcurrentExecution]
public sealed class WatchDigestJob(WatchDigest digest, TimeProvider time, JobBook book) : IJob
{
    public static readonly JobKey Key = new("watch-digest", "prospects");

    public const string Cron = "0 0 14 ? * MON";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await book.RunAsync(context, RunAsync, cancellationToken);

    public async Task<JobOutcome> RunAsync(Action<JobProgress> report, CancellationToken cancel)
    {
        report(new(0, 2, "steps", "writing"));
        var written = await digest.WriteAsync(BaseballDay.Today(time), cancel);
        report(new(1, 2, "steps", "sending"));
        var sent = await digest.SendAsync(cancel);
        return new(written, sent, 0, $"{written} written, {sent} sent");
    }
}
