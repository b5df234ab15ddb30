using HotBat.Jobs.Ingestion;
using HotBat.Tests.Support;
using Microsoft.Playwright;

namespace HotBat.Tests.Operations;

/// <summary>The admin pages in a browser, over the small league and a host that replays Savant.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AdminJourneyTests(BrowserHost browser, AdminJourneyTests.Server server) : IClassFixture<AdminJourneyTests.Server>
{
    public sealed class Server : IAsyncLifetime
    {
        readonly SmallLeagueDatabase _league = new();

        public AppServer App { get; private set; } = null!;

        internal ReplayServer Host { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            await _league.InitializeAsync();
            Host = await ReplayServer.StartAsync(TimeProvider.System);
            using var folder = new ImportFolder();
            await new StatcastIngestion(ImportFolder.Files(_league.Database)).IngestAsync(folder.Write("two.csv", SmallGame.Header + "\n" + string.Join('\n', Broken())), null, default);
            App = AppServer.Start("Production", new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["ConnectionStrings:HotBat"] = _league.Database.ConnectionString,
                ["HotBat:Today"] = "2024-07-29",
                ["HotBat:Sources:Savant"] = Host.Address.ToString(),
                ["HotBat:Sources:StatsApi"] = Host.Address.ToString(),
                ["HotBat:Sources:Between"] = "00:00:00",
            });
        }

        public async Task DisposeAsync()
        {
            App.Dispose();
            await Host.DisposeAsync();
            await _league.DisposeAsync();
        }

        // one row of a club that nobody knows, one with an inning that is none
        static IEnumerable<string> Broken() =>
            from row in Sources.Game(5000, new DateOnly(2024, 7, 27)).Rows().Take(2).Select((row, i) => i == 0 ? row.Replace(",NYY,BAL,", ",XXX,BAL,", StringComparison.Ordinal) : row.Replace(",Top,", ",Side,", StringComparison.Ordinal))
            select row;
    }

    [BrowserTheory]
    [InlineData("/admin/jobs", 390, "dark")]
    [InlineData("/admin/jobs", 1440, "light")]
    [InlineData("/admin/data", 390, "light")]
    [InlineData("/admin/data", 1440, "dark")]
    public async Task Page_OnEveryScreenAndTheme_IsCleanAndAccessible(string path, int width, string theme)
    {
        await using var session = await browser.OpenAsync(server.App.Address, width, theme);
        await session.GoToAsync(path);
        await session.AssertNothingSidewaysAsync();
        await session.AssertAccessibleAsync();
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task Backfill_StartedSeenAndStopped_ThenGoesOnWhereItWas()
    {
        var gate = new TaskCompletionSource();
        var (first, second) = (new DateOnly(2024, 6, 1), new DateOnly(2024, 6, 2));
        server.Host.On(Sources.Asks(first), Answer.Csv(Sources.Csv(Sources.Game(6001, first)))).On(Sources.Asks(second), Answer.Csv(Sources.Csv(Sources.Game(6002, second))) with { Until = gate.Task });
        await using var session = await browser.OpenAsync(server.App.Address);
        await session.GoToAsync("/admin/jobs");
        await session.Page.GetByLabel("First day").FillAsync("2024-06-01");
        await session.Page.GetByLabel("Last day").FillAsync("2024-06-02");
        await session.Page.GetByRole(AriaRole.Button, new() { Name = "Start backfill" }).ClickAsync();
        await Assertions.Expect(session.Page.GetByText("1 of 2 days · Reading 2024-06-02")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Progressbar, new() { Name = "Backfill" })).ToHaveAttributeAsync("aria-valuenow", "50");

        await session.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel Backfill" }).ClickAsync();
        await Assertions.Expect(Row(session, "Jobs", "Backfill")).ToContainTextAsync("stopped by hand", new() { Timeout = 30_000 });
        gate.SetResult();
        await session.Page.GetByLabel("First day").FillAsync("2024-06-01");
        await session.Page.GetByLabel("Last day").FillAsync("2024-06-02");
        await session.Page.GetByRole(AriaRole.Button, new() { Name = "Start backfill" }).ClickAsync();
        await Assertions.Expect(Row(session, "Jobs", "Backfill")).ToContainTextAsync("34 added", new() { Timeout = 30_000 });
        Assert.Equal(1, server.Host.Count(Sources.Asks(first)));
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task Job_RunByHand_FailureIsToldInWords()
    {
        await using var session = await browser.OpenAsync(server.App.Address);
        await session.GoToAsync("/teams");
        await session.Page.GetByRole(AriaRole.Link, new() { Name = "Administration" }).ClickAsync();
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Jobs");
        await session.Page.GetByRole(AriaRole.Button, new() { Name = "Run now Schedule" }).ClickAsync();
        await Assertions.Expect(Row(session, "Jobs", "Schedule")).ToContainTextAsync("answered 404", new() { Timeout = 30_000 });
        await Assertions.Expect(Row(session, "Runs", "Schedule").First).ToContainTextAsync("hand");
    }

    [BrowserFact]
    public async Task Data_RejectsRunsAndColumn_ByTheAddress()
    {
        await using var session = await browser.OpenAsync(server.App.Address);
        await session.GoToAsync("/admin/data");
        await Assertions.Expect(session.Page.GetByText("2 rows are refused")).ToBeVisibleAsync();
        await session.Page.GetByText("As it came").First.ClickAsync();
        await Assertions.Expect(session.Page.Locator("pre").First).ToContainTextAsync("5000,1,1,2024-07-27");
        await session.Page.GetByRole(AriaRole.Link, new() { Name = "statcast · state" }).ClickAsync();
        await Assertions.Expect(session.Page.GetByText("1 row is refused")).ToBeVisibleAsync();
        await session.Page.GetByRole(AriaRole.Link, new() { Name = "balls", Exact = true }).ClickAsync();
        await Assertions.Expect(session.Page).ToHaveURLAsync(new Uri(server.App.Address, "/admin/data?column=balls&kind=statcast&reason=state#completeness").AbsoluteUri);
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Table, new() { Name = "Game days" }).GetByRole(AriaRole.Columnheader, new() { Name = "balls", Exact = true })).ToBeVisibleAsync();
        await session.AssertCleanAsync();
    }

    static ILocator Row(BrowserSession session, string table, string name) =>
        session.Page.GetByRole(AriaRole.Table, new() { Name = table, Exact = true }).Locator("tbody tr").Filter(new() { Has = session.Page.Locator("b").GetByText(name, new() { Exact = true }) });
}
