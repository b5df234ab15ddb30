using HotBat.Core.PitcherRisk;
using HotBat.Data.ModelRegistry;
using Npgsql;
using NpgsqlTypes;

namespace HotBat.Data.PitcherRisk;

/// <summary>All active pitchers of a morning, read once for each state of the data; pages filter, order and cut it.</summary>
public sealed class StaffQueries(NpgsqlDataSource source, RiskHistoryReader history, PitcherRecordQueries records, RiskModelQueries models, RiskQueries tellings, DataWatermarks watermarks, RecentAnswers recent)
{
    /// <summary>Reasons of a line.</summary>
    const int MostReasons = 2;

    const int MostOutings = 100_000;

    /// <summary>What a trend is set against, and how long a closed alert is still shown.</summary>
    const int TrendDays = 14, AlertDays = 7;

    static readonly int s_role = RiskFeatures.IndexOf("role") + 1, s_change = RiskFeatures.IndexOf("velocity_3_season") + 1, s_velocity = RiskFeatures.IndexOf("velocity") + 1, s_listed = RiskFeatures.IndexOf("on_list") + 1;

    public async Task<Staff> OfDayAsync(DateOnly asOf, CancellationToken cancel)
    {
        var marks = await watermarks.CurrentAsync(cancel);
        return await recent.GetAsync((nameof(StaffQueries), marks, asOf), token => ReadAsync(asOf, marks, token), cancel);
    }

    async Task<Staff> ReadAsync(DateOnly asOf, DataMarks marks, CancellationToken cancel)
    {
        var rows = await RowsAsync(asOf, cancel);
        var velocities = await VelocitiesAsync(asOf, [.. rows.Select(row => row.Line.PitcherId)], cancel);
        var (told, before) = (await tellings.OfDayAsync(asOf, cancel), await tellings.OfDayAsync(asOf.AddDays(-TrendDays), cancel));
        var (serving, isAskable) = told.Source is { } said ? await models.OfTellingAsync(said, cancel) : default;
        var auc = serving is null || !isAskable ? null : await models.AskAsync(serving.ModelVersionId, (_, measuredOf) => measuredOf(0).Auc, cancel);
        return new(asOf, [.. rows.Select(row => Line(row, told, before) with { LastVelocity = velocities.GetValueOrDefault(row.Line.PitcherId) }).Concat(await ListedAsync(asOf, cancel)).OrderBy(line => line.Name, StringComparer.Ordinal).ThenBy(line => line.PitcherId)], await AlertsAsync(asOf, cancel), told.Source?.BaseRate, serving, auc, await LastDayAsync(asOf, cancel), rows.Exists(row => row.HasSnapshot), marks.Played.ReadAt)
        {
            IsReconstructed = told.Source?.IsReconstructed == true,
            IsTrendOfAnother = told.Source is { } now && before.Source is { } then && ServingModel.KindOf(now.Model) != ServingModel.KindOf(then.Model),
        };
    }

    static StaffLine Line(Row row, ShownRisks told, ShownRisks before)
    {
        var (line, risk) = (row.Line, told.Risks.GetValueOrDefault(row.Line.PitcherId));
        return risk?.Chance is not { } chance ? line with { IsListed = line.IsListed || risk is not null } : line with
        {
            Chance = chance,
            Band = risk.Band,
            Change = chance - before.Risks.GetValueOrDefault(line.PitcherId)?.Chance,
            Reasons = RiskShortReasons.Of(new(risk.BaseLogit ?? 0, risk.Parts), MostReasons),
        };
    }

    /// <summary>Those that are open, and those that were closed in the week before the day.</summary>
    async Task<IReadOnlyList<StaffAlert>> AlertsAsync(DateOnly asOf, CancellationToken cancel)
    {
        var alerts = (await tellings.AlertsAsync(asOf, null, cancel)).Where(alert => alert.IsOpen || alert.ClosedOn > asOf.AddDays(-AlertDays)).OrderByDescending(alert => alert.IsOpen).ThenByDescending(alert => alert.To).ToList();
        if (alerts.Count == 0) return [];
        await using var command = source.CreateCommand(SqlFile.Read("PitcherRisk/named_pitchers.sql"));
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = alerts.Select(alert => alert.Pitcher).Distinct().ToArray() }, new() { Value = asOf, NpgsqlDbType = NpgsqlDbType.Date } });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var known = new Dictionary<int, (string? Name, int? Team)>();
        while (await reader.ReadAsync(cancel))
        {
            var row = new SqlRow(reader);
            known[row.Int("pitcher")!.Value] = (row.PersonName(), row.Int("team_id"));
        }
        return [.. alerts.Select(alert =>
        {
            var (name, team) = known.GetValueOrDefault(alert.Pitcher);
            return new StaffAlert(alert.Pitcher, name ?? $"Pitcher {alert.Pitcher}", team, alert.OpenedOn, alert.From, alert.To, alert.Chance, alert.BaseRate, alert.ClosedOn, alert.Because) { IsReconstructed = alert.IsReconstructed };
        })];
    }

    async Task<Dictionary<int, TrackedOuting>> VelocitiesAsync(DateOnly asOf, int[] pitchers, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlFile.Read("PitcherRisk/staff_velocities.sql"));
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = asOf, NpgsqlDbType = NpgsqlDbType.Date }, new() { Value = pitchers }, new() { Value = MostOutings } });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var means = new List<(int Pitcher, (DateOnly Day, int Tracked, double Value) Mean)>();
        while (await reader.ReadAsync(cancel)) means.Add((reader.GetInt32(0), (reader.GetFieldValue<DateOnly>(1), reader.GetInt32(2), reader.GetDouble(3))));
        return means.GroupBy(one => one.Pitcher, one => one.Mean).Select(his => (his.Key, Outings: TrackedBaseline.Beside([.. his], asOf.AddDays(-RiskExample.ActiveDays)))).Where(his => his.Outings.Count > 0)
            .ToDictionary(his => his.Key, his => his.Outings[^1]);
    }

    async Task<DateOnly?> LastDayAsync(DateOnly asOf, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("select greatest((select max(game_date) from pitcher_outings where game_date < $1), (select max(game_date) from pitcher_game_samples where game_date < $1))");
        command.Parameters.Add(new() { Value = asOf, NpgsqlDbType = NpgsqlDbType.Date });
        return await command.ExecuteScalarAsync(cancel) as DateOnly?;
    }

    async Task<List<Row>> RowsAsync(DateOnly asOf, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlFile.Read("PitcherRisk/staff_pitchers.sql"));
        command.Parameters.AddRange(new NpgsqlParameter[]
        {
            new() { Value = asOf, NpgsqlDbType = NpgsqlDbType.Date }, new() { Value = s_role }, new() { Value = s_change }, new() { Value = s_velocity }, new() { Value = s_listed }, new() { Value = RiskFeatures.Fingerprint },
        });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<Row>();
        while (await reader.ReadAsync(cancel))
        {
            var row = new SqlRow(reader);
            var (id, last, role) = (row.Int("pitcher")!.Value, row.Date("last_day"), Known(reader, "role"));
            rows.Add(new(new(
                id, row.PersonName() ?? $"Pitcher {id}", row.Letter("throws"), row.Int("team_id"), last, row.Int("last_pitches"), asOf.DayNumber - last.DayNumber - 1, row.Int("outings_28")!.Value,
                row.Int("pitches_7") ?? 0, row.Int("pitches_14") ?? 0, row.Int("pitches_28"), role is null ? null : role >= RiskExample.StarterPitches, Known(reader, "velocity"), Known(reader, "velocity_change"),
                Known(reader, "on_list") == 1, null, null, null, [])
            { DaysRunning = row.Int("days_running")!.Value }, Known(reader, "on_list") is not null));
        }
        return rows;
    }

    /// <summary>Who has been on the injured list for so long that he is no longer among those who pitched in four weeks. Snapshots cannot tell: of who does not return in the season there are none.</summary>
    async Task<IReadOnlyList<StaffLine>> ListedAsync(DateOnly asOf, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlFile.Read("PitcherRisk/staff_listed.sql"));
        command.Parameters.Add(new() { Value = asOf, NpgsqlDbType = NpgsqlDbType.Date });
        var lines = new List<StaffLine>();
        await using (var reader = await command.ExecuteReaderAsync(cancel))
            while (await reader.ReadAsync(cancel))
            {
                var row = new SqlRow(reader);
                var (id, last) = (row.Int("pitcher")!.Value, row.Date("last_day"));
                lines.Add(new(id, row.PersonName() ?? $"Pitcher {id}", row.Letter("throws"), row.Int("team_id"), last, row.Int("last_pitches"), asOf.DayNumber - last.DayNumber - 1, 0, 0, 0, 0, null, null, null,
                    IsListed: true, null, null, null, []));
            }
        if (lines.Count == 0) return [];
        var read = await history.ReadAsync(await records.FrameAsync(cancel), asOf.AddDays(-1), [.. lines.Select(line => line.PitcherId)], cancel);
        var roles = read.Pitchers.Select(one => one.AsOf(asOf)).Where(one => one.Stints.Any(stint => stint.Return is null))
            .ToDictionary(one => one.Pitcher, one => new PitcherLedger(one, read.Seasons).Features(asOf)[s_role - 1] is var role && double.IsNaN(role) ? (bool?)null : role >= RiskExample.StarterPitches);
        return [.. lines.Where(line => roles.ContainsKey(line.PitcherId)).Select(line => line with { IsStarter = roles[line.PitcherId] })];
    }

    /// <summary>Null where the snapshot does not know it, or there is none.</summary>
    static double? Known(NpgsqlDataReader reader, string column)
    {
        var at = reader.GetOrdinal(column);
        return reader.IsDBNull(at) || float.IsNaN(reader.GetFloat(at)) ? null : reader.GetFloat(at);
    }

    sealed record Row(StaffLine Line, bool HasSnapshot);
}
