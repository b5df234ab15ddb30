using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Data.HomeRuns;
using HotBat.Data.ModelRegistry;
using Microsoft.Extensions.Logging;

namespace HotBat.Jobs.HomeRuns;

/// <summary>Brings forecasts up to a day: a model where none speaks of it, the season's days that nobody forecast, the games of the days ahead, and how the days gone by turned out.</summary>
public sealed class ForecastPipeline(ForecastHistory history, ForecastTraining training, ForecastBackfill backfill, ForecastDaysAhead ahead, ForecastSettling settling, ModelVersionStore versions, ServingModelQueries models, ILogger<ForecastPipeline> logger)
{
    /// <summary>Today and the days after it that are forecast.</summary>
    public const int DaysAhead = 6;

    /// <returns>Batters forecast; 0 without a game to learn from.</returns>
    public async Task<int> RunAsync(DateOnly today, Action<string> report, CancellationToken cancel)
    {
        if (await history.FirstDayAsync(cancel) is not { } first || first >= today) return 0;
        if (await versions.ChampionAsync(ForecastTraining.Model, cancel) is not { } champion || champion.FeatureFingerprint != ForecastFeatures.Fingerprint
            || await models.OfDayAsync(ForecastTraining.Model, today, ForecastFeatures.Fingerprint, cancel) is null)
        {
            report("training");
            var trained = await training.TrainAsync(today.AddDays(-1), report, cancel);
            logger.LogInformation("Home-run models trained; {Kind} serves", trained.Champion);
        }
        var added = await backfill.RunAsync(today.AddDays(-1), report, cancel);
        added += await ahead.RunAsync(today, DaysAhead, (_, _, day) => report($"forecasting {day:yyyy-MM-dd}"), cancel);
        await settling.SettleAsync(today.AddDays(-1), report, cancel);
        return added;
    }
}
