using System.Net;
using HotBat.Tests.Support;
using Microsoft.Playwright;
using Npgsql;

namespace HotBat.Tests.HomeRuns;

[Collection(BrowserCollection.Name)]
public sealed class TeamJourneyTests(BrowserHost browser, TeamJourneyTests.Server server) : IClassFixture<TeamJourneyTests.Server>
{
    /// <summary>The app on the small league, the day after its last game.</summary>
    public sealed class Server : IAsyncLifetime
    {
        readonly SmallLeagueDatabase _league = new();

        public AppServer App { get; private set; } = null!;

        public string ConnectionString => _league.Database.ConnectionString;

        public async Task InitializeAsync()
        {
            await _league.InitializeAsync();
            App = AppServer.Start("Production", new Dictionary<string, string?>(StringComparer.Ordinal) { ["ConnectionStrings:HotBat"] = ConnectionString, ["HotBat:Today"] = "2024-07-29" });
        }

        public async Task DisposeAsync()
        {
            App.Dispose();
            await _league.DisposeAsync();
        }
    }

    Task<BrowserSession> OpenAsync(int width = 1440, string theme = "dark") => browser.OpenAsync(server.App.Address, width, theme);

    Task IsAtAsync(BrowserSession session, string path) => Assertions.Expect(session.Page).ToHaveURLAsync(new Uri(server.App.Address, path).AbsoluteUri);

    // its label wraps it, so that the label's text is that of the options too
    static ILocator Split(BrowserSession session) => session.Page.Locator("select[name=split]");

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

    [BrowserTheory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task ListToClubToSplit_TheAddressHoldsTheView(int width)
    {
        await using var session = await OpenAsync(width);
        await session.GoToAsync("/teams");
        await session.Page.GetByRole(AriaRole.Link, new() { Name = width < 768 ? "NYY" : "New York Yankees" }).ClickAsync();
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("New York Yankees");
        await IsAtAsync(session, "/teams/nyy");
        await Assertions.Expect(session.Page.Locator(".sample")).ToContainTextAsync("15 games, 252 PA");

        if (width < 768) await session.Page.Locator("summary").ClickAsync();
        await Split(session).SelectOptionAsync("home");
        await IsAtAsync(session, "/teams/nyy?split=home");
        await Assertions.Expect(session.Page.Locator(".sample")).ToContainTextAsync("7 games");
        await session.Page.ReloadAsync();
        await session.InteractiveAsync();
        await Assertions.Expect(session.Page.Locator(".sample")).ToContainTextAsync("7 games");
        await Assertions.Expect(Split(session)).ToHaveValueAsync("home");
        await session.Page.GoBackAsync();
        await IsAtAsync(session, "/teams/nyy");
        await Assertions.Expect(session.Page.Locator(".sample")).ToContainTextAsync("15 games");
        await Assertions.Expect(Split(session)).ToHaveValueAsync("all");
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task Filters_OnAPhone_FoldAway_AndStayOpenWhileOneIsChosen()
    {
        await using var session = await OpenAsync(390);
        await session.GoToAsync("/teams/nyy");
        await Assertions.Expect(Split(session)).ToBeHiddenAsync();
        await session.Page.Locator("summary").ClickAsync();
        await Split(session).SelectOptionAsync("home");
        await IsAtAsync(session, "/teams/nyy?split=home");
        await Assertions.Expect(session.Page.Locator("summary")).ToHaveTextAsync("Filters (1)");
        await Assertions.Expect(Split(session)).ToBeVisibleAsync();
        await session.AssertAccessibleAsync();
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task MinimumPa_TypedAndEntered_Stays_AndARefusedOneSaysSo()
    {
        await using var session = await OpenAsync();
        await session.GoToAsync("/teams/nyy");
        var minimum = session.Page.Locator("[name=minPa]");
        await minimum.FillAsync("30");
        await minimum.PressAsync("Enter");
        await IsAtAsync(session, "/teams/nyy?minPa=30");
        await Assertions.Expect(session.Page.Locator(".btn.quiet", new() { HasText = "Clear" })).ToBeVisibleAsync();
        await IsAtAsync(session, "/teams/nyy?minPa=30");
        await Assertions.Expect(minimum).ToHaveValueAsync("30");

        // beyond the most: name, next game and what was typed stay, and the one parameter can be left out
        await session.Page.EvaluateAsync("document.querySelector('[name=minPa]').removeAttribute('max')");
        await minimum.FillAsync("5000");
        await minimum.PressAsync("Enter");
        await Assertions.Expect(session.Page.Locator(".face")).ToContainTextAsync("“5000” is not a whole number from 0 to 1000");
        await Assertions.Expect(session.Page.Locator(".meta")).ToContainTextAsync("@ BAL");
        await Assertions.Expect(minimum).ToHaveValueAsync("5000");
        await session.AssertAccessibleAsync();
        await session.Page.GetByRole(AriaRole.Link, new() { Name = "Leave out “minPa”" }).ClickAsync();
        await IsAtAsync(session, "/teams/nyy");
        await Assertions.Expect(minimum).ToHaveValueAsync("0");
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task Keyboard_FreshPageBeginsAtTheSkipLink_AnotherClubAtItsName()
    {
        await using var session = await OpenAsync();
        await session.GoToAsync("/teams/nyy");
        await session.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(session.Page.Locator(".skip")).ToBeFocusedAsync();
        await session.Page.Keyboard.PressAsync("Control+k");
        await session.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(session.Page.Locator(".skip")).ToBeFocusedAsync();
        await session.Page.Keyboard.PressAsync("Control+k");
        await session.Page.Keyboard.TypeAsync("bal");
        await session.Page.Keyboard.PressAsync("Enter");
        await IsAtAsync(session, "/teams/bal");
        var heading = session.Page.GetByRole(AriaRole.Heading, new() { Level = 1 });
        await Assertions.Expect(heading).ToContainTextAsync("Baltimore Orioles");
        await Assertions.Expect(heading).ToBeFocusedAsync();
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task AsOf_GoesAlong_WithSearchAndNavigation()
    {
        await using var session = await OpenAsync();
        await session.GoToAsync("/teams/nyy?asof=2024-07-15&split=home");
        await session.Page.Keyboard.PressAsync("Control+k");
        await session.Page.Keyboard.TypeAsync("bal");
        await session.Page.Keyboard.PressAsync("Enter");
        await IsAtAsync(session, "/teams/bal?asof=2024-07-15");
        await session.Page.GetByRole(AriaRole.Navigation, new() { Name = "Sections" }).First.GetByRole(AriaRole.Link, new() { Name = "Home runs" }).ClickAsync();
        await IsAtAsync(session, "/?asof=2024-07-15");
        await session.AssertCleanAsync();
    }

    [BrowserTheory]
    [InlineData(390, "light")]
    [InlineData(1440, "dark")]
    public async Task ApiPage_InTheAppsFrame_IsCleanAndLeadsBack(int width, string theme)
    {
        await using var session = await OpenAsync(width, theme);
        await session.GoToAsync("/api", interactive: false);
        await session.Page.Locator(".opblock-summary-control").First.ClickAsync();
        // the example lies after the small league's day
        await session.Page.GetByPlaceholder("asof").FillAsync("2024-07-15");
        await session.Page.GetByRole(AriaRole.Button, new() { Name = "Execute" }).ClickAsync();
        await Assertions.Expect(session.Page.Locator(".live-responses-table")).ToContainTextAsync("200");
        await session.AssertNothingSidewaysAsync();
        // no circuit here: the search is a form that its page answers
        await session.Page.GetByRole(AriaRole.Combobox, new() { Name = "Find a player or club" }).FillAsync("yank");
        await session.Page.Keyboard.PressAsync("Enter");
        await IsAtAsync(session, "/teams/nyy");
        await session.InteractiveAsync();
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
    public async Task Search_ByKeyboardWithoutWaiting_OpensTheClub()
    {
        await using var session = await OpenAsync();
        await session.GoToAsync("/teams");
        await session.Page.Keyboard.PressAsync("Control+k");
        // no pause between the letters and Enter: what counts is what was typed, not what has been found so far
        await session.Page.Keyboard.TypeAsync("yank");
        await session.Page.Keyboard.PressAsync("Enter");
        await IsAtAsync(session, "/teams/nyy");
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("New York Yankees");
        await session.AssertCleanAsync();
    }

    [BrowserTheory]
    [InlineData("/teams/xyz", 404)]
    [InlineData("/teams/nyy?split=sideways", 400)]
    [InlineData("/teams/nyy?asof=2030-01-01", 400)]
    [InlineData("/teams/nyy?season=1999", 404)]
    [InlineData("/teams/nyy?asof=garbage", 400)]
    [InlineData("/teams/nyy?park=99999", 404)]
    [InlineData("/teams/nyy?split=vs-lhp&hand=R", 400)]
    public async Task Address_ThatNamesNothing_SaysSoWithItsStatus(string path, int status)
    {
        await using var session = await OpenAsync();
        await session.GoToAsync(path, status, interactive: false);
        await Assertions.Expect(session.Page.Locator("main")).ToContainTextAsync(status == 404 && path.Contains("xyz", StringComparison.Ordinal) ? "There is no page at this address" : "This view cannot be shown");
        if (!path.Contains("xyz", StringComparison.Ordinal)) await Assertions.Expect(session.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("New York Yankees");
        await session.AssertAccessibleAsync();
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task Theme_Light_StaysAfterReload_FromTheFirstHtmlOn()
    {
        await using var session = await OpenAsync();
        await session.GoToAsync("/teams/nyy");
        await session.Page.GetByRole(AriaRole.Button, new() { Name = "Theme: dark. Switch to light" }).ClickAsync();
        var response = await session.Page.ReloadAsync();
        Assert.Contains("data-theme=\"light\"", await response!.TextAsync(), StringComparison.Ordinal);
        await Assertions.Expect(session.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "light");
        await session.InteractiveAsync();
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

    [BrowserFact]
    public async Task Database_GoneUnderAPage_AnErrorFaceThatRecoversWithoutARestart()
    {
        var own = new Server();
        await own.InitializeAsync();
        try
        {
            await using var session = await browser.OpenAsync(own.App.Address);
            await session.GoToAsync("/teams/nyy");
            using var client = own.App.CreateClient();
            await ConnectionsAsync(own.ConnectionString, allowed: false);

            await Split(session).SelectOptionAsync("away");
            var face = session.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Could not load the team" });
            await Assertions.Expect(face).ToBeVisibleAsync(new() { Timeout = 30_000 });
            await session.AssertAccessibleAsync();
            using (var prerendered = await client.GetAsync("/teams/nyy"))
                Assert.Equal(HttpStatusCode.ServiceUnavailable, prerendered.StatusCode);

            // the search field says so too, and the page lives on
            await session.Page.Keyboard.PressAsync("Control+k");
            await Assertions.Expect(session.Page.Locator(".found.none")).ToContainTextAsync("Nothing can be searched now", new() { Timeout = 30_000 });

            await ConnectionsAsync(own.ConnectionString, allowed: true);
            await session.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
            await Assertions.Expect(session.Page.Locator(".sample")).ToContainTextAsync("8 games", new() { Timeout = 30_000 });
            Assert.EndsWith("/teams/nyy?split=away", session.Page.Url, StringComparison.Ordinal);
            using var after = await client.GetAsync("/teams/nyy");
            Assert.Equal(HttpStatusCode.OK, after.StatusCode);
            await session.AssertCleanAsync();
        }
        finally
        {
            await ConnectionsAsync(own.ConnectionString, allowed: true);
            await own.DisposeAsync();
        }
    }

    static async Task ConnectionsAsync(string connectionString, bool allowed)
    {
        var database = new NpgsqlConnectionStringBuilder(connectionString);
        var name = database.Database!;
        database.Database = "postgres";
        await using var source = NpgsqlDataSource.Create(database);
        await using (var allow = source.CreateCommand($"alter database {name} allow_connections {(allowed ? "true" : "false")}"))
            await allow.ExecuteNonQueryAsync();
        if (allowed) return;
        await using var end = source.CreateCommand($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'");
        await end.ExecuteNonQueryAsync();
    }
}
