using Npgsql;
using NpgsqlTypes;

namespace HotBat.Data.PitcherRisk;

/// <summary>Keeps outings in step with the pitches they are made of.</summary>
public sealed class OutingStore(NpgsqlDataSource source, DataWatermarks watermarks, TimeProvider time)
{
    /// <summary>The step under which it is kept from which day on outings changed, beside the derivation that changed them.</summary>
    internal const string Step = "outings";

    /// <summary>Makes outings of the pitches, unless no reading has changed these since; writes what differs and marks whom it touches.</summary>
    /// <returns>Outings added, changed or gone.</returns>
    public async Task<long> DeriveAsync(CancellationToken cancel)
    {
        var readings = (await watermarks.CurrentAsync(cancel)).Played.Run;
        await using var connection = await source.OpenConnectionAsync(cancel);
        if (await ScalarAsync<long?>(connection, "select max(pitch_readings) from outing_derivations", cancel) == readings) return 0;
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var (changed, first) = await ChangeAsync(connection, cancel);
        await using var book = new NpgsqlCommand("""
            with derived as (
                insert into outing_derivations (pitch_readings, outings_changed, finished_at) values ($1, $2, $3) returning outing_derivation_id
            )
            insert into risk_steps (step, seen, rows_changed, finished_at) select $4, to_char($5::date, 'YYYY-MM-DD ') || outing_derivation_id, $2, $3 from derived where $5::date is not null
            """, connection)
        {
            Parameters =
            {
                new() { Value = readings },
                new() { Value = (int)changed },
                new() { Value = time.GetUtcNow().UtcDateTime },
                new() { Value = Step },
                new() { Value = (object?)first ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date },
            },
        };
        await book.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
        await Operations.TableStatistics.RefreshAsync(connection, cancel);
        return changed;
    }

    static async Task<(long Changed, DateOnly? First)> ChangeAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var derive = new NpgsqlCommand(SqlFile.Read("PitcherRisk/derive_outings.sql"), connection) { CommandTimeout = 0 };
        await using var reader = await derive.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return (reader.GetInt64(0), await reader.IsDBNullAsync(1, cancel) ? null : reader.GetFieldValue<DateOnly>(1));
    }

    static async Task<T?> ScalarAsync<T>(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) && !await reader.IsDBNullAsync(0, cancel) ? await reader.GetFieldValueAsync<T>(0, cancel) : default;
    }
}
