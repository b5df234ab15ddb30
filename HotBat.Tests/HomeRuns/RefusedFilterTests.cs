using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HotBat.Tests.Support;

namespace HotBat.Tests.HomeRuns;

/// <summary>What was written into a filter stays in its field when it cannot be used, and the others with it.</summary>
public sealed class RefusedFilterTests(RefusedFilterTests.League league) : IClassFixture<RefusedFilterTests.League>
{
    public sealed class League : IAsyncLifetime
    {
        readonly SmallLeagueServer _server = new();

        public Uri Address => _server.App.Address;

        public HttpClient Client { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            await _server.InitializeAsync();
            Client = _server.App.CreateClient();
        }

        public Task DisposeAsync()
        {
            Client.Dispose();
            return _server.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("/leaders?minPa=5000&hand=L", "input.narrow[type=number][name=minPa][min='0'][max='1000'][aria-invalid=true]", "5000")]
    [InlineData("/leaders?minPa=5000&hand=L", "select[name=hand] option[selected]", "L", "LHP")]
    [InlineData("/leaders?team=XYZ", "select[name=team] option[selected]", "XYZ", "XYZ")]
    [InlineData("/leaders?sort=-hats", "select[name=sort] option[selected]", "-hats", "-hats")]
    [InlineData("/leaders?season=1999", "select[name=season] option[selected]", "1999", "1999")]
    [InlineData("/teams?season=1999", "select[name=season] option[selected]", "1999", "1999")]
    [InlineData("/players/compare?ids=14701&season=1999&q=bat", "main input[name=q]", "bat")]
    [InlineData("/players/compare?ids=14701&season=1999&q=bat", "main input[name=ids]", "14701")]
    public async Task Page_OpenedWithWhatCannotBeUsed_KeepsIt(string path, string field, string value, string label = "")
    {
        using var response = await league.Client.GetAsync(path);
        Assert.InRange(response.StatusCode, HttpStatusCode.BadRequest, HttpStatusCode.NotFound);
        var kept = Assert.Single((await ReadAsync(response)).QuerySelectorAll(field));
        Assert.Equal((value, label), (kept.GetAttribute("value"), kept.TextContent));
    }

    [Theory]
    [InlineData("/leaders?team=XYZ", "No club of 2024 goes by “XYZ”.", "/leaders")]
    [InlineData("/leaders?season=1999", "No 1999 games are loaded; loaded: 2024.", "/leaders")]
    [InlineData("/teams?season=1999", "No 1999 games are loaded; loaded: 2024.", "/teams")]
    [InlineData("/teams/nyy?season=1999", "No 1999 games are loaded; loaded: 2024.", "/teams/nyy")]
    [InlineData("/players/14701?season=1999", "No 1999 games are loaded; loaded: 2024.", "/players/14701")]
    [InlineData("/players/compare?ids=14701&season=1999&q=bat", "No 1999 games are loaded; loaded: 2024.", "/players/compare?ids=14701&q=bat")]
    public async Task Page_OfWhatIsNotThere_SaysWhatAndLeadsBackInItsFirstAnswer(string path, string said, string back)
    {
        using var response = await league.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var page = await ReadAsync(response);
        Assert.Contains(page.QuerySelectorAll("main .face p"), p => p.TextContent == said);
        Assert.Contains(page.QuerySelectorAll("main .face a.btn"), a => a.GetAttribute("href") == back);
    }

    [Fact]
    public async Task Page_OfNoClub_IsTheOneThatIsNotThere()
    {
        using var response = await league.Client.GetAsync("/teams/xyz");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("There is no page at this address", (await ReadAsync(response)).QuerySelector("h1")?.TextContent);
    }

    [Theory]
    [InlineData("/leaders?metric=nonsense", "There is no parameter “metric”; did you mean “sort”? Left out of the view.")]
    [InlineData("/leaders?club=NYY", "There is no parameter “club”; did you mean “team”? Left out of the view.")]
    public async Task Page_WithAParameterByAnotherName_SaysWhatItLeftOut(string path, string said)
    {
        using var response = await league.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(said, (await ReadAsync(response)).QuerySelector(".said")?.TextContent);
    }

    [Theory]
    [InlineData("123", "Nobody is known under 123.")]
    [InlineData("123,456", "Nobody is known under 123 or 456.")]
    public async Task Compare_WithIdsThatNobodyBears_NamesThemAndKeepsTheOthers(string unknown, string said)
    {
        using (var response = await league.Client.GetAsync($"/players/compare?ids=14701,{unknown}"))
        {
            var page = await ReadAsync(response);
            Assert.Equal($"{said} Left out of the view.", page.QuerySelector(".said")?.TextContent);
            Assert.Equal("14701", page.QuerySelector("main input[name=ids]")?.GetAttribute("value"));
            Assert.Equal("/players/14701", Assert.Single(page.QuerySelectorAll("main thead .who a")).GetAttribute("href"));
        }
        using var alone = await league.Client.GetAsync($"/players/compare?ids={unknown}");
        Assert.Equal(said, (await ReadAsync(alone)).QuerySelector("main .face h3")?.TextContent + ".");
    }

    static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) => await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
}
