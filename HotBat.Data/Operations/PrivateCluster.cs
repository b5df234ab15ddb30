using HotBat.Core.Operations;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace HotBat.Data.Operations;

/// <summary>Owner: the one web app of a home, which also watches the server. Guest: a command that joins a running server or starts one.</summary>
public enum ClusterRole
{
    Owner,
    Guest,
}

/// <summary>
/// A PostgreSQL server of our own under <see cref="HotBatHome"/>, on a loopback port. It is no child of ours: it lives on when we are killed and the next
/// to come adopts it. Whoever leaves last stops it.
/// </summary>
public sealed class PrivateCluster(HotBatDatabaseOptions options, ILogger<PrivateCluster> logger) : IAsyncDisposable
{
    public const string UserName = "hotbat";
    public const string DatabaseName = "hotbat";

    readonly ClusterFolder _folder = new(options.Home);
    readonly ClusterLocks _locks = new(options.Home.Database);
    FileStream? _owner;
    FileStream? _use;
    int? _port;

    TimeSpan Patience => TimeSpan.FromSeconds(options.StartTimeoutSeconds);

    /// <summary>The process number and port of the running server.</summary>
    public (int Pid, int Port)? Running => Postmaster.Read(_folder.Data) is { } server && server.IsAlive() ? (server.Pid, server.Port) : null;

    public string ConnectionString => Connection(_port ?? throw new InvalidOperationException("Join the cluster first."), DatabaseName);

    /// <summary>Takes the role, sees to it that the server runs and that the database exists. May be called again.</summary>
    public async Task JoinAsync(ClusterRole role, CancellationToken cancellation)
    {
        _folder.Create();
        if (role is ClusterRole.Owner)
            _owner ??= _locks.TakeOwnership();
        await EnsureRunningAsync(cancellation);
    }

    /// <summary>Starts the server if none runs. A server this process already used comes back on the same port.</summary>
    public async Task EnsureRunningAsync(CancellationToken cancellation)
    {
        await using (await _locks.ControlAsync(Patience, cancellation))
        {
            _use ??= _locks.Use();
            if (Running is { } running)
            {
                if (_port is null)
                    logger.LogDebug("Using the private database, process {Pid} on port {Port}", running.Pid, running.Port);
                _port = running.Port;
            }
            else
            {
                await StartAsync(cancellation);
            }

            await EnsureDatabaseAsync(cancellation);
        }
    }

    /// <summary>Leaves; stops the server if nobody else uses it and it was not told to keep running.</summary>
    public async Task LeaveAsync(CancellationToken cancellation = default)
    {
        if (_use is null)
        {
            _owner?.Dispose();
            _owner = null;
            return;
        }

        await using (await _locks.ControlAsync(Patience, cancellation))
        {
            await _use.DisposeAsync();
            _use = null;
            if (!_locks.IsUsed() && !File.Exists(_folder.KeepFile))
                await StopServerAsync(cancellation);
            _owner?.Dispose();
            _owner = null;
        }
    }

    /// <summary>Lets the server run on after this process has left.</summary>
    public void KeepRunning() => File.WriteAllText(_folder.KeepFile, "");

    /// <summary>Stops the server for the command line; refused while a web app uses it, which would start it again. False if none ran.</summary>
    public async Task<bool> StopAsync(CancellationToken cancellation)
    {
        _folder.Create();
        await using (await _locks.ControlAsync(Patience, cancellation))
        {
            if (_owner is null && _locks.FindOwner() is { } owner)
                throw new UserError($"HotBat{owner} is running on this database.", options.Home.Folder, "Stop it first; it takes its database down itself.");
            File.Delete(_folder.KeepFile);
            return await StopServerAsync(cancellation);
        }
    }

    public async ValueTask DisposeAsync() => await LeaveAsync();

    PostgresBinaries Binaries() => PostgresBinaries.Choose(PostgresBinaries.FindAll(options.PostgresBin), _folder.DataMajor, _folder.Data);

    async Task StartAsync(CancellationToken cancellation)
    {
        var binaries = Binaries();
        var program = new PostgresProgram(binaries, _folder.Root);
        _folder.EnsurePassword();
        await ClusterBirth.EnsureDataAsync(_folder, binaries, program, logger, cancellation);
        await ClearStalePidFileAsync(cancellation);
        _folder.RollLog();
        for (var attempt = 1; ; attempt++)
        {
            var port = _port ?? _folder.ChoosePort();
            var hasLz4 = await program.RunAsync("postgres", ["-D", _folder.Data, "-C", "wal_compression", "-c", "wal_compression=lz4"], cancellation) is (0, _);
            await File.WriteAllTextAsync(Path.Combine(_folder.Data, "postgresql.conf"), ClusterSettings.ForThisMachine(options, port, _folder.Data, hasLz4), cancellation);
            await PostgresProgram.HandOverAsync(_folder.Root, cancellation);
            var logLength = _folder.LogLength;
            var exitCode = await program.ControlAsync(["start", "-w", "-t", $"{options.StartTimeoutSeconds}", "-D", _folder.Data, "-l", _folder.Log], cancellation);
            if (exitCode == 0 && Running is { } running)
            {
                _folder.RememberPort(_port ??= running.Port);
                logger.LogInformation("Private PostgreSQL {Version} started, process {Pid} on port {Port}", binaries.Version, running.Pid, running.Port);
                return;
            }

            // somebody else may have taken the port between our look and the server's start
            if (_port is null && attempt < 5 && !ClusterFolder.IsFree(port))
                continue;
            throw new UserError($"The private PostgreSQL {binaries.Version} did not start. Its log ends with:\n{_folder.LogSince(logLength)}", _folder.Log,
                _port is null ? "Mend what the log says, then try again." : $"Port {port} must be free again, or restart HotBat, which then takes another port.");
        }
    }

    async Task ClearStalePidFileAsync(CancellationToken cancellation)
    {
        if (Postmaster.Read(_folder.Data) is not { } dead)
            return;
        for (var patience = 0; dead.HasSurvivors() && patience < 100; patience++)
            await Task.Delay(100, cancellation);
        if (!dead.IsAlive() && !dead.HasSurvivors())
            File.Delete(Postmaster.PidFile(_folder.Data));
    }

    async Task<bool> StopServerAsync(CancellationToken cancellation)
    {
        if (Running is not { } running)
            return false;
        var program = new PostgresProgram(Binaries(), _folder.Root);
        var exitCode = await program.ControlAsync(["stop", "-m", "fast", "-w", "-t", $"{options.StartTimeoutSeconds}", "-D", _folder.Data], cancellation);
        if (exitCode != 0 && Running is not null)
            throw new UserError("The private database did not stop.", _folder.Log, $"Its process is {running.Pid}; the log says what it waits for.");
        logger.LogInformation("Private PostgreSQL stopped");
        return true;
    }

    async Task EnsureDatabaseAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenWhenReadyAsync(cancellation);
        await using var exists = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection) { Parameters = { new() { Value = DatabaseName } } };
        if (await exists.ExecuteScalarAsync(cancellation) is not null)
            return;
        await using var create = new NpgsqlCommand($"create database {DatabaseName}", connection);
        await create.ExecuteNonQueryAsync(cancellation);
    }

    async Task<NpgsqlConnection> OpenWhenReadyAsync(CancellationToken cancellation)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(Patience);
        while (true)
        {
            var connection = new NpgsqlConnection(Connection(_port!.Value, "postgres") + ";Pooling=false");
            try
            {
                await connection.OpenAsync(timeout.Token);
                return connection;
            }
            catch (NpgsqlException e) when (e.IsTransient && Running is not null && !timeout.IsCancellationRequested)
            {
                await connection.DisposeAsync();
                await Task.Delay(100, cancellation);
            }
            catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification)
            {
                throw new UserError("The private database refuses the password in its password file.", _folder.PasswordFile, "Put the file back from a backup, or take another HOTBAT_HOME.", e);
            }
        }
    }

    string Connection(int port, string database) =>
        new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = port, Username = UserName, Password = _folder.Password, Database = database }.ConnectionString;
}
