using HotBat.Core.PitcherRisk;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace HotBat.Data.PitcherRisk;

/// <summary>How the seasons lie: what is the same for all pitchers.</summary>
/// <param name="OfPitches">Seasons of which the pitches are at hand: what a study has beside them is spring, which goes on elsewhere while two clubs open the season abroad.</param>
/// <param name="OfInnings">Seasons whose innings are at hand of anybody.</param>
/// <param name="Lists">By season, of everybody's stints.</param>
public sealed record RiskFrame(SeasonSpans Seasons, IReadOnlySet<int> OfPitches, IReadOnlySet<int> OfInnings, IReadOnlyDictionary<int, SeasonList> Lists)
{
    /// <param name="told">What the games say; null where none of them is at hand.</param>
    public bool IsRegularSeason(DateOnly day, bool? told) => told ?? (!OfPitches.Contains(day.Year) && Seasons.IsRegularSeason(day));
}

/// <summary>Reads what pitcher risks are learned from, up to a day and nothing later.</summary>
public sealed class RiskHistoryReader(NpgsqlDataSource source, IDbContextFactory<HotBatDbContext> contexts)
{
    const int MostRows = 1_000_000;

    /// <param name="through">The last day whose outings are read. Stints are read with what came later: they are what risks are measured by; a snapshot looks at none that began after it.</param>
    /// <param name="pitchers">These alone; null for all.</param>
    public async Task<RiskHistory> ReadAsync(DateOnly through, IReadOnlyCollection<int>? pitchers, CancellationToken cancel) => await ReadAsync(await FrameAsync(cancel), through, pitchers, cancel);

    /// <inheritdoc cref="ReadAsync(DateOnly, IReadOnlyCollection{int}?, CancellationToken)"/>
    /// <param name="frame">Of the same data.</param>
    public async Task<RiskHistory> ReadAsync(RiskFrame frame, DateOnly through, IReadOnlyCollection<int>? pitchers, CancellationToken cancel)
    {
        var ids = pitchers?.ToArray();
        var types = PitchTypesAsync(through, ids, cancel);
        var stints = StintsAsync(DateOnly.MaxValue, ids, cancel);
        var people = ListAsync(db => db.People.Where(p => (p.BirthDate != null || p.FirstSeason != null) && (ids == null || ids.Contains(p.MlbamId))).Select(p => new { p.MlbamId, p.BirthDate, p.FirstSeason }), cancel);
        var innings = ListAsync(db => db.PitchingSeasons.Where(s => ids == null || ids.Contains(s.MlbamId)).OrderBy(s => s.MlbamId).ThenBy(s => s.Season).Select(s => new { s.MlbamId, s.Season, s.OutsRecorded }), cancel);
        var surgeries = ListAsync(db => db.TommyJohnSurgeries.Where(s => ids == null || ids.Contains(s.Player)).OrderBy(s => s.Player).ThenBy(s => s.SurgeryDate).Select(s => new { s.Player, s.SurgeryDate }), cancel);
        var appearances = await AppearancesAsync(through, ids, frame, await types, cancel);
        var book = StintBook.Of(await stints, frame.Lists, pitcher => appearances.TryGetValue(pitcher, out var outings) ? outings : [], frame.Seasons);
        var known = (await people).ToDictionary(p => p.MlbamId);
        var outs = (await innings).ToLookup(s => s.MlbamId, s => new SeasonOuts(s.Season, s.OutsRecorded));
        var cuts = (await surgeries).ToLookup(s => s.Player, s => s.SurgeryDate);
        return new([.. appearances.OrderBy(pitcher => pitcher.Key).Select(pitcher => new PitcherRecord(pitcher.Key, known.GetValueOrDefault(pitcher.Key)?.BirthDate, pitcher.Value,
            book.TryGetValue(pitcher.Key, out var his) ? his : [], [.. cuts[pitcher.Key]], known.GetValueOrDefault(pitcher.Key)?.FirstSeason, [.. outs[pitcher.Key]])
        { SeasonsAtHand = frame.OfInnings })], frame.Seasons, frame.Lists);
    }

    public async Task<RiskFrame> FrameAsync(CancellationToken cancel)
    {
        var seasons = SeasonsAsync(cancel);
        var ofPitches = SeasonsOfPitchesAsync(cancel);
        var ofInnings = ListAsync(db => db.PitchingSeasons.Select(s => s.Season).Distinct(), cancel);
        var spans = await seasons;
        return new(spans, await ofPitches, (await ofInnings).Select(season => (int)season).ToHashSet(), await ListsAsync(spans, cancel));
    }

    /// <summary>From the games at hand where they are more than a part of the published calendar.</summary>
    public async Task<SeasonSpans> SeasonsAsync(CancellationToken cancel)
    {
        var seen = new Dictionary<int, SeasonSpan>();
        await using var command = source.CreateCommand(SqlFile.Read("PitcherRisk/season_spans.sql"));
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var (season, span) = (reader.GetInt16(0), new SeasonSpan(reader.GetFieldValue<DateOnly>(1), reader.GetFieldValue<DateOnly>(2)));
            var published = SeasonSpans.Published.Of(season);
            if (!published.Holds(span.Start) || !published.Holds(span.End)) seen[season] = span;
        }
        return new(seen);
    }

    async Task<Dictionary<int, SeasonList>> ListsAsync(SeasonSpans seasons, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlFile.Read("PitcherRisk/season_lists.sql"));
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var lists = new Dictionary<int, SeasonList>();
        while (await reader.ReadAsync(cancel))
            lists[reader.GetInt16(0)] = SeasonList.Of((StintSource)reader.GetInt16(1), reader.GetFieldValue<DateOnly>(2), reader.GetFieldValue<DateOnly>(3), seasons.Of(reader.GetInt16(0)));
        return lists;
    }

    async Task<HashSet<int>> SeasonsOfPitchesAsync(CancellationToken cancel)
    {
        await using var command = source.CreateCommand("select season from (select distinct season, game_date from pitcher_outings where is_regular_season) days group by season having count(*) >= 100");
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var seasons = new HashSet<int>();
        while (await reader.ReadAsync(cancel)) seasons.Add(reader.GetInt16(0));
        return seasons;
    }

    async Task<Dictionary<int, IReadOnlyList<Appearance>>> AppearancesAsync(DateOnly through, int[]? pitchers, RiskFrame frame, Dictionary<(int, DateOnly), List<PitchTypeLine>> types, CancellationToken cancel)
    {
        var all = new Dictionary<int, IReadOnlyList<Appearance>>();
        await using var command = Command("PitcherRisk/risk_appearances.sql", through, pitchers);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        List<Appearance> his = [];
        while (await reader.ReadAsync(cancel))
        {
            var (pitcher, day) = (reader.GetInt32(0), reader.GetFieldValue<DateOnly>(1));
            IReadOnlyList<PitchTypeLine> lines = types.TryGetValue((pitcher, day), out var tracked) ? tracked : Appearance.Untracked;
            // the pitches' own values first: a mean of all pitches stands in where they have none
            if (!reader.IsDBNull(10) && !lines.Any(line => line.Tracked > 0))
                lines = [.. lines, new PitchTypeLine(PitchTypeLine.AllTypes, reader.GetInt16(9), reader.GetInt16(9), reader.GetFloat(10), reader.IsDBNull(11) ? null : reader.GetFloat(11), null, null, null)];
            if (his.Count == 0 || his[^1].Pitcher != pitcher) all[pitcher] = his = [];
            his.Add(new(pitcher, day, frame.IsRegularSeason(day, reader.IsDBNull(2) ? null : reader.GetBoolean(2)), reader.IsDBNull(3) ? null : reader.GetBoolean(3), reader.GetInt16(4), Small(reader, 5), Small(reader, 6),
                Small(reader, 7), lines)
            { Clubs = reader.GetInt16(8) });
        }
        return all;
    }

    async Task<Dictionary<(int, DateOnly), List<PitchTypeLine>>> PitchTypesAsync(DateOnly through, int[]? pitchers, CancellationToken cancel)
    {
        var types = new Dictionary<(int, DateOnly), List<PitchTypeLine>>();
        await using var command = Command("PitcherRisk/risk_pitch_types.sql", through, pitchers);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var key = (reader.GetInt32(0), reader.GetFieldValue<DateOnly>(1));
            if (!types.TryGetValue(key, out var lines)) types[key] = lines = [];
            lines.Add(new(string.Intern(reader.GetString(2)), reader.GetInt16(3), reader.GetInt16(4), Single(reader, 5), Single(reader, 6), Single(reader, 7), Single(reader, 8), Single(reader, 9)));
        }
        return types;
    }

    async Task<IReadOnlyList<SourcedStint>> StintsAsync(DateOnly announcedBy, int[]? pitchers, CancellationToken cancel)
    {
        var told = new List<SourcedStint>();
        await using var command = Command("PitcherRisk/risk_stints.sql", announcedBy, pitchers);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            told.Add(new(reader.GetInt32(0), (StintSource)reader.GetInt16(1), reader.GetInt16(2),
                new(Date(reader, 3), reader.GetFieldValue<DateOnly>(4), Date(reader, 5), reader.IsDBNull(7) ? null : reader.GetString(7), Enum.Parse<StintKind>(reader.GetString(8), ignoreCase: true))
                {
                    Announced = Date(reader, 6),
                }));
        return told;
    }

    async Task<List<T>> ListAsync<T>(Func<HotBatDbContext, IQueryable<T>> rows, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await rows(db).Take(MostRows).ToListAsync(cancel);
    }

    NpgsqlCommand Command(string sql, DateOnly through, int[]? pitchers)
    {
        var command = source.CreateCommand(SqlFile.Read(sql));
        command.Parameters.Add(new() { Value = through, NpgsqlDbType = NpgsqlDbType.Date });
        command.Parameters.Add(new() { Value = (object?)pitchers ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Integer });
        return command;
    }

    static int? Small(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt16(column);

    static double? Single(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFloat(column);

    static DateOnly? Date(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);
}
