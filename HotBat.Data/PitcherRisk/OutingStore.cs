using Npgsql;
using NpgsqlTypes;

namespace HotBat.Data.PitcherRisk;

/// <summary>Keeps outings in step with the pitches they are made of.</summary>
public sealed class OutingStore(NpgsqlDataSource source, DataWatermarks watermarks, TimeProvider time)
{
    // Savant corrects its values for days
    const int CorrectedDays = 10;

    /// <summary>Makes outings of the pitches, unless no reading has changed these since; writes what differs and marks whom it touches.</summary>
    /// <param name="isWhole">All seasons; else, when there are outings, the days since shortly before the last of them.</param>
    /// <returns>Outings added, changed or gone.</returns>
    public async Task<long> DeriveAsync(bool isWhole, CancellationToken cancel)
    {
        var readings = (await watermarks.CurrentAsync(cancel)).Played.Run;
        await using var connection = await source.OpenConnectionAsync(cancel);
        if (await ScalarAsync<long?>(connection, "select max(pitch_readings) from outing_derivations", cancel) == readings) return 0;
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var from = isWhole ? DateOnly.MinValue : (await ScalarAsync<DateOnly?>(connection, "select max(game_date) from pitcher_outings", cancel))?.AddDays(-CorrectedDays) ?? DateOnly.MinValue;
        var seasons = await SeasonsAsync(connection, from, cancel);
        // several statements, which take no parameters: the two are a day and numbers of the database's own, written so that the planner knows the partitions
        await using var derive = new NpgsqlCommand(SqlFile.Read("PitcherRisk/derive_outings.sql")
            .Replace("$1", FormattableString.Invariant($"date '{from:yyyy-MM-dd}'"), StringComparison.Ordinal)
            .Replace("$2", FormattableString.Invariant($"array[{string.Join(", ", seasons)}]::smallint[]"), StringComparison.Ordinal), connection)
        { CommandTimeout = 0 };
        var changed = (long)(await derive.ExecuteScalarAsync(cancel))!;
        await using var book = new NpgsqlCommand("insert into outing_derivations (pitch_readings, outings_changed, finished_at) values ($1, $2, $3)", connection)
        {
            Parameters = { new() { Value = readings }, new() { Value = (int)changed }, new() { Value = time.GetUtcNow().UtcDateTime } },
        };
        await book.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
        await Operations.TableStatistics.RefreshAsync(connection, cancel);
        return changed;
    }

    static async Task<IReadOnlyList<short>> SeasonsAsync(NpgsqlConnection connection, DateOnly from, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select distinct season from pitching_appearances where game_date >= $1 order by season", connection)
        {
            Parameters = { new() { Value = from, NpgsqlDbType = NpgsqlDbType.Date } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var seasons = new List<short>();
        while (await reader.ReadAsync(cancel)) seasons.Add(reader.GetInt16(0));
        return seasons;
    }

    static async Task<T?> ScalarAsync<T>(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) && !await reader.IsDBNullAsync(0, cancel) ? await reader.GetFieldValueAsync<T>(0, cancel) : default;
    }
}
