using HotBat.Core.PitcherRisk;
using Npgsql;

namespace HotBat.Data.PitcherRisk;

/// <summary>Pitchers and their work, for views as of a day.</summary>
public sealed class WorkloadQueries(NpgsqlDataSource source, PitcherRecordQueries records, DataWatermarks watermarks, RecentAnswers recent)
{
    const int MostDays = 400;

    /// <summary>By name.</summary>
    /// <param name="team">Null for all clubs.</param>
    public async Task<IReadOnlyList<SeasonPitcher>> OfSeasonAsync(int season, DateOnly asOf, int? team, CancellationToken cancel)
    {
        // a club's need a look at everybody's, as a pitcher counts for the last one: read once for all clubs
        var all = await KeptAsync<IReadOnlyList<SeasonPitcher>>((nameof(OfSeasonAsync), season, asOf), async token =>
        {
            await using var command = Command(SqlFile.Read("PitcherRisk/pitchers_of_season.sql"), (short)season, asOf);
            await using var reader = await command.ExecuteReaderAsync(token);
            var pitchers = new List<SeasonPitcher>();
            while (await reader.ReadAsync(token))
            {
                var row = new SqlRow(reader);
                int Of(string column) => new SqlRow(reader).Int(column)!.Value;
                pitchers.Add(new(Of("pitcher"), row.PersonName(), row.Letter("throws"), Of("team_id"), Of("outings"), Of("pitches"), Of("outs"), row.Date("last_outing"), Of("pitches_7"), Of("pitches_14"), Of("pitches_28")));
            }
            return pitchers;
        }, cancel);
        return team is null ? all : [.. all.Where(one => one.TeamId == team)];
    }

    /// <summary>Null for one of whom no outing is known.</summary>
    public Task<KnownPitcher?> FindAsync(int pitcher, CancellationToken cancel) =>
        KeptAsync((nameof(FindAsync), pitcher), async token =>
        {
            await using var command = Command("""
                select p.first_name, p.last_name, p.suffix, (select a.team_id from pitching_appearances a where a.pitcher = $1 order by a.game_date desc, a.game_pk desc limit 1) as team_id
                from (select $1 as pitcher) him
                left join people p on p.mlbam_id = him.pitcher
                where exists (select from pitcher_outings o where o.pitcher = him.pitcher) or exists (select from pitcher_game_samples s where s.pitcher = him.pitcher)
                """, pitcher);
            await using var reader = await command.ExecuteReaderAsync(token);
            if (!await reader.ReadAsync(token)) return null;
            var row = new SqlRow(reader);
            return new KnownPitcher(pitcher, row.PersonName(), row.Int("team_id"));
        }, cancel);

    /// <summary>His outings from one day to another, in their order.</summary>
    public async Task<IReadOnlyList<WorkedDay>> OutingsAsync(int pitcher, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var frame = await records.FrameAsync(cancel);
        return await OfDaysAsync<WorkedDay>(nameof(OutingsAsync), """
            select coalesce(o.game_date, s.game_date) as game_date, o.is_regular_season, o.is_start, coalesce(o.pitches, s.pitches) as pitches, o.batters_faced, o.outs_recorded,
                o.high_stress, coalesce(t.velocity, s.velocity::float8) as velocity
            from (select * from pitcher_outings where pitcher = $1 and game_date between $2 and $3) o
            full join (select * from pitcher_game_samples where pitcher = $1 and game_date between $2 and $3) s on s.game_date = o.game_date
            left join lateral (
                select sum(p.velocity::float8 * p.tracked) / nullif(sum(p.tracked) filter (where p.velocity is not null), 0) as velocity
                from outing_pitch_types p where p.pitcher = $1 and p.game_date = o.game_date
            ) t on true
            order by 1
            """, pitcher, from, to, reader =>
        {
            var row = new SqlRow(reader);
            var isStart = reader.GetOrdinal("is_start");
            bool? told = reader.IsDBNull(reader.GetOrdinal("is_regular_season")) ? null : row.Bool("is_regular_season");
            return new(row.Date("game_date"), frame.IsRegularSeason(row.Date("game_date"), told), reader.IsDBNull(isStart) ? null : reader.GetBoolean(isStart), row.Int("pitches"), row.Int("batters_faced"), row.Int("outs_recorded"),
                row.Int("high_stress"), row.Double("velocity"));
        }, cancel);
    }

    /// <summary>What was known of his work on each morning from one day to another on which he was asked about.</summary>
    public Task<IReadOnlyList<WorkloadMorning>> MorningsAsync(int pitcher, DateOnly from, DateOnly to, CancellationToken cancel) =>
        OfDaysAsync<WorkloadMorning>(nameof(MorningsAsync), "select as_of, values from pitcher_snapshots join snapshot_sets using (snapshot_set_id) where pitcher = $1 and as_of between $2 and $3 and fingerprint = $4 order by as_of",
            pitcher, from, to, reader => new(reader.GetFieldValue<DateOnly>(0), Array.ConvertAll(reader.GetFieldValue<float[]>(1), value => (double)value)), cancel, RiskFeatures.Fingerprint);

    async Task<IReadOnlyList<T>> OfDaysAsync<T>(string question, string sql, int pitcher, DateOnly from, DateOnly to, Func<NpgsqlDataReader, T> read, CancellationToken cancel, params object[] more)
    {
        if (to < from) return [];
        if (to.DayNumber - from.DayNumber > MostDays) throw new ArgumentOutOfRangeException(nameof(to), to, $"more than {MostDays} days");
        return await KeptAsync<IReadOnlyList<T>>((question, pitcher, from, to), async token =>
        {
            await using var command = Command(sql, [pitcher, from, to, .. more]);
            await using var reader = await command.ExecuteReaderAsync(token);
            var rows = new List<T>();
            while (await reader.ReadAsync(token)) rows.Add(read(reader));
            return rows;
        }, cancel);
    }

    NpgsqlCommand Command(string sql, params IEnumerable<object> values)
    {
        var command = source.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return command;
    }

    async Task<T> KeptAsync<T>(object question, Func<CancellationToken, Task<T>> read, CancellationToken cancel)
    {
        var marks = await watermarks.CurrentAsync(cancel);
        return await recent.GetAsync((nameof(WorkloadQueries), marks.Counts, marks.Risks, question), read, cancel);
    }
}
