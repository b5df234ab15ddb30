using Npgsql;
using NpgsqlTypes;

namespace HotBat.Data.Ingestion;

/// <summary>What became of the rows of one source.</summary>
public sealed record IngestionCounts(long Read, long Added, long Updated, long Unchanged, long Rejected, long Flagged = 0, int Games = 0, DateOnly? Through = null);

/// <summary>A row that was not taken. <paramref name="Reason"/> is type, range, key or state.</summary>
public sealed record RejectedRow(long Line, string Reason, string? Column, string Message, string RawLine);

/// <summary>The book of readings. A run holds an advisory lock on its own id for as long as its process lives: a running row that nobody holds is a dead one.</summary>
public sealed class IngestionRunStore(NpgsqlDataSource source, TimeProvider time)
{
    /// <summary>Whether a file of this SHA-256 was read to its end.</summary>
    public async Task<bool> HasReadAsync(string checksum, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("select exists (select from ingestion_runs where status = 'done' and checksum = $1)");
        command.Parameters.Add(new NpgsqlParameter { Value = checksum });
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    public async Task<OpenRun> StartAsync(string kind, string sourceName, CancellationToken cancellation)
    {
        var connection = await source.OpenConnectionAsync(cancellation);
        try
        {
            await using (var dead = new NpgsqlCommand(SqlFile.Read("Ingestion/fail_dead_runs.sql"), connection) { Parameters = { new() { Value = time.GetUtcNow().UtcDateTime } } })
                await dead.ExecuteNonQueryAsync(cancellation);
            var now = time.GetUtcNow().UtcDateTime;
            await using var start = new NpgsqlCommand(SqlFile.Read("Ingestion/start_run.sql"), connection)
            {
                Parameters = { new() { Value = kind }, new() { Value = sourceName }, new() { Value = now } },
            };
            return new OpenRun((long)(await start.ExecuteScalarAsync(cancellation))!, sourceName, now, connection, time);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}

/// <summary>A reading under way. Its connection carries the lock; the work is done on it too, so that rows and book are committed together.</summary>
public sealed class OpenRun(long id, string sourceName, DateTime startedAt, NpgsqlConnection connection, TimeProvider time) : IAsyncDisposable
{
    public long Id => id;

    public DateTime StartedAt => startedAt;

    public NpgsqlConnection Connection => connection;

    /// <summary>Inside the transaction that changes the data.</summary>
    public async Task FinishAsync(string checksum, IngestionCounts counts, IReadOnlyList<RejectedRow> rejected, CancellationToken cancellation)
    {
        await QuarantineAsync(rejected, cancellation);
        await using var finish = new NpgsqlCommand(SqlFile.Read("Ingestion/finish_run.sql"), connection)
        {
            Parameters =
            {
                new() { Value = id }, new() { Value = time.GetUtcNow().UtcDateTime }, new() { Value = checksum },
                new() { Value = counts.Read }, new() { Value = counts.Added }, new() { Value = counts.Updated }, new() { Value = counts.Unchanged },
                new() { Value = counts.Rejected }, new() { Value = counts.Flagged }, new() { Value = counts.Games },
                new() { Value = (object?)counts.Through ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date },
            },
        };
        await finish.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>After the transaction is gone. Status failed or cancelled.</summary>
    public async Task StopAsync(string status, string error)
    {
        await using var stop = new NpgsqlCommand("update ingestion_runs set status = $2, error = $3, finished_at = $4 where ingestion_run_id = $1 and status = 'running'", connection)
        {
            Parameters = { new() { Value = id }, new() { Value = status }, new() { Value = error }, new() { Value = time.GetUtcNow().UtcDateTime } },
        };
        await stop.ExecuteNonQueryAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!connection.FullState.HasFlag(System.Data.ConnectionState.Open)) return;
            await using var release = new NpgsqlCommand("select pg_advisory_unlock_all()", connection);
            await release.ExecuteNonQueryAsync();
        }
        // its locks are gone with it
        catch (NpgsqlException) when (!connection.FullState.HasFlag(System.Data.ConnectionState.Open))
        {
        }
        finally
        {
            await connection.DisposeAsync();
        }
    }

    // what was rejected of this source before is replaced: a mended file leaves nothing behind
    async Task QuarantineAsync(IReadOnlyList<RejectedRow> rejected, CancellationToken cancellation)
    {
        await using (var clear = new NpgsqlCommand("delete from quarantined_rows where source = $1", connection) { Parameters = { new() { Value = sourceName } } })
            await clear.ExecuteNonQueryAsync(cancellation);
        if (rejected.Count == 0)
            return;
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy quarantined_rows (source, line, ingestion_run_id, reason, \"column\", message, raw_line) from stdin (format binary)", cancellation);
        foreach (var row in rejected)
            await copy.WriteRowAsync(cancellation, sourceName, row.Line, id, row.Reason, row.Column ?? (object)DBNull.Value, row.Message, row.RawLine);
        await copy.CompleteAsync(cancellation);
    }
}
