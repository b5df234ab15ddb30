using HotBat.Tests.Search;
using HotBat.Tests.Support;
using Microsoft.Playwright;
using Npgsql;

namespace HotBat.Tests.Shell;

/// <summary>A page that stays while its address changes shows the newest address, whatever was typed or asked for before.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PageStateJourneyTests(BrowserHost browser, SearchJourneyTests.Server server) : IClassFixture<SearchJourneyTests.Server>
{
    Task IsAtAsync(BrowserSession session, string path) => Assertions.Expect(session.Page).ToHaveURLAsync(new Uri(server.App.Address, path).AbsoluteUri);

    /// <summary>What was asked of the circuit before this has been done after it.</summary>
    static async Task AnsweredAsync(BrowserSession session, string letters)
    {
        await session.Page.GetByRole(AriaRole.Combobox, new() { Name = "Find a player or club" }).FillAsync(letters);
        await Assertions.Expect(session.Page.Locator("#search-list").GetByRole(AriaRole.Option).First).ToContainTextAsync("New York");
    }

    [BrowserTheory]
    [InlineData("/search")]
    [InlineData("/players")]
    [InlineData("/players/compare")]
    public async Task Find_AfterGoingBack_LooksForTheNameInTheAddress(string path)
    {
        await using var session = await browser.OpenAsync(server.App.Address);
        await session.GoToAsync(path + "?q=batter");
        var form = session.Page.Locator("form.filters");
        await form.GetByRole(AriaRole.Searchbox).FillAsync("nunez");
        await form.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await IsAtAsync(session, path + "?q=nunez");
        await session.Page.GoBackAsync();
        await IsAtAsync(session, path + "?q=batter");
        await Assertions.Expect(form.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("batter");
        await form.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await AnsweredAsync(session, "yank");
        await IsAtAsync(session, path + "?q=batter");
        await session.AssertCleanAsync();
    }

    [BrowserTheory]
    // a day for each, so that nothing has been read for it yet
    [InlineData("/players", "2024-07-05")]
    [InlineData("/players/compare", "2024-07-06")]
    [InlineData("/teams", "2024-07-08")]
    [InlineData("/leaders", "2024-07-09")]
    public async Task Answer_ThatComesLate_LeavesTheNewerView(string path, string day)
    {
        const string Newer = "?asof=2024-07-20";
        var older = "?asof=" + day;
        await using var session = await browser.OpenAsync(server.App.Address);
        await session.GoToAsync(path + Newer);
        await Assertions.Expect(session.Page.Locator("footer.foot")).ToContainTextAsync("Jul 19, 2024");
        using var client = server.App.CreateClient();
        foreach (var view in (string[])[Newer, older])
            using (var names = await client.GetAsync("/api/v1/search" + view + "&q=yank")) Assert.True(names.IsSuccessStatusCode);
        await using (var source = NpgsqlDataSource.Create(server.ConnectionString))
        await using (var connection = await source.OpenConnectionAsync())
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            await using var hold = new NpgsqlCommand("lock table plate_appearances, team_games, team_game_batting, games in access exclusive mode", connection, transaction);
            await hold.ExecuteNonQueryAsync();
            await session.Page.EvaluateAsync("to => Blazor.navigateTo(to)", path + older);
            await AnsweredAsync(session, "yank");
            await session.Page.EvaluateAsync("to => Blazor.navigateTo(to)", path + Newer);
            await AnsweredAsync(session, "yanke");
        }
        // what the older view waited for has come when another reader has it
        using (var late = await client.GetAsync(path + older)) Assert.True(late.IsSuccessStatusCode);
        await AnsweredAsync(session, "yankee");
        await Assertions.Expect(session.Page.Locator("footer.foot")).ToContainTextAsync("Jul 19, 2024");
        await session.AssertCleanAsync();
    }
}
