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
        if (path.Contains('?', StringComparison.Ordinal)) await session.Page.Locator(".strip").WaitForAsync();
        await session.AssertNothingSidewaysAsync();
        await session.AssertAccessibleAsync();
        await session.AssertCleanAsync();
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
