using HotBat.Core.Operations;
using HotBat.Core.SampleLeague;
using Microsoft.Extensions.Caching.Memory;
using Npgsql;

namespace HotBat.Data.Ingestion;

/// <summary>Whose games a database holds. Invented players and real ones never stand in one.</summary>
public enum DataOrigin
{
    Empty,
    Sample,
    Real,
    Mixed,
}

/// <summary>Told by the keys: the sample league's people and games have numbers of their own.</summary>
public sealed class DataOriginQueries(NpgsqlDataSource source, IMemoryCache cache)
{
    static readonly TimeSpan s_lookAgain = TimeSpan.FromSeconds(5);

    public async Task<DataOrigin> CurrentAsync(CancellationToken cancellation)
    {
        if (cache.TryGetValue(nameof(DataOrigin), out DataOrigin known)) return known;
        await using var connection = await source.OpenConnectionAsync(cancellation);
        return cache.Set(nameof(DataOrigin), await ReadAsync(connection, cancellation), s_lookAgain);
    }

    public static async Task<DataOrigin> ReadAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(SqlFile.Read("Ingestion/data_origin.sql"), connection) { Parameters = { new() { Value = SampleIds.FirstPerson }, new() { Value = SampleIds.FirstGame } } };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return (Sample: reader.GetBoolean(0), Real: reader.GetBoolean(1)) switch
        {
            (true, true) => DataOrigin.Mixed,
            (true, false) => DataOrigin.Sample,
            (false, true) => DataOrigin.Real,
            _ => DataOrigin.Empty,
        };
    }

    /// <summary>Before a reading is committed: refuses the one that would mix.</summary>
    public static async Task RefuseMixtureAsync(NpgsqlConnection connection, string path, CancellationToken cancellation)
    {
        if (await ReadAsync(connection, cancellation) is DataOrigin.Mixed)
            throw new UserError("This would mix the sample league's invented players with real ones.", path, "Use a home of its own for each: HOTBAT_HOME=DIR ./hotbat … (or --home DIR).");
    }
}
