using System.Text.RegularExpressions;
using HotBat.Data.Prospects;
using HotBat.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace HotBat.Tests.Prospects;

[Collection(BrowserCollection.Name)]
public sealed class ProspectJourneyTests(BrowserHost browser, ProspectLeagueServer server) : IClassFixture<ProspectLeagueServer>
{
    Task<BrowserSession> OpenAsync(int width = 1440, string theme = "dark") => browser.OpenAsync(server.App.Address, width, theme);

    public static TheoryData<string, int, string> Pages => new()
    {
        { "/prospects", 390, "light" },
        { "/prospects?pos=H&sort=-age", 1440, "dark" },
        { "/prospects?view=systems", 390, "dark" },
        { "/prospects?view=scarcity", 1440, "light" },
        { "/prospects/graded", 390, "dark" },
        { "/prospects/graded", 1440, "light" },
        { "/prospects/graded?parts=table&grades=table&progress=table&eta=table", 1440, "dark" },
        { "/prospects/compare?ids=graded,best", 390, "light" },
        { "/prospects/compare", 1440, "dark" },
        { "/watchlist", 390, "dark" },
        { "/watchlist?asof=2012-06-01", 1440, "light" },
    };

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Page_OnPhoneAndDesk_IsCleanAndAccessible(string path, int width, string theme)
    {
        await using var session = await OpenAsync(width, theme);
        await session.GoToAsync(path.Replace("graded", server.Graded, StringComparison.Ordinal).Replace("best", await BestAsync(), StringComparison.Ordinal));
        await session.AssertNothingSidewaysAsync();
        await session.AssertAccessibleAsync();
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task RankingsToProfileToCompareToWatch_AndBack()
    {
        await using var session = await OpenAsync();
        await session.GoToAsync("/prospects");
        await session.Page.Locator("select[name=pos]").SelectOptionAsync("SS");
        await Assertions.Expect(session.Page).ToHaveURLAsync(new Uri(server.App.Address, "/prospects?pos=SS").AbsoluteUri);
        // the address moves before the list does
        var first = session.Page.GetByRole(AriaRole.Table).Locator("tbody th a").First;
        await Assertions.Expect(first).ToHaveAttributeAsync("href", new Regex($"/prospects/{server.Graded}$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        var name = (await first.TextContentAsync())!;
        await session.Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await Assertions.Expect(session.Page).ToHaveURLAsync(new Uri(server.App.Address, $"/prospects/{server.Graded}").AbsoluteUri);
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(name);
        // the paragraph says the chance that the waterfall ends at
        await Assertions.Expect(session.Page.Locator(".para")).ToContainTextAsync($"has a chance of {await session.Page.Locator(".wfl .sum b").TextContentAsync()} (80% range");

        await session.Page.GetByRole(AriaRole.Button, new() { Name = "Watch", Exact = true }).ClickAsync();
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Button, new() { Name = "Watching" })).ToBeVisibleAsync();
        await session.Page.GetByRole(AriaRole.Button, new() { Name = $"Compare {name}" }).ClickAsync();
        await session.Page.GetByRole(AriaRole.Region, new() { Name = "Chosen to compare" }).GetByRole(AriaRole.Link).ClickAsync();
        await session.Page.Locator(".chips a").First.ClickAsync();
        await Assertions.Expect(session.Page).ToHaveURLAsync(new Regex($"ids={server.Graded},", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Table, new() { Name = "Why they differ" })).ToContainTextAsync("×");

        await session.GoToAsync("/watchlist");
        await session.Page.GetByLabel($"Note on {name}").FillAsync("Ask about his glove");
        await session.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(session.Page.GetByText($"Note on {name} saved.")).ToBeVisibleAsync();
        await session.Page.GetByRole(AriaRole.Button, new() { Name = $"Stop watching {name}" }).ClickAsync();
        await Assertions.Expect(session.Page.GetByText("You watch nobody yet")).ToBeVisibleAsync();
        await session.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(session.Page.GetByLabel($"Note on {name}")).ToHaveValueAsync("Ask about his glove");
        // what was typed is kept though the field was not left
        await session.Page.GetByLabel($"Note on {name}").FillAsync("Ask about his arm");
        var store = server.App.Services.GetRequiredService<WatchlistStore>();
        await Eventually.IsAsync(async () => (await store.ListAsync(WatchlistStore.LocalOwner, default))[0].Note == "Ask about his arm", "the note is kept");
        await session.GoToAsync("/watchlist");
        await Assertions.Expect(session.Page.GetByLabel($"Note on {name}")).ToHaveValueAsync("Ask about his arm");
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task Rows_PutAside_StayThroughAReload_AndAreCompared()
    {
        await using var session = await OpenAsync(390);
        await session.GoToAsync("/prospects");
        await Assertions.Expect(session.Page.Locator("tbody th .pro a").Nth(2)).ToBeVisibleAsync();
        var names = (await session.Page.Locator("tbody th .pro a").AllTextContentsAsync()).Take(2).ToList();
        foreach (var name in names) await session.Page.GetByRole(AriaRole.Button, new() { Name = $"Compare {name}", Exact = true }).ClickAsync();
        var tray = session.Page.GetByRole(AriaRole.Region, new() { Name = "Chosen to compare" });
        await Assertions.Expect(tray.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await session.AssertNothingSidewaysAsync();
        await session.AssertAccessibleAsync();
        await session.GoToAsync("/prospects?pos=H");
        await Assertions.Expect(tray.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await tray.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"{names[0]} and {names[1]}");
        await session.GoToAsync("/prospects");
        // another tab takes one out, and this one does not put him back
        var other = await session.Page.Context.NewPageAsync();
        await other.GotoAsync(new Uri(server.App.Address, "/prospects").AbsoluteUri);
        var others = other.GetByRole(AriaRole.Region, new() { Name = "Chosen to compare" });
        await others.GetByRole(AriaRole.Button, new() { Name = $"Leave out {names[1]}" }).ClickAsync();
        await Assertions.Expect(others.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await other.CloseAsync();
        await Assertions.Expect(session.Page.Locator("tbody th .pro a").Nth(2)).ToBeVisibleAsync();
        var third = (await session.Page.Locator("tbody th .pro a").AllTextContentsAsync())[2];
        await session.Page.GetByRole(AriaRole.Button, new() { Name = $"Compare {third}", Exact = true }).ClickAsync();
        await Assertions.Expect(tray.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Button, new() { Name = $"Compare {names[1]}", Exact = true })).ToHaveAttributeAsync("aria-pressed", "false");
        await tray.GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        await Assertions.Expect(tray).ToHaveCountAsync(0);
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task Search_IsSavedOpenedRenamedDeleted_AndPutBack()
    {
        await using var session = await OpenAsync(390);
        await session.GoToAsync("/prospects?pos=sp&page=2");
        await session.Page.GetByRole(AriaRole.Button, new() { Name = "Save this search" }).ClickAsync();
        await session.Page.GetByLabel("Name of this search").FillAsync("Starters");
        await session.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(session.Page.GetByText("Saved as “Starters”.")).ToBeVisibleAsync();
        await session.AssertNothingSidewaysAsync();
        await session.AssertAccessibleAsync();

        await session.GoToAsync("/watchlist");
        await session.Page.GetByLabel("Name of the search Starters").FillAsync("Young arms");
        await session.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Link, new() { Name = "Young arms" })).ToHaveAttributeAsync("href", "/prospects?pos=SP");
        await session.AssertNothingSidewaysAsync();
        await session.AssertAccessibleAsync();
        await session.Page.GetByRole(AriaRole.Button, new() { Name = "Delete the search Young arms" }).ClickAsync();
        await Assertions.Expect(session.Page.GetByText("No search is saved")).ToBeVisibleAsync();
        await session.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await session.Page.GetByRole(AriaRole.Link, new() { Name = "Young arms" }).ClickAsync();
        await Assertions.Expect(session.Page).ToHaveURLAsync(new Uri(server.App.Address, "/prospects?pos=SP").AbsoluteUri);
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Link, new() { Name = "Young arms" })).ToHaveAttributeAsync("aria-current", "true");
        await session.AssertCleanAsync();
    }

    [BrowserTheory]
    [InlineData("/prospects?pos=goalie", 400)]
    [InlineData("/prospects/compare?ids=1,2,3,4,5", 400)]
    [InlineData("/prospects/4711", 404)]
    public async Task Page_AskedWrongly_SaysSo(string path, int status)
    {
        await using var session = await OpenAsync();
        await session.GoToAsync(path, status);
        await session.AssertAccessibleAsync();
    }

    async Task<string> BestAsync() => System.Text.Json.Nodes.JsonNode.Parse(await server.Client.GetStringAsync("/api/v1/prospects"))!["prospects"]![0]!["id"]!.GetValue<string>();
}
