using System.Globalization;
using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Core.Operations;
using HotBat.Data.HomeRuns;
using HotBat.Data.ModelRegistry;
using HotBat.Data.Operations;
using HotBat.Jobs.Operations;
using Quartz;

namespace HotBat.Jobs.HomeRuns;

/// <summary>
/// On Mondays, when there were games since the champion was trained: every kind is trained on all games up to yesterday, and the walk forward chooses who serves. By hand at any time.
/// Stopped or killed half-way, the old champion goes on serving: the new versions come in one transaction at the end.
/// </summary>
[DisallowConcurrentExecution]
public sealed class RetrainJob(ForecastTraining training, ForecastDaysAhead ahead, ForecastHistory history, ModelVersionQueries versions, TimeProvider time, JobBook book, DataLoad? load = null) : IJob
{
    public static readonly JobKey Key = new("retrain", "home-runs");

    /// <summary>Mondays at 12:00 UTC, after the night's work.</summary>
    public const string Cron = "0 0 12 ? * MON";

    /// <summary>In the data of a trigger: why it is asked for, when by neither clock nor hand.</summary>
    public const string AskedByKey = "asked-by";

    // reading, walking, and the days ahead at the end
    const int OtherSteps = 3;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var isAsked = JobBook.IsByHand(context) || context.MergedJobDataMap.ContainsKey(AskedByKey);
        await book.RunAsync(context, (report, cancel) => RunAsync(isAsked, report, cancel), cancellationToken);
    }

    /// <param name="isAsked">Trains even without a game since the last time.</param>
    public async Task<JobOutcome> RunAsync(bool isAsked, Action<JobProgress> report, CancellationToken cancel)
    {
        var today = BaseballDay.Today(time);
        if (load is { State.IsRunning: true }) return new(0, 0, 0, "the first loading is under way");
        var champion = (await versions.ServingAsync(ForecastTraining.Model, cancel)).FirstOrDefault(version => version.Status == ModelVersionStore.Champion);
        if (!isAsked && champion is not null && champion.FeatureFingerprint == ForecastFeatures.Fingerprint && !await history.HasGamesAsync(champion.TrainedThrough, today, cancel))
            return new(0, 0, 0, $"no game since {champion.Label} was trained");
        var log = new RunLog(time, report, Steps(today));
        ForecastsTrained trained;
        try
        {
            trained = await training.TrainAsync(today.AddDays(-1), log.Step, cancel);
        }
        catch (UserError e) when (!isAsked)
        {
            return new(0, 0, 0, e.What);
        }
        log.Step("forecasting the days ahead");
        var added = await ahead.RunAsync(today, ForecastPipeline.DaysAhead, (_, _, _) => { }, cancel);
        var serving = trained.Versions.Single(version => version.Status == ModelVersionStore.Champion);
        return new(added, 0, 0, log.End(champion is null || serving.Label == champion.Label ? $"{serving.Label} serves" : $"{serving.Label} serves in the place of {champion.Label}"));
    }

    static int Steps(DateOnly today) =>
        OtherSteps + Enum.GetValues<ForecastKind>().Count(kind => kind >= ForecastKind.Rate)
        + Core.Learning.TimeSplits.Monthly(today.AddDays(-ForecastTraining.EvidenceDays), today.AddDays(-1)).Count;
}

/// <summary>The steps of a run as its note tells them: first what it is at or what came of it, then a line for each step with its time.</summary>
public sealed class RunLog(TimeProvider time, Action<JobProgress> report, int total)
{
    readonly List<string> _lines = [];

    /// <summary>A step begins: those before it are done.</summary>
    public void Step(string what)
    {
        var done = Math.Min(_lines.Count, total - 1);
        report(new(done, total, "steps", End(what)));
    }

    /// <returns>The whole note.</returns>
    public string End(string what)
    {
        _lines.Add(time.GetUtcNow().ToString("HH:mm:ss ", CultureInfo.InvariantCulture) + what);
        return string.Join('\n', (IEnumerable<string>)[what, .. _lines]);
    }
}
