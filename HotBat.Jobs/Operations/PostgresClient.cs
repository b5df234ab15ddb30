using System.ComponentModel;
using System.Diagnostics;
using HotBat.Core.Operations;
using HotBat.Data.Operations;
using Npgsql;

namespace HotBat.Jobs.Operations;

/// <summary>psql, pg_dump or pg_restore, pointed at the database. A client must not be older than the server it dumps.</summary>
sealed class PostgresClient
{
    readonly string _program;
    readonly NpgsqlConnectionStringBuilder _target;

    PostgresClient(string program, string connectionString)
    {
        _program = program;
        _target = new NpgsqlConnectionStringBuilder(connectionString);
    }

    public string Database => _target.Database ?? _target.Username ?? "postgres";

    public static PostgresClient Find(VerbContext verb, string program)
    {
        var options = verb.Service<HotBatDatabaseOptions>();
        var source = verb.Service<NpgsqlDataSource>();
        int server;
        using (var connection = source.OpenConnection())
            server = connection.PostgreSqlVersion.Major;
        var found = FindAll(options, program).Where(client => client.Major >= server).Select(client => client.Find(program)).FirstOrDefault()
            ?? throw new UserError($"{program} {server} or newer is not installed.", null, $"Install it (Debian: apt-get install postgresql-client-{server}), or put it beside the server that HotBat__PostgresBin names.");
        return new PostgresClient(found, verb.Service<HotBatDatabase>().ConnectionString);
    }

    public static IEnumerable<PostgresBinaries> FindAll(HotBatDatabaseOptions options, string program) =>
        (options.PostgresBin is null ? [] : PostgresBinaries.FindAll(options.PostgresBin)).Concat(PostgresBinaries.FindAll(null)).Where(client => client.Find(program) is not null);

    /// <summary>The terminal belongs to the program until it ends, Ctrl-C included.</summary>
    public async Task<int> RunInteractiveAsync(string[] arguments)
    {
        Interruption.Deaf = true;
        try
        {
            using var process = Process.Start(StartInfo(arguments))!;
            await process.WaitForExitAsync(CancellationToken.None);
            return process.ExitCode;
        }
        finally
        {
            Interruption.Deaf = false;
        }
    }

    public async Task RunAsync(string[] arguments, CancellationToken cancellation)
    {
        var start = StartInfo(arguments);
        start.RedirectStandardError = true;
        using var process = Process.Start(start) ?? throw new Win32Exception();
        try
        {
            var error = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            if (process.ExitCode != 0)
                throw new UserError($"{Path.GetFileName(_program)} failed: {(await error).Trim()}", $"{_target.Host}:{_target.Port}, database {Database}", "Mend what it says, then try again.");
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }

    /// <summary>Runs statements, one by one, on the maintenance database of the same server.</summary>
    public async Task ExecuteAsync(string[] statements, CancellationToken cancellation)
    {
        var maintenance = new NpgsqlConnectionStringBuilder(_target.ConnectionString) { Database = "postgres", Pooling = false, CommandTimeout = 0 };
        await using var connection = new NpgsqlConnection(maintenance.ConnectionString);
        await connection.OpenAsync(cancellation);
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    ProcessStartInfo StartInfo(string[] arguments)
    {
        var start = new ProcessStartInfo(_program, arguments) { UseShellExecute = false };
        start.Environment["PGHOST"] = _target.Host;
        start.Environment["PGPORT"] = $"{_target.Port}";
        start.Environment["PGUSER"] = _target.Username;
        start.Environment["PGPASSWORD"] = _target.Password;
        start.Environment["PGDATABASE"] = Database;
        return start;
    }
}
