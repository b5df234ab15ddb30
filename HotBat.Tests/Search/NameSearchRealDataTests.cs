using System.Globalization;
using HotBat.Core.Baseball;
using HotBat.Core.Names;
using HotBat.Data;
using HotBat.Data.Search;
using HotBat.Jobs.Baseball;
using HotBat.Jobs.Ingestion;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Tests.Search;

/// <summary>
/// The collected name-search cases against all people that the collection holds. Left out, and counted, are cases whose person is in none of its files,
/// and those that ask by a former or birth name that is in none of them.
/// </summary>
public sealed class NameSearchRealDataTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    const string Cases = "prospects/name_search_cases.csv", Register = "people/register_mlb_2008on.csv.gz", Minors = "people/minor_league_people.csv.gz",
        Batting = "people/mlb_batting_seasons_2000_2017_2022_2024.csv.gz", Pitching = "people/mlb_pitching_seasons_2000_2017_2022_2024.csv.gz", Lahman = "people/lahman_People.csv.gz";

    static readonly DateOnly s_today = new(2026, 4, 1);

    sealed record Case(string Query, int PlayerId, string Kind, bool IsAmbiguous);

    [RealDataFact(Cases, Register, Minors, Batting, Pitching, Lahman)]
    public async Task Names_OfAllPeople_AreFoundAsTheyAreAsked()
    {
        var people = new PeopleImporter(ImportFolder.Files(database));
        var lines = new SeasonLinesImporter(ImportFolder.Files(database));
        foreach (var file in (string[])[Register, Minors]) await people.ImportAsync(RealData.At(file), default);
        foreach (var file in (string[])[Batting, Pitching]) await lines.ImportAsync(RealData.At(file), default);
        await people.ImportAsync(RealData.At(Lahman), default);
        await using var db = database.CreateDbContext();
        var ids = await db.People.Select(p => p.MlbamId).ToHashSetAsync();
        Assert.InRange(ids.Count, 32_000, 33_000);

        await using var services = new ServiceCollection().AddSingleton<IDbContextFactory<HotBatDbContext>>(database).AddSingleton(database.DataSource)
            .AddSingleton(TimeProvider.System).AddHotBatData().BuildServiceProvider();
        var queries = services.GetRequiredService<SearchQueries>();
        await using (var source = File.OpenRead(RealData.At(Cases)))
        {
            var all = Read(source);
            var held = all.Where(c => ids.Contains(c.PlayerId)).ToList();
            Assert.Equal((2882, 639), (all.Count, all.Count - held.Count));
            var named = held.Where(c => !c.Kind.StartsWith("altname", StringComparison.Ordinal)).ToList();
            Assert.InRange(held.Count - named.Count, 50, 60);

            var places = new List<(Case Case, int Place)>();
            foreach (var c in named) places.Add((c, await PlaceAsync(queries, c.Query, c.PlayerId)));
            var clear = places.Where(p => !p.Case.IsAmbiguous).ToList();
            Assert.InRange(Share(clear, p => p.Place == 1), .97, 1);
            Assert.InRange(Share(places, p => p.Place is >= 1 and <= 5), .99, 1);
        }
        await MisspeltAsync(queries, db);
    }

    static async Task MisspeltAsync(SearchQueries queries, HotBatDbContext db)
    {
        // every fiftieth, famous or not
        var people = (await db.People.OrderBy(p => p.MlbamId).Select(p => new { p.MlbamId, p.FirstName, p.LastName }).ToListAsync()).Where((_, i) => i % 50 == 0).ToList();
        foreach (var typos in (int[])[1, 2])
        {
            var random = new Random(typos);
            var places = new List<int>();
            foreach (var person in people)
                places.Add(await PlaceAsync(queries, Misspelt.Of(PersonName.SearchForm($"{person.FirstName} {person.LastName}"), typos, random), person.MlbamId));
            Assert.InRange(Share(places, p => p is >= 1 and <= 5), .95, 1);
        }
    }

    static async Task<int> PlaceAsync(SearchQueries queries, string typed, int playerId) =>
        1 + (await queries.FindAsync(new(typed, s_today, s_today, 5), default)).ToList().FindIndex(h => h.Kind == SearchKind.Player && h.Id == playerId);

    static double Share<T>(IReadOnlyCollection<T> all, Func<T, bool> counts) => all.Count(counts) / (double)all.Count;

    static List<Case> Read(Stream source)
    {
        using var rows = CsvRows.Open(source, Cases);
        var cases = new List<Case>();
        while (rows.Read())
            cases.Add(new(rows.Text("query")!, int.Parse(rows.Text("mlbam_id")!, CultureInfo.InvariantCulture), rows.Text("kind")!, rows.Text("ambiguous") == "1"));
        return cases;
    }
}
