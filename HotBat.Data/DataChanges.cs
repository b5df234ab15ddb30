using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace HotBat.Data;

/// <summary>Listens for changes of the data, of this process or another (data_changed.sql), and keeps the watermark at hand. While the database is away, the watermark is looked up again.</summary>
public sealed class DataChanges(NpgsqlDataSource source, DataWatermarks watermarks, TimeProvider time, ILogger<DataChanges> logger) : BackgroundService
{
    static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            // EF wraps what it could not retry in an InvalidOperationException
            catch (Exception e) when (e is NpgsqlException or TimeoutException or System.Net.Sockets.SocketException or InvalidOperationException)
            {
                logger.LogInformation("Changes of the data are not heard of for now: {Reason}", e.Message);
            }
            finally
            {
                watermarks.Unfollow();
            }
            await Task.Delay(s_pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    async Task ListenAsync(CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using (var listen = new NpgsqlCommand("listen hotbat_data", connection))
            await listen.ExecuteNonQueryAsync(cancel);
        while (true)
        {
            await watermarks.FollowAsync(cancel);
            await connection.WaitAsync(cancel);
        }
    }
}
