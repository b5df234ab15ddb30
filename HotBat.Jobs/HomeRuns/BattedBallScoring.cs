using HotBat.Core.HomeRuns;
using HotBat.Data;
using HotBat.Data.HomeRuns;

namespace HotBat.Jobs.HomeRuns;

public sealed record SeasonScored(short Season, string Model, int Balls, long Changed, double ExpectedHomeRuns, int HomeRuns);

/// <summary>
/// Gives every tracked ball of a season its chance to be a home run, day by day, each day from what was known on its morning.
/// A late correction changes what later days knew, so a season is walked from its start; only chances that differ are written.
/// </summary>
public sealed class BattedBallScoring(HomeRunChanceStore store, DataWatermarks watermarks)
{
    /// <returns>Null when no model learned from earlier seasons alone.</returns>
    public async Task<SeasonScored?> ScoreAsync(short season, CancellationToken cancel)
    {
        if (await store.ModelForAsync(season, cancel) is not { } version) return null;
        var model = HomeRunChanceRegistry.Load(version);
        // what is read after it is at least as new
        var watermark = (await watermarks.CurrentAsync(cancel)).Played.Run;
        var balls = await store.SeasonBallsAsync(season, cancel);
        var chances = Walk(model, season, balls);
        var changed = await store.WriteAsync(season, version.ModelVersionId, watermark, chances, cancel);
        return new(season, version.Label, balls.Count, changed, chances.Sum(c => c.Chance), balls.Count(b => b.Sample.IsHomeRun));
    }

    public async Task<IReadOnlyList<SeasonScored>> ScoreAllAsync(CancellationToken cancel) => await ScoreAsync(await store.SeasonsAsync(cancel), cancel);

    /// <summary>The seasons in which pitches have come or gone, or whose model is new. Nothing without a model.</summary>
    public async Task<IReadOnlyList<SeasonScored>> ScoreUnscoredAsync(CancellationToken cancel) => await ScoreAsync(await store.UnscoredSeasonsAsync(cancel), cancel);

    async Task<IReadOnlyList<SeasonScored>> ScoreAsync(IReadOnlyList<short> seasons, CancellationToken cancel)
    {
        var scored = new List<SeasonScored>();
        foreach (var season in seasons)
            if (await ScoreAsync(season, cancel) is { } done)
                scored.Add(done);
        return scored;
    }

    static List<KeyedChance> Walk(HomeRunChanceModel model, short season, IReadOnlyList<KeyedBall> balls)
    {
        var chances = new List<KeyedChance>(balls.Count);
        // The walk keeps the order of the balls within a day, and days come in order, so it runs beside the keys.
        foreach (var day in model.WalkSeason(season, balls.Select(b => b.Sample)))
            foreach (var ball in day.Balls)
            {
                var key = balls[chances.Count];
                chances.Add(new(key.GamePk, key.AtBatNumber, ball.Chance, day.Before.Through ?? day.Day.AddDays(-1)));
            }
        return chances;
    }
}
