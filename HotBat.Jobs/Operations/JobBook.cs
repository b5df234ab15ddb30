using HotBat.Core.Operations;
using HotBat.Data.Operations;
using HotBat.Jobs.Ingestion;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace HotBat.Jobs.Operations;

/// <summary>Every job runs in here: its run is written down from start to end with its progress, and stops when somebody asks for it.</summary>
public sealed class JobBook(JobRunStore runs, TimeProvider time, ILogger<JobBook> logger, IHostApplicationLifetime? app = null)
{
    /// <summary>In the data of a trigger: who fired it.</summary>
    public const string StartedByKey = "started-by";

    public const string ByHand = "hand", ByClock = "clock";

    public const string StoppedByHand = "stopped by hand";

    static readonly TimeSpan s_betweenLooks = TimeSpan.FromMilliseconds(500);

    public async Task RunAsync(IJobExecutionContext context, Func<Action<JobProgress>, CancellationToken, Task<JobOutcome>> work, CancellationToken cancellation) =>
        await RunAsync(context.JobDetail.Key.Name, IsByHand(context) ? ByHand : ByClock, work, cancellation);

    public static bool IsByHand(IJobExecutionContext context) => context.MergedJobDataMap.TryGetValue(StartedByKey, out var by) && by is ByHand;

    public async Task<string> RunAsync(string job, string startedBy, Func<Action<JobProgress>, CancellationToken, Task<JobOutcome>> work, CancellationToken cancellation)
    {
        await using var run = await runs.StartAsync(job, startedBy, cancellation);
        // Quartz waits for its jobs when the app stops, and does not stop them
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellation, app?.ApplicationStopping ?? CancellationToken.None);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(leaving.Token);
        using var ended = new CancellationTokenSource();
        JobProgress? latest = null;
        var watching = WatchAsync(run, () => Volatile.Read(ref latest), stop, ended.Token);
        var (status, outcome, error) = ("failed", new JobOutcome(0, 0, 0, null), (string?)null);
        try
        {
            outcome = await work(progress => Volatile.Write(ref latest, progress), stop.Token);
            status = "done";
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            (status, error) = ("cancelled", leaving.IsCancellationRequested ? "the app stopped" : StoppedByHand);
        }
        catch (Exception e) when (e is UserError or SourceException)
        {
            logger.LogWarning("{Job} failed: {Reason}", job, e.Message);
            error = e.Message;
        }
        catch (Exception e)
        {
            logger.LogError(e, "{Job} failed", job);
            error = e.Message;
        }
        await ended.CancelAsync();
        await watching;
        await run.FinishAsync(status, outcome, error);
        return status;
    }

    async Task WatchAsync(OpenJobRun run, Func<JobProgress?> latest, CancellationTokenSource stop, CancellationToken ended)
    {
        var nothingYet = new JobProgress(0, null, "", null);
        while (!ended.IsCancellationRequested)
        {
            await Task.Delay(s_betweenLooks, time, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                if (await run.ReportAsync(latest() ?? nothingYet, CancellationToken.None) && !ended.IsCancellationRequested)
                    await stop.CancelAsync();
            }
            // the work goes on whatever becomes of its progress
            catch (Exception e)
            {
                logger.LogWarning(e, "The progress of run {Run} could not be written", run.Id);
            }
        }
    }
}
