using System.Globalization;
using HotBat.Core.Baseball;
using HotBat.Core.Names;
using HotBat.Data.Baseball;
using Npgsql;

namespace HotBat.Data.Search;

/// <summary>Reads what the search keeps in memory.</summary>
sealed class SearchPeopleReader(NpgsqlDataSource source)
{
    const int MostPeople = 600_000, MostSeasons = 2_000_000, MostRecent = 20_000, MostPopular = 50, MostProspects = 20_000;

    public async Task<SearchablePeople> AllAsync(CancellationToken cancel)
    {
        var seasons = await SeasonsAsync(cancel);
        var nicknames = ReferenceFiles.Nicknames.Players.ToDictionary(p => p.Id, p => p.Nicknames);
        var registered = new List<Registered>(40_000);
        await using (var command = source.CreateCommand(SqlFile.Read("Search/search_people.sql")))
        {
            command.Parameters.Add(new() { Value = MostPeople });
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel)) registered.Add(Read(new SqlRow(reader), seasons, nicknames));
        }
        var prospects = await ProspectsAsync(cancel);
        var keys = KeyedProspect.In(prospects, registered.Where(one => one.Person.ProspectId is null).Select(one => (one.Person.PlayerId, $"{one.Named.First} {one.Named.Last}", one.Born)));
        var joined = keys.Values.ToHashSet(StringComparer.Ordinal);
        var known = prospects.Where(prospect => joined.Contains(prospect.Key)).ToDictionary(prospect => prospect.Key, StringComparer.Ordinal);
        // before the others: of two who match alike the later one comes first, and who has an id is better known
        List<Registered> all = [.. prospects.Where(prospect => !known.ContainsKey(prospect.Key)).Select(Read), .. registered];
        return new([.. all.Select(one => keys.TryGetValue(one.Person.PlayerId, out var key) ? one.Person with { ProspectId = key, FirstSeen = Earliest(one.Person.FirstSeen, DayAfter(known[key].FirstSeason)) } : one.Person)], new NameIndex([.. all.Select(one => one.Named)]));
    }

    static Registered Read(SqlRow row, Dictionary<int, Played> seasons, Dictionary<int, IReadOnlyList<string>> nicknames)
    {
        var id = row.Int("mlbam_id")!.Value;
        var played = seasons.GetValueOrDefault(id);
        var (first, last, suffix, born) = (row.Text("first_name")!, row.Text("last_name")!, row.Text("suffix"), row.DateOrNull("birth_date"));
        return new(new(
            id, PersonName.Display(first, last, suffix), born?.Year, row.Small("first_season"), row.Small("last_season"),
            Earliest(played?.FirstGame, DayAfter(row.Small("first_season")), DayAfter(row.Small("first_minor_season")), DayAfter(played?.Seasons[0].Season)), played?.FirstBatted, played?.Seasons ?? [],
            row.Bool("is_minor") ? id.ToString(CultureInfo.InvariantCulture) : null),
            new(first, last, suffix, row.Text("given_name"), [.. row.Texts("nicknames") ?? [], .. nicknames.GetValueOrDefault(id) ?? []], row.Text("matrilineal"), row.Texts("others"), born?.Year), born);
    }

    static Registered Read(KeyedProspect prospect)
    {
        var (first, last) = PersonName.Cut(prospect.Name);
        return new(new(0, prospect.Name, prospect.Born?.Year, null, null, DayAfter(prospect.FirstSeason), null, [], prospect.Key),
            new(first, last, BirthYear: prospect.Born?.Year), prospect.Born);
    }

    async Task<List<KeyedProspect>> ProspectsAsync(CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlFile.Read("Search/search_prospects.sql"));
        command.Parameters.Add(new() { Value = MostProspects });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var found = new List<KeyedProspect>();
        while (await reader.ReadAsync(cancel))
        {
            var row = new SqlRow(reader);
            found.Add(new(row.Text("player_key")!, row.Text("name")!, row.DateOrNull("birth_date"), [.. (row.Ints("seasons") ?? []).Zip(row.Ints("ages") ?? [])]));
        }
        return found;
    }

    public async Task<PeopleOfDay> OfDayAsync(SearchablePeople all, DateOnly asOf, DateOnly today, CancellationToken cancel)
    {
        var weights = new double[all.People.Count];
        var pitchers = new bool?[all.People.Count];
        var lastSeasons = new short?[all.People.Count];
        short? newest = null;
        var recent = await RecentAsync(asOf, cancel);
        for (var i = 0; i < weights.Length; i++)
        {
            var person = all.People[i];
            var now = recent.GetValueOrDefault(person.PlayerId);
            var (turns, faced, last) = (now?.Turns ?? 0, now?.Faced ?? 0, now?.LastSeason);
            weights[i] = Fame.Weight(turns + faced, 0);
            foreach (var season in person.Seasons.TakeWhile(s => s.Season < asOf.Year))
            {
                (turns, faced) = (turns + season.Turns, faced + season.Faced);
                weights[i] += Fame.Weight(season.Turns + season.Faced, asOf.Year - season.Season);
                last = Later(last, season.Season);
            }
            newest = Later(newest, last);
            // that he will have played on later is not known on the day
            lastSeasons[i] = person.LastSeason < asOf.Year ? Later(last, person.LastSeason) : last;
            pitchers[i] = turns + faced == 0 ? null : faced > turns;
        }
        var most = weights.DefaultIfEmpty().Max();
        // of whom nothing is known but the name, he is there now
        float[] fame = [.. all.People.Select((p, i) => p.FirstSeen is { } seen ? seen <= asOf ? Fame.Of(weights[i], most) : -1 : asOf >= today ? 0 : -1)];
        int[] popular = [.. Enumerable.Range(0, fame.Length).Where(i => pitchers[i] == false && all.People[i].FirstBatted < asOf && fame[i] >= 0)
            .OrderByDescending(i => recent.GetValueOrDefault(all.People[i].PlayerId)?.HomeRuns ?? 0).ThenByDescending(i => weights[i]).Take(MostPopular)];
        return new(all, asOf, fame, pitchers, recent.ToDictionary(r => r.Key, r => r.Value.TeamId), lastSeasons, newest, popular);
    }

    async Task<Dictionary<int, Played>> SeasonsAsync(CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlFile.Read("Search/search_seasons.sql"));
        command.Parameters.Add(new() { Value = MostSeasons });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var found = new Dictionary<int, Played>();
        while (await reader.ReadAsync(cancel))
        {
            var row = new SqlRow(reader);
            var id = row.Int("player")!.Value;
            if (!found.TryGetValue(id, out var played)) found[id] = played = new();
            played.Seasons.Add(new(row.Small("season")!.Value, row.Int("turns")!.Value, row.Int("faced")!.Value));
            // a game counts from the day after it
            played.FirstGame = Earliest(played.FirstGame, row.DateOrNull("first_game")?.AddDays(1));
            played.FirstBatted = Earliest(played.FirstBatted, row.DateOrNull("first_batted"));
        }
        return found;
    }

    async Task<Dictionary<int, Recent>> RecentAsync(DateOnly asOf, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlFile.Read("Search/search_recent.sql"));
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = asOf.Year }, new() { Value = asOf }, new() { Value = MostRecent } });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var found = new Dictionary<int, Recent>();
        while (await reader.ReadAsync(cancel))
        {
            var row = new SqlRow(reader);
            found[row.Int("player")!.Value] = new(row.Int("team_id")!.Value, row.Int("turns")!.Value, row.Int("faced")!.Value, row.Int("home_runs")!.Value, row.Small("last_season")!.Value);
        }
        return found;
    }

    static DateOnly? Earliest(params ReadOnlySpan<DateOnly?> days)
    {
        DateOnly? earliest = null;
        foreach (var day in days)
            if (day is { } known && (earliest is null || known < earliest)) earliest = known;
        return earliest;
    }

    static short? Later(short? a, short? b) => a is null || b > a ? b : a;

    static DateOnly? DayAfter(short? season) => season is { } year ? new DateOnly(year + 1, 1, 1) : null;

    sealed record Registered(SearchablePerson Person, NamedPerson Named, DateOnly? Born);

    /// <param name="TeamId">For whom he last played in the year before the day.</param>
    /// <param name="Turns">Plate appearances in the season of the day; <paramref name="Faced"/> likewise.</param>
    /// <param name="HomeRuns">In regular-season games of the year before the day.</param>
    sealed record Recent(int TeamId, int Turns, int Faced, int HomeRuns, short LastSeason);

    sealed class Played
    {
        public List<SeasonTurns> Seasons { get; } = [];
        public DateOnly? FirstGame { get; set; }
        public DateOnly? FirstBatted { get; set; }
    }
}
