using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace HotBat.Data.Operations;

/// <summary>How far a job is. Total is null while it is not known.</summary>
public sealed record JobProgress(long Done, long? Total, string Unit, string? Note);

/// <param name="Note">What the job has to say at its end.</param>
public sealed record JobOutcome(long RowsAdded, long RowsUpdated, long RowsRejected, string? Note);

/// <summary>The book of job runs. A run holds an advisory lock for as long as its process lives: a running row that nobody holds is a dead one.</summary>
public sealed class JobRunStore(NpgsqlDataSource source, IDbContextFactory<HotBatDbContext> contexts, TimeProvider time)
{
    internal const int Locks = 7242;

    public async Task<OpenJobRun> StartAsync(string job, string startedBy, CancellationToken cancellation)
    {
        await FailDeadAsync(cancellation);
        var connection = await source.OpenConnectionAsync(cancellation);
        try
        {
            await using var start = new NpgsqlCommand($"""
                with started as (
                    insert into job_runs (job, started_by, started_at, status, done, rows_added, rows_updated, rows_rejected, is_cancel_requested)
                    values ($1, $2, $3, 'running', 0, 0, 0, 0, false)
                    returning job_run_id
                )
                select job_run_id from started, lateral (select pg_advisory_lock({Locks}, job_run_id::integer)) as held
                """, connection)
            { Parameters = { new() { Value = job }, new() { Value = startedBy }, new() { Value = Now() } } };
            return new OpenJobRun((long)(await start.ExecuteScalarAsync(cancellation))!, connection, source, time);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>The newest runs, all jobs together or one.</summary>
    public async Task<IReadOnlyList<JobRun>> RecentAsync(string? job, int count, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.JobRuns.AsNoTracking().Where(r => job == null || r.Job == job).OrderByDescending(r => r.JobRunId).Take(count).ToListAsync(cancellation);
    }

    /// <summary>Each job's newest run.</summary>
    public async Task<IReadOnlyDictionary<string, JobRun>> LastAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var last = db.JobRuns.GroupBy(r => r.Job).Select(g => g.Max(r => r.JobRunId));
        return await db.JobRuns.AsNoTracking().Where(r => last.Contains(r.JobRunId)).ToDictionaryAsync(r => r.Job, StringComparer.Ordinal, cancellation);
    }

    /// <summary>Asks a running job to stop, on whatever node it runs; false when it does not run any more.</summary>
    public async Task<bool> RequestCancelAsync(long jobRunId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.JobRuns.Where(r => r.JobRunId == jobRunId && r.Status == "running").ExecuteUpdateAsync(set => set.SetProperty(r => r.IsCancelRequested, true), cancellation) == 1;
    }

    /// <summary>Runs whose process ended before they did.</summary>
    public async Task FailDeadAsync(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand($"""
            update job_runs set status = 'failed', error = 'its process ended before it did', finished_at = $1
            where status = 'running' and pg_try_advisory_xact_lock({Locks}, job_run_id::integer)
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = Now() });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    DateTime Now() => time.GetUtcNow().UtcDateTime;
}

/// <summary>A run under way; its connection carries the lock. When it breaks, another takes its place.</summary>
public sealed class OpenJobRun(long id, NpgsqlConnection connection, NpgsqlDataSource source, TimeProvider time) : IAsyncDisposable
{
    NpgsqlConnection _connection = connection;

    const int LongestNote = 1000;

    public long Id => id;

    /// <summary>Writes how far it is and says whether somebody asked it to stop.</summary>
    public async Task<bool> ReportAsync(JobProgress progress, CancellationToken cancellation)
    {
        await ReconnectAsync(cancellation);
        await using var report = new NpgsqlCommand("update job_runs set done = $2, total = $3, unit = $4, note = $5 where job_run_id = $1 returning is_cancel_requested", _connection)
        {
            Parameters = { new() { Value = id }, new() { Value = progress.Done }, Nullable(progress.Total, NpgsqlDbType.Bigint), new() { Value = progress.Unit }, Nullable(Cut(progress.Note), NpgsqlDbType.Text) },
        };
        return await report.ExecuteScalarAsync(cancellation) is true;
    }

    /// <param name="status">done, failed or cancelled.</param>
    public async Task FinishAsync(string status, JobOutcome outcome, string? error)
    {
        try
        {
            await ReconnectAsync(CancellationToken.None);
            await WriteEndAsync(status, outcome, error);
        }
        // a connection is known to be broken only when it is used
        catch (NpgsqlException) when (!IsOpen)
        {
            await ReconnectAsync(CancellationToken.None);
            await WriteEndAsync(status, outcome, error);
        }
    }

    async Task WriteEndAsync(string status, JobOutcome outcome, string? error)
    {
        await using var finish = new NpgsqlCommand("""
            update job_runs set status = $2, finished_at = $3, rows_added = $4, rows_updated = $5, rows_rejected = $6, note = case when $2 = 'done' then $7 else coalesce($7, note) end, error = $8,
                done = case when $2 = 'done' then coalesce(total, done) else done end
            where job_run_id = $1
            """, _connection)
        {
            Parameters =
            {
                new() { Value = id }, new() { Value = status }, new() { Value = time.GetUtcNow().UtcDateTime }, new() { Value = outcome.RowsAdded }, new() { Value = outcome.RowsUpdated },
                new() { Value = outcome.RowsRejected }, Nullable(Cut(outcome.Note), NpgsqlDbType.Text), Nullable(error, NpgsqlDbType.Text),
            },
        };
        await finish.ExecuteNonQueryAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!IsOpen) return;
            await using var release = new NpgsqlCommand("select pg_advisory_unlock_all()", _connection);
            await release.ExecuteNonQueryAsync();
        }
        // its locks are gone with it
        catch (NpgsqlException) when (!IsOpen)
        {
        }
        finally
        {
            await _connection.DisposeAsync();
        }
    }

    bool IsOpen => _connection.FullState.HasFlag(System.Data.ConnectionState.Open) && !_connection.FullState.HasFlag(System.Data.ConnectionState.Broken);

    async Task ReconnectAsync(CancellationToken cancellation)
    {
        if (IsOpen) return;
        await _connection.DisposeAsync();
        _connection = await source.OpenConnectionAsync(cancellation);
        await using var hold = new NpgsqlCommand($"select pg_advisory_lock({JobRunStore.Locks}, $1)", _connection) { Parameters = { new() { Value = (int)id } } };
        await hold.ExecuteNonQueryAsync(cancellation);
    }

    static string? Cut(string? text) => text?.Length > LongestNote ? text[..LongestNote] : text;

    static NpgsqlParameter Nullable(object? value, NpgsqlDbType type) => new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };
}
