using Npgsql;

namespace HotBat.Data.Prospects;

/// <param name="What">"board" or "batting by level".</param>
/// <param name="Season">A board's year.</param>
public sealed record UnjoinedRow(string What, int Season, string Player, string Name, string Why);

/// <param name="What">"birth date", "two keys", "same name and birth date", "batter or pitcher" or "outlier".</param>
/// <param name="Key">Whom it is about.</param>
/// <param name="Told">What the sources tell.</param>
public sealed record SourceClash(string What, string Key, string Told);

/// <summary>What does not fit in the prospects' sources: rows that lead to nobody, and what sources tell differently.</summary>
public sealed class ProspectDataQueries(NpgsqlDataSource source)
{
    public const int Most = 2_000;

    public async Task<IReadOnlyList<UnjoinedRow>> UnjoinedAsync(CancellationToken cancel) =>
        await ListAsync(NamedLines.Before("Prospects/unjoined.sql"), reader => new UnjoinedRow(reader.GetString(0), reader.GetInt16(1), reader.GetString(2), reader.GetString(3), reader.GetString(4)), cancel);

    public async Task<IReadOnlyList<SourceClash>> ClashesAsync(CancellationToken cancel) =>
        await ListAsync(SqlFile.Read("Prospects/clashes.sql"), reader => new SourceClash(reader.GetString(0), reader.GetString(1), reader.GetString(2)), cancel);

    async Task<IReadOnlyList<T>> ListAsync<T>(string statement, Func<NpgsqlDataReader, T> read, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(statement);
        command.Parameters.Add(new NpgsqlParameter { Value = Most });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel)) rows.Add(read(reader));
        return rows;
    }
}
