using HotBat.Data.Operations;
using HotBat.Jobs.Operations;
using Quartz;

namespace HotBat.Jobs.HomeRuns;

/// <summary>Each morning after the corrections of the night: models that are missing, then chances that changed. A second run writes nothing.</summary>
[DisallowConcurrentExecution]
public sealed class BattedBallJob(BattedBallPipeline pipeline, JobBook book) : IJob
{
    public static readonly JobKey Key = new("batted-ball", "home-runs");

    /// <summary>10:30 UTC: half past five or six in New York, when the West Coast's night games are in.</summary>
    public const string Cron = "0 30 10 * * ?";

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => new(book.RunAsync(context, RunAsync, cancellationToken));

    public async Task<JobOutcome> RunAsync(Action<JobProgress> report, CancellationToken cancellation)
    {
        report(new JobProgress(0, null, "seasons", "Training what is missing, then scoring"));
        var seasons = await pipeline.RunAsync(cancellation);
        return new JobOutcome(0, seasons.Sum(s => s.Changed), 0, seasons.Count == 0 ? "nothing to score" : string.Join(", ", seasons.Select(s => $"{s.Season}: {s.Changed:N0} of {s.Balls:N0} chances changed")));
    }
}
