using HotBat.Data.Search;
using HotBat.Tests.Support;

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
    public async Task Find_Club_ByAbbreviationCityAndNickname(string typed, string name)
    {
        var hit = (await FindAsync(typed))[0];
        Assert.Equal((SearchKind.Club, name, true), (hit.Kind, hit.Name, hit.HasDashboard));
        Assert.NotNull(hit.Colour);
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
    public async Task Popular_TheDaysBestKnown_AndNobodyWithoutAGame()
    {
        var queries = _league.Fresh<SearchQueries>();
        var popular = await queries.PopularAsync(View("", limit: 50), default);
        Assert.Equal(SearchedPeople.Nunez, popular[0].Id);
        Assert.DoesNotContain(popular, h => h.Id is SearchedPeople.Prospect or SearchedPeople.Rookie);
        Assert.DoesNotContain(popular, h => h.IsPitcher != false);
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
