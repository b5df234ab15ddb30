using HotBat.Core.Operations;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HotBat.Data.Operations;

/// <summary>Opens the database with the host and, where this process owns the private server, starts it again when it is gone.</summary>
public sealed class PrivateClusterMonitor(HotBatDatabase database, TimeProvider time, ILogger<PrivateClusterMonitor> logger) : BackgroundService
{
    static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await database.OpenAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (database is not { Role: ClusterRole.Owner, Cluster: { } cluster })
            return;
        using var timer = new PeriodicTimer(s_pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (cluster.Running is not null)
                continue;
            logger.LogWarning("The private database is gone; starting it again");
            try
            {
                await cluster.EnsureRunningAsync(stoppingToken);
            }
            catch (Exception e) when (e is UserError or IOException or Npgsql.NpgsqlException)
            {
                logger.LogError("The private database could not be started: {Reason}", e.Message);
                await Task.Delay(TimeSpan.FromSeconds(10), time, stoppingToken);
            }
        }
    }
}
