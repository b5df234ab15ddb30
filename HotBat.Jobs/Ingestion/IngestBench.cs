using System.Diagnostics;
using System.Globalization;
using HotBat.Core.Operations;
using HotBat.Data;
using HotBat.Data.Baseball;
using HotBat.Data.Ingestion;
using HotBat.Data.Operations;
using HotBat.Jobs.Operations;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HotBat.Jobs.Ingestion;

/// <summary>
/// ./hotbat bench ingest: a whole season into an empty database, keys and everything derived included, against a bare COPY of the same unpacked rows into a table
/// without index, in the same run; then the same file again. Databases of its own on the server, dropped at the end.
/// </summary>
public static class IngestBench
{
    const double FirstLimit = 5;
    const double AgainLimit = 3;
    const double MegabyteLimit = 400;

    public static async Task RunAsync(VerbContext verb, string file, CancellationToken cancellation)
    {
        if (!File.Exists(file))
            throw new UserError("The season's file does not exist.", file, "Name it with --file, or put the data beside the checkout (../shared/data).");
        var server = await verb.Service<HotBatDatabase>().OpenAsync(cancellation);
        var name = "hotbat_bench_" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        await ExecuteAsync(server, $"create database {name}", cancellation);
        var connectionString = new NpgsqlConnectionStringBuilder(verb.Service<HotBatDatabase>().ConnectionString) { Database = name }.ConnectionString;
        try
        {
            var bare = await BareCopyAsync(connectionString, file, cancellation);
            await using var source = NpgsqlDataSource.Create(connectionString);
            await using (var context = new HotBatDbContext(new DbContextOptionsBuilder<HotBatDbContext>().UseNpgsql(source).Options))
                await context.Database.MigrateAsync(cancellation);
            await ReferenceData.SeedAsync(source, TimeProvider.System, cancellation);
            var ingestion = new StatcastIngestion(new FileImport(new IngestionRunStore(source, TimeProvider.System)));
            var (first, counts) = await TimeAsync(() => ingestion.IngestAsync(file, null, cancellation));
            var (again, repeated) = await TimeAsync(() => ingestion.IngestAsync(file, null, cancellation));
            Report(verb, bare, first, again, counts, repeated);
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            await ExecuteAsync(server, $"drop database if exists {name} with (force)", CancellationToken.None);
        }
    }

    static void Report(VerbContext verb, double bare, double first, double again, FileImportResult counts, FileImportResult repeated)
    {
        using var process = Process.GetCurrentProcess();
        var peak = process.PeakWorkingSet64 / (1024.0 * 1024.0);
        verb.Say($"bare COPY, no index      {bare,6:0.00} s");
        verb.Say($"first ingest             {first,6:0.00} s   {first / bare:0.00}x   (limit {FirstLimit:0}x)   {counts.Counts.Added:N0} pitches, {counts.Counts.Games:N0} games");
        verb.Say($"same file again          {again,6:0.00} s   {again / bare:0.00}x   (limit {AgainLimit:0}x)   {repeated.Counts.Unchanged:N0} unchanged");
        verb.Say($"peak of this process     {peak,6:0} MiB        (limit {MegabyteLimit:0})");
        var holds = first <= FirstLimit * bare && again <= AgainLimit * bare && peak <= MegabyteLimit;
        verb.ExitCode = holds ? 0 : 1;
        verb.Result(new
        {
            BareCopySeconds = Math.Round(bare, 3), FirstSeconds = Math.Round(first, 3), AgainSeconds = Math.Round(again, 3), FirstRatio = Math.Round(first / bare, 2), AgainRatio = Math.Round(again / bare, 2),
            PeakMegabytes = Math.Round(peak), RowsAdded = counts.Counts.Added, RowsUnchanged = repeated.Counts.Unchanged, Games = counts.Counts.Games, WithinLimits = holds,
        });
    }

    // unpacked beforehand, as a user would have it for a COPY; the best of two
    static async Task<double> BareCopyAsync(string connectionString, string file, CancellationToken cancellation)
    {
        var plain = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await using (var target = File.Create(plain))
            await using (var content = FileImport.OpenUnpacked(file))
                await content.CopyToAsync(target, cancellation);
            using var header = new StreamReader(plain);
            var columns = (await header.ReadLineAsync(cancellation) ?? "").Split(',').Select(name => (Name: name.Trim('"', '\uFEFF'), SavantColumns.All.FirstOrDefault(c => c.Name == name.Trim('"', '\uFEFF'))?.SqlType)).ToList();
            var table = string.Join(", ", columns.Select(c => $"\"{c.Name}\" {(c.SqlType is null or "boolean" ? "text" : c.SqlType)}"));
            await using var source = NpgsqlDataSource.Create(connectionString);
            await using var connection = await source.OpenConnectionAsync(cancellation);
            var best = double.MaxValue;
            for (var round = 0; round < 2; round++)
            {
                await ExecuteAsync(connection, $"drop table if exists bare; create table bare ({table})", cancellation);
                var started = Stopwatch.GetTimestamp();
                await using (var read = new FileStream(plain, FileMode.Open, FileAccess.Read, FileShare.Read, 1))
                await using (var copy = await connection.BeginTextImportAsync("copy bare from stdin (format csv, header)", cancellation))
                {
                    // the bytes as they are: no decoding into text and back
                    var bytes = ((StreamWriter)copy).BaseStream;
                    var buffer = new byte[1 << 17];
                    int length;
                    while ((length = await read.ReadAsync(buffer, cancellation)) > 0)
                        await bytes.WriteAsync(buffer.AsMemory(0, length), cancellation);
                }

                best = Math.Min(best, Stopwatch.GetElapsedTime(started).TotalSeconds);
            }

            await ExecuteAsync(connection, "drop table bare", cancellation);
            return best;
        }
        finally
        {
            File.Delete(plain);
        }
    }

    static async Task<(double Seconds, FileImportResult Result)> TimeAsync(Func<Task<FileImportResult>> work)
    {
        var started = Stopwatch.GetTimestamp();
        var result = await work();
        return (Stopwatch.GetElapsedTime(started).TotalSeconds, result);
    }

    static async Task ExecuteAsync(NpgsqlDataSource source, string sql, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await ExecuteAsync(connection, sql, cancellation);
    }

    static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
