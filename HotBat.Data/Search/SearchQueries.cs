using HotBat.Core.Names;
using HotBat.Data.Baseball;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HotBat.Data.Search;

/// <param name="Today">The app's day: who is known by name alone is found on it and not before.</param>
public sealed record SearchView(string Typed, DateOnly AsOf, DateOnly Today, int Limit);

/// <summary>
/// Clubs and people by name, as known on a day. The names are kept in memory until the data changes, and with them who was known how well on the days that are asked for,
/// so that an answer is computed and not read.
/// </summary>
public sealed class SearchQueries(NpgsqlDataSource source, IDbContextFactory<HotBatDbContext> contexts, ClubDirectory clubs, IMinorPlaces minors, DataWatermarks watermarks, RecentAnswers recent) : IProspectProfiles
{
    /// <summary>Of many clubs whose name begins alike these are enough to see that there are more letters to type.</summary>
    const int MostClubs = 5;
    const float ClubFame = 1, ClubFarther = .3f;
    const int MostAliases = 1000;

    readonly SearchPeopleReader _reader = new(source);

    /// <summary>The best first; empty for nothing typed.</summary>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(SearchView view, CancellationToken cancel)
    {
        var query = NameQuery.Read(view.Typed);
        if (query.Words.Count == 0) return [];
        var people = await PeopleAsync(view, cancel);
        var teams = await ClubsAsync(view.AsOf, cancel);
        var places = await minors.OfDayAsync(view.AsOf, cancel);
        var players = people.All.Names.Find(query, people.Fame, view.Limit);
        // a club is not guessed at beside a player who is meant
        var nearest = players.Count == 0 ? float.MaxValue : players.Min(m => m.Cost) + ClubFarther;
        var found = players.Select(m => (Match: m, Hit: PlayerOf(people, m.Index, teams, places)))
            .Concat(teams.Names.Find(query, teams.Fame, MostClubs).Where(m => m.Cost <= nearest).Select(m => (Match: m, Hit: teams.Hits[m.Index])))
            .OrderBy(f => f.Match.Rank).ThenBy(f => f.Hit.Kind).ToList();
        return [.. found.Where(f => !f.Match.IsNoiseBeside(found[0].Match)).Take(view.Limit).Select(f => f.Hit)];
    }

    /// <summary>The batters with most home runs in the year before the day; of those with as many, the best known.</summary>
    public async Task<IReadOnlyList<SearchHit>> PopularAsync(SearchView view, CancellationToken cancel)
    {
        var people = await PeopleAsync(view, cancel);
        var teams = await ClubsAsync(view.AsOf, cancel);
        var places = await minors.OfDayAsync(view.AsOf, cancel);
        return [.. people.Popular.Take(view.Limit).Select(place => PlayerOf(people, place, teams, places))];
    }

    /// <summary>Those that are known on the day, in the order of <paramref name="asked"/>.</summary>
    public async Task<IReadOnlyList<SearchHit>> KnownAsync(IEnumerable<(SearchKind Kind, int Id)> asked, SearchView view, CancellationToken cancel)
    {
        var people = await PeopleAsync(view, cancel);
        var teams = await ClubsAsync(view.AsOf, cancel);
        var places = await minors.OfDayAsync(view.AsOf, cancel);
        return [.. asked.Take(view.Limit).Select(a => a.Kind == SearchKind.Club ? teams.Hits.FirstOrDefault(h => h.Id == a.Id)
            : people.All.PlaceById.TryGetValue(a.Id, out var place) && people.Fame[place] >= 0 ? PlayerOf(people, place, teams, places) : null).OfType<SearchHit>()];
    }

    public async Task<string?> IdAsync(int playerId, CancellationToken cancel)
    {
        var all = await AllAsync(await watermarks.CurrentAsync(cancel), cancel);
        return all.PlaceById.TryGetValue(playerId, out var place) ? all.People[place].ProspectId : null;
    }

    public async Task<int?> PlayerIdAsync(string key, CancellationToken cancel)
    {
        var all = await AllAsync(await watermarks.CurrentAsync(cancel), cancel);
        return all.PlayerByKey.TryGetValue(key, out var player) ? player : null;
    }

    static SearchHit PlayerOf(PeopleOfDay people, int place, ClubsOfDay teams, Func<string, MinorPlace?> places)
    {
        var person = people.All.People[place];
        var last = people.LastSeasons[place];
        var isProspect = person.ProspectId is not null && last is null && !(person.FirstSeason <= people.AsOf.Year) && !(person.FirstBatted < people.AsOf);
        var minor = isProspect ? places(person.ProspectId!) : null;
        int? team = people.TeamIds.TryGetValue(person.PlayerId, out var played) ? played : minor?.TeamId;
        var club = team is null ? null : teams.Hits.FirstOrDefault(h => h.Id == team);
        return new(SearchKind.Player, person.PlayerId, person.Name, club?.Club, person.BirthYear,
            person.FirstSeason is { } first && first <= people.AsOf.Year ? first : null, people.IsPitcher[place], person.FirstBatted < people.AsOf)
        {
            LastSeason = last,
            IsActive = last >= people.NewestSeason,
            ProspectId = person.ProspectId,
            IsProspect = isProspect,
            Level = minor?.Level,
            Colour = club?.Colour,
        };
    }

    async Task<PeopleOfDay> PeopleAsync(SearchView view, CancellationToken cancel)
    {
        var marks = await watermarks.CurrentAsync(cancel);
        var isPast = view.AsOf < view.Today;
        return await recent.GetAsync((nameof(SearchQueries), nameof(PeopleAsync), marks.Counts, marks.Prospects, view.AsOf, isPast),
            async token => await _reader.OfDayAsync(await AllAsync(marks, token), view.AsOf, view.Today, token), cancel);
    }

    Task<SearchablePeople> AllAsync(DataMarks marks, CancellationToken cancel) => recent.GetAsync((nameof(SearchQueries), marks.Counts, marks.Prospects), _reader.AllAsync, cancel);

    /// <summary>The clubs of the newest season with a game before the day, else of the newest before it.</summary>
    async Task<ClubsOfDay> ClubsAsync(DateOnly asOf, CancellationToken cancel)
    {
        var counts = (await watermarks.CurrentAsync(cancel)).Counts;
        return await recent.GetAsync((nameof(SearchQueries), nameof(ClubsAsync), counts, asOf), async token =>
        {
            await using var db = await contexts.CreateDbContextAsync(token);
            var season = await db.TeamGames.AsNoTracking().Where(g => g.GameType == 'R' && g.GameDate < asOf).MaxAsync(g => (short?)g.Season, token) ?? (short)asOf.Year;
            var aliases = (await db.ClubAliases.AsNoTracking().OrderBy(a => a.Alias).Take(MostAliases).ToListAsync(token)).ToLookup(a => a.TeamId, a => a.Alias);
            return ClubsOfDay.Of(await clubs.OfSeasonAsync(season, token), aliases);
        }, cancel);
    }

    sealed record ClubsOfDay(IReadOnlyList<SearchHit> Hits, NameIndex Names, float[] Fame)
    {
        public static ClubsOfDay Of(IReadOnlyList<Club> clubs, ILookup<int, string> aliases) => new(
            [.. clubs.Select(c => new SearchHit(SearchKind.Club, c.TeamId, c.Name, c.Abbreviation, null, null, null, HasDashboard: true) { Colour = c.Colour })],
            new([.. clubs.Select(c => new NamedPerson(CityOf(c), c.Nickname, Nicknames: ReferenceFiles.Nicknames.Clubs.FirstOrDefault(n => n.Id == c.TeamId)?.Nicknames, Others: [c.Abbreviation, .. aliases[c.TeamId]]))]),
            [.. clubs.Select(_ => ClubFame)]);

        static string CityOf(Club club) => club.Name.EndsWith(club.Nickname, StringComparison.Ordinal) ? club.Name[..^club.Nickname.Length].TrimEnd() : club.Name;
    }
}
