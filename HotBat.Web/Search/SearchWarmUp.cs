using HotBat.Data;
using HotBat.Data.Search;
using HotBat.Web.Parts;

namespace HotBat.Web.Search;

/// <summary>Reads all names once after a start and after each change of the data, so that nobody's first letter waits for it.</summary>
public sealed class SearchWarmUp(SearchRequests requests, SearchQueries queries, DataWatermarks watermarks, TimeProvider time, ILogger<SearchWarmUp> logger) : BackgroundService
{
    /// <summary>Files read one after another are one change.</summary>
    static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(2);
    /// <summary>Sooner than kept answers are forgotten; a new day is noticed within it.</summary>
    static readonly TimeSpan s_lookAgain = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            while (true)
            {
                var moved = watermarks.NextMove;
                await TryReadAsync(stoppingToken);
                await Task.WhenAny(moved, Task.Delay(s_lookAgain, time, stoppingToken));
                if (moved.IsCompleted) await Task.Delay(s_quiet, time, stoppingToken);
                stoppingToken.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    async Task TryReadAsync(CancellationToken cancel)
    {
        try
        {
            await queries.PopularAsync(requests.View(new()).Value!, cancel);
        }
        catch (Exception e) when (PageFailures.IsDatabase(e))
        {
            logger.LogInformation("The names were not read ahead: {Reason}", e.Message);
        }
    }
}
