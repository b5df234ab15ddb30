using System.Net;
using HotBat.Tests.Support;
using Microsoft.Playwright;

namespace HotBat.Tests.Shell;

/// <summary>What stands around every page, tried on a club's: keyboard, search, theme, the API page, a database that goes away.</summary>
[Collection(BrowserCollection.Name)]
public sealed class FrameJourneyTests(BrowserHost browser, SmallLeagueServer server)
{
    Task<BrowserSession> OpenAsync(int width = 1440, string theme = "dark") => browser.OpenAsync(server.App.Address, width, theme);

    Task IsAtAsync(BrowserSession session, string path) => Assertions.Expect(session.Page).ToHaveURLAsync(new Uri(server.App.Address, path).AbsoluteUri);

    // its label wraps it, so that the label's text is that of the options too
    static ILocator Split(BrowserSession session) => session.Page.Locator("select[name=split]");

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
    public async Task Database_GoneUnderAPage_AnErrorFaceThatRecoversWithoutARestart()
    {
        var own = new SmallLeagueServer();
        await own.InitializeAsync();
        try
        {
            await using var session = await browser.OpenAsync(own.App.Address);
            await session.GoToAsync("/teams/nyy");
            using var client = own.App.CreateClient();
            await TestPostgres.ConnectionsAsync(own.ConnectionString, allowed: false);

            await Split(session).SelectOptionAsync("away");
            var face = session.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Could not load the team" });
            await Assertions.Expect(face).ToBeVisibleAsync(new() { Timeout = 30_000 });
            await session.AssertAccessibleAsync();
            using (var prerendered = await client.GetAsync("/teams/nyy"))
                Assert.Equal(HttpStatusCode.ServiceUnavailable, prerendered.StatusCode);

            // the search field says so too, and the page lives on
            await session.Page.Keyboard.PressAsync("Control+k");
            await Assertions.Expect(session.Page.Locator(".found.none")).ToContainTextAsync("Nothing can be searched now", new() { Timeout = 30_000 });

            await TestPostgres.ConnectionsAsync(own.ConnectionString, allowed: true);
            await session.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
            await Assertions.Expect(session.Page.Locator(".sample")).ToContainTextAsync("8 games", new() { Timeout = 30_000 });
            Assert.EndsWith("/teams/nyy?split=away", session.Page.Url, StringComparison.Ordinal);
            using var after = await client.GetAsync("/teams/nyy");
            Assert.Equal(HttpStatusCode.OK, after.StatusCode);
            await session.AssertCleanAsync();
        }
        finally
        {
            await TestPostgres.ConnectionsAsync(own.ConnectionString, allowed: true);
            await own.DisposeAsync();
        }
    }
}
