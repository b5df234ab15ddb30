using HotBat.Jobs.Operations;
using HotBat.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace HotBat.Tests.HomeRuns;

/// <summary>Pages before a single game is loaded: what is being read is told, and the page fills by itself.</summary>
[Collection(BrowserCollection.Name)]
public sealed class EmptyLeagueTests(BrowserHost browser) : IAsyncLifetime
{
    readonly TestDatabase _database = new();
    AppServer _app = null!;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        _app = AppServer.Start("Production", new Dictionary<string, string?>(StringComparer.Ordinal) { ["ConnectionStrings:HotBat"] = _database.ConnectionString, ["HotBat:Today"] = "2024-07-29" });
    }

    public async Task DisposeAsync()
    {
        _app.Dispose();
        await _database.DisposeAsync();
    }

    [BrowserTheory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task EveryPage_SaysTheSame_TheShellCommandComesSecond(int width)
    {
        await using var session = await browser.OpenAsync(_app.Address, width);
        foreach (var path in (string[])["/", "/teams", "/teams/nyy", "/players", "/leaders", "/players/compare"])
        {
            await session.GoToAsync(path);
            await Assertions.Expect(session.Page.Locator(".face h3")).ToHaveTextAsync("No game is loaded yet");
            await Assertions.Expect(session.Page.Locator(".face p")).Not.ToContainTextAsync("hotbat run");
            await Assertions.Expect(session.Page.Locator(".face small")).ToContainTextAsync("./hotbat run");
            await session.AssertNothingSidewaysAsync();
            await session.AssertAccessibleAsync();
        }
        await session.GoToAsync("/teams/xyz", status: 404);
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task ClubPage_TellsWhatIsRead_AndFillsByItself()
    {
        await using var session = await browser.OpenAsync(_app.Address);
        var load = _app.Services.GetRequiredService<DataLoad>();
        load.Report(new(true, "Sample league: reading the newest weeks", 1, 4, null));
        await session.GoToAsync("/teams/nyy");
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("New York Yankees");
        await Assertions.Expect(session.Page.Locator(".face")).ToContainTextAsync("Sample league: reading the newest weeks");
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Progressbar)).ToHaveAttributeAsync("aria-valuenow", "1");
        load.Report(new(true, "Learning from last season’s batted balls", 0, null, null));
        await Assertions.Expect(session.Page.Locator(".face")).ToContainTextAsync("Learning from last season’s batted balls");

        await SmallLeague.SeedAsync(_database.DataSource);
        await Assertions.Expect(session.Page.Locator(".sample")).ToContainTextAsync("15 games, 252 PA", new() { Timeout = 30_000 });
        await Assertions.Expect(session.Page.Locator(".face")).ToHaveCountAsync(0);
        await session.AssertCleanAsync();
    }
}
