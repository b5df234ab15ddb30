using HotBat.Tests.Support;
using Microsoft.Playwright;

namespace HotBat.Tests.HomeRuns;

/// <summary>Pages of batters that are not like the others, and two of them side by side.</summary>
[Collection(BrowserCollection.Name)]
public sealed class UnusualBatterJourneyTests(BrowserHost browser, UnusualBatterJourneyTests.Server server) : IClassFixture<UnusualBatterJourneyTests.Server>
{
    public sealed class Server : IAsyncLifetime
    {
        readonly SmallLeagueServer _server = new() { Before = UnusualBatters.SeedAsync };

        public AppServer App => _server.App;

        public Task InitializeAsync() => _server.InitializeAsync();

        public Task DisposeAsync() => _server.DisposeAsync();
    }

    [BrowserTheory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task RookieOfOneTurn_IsShownAsAGuest(int width)
    {
        await using var session = await browser.OpenAsync(server.App.Address, width);
        await session.GoToAsync($"/players/{UnusualBatters.Rookie}");
        await Assertions.Expect(session.Page.Locator(".head .meta")).ToContainTextAsync("1 PA in 1 game");
        await Assertions.Expect(session.Page.GetByText("He has 1: his figures rest on less")).ToBeVisibleAsync();
        await session.AssertNothingSidewaysAsync();
        await session.AssertAccessibleAsync();
        await session.AssertCleanAsync();
    }

    [BrowserTheory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task ManOfTwoClubs_NamesBoth_AndIsComparedWithAnother(int width)
    {
        await using var session = await browser.OpenAsync(server.App.Address, width);
        await session.GoToAsync($"/players/{UnusualBatters.Traded}");
        await Assertions.Expect(session.Page.Locator(".head .eyebrow")).ToContainTextAsync("New York Mets, before that Philadelphia Phillies");
        await session.Page.GetByRole(AriaRole.Link, new() { Name = "Compare" }).ClickAsync();
        await session.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Add a batter" }).FillAsync("both");
        await session.Page.Keyboard.PressAsync("Enter");
        await session.Page.GetByRole(AriaRole.Link, new() { Name = "Bo Both", Exact = true }).ClickAsync();
        await Assertions.Expect(session.Page).ToHaveURLAsync(new Uri(server.App.Address, $"/players/compare?ids={UnusualBatters.Traded},{UnusualBatters.Switch}").AbsoluteUri);
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Ty Trader and Bo Both");
        await session.AssertNothingSidewaysAsync();
        await session.AssertAccessibleAsync();
        await session.Page.GetByRole(AriaRole.Link, new() { Name = "Leave out Ty Trader", Exact = true }).ClickAsync();
        await Assertions.Expect(session.Page).ToHaveURLAsync(new Uri(server.App.Address, $"/players/compare?ids={UnusualBatters.Switch}").AbsoluteUri);
        await session.AssertCleanAsync();
    }
}
