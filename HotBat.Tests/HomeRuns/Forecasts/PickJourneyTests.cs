using HotBat.Tests.Support;
using Microsoft.Playwright;

namespace HotBat.Tests.HomeRuns.Forecasts;

[Collection(BrowserCollection.Name)]
public sealed class PickJourneyTests(BrowserHost browser, ForecastServer server) : IClassFixture<ForecastServer>
{
    Task IsAtAsync(BrowserSession session, string path) => Assertions.Expect(session.Page).ToHaveURLAsync(new Uri(server.App.Address, path).AbsoluteUri);

    [BrowserTheory]
    [InlineData("/picks?date=2024-07-30", 1440, "dark")]
    [InlineData("/picks?date=2024-07-30", 390, "light")]
    [InlineData("/picks?date=2024-07-28", 390, "dark")]
    [InlineData("/picks?date=2024-08-08", 1440, "light")]
    [InlineData("/games?date=2024-08-01", 1440, "dark")]
    [InlineData("/games?date=2024-07-30", 390, "light")]
    [InlineData("/games/910000", 390, "dark")]
    [InlineData("/games/910000", 1440, "light")]
    [InlineData("/games/900022", 390, "light")]
    [InlineData("/teams/nyy", 390, "dark")]
    [InlineData("/players/14701", 390, "light")]
    [InlineData("/players/14701", 1440, "dark")]
    [InlineData("/picks/track-record?season=2024", 1440, "light")]
    [InlineData("/picks/track-record?season=2024&view=table", 390, "dark")]
    public async Task Page_OnEveryScreenAndTheme_IsCleanAndAccessible(string path, int width, string theme)
    {
        await using var session = await browser.OpenAsync(server.App.Address, width, theme);
        await session.GoToAsync(path);
        await session.AssertNothingJumpedAsync();
        await session.AssertNothingSidewaysAsync();
        await session.AssertAccessibleAsync();
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task SlateToPicksToPlayerAndBack()
    {
        await using var session = await browser.OpenAsync(server.App.Address);
        await session.GoToAsync("/");
        await session.Page.Locator("nav.sub").GetByRole(AriaRole.Link, new() { Name = "HR Picks", Exact = true }).ClickAsync();
        await IsAtAsync(session, "/picks");
        // the address comes before the page: until then the key would turn the slate's day
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("HR Picks");
        await Assertions.Expect(session.Page.Locator("[data-key=next]")).ToBeVisibleAsync();
        await session.Page.Keyboard.PressAsync("]");
        await IsAtAsync(session, "/picks?date=2024-07-30");
        await Assertions.Expect(session.Page.Locator("ol.pks > li")).ToHaveCountAsync(12);
        await session.Page.Locator("select[name=team]").SelectOptionAsync("NYY");
        await IsAtAsync(session, "/picks?date=2024-07-30&team=NYY");
        await Assertions.Expect(session.Page.Locator("ol.pks > li")).ToHaveCountAsync(9);
        var first = session.Page.Locator("ol.pks > li").First.Locator("h3 a");
        var name = await first.InnerTextAsync();
        await first.ClickAsync();
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(name);
        await session.Page.GoBackAsync();
        await IsAtAsync(session, "/picks?date=2024-07-30&team=NYY");
        await Assertions.Expect(session.Page.Locator("ol.pks > li")).ToHaveCountAsync(9);
        await session.Page.GetByRole(AriaRole.Link, new() { Name = "The whole record" }).ClickAsync();
        await IsAtAsync(session, "/picks/track-record?season=2024");
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task SlateToPreviewToPlayerToLab()
    {
        await using var session = await browser.OpenAsync(server.App.Address);
        await session.GoToAsync("/games?date=2024-07-30");
        await Assertions.Expect(session.Page.Locator(".hs small").First).ToHaveTextAsync("HotBatScore");
        await session.Page.GetByRole(AriaRole.Link, new() { Name = "Yankees at Orioles", Exact = true }).ClickAsync();
        await IsAtAsync(session, "/games/910000");
        await Assertions.Expect(session.Page.Locator("ol.nine > li")).ToHaveCountAsync(18);
        var batter = session.Page.Locator("ol.nine > li").First;
        var (name, chance) = (await batter.Locator(".nm a").InnerTextAsync(), await batter.Locator("> b").InnerTextAsync());
        await batter.Locator(".nm a").ClickAsync();
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(name);
        await Assertions.Expect(session.Page.Locator("ol.next b").First).ToHaveTextAsync(chance);
        await session.Page.Locator("ol.next p a").First.ClickAsync();
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(name);
        await session.AssertCleanAsync();
    }
}
