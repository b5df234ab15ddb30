using System.Globalization;
using System.Text.Json;
using HotBat.Core.PitcherRisk;
using Npgsql;
using NpgsqlTypes;

namespace HotBat.Data.PitcherRisk;

/// <summary>
/// Stored risks, alerts and what is beside them, as they were on a day: a telling of a morning knows no more than that morning, so what is shown of a past one is the same whenever one looks back.
/// Everything is kept under the marks of pitches, people and risks.
/// </summary>
public sealed class RiskQueries(NpgsqlDataSource source, DataWatermarks watermarks, RecentAnswers recent)
{
    const int MostDays = 400, MostAlerts = 2000, MostAnomalies = 5000;

    /// <summary>Everybody on a morning.</summary>
    public Task<ShownRisks> OfDayAsync(DateOnly day, CancellationToken cancel) =>
        KeptAsync((nameof(OfDayAsync), day), async token =>
        {
            var risks = await ReadAsync(day, day, null, token);
            return new ShownRisks(day, risks is [var first, ..] ? first.Source : null, risks.ToDictionary(risk => risk.Pitcher));
        }, cancel);

    /// <summary>The newest morning of which anything was told, up to a day; null when there is none in the year before it.</summary>
    public Task<DateOnly?> NewestAsync(DateOnly day, CancellationToken cancel) =>
        KeptAsync((nameof(NewestAsync), day), async token =>
        {
            await using var command = source.CreateCommand("select max(as_of) from risk_scorings where as_of <= $1 and as_of > $1 - 366");
            command.Parameters.Add(new() { Value = day });
            return await command.ExecuteScalarAsync(token) as DateOnly?;
        }, cancel);

    /// <summary>A pitcher's mornings from one day to another, in their order; without the parts of their risks.</summary>
    public async Task<IReadOnlyList<ShownRisk>> OfPitcherAsync(int pitcher, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        if (to < from) return [];
        Check(from, to);
        return await KeptAsync((nameof(OfPitcherAsync), pitcher, from, to), token => ReadAsync(from, to, pitcher, token), cancel);
    }

    /// <summary>Alerts of a season as they stood on a day, the newest first: none that was raised later, and open where it was closed later.</summary>
    /// <param name="pitcher">Null for all.</param>
    public Task<IReadOnlyList<ShownAlert>> AlertsAsync(DateOnly asOf, int? pitcher, CancellationToken cancel) =>
        KeptAsync<IReadOnlyList<ShownAlert>>((nameof(AlertsAsync), asOf, pitcher), async token =>
        {
            await using var command = source.CreateCommand("""
                select pitcher, opened_on, from_band, to_band, probability, base_rate, raised_at, raised_at >= (opened_on + 1)::timestamp at time zone 'America/New_York' as is_reconstructed, case when closed_on <= $1 then closed_on end as closed_on, case when closed_on <= $1 then closed_because end as closed_because
                from risk_alerts
                where season = extract(year from $1) and opened_on <= $1 and ($2::integer is null or pitcher = $2) and (closed_because is distinct from 'corrected' or closed_on > $1)
                order by opened_on desc, probability desc, pitcher
                limit $3
                """);
            command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = asOf }, new() { Value = (object?)pitcher ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer }, new() { Value = MostAlerts } });
            await using var reader = await command.ExecuteReaderAsync(token);
            var alerts = new List<ShownAlert>();
            while (await reader.ReadAsync(token))
            {
                var row = new SqlRow(reader);
                alerts.Add(new(row.Int("pitcher")!.Value, row.Date("opened_on"), Band(row.Text("from_band")!), Band(row.Text("to_band")!), row.Double("probability")!.Value, row.Double("base_rate")!.Value,
                    row.Moment("raised_at")!.Value, row.DateOrNull("closed_on"), row.Text("closed_because") is { } because ? Of<AlertEnd>(because) : null)
                {
                    IsReconstructed = row.Bool("is_reconstructed"),
                });
            }
            return alerts;
        }, cancel);

    /// <summary>Outings unlike their pitchers from one day to another, the newest first.</summary>
    /// <param name="pitcher">Null for all.</param>
    public async Task<IReadOnlyList<OutingAnomaly>> AnomaliesAsync(DateOnly from, DateOnly to, int? pitcher, CancellationToken cancel)
    {
        if (to < from) return [];
        Check(from, to);
        return await KeptAsync<IReadOnlyList<OutingAnomaly>>((nameof(AnomaliesAsync), from, to, pitcher), async token =>
        {
            await using var command = source.CreateCommand("""
                select pitcher, game_date, pitch_type, measure, value, usual, spread, outings
                from outing_anomalies
                where game_date between $1 and $2 and ($3::integer is null or pitcher = $3)
                order by game_date desc, abs(z) desc, pitcher, pitch_type, measure
                limit $4
                """);
            command.Parameters.AddRange(new NpgsqlParameter[]
                { new() { Value = from }, new() { Value = to }, new() { Value = (object?)pitcher ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer }, new() { Value = MostAnomalies } });
            await using var reader = await command.ExecuteReaderAsync(token);
            var anomalies = new List<OutingAnomaly>();
            while (await reader.ReadAsync(token))
                anomalies.Add(new(reader.GetInt32(0), reader.GetFieldValue<DateOnly>(1), reader.GetString(2), Of<OutingMeasure>(reader.GetString(3)), reader.GetFloat(4), reader.GetFloat(5), reader.GetFloat(6), reader.GetInt16(7)));
            return anomalies;
        }, cancel);
    }

    /// <summary>How the labels of each month divide, the newest first.</summary>
    public Task<IReadOnlyList<LabelMonth>> LabelMonthsAsync(CancellationToken cancel) =>
        KeptAsync<IReadOnlyList<LabelMonth>>(nameof(LabelMonthsAsync), async token =>
        {
            await using var command = source.CreateCommand(SqlFile.Read("PitcherRisk/label_months.sql"));
            await using var reader = await command.ExecuteReaderAsync(token);
            var months = new List<LabelMonth>();
            while (await reader.ReadAsync(token))
            {
                int At(int column) => (int)reader.GetInt64(column);
                months.Add(new(reader.GetFieldValue<DateOnly>(0), At(1), At(2), At(3), At(4), At(5), At(6), At(7)));
            }
            return months;
        }, cancel);

    async Task<IReadOnlyList<ShownRisk>> ReadAsync(DateOnly from, DateOnly to, int? pitcher, CancellationToken cancel)
    {
        await using var command = source.CreateCommand($"""
            with shown as ({SqlFile.Read("PitcherRisk/shown_risks.sql")})
            select w.*, p.pitcher, p.is_starter, p.probability, p.band, p.peer_rate, p.completeness, p.base_logit, case when $3::integer is null then p.parts::text end as parts, p.other_logit
            from shown w
            join risk_predictions p on p.scoring_id = w.scoring_id and ($3::integer is null or p.pitcher = $3)
            order by w.as_of, p.pitcher
            """);
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = from }, new() { Value = to }, new() { Value = (object?)pitcher ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer } });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var (risks, told) = (new List<ShownRisk>(), (RiskSource?)null);
        while (await reader.ReadAsync(cancel))
        {
            var row = new SqlRow(reader);
            var scoring = reader.GetInt64(reader.GetOrdinal("scoring_id"));
            if (told?.Scoring != scoring)
                told = new(row.Date("as_of"), scoring, row.Double("base_rate")!.Value, row.Moment("finished_at")!.Value, row.Bool("is_reconstructed"), row.Int("model_version_id")!.Value, row.Text("label")!);
            risks.Add(new(row.Int("pitcher")!.Value, told, row.Bool("is_starter"), row.Double("probability"), row.Text("band") is { } band ? Band(band) : null, row.Double("peer_rate"),
                reader.GetFloat(reader.GetOrdinal("completeness")), row.Double("base_logit"), Parts(row.Text("parts")), row.Double("other_logit")));
        }
        return risks;
    }

    static IReadOnlyList<RiskPart> Parts(string? json) => json is null ? []
        : [.. JsonSerializer.Deserialize<Dictionary<string, double>>(json)!.Select(part => new RiskPart(part.Key, part.Value)).OrderByDescending(part => Math.Abs(part.Logit)).ThenBy(part => part.Feature, StringComparer.Ordinal)];

    static RiskBand Band(string name) => Of<RiskBand>(name);

    static T Of<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    async Task<T> KeptAsync<T>(object question, Func<CancellationToken, Task<T>> read, CancellationToken cancel)
    {
        var marks = await watermarks.CurrentAsync(cancel);
        return await recent.GetAsync((nameof(RiskQueries), marks.Risks, question), read, cancel);
    }

    static void Check(DateOnly from, DateOnly to)
    {
        if (to.DayNumber - from.DayNumber > MostDays) throw new ArgumentOutOfRangeException(nameof(to), to, string.Create(CultureInfo.InvariantCulture, $"more than {MostDays} days"));
    }
}
