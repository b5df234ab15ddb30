using HotBat.Core.Baseball;
using HotBat.Data.Operations;
using HotBat.Jobs.Operations;
using Quartz;

namespace HotBat.Jobs.Prospects;

/// <summary>The week of each watchlist, written once a week: on Monday, or the first day after it that the app runs. What waits in the outbox is sent each day where mail is set up, so that what failed is tried again.</summary>
[DisallowConcurrentExecution]
public sealed class WatchDigestJob(WatchDigest digest, OutboxMail mail, TimeProvider time, JobBook book) : IJob
{
    public static readonly JobKey Key = new("watch-digest", "prospects");

    public const string Cron = "0 0 14 ? * *";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await book.RunAsync(context, RunAsync, cancellationToken);

    public async Task<JobOutcome> RunAsync(Action<JobProgress> report, CancellationToken cancel)
    {
        report(new(0, 2, "steps", "writing"));
        var written = await digest.WriteAsync(BaseballDay.Today(time), cancel);
        report(new(1, 2, "steps", "sending"));
        var sent = await mail.SendAsync(cancel);
        return new(written, sent, 0, $"{written} written, {sent} sent");
    }
}
