using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace HotBat.Data.Ingestion;

public sealed record StagedColumn(string Name, NpgsqlDbType Type);

/// <summary>Rows copied in binary into a temporary table of the transaction, for a SQL file to merge. For files of up to some ten thousand rows.</summary>
public static class Staging
{
    /// <summary>Every staged row carries where it stood in its source as <c>line</c>, first in the array.</summary>
    public static async Task<long> CopyAsync(NpgsqlConnection connection, string table, IReadOnlyList<StagedColumn> columns, IEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        StagedColumn[] all = [new("line", NpgsqlDbType.Bigint), .. columns];
        var definition = string.Join(", ", all.Select(c => $"{c.Name} {SqlName(c.Type)}"));
        await ExecuteAsync(connection, $"drop table if exists {table}; create temporary table {table} ({definition}) on commit drop", cancellation);
        var count = 0L;
        await using var copy = await connection.BeginBinaryImportAsync($"copy {table} ({string.Join(", ", all.Select(c => c.Name))}) from stdin (format binary)", cancellation);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellation);
            for (var i = 0; i < all.Length; i++)
            {
                if (row[i] is null)
                    await copy.WriteNullAsync(cancellation);
                else
                    await copy.WriteAsync(row[i]!, all[i].Type, cancellation);
            }
            count++;
        }
        await copy.CompleteAsync(cancellation);
        return count;
    }

    /// <summary>Runs a SQL file whose last word is one row: added, updated.</summary>
    public static async Task<(long Added, long Updated)> MergeAsync(NpgsqlConnection connection, string sqlFile, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(SqlFile.Read(sqlFile), connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation))
            throw new InvalidOperationException($"{sqlFile} must answer with one row: added, updated.");
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    static string SqlName(NpgsqlDbType type) => type switch
    {
        NpgsqlDbType.TimestampTz => "timestamp with time zone",
        NpgsqlDbType.Double => "double precision",
        _ => type.ToString().ToLower(CultureInfo.InvariantCulture),
    };
}
