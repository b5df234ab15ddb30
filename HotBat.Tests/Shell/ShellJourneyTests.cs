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
        static readonly ClubSearchItem[] s_clubs =
        [
            new("BAL", "Baltimore Orioles", "#df4601", "/styleguide?club=bal"), new("NYM", "New York Mets", "#ff5910", "/styleguide?club=nym"),
            new("NYY", "New York Yankees", "#4a6fa5", "/styleguide?club=nyy"),
        ];

        readonly Lazy<AppServer> _app = new(() => AppServer.Start(services: services => services.AddSingleton<ClubSearchSource>(
            (text, _) => Task.FromResult<IReadOnlyList<ClubSearchItem>>([.. s_clubs.Where(club => club.Name.Contains(text, StringComparison.OrdinalIgnoreCase))]))));

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
        await session.ScrollThroughAsync();
        await Assertions.Expect(session.Page.Locator(".trend")).ToHaveCountAsync(4);
        await Assertions.Expect(session.Page.Locator(".trend[data-live]")).ToHaveCountAsync(4, new() { Timeout = 20_000 });
        await session.AssertNothingJumpedAsync();
        await session.AssertNothingSidewaysAsync();
        await session.AssertAccessibleAsync();
        await session.AssertCleanAsync();
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
    public async Task ClubSearch_ByKeyboard_OpensTheClub()
    {
        await using var session = await browser.OpenAsync(server.App.Address);
        await session.GoToAsync("/styleguide");
        await session.Page.Keyboard.PressAsync("Control+k");
        var field = session.Page.GetByRole(AriaRole.Combobox, new() { Name = "Find a club" });
        await Assertions.Expect(field).ToBeFocusedAsync();
        await session.Page.Keyboard.TypeAsync("york");
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(2);
        await session.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Option, new() { Selected = true })).ToContainTextAsync("New York Yankees");
        await session.AssertAccessibleAsync();
        await session.Page.Keyboard.PressAsync("Enter");
        await session.Page.WaitForURLAsync("**/styleguide?club=nyy");
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task ClubSearch_Escape_ClosesTheList()
    {
        await using var session = await browser.OpenAsync(server.App.Address, 390);
        await session.GoToAsync("/styleguide");
        await session.Page.GetByRole(AriaRole.Combobox, new() { Name = "Find a club" }).FocusAsync();
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(3);
        await session.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Listbox, new() { Name = "Clubs" })).ToBeHiddenAsync();
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
        await trend.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(trend).ToHaveAttributeAsync("data-live", "");
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
