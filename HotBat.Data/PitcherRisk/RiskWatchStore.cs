using System.Text.Json;
using HotBat.Core.PitcherRisk;
using HotBat.Data.Ingestion;
using Npgsql;
using NpgsqlTypes;

namespace HotBat.Data.PitcherRisk;

/// <summary>What became of a pitcher after a regular-season appearance.</summary>
public sealed record LabelledAppearance(int Pitcher, DateOnly Day, RiskOutcome Outcome);

/// <summary>Keeps outings unlike their pitchers and the labels of appearances, writing what differs, and which steps of the daily pipeline were done of what.</summary>
public sealed class RiskWatchStore(NpgsqlDataSource source, TimeProvider time)
{
    static readonly StagedColumn[] s_anomalies =
    [
        new("pitcher", NpgsqlDbType.Integer), new("game_date", NpgsqlDbType.Date), new("pitch_type", NpgsqlDbType.Text), new("measure", NpgsqlDbType.Text),
        new("value", NpgsqlDbType.Real), new("usual", NpgsqlDbType.Real), new("spread", NpgsqlDbType.Real), new("z", NpgsqlDbType.Real), new("outings", NpgsqlDbType.Smallint),
    ];

    static readonly StagedColumn[] s_labels =
        [new("pitcher", NpgsqlDbType.Integer), new("game_date", NpgsqlDbType.Date), new("label", NpgsqlDbType.Text), new("injury_after", NpgsqlDbType.Smallint), new("days_seen", NpgsqlDbType.Smallint)];

    /// <summary>What the step had before it when it was last done; null before the first time.</summary>
    public async Task<string?> SeenAsync(string step, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("select seen from risk_steps where step = $1 order by risk_step_id desc limit 1");
        command.Parameters.Add(new() { Value = step });
        return await command.ExecuteScalarAsync(cancel) as string;
    }

    public async Task NoteAsync(string step, string seen, long changed, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("insert into risk_steps (step, seen, rows_changed, finished_at) values ($1, $2, $3, $4)");
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = step }, new() { Value = seen }, new() { Value = changed }, new() { Value = time.GetUtcNow().UtcDateTime } });
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>The last outings that were made of the pitches, by id.</summary>
    public async Task<int> StateAsync(CancellationToken cancel)
    {
        await using var command = source.CreateCommand("select coalesce(max(outing_derivation_id), 0) from outing_derivations where outings_changed > 0");
        return (int)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>The earliest outing that has changed since a state of them; null where none has.</summary>
    /// <param name="state">See <see cref="StateAsync"/>.</param>
    public async Task<DateOnly?> ChangedFromAsync(int state, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("select min(split_part(seen, ' ', 1)::date) from risk_steps where step = $1 and case when step = $1 then split_part(seen, ' ', 2)::integer end > $2");
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = OutingStore.Step }, new() { Value = state } });
        return await command.ExecuteScalarAsync(cancel) as DateOnly?;
    }

    /// <summary>Finished regular-season games of some days of which no pitcher has an outing.</summary>
    public async Task<long> GamesWithoutOutingsAsync(DateOnly from, DateOnly to, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("""
            select count(*) from games g
            where g.game_date between $1 and $2 and g.game_type = 'R' and g.status = 'final' and not exists (select from pitching_appearances a where a.game_pk = g.game_pk)
            """);
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = from }, new() { Value = to } });
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>Who pitched on some days.</summary>
    public async Task<IReadOnlyList<int>> PitchedAsync(DateOnly from, DateOnly to, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("select distinct pitcher from pitcher_outings where game_date between $1 and $2 order by pitcher limit 3000");
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = from }, new() { Value = to } });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var pitchers = new List<int>();
        while (await reader.ReadAsync(cancel)) pitchers.Add(reader.GetInt32(0));
        return pitchers;
    }

    /// <param name="from">All that is unlike from this day on is given.</param>
    /// <returns>Rows added, changed or gone.</returns>
    public Task<long> MergeAsync(IEnumerable<OutingAnomaly> anomalies, DateOnly from, CancellationToken cancel) =>
        MergeAsync("staged_anomalies", s_anomalies, anomalies.Select((one, line) => (object?[])
            [(long)line, one.Pitcher, one.Day, one.PitchType, Name(one.Measure), (float)one.Value, (float)one.Usual, (float)one.Spread, (float)one.Z, (short)one.Outings]), "PitcherRisk/merge_anomalies.sql", from, cancel);

    /// <param name="labels">Of every regular-season appearance.</param>
    /// <returns>Rows added, changed or gone.</returns>
    public Task<long> MergeAsync(IEnumerable<LabelledAppearance> labels, CancellationToken cancel) =>
        MergeAsync("staged_labels", s_labels, labels.Select((one, line) => (object?[])
            [(long)line, one.Pitcher, one.Day, Name(one.Outcome.Label), (short?)one.Outcome.InjuryAfter, (short)one.Outcome.DaysSeen]), "PitcherRisk/merge_labels.sql", null, cancel);

    public static string Name(Enum value) => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    async Task<long> MergeAsync(string table, StagedColumn[] columns, IEnumerable<object?[]> rows, string sql, DateOnly? from, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Staging.CopyAsync(connection, table, columns, rows, cancel);
        await using (var analyse = new NpgsqlCommand($"analyze {table}", connection)) await analyse.ExecuteNonQueryAsync(cancel);
        await using var merge = new NpgsqlCommand(SqlFile.Read(sql), connection);
        if (from is { } day) merge.Parameters.Add(new() { Value = day });
        var changed = (long)(await merge.ExecuteScalarAsync(cancel))!;
        await transaction.CommitAsync(cancel);
        return changed;
    }
}
