using HotBat.Core.Operations;
using HotBat.Data.HomeRuns;
using Microsoft.Extensions.Logging;

namespace HotBat.Jobs.HomeRuns;

/// <summary>For each season with pitches: a model of the seasons before it, if there are any, and every tracked ball that it has not scored yet.</summary>
public sealed class BattedBallPipeline(HomeRunChanceStore store, BattedBallTraining training, BattedBallScoring scoring, ILogger<BattedBallPipeline> logger)
{
    /// <summary>Trains what is missing, then scores. A season without an earlier one to learn from stays unscored.</summary>
    public async Task<IReadOnlyList<SeasonScored>> RunAsync(CancellationToken cancel)
    {
        foreach (var season in await store.SeasonsAsync(cancel))
        {
            try
            {
                if (await training.TrainAsync(season, again: false, cancel) is { } trained)
                    logger.LogInformation("Model {Label} trained on {Balls} batted balls", trained.Label, trained.SampleSize);
            }
            catch (UserError e)
            {
                logger.LogInformation("{Season} stays without xHR: {Reason}", season, e.What);
            }
        }
        return await scoring.ScoreUnscoredAsync(cancel);
    }
}
