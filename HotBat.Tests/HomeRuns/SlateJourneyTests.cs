using HotBat.Tests.Support;
using Microsoft.Playwright;
using Npgsql;

namespace HotBat.Tests.HomeRuns;

[Collection(BrowserCollection.Name)]
public sealed class SlateJourneyTests(BrowserHost browser, SmallLeagueServer server)
{
    Task IsAtAsync(BrowserSession session, string path) => Assertions.Expect(session.Page).ToHaveURLAsync(new Uri(server.App.Address, path).AbsoluteUri);

    static Task HeadingAsync(BrowserSession session, string text) => Assertions.Expect(session.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(text);

    [BrowserTheory]
    [InlineData("/", 1440, "dark")]
    [InlineData("/games?date=2024-07-13", 390, "dark")]
    [InlineData("/games?date=2024-07-13", 1440, "light")]
    [InlineData("/games?date=2024-08-01", 390, "light")]
    [InlineData("/games?date=2024-07-16", 390, "dark")]
    [InlineData("/games/900014", 390, "light")]
    [InlineData("/games/900014", 1440, "dark")]
    [InlineData("/games/900014?contact=table", 1440, "light")]
    [InlineData("/games/910000", 390, "dark")]
    public async Task Page_OnEveryScreenAndTheme_IsCleanAndAccessible(string path, int width, string theme)
    {
        await using var session = await browser.OpenAsync(server.App.Address, width, theme);
        await session.GoToAsync(path);
        await session.AssertNothingJumpedAsync();
        await session.AssertNothingSidewaysAsync();
        await session.AssertAccessibleAsync();
        await session.AssertCleanAsync();
    }

    [BrowserTheory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task SlateToGameAndBack(int width)
    {
        await using var session = await browser.OpenAsync(server.App.Address, width);
        await session.GoToAsync("/games?date=2024-07-14");
        await session.Page.GetByRole(AriaRole.Link, new() { Name = "Phillies at Yankees", Exact = true }).ClickAsync();
        await IsAtAsync(session, "/games/900014");
        await HeadingAsync(session, "Phillies 1, Yankees 4");
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Table, new() { Name = "Line score" }).Locator("tbody tr")).ToHaveCountAsync(2);
        await session.Page.GetByRole(AriaRole.Table, new() { Name = "Batted balls of the game" }).GetByRole(AriaRole.Link, new() { Name = "EV, mph" }).ClickAsync();
        await IsAtAsync(session, "/games/900014?balls=-ev");
        await session.Page.GoBackAsync();
        await session.Page.GoBackAsync();
        await IsAtAsync(session, "/games?date=2024-07-14");
        await HeadingAsync(session, "July 14, 2024");
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task YesterdayAndTomorrow_OneKeyAway()
    {
        await using var session = await browser.OpenAsync(server.App.Address);
        await session.GoToAsync("/");
        await HeadingAsync(session, "July 29, 2024");
        await session.Page.Keyboard.PressAsync("ArrowLeft");
        await IsAtAsync(session, "/games?date=2024-07-28");
        await HeadingAsync(session, "July 28, 2024");
        await session.Page.Keyboard.PressAsync("]");
        await IsAtAsync(session, "/");
        await HeadingAsync(session, "July 29, 2024");
        await session.Page.Keyboard.PressAsync("ArrowRight");
        await HeadingAsync(session, "July 30, 2024");
        // letters typed into the search are no commands
        await session.Page.Keyboard.PressAsync("Control+k");
        await session.Page.Keyboard.TypeAsync("[");
        await HeadingAsync(session, "July 30, 2024");
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task DayWithoutGames_LeadsToTheNearest()
    {
        await using var session = await browser.OpenAsync(server.App.Address);
        await session.GoToAsync("/games?date=2024-07-16");
        await Assertions.Expect(session.Page.Locator(".face")).ToContainTextAsync("All-Star break");
        await session.Page.GetByRole(AriaRole.Link, new() { Name = "Games after: Jul 19, 2024" }).ClickAsync();
        await IsAtAsync(session, "/games?date=2024-07-19");
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Article)).ToHaveCountAsync(1);
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task EarlierMorning_ShowsNoResult()
    {
        await using var session = await browser.OpenAsync(server.App.Address);
        await session.GoToAsync("/games?date=2024-07-14&asof=2024-07-14");
        await Assertions.Expect(session.Page.Locator(".timebar")).ToContainTextAsync("As known on");
        await Assertions.Expect(session.Page.GetByText("Final")).ToHaveCountAsync(0);
        await session.Page.GetByRole(AriaRole.Link, new() { Name = "Phillies at Yankees", Exact = true }).ClickAsync();
        await IsAtAsync(session, "/games/900014?asof=2024-07-14");
        await HeadingAsync(session, "Phillies at Yankees");
        await session.AssertCleanAsync();
    }

    [BrowserTheory]
    [InlineData("/games/1", 404)]
    [InlineData("/games/nonsense", 404)]
    [InlineData("/games?date=someday", 400)]
    [InlineData("/games/900014?asof=2030-01-01", 400)]
    public async Task Address_ThatNamesNothing_SaysSoWithItsStatus(string path, int status)
    {
        await using var session = await browser.OpenAsync(server.App.Address);
        await session.GoToAsync(path, status);
        await Assertions.Expect(session.Page.Locator("main")).ToContainTextAsync(status == 404 ? "There is no page at this address" : "This view cannot be shown");
        await session.AssertAccessibleAsync();
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task OpenSlate_FollowsTheGamesOfItsDay()
    {
        var own = new SmallLeagueServer();
        await own.InitializeAsync();
        try
        {
            await using var session = await browser.OpenAsync(own.App.Address);
            await session.GoToAsync("/");
            await Assertions.Expect(session.Page.Locator(".face")).ToContainTextAsync("No game on Jul 29, 2024");
            await using var source = NpgsqlDataSource.Create(own.ConnectionString);
            await ReadAsync(source, """
                insert into games (game_pk, season, game_date, game_type, home_team_id, away_team_id, venue_id, start_time, status)
                values (920000, 2024, '2024-07-29', 'R', 147, 110, 3313, '2024-07-29 15:05Z', 'live');
                insert into game_states (game_pk, coded_state, inning, inning_part, outs, home_score, away_score, changed_at) values (920000, 'I', 2, 'top', 1, 0, 3, '2024-07-29 15:40Z')
                """);
            var card = session.Page.GetByRole(AriaRole.Article);
            await Assertions.Expect(card).ToContainTextAsync("Top 2, 1 out", new() { Timeout = 30_000 });
            await Assertions.Expect(card.Locator(".lsc")).ToContainTextAsync("BAL 3");
            await ReadAsync(source, "update game_states set outs = 2, away_score = 5 where game_pk = 920000");
            await Assertions.Expect(card.Locator(".lsc")).ToContainTextAsync("BAL 5", new() { Timeout = 30_000 });
            await card.GetByRole(AriaRole.Link, new() { Name = "Orioles at Yankees", Exact = true }).ClickAsync();
            await HeadingAsync(session, "Orioles 5, Yankees 0");
            await ReadAsync(source, "update game_states set home_score = 1 where game_pk = 920000");
            await Assertions.Expect(session.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Orioles 5, Yankees 1", new() { Timeout = 30_000 });
            await session.AssertCleanAsync();
        }
        finally
        {
            await own.DisposeAsync();
        }
    }

    // a reading that changed something, as an importer books it
    static async Task ReadAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql + """
            ; insert into ingestion_runs (kind, source, started_at, finished_at, status, rows_read, rows_added, rows_updated, rows_unchanged, rows_rejected, rows_flagged, games_touched)
            values ('schedule', 'day.json', now(), now(), 'done', 1, 0, 1, 0, 0, 0, 1)
            """);
        await command.ExecuteNonQueryAsync();
    }
}
