using HotBat.Core.Baseball;
using HotBat.Core.Operations;
using HotBat.Data.Operations;
using HotBat.Jobs.Operations;
using Quartz;

namespace HotBat.Jobs.HomeRuns;

/// <summary>Each morning: how yesterday's forecasts turned out, and again those of days that were corrected since; then the guard looks whether the champion may go on. A second run writes nothing.</summary>
[DisallowConcurrentExecution]
public sealed class SettleJob(ForecastSettling settling, ModelGuard guard, ForecastDaysAhead ahead, TimeProvider time, JobBook book, DataLoad? load = null) : IJob
{
    public static readonly JobKey Key = new("settle", "home-runs");

    /// <summary>10:45 UTC, when the night's games are in and before the days ahead are forecast.</summary>
    public const string Cron = "0 45 10 * * ?";

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => new(book.RunAsync(context, RunAsync, cancellationToken));

    public async Task<JobOutcome> RunAsync(Action<JobProgress> report, CancellationToken cancel)
    {
        // the first loading ends with the same
        if (load is { State.IsRunning: true }) return new(0, 0, 0, DataLoad.UnderWay);
        var today = BaseballDay.Today(time);
        var days = 0L;
        var settled = await settling.SettleAsync(today.AddDays(-1), day => report(new(days++, null, "days", day)), cancel);
        var finding = await guard.CheckAsync(cancel);
        if (finding.Move is not null)
        {
            try
            {
                await ahead.RunAsync(today, ForecastPipeline.DaysAhead, (done, of, day) => report(new(done, of, "days", $"forecasting {day:yyyy-MM-dd}")), cancel);
            }
            // the change stands; the next forecasts will be of the one that serves now
            catch (UserError e)
            {
                return new(settled, 0, 0, $"{finding.Said}; {e.What}");
            }
        }
        return new(settled, 0, 0, finding.Said);
    }
}
