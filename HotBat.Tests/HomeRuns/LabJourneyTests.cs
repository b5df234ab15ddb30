using HotBat.Tests.Support;
using Microsoft.Playwright;

namespace HotBat.Tests.HomeRuns;

[Collection(BrowserCollection.Name)]
public sealed class LabJourneyTests(BrowserHost browser, TrainedLeagueServer server) : IClassFixture<TrainedLeagueServer>
{
    Task<BrowserSession> OpenAsync(int width = 1440, string theme = "dark") => browser.OpenAsync(server.App.Address, width, theme);

    Task IsAtAsync(BrowserSession session, string path) => Assertions.Expect(session.Page).ToHaveURLAsync(new Uri(server.App.Address, path).AbsoluteUri);

    [BrowserTheory]
    [InlineData("/lab", 390, "light")]
    [InlineData("/lab?batter=14701&pitcher=11052", 390, "dark")]
    [InlineData("/lab?batter=14701&pitcher=11052&temp=90", 1440, "light")]
    [InlineData("/lab?batter=14701&parts=table&parks=table&days=table", 1440, "dark")]
    public async Task Page_OnPhoneAndDesk_IsCleanAndAccessible(string path, int width, string theme)
    {
        await using var session = await OpenAsync(width, theme);
        await session.GoToAsync(path);
        if (path.Contains('?', StringComparison.Ordinal)) await session.Page.GetByText("Chance to homer", new() { Exact = true }).WaitForAsync();
        await session.AssertNothingSidewaysAsync();
        await session.AssertAccessibleAsync();
        await session.AssertCleanAsync();
    }

    [BrowserTheory]
    [InlineData("/lab?batter=999999", 404, "No player goes by the MLBAM id")]
    [InlineData("/lab?batter=14701&park=99999", 404, "venue id 99999")]
    [InlineData("/lab?batter=14701&temp=300", 400, "not a whole number from 0 to 120")]
    public async Task Parameter_ThatCannotBeUsed_IsNamedAndCanBeLeftOut(string path, int status, string said)
    {
        await using var session = await OpenAsync();
        await session.GoToAsync(path, status);
        await Assertions.Expect(session.Page.Locator("main")).ToContainTextAsync("This matchup cannot be shown");
        await Assertions.Expect(session.Page.Locator("main")).ToContainTextAsync(said);
        await session.Page.GetByRole(AriaRole.Link, new() { Name = "Leave out" }).ClickAsync();
        await Assertions.Expect(session.Page.Locator("main")).ToContainTextAsync(path.Contains("14701", StringComparison.Ordinal) ? "Chance to homer" : "Choose a batter");
    }

    [BrowserTheory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task BatterPitcherPark_TheAddressHoldsThemAndBackLeadsBack(int width)
    {
        await using var session = await OpenAsync(width);
        await session.GoToAsync("/players/14701");
        await session.Page.GetByRole(AriaRole.Link, new() { Name = "Try a matchup" }).ClickAsync();
        await IsAtAsync(session, "/lab?batter=14701");
        // the row of pages is wider than a phone
        await Assertions.Expect(session.Page.Locator("nav.sub [aria-current]")).ToBeInViewportAsync(new() { Ratio = 1 });
        await session.Page.ReloadAsync();
        await Assertions.Expect(session.Page.Locator("main[data-interactive]")).ToBeVisibleAsync();
        await Assertions.Expect(session.Page.Locator("nav.sub [aria-current]")).ToBeInViewportAsync(new() { Ratio = 1 });

        var pitcher = session.Page.GetByRole(AriaRole.Combobox, new() { Name = "Pitcher", Exact = true });
        await pitcher.FillAsync("finn");
        await session.Page.GetByRole(AriaRole.Option, new() { Name = "Al Finn" }).WaitForAsync();
        await session.Page.Keyboard.PressAsync("Enter");
        await IsAtAsync(session, "/lab?batter=14701&pitcher=11052");
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Batter 14701 against Al Finn");
        await Assertions.Expect(pitcher).ToHaveValueAsync("Al Finn");

        if (width < 768) await session.Page.Locator("summary").ClickAsync();
        await session.Page.Locator("select[name=park]").SelectOptionAsync("3313");
        await IsAtAsync(session, "/lab?batter=14701&pitcher=11052&park=3313");
        await Assertions.Expect(session.Page.Locator(".parks [aria-current=true]")).ToContainTextAsync("Yankee Stadium");
        await session.Page.GoBackAsync();
        await IsAtAsync(session, "/lab?batter=14701&pitcher=11052");
        await Assertions.Expect(session.Page.Locator(".parks [aria-current=true]")).ToContainTextAsync("Camden Yards");
        await session.AssertCleanAsync();
    }
}
