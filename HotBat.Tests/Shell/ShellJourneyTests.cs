using HotBat.Tests.Support;
using HotBat.Web.Shell;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace HotBat.Tests.Shell;

[Collection(BrowserCollection.Name)]
public sealed class ShellJourneyTests(BrowserHost browser, ShellJourneyTests.Server server) : IClassFixture<ShellJourneyTests.Server>
{
    public sealed class Server : IDisposable
    {
        static readonly SearchItem[] s_clubs =
        [
            new("club-110", "Baltimore Orioles", "/styleguide?club=bal", "BAL", "#df4601"), new("club-121", "New York Mets", "/styleguide?club=nym", "NYM", "#ff5910"),
            new("club-147", "New York Yankees", "/styleguide?club=nyy", "NYY", "#4a6fa5"),
        ];

        readonly Lazy<AppServer> _app = new(() => AppServer.Start(services: services => services.AddSingleton<SearchSource>(
            (asked, _) => Task.FromResult<IReadOnlyList<SearchGroup>>([new(null, [.. s_clubs.Where(club => club.Name.Contains(asked.Text, StringComparison.OrdinalIgnoreCase))])]))));

        public AppServer App => _app.Value;

        public void Dispose()
        {
            if (_app.IsValueCreated)
                _app.Value.Dispose();
        }
    }

    [BrowserTheory]
    [InlineData(390, "dark")]
    [InlineData(390, "light")]
    [InlineData(1440, "dark")]
    [InlineData(1440, "light")]
    public async Task Styleguide_OnEveryScreenAndTheme_IsCleanStillAndAccessible(int width, string theme)
    {
        await using var session = await browser.OpenAsync(server.App.Address, width, theme);
        await session.GoToAsync("/styleguide");
        await Assertions.Expect(session.Page.Locator(".trend")).ToHaveCountAsync(4);
        await session.ChartsLiveAsync();
        await session.AssertNothingJumpedAsync();
        await session.AssertNothingSidewaysAsync();
        await session.AssertAccessibleAsync();
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task Guards_OnAPageWithFaults_Fail()
    {
        await using var session = await browser.OpenAsync(server.App.Address);
        await session.GoToAsync("/styleguide");
        await session.Page.EvaluateAsync("document.querySelector('h1').style.color = '#333'; console.error('a fault')");
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(session.AssertAccessibleAsync);
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(session.AssertCleanAsync);
    }

    [BrowserTheory]
    [InlineData(390, "dark")]
    [InlineData(1440, "light")]
    public async Task UnknownAddress_IsNotFound_AndHelps(int width, string theme)
    {
        await using var session = await browser.OpenAsync(server.App.Address, width, theme);
        await session.GoToAsync("/no-such-page", status: 404);
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("There is no page at this address");
        await session.AssertAccessibleAsync();
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task Search_ByKeyboard_OpensTheClub()
    {
        await using var session = await browser.OpenAsync(server.App.Address);
        await session.GoToAsync("/styleguide");
        await session.Page.Keyboard.PressAsync("Control+k");
        var field = session.Page.GetByRole(AriaRole.Combobox, new() { Name = "Find a player or club" });
        await Assertions.Expect(field).ToBeFocusedAsync();
        await session.Page.Keyboard.TypeAsync("york");
        await Assertions.Expect(Found(session).GetByRole(AriaRole.Option)).ToHaveCountAsync(2);
        await session.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(Found(session).GetByRole(AriaRole.Option, new() { Selected = true })).ToContainTextAsync("New York Yankees");
        await session.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(session.Page).ToHaveURLAsync(new Uri(server.App.Address, "/styleguide?club=nyy").AbsoluteUri);
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task Search_Escape_ClosesTheList()
    {
        await using var session = await browser.OpenAsync(server.App.Address, 390);
        await session.GoToAsync("/styleguide");
        await session.Page.GetByRole(AriaRole.Combobox, new() { Name = "Find a player or club" }).FocusAsync();
        await Assertions.Expect(Found(session).GetByRole(AriaRole.Option)).ToHaveCountAsync(3);
        await session.AssertAccessibleAsync();
        await session.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Found(session)).ToBeHiddenAsync();
        await session.AssertCleanAsync();
    }

    static ILocator Found(BrowserSession session) => session.Page.Locator("#search-list");

    [BrowserFact]
    public async Task TrendChart_ZoomedAndReset_IsWholeAgain()
    {
        await using var session = await browser.OpenAsync(server.App.Address);
        await session.GoToAsync("/styleguide");
        await session.ChartsLiveAsync();
        var trend = session.Page.Locator(".trend").Nth(1);
        await trend.ScrollIntoViewIfNeededAsync();
        var box = (await trend.BoundingBoxAsync())!;
        await session.Page.Mouse.MoveAsync(box.X + 300, box.Y + 200);
        await session.Page.Mouse.DownAsync();
        await session.Page.Mouse.MoveAsync(box.X + 560, box.Y + 205, new() { Steps = 8 });
        await session.Page.Mouse.UpAsync();
        await Assertions.Expect(trend).ToHaveAttributeAsync("data-zoomed", "");
        await Assertions.Expect(trend.Locator(".live")).Not.ToContainTextAsync("May");
        await trend.Locator(".apexcharts-reset-icon").ClickAsync();
        await Assertions.Expect(trend).Not.ToHaveAttributeAsync("data-zoomed", "");
        await Assertions.Expect(trend.Locator(".live")).ToContainTextAsync("May");
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task Theme_Switched_IsInTheFirstHtmlAfterReload()
    {
        await using var session = await browser.OpenAsync(server.App.Address);
        await session.GoToAsync("/styleguide");
        await session.Page.GetByRole(AriaRole.Button, new() { Name = "Theme: dark. Switch to light" }).ClickAsync();
        await Assertions.Expect(session.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "light");
        var response = await session.Page.ReloadAsync();
        Assert.Contains("data-theme=\"light\"", await response!.TextAsync(), StringComparison.Ordinal);
        Assert.Equal("rgb(245, 246, 248)", await session.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task TrendChart_OnceLive_HasItsPlotWhereTheDrawingHadIt()
    {
        await using var session = await browser.OpenAsync(server.App.Address);
        await session.GoToAsync("/styleguide");
        var trend = session.Page.Locator(".trend").Nth(1);
        await session.ChartsLiveAsync();
        var apart = await trend.EvaluateAsync<double[]>("""
            trend => {
              const box = element => element.getBoundingClientRect();
              const drawn = box(trend.querySelector('.plot .ln')), live = box(trend.querySelector('.live .apexcharts-area-series path.apexcharts-area'));
              return [drawn.left - live.left, drawn.right - live.right, drawn.top - live.top];
            }
            """);
        Assert.All(apart, pixels => Assert.InRange(Math.Abs(pixels), 0, 2.5));
        await session.AssertCleanAsync();
    }
}
