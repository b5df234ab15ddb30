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

    /// <summary>The least contrast of an icon's shapes with what they stand on (WCAG 2.1, relative luminance).</summary>
    const string LeastIconContrast = """
        () => {
          const parts = colour => colour.match(/[\d.]+/g).map(Number);
          const light = colour => parts(colour).slice(0, 3).map(c => c / 255).map(c => c <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4).reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
          const ground = element => { for (; element; element = element.parentElement) { const colour = getComputedStyle(element).backgroundColor; if ((parts(colour)[3] ?? 1) === 1) return colour; } };
          const contrast = (a, b) => (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
          return Math.min(...[...document.querySelectorAll('.swagger-ui button svg path')].map(path => contrast(light(getComputedStyle(path).fill), light(ground(path)))));
        }
        """;

    [BrowserTheory]
    [InlineData(390, "light")]
    [InlineData(1440, "dark")]
    public async Task ApiPage_InTheAppsFrame_IsCleanAndLeadsBack(int width, string theme)
    {
        await using var session = await OpenAsync(width, theme);
        await session.GoToAsync("/api", interactive: false);
        await session.Page.Locator(".opblock-summary-control").First.ClickAsync();
        Assert.InRange(await session.Page.EvaluateAsync<double>(LeastIconContrast), 3, 21);
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

    /// <summary>Ends the page's connection, and lets no other be made until it is given back. What the browser says of that is no fault of the page.</summary>
    static async Task TakeServerAwayAsync(BrowserSession session)
    {
        await session.Page.RouteAsync("**/_blazor/negotiate**", route => route.AbortAsync());
        await session.Page.EvaluateAsync("window.isSamePage = true; Blazor._internal.forceCloseConnection()");
    }

    static Task GiveServerBackAsync(BrowserSession session) => session.Page.UnrouteAsync("**/_blazor/negotiate**");

    static ILocator Bar(BrowserSession session) => session.Page.GetByRole(AriaRole.Region, new() { Name = "Connection" });

    [BrowserTheory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Server_Away_PageStaysReadable_AndGoesOnWhenItIsBack(int width)
    {
        await using var session = await OpenAsync(width);
        await session.GoToAsync("/teams/nyy");
        await TakeServerAwayAsync(session);
        await Assertions.Expect(Bar(session)).ToContainTextAsync("Connection lost, trying again. The page stays readable; its figures may be old.", new() { UseInnerText = true });
        await Assertions.Expect(Bar(session)).ToHaveCSSAsync("opacity", "1");
        await Assertions.Expect(Split(session)).ToBeDisabledAsync();
        // the bar is all that lies over the page
        var (heading, bar) = (await session.Page.Locator("h1").BoundingBoxAsync(), await Bar(session).BoundingBoxAsync());
        Assert.InRange(bar!.Height, 40, 160);
        Assert.True(heading!.Y + heading.Height < bar.Y, "the bar covers the heading");
        Assert.True(await session.Page.EvaluateAsync<bool>("() => { const at = document.querySelector('h1').getBoundingClientRect(); return document.elementFromPoint(at.x + 5, at.y + 5).closest('h1') !== null; }"), "the heading is covered");
        await session.AssertNothingSidewaysAsync();
        await session.AssertAccessibleAsync();

        // the script goes on trying by itself: once the server is there, the button may be gone before it has the focus
        await session.Page.GetByRole(AriaRole.Button, new() { Name = "Reconnect now" }).FocusAsync();
        await GiveServerBackAsync(session);
        await session.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Bar(session)).ToBeHiddenAsync(new() { Timeout = 30_000 });
        // an attempt beside the script's own would end that one as failed, at its next look at the clock: the bar would be back within a second
        await session.Page.WaitForTimeoutAsync(1_500);
        await Assertions.Expect(Bar(session)).ToBeHiddenAsync();
        if (width < 768) await session.Page.Locator("details[data-fold=filters] summary").ClickAsync();
        await Split(session).SelectOptionAsync("away");
        await Assertions.Expect(session.Page.Locator(".sample")).ToContainTextAsync("8 games");
        Assert.True(await session.Page.EvaluateAsync<bool>("window.isSamePage === true"));
    }

    [BrowserFact]
    public async Task Server_AwayFromTheCircuit_LinksAreFollowedByTheBrowser()
    {
        await using var session = await OpenAsync();
        await session.GoToAsync("/teams/nyy");
        await TakeServerAwayAsync(session);
        await Assertions.Expect(Bar(session)).ToBeVisibleAsync();
        await session.Page.GetByRole(AriaRole.Navigation, new() { Name = "Home runs" }).GetByRole(AriaRole.Link, new() { Name = "Leaders" }).ClickAsync();
        await IsAtAsync(session, "/leaders");
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Home runs, 2024");
        Assert.False(await session.Page.EvaluateAsync<bool>("window.isSamePage === true"));
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
