using HotBat.Core.HomeRuns;
using HotBat.Core.Operations;
using HotBat.Data;
using HotBat.Data.HomeRuns;

namespace HotBat.Jobs.HomeRuns;

public sealed record BattedBallTrained(string Label, int SampleSize, int HomeRuns, DateOnly From, DateOnly Through);

/// <summary>Fits the home-run chance of batted balls on the seasons before one, so that the season itself can be scored without having been learned from.</summary>
public sealed class BattedBallTraining(HomeRunChanceStore store, HomeRunChanceRegistry registry, DataWatermarks watermarks)
{
    /// <param name="season">The first season the model is to score.</param>
    /// <returns>Null when a model of just these balls is there already.</returns>
    /// <exception cref="UserError">No earlier season has batted balls.</exception>
    public async Task<BattedBallTrained?> TrainAsync(short season, bool again, CancellationToken cancel)
    {
        if (await store.TrainingExtentAsync(season, cancel) is not { } extent)
            throw new UserError($"No batted ball of a season before {season} is loaded.", "train batted-ball",
                "Load earlier seasons first: ./hotbat ingest statcast FILE, or ./hotbat ingest all DIR.");
        if (!again && await store.ModelForAsync(season, cancel) is { } known && known.TrainedThrough == extent.Through && known.SampleSize == extent.Balls
            && known.FeatureFingerprint == HomeRunChanceModel.FeatureFingerprint)
            return null;
        // what is read after it is at least as new
        var watermark = (await watermarks.CurrentAsync(cancel)).Played.Run;
        var balls = await store.TrainingBallsAsync(season, cancel);
        DateOnly from = balls.Min(b => b.Day), through = balls.Max(b => b.Day);
        var model = HomeRunChanceTrainer.Fit(balls, await store.DirectedBallsAsync(season, cancel));
        cancel.ThrowIfCancellationRequested();
        await registry.AddAsync(model, from, through, watermark, cancel);
        return new(model.Version, model.Parameters.SampleSize, model.Parameters.HomeRuns, from, through);
    }
}
