using System.Diagnostics;
using HotBat.Core.Operations;
using HotBat.Data.Operations;
using HotBat.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace HotBat.Tests.Operations;

public sealed class PrivateClusterTests : IDisposable
{
    static readonly IReadOnlyList<PostgresBinaries> s_installed = PostgresBinaries.FindAll(null);

    readonly string _home = Directory.CreateTempSubdirectory("hotbat-cluster-").FullName;

    public static TheoryData<string> Servers => new(s_installed.Select(found => found.Folder));

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public void FindAll_OnThisMachine_FindsAServer() => Assert.NotEmpty(s_installed);

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Join_NewHome_OffersExtensionsAndUnicodeOverLoopbackWithPassword(string bin)
    {
        await using var cluster = Cluster(bin, durable: true);
        await cluster.JoinAsync(ClusterRole.Owner, default);

        await ExecuteAsync(cluster, "create extension pg_trgm; create extension unaccent");
        Assert.Equal("Jose Ramirez", await ScalarAsync(cluster, "select unaccent('José Ramírez')"));
        Assert.Equal("É", await ScalarAsync(cluster, "select upper('é')"));
        Assert.Equal("127.0.0.1", await ScalarAsync(cluster, "show listen_addresses"));
        Assert.Equal("", await ScalarAsync(cluster, "show unix_socket_directories"));
        Assert.Equal("on", await ScalarAsync(cluster, "show synchronous_commit"));
        var wrongPassword = new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Password = "guess", Pooling = false };
        await using var stranger = new NpgsqlConnection(wrongPassword.ConnectionString);
        Assert.Equal(PostgresErrorCodes.InvalidPassword, (await Assert.ThrowsAsync<PostgresException>(() => stranger.OpenAsync())).SqlState);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task EnsureRunning_ServerKilled_ComesBackOnTheSamePortWithWhatWasCommitted(string bin)
    {
        await using var cluster = Cluster(bin, durable: true);
        await cluster.JoinAsync(ClusterRole.Owner, default);
        await ExecuteAsync(cluster, "create table kept (n int); insert into kept values (42)");
        var before = cluster.Running!.Value;

        await KillServerAsync(cluster);
        await cluster.EnsureRunningAsync(default);

        Assert.Equal(42, await ScalarAsync(cluster, "select n from kept"));
        Assert.Equal(before.Port, cluster.Running!.Value.Port);
        Assert.NotEqual(before.Pid, cluster.Running!.Value.Pid);
    }

    [Fact]
    public async Task Join_ServerKilledWhileNobodyWatched_RecoversForTheNext()
    {
        var first = Cluster(durable: true);
        await first.JoinAsync(ClusterRole.Guest, default);
        first.KeepRunning();
        await ExecuteAsync(first, "create table kept as select 7 as n");
        await first.LeaveAsync();
        await KillServerAsync(first);

        await using var second = Cluster();
        await second.JoinAsync(ClusterRole.Owner, default);

        Assert.Equal(7, await ScalarAsync(second, "select n from kept"));
        Assert.True(await second.StopAsync(default));
    }

    [Fact]
    public async Task Join_ProcessThatStartedTheServerWasKilled_AdoptsTheServer()
    {
        await using var heir = Cluster();
        using (var command = Process.Start("dotnet", [Path.Combine(AppContext.BaseDirectory, "HotBat.Jobs.dll"), "db", "start", "--home", _home]))
        {
            await Eventually.IsAsync(() => heir.Running is not null || command.HasExited, "the command starts the server");
            command.Kill();
            await command.WaitForExitAsync();
        }

        var orphan = heir.Running;
        Assert.NotNull(orphan);
        await heir.JoinAsync(ClusterRole.Owner, default);

        Assert.Equal(orphan, heir.Running);
        Assert.Equal(1, await ScalarAsync(heir, "select 1"));
        File.Delete(Path.Combine(_home, "postgres", "keep-running"));
    }

    [Fact]
    public async Task Join_SecondOwner_IsToldWhoHoldsTheHomeAndWhatToDo()
    {
        await using var first = Cluster();
        await first.JoinAsync(ClusterRole.Owner, default);
        await using var second = Cluster();

        var refusal = await Assert.ThrowsAsync<UserError>(() => second.JoinAsync(ClusterRole.Owner, default));

        Assert.Contains($"process {Environment.ProcessId}", refusal.What, StringComparison.Ordinal);
        Assert.Equal(_home, refusal.Where);
        Assert.Contains(HotBatHome.Variable, refusal.Mend, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings__HotBat", refusal.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leave_GuestBesideOwner_LastOneOutStopsTheServer()
    {
        var owner = Cluster();
        await owner.JoinAsync(ClusterRole.Owner, default);
        var guest = Cluster();
        await guest.JoinAsync(ClusterRole.Guest, default);
        Assert.Equal(owner.Running, guest.Running);

        await owner.LeaveAsync();
        Assert.Equal(1, await ScalarAsync(guest, "select 1"));
        await guest.LeaveAsync();

        Assert.Null(guest.Running);
    }

    [Fact]
    public async Task Monitor_ServerKilled_QueriesWorkAgainWithoutARestart()
    {
        var options = new HotBatDatabaseOptions { Home = new HotBatHome(_home), Durable = false, MaxPoolSize = 5 };
        await using var database = new HotBatDatabase(options, ClusterRole.Owner, NullLoggerFactory.Instance);
        using var monitor = new PrivateClusterMonitor(database, TimeProvider.System, NullLogger<PrivateClusterMonitor>.Instance);
        await monitor.StartAsync(default);
        await using (var warm = database.DataSource.CreateCommand("select 1"))
            await warm.ExecuteScalarAsync();

        await KillServerAsync(database.Cluster!);
        await Eventually.IsAsync(() => database.Cluster!.Running is not null, "the monitor starts the server again");

        Assert.Equal(1, await FirstAnswerAsync(database.DataSource));
        await monitor.StopAsync(default);
    }

    [Fact]
    public async Task Stop_WhileAnOwnerRuns_IsRefused()
    {
        await using var owner = Cluster();
        await owner.JoinAsync(ClusterRole.Owner, default);

        var refusal = await Assert.ThrowsAsync<UserError>(() => Cluster().StopAsync(default));

        Assert.Contains($"process {Environment.ProcessId}", refusal.What, StringComparison.Ordinal);
        Assert.NotNull(owner.Running);
    }

    [Fact]
    public async Task Join_TwoAtOnce_StartOneServer()
    {
        await using var first = Cluster();
        await using var second = Cluster();

        await Task.WhenAll(first.JoinAsync(ClusterRole.Owner, default), second.JoinAsync(ClusterRole.Guest, default));

        Assert.Equal(first.Running, second.Running);
        Assert.Equal(1, await ScalarAsync(second, "select 1"));
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Join_InitdbWasInterrupted_StartsAnew(string bin)
    {
        for (var wasInterrupted = false; !wasInterrupted;)
        {
            using var interruption = new CancellationTokenSource();
            var interrupted = Cluster(bin);
            var join = interrupted.JoinAsync(ClusterRole.Owner, interruption.Token);
            await Eventually.IsAsync(() => join.IsCompleted || Directory.GetDirectories(_home, "unfinished-*", SearchOption.AllDirectories).Length > 0, "initdb begins");
            await interruption.CancelAsync();
            wasInterrupted = await Record.ExceptionAsync(() => join) is OperationCanceledException;
            await interrupted.LeaveAsync();
            // initdb was through before anybody saw it
            if (!wasInterrupted) Directory.Delete(Path.Combine(_home, "postgres"), recursive: true);
        }

        Assert.NotEmpty(Directory.GetDirectories(Path.Combine(_home, "postgres"), "unfinished-*"));
        await using var cluster = Cluster(bin);
        await cluster.JoinAsync(ClusterRole.Owner, default);

        Assert.Equal(1, await ScalarAsync(cluster, "select 1"));
        Assert.Empty(Directory.GetDirectories(Path.Combine(_home, "postgres"), "unfinished-*"));
    }

    [Fact]
    public async Task Join_PidFileNamesAStranger_StartsAnyway()
    {
        var cluster = Cluster();
        await cluster.JoinAsync(ClusterRole.Guest, default);
        var pidFile = Path.Combine(_home, "postgres", "data", "postmaster.pid");
        var lines = await File.ReadAllLinesAsync(pidFile);
        await cluster.LeaveAsync();
        lines[0] = $"{Environment.ProcessId}";
        await File.WriteAllLinesAsync(pidFile, lines);

        await using var next = Cluster();
        await next.JoinAsync(ClusterRole.Owner, default);

        Assert.Equal(1, await ScalarAsync(next, "select 1"));
    }

    [Fact]
    public async Task Join_PortTakenByAStranger_MovesToAnother()
    {
        var cluster = Cluster();
        await cluster.JoinAsync(ClusterRole.Guest, default);
        var port = cluster.Running!.Value.Port;
        await cluster.LeaveAsync();
        using var stranger = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, port);
        stranger.Start();

        await using var next = Cluster();
        await next.JoinAsync(ClusterRole.Owner, default);

        Assert.NotEqual(port, next.Running!.Value.Port);
        Assert.Equal(1, await ScalarAsync(next, "select 1"));
    }

    [Fact]
    public void Choose_DataOfAMissingMajor_SaysWhichOneIsNeeded()
    {
        var refusal = Assert.Throws<UserError>(() => PostgresBinaries.Choose([new("/usr/lib/postgresql/18/bin", 18, "18.4")], 15, "/data"));

        Assert.Contains("PostgreSQL 15", refusal.What, StringComparison.Ordinal);
        Assert.Contains("18.4", refusal.What, StringComparison.Ordinal);
        Assert.Contains("backup", refusal.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void Choose_DataOfAnOlderMajorThatIsInstalled_TakesThatOne()
    {
        PostgresBinaries newer = new("/usr/lib/postgresql/18/bin", 18, "18.4"), older = new("/usr/lib/postgresql/15/bin", 15, "15.18");

        Assert.Same(older, PostgresBinaries.Choose([newer, older], 15, "/data"));
        Assert.Same(newer, PostgresBinaries.Choose([newer, older], null, "/data"));
    }

    [Fact]
    public void FindAll_SettingWithoutAServer_SaysWhichSetting()
    {
        var refusal = Assert.Throws<UserError>(() => PostgresBinaries.FindAll(_home));

        Assert.Contains("HotBat:PostgresBin", refusal.Where, StringComparison.Ordinal);
    }

    PrivateCluster Cluster(string? bin = null, bool durable = false) =>
        new(new HotBatDatabaseOptions { Home = new HotBatHome(_home), PostgresBin = bin, Durable = durable, MaxPoolSize = 5, StartTimeoutSeconds = 60 }, NullLogger<PrivateCluster>.Instance);

    static async Task KillServerAsync(PrivateCluster cluster)
    {
        var pid = cluster.Running!.Value.Pid;
        using var process = Process.GetProcessById(pid);
        process.Kill();
        // a monitor may have started the next one already
        await Eventually.IsAsync(() => cluster.Running?.Pid != pid, "the killed server is gone");
    }

    // pooled connections to the dead server fail once each, and the new one may still be in recovery
    static async Task<object?> FirstAnswerAsync(NpgsqlDataSource source)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await using var command = source.CreateCommand("select 1");
                return await command.ExecuteScalarAsync();
            }
            catch (NpgsqlException) when (attempt < 100)
            {
                await Task.Delay(100);
            }
        }
    }

    static async Task ExecuteAsync(PrivateCluster cluster, string sql) => await ScalarAsync(cluster, sql);

    static async Task<object?> ScalarAsync(PrivateCluster cluster, string sql)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
