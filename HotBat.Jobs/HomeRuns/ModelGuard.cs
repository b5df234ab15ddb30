using System.Globalization;
using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Core.Operations;
using HotBat.Data.ModelRegistry;
using HotBat.Jobs.ModelRegistry;
using Microsoft.Extensions.Logging;

namespace HotBat.Jobs.HomeRuns;

/// <param name="Move">The change of champion; null when he stays.</param>
/// <param name="Said">What it found, in a sentence.</param>
public sealed record GuardFinding(ForecastWatch Watch, ModelMove? Move, string Said);

/// <summary>
/// Takes a champion out that does worse than the shrunk rate beyond doubt (<see cref="ForecastWatch"/>): the newest of another kind serves. One that an administrator has put back after that stays: he knows.
/// </summary>
public sealed class ModelGuard(LiveRecord live, ModelVersionQueries versions, ModelMoves moves, ILogger<ModelGuard> logger)
{
    public async Task<GuardFinding> CheckAsync(CancellationToken cancel)
    {
        var watch = ForecastWatch.Of(await live.OfChampionAsync(ForecastWatch.Days, cancel));
        if (watch.Verdict == WatchVerdict.TooFewDays)
            return new(watch, null, string.Create(CultureInfo.InvariantCulture, $"{watch.DaysSeen} settled days of {ForecastWatch.Days} that it takes to judge the champion"));
        var figures = Figures(watch);
        if (watch.Verdict == WatchVerdict.Holds) return new(watch, null, $"the champion stays: {figures}");
        var serving = await versions.ServingAsync(ForecastTraining.Model, cancel);
        var champion = serving.First(version => version.Status == ModelVersionStore.Champion);
        if (IsPutBack(await versions.SuccessionAsync(ForecastTraining.Model, cancel), champion.ModelVersionId))
            return Stays(watch, $"{champion.Named} would be rolled back, but was put back by hand since: {figures}");
        try
        {
            var move = await moves.TakeOutAsync(champion, figures, cancel);
            logger.LogWarning("{Champion} gave way to {Other}: {Figures}", champion.Named, move.Version.Named, figures);
            return new(watch, move, $"{move.Version.Named} serves in the place of {champion.Named}: {figures}");
        }
        catch (UserError e)
        {
            return Stays(watch, $"{champion.Named} stays, though {figures}: {e.What}");
        }
    }

    /// <summary>The guard took this version out once, and somebody made it the champion again afterwards.</summary>
    static bool IsPutBack(IReadOnlyList<ListedEvent> newestFirst, int champion)
    {
        for (var i = 0; i < newestFirst.Count - 1; i++)
            if (newestFirst[i].By == ModelEvent.ByGuard && newestFirst[i + 1].ModelVersionId == champion)
                return newestFirst.Take(i).Any(later => later.ModelVersionId == champion && later.By is not (ModelEvent.ByGuard or ModelEvent.ByTraining));
        return false;
    }

    GuardFinding Stays(ForecastWatch watch, string said)
    {
        logger.LogWarning("{Said}", said);
        return new(watch, null, said);
    }

    static string Figures(ForecastWatch watch) => string.Create(CultureInfo.InvariantCulture,
        $"log loss {watch.LogLoss:0.0000} over {watch.DaysSeen} settled days ({watch.BatterGames:N0} batter games), the shrunk rate {watch.BaselineLogLoss:0.0000}: {watch.Excess!.Value:+0.0000;-0.0000} (95% interval {watch.Excess.Low:+0.0000;-0.0000} to {watch.Excess.High:+0.0000;-0.0000})");
}
