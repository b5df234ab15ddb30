using System.Diagnostics;
using HotBat.Data;
using HotBat.Data.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace HotBat.Tests.Support;

/// <summary>One private cluster for the whole test run, in a temporary home, with one migrated template from which every test database is copied.</summary>
public sealed class TestPostgres
{
    const string Template = "hotbat_template";
    const string HomePrefix = "hotbat-tests-";

    static readonly Lazy<Task<TestPostgres>> s_shared = new(StartAsync);

    readonly PrivateCluster _cluster;
    readonly HotBatHome _home;
    int _count;

    TestPostgres(PrivateCluster cluster, HotBatHome home)
    {
        _cluster = cluster;
        _home = home;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop();
    }

    public static Task<TestPostgres> SharedAsync() => s_shared.Value;

    /// <summary>A fresh database with the current schema; the caller drops it with <see cref="DropAsync"/>.</summary>
    /// <param name="copyOf">Name of a database that nobody is connected to.</param>
    public async Task<string> CreateAsync(string? copyOf = null)
    {
        var name = $"test_{Interlocked.Increment(ref _count)}";
        await ExecuteAsync($"create database {name} template {copyOf ?? Template} strategy file_copy");
        return ConnectionTo(name);
    }

    public async Task DropAsync(string connectionString)
    {
        await using (var pool = new NpgsqlConnection(connectionString))
            NpgsqlConnection.ClearPool(pool);
        await ExecuteAsync($"drop database if exists {new NpgsqlConnectionStringBuilder(connectionString).Database} with (force)");
    }

    /// <summary>Takes a database away from whoever uses it, or gives it back.</summary>
    public static async Task ConnectionsAsync(string connectionString, bool allowed)
    {
        var (shared, name) = (await SharedAsync(), new NpgsqlConnectionStringBuilder(connectionString).Database);
        await shared.ExecuteAsync($"alter database {name} allow_connections {(allowed ? "true" : "false")}");
        if (!allowed) await shared.ExecuteAsync($"select pg_terminate_backend(pid, 30000) from pg_stat_activity where datname = '{name}'");
    }

    static async Task<TestPostgres> StartAsync()
    {
        await RemoveLeftoversAsync();
        var home = new HotBatHome(Directory.CreateTempSubdirectory(HomePrefix).FullName);
        var cluster = ClusterIn(home);
        await cluster.JoinAsync(ClusterRole.Owner, CancellationToken.None);
        var shared = new TestPostgres(cluster, home);
        await shared.ExecuteAsync($"create database {Template}");
        await MigrateAsync(shared.ConnectionTo(Template));
        return shared;
    }

    static async Task MigrateAsync(string connectionString)
    {
        var options = new DbContextOptionsBuilder<HotBatDbContext>().UseNpgsql(connectionString + ";Pooling=false").Options;
        await using var db = new HotBatDbContext(options);
        await db.Database.MigrateAsync();
    }

    async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }

    string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder(_cluster.ConnectionString) { Database = database, MaxPoolSize = 20 }.ConnectionString;

    // The test host gives its exit a tenth of a second, too little for a server to stop: a shell that outlives it does both.
    void Stop()
    {
        if (_cluster.Running is { } server)
            Process.Start("/bin/sh", ["-c", "kill -QUIT $0; sleep 2; rm -rf \"$1\"", $"{server.Pid}", _home.Folder])?.Dispose();
    }

    // a run that was killed leaves its server behind
    static async Task RemoveLeftoversAsync()
    {
        foreach (var folder in Directory.GetDirectories(Path.GetTempPath(), HomePrefix + "*"))
        {
            try
            {
                var cluster = ClusterIn(new HotBatHome(folder));
                if (cluster.IsUsed || Directory.GetCreationTimeUtc(folder) > DateTime.UtcNow.AddMinutes(-10))
                    continue;
                await cluster.StopAsync(CancellationToken.None);
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or Core.Operations.UserError)
            {
                // another user's, or another run is removing it
            }
        }
    }

    static PrivateCluster ClusterIn(HotBatHome home) =>
        new(new HotBatDatabaseOptions { Home = home, Durable = false, MaxPoolSize = 60 }, NullLogger<PrivateCluster>.Instance);
}

/// <summary>A database of its own for a test class: <c>IClassFixture&lt;TestDatabase&gt;</c>.</summary>
public sealed class TestDatabase : IAsyncLifetime, IDbContextFactory<HotBatDbContext>
{
    DbContextOptions<HotBatDbContext>? _options;

    public string ConnectionString { get; private set; } = "";

    /// <summary>Name of a database to copy; else it is empty, with the current schema.</summary>
    internal string? CopyOf { get; set; }

    public NpgsqlDataSource DataSource { get; private set; } = null!;

    public HotBatDbContext CreateDbContext() => new(_options ?? throw new InvalidOperationException("The fixture has not been initialised."));

    public async Task InitializeAsync()
    {
        ConnectionString = await (await TestPostgres.SharedAsync()).CreateAsync(CopyOf);
        DataSource = NpgsqlDataSource.Create(ConnectionString);
        _options = new DbContextOptionsBuilder<HotBatDbContext>().UseNpgsql(DataSource).Options;
    }

    /// <summary>Until the server has cleared away what killed commands left open.</summary>
    internal async Task CommandsGoneAsync()
    {
        await using var others = DataSource.CreateCommand("select count(*) from pg_stat_activity where datname = current_database() and application_name = 'HotBat command'");
        await Eventually.IsAsync(async () => await others.ExecuteScalarAsync() is 0L, "the connections of killed commands are gone");
    }

    public async Task DisposeAsync()
    {
        await DataSource.DisposeAsync();
        await (await TestPostgres.SharedAsync()).DropAsync(ConnectionString);
    }
}
