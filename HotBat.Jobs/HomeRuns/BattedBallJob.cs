using Microsoft.Extensions.Logging;
using Quartz;

namespace HotBat.Jobs.HomeRuns;

/// <summary>Each morning after the corrections of the night: models that are missing, then chances that changed. A second run writes nothing.</summary>
[DisallowConcurrentExecution]
public sealed class BattedBallJob(BattedBallPipeline pipeline, ILogger<BattedBallJob> logger) : IJob
{
    public static readonly JobKey Key = new("batted-ball", "home-runs");

    /// <summary>10:30 UTC: half past five or six in New York, when the West Coast's night games are in.</summary>
    public const string Cron = "0 30 10 * * ?";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        foreach (var season in await pipeline.RunAsync(cancellationToken))
            logger.LogInformation("{Season}: {Changed} of {Balls} chances changed", season.Season, season.Changed, season.Balls);
    }
}
