using HotBat.Tests.Support;
using Microsoft.Playwright;

namespace HotBat.Tests.Search;

[Collection(BrowserCollection.Name)]
public sealed class SearchJourneyTests(BrowserHost browser, SearchJourneyTests.Server server) : IClassFixture<SearchJourneyTests.Server>
{
    /// <summary>The app on the small league with some names.</summary>
    public sealed class Server : IAsyncLifetime
    {
        readonly SmallLeagueDatabase _league = new();

        public AppServer App { get; private set; } = null!;

        public string ConnectionString => _league.Database.ConnectionString;

        public async Task InitializeAsync()
        {
            await _league.InitializeAsync();
            await SearchedPeople.AddAsync(_league);
            App = AppServer.Start("Production", new Dictionary<string, string?>(StringComparer.Ordinal) { ["ConnectionStrings:HotBat"] = ConnectionString, ["HotBat:Today"] = "2024-07-29" });
        }

        public async Task DisposeAsync()
        {
            App.Dispose();
            await _league.DisposeAsync();
        }
    }

    static ILocator Field(BrowserSession session) => session.Page.GetByRole(AriaRole.Combobox, new() { Name = "Find a player or club" });

    static ILocator Found(BrowserSession session) => session.Page.Locator("#search-list");

    Task IsAtAsync(BrowserSession session, string path) => Assertions.Expect(session.Page).ToHaveURLAsync(new Uri(server.App.Address, path).AbsoluteUri);

    [BrowserTheory]
    [InlineData(390, "dark")]
    [InlineData(1440, "light")]
    public async Task Misspelt_ByKeyboard_LeadsToThePlayerAndIsRecentAfterwards(int width, string theme)
    {
        await using var session = await browser.OpenAsync(server.App.Address, width, theme);
        await session.GoToAsync("/teams");
        await session.Page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(Field(session)).ToBeFocusedAsync();
        await Assertions.Expect(Found(session).GetByRole(AriaRole.Group, new() { Name = "Popular" })).ToBeVisibleAsync();
        await Assertions.Expect(Found(session).GetByRole(AriaRole.Group, new() { Name = "Recent" })).ToHaveCountAsync(0);
        await session.AssertNothingSidewaysAsync();
        await session.AssertAccessibleAsync();

        await session.Page.Keyboard.TypeAsync("nunze jose");
        await Assertions.Expect(Found(session).GetByRole(AriaRole.Option, new() { Selected = true })).ToContainTextAsync("José Núñez");
        await session.AssertNothingSidewaysAsync();
        await session.AssertAccessibleAsync();
        await session.Page.Keyboard.PressAsync("Enter");
        await IsAtAsync(session, $"/players/{SearchedPeople.Nunez}");
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("José Núñez");

        await session.Page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(Found(session).GetByRole(AriaRole.Group, new() { Name = "Recent" }).GetByRole(AriaRole.Option)).ToContainTextAsync("José Núñez");
        await session.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Found(session)).ToBeHiddenAsync();
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task Recent_AfterAReload_IsStillThere_AndTheDayOfTheViewGoesAlong()
    {
        await using var session = await browser.OpenAsync(server.App.Address);
        await session.GoToAsync("/teams?asof=2024-07-20");
        await Field(session).FillAsync("yank");
        await Assertions.Expect(Found(session).GetByRole(AriaRole.Option).First).ToContainTextAsync("New York Yankees");
        await session.Page.Keyboard.PressAsync("Enter");
        await IsAtAsync(session, "/teams/nyy?asof=2024-07-20");
        await session.GoToAsync("/players");
        await Field(session).FocusAsync();
        await Assertions.Expect(Found(session).GetByRole(AriaRole.Group, new() { Name = "Recent" })).ToContainTextAsync("New York Yankees");
        await session.Page.Keyboard.PressAsync("ArrowDown");
        await session.Page.Keyboard.PressAsync("Enter");
        await IsAtAsync(session, "/teams/nyy");
        await session.AssertCleanAsync();
    }

    [BrowserTheory]
    [InlineData("/search", 390, "dark")]
    [InlineData("/search?q=jose+nunez", 390, "light")]
    [InlineData("/search?q=jose+nunez&asof=2024-07-01", 1440, "dark")]
    [InlineData("/search?q=qqqqqq", 1440, "light")]
    public async Task Page_OnPhoneAndDesk_IsCleanAndAccessible(string path, int width, string theme)
    {
        await using var session = await browser.OpenAsync(server.App.Address, width, theme);
        await session.GoToAsync(path);
        await session.AssertNothingSidewaysAsync();
        await session.AssertAccessibleAsync();
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task Nobody_InFieldAndPage_IsSaidWithAWayOn()
    {
        await using var session = await browser.OpenAsync(server.App.Address);
        await session.GoToAsync("/search?q=qqqqqq");
        await Assertions.Expect(session.Page.Locator(".face h3")).ToHaveTextAsync("No player or club is called “qqqqqq”");
        await Field(session).FillAsync("xxxxxx");
        await Assertions.Expect(session.Page.Locator(".found.none")).ToHaveTextAsync("No player or club is called “xxxxxx”.");
        await session.AssertAccessibleAsync();
        await session.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Name" }).FillAsync("nunez");
        await session.Page.Keyboard.PressAsync("Enter");
        await IsAtAsync(session, "/search?q=nunez");
        await session.Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link, new() { Name = "José Núñez" }).ClickAsync();
        await IsAtAsync(session, $"/players/{SearchedPeople.Nunez}");
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task Form_WithoutACircuit_LeadsWhereEnterWouldHave()
    {
        await using var session = await browser.OpenAsync(server.App.Address);
        await session.GoToAsync("/api?asof=2024-07-20", interactive: false);
        await Field(session).FillAsync("núñez jose");
        await session.Page.Keyboard.PressAsync("Enter");
        await IsAtAsync(session, $"/players/{SearchedPeople.Nunez}?asof=2024-07-20");
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task Database_Gone_PageAndFieldSayIt_AndFindAgainAfterwards()
    {
        var own = new Server();
        await own.InitializeAsync();
        try
        {
            await using var session = await browser.OpenAsync(own.App.Address);
            await session.GoToAsync("/search?q=nunez");
            await TestPostgres.ConnectionsAsync(own.ConnectionString, allowed: false);
            // a day that nothing was read for yet
            await session.GoToAsync("/search?q=nunez&asof=2024-07-03", status: 503);
            await Assertions.Expect(session.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Could not load what was found" })).ToBeVisibleAsync(new() { Timeout = 30_000 });
            await Field(session).FillAsync("jose");
            await Assertions.Expect(session.Page.Locator(".found.none")).ToContainTextAsync("the database does not answer", new() { Timeout = 30_000 });
            await session.AssertAccessibleAsync();
            await TestPostgres.ConnectionsAsync(own.ConnectionString, allowed: true);
            await session.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
            await Assertions.Expect(session.Page.GetByRole(AriaRole.Table)).ToContainTextAsync("José Núñez", new() { Timeout = 30_000 });
            await session.AssertCleanAsync();
        }
        finally
        {
            await TestPostgres.ConnectionsAsync(own.ConnectionString, allowed: true);
            await own.DisposeAsync();
        }
    }
}
