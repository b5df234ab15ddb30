using Npgsql;

namespace HotBat.Data.Operations;

/// <summary>
/// Tells the planner what a bulk write has changed. Autovacuum would do so within minutes, or never when the private cluster is stopped before;
/// until then a query that takes 5 ms can take half a second.
/// </summary>
public static class TableStatistics
{
    // the wide partitions of pitches are looked at by the one who fills them; a few days more change nothing for the planner
    const string Outdated = """
        select quote_ident(relname) from pg_stat_user_tables
        where schemaname = current_schema() and n_mod_since_analyze > 500 + 0.1 * n_live_tup and relname !~ '^pitches_[0-9]'
        order by relname
        limit 200
        """;

    /// <summary>Call after the commit, on the connection that wrote: its counts are flushed first.</summary>
    public static async Task RefreshAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await ExecuteAsync(connection, "select pg_stat_force_next_flush()", cancellation);
        var tables = new List<string>();
        await using (var outdated = new NpgsqlCommand(Outdated, connection))
        await using (var reader = await outdated.ExecuteReaderAsync(cancellation))
        {
            while (await reader.ReadAsync(cancellation))
                tables.Add(reader.GetString(0));
        }
        if (tables.Count > 0)
            await ExecuteAsync(connection, $"analyze {string.Join(", ", tables)}", cancellation);
    }

    static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
