using System.Text.Json;
using HotBat.Core.PitcherRisk;
using Npgsql;
using NpgsqlTypes;

namespace HotBat.Data.PitcherRisk;

/// <summary>Keeps a season's alerts in step with what is shown of its mornings: one is raised once, and what happens to it later is its end.</summary>
public sealed class RiskAlertStore(NpgsqlDataSource source, TimeProvider time)
{
    const int Locks = 7245;

    /// <summary>What is shown of a season's mornings, by day.</summary>
    public async Task<IReadOnlyList<RiskMorning>> MorningsAsync(DateOnly from, DateOnly to, CancellationToken cancel)
    {
        await using var command = source.CreateCommand($"""
            with shown as ({SqlFile.Read("PitcherRisk/shown_risks.sql")})
            select w.scoring_id, w.as_of, w.base_rate, p.pitcher, p.probability from shown w join risk_predictions p on p.scoring_id = w.scoring_id order by w.as_of, p.pitcher
            """);
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = from }, new() { Value = to } });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var (mornings, chances) = (new List<RiskMorning>(), new Dictionary<int, double?>());
        while (await reader.ReadAsync(cancel))
        {
            if (mornings.Count == 0 || mornings[^1].Scoring != reader.GetInt64(0)) mornings.Add(new(reader.GetFieldValue<DateOnly>(1), reader.GetInt64(0), reader.GetDouble(2), chances = []));
            chances[reader.GetInt32(3)] = reader.IsDBNull(4) ? null : reader.GetDouble(4);
        }
        return mornings;
    }

    /// <summary>Seasons before one of which an alert is open still.</summary>
    public async Task<IReadOnlyList<int>> OpenBeforeAsync(int season, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("select distinct season from risk_alerts where closed_on is null and season < $1 order by season");
        command.Parameters.Add(new() { Value = (short)season });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var seasons = new List<int>();
        while (await reader.ReadAsync(cancel)) seasons.Add(reader.GetInt16(0));
        return seasons;
    }

    /// <returns>Alerts raised, and alerts whose end changed.</returns>
    public async Task<(int Raised, long Changed)> MergeAsync(int season, DateOnly today, IReadOnlyList<RiskAlertSpan> alerts, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using (var hold = new NpgsqlCommand($"select pg_advisory_xact_lock({Locks})", connection)) await hold.ExecuteNonQueryAsync(cancel);
        int[] pitchers = [.. alerts.Select(alert => alert.Pitcher)];
        DateOnly[] opened = [.. alerts.Select(alert => alert.OpenedOn)];
        DateOnly?[] closed = [.. alerts.Select(alert => alert.ClosedOn)];
        string?[] because = [.. alerts.Select(alert => alert.Because is { } end ? Name(end) : null)];
        // ends come first: nobody has two open alerts at any time
        await using var close = new NpgsqlCommand(SqlFile.Read("PitcherRisk/close_alerts.sql"), connection)
        {
            Parameters = { new() { Value = (short)season }, new() { Value = pitchers }, Dates(opened), Dates(closed), new() { Value = because }, new() { Value = today } },
        };
        var changed = (long)(await close.ExecuteScalarAsync(cancel))!;
        await using var raise = new NpgsqlCommand(SqlFile.Read("PitcherRisk/raise_alerts.sql"), connection)
        {
            Parameters =
            {
                new() { Value = (short)season },
                new() { Value = time.GetUtcNow().UtcDateTime },
                new() { Value = pitchers },
                Dates(opened),
                new() { Value = alerts.Select(alert => RiskScoringStore.Name(alert.From)).ToArray() },
                new() { Value = alerts.Select(alert => RiskScoringStore.Name(alert.To)).ToArray() },
                new() { Value = alerts.Select(alert => alert.Chance).ToArray() },
                new() { Value = alerts.Select(alert => alert.BaseRate).ToArray() },
                new() { Value = alerts.Select(alert => alert.Scoring).ToArray() },
                Dates(closed),
                new() { Value = because },
            },
        };
        var raised = await raise.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
        return (raised, changed);
    }

    public static string Name(AlertEnd end) => JsonNamingPolicy.SnakeCaseLower.ConvertName(end.ToString());

    static NpgsqlParameter Dates(object days) => new() { Value = days, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Date };
}
