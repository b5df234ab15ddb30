using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using HotBat.Core.Learning;
using HotBat.Data.Operations;
using Npgsql;

namespace HotBat.Jobs.Operations;

/// <summary>One part of the installation. <paramref name="Found"/> is null when it is missing; <paramref name="Without"/> says what is off then and how to get it.</summary>
sealed record Finding(string Part, string? Found, string Without, bool Required = false);

static class Examination
{
    static readonly string[] s_browserNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    public static IReadOnlyList<Finding> Run(HotBatDatabaseOptions options)
    {
        var isPrivate = options.ConnectionString is null;
        var servers = PostgresBinaries.FindAll(options.PostgresBin);
        return
        [
            new(".NET", RuntimeInformation.FrameworkDescription, "", Required: true),
            new("Node.js", Version("node", "--version"), "the web app cannot be built (https://nodejs.org, version 20 or newer)"),
            new("home", Home(options.Home), "", Required: true),
            new("database", isPrivate ? Cluster(options) : External(options.ConnectionString!), ""),
            new("PostgreSQL", servers.Count == 0 ? null : string.Join("; ", servers.Select(server => $"{server.Version} in {server.Folder}")),
                "no private database (apt-get install postgresql, or npm ci, or set ConnectionStrings__HotBat)", Required: isPrivate),
            new("pg_dump, psql", Clients(options), "no db backup, db restore, db psql (apt-get install postgresql-client)"),
            new("XGBoost", XGBoostLibrary.Version, "boosted trees are neither trained nor compared (apt-get install libxgboost0, brew install xgboost, or HOTBAT_XGBOOST names the file)"),
            new("Chromium", s_browserNames.Select(OnPath).FirstOrDefault(path => path is not null), "browser tests are skipped (apt-get install chromium)"),
            new("machine", Machine(options.Home), ""),
        ];
    }

    static string Home(HotBatHome home) => Directory.Exists(home.Folder) ? home.Folder : home.Folder + " (not made yet)";

    static string Cluster(HotBatDatabaseOptions options)
    {
        var cluster = new PrivateCluster(options, Microsoft.Extensions.Logging.Abstractions.NullLogger<PrivateCluster>.Instance);
        var state = cluster.Running is { } running ? $"running on 127.0.0.1:{running.Port} (process {running.Pid})" : "not running";
        return $"private, {state}{(cluster.FindOwner() is { } owner ? $", used by the web app{owner}" : "")}";
    }

    static string External(string connectionString)
    {
        var target = new NpgsqlConnectionStringBuilder(connectionString) { Timeout = 5, Pooling = false };
        var name = $"{target.Host}:{target.Port}, database {target.Database}, by ConnectionStrings:HotBat";
        try
        {
            using var connection = new NpgsqlConnection(target.ConnectionString);
            connection.Open();
            return $"PostgreSQL {connection.PostgreSqlVersion} on {name}";
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            return $"{name}: does not answer ({e.Message})";
        }
    }

    static string? Clients(HotBatDatabaseOptions options)
    {
        var versions = PostgresClient.FindAll(options, "pg_dump").Select(client => client.Version).Distinct(StringComparer.Ordinal).ToList();
        return versions.Count == 0 ? null : string.Join(", ", versions);
    }

    static string Machine(HotBatHome home)
    {
        var folder = home.Folder;
        while (!Directory.Exists(folder))
            folder = Path.GetDirectoryName(folder)!;
        var gigabytes = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9;
        return $"{Environment.ProcessorCount} cores, {gigabytes:0.0} GB memory, {new DriveInfo(folder).AvailableFreeSpace / 1e9:0} GB free disk";
    }

    static string? OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    static string? Version(string program, string argument)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, argument) { RedirectStandardOutput = true, UseShellExecute = false })!;
            return process.StandardOutput.ReadToEnd().Trim();
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
