using HotBat.Tests.Support;
using Microsoft.Playwright;

namespace HotBat.Tests.HomeRuns;

/// <summary>What a reader chooses on a club's page lies in the address, and what cannot be chosen is said.</summary>
[Collection(BrowserCollection.Name)]
public sealed class TeamFilterJourneyTests(BrowserHost browser, SmallLeagueServer server)
{
    Task<BrowserSession> OpenAsync(int width = 1440, string theme = "dark") => browser.OpenAsync(server.App.Address, width, theme);

    Task IsAtAsync(BrowserSession session, string path) => Assertions.Expect(session.Page).ToHaveURLAsync(new Uri(server.App.Address, path).AbsoluteUri);

    // its label wraps it, so that the label's text is that of the options too
    static ILocator Split(BrowserSession session) => session.Page.Locator("select[name=split]");

    [BrowserTheory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task ListToClubToSplit_TheAddressHoldsTheView(int width)
    {
        await using var session = await OpenAsync(width);
        await session.GoToAsync("/teams");
        await session.Page.GetByRole(AriaRole.Link, new() { Name = width < 768 ? "NYY" : "New York Yankees" }).ClickAsync();
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("New York Yankees");
        await IsAtAsync(session, "/teams/nyy");
        await Assertions.Expect(session.Page.Locator(".sample")).ToContainTextAsync("15 games, 252 PA");

        if (width < 768) await session.Page.Locator("summary").ClickAsync();
        await Split(session).SelectOptionAsync("home");
        await IsAtAsync(session, "/teams/nyy?split=home");
        await Assertions.Expect(session.Page.Locator(".sample")).ToContainTextAsync("7 games");
        await session.Page.ReloadAsync();
        await session.InteractiveAsync();
        await Assertions.Expect(session.Page.Locator(".sample")).ToContainTextAsync("7 games");
        await Assertions.Expect(Split(session)).ToHaveValueAsync("home");
        await session.Page.GoBackAsync();
        await IsAtAsync(session, "/teams/nyy");
        await Assertions.Expect(session.Page.Locator(".sample")).ToContainTextAsync("15 games");
        await Assertions.Expect(Split(session)).ToHaveValueAsync("all");
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task Filters_OnAPhone_FoldAway_AndStayOpenWhileOneIsChosen()
    {
        await using var session = await OpenAsync(390);
        await session.GoToAsync("/teams/nyy");
        await Assertions.Expect(Split(session)).ToBeHiddenAsync();
        await session.Page.Locator("summary").ClickAsync();
        await Split(session).SelectOptionAsync("home");
        await IsAtAsync(session, "/teams/nyy?split=home");
        await Assertions.Expect(session.Page.Locator("summary")).ToHaveTextAsync("Filters (1)");
        await Assertions.Expect(Split(session)).ToBeVisibleAsync();
        await session.AssertAccessibleAsync();
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task MinimumPa_TypedAndEntered_Stays_AndARefusedOneSaysSo()
    {
        await using var session = await OpenAsync();
        await session.GoToAsync("/teams/nyy");
        var minimum = session.Page.Locator("[name=minPa]");
        await minimum.FillAsync("30");
        await minimum.PressAsync("Enter");
        await IsAtAsync(session, "/teams/nyy?minPa=30");
        await Assertions.Expect(session.Page.Locator(".btn.quiet", new() { HasText = "Clear" })).ToBeVisibleAsync();
        await IsAtAsync(session, "/teams/nyy?minPa=30");
        await Assertions.Expect(minimum).ToHaveValueAsync("30");

        // beyond the most: name, next game and what was typed stay, and the one parameter can be left out
        await session.Page.EvaluateAsync("document.querySelector('[name=minPa]').removeAttribute('max')");
        await minimum.FillAsync("5000");
        await minimum.PressAsync("Enter");
        await Assertions.Expect(session.Page.Locator(".face")).ToContainTextAsync("“5000” is not a whole number from 0 to 1000");
        await Assertions.Expect(session.Page.Locator(".meta")).ToContainTextAsync("@ BAL");
        await Assertions.Expect(minimum).ToHaveValueAsync("5000");
        await session.AssertAccessibleAsync();
        await session.Page.GetByRole(AriaRole.Link, new() { Name = "Leave out “minPa”" }).ClickAsync();
        await IsAtAsync(session, "/teams/nyy");
        await Assertions.Expect(minimum).ToHaveValueAsync("0");
        await session.AssertCleanAsync();
    }

    [BrowserTheory]
    [InlineData("/teams/xyz", 404)]
    [InlineData("/teams/nyy?split=sideways", 400)]
    [InlineData("/teams/nyy?asof=2030-01-01", 400)]
    [InlineData("/teams/nyy?season=1999", 404)]
    [InlineData("/teams/nyy?asof=garbage", 400)]
    [InlineData("/teams/nyy?park=99999", 404)]
    [InlineData("/teams/nyy?split=vs-lhp&hand=R", 400)]
    public async Task Address_ThatNamesNothing_SaysSoWithItsStatus(string path, int status)
    {
        await using var session = await OpenAsync();
        await session.GoToAsync(path, status);
        await Assertions.Expect(session.Page.Locator("main")).ToContainTextAsync(status == 404 && path.Contains("xyz", StringComparison.Ordinal) ? "There is no page at this address" : "This view cannot be shown");
        if (!path.Contains("xyz", StringComparison.Ordinal)) await Assertions.Expect(session.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("New York Yankees");
        await session.AssertAccessibleAsync();
        await session.AssertCleanAsync();
    }
}
