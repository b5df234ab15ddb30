using HotBat.Tests.Support;
using Microsoft.Playwright;

namespace HotBat.Tests.PitcherRisk;

[Collection(BrowserCollection.Name)]
public sealed class PitcherJourneyTests(BrowserHost browser, RiskLeagueServer server) : IClassFixture<RiskLeagueServer>
{
    Task<BrowserSession> OpenAsync(int width = 1440, string theme = "dark") => browser.OpenAsync(server.App.Address, width, theme);

    Task IsAtAsync(BrowserSession session, string path) => Assertions.Expect(session.Page).ToHaveURLAsync(new Uri(server.App.Address, path).AbsoluteUri);

    static readonly string s_pitcher = $"/pitchers/{RiskLeagueServer.Starter}";

    public static TheoryData<string, int, string> Pages => new()
    {
        { "/pitchers", 390, "light" },
        { "/pitchers", 1440, "dark" },
        { "/pitchers?distribution=table&role=starter&sort=-p28", 1440, "light" },
        { "/teams/bal/pitching", 390, "dark" },
        { s_pitcher, 390, "dark" },
        { s_pitcher, 1440, "light" },
        { $"{s_pitcher}?work=table&risk=table&tracked=table&measure=spin", 1440, "dark" },
        { $"/pitchers/{RiskLeagueServer.Listed}", 390, "light" },
    };

    [BrowserTheory]
    [MemberData(nameof(Pages))]
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
    public async Task StaffToPitcherToWhatIf_TheAddressHoldsIt_AndBackLeadsBack(int width)
    {
        await using var session = await OpenAsync(width);
        await session.GoToAsync("/pitchers");
        if (width < 768) await session.Page.Locator("details[data-fold=filters] summary").ClickAsync();
        await session.Page.Locator("select[name=team]").SelectOptionAsync("BAL");
        await IsAtAsync(session, "/teams/bal/pitching");
        await session.Page.GetByRole(AriaRole.Table, new() { Name = "Pitchers", Exact = true }).GetByRole(AriaRole.Link, new() { Name = "Al Finn" }).ClickAsync();
        await IsAtAsync(session, s_pitcher);
        await Assertions.Expect(session.Page.Locator(".hero")).ToContainTextAsync("in 100");
        await Assertions.Expect(session.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Al Finn, workload and risk", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));

        var pitches = session.Page.Locator("input[name=pitches]");
        await pitches.FocusAsync();
        await session.Page.Keyboard.PressAsync("End");
        await Assertions.Expect(session.Page.Locator(".answer")).ToContainTextAsync("after 130 pitches");
        await Assertions.Expect(session.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("rest=\\d+&pitches=130$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        // the slider that was moved keeps the keyboard
        await Assertions.Expect(pitches).ToBeFocusedAsync();
        await session.Page.GoBackAsync();
        await IsAtAsync(session, "/teams/bal/pitching");
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task Pitcher_OnTheList_IsToldNothingOf_AndEverythingElse()
    {
        await using var session = await OpenAsync();
        await session.GoToAsync($"/pitchers/{RiskLeagueServer.Listed}");
        await Assertions.Expect(session.Page.Locator(".hero")).ToContainTextAsync("models learn from pitchers who are not");
        await Assertions.Expect(session.Page.Locator(".head .meta")).ToContainTextAsync("On the injured list since Jul 28");
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Heading, new() { Name = "1 stint on the injured list in two years, all for the arm" })).ToBeVisibleAsync();
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task Ways_FromClubPlayerAndSearch_LeadHere()
    {
        await using var session = await OpenAsync();
        await session.GoToAsync("/teams/bal");
        await session.Page.GetByRole(AriaRole.Link, new() { Name = "Pitching staff" }).ClickAsync();
        await IsAtAsync(session, "/teams/bal/pitching");
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Orioles pitchers");
        await session.Page.Keyboard.PressAsync("Control+k");
        await session.Page.Keyboard.TypeAsync("finn");
        await session.Page.Keyboard.PressAsync("Enter");
        await IsAtAsync(session, s_pitcher);
        await session.Page.GetByRole(AriaRole.Link, new() { Name = "Player page" }).ClickAsync();
        await IsAtAsync(session, $"/players/{RiskLeagueServer.Starter}");
        await session.Page.GetByRole(AriaRole.Link, new() { Name = "His workload and risk" }).ClickAsync();
        await IsAtAsync(session, s_pitcher);
        await session.AssertCleanAsync();
    }

    [BrowserTheory]
    [InlineData("/pitchers?role=closer", 400, "“closer” is none of starter, reliever")]
    [InlineData("/pitchers?team=XYZ", 404, "No club of 2024 goes by")]
    [InlineData("/pitchers?velocity=fast", 400, "“fast” is none of out, below, above")]
    [InlineData("/pitchers?sort=era", 400, "no column of the staff")]
    [InlineData("/pitchers?asof=2031-01-01", 400, "may not lie after today")]
    public async Task Staff_ParameterThatCannotBeUsed_IsNamedAndCanBeLeftOut(string path, int status, string said)
    {
        await using var session = await OpenAsync();
        await session.GoToAsync(path, status);
        await Assertions.Expect(session.Page.Locator("main")).ToContainTextAsync(said);
        await session.Page.GetByRole(AriaRole.Link, new() { Name = "Leave out" }).ClickAsync();
        await IsAtAsync(session, "/pitchers");
        await Assertions.Expect(session.Page.Locator("main")).ToContainTextAsync("Active pitchers");
    }

    [BrowserFact]
    public async Task Pitcher_ParameterThatCannotBeUsed_StaysUnderHisName_UnknownOnesAreNotFound()
    {
        await using var session = await OpenAsync(390);
        await session.GoToAsync($"{s_pitcher}?pitches=900", 400);
        await Assertions.Expect(session.Page.Locator(".face h3")).ToHaveTextAsync("This view cannot be shown");
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Al Finn");
        await session.GoToAsync("/pitchers/999", status: 404);
        await session.GoToAsync("/teams/xyz/pitching", status: 404);
    }

    [BrowserFact]
    public async Task TimeMachine_AnEarlierMorning_KnowsNothingLater()
    {
        await using var session = await OpenAsync();
        await session.GoToAsync("/pitchers?asof=2024-07-05");
        await Assertions.Expect(session.Page.Locator(".timebar")).ToContainTextAsync("As known on Jul 5, 2024");
        // nobody told the risks of that morning, and none is made up for the page
        await Assertions.Expect(session.Page.Locator("main")).ToContainTextAsync("No risks were told for this morning");
        await session.Page.GetByRole(AriaRole.Table, new() { Name = "Pitchers", Exact = true }).GetByRole(AriaRole.Link, new() { Name = "Al Finn" }).ClickAsync();
        await IsAtAsync(session, $"{s_pitcher}?asof=2024-07-05");
        // of his games that of spring and that of June 28 alone
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Table, new() { Name = "Outings of Al Finn" }).Locator("tbody tr")).ToHaveCountAsync(2);
        await session.AssertCleanAsync();
    }

    [Theory]
    [InlineData("/pitchers?team=BAL&role=starter&asof=2024-07-20", "/teams/bal/pitching?role=starter&asof=2024-07-20")]
    [InlineData("/pitchers?team=bal", "/teams/bal/pitching")]
    public async Task Staff_OfAClubByQuery_HasOneAddress(string asked, string own)
    {
        using var response = await server.Client.GetAsync(asked);
        Assert.Equal((System.Net.HttpStatusCode.Redirect, new Uri(server.App.Address, own)), (response.StatusCode, new Uri(server.App.Address, response.Headers.Location!)));
    }

    [Theory]
    [InlineData("/api/v1/staff.csv", "pitcher_id,pitcher,team,throws,role,risk,base_rate,band,")]
    [InlineData("/api/v1/staff.csv?team=bal&sort=-p28", "pitcher_id,pitcher,team,throws,role,risk,base_rate,band,")]
    public async Task Staff_Csv_HasARowForEachPitcher(string url, string header)
    {
        var lines = (await server.Client.GetStringAsync(url)).TrimEnd().Split("\r\n");
        Assert.StartsWith(header, lines[0], StringComparison.Ordinal);
        Assert.Equal(url.Contains("team", StringComparison.Ordinal), lines.Skip(1).All(line => line.Contains(",BAL,", StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.Contains(",Al Finn,BAL,R,", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("outings", "date,game_pk,opponent,")]
    [InlineData("workload", "morning,pitches_7,")]
    [InlineData("risk", "morning,risk,base_rate,band,reconstructed")]
    [InlineData("reasons", "subject,points,")]
    [InlineData("tracked", "date,value,")]
    public async Task Pitcher_Csv_HoldsTheTableThatIsNamed(string table, string header) =>
        Assert.StartsWith(header, await server.Client.GetStringAsync($"/api/v1/pitchers/{RiskLeagueServer.Starter}/workload.csv?table={table}"), StringComparison.Ordinal);
}
