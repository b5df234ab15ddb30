using HotBat.Core.PitcherRisk;
using Npgsql;
using NpgsqlTypes;

namespace HotBat.Data.PitcherRisk;

/// <summary>Mornings of a pitcher that are to be made anew.</summary>
/// <param name="From">The first of them; those before stand.</param>
public sealed record TouchedPitcher(int Pitcher, DateOnly From);

/// <summary>Keeps snapshots: a row for every pitcher and morning, of one set of features at a time.</summary>
public sealed class SnapshotStore(NpgsqlDataSource source)
{
    const int Locks = 7246;

    /// <summary>Until it is disposed of, nobody else who asks for it makes snapshots: two at once would write the same rows.</summary>
    public async Task<IAsyncDisposable> HoldAsync(CancellationToken cancel)
    {
        var connection = await source.OpenConnectionAsync(cancel);
        try
        {
            await connection.BeginTransactionAsync(cancel);
            await using var hold = new NpgsqlCommand($"select pg_advisory_xact_lock({Locks})", connection) { CommandTimeout = 0 };
            await hold.ExecuteNonQueryAsync(cancel);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Whose snapshots are behind what is known. With another set of features than the stored ones, everybody's are.</summary>
    public async Task<IReadOnlyList<TouchedPitcher>> TouchedAsync(CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using (var renew = new NpgsqlCommand(SqlFile.Read("PitcherRisk/renew_snapshot_set.sql"), connection)
        {
            Parameters = { new() { Value = RiskFeatures.Fingerprint }, new() { Value = RiskFeatures.All.Select(feature => feature.Name).ToArray() } },
        })
            await renew.ExecuteNonQueryAsync(cancel);
        await using var command = new NpgsqlCommand("select pitcher, from_day from pitcher_touches order by pitcher", connection);
        return await TouchesAsync(command, cancel);
    }

    /// <summary>Replaces the snapshots of some pitchers from their days on, and takes their marks away, in one transaction.</summary>
    /// <param name="make">Makes them, by pitcher, of what is read once the marks are gone: what comes after that leaves a mark. Written as they are made.</param>
    /// <returns>Snapshots written.</returns>
    public async Task<long> ReplaceAsync(IReadOnlyList<TouchedPitcher> touched, Func<IReadOnlyList<TouchedPitcher>, Task<IEnumerable<(int Pitcher, DateOnly AsOf, float[] Values)>>> make, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        short set;
        await using (var find = new NpgsqlCommand("select snapshot_set_id from snapshot_sets where fingerprint = $1", connection) { Parameters = { new() { Value = RiskFeatures.Fingerprint } } })
            set = (short)(await find.ExecuteScalarAsync(cancel))!;
        IReadOnlyList<TouchedPitcher> taken;
        await using (var clear = new NpgsqlCommand(SqlFile.Read("PitcherRisk/clear_snapshots.sql"), connection) { Parameters = { new() { Value = touched.Select(one => one.Pitcher).ToArray() } } })
            taken = await TouchesAsync(clear, cancel);
        var rows = await make(taken);
        var written = 0L;
        await using (var copy = await connection.BeginBinaryImportAsync("copy pitcher_snapshots (pitcher, as_of, snapshot_set_id, values) from stdin (format binary)", cancel))
        {
            foreach (var (pitcher, asOf, values) in rows)
            {
                await copy.StartRowAsync(cancel);
                await copy.WriteAsync(pitcher, NpgsqlDbType.Integer, cancel);
                await copy.WriteAsync(asOf, NpgsqlDbType.Date, cancel);
                await copy.WriteAsync(set, NpgsqlDbType.Smallint, cancel);
                await copy.WriteAsync(values, NpgsqlDbType.Array | NpgsqlDbType.Real, cancel);
                written++;
            }
            await copy.CompleteAsync(cancel);
        }
        await transaction.CommitAsync(cancel);
        return written;
    }

    /// <summary>Everybody of whom there is a snapshot or an outing not long before a day is touched from that day on: a new morning has come.</summary>
    public async Task<int> TouchMorningAsync(DateOnly day, int activeDays, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlFile.Read("PitcherRisk/touch_morning.sql"));
        command.Parameters.Add(new() { Value = day, NpgsqlDbType = NpgsqlDbType.Date });
        command.Parameters.Add(new() { Value = activeDays });
        return await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>The newest snapshot of each pitcher who has one on a day.</summary>
    public async Task<IReadOnlyDictionary<int, float[]>> OfDayAsync(DateOnly asOf, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("select s.pitcher, s.values from pitcher_snapshots s join snapshot_sets using (snapshot_set_id) where s.as_of = $1 and fingerprint = $2 order by s.pitcher limit 5000");
        command.Parameters.Add(new() { Value = asOf, NpgsqlDbType = NpgsqlDbType.Date });
        command.Parameters.Add(new() { Value = RiskFeatures.Fingerprint });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var snapshots = new Dictionary<int, float[]>();
        while (await reader.ReadAsync(cancel)) snapshots[reader.GetInt32(0)] = reader.GetFieldValue<float[]>(1);
        return snapshots;
    }

    static async Task<IReadOnlyList<TouchedPitcher>> TouchesAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var touched = new List<TouchedPitcher>();
        while (await reader.ReadAsync(cancel)) touched.Add(new(reader.GetInt32(0), reader.GetFieldValue<DateOnly>(1)));
        return touched;
    }
}
