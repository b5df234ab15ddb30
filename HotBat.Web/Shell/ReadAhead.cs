using HotBat.Data;

namespace HotBat.Web.Shell;

/// <summary>Reads something after a start, after each change of the data and each minute, so that no visitor waits for it. What fails is logged and read again at the next occasion.</summary>
public abstract class ReadAhead(DataWatermarks watermarks, TimeProvider time, ILogger logger) : BackgroundService
{
    /// <summary>Files read one after another are one change.</summary>
    static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(2);
    /// <summary>Sooner than kept answers are forgotten; a new day is noticed within it.</summary>
    static readonly TimeSpan s_lookAgain = TimeSpan.FromMinutes(1);

    /// <summary>What is kept already costs nothing to be read again.</summary>
    protected abstract Task ReadAsync(CancellationToken cancel);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var moved = watermarks.NextMove;
            try
            {
                await ReadAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            // whatever it is, pages read for themselves: it must not end the host
            catch (Exception e)
            {
                logger.LogWarning(e, "Nothing was read ahead");
            }
            await Task.WhenAny(moved, Task.Delay(s_lookAgain, time, stoppingToken));
            await Task.Delay(s_quiet, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
