using HotBat.Data.Search;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Tests.Search;

public sealed class SearchQueriesTests : IAsyncLifetime
{
    readonly SmallLeagueDatabase _league = new();

    public async Task InitializeAsync()
    {
        await _league.InitializeAsync();
        await SearchedPeople.AddAsync(_league);
    }

    public Task DisposeAsync() => _league.DisposeAsync();

    static SearchView View(string typed, DateOnly? asOf = null, int limit = 10) => new(typed, asOf ?? SmallLeague.Today, SmallLeague.Today, limit);

    Task<IReadOnlyList<SearchHit>> FindAsync(string typed, DateOnly? asOf = null) => _league.Fresh<SearchQueries>().FindAsync(View(typed, asOf), default);

    [Fact]
    public async Task Find_ByAnyWriting_ThePlayerWithClubAndYears()
    {
        foreach (var typed in (string[])["José Núñez", "jose nunez", "Nunez, Jose", "nunze", "moose", "joes nunez"])
        {
            var hit = (await FindAsync(typed))[0];
            Assert.Equal((SearchKind.Player, SearchedPeople.Nunez, "José Núñez", "NYY", 1995, (short)2019, false, true),
                (hit.Kind, hit.Id, hit.Name, hit.Club, hit.BirthYear, hit.FirstSeason, hit.IsPitcher, hit.HasDashboard));
        }
    }

    [Fact]
    public async Task Find_Namesakes_WhoPlayedMoreIsFirst() =>
        Assert.Equal([SearchedPeople.Nunez, SearchedPeople.Namesake], (await FindAsync("jose nunez")).Take(2).Select(h => h.Id));

    [Theory]
    [InlineData("NYY", "New York Yankees")]
    [InlineData("yank", "New York Yankees")]
    [InlineData("yankes", "New York Yankees")]
    [InlineData("philadelphia", "Philadelphia Phillies")]
    [InlineData("baltimore orioles", "Baltimore Orioles")]
    [InlineData("yanks", "New York Yankees")]
    [InlineData("Bronx Bombers", "New York Yankees")]
    [InlineData("phils", "Philadelphia Phillies")]
    [InlineData("O's", "Baltimore Orioles")]
    public async Task Find_Club_ByAbbreviationCityAndNickname(string typed, string name)
    {
        var hit = (await FindAsync(typed))[0];
        Assert.Equal((SearchKind.Club, name, true), (hit.Kind, hit.Name, hit.HasDashboard));
        Assert.NotNull(hit.Colour);
    }

    [Fact]
    public async Task Find_ByAFamousNickname_ThePlayer()
    {
        await _league.ExecuteAsync("insert into people (mlbam_id, first_name, last_name, first_season) values (663728, 'Cal', 'Raleigh', 2021)");
        Assert.Equal("Cal Raleigh", (await FindAsync("big dumper"))[0].Name);
    }

    [Fact]
    public async Task Find_AClubAsItIsWritten_NoPlayerOfAnotherName()
    {
        await _league.ExecuteAsync("insert into people (mlbam_id, first_name, last_name, first_season) values (990005, 'Bob', 'Metz', 2020)");
        Assert.Equal("New York Mets", Assert.Single(await FindAsync("mets")).Name);
        Assert.Equal("Bob Metz", (await FindAsync("metz"))[0].Name);
    }

    [Fact]
    public async Task Find_FatherAndSon_OnlyTheSonIsActiveAndTheYearsTellThemApart()
    {
        await _league.ExecuteAsync($"""
            insert into people (mlbam_id, first_name, last_name, first_season, last_season) values (990006, 'José', 'Núñez', 1996, 2011), (990007, 'Later', 'Retired', 2015, 2026);
            insert into batting_seasons (season, mlbam_id, games, plate_appearances, at_bats, hits, doubles, triples, home_runs, walks, strikeouts)
            values (2010, 990006, 150, 650, 600, 160, 30, 2, 30, 40, 120), (2022, 990007, 150, 650, 600, 160, 30, 2, 30, 40, 120);
            update people set suffix = 'Jr.' where mlbam_id = {SearchedPeople.Nunez}
            """);
        var hits = await FindAsync("jose nunez");
        Assert.Equal([("José Núñez Jr.", true, (short?)2024), ("José Núñez", false, (short?)2011)],
            hits.Where(h => h.Id is SearchedPeople.Nunez or 990006).Select(h => (h.Name, h.IsActive, h.LastSeason)));
        // that he plays until 2026 is not known on the day
        var later = Assert.Single(await FindAsync("later retired"));
        Assert.Equal((false, (short?)2022), (later.IsActive, later.LastSeason));
    }

    [Fact]
    public async Task Find_AsOfADay_NobodyWhoHadNotAppeared()
    {
        var firstGame = SmallLeague.SeasonGames("BAL").Min(g => g.Date);
        // the spring game is an appearance too
        var spring = SmallLeague.Games.Min(g => g.Date);
        Assert.Contains(await FindAsync("nunez", firstGame), h => h.Id == SearchedPeople.Namesake);
        Assert.DoesNotContain(await FindAsync("nunez", spring), h => h.Id == SearchedPeople.Namesake);
        var before = Assert.Single(await FindAsync("nunez", spring));
        Assert.Equal((SearchedPeople.Nunez, false, (string?)null), (before.Id, before.HasDashboard, before.Club));
        // of 2024 the year alone is known, and no game: he is not known before the next
        Assert.Empty(await FindAsync("zebulon"));
        Assert.Equal("Octavius Farm", Assert.Single(await FindAsync("octavius farm")).Name);
    }

    [Fact]
    public async Task Find_KnownByNameAlone_TodayOnly()
    {
        await _league.ExecuteAsync("insert into people (mlbam_id, first_name, last_name) values (990003, 'Nobody', 'Knowsyet')");
        Assert.Single(await FindAsync("knowsyet"));
        Assert.Empty(await FindAsync("knowsyet", SmallLeague.Today.AddDays(-1)));
    }

    [Fact]
    public async Task Find_Pitcher_IsMarkedAndHasNoDashboard()
    {
        var hit = (await FindAsync("al finn")).First(h => h.Name == "Al Finn");
        Assert.Equal((true, false), (hit.IsPitcher, hit.HasDashboard));
    }

    [Fact]
    public async Task Popular_MostHomeRunsFirst_AndNobodyWithoutAGame()
    {
        await using var db = _league.Database.CreateDbContext();
        var homeRuns = await db.BatterGames.Where(g => g.GameType == 'R' && g.GameDate < SmallLeague.Today).GroupBy(g => g.Batter).Select(g => new { g.Key, Count = g.Sum(b => b.HomeRuns) }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var queries = _league.Fresh<SearchQueries>();
        var popular = await queries.PopularAsync(View("", limit: 50), default);
        Assert.DoesNotContain(popular, h => h.Id is SearchedPeople.Prospect or SearchedPeople.Rookie);
        Assert.DoesNotContain(popular, h => h.IsPitcher != false);
        int[] counts = [.. popular.Select(h => homeRuns.GetValueOrDefault(h.Id))];
        Assert.Equal(counts.OrderDescending(), counts);
        Assert.True(counts[0] > counts[^1]);
        Assert.Empty(await queries.PopularAsync(View("", SmallLeague.Games.Min(g => g.Date)), default));
    }

    [Fact]
    public async Task Known_KeptKeys_InTheirOrderWithoutStrangers()
    {
        var asked = new[] { (SearchKind.Club, SmallLeague.Mets), (SearchKind.Player, 1), (SearchKind.Player, SearchedPeople.Namesake), (SearchKind.Club, 5) };
        var queries = _league.Fresh<SearchQueries>();
        Assert.Equal(["New York Mets", "Jose Nunez"], (await queries.KnownAsync(asked, View(""), default)).Select(h => h.Name));
        Assert.Equal(["New York Mets"], (await queries.KnownAsync(asked, View("", SmallLeague.Games.Min(g => g.Date)), default)).Select(h => h.Name));
    }

    [Fact]
    public async Task Find_AfterNewData_TheNewNameIsThere()
    {
        var services = _league.FreshServices();
        var queries = (SearchQueries)services.GetService(typeof(SearchQueries))!;
        Assert.Empty(await queries.FindAsync(View("laterson"), default));
        await _league.ExecuteAsync("""
            insert into people (mlbam_id, first_name, last_name, first_minor_season) values (990004, 'Newly', 'Laterson', 2020);
            insert into ingestion_runs (kind, source, status, started_at, finished_at, rows_read, rows_added, rows_updated, rows_unchanged, rows_rejected, rows_flagged, games_touched)
            values ('people', 'by hand', 'done', now(), now(), 1, 1, 0, 0, 0, 0, 0)
            """);
        // nobody listens here: the watermark is looked up again each second
        IReadOnlyList<SearchHit> found = [];
        for (var i = 0; found.Count == 0 && i < 50; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
            found = await queries.FindAsync(View("laterson"), default);
        }
        Assert.Equal("Newly Laterson", Assert.Single(found).Name);
    }
}
