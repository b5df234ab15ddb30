using HotBat.Tests.Support;
using Microsoft.Playwright;

namespace HotBat.Tests.HomeRuns;

[Collection(BrowserCollection.Name)]
public sealed class PlayerJourneyTests(BrowserHost browser, SmallLeagueServer server)
{
    Task<BrowserSession> OpenAsync(int width = 1440, string theme = "dark") => browser.OpenAsync(server.App.Address, width, theme);

    Task IsAtAsync(BrowserSession session, string path) => Assertions.Expect(session.Page).ToHaveURLAsync(new Uri(server.App.Address, path).AbsoluteUri);

    [BrowserTheory]
    [InlineData("/players", 390, "dark")]
    [InlineData("/players", 1440, "light")]
    [InlineData("/players/14701", 390, "light")]
    [InlineData("/players/14701", 1440, "dark")]
    [InlineData("/players/14701?percentiles=table&contact=table&pace=table&spray=table&zones=table&asof=2024-07-21", 1440, "light")]
    [InlineData("/leaders", 390, "dark")]
    [InlineData("/leaders?sort=-barrel-rate&minPa=10", 1440, "light")]
    [InlineData("/players/compare?ids=14701,11001", 390, "light")]
    [InlineData("/players/compare?ids=14701,11001", 1440, "dark")]
    public async Task Page_OnPhoneAndDesk_IsCleanAndAccessible(string path, int width, string theme)
    {
        await using var session = await OpenAsync(width, theme);
        await session.GoToAsync(path);
        await session.AssertNothingSidewaysAsync();
        await session.AssertAccessibleAsync();
        await session.AssertCleanAsync();
    }

    [BrowserTheory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task SearchToPlayerToCompare_TheAddressHoldsTheView(int width)
    {
        await using var session = await OpenAsync(width);
        await session.GoToAsync("/players");
        await session.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Name" }).FillAsync("14701");
        await session.Page.Keyboard.PressAsync("Enter");
        await IsAtAsync(session, "/players?q=14701");
        await session.Page.GetByRole(AriaRole.Table, new() { Name = "Batters by home runs" }).GetByRole(AriaRole.Link, new() { Name = "Batter 14701" }).ClickAsync();
        await IsAtAsync(session, "/players/14701");
        await Assertions.Expect(session.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Batter 14701 home runs, 2024", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));

        if (width < 768) await session.Page.Locator("summary").ClickAsync();
        await session.Page.Locator("select[name=split]").SelectOptionAsync("away");
        await IsAtAsync(session, "/players/14701?split=away");
        await session.Page.GetByRole(AriaRole.Link, new() { Name = "Compare" }).ClickAsync();
        await IsAtAsync(session, "/players/compare?ids=14701");
        await session.Page.Locator(".chips a").First.ClickAsync();
        await Assertions.Expect(session.Page.Locator("thead th")).ToHaveCountAsync(3);
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task Filter_ThatIsRefused_LeavesTheHeaderAndWhatWasTyped()
    {
        await using var session = await OpenAsync();
        await session.GoToAsync("/players/14701");
        var (from, to) = (session.Page.Locator("[name=from]"), session.Page.Locator("[name=to]"));
        await to.FillAsync("2024-07-10");
        await to.PressAsync("Enter");
        await IsAtAsync(session, "/players/14701?to=2024-07-10");
        await from.FillAsync("2024-07-20");
        await from.PressAsync("Enter");
        await Assertions.Expect(session.Page.Locator(".faces > .face")).ToContainTextAsync("The first day, 2024-07-20, lies after the last, 2024-07-10");
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Batter 14701");
        await Assertions.Expect(session.Page.Locator(".head .meta")).ToContainTextAsync("PA in");
        await Assertions.Expect(from).ToHaveValueAsync("2024-07-20");
        await Assertions.Expect(from).ToHaveAttributeAsync("aria-invalid", "true");
        await session.AssertAccessibleAsync();
        await session.Page.GetByRole(AriaRole.Link, new() { Name = "Leave out “from”" }).ClickAsync();
        await IsAtAsync(session, "/players/14701?to=2024-07-10");
        await Assertions.Expect(session.Page.Locator(".faces > .face")).ToHaveCountAsync(0);
        await session.AssertCleanAsync();
    }

    [BrowserTheory]
    [InlineData("/players/14701?split=sideways", 400)]
    [InlineData("/players/14701?season=1999", 404)]
    [InlineData("/players/14701?asof=garbage", 400)]
    [InlineData("/players/14701?split=vs-lhp&hand=R", 400)]
    public async Task Address_ThatCannotBeShown_SaysSoUnderTheName(string path, int status)
    {
        await using var session = await OpenAsync(390);
        await session.GoToAsync(path, status);
        await Assertions.Expect(session.Page.Locator(".face h3")).ToHaveTextAsync("This view cannot be shown");
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Batter 14701");
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task Leaders_SplitsThatCannotGoWithTheFilters_AreOff()
    {
        await using var session = await OpenAsync();
        await session.GoToAsync("/leaders?hand=R&from=2024-07-19");
        var splits = session.Page.Locator("select[name=split]");
        await Assertions.Expect(splits.Locator("option[value=vs-lhp]")).ToHaveAttributeAsync("disabled", "");
        await Assertions.Expect(splits.Locator("option[value=jun]")).ToHaveAttributeAsync("disabled", "");
        await Assertions.Expect(splits.Locator("option[value=vs-rhp][disabled]")).ToHaveCountAsync(0);
        await Assertions.Expect(splits.Locator("option[value=jul][disabled]")).ToHaveCountAsync(0);
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task Leaders_MetricChosenAndSorted_ByItsHeader()
    {
        await using var session = await OpenAsync();
        await session.GoToAsync("/leaders");
        await session.Page.Locator("select[name=sort]").SelectOptionAsync("-xhr");
        await IsAtAsync(session, "/leaders?sort=-xhr");
        await Assertions.Expect(session.Page.Locator("th[aria-sort=descending]")).ToHaveTextAsync("xHR");
        await session.Page.GetByRole(AriaRole.Link, new() { Name = "xHR", Exact = true }).ClickAsync();
        await IsAtAsync(session, "/leaders?sort=xhr");
        // the address moves before the list does
        await Assertions.Expect(session.Page.Locator("th[aria-sort=ascending]")).ToHaveTextAsync("xHR");
        await session.Page.GetByRole(AriaRole.Link, new() { Name = "Page 2", Exact = true }).ClickAsync();
        await IsAtAsync(session, "/leaders?sort=xhr&page=2");
        await Assertions.Expect(session.Page.Locator("tbody tr")).ToHaveCountAsync(11);
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task Pitcher_WhoNeverBatted_HasAnEmptyFaceWithAWayOn()
    {
        await using var session = await OpenAsync(390);
        await session.GoToAsync($"/players/{SmallLeague.Pitcher("BAL", 'R', isStarter: true)}");
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Al Finn");
        await Assertions.Expect(session.Page.Locator(".face h3")).ToHaveTextAsync("No plate appearance in 2024");
        await session.Page.GetByRole(AriaRole.Link, new() { Name = "All batters" }).ClickAsync();
        await IsAtAsync(session, "/players");
        await session.GoToAsync("/players/999", status: 404);
        await session.AssertCleanAsync();
    }
}
