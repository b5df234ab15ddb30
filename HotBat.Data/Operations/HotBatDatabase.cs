using Microsoft.Extensions.Logging;
using Npgsql;

namespace HotBat.Data.Operations;

/// <summary>The way to the database: the one that is configured, or the private cluster, started on first use.</summary>
public sealed class HotBatDatabase(HotBatDatabaseOptions options, ClusterRole role, ILoggerFactory loggers) : IAsyncDisposable
{
    readonly SemaphoreSlim _gate = new(1, 1);
    NpgsqlDataSource? _source;

    /// <summary>Null when a connection string is configured.</summary>
    public PrivateCluster? Cluster { get; } = options.ConnectionString is null ? new PrivateCluster(options, loggers.CreateLogger<PrivateCluster>()) : null;

    public ClusterRole Role => role;

    /// <summary>Opens on first use. An app calls <see cref="OpenAsync"/> at its start, so that this never blocks.</summary>
    public NpgsqlDataSource DataSource => _source ?? OpenAsync(CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>With the password: for libraries that open connections of their own.</summary>
    public string ConnectionString { get; private set; } = "";

    public async Task<NpgsqlDataSource> OpenAsync(CancellationToken cancellation)
    {
        if (_source is not null)
            return _source;
        await _gate.WaitAsync(cancellation);
        try
        {
            if (_source is not null)
                return _source;
            if (Cluster is not null)
                await Cluster.JoinAsync(role, cancellation);
            ConnectionString = Complete(options.ConnectionString ?? Cluster!.ConnectionString);
            var builder = new NpgsqlDataSourceBuilder(ConnectionString);
            builder.UseLoggerFactory(loggers);
            return _source = builder.Build();
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_source is not null)
            await _source.DisposeAsync();
        if (Cluster is not null)
            await Cluster.DisposeAsync();
        _gate.Dispose();
    }

    // Ours come first, so that what the configured string says wins.
    string Complete(string given)
    {
        var builder = new NpgsqlConnectionStringBuilder
        {
            ApplicationName = role is ClusterRole.Owner ? "HotBat" : "HotBat command",
            MaxPoolSize = options.MaxPoolSize,
            // planning a page's larger queries takes as long as running them
            MaxAutoPrepare = 60,
            AutoPrepareMinUsages = 3,
            Timeout = 15,
            CommandTimeout = options.CommandTimeoutSeconds,
            KeepAlive = 30,
            ConnectionIdleLifetime = 120,
        };
        return new NpgsqlConnectionStringBuilder(builder.ConnectionString + ";" + given).ConnectionString;
    }
}
