using HotBat.Core.Baseball;
using HotBat.Core.Operations;
using HotBat.Data.Operations;
using HotBat.Jobs.Operations;
using Quartz;

namespace HotBat.Jobs.HomeRuns;

/// <summary>At night, after the batted balls: days that nobody forecast are made up for, and today and the days after it are forecast. A second run writes nothing.</summary>
[DisallowConcurrentExecution]
public sealed class DaysAheadJob(ForecastPipeline pipeline, ForecastDaysAhead ahead, TimeProvider time, JobBook book, DataLoad? load = null) : IJob
{
    public static readonly JobKey Key = new("forecasts", "home-runs");

    /// <summary>11:00 UTC, half an hour after the batted balls.</summary>
    public const string Cron = "0 0 11 * * ?";

    /// <summary>In the data of a trigger: only the days ahead, as after another champion was chosen.</summary>
    public const string OnlyAheadKey = "only-ahead";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var isOnlyAhead = context.MergedJobDataMap.ContainsKey(OnlyAheadKey);
        await book.RunAsync(context, (report, cancel) => RunAsync(!isOnlyAhead, report, cancel), cancellationToken);
    }

    /// <param name="all">The whole night's work; else the days ahead alone.</param>
    public async Task<JobOutcome> RunAsync(bool all, Action<JobProgress> report, CancellationToken cancel)
    {
        // the first loading ends with the same
        if (load is { State.IsRunning: true }) return new(0, 0, 0, DataLoad.UnderWay);
        var today = BaseballDay.Today(time);
        try
        {
            var added = all
                ? await pipeline.RunAsync(today, step => report(new(0, null, "days", step)), cancel)
                : await ahead.RunAsync(today, ForecastPipeline.DaysAhead, (done, of, day) => report(new(done, of, "days", $"forecasting {day:yyyy-MM-dd}")), cancel);
            return new(added, 0, 0, ForecastText.Added(added));
        }
        catch (UserError e) when (all)
        {
            return new(0, 0, 0, e.What);
        }
    }
}
