using HotBat.Core.Baseball;
using HotBat.Core.Operations;
using HotBat.Data;
using HotBat.Data.ModelRegistry;
using HotBat.Data.Operations;
using HotBat.Jobs.Operations;
using Quartz;

namespace HotBat.Jobs.HomeRuns;

/// <summary>
/// Every ten minutes, two minutes after line-ups are asked for: when a schedule, a batting order, the weather or a reading of pitches has changed since it last looked, today and tomorrow are forecast anew.
/// Without news it does nothing and leaves no run.
/// </summary>
[DisallowConcurrentExecution]
public sealed class RescoreJob(DataWatermarks watermarks, ForecastDaysAhead ahead, ModelVersionQueries versions, RescoreMark mark, TimeProvider time, JobBook book, DataLoad? load = null) : IJob
{
    public static readonly JobKey Key = new("rescore", "home-runs");

    public const string Cron = "0 2/10 * * * ?";

    const int Days = 2;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (!JobBook.IsByHand(context) && !await HasNewsAsync(cancellationToken)) return;
        await book.RunAsync(context, RunAsync, cancellationToken);
    }

    /// <summary>Whether something that forecasts rest on has changed since the last scoring by this job.</summary>
    public async Task<bool> HasNewsAsync(CancellationToken cancel) => load is not { State.IsRunning: true } && mark.Seen != await SeenAsync(cancel)
        && (await versions.ServingAsync(ForecastTraining.Model, cancel)).Count > 0;

    public async Task<JobOutcome> RunAsync(Action<JobProgress> report, CancellationToken cancel)
    {
        // what is read after it is at least as new
        var seen = await SeenAsync(cancel);
        try
        {
            var added = await ahead.RunAsync(seen.Today, Days, (done, of, day) => report(new(done, of, "days", $"forecasting {day:yyyy-MM-dd}")), cancel);
            mark.Seen = seen;
            return new(added, 0, 0, ForecastText.Added(added));
        }
        catch (UserError e)
        {
            mark.Seen = seen;
            return new(0, 0, 0, e.What);
        }
    }

    async Task<RescoreMark.State> SeenAsync(CancellationToken cancel)
    {
        var marks = await watermarks.CurrentAsync(cancel);
        return new(BaseballDay.Today(time), marks.Schedule, marks.Played.Run, marks.Forecasts.Event);
    }
}

/// <summary>What the last scoring of the day had seen, for as long as the process lives: the first look of a new one scores, and adds nothing where nothing is new.</summary>
public sealed class RescoreMark
{
    volatile State? _seen;

    public State? Seen
    {
        get => _seen;
        set => _seen = value;
    }

    /// <param name="Schedule">Readings of schedules and feeds that changed something.</param>
    /// <param name="Pitches">Readings of pitches.</param>
    /// <param name="Event">The last change of who serves.</param>
    public sealed record State(DateOnly Today, long Schedule, long Pitches, long Event);
}
