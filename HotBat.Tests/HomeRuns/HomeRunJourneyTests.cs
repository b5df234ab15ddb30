using System.Text.RegularExpressions;
using HotBat.Tests.Support;
using Microsoft.Playwright;

namespace HotBat.Tests.HomeRuns;

/// <summary>From the slate to one home run and back, and days that are not like the others.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class HomeRunJourneyTests(BrowserHost browser, SmallLeagueServer server)
{
    Task<BrowserSession> OpenAsync(int width = 1440) => browser.OpenAsync(server.App.Address, width, "dark");

    Task IsAtAsync(BrowserSession session, string path) => Assertions.Expect(session.Page).ToHaveURLAsync(new Uri(server.App.Address, path).AbsoluteUri);

    static ILocator Heading(BrowserSession session) => session.Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    [GeneratedRegex(@"/players/\d+$", RegexOptions.None, 1000)]
    private static partial Regex PlayerAddress { get; }

    [GeneratedRegex(@"/games/900014\?play=\d+#play-\d+$", RegexOptions.None, 1000)]
    private static partial Regex PlayAddress { get; }

    [BrowserTheory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task SlateToGameToBatterToHomeRun_AndBack(int width)
    {
        await using var session = await OpenAsync(width);
        await session.GoToAsync("/games?date=2024-07-14");
        await session.Page.GetByRole(AriaRole.Link, new() { Name = "Phillies at Yankees", Exact = true }).ClickAsync();
        await Assertions.Expect(Heading(session)).ToHaveTextAsync("Phillies 1, Yankees 4");
        var homers = session.Page.Locator(".homers li");
        await Assertions.Expect(homers).ToHaveCountAsync(5);
        await Assertions.Expect(session.Page.Locator(".homers li[aria-current]")).ToHaveCountAsync(0);
        var batter = await homers.Last.Locator("a").InnerTextAsync();
        await homers.Last.Locator("a").ClickAsync();
        await Assertions.Expect(session.Page).ToHaveURLAsync(PlayerAddress);
        await Assertions.Expect(Heading(session)).ToHaveTextAsync(batter);

        await session.Page.GetByRole(AriaRole.Table, new() { Name = $"Home runs of {batter}" }).GetByRole(AriaRole.Link, new() { Name = "Jul 14" }).First.ClickAsync();
        await Assertions.Expect(session.Page).ToHaveURLAsync(PlayAddress);
        var marked = session.Page.Locator(".homers li[aria-current]");
        await Assertions.Expect(marked).ToContainTextAsync(batter);
        await Assertions.Expect(marked).ToBeInViewportAsync();
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Table, new() { Name = "Batted balls of the game" }).Locator("tr[aria-current]")).ToContainTextAsync("Home run");
        await session.AssertAccessibleAsync();

        await session.Page.GoBackAsync();
        await Assertions.Expect(Heading(session)).ToHaveTextAsync(batter);
        await session.Page.GoBackAsync();
        await IsAtAsync(session, "/games/900014");
        await Assertions.Expect(Heading(session)).ToHaveTextAsync("Phillies 1, Yankees 4");
        await session.Page.GoBackAsync();
        await IsAtAsync(session, "/games?date=2024-07-14");
        await Assertions.Expect(Heading(session)).ToHaveTextAsync("July 14, 2024");
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task Back_LeadsToTheLineThatWasRead()
    {
        const string Line = "link => Math.round(link.getBoundingClientRect().top)";
        await using var session = await OpenAsync(390);
        await session.GoToAsync("/players/14701");
        var link = session.Page.GetByRole(AriaRole.Table, new() { Name = "Home runs of Batter 14701" }).Locator("tbody a[href*='play=']").Last;
        await link.ScrollIntoViewIfNeededAsync();
        var line = await link.EvaluateAsync<int>(Line);
        await link.ClickAsync();
        await Assertions.Expect(session.Page.Locator(".homers li[aria-current]")).ToBeInViewportAsync();
        await session.Page.GoBackAsync();
        await Assertions.Expect(session.Page).ToHaveURLAsync(PlayerAddress);
        await Eventually.IsAsync(async () => await link.EvaluateAsync<int>(Line) == line, "the line where it was");
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task HomeRun_ByItsAddress_IsMarkedAndInSight()
    {
        await using var session = await OpenAsync(390);
        await session.GoToAsync("/players/14701");
        var link = await session.Page.GetByRole(AriaRole.Table, new() { Name = "Home runs of Batter 14701" }).Locator("tbody a[href*='play=']").First.GetAttributeAsync("href");
        await session.GoToAsync(link!);
        await Assertions.Expect(session.Page.Locator(".homers li[aria-current]")).ToBeInViewportAsync();
        await session.AssertCleanAsync();
    }

    [BrowserTheory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task DateFarAway_SaysThatNobodyPlays_AndLeadsBack(int width)
    {
        await using var session = await OpenAsync(width);
        await session.GoToAsync("/games?date=2031-05-05");
        await Assertions.Expect(session.Page.Locator(".face")).ToContainTextAsync("No game on May 5, 2031 is loaded");
        await Assertions.Expect(session.Page.Locator(".face p")).ToHaveTextAsync("The 2031 season is not loaded. The one that is: 2024.");
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Link, new() { Name = "Newest results: Jul 28, 2024" })).ToHaveAttributeAsync("href", "/games?date=2024-07-28");
        await session.AssertNothingSidewaysAsync();
        await session.Page.GetByRole(AriaRole.Link, new() { Name = "Games before: Aug 11, 2024" }).ClickAsync();
        await IsAtAsync(session, "/games?date=2024-08-11");
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Article)).ToHaveCountAsync(1);
        await session.AssertCleanAsync();
    }

    [BrowserTheory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task DoubleHeader_TwoGamesThatCanBeToldApart(int width)
    {
        await using var session = await OpenAsync(width);
        await session.GoToAsync("/games?date=2024-07-13");
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Article)).ToHaveCountAsync(2);
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Article, new() { Name = "Orioles at Mets game 1" }).Locator(".badge")).ToHaveTextAsync("Game 1");
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Article, new() { Name = "Orioles at Mets game 2" }).Locator(".badge")).ToHaveTextAsync("Game 2");
        await session.Page.GetByRole(AriaRole.Link, new() { Name = "Orioles at Mets game 2", Exact = true }).First.ClickAsync();
        await Assertions.Expect(session.Page.Locator(".eyebrow")).ToContainTextAsync("Game 2");
        await Assertions.Expect(Heading(session)).ToHaveTextAsync("Orioles 0, Mets 2");
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task Postponed_StandsOnItsDay_WithoutExpectationAsIfItWerePlayed()
    {
        await using var session = await OpenAsync(390);
        await session.GoToAsync("/games?date=2024-07-31");
        var card = session.Page.GetByRole(AriaRole.Article);
        await Assertions.Expect(card).ToContainTextAsync("Postponed");
        await Assertions.Expect(card.Locator(".lsc")).ToHaveCountAsync(0);
        await session.AssertAccessibleAsync();
        await card.GetByRole(AriaRole.Link, new() { Name = "Yankees at Orioles", Exact = true }).ClickAsync();
        await Assertions.Expect(session.Page.Locator(".head .meta")).ToContainTextAsync("Postponed");
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task Keys_PressedFasterThanADayIsDrawn_AllCount()
    {
        await using var session = await OpenAsync();
        await session.GoToAsync("/");
        await Assertions.Expect(Heading(session)).ToHaveTextAsync("July 29, 2024");
        // in one breath: no day is drawn between them
        await session.Page.EvaluateAsync("for (const key of ['ArrowLeft', '[', 'ArrowLeft', ']']) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))");
        await IsAtAsync(session, "/games?date=2024-07-27");
        await Assertions.Expect(Heading(session)).ToHaveTextAsync("July 27, 2024");
        await session.AssertCleanAsync();
    }
}
