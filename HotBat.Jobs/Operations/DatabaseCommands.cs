using System.CommandLine;
using HotBat.Core.Operations;
using HotBat.Data.Operations;

namespace HotBat.Jobs.Operations;

/// <summary>./hotbat db …</summary>
public static class DatabaseCommands
{
    public static Command Create(Verbs verbs)
    {
        var backupFile = new Argument<string>("FILE") { Description = "The file to write" };
        var restoreFile = new Argument<string>("FILE") { Description = "A file written by db backup" };
        var psqlArguments = new Argument<string[]>("ARGUMENTS") { Description = "Passed on to psql; put -- before options", Arity = ArgumentArity.ZeroOrMore, DefaultValueFactory = _ => [] };
        return new Command("db", "The database")
        {
            verbs.Run(new Command("start", "Starts the private database and leaves it running"), StartAsync),
            verbs.Run(new Command("stop", "Stops the private database"), StopAsync),
            verbs.Run(new Command("psql", "Opens psql on the database") { psqlArguments }, (verb, cancellation) => PsqlAsync(verb, verb.Get(psqlArguments), cancellation)),
            verbs.Run(new Command("backup", "Writes the whole database into a file") { backupFile }, (verb, cancellation) => BackupAsync(verb, verb.Get(backupFile), cancellation)),
            verbs.Run(new Command("restore", "Replaces the database by the content of a backup") { restoreFile }, (verb, cancellation) => RestoreAsync(verb, verb.Get(restoreFile), cancellation)),
        };
    }

    static async Task StartAsync(VerbContext verb, CancellationToken cancellation)
    {
        var cluster = Private(verb);
        await verb.Service<HotBatDatabase>().OpenAsync(cancellation);
        cluster.KeepRunning();
        var (pid, port) = cluster.Running ?? throw new UserError("The private database ended right after its start.", null, "./hotbat doctor says where its log is.");
        verb.Say($"The private database runs on 127.0.0.1:{port} (process {pid}). ./hotbat db stop ends it.");
        verb.Result(new { Running = true, Pid = pid, Port = port });
    }

    static async Task StopAsync(VerbContext verb, CancellationToken cancellation)
    {
        var stopped = await Private(verb).StopAsync(cancellation);
        verb.Say(stopped ? "The private database is stopped." : "No private database was running.");
        verb.Result(new { Running = false, Stopped = stopped });
    }

    static async Task PsqlAsync(VerbContext verb, string[] arguments, CancellationToken cancellation)
    {
        await verb.Service<HotBatDatabase>().OpenAsync(cancellation);
        verb.ExitCode = await PostgresClient.Find(verb, "psql").RunInteractiveAsync(arguments);
    }

    static async Task BackupAsync(VerbContext verb, string file, CancellationToken cancellation)
    {
        var target = Path.GetFullPath(file);
        if (!Directory.Exists(Path.GetDirectoryName(target)))
            throw new UserError("The folder of the backup does not exist.", target, "Make it first or name another.");
        await verb.Service<HotBatDatabase>().OpenAsync(cancellation);
        var unfinished = target + ".unfinished";
        try
        {
            await PostgresClient.Find(verb, "pg_dump").RunAsync(["--format=custom", "--no-owner", "--no-privileges", "--file=" + unfinished], cancellation);
            File.Move(unfinished, target, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }

        var bytes = new FileInfo(target).Length;
        verb.Say($"{target}: {bytes / 1e6:N1} MB");
        verb.Result(new { File = target, Bytes = bytes });
    }

    /// <summary>The backup is read into a database beside the current one; only when it is whole do they change names.</summary>
    static async Task RestoreAsync(VerbContext verb, string file, CancellationToken cancellation)
    {
        if (!File.Exists(file))
            throw new UserError("The backup does not exist.", Path.GetFullPath(file), "Name a file written by ./hotbat db backup.");
        var database = verb.Service<HotBatDatabase>();
        if (database.Cluster?.FindOwner() is { } owner)
            throw new UserError($"HotBat{owner} is running on this database.", null, "Stop it, restore, start it again.");
        await database.OpenAsync(cancellation);

        var client = PostgresClient.Find(verb, "pg_restore");
        var current = client.Database;
        string incoming = current + "_incoming", outgoing = current + "_outgoing";
        await client.ExecuteAsync([$"drop database if exists \"{incoming}\" with (force)", $"create database \"{incoming}\""], cancellation);
        try
        {
            await client.RunAsync(["--no-owner", "--no-privileges", "--exit-on-error", "--dbname=" + incoming, Path.GetFullPath(file)], cancellation);
        }
        catch
        {
            await client.ExecuteAsync([$"drop database if exists \"{incoming}\" with (force)"], CancellationToken.None);
            throw;
        }

        await client.ExecuteAsync(
            [
                $"drop database if exists \"{outgoing}\" with (force)",
                $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{current.Replace("'", "''", StringComparison.Ordinal)}'",
                $"alter database \"{current}\" rename to \"{outgoing}\"",
                $"alter database \"{incoming}\" rename to \"{current}\"",
                $"drop database \"{outgoing}\" with (force)",
            ], CancellationToken.None);
        verb.Say($"Restored from {file}.");
        verb.Result(new { File = Path.GetFullPath(file), Restored = true });
    }

    static PrivateCluster Private(VerbContext verb) => verb.Service<HotBatDatabase>().Cluster ?? throw new UserError(
        "A connection string is set, so there is no private database to start or stop.", "ConnectionStrings:HotBat", "Unset ConnectionStrings__HotBat to use the private one.");
}
