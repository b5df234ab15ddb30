using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Core.Operations;
using HotBat.Data.HomeRuns;
using HotBat.Data.ModelRegistry;
using HotBat.Data.Operations;
using HotBat.Jobs.ModelRegistry;
using HotBat.Jobs.Operations;
using Quartz;

namespace HotBat.Jobs.HomeRuns;

/// <summary>
/// On Mondays, when there were games since the champion was trained: every kind is trained on all games up to yesterday, and the walk forward chooses who serves. By hand at any time.
/// Stopped or killed before the new versions come, in one transaction, the old champion goes on serving; after it the new one serves, and only the days ahead are left to the next night.
/// </summary>
[DisallowConcurrentExecution]
public sealed class RetrainJob(ForecastTraining training, ForecastDaysAhead ahead, ForecastHistory history, ModelVersionQueries versions, TimeProvider time, JobBook book, DataLoad? load = null) : IJob
{
    public static readonly JobKey Key = new("retrain", "home-runs");

    /// <summary>Mondays at 12:00 UTC, after the night's work.</summary>
    public const string Cron = "0 0 12 ? * MON";

    /// <summary>In the data of a trigger: why it is asked for, when by neither clock nor hand.</summary>
    public const string AskedByKey = "asked-by";

    /// <summary>In the data of a trigger: the reason that was given, for the record.</summary>
    public const string WhyKey = "why";

    /// <summary>The step that begins once the new versions serve.</summary>
    public const string LastStep = "forecasting the days ahead";

    // reading, walking, and the days ahead at the end
    const int OtherSteps = 3;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        string? Given(string key) => context.MergedJobDataMap.TryGetValue(key, out var given) ? given as string : null;
        var (askedBy, why) = (Given(AskedByKey), Given(WhyKey));
        await book.RunAsync(context, (report, cancel) => RunAsync(askedBy is not null || JobBook.IsByHand(context), why ?? (askedBy is null ? null : $"asked for by {askedBy}"), report, cancel), cancellationToken);
    }

    /// <param name="isAsked">Trains even without a game since the last time.</param>
    /// <param name="why">Kept with the run and with the events; null where nobody gave a reason.</param>
    public async Task<JobOutcome> RunAsync(bool isAsked, string? why, Action<JobProgress> report, CancellationToken cancel)
    {
        var today = BaseballDay.Today(time);
        if (load is { State.IsRunning: true }) return new(0, 0, 0, DataLoad.UnderWay);
        var champion = (await versions.ServingAsync(ForecastTraining.Model, cancel)).FirstOrDefault(version => version.Status == ModelVersionStore.Champion);
        if (!isAsked && champion is not null && champion.FeatureFingerprint == ForecastFeatures.Fingerprint && !await history.HasGamesAsync(champion.TrainedThrough, today, cancel))
            return new(0, 0, 0, $"no game since {champion.Named} was trained");
        var log = new RunLog(time, report, Steps(today), why);
        ForecastsTrained trained;
        try
        {
            trained = await training.TrainAsync(today.AddDays(-1), why, log.Step, cancel);
        }
        catch (UserError e) when (!isAsked)
        {
            return new(0, 0, 0, e.What);
        }
        var said = TrainingText.Served(trained.Versions, trained.IsNew, trained.Before);
        log.Step(LastStep);
        try
        {
            return new(await ahead.RunAsync(today, ForecastPipeline.DaysAhead, (_, _, _) => { }, cancel), 0, 0, log.End(said));
        }
        // who serves has been decided: what is left undone is said, and not taken for the whole
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return new(0, 0, 0, log.End($"{said}; forecasting was stopped, and is done by the next night or by hand"));
        }
        catch (UserError e)
        {
            return new(0, 0, 0, log.End($"{said}; the days ahead are not forecast: {e.What}"));
        }
    }

    static int Steps(DateOnly today) =>
        OtherSteps + Enum.GetValues<ForecastKind>().Count(kind => kind >= ForecastKind.Rate)
        + Core.Learning.TimeSplits.Monthly(today.AddDays(-ForecastTraining.EvidenceDays), today.AddDays(-1)).Count;
}
