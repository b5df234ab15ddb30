using System.Globalization;
using HotBat.Core.Prospects;
using HotBat.Data.Baseball;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace HotBat.Data.Prospects;

/// <summary>All that is known of one prospect on a day.</summary>
public sealed class ProspectProfileQueries(NpgsqlDataSource source, IDbContextFactory<HotBatDbContext> contexts, ProspectRankingQueries rankings, ProspectHistoryReader history, IProspectProfiles identities, DataWatermarks watermarks, RecentAnswers recent)
{
    const int MostMoments = 60;

    /// <summary>Digits of the longest MLBAM id: the collection's keys are longer.</summary>
    const int MostDigits = 9;

    /// <param name="id">MLBAM id, or the collection's key.</param>
    /// <returns>Null when no minor-league line has him.</returns>
    public async Task<ProspectProfile?> FindAsync(string id, DateOnly asOf, CancellationToken cancel)
    {
        var marks = await watermarks.CurrentAsync(cancel);
        return await recent.GetAsync((nameof(ProspectProfileQueries), marks.People, marks.Prospects, id.ToLowerInvariant(), ProspectOutcome.Ended(asOf)), token => ReadAsync(id, asOf, token), cancel);
    }

    async Task<ProspectProfile?> ReadAsync(string id, DateOnly asOf, CancellationToken cancel)
    {
        var through = ProspectOutcome.Ended(asOf);
        if (await PersonAsync(id, through, cancel) is not { } person) return null;
        var ranking = await rankings.OfDayAsync(asOf, cancel);
        var line = ranking is null ? null : person.Keys.Select(ranking.Find).FirstOrDefault(one => one is not null);
        var told = line is null ? null : await ToldAsync(ranking!.Telling.ScoringId, line.PlayerKey, hasComparables: true, cancel);
        var clubs = await rankings.OrganisationsAsync(ranking?.Telling.Season ?? through, cancel);
        List<ProspectBattingLine> batting = await BattingAsync(person, through, clubs, cancel);
        List<ProspectPitchingLine> pitching = await PitchingAsync(person, through, clubs, cancel);
        return new(person, through, ranking, line, told, batting, pitching, person.PlayerId is { } player ? await LevelsAsync(person, player, through, cancel) : [], person.PlayerId is { } major ? await MajorsAsync(major, through, cancel) : [],
            await BoardsAsync(person, through + 1, cancel), await PeersAsync(ProspectProfile.Pitches(line, batting, pitching), through, cancel), await MomentsAsync(person.Keys, through, cancel));
    }

    /// <summary>What goes with a chance, but for the comparables: a row, where a profile reads all that is known of him.</summary>
    public Task<ToldProspect?> ToldAsync(ProspectRanking ranking, ProspectLine line, CancellationToken cancel) =>
        recent.GetAsync((nameof(ProspectProfileQueries), nameof(ToldAsync), ranking.Telling.ScoringId, line.PlayerKey), token => ToldAsync(ranking.Telling.ScoringId, line.PlayerKey, hasComparables: false, token), cancel);

    async Task<ToldProspect?> ToldAsync(long scoring, string key, bool hasComparables, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.ProspectPredictions.AsNoTracking().Where(p => p.ScoringId == scoring && p.PlayerKey == key)
            .Select(p => new { p.BaseLogit, p.BaseRate, p.Parts, p.Features, p.Story, Comparables = hasComparables ? p.Comparables : null, p.Arrivals }).SingleOrDefaultAsync(cancel) is { } told
            ? ToldProspect.Of(told.BaseLogit, told.BaseRate, told.Parts, told.Features, told.Story, told.Comparables, told.Arrivals) : null;
    }

    async Task<ProspectPerson?> PersonAsync(string id, int through, CancellationToken cancel)
    {
        int? mlbam = id.Length <= MostDigits && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        // who has lines without an id is asked for by the register's, and known to it by name and age
        var key = mlbam is { } register && await identities.IdAsync(register, cancel) is { } known ? known : id;
        var joined = await identities.PlayerIdAsync(key, cancel);
        var found = await ListAsync("profile_person.sql", [new() { Value = (object?)mlbam ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer }, new() { Value = key.ToLowerInvariant() }, new() { Value = (object?)joined ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer }],
            row => (Key: row.Text("player_key")!, MlbamId: row.Int("mlbam_id"), Name: row.PersonName() ?? row.Text("name")!, Born: row.DateOrNull("birth_date"), Debut: row.Int("debut")), cancel);
        if (found.Count == 0) return null;
        var first = found[0];
        return new(ProspectKeys.Of(first.MlbamId, first.Key), [.. found.Select(one => one.Key)], first.MlbamId, first.Name, first.Born, first.Debut <= through ? first.Debut : null) { PlayerId = first.MlbamId ?? joined };
    }

    async Task<List<ProspectMoment>> MomentsAsync(IReadOnlyList<string> keys, int through, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var found = await (from told in db.ProspectPredictions.AsNoTracking()
                           join scoring in db.Scorings.AsNoTracking() on told.ScoringId equals scoring.ScoringId
                           where keys.Contains(told.PlayerKey) && told.Season <= through
                           orderby told.Season descending, told.ScoringId descending
                           select new ProspectMoment(told.Season, scoring.FinishedAt, told.Probability, told.Low80, told.High80, told.DynastyScore)).Take(MostMoments).ToListAsync(cancel);
        found.Reverse();
        return found;
    }

    Task<List<ProspectBattingLine>> BattingAsync(ProspectPerson person, int through, ProspectRankingQueries.Organisations clubs, CancellationToken cancel) => NamedAsync("profile_batting.sql", person.Keys, through, row =>
    {
        var line = new MinorBatting(MinorLevels.Of(row.Text("level")), row.Text("organisation"), row.Int("games")!.Value, row.Int("plate_appearances")!.Value, row.Int("at_bats")!.Value, row.Int("hits")!.Value, row.Int("doubles")!.Value, row.Int("triples")!.Value,
            row.Int("home_runs")!.Value, row.Int("walks")!.Value, row.Int("intentional_walks")!.Value, row.Int("strikeouts")!.Value, row.Int("hit_by_pitch")!.Value, row.Int("sacrifice_flies")!.Value, row.Int("double_plays")!.Value,
            row.Int("stolen_bases")!.Value, row.Int("caught_stealing")!.Value, row.Double("wrc_plus"), row.Double("woba"));
        return new ProspectBattingLine(row.Int("season")!.Value, AgeOf(person, row), line.Level?.Code(), line.Organisation, line, MinorBattingFigures.Of(line), row.Text("source_file")!);
    }, one => one.Organisation, (one, club) => one with { Organisation = club }, clubs, cancel);

    Task<List<ProspectPitchingLine>> PitchingAsync(ProspectPerson person, int through, ProspectRankingQueries.Organisations clubs, CancellationToken cancel) => NamedAsync("profile_pitching.sql", person.Keys, through, row =>
    {
        var line = new MinorPitching(MinorLevels.Of(row.Text("level")), row.Text("organisation"), row.Int("games")!.Value, row.Int("games_started")!.Value, row.Int("outs_recorded")!.Value, row.Int("batters_faced")!.Value, row.Int("hits")!.Value,
            row.Int("runs")!.Value, row.Int("home_runs")!.Value, row.Int("walks")!.Value, row.Int("hit_batters")!.Value, row.Int("wild_pitches")!.Value, row.Int("strikeouts")!.Value, row.Int("saves")!.Value, row.Double("fip"));
        return new ProspectPitchingLine(row.Int("season")!.Value, AgeOf(person, row), line.Level?.Code(), line.Organisation, line, MinorPitchingFigures.Of(line), row.Text("source_file")!);
    }, one => one.Organisation, (one, club) => one with { Organisation = club }, clubs, cancel);

    async Task<List<T>> NamedAsync<T>(string sql, IReadOnlyList<string> keys, int through, Read<T> read, Func<T, string?> organisation, Func<T, string, T> with, ProspectRankingQueries.Organisations clubs, CancellationToken cancel)
    {
        var lines = await ListAsync(sql, [new() { Value = keys.ToArray() }, new() { Value = (short)through }], read, cancel);
        for (var i = 0; i < lines.Count; i++)
            if (organisation(lines[i]) is { } written && await clubs.FindAsync(written, cancel) is { } club) lines[i] = with(lines[i], club.Abbreviation);
        return lines;
    }

    Task<List<ProspectLevelLine>> LevelsAsync(ProspectPerson person, int mlbamId, int through, CancellationToken cancel) => ListAsync("profile_levels.sql", [new() { Value = mlbamId }, new() { Value = (short)through }], row => new ProspectLevelLine(
        row.Int("season")!.Value, row.Text("level")!, row.Text("organisation"), AgeOf(person, row), row.Int("plate_appearances")!.Value, row.Double("walk_rate"), row.Double("strikeout_rate"), row.Double("average"), row.Double("on_base"), row.Double("slugging"),
        row.Double("wrc_plus"), row.Text("source_file")!), cancel);

    static int? AgeOf(ProspectPerson person, SqlRow row) => row.Int("age") ?? person.AgeIn(row.Int("season")!.Value);

    Task<List<MajorSeason>> MajorsAsync(int mlbamId, int through, CancellationToken cancel) =>
        ListAsync("profile_majors.sql", [new() { Value = mlbamId }, new() { Value = (short)through }], row => new MajorSeason(row.Int("season")!.Value, row.Int("plate_appearances")!.Value, row.Int("outs")!.Value), cancel);

    async Task<IReadOnlyList<BoardEntry>> BoardsAsync(ProspectPerson person, int through, CancellationToken cancel)
    {
        var people = (await watermarks.CurrentAsync(cancel)).People;
        var all = await recent.GetAsync((nameof(ProspectProfileQueries), nameof(BoardsAsync), people, through), token => history.BoardsAsync(through, token), cancel);
        return all.GetValueOrDefault(person.MlbamId is { } id ? string.Create(CultureInfo.InvariantCulture, $"m{id}") : person.Keys[0]) ?? [];
    }

    async Task<ProspectPeers> PeersAsync(bool isPitcher, int through, CancellationToken cancel)
    {
        var people = (await watermarks.CurrentAsync(cancel)).People;
        return await recent.GetAsync((nameof(ProspectProfileQueries), nameof(PeersAsync), people, isPitcher, through), async token =>
        {
            var rows = await ListAsync(isPitcher ? "peers_pitching.sql" : "peers_batting.sql", [new() { Value = (short)through }], row => (Season: row.Int("season"), Level: row.Text("level")!, Age: row.Int("age"),
                Medians: new PeerMedians(row.Int("players")!.Value, row.Double("walk_rate"), row.Double("strikeout_rate"), row.Double("third"), row.Double("fourth"))), token);
            return new ProspectPeers(rows.Where(row => row.Season is not null).ToDictionary(row => (row.Season!.Value, row.Level), row => row.Medians),
                rows.Where(row => row.Season is null && row.Age is not null).ToDictionary(row => (row.Level, row.Age!.Value), row => row.Medians));
        }, cancel);
    }

    delegate T Read<out T>(SqlRow row);

    async Task<List<T>> ListAsync<T>(string sql, NpgsqlParameter[] parameters, Read<T> read, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlFile.Read("Prospects/" + sql));
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel)) rows.Add(read(new SqlRow(reader)));
        return rows;
    }
}
