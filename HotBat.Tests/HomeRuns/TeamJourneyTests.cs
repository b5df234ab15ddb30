using HotBat.Tests.Support;
using Microsoft.Playwright;

namespace HotBat.Tests.HomeRuns;

/// <summary>The clubs' list and a club's page: panels, tables, charts and days.</summary>
[Collection(BrowserCollection.Name)]
public sealed class TeamJourneyTests(BrowserHost browser, SmallLeagueServer server)
{
    Task<BrowserSession> OpenAsync(int width = 1440, string theme = "dark") => browser.OpenAsync(server.App.Address, width, theme);

    Task IsAtAsync(BrowserSession session, string path) => Assertions.Expect(session.Page).ToHaveURLAsync(new Uri(server.App.Address, path).AbsoluteUri);

    static ILocator GameLog(BrowserSession session) => session.Page.GetByRole(AriaRole.Table, new() { Name = "Games of the Yankees" });

    [BrowserTheory]
    [InlineData("/teams", 390, "dark")]
    [InlineData("/teams", 1440, "light")]
    [InlineData("/teams/nyy", 390, "dark")]
    [InlineData("/teams/nyy", 390, "light")]
    [InlineData("/teams/nyy", 768, "light")]
    [InlineData("/teams/nyy", 1440, "dark")]
    [InlineData("/teams/nyy", 1440, "light")]
    [InlineData("/teams/nyy?trend=table&expected=table&splits=table&asof=2024-07-21", 1440, "dark")]
    public async Task Page_OnEveryScreenAndTheme_IsCleanAndAccessible(string path, int width, string theme)
    {
        await using var session = await OpenAsync(width, theme);
        await session.GoToAsync(path);
        await session.ChartsLiveAsync();
        await session.AssertNothingJumpedAsync();
        await session.AssertNothingSidewaysAsync();
        await session.AssertAccessibleAsync();
        await session.AssertCleanAsync();
    }

    [BrowserTheory]
    [InlineData("/teams")]
    [InlineData("/teams/nyy")]
    public async Task Circuit_ThatComesLate_FindsThePageAsItIs(string path)
    {
        await using var session = await OpenAsync();
        await session.WatchForAsync(".skel");
        await session.Page.RouteAsync("**/blazor.web*.js", async route =>
        {
            await Task.Delay(TimeSpan.FromSeconds(3));
            await route.ContinueAsync();
        });
        await session.GoToAsync(path);
        Assert.False(await session.HasAppearedAsync());
        await session.AssertNothingJumpedAsync();
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task GameLog_SortedAndPaged_ByItsLinks()
    {
        await using var session = await OpenAsync();
        await session.GoToAsync("/teams/nyy");
        var log = GameLog(session);
        await Assertions.Expect(log.Locator("tbody tr").First).ToContainTextAsync("Jul 28");
        await log.GetByRole(AriaRole.Link, new() { Name = "HR", Exact = true }).ClickAsync();
        await IsAtAsync(session, "/teams/nyy?games=-hr");
        await Assertions.Expect(log.Locator("th[aria-sort=descending]")).ToHaveTextAsync("HR");
        await Assertions.Expect(log.Locator("tbody tr").First.Locator("td").Nth(3)).ToHaveTextAsync("4");
        await session.Page.GetByRole(AriaRole.Navigation, new() { Name = "Pages of Games of the Yankees" }).GetByRole(AriaRole.Link, new() { Name = "Page 2", Exact = true }).ClickAsync();
        await IsAtAsync(session, "/teams/nyy?games=-hr&gamesPage=2");
        await Assertions.Expect(log.Locator("tbody tr")).ToHaveCountAsync(3);
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task Trend_AsTable_AndGameLogAsCsv()
    {
        await using var session = await OpenAsync();
        await session.GoToAsync("/teams/nyy");
        await session.Page.GetByRole(AriaRole.Group, new() { Name = "Trend view" }).GetByRole(AriaRole.Link, new() { Name = "Table" }).ClickAsync();
        await IsAtAsync(session, "/teams/nyy?trend=table");
        // rolling seven of fifteen games
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Table, new() { Name = "Rolling seven games" }).Locator("tbody tr")).ToHaveCountAsync(9);

        var address = await session.Page.GetByRole(AriaRole.Group, new() { Name = "Game log" }).GetByRole(AriaRole.Link, new() { Name = "CSV" }).GetAttributeAsync("href");
        var file = await session.Page.RunAndWaitForDownloadAsync(() =>
            session.Page.GetByRole(AriaRole.Group, new() { Name = "Game log" }).GetByRole(AriaRole.Link, new() { Name = "CSV" }).ClickAsync());
        Assert.Equal("hotbat-nyy-2024-games.csv", file.SuggestedFilename);
        Assert.Equal("/api/v1/teams/nyy/analytics.csv?table=games", address);
        var lines = await File.ReadAllLinesAsync(await file.PathAsync());
        Assert.Equal(16, lines.Length);
        Assert.StartsWith("date,game_pk,opponent", lines[0], StringComparison.Ordinal);
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task AsOf_AnEarlierDay_SaysSoAndLeadsBack()
    {
        await using var session = await OpenAsync();
        await session.GoToAsync("/teams/nyy?asof=2024-07-15");
        await Assertions.Expect(session.Page.Locator(".timebar")).ToContainTextAsync("As known on");
        await Assertions.Expect(session.Page.Locator(".sample")).ToContainTextAsync("9 games");
        await Assertions.Expect(GameLog(session).Locator("tbody tr").First).ToContainTextAsync("Jul 14");
        await session.Page.GetByRole(AriaRole.Link, new() { Name = "Back to today" }).ClickAsync();
        await IsAtAsync(session, "/teams/nyy");
        await Assertions.Expect(session.Page.Locator(".timebar")).ToHaveCountAsync(0);
        await Assertions.Expect(session.Page.Locator(".sample")).ToContainTextAsync("15 games");
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task Print_ShowsFiguresAndNoControls()
    {
        await using var session = await OpenAsync();
        await session.GoToAsync("/teams/nyy");
        await session.ChartsLiveAsync();
        await session.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(session.Page.Locator("header.top")).ToBeHiddenAsync();
        await Assertions.Expect(session.Page.Locator(".panel .tools").First).ToBeHiddenAsync();
        await Assertions.Expect(GameLog(session)).ToBeVisibleAsync();
        await Assertions.Expect(session.Page.GetByText("HR per game").First).ToBeVisibleAsync();
        Assert.NotEmpty(await session.Page.PdfAsync());
        await session.AssertCleanAsync();
    }
}
