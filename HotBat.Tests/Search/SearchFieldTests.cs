using Bunit;
using HotBat.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace HotBat.Tests.Search;

public sealed class SearchFieldTests : BunitContext
{
    static readonly SearchItem s_judge = new("player-592450", "Aaron Judge", "/players/592450", "NYY", "#0c2340", "since 2016 · born 1992"), s_judy = new("player-2", "Judy Free", "/players/2");
    static readonly SearchItem s_yankees = new("club-147", "New York Yankees", "/teams/nyy", "NYY", "#0c2340");

    readonly BunitJSModuleInterop _recent;
    readonly List<SearchAsked> _asked = [];
    Func<SearchAsked, Task<IReadOnlyList<SearchGroup>>> _answer = asked => Groups(asked.Text.Length == 0
        ? [new("Recent", [s_yankees]), new("Popular", [s_judge])]
        : asked.Text == "nobody" ? [] : [new(null, [s_judge, s_judy])]);

    public SearchFieldTests()
    {
        _recent = JSInterop.SetupModule(m => m.Identifier == "import");
        _recent.Setup<string[]>("all").SetResult(["club-147"]);
        _recent.SetupVoid("add", _ => true).SetVoidResult();
    }

    static Task<IReadOnlyList<SearchGroup>> Groups(params SearchGroup[] groups) => Task.FromResult<IReadOnlyList<SearchGroup>>(groups);

    IRenderedComponent<SearchField> Field() => Render<SearchField>(p => p.Add(f => f.Source, (asked, _) =>
    {
        _asked.Add(asked);
        return _answer(asked);
    }));

    string Address => Services.GetRequiredService<NavigationManager>().Uri;

    static string[] Options(IRenderedComponent<SearchField> field) => [.. field.FindAll("[role=option] .name").Select(o => o.TextContent)];

    static string? Chosen(IRenderedComponent<SearchField> field) => field.FindAll("[aria-selected=true] .name").SingleOrDefault()?.TextContent;

    [Fact]
    public async Task Focus_BeforeTyping_RecentThenPopularAndNothingChosen()
    {
        var field = Field();
        await field.Find("input[name=q]").FocusAsync(new());
        Assert.Equal(["New York Yankees", "Aaron Judge"], Options(field));
        Assert.Equal(["Recent", "Popular"], field.FindAll("[role=group]").Select(g => g.GetAttribute("aria-label")));
        Assert.Null(Chosen(field));
        Assert.Equal(["club-147"], Assert.Single(_asked).Recent);
        // Enter means nothing before anything is chosen
        await field.Find("form").SubmitAsync();
        Assert.EndsWith("localhost/", Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typed_TheFirstIsChosen_ArrowsGoRoundAndEnterLeadsThere()
    {
        var field = Field();
        var input = field.Find("input[name=q]");
        await input.InputAsync("judg");
        Assert.Equal("Aaron Judge", Chosen(field));
        await input.KeyDownAsync(new KeyboardEventArgs { Key = "ArrowDown" });
        Assert.Equal("Judy Free", Chosen(field));
        Assert.Equal(field.Find("[aria-selected=true]").Id, field.Find("input[name=q]").GetAttribute("aria-activedescendant"));
        await input.KeyDownAsync(new KeyboardEventArgs { Key = "ArrowDown" });
        Assert.Equal("Aaron Judge", Chosen(field));
        await field.Find("form").SubmitAsync();
        Assert.EndsWith("/players/592450", Address, StringComparison.Ordinal);
        Assert.Equal("player-592450", Assert.Single(_recent.Invocations["add"]).Arguments[0]);
    }

    [Fact]
    public async Task Enter_BeforeTheAnswerHasCome_WaitsForIt()
    {
        var coming = new TaskCompletionSource<IReadOnlyList<SearchGroup>>();
        var field = Field();
        await field.Find("input[name=q]").InputAsync("judg");
        _answer = _ => coming.Task;
        var typing = field.Find("input[name=q]").InputAsync("judy");
        var entered = field.Find("form").SubmitAsync();
        Assert.EndsWith("localhost/", Address, StringComparison.Ordinal);
        coming.SetResult([new(null, [s_judy])]);
        await Task.WhenAll(typing, entered);
        Assert.EndsWith("/players/2", Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Found_AsOfADay_AsksAndLeadsInThatView()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/teams?asof=2024-06-01");
        var field = Field();
        Assert.Equal("2024-06-01", field.Find("input[name=asof]").GetAttribute("value"));
        await field.Find("input[name=q]").InputAsync("judge");
        Assert.Equal("2024-06-01", _asked[^1].AsOf);
        await field.Find("form").SubmitAsync();
        Assert.EndsWith("/players/592450?asof=2024-06-01", Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_IsSaid_AndEscapeCloses()
    {
        var field = Field();
        await field.Find("input[name=q]").InputAsync("nobody");
        Assert.Contains("No player or club is called “nobody”", field.Find(".found.none").TextContent, StringComparison.Ordinal);
        Assert.Equal("Nothing found", field.Find("[role=status]").TextContent);
        await field.Find("input[name=q]").KeyDownAsync(new KeyboardEventArgs { Key = "Escape" });
        Assert.Empty(field.FindAll(".found.none"));
    }

    [Fact]
    public async Task Nobody_AndEnter_LeadsToTheSearchPageInThatView()
    {
        var field = Field();
        await field.Find("input[name=q]").InputAsync("nobody");
        await field.Find("form").SubmitAsync();
        Assert.EndsWith("/search?q=nobody", Address, StringComparison.Ordinal);
        Services.GetRequiredService<NavigationManager>().NavigateTo("/teams?asof=2024-06-01");
        await field.Find("input[name=q]").InputAsync("nobody");
        await field.Find("form").SubmitAsync();
        Assert.EndsWith("/search?q=nobody&asof=2024-06-01", Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_Away_IsSaid()
    {
        _answer = _ => Task.FromException<IReadOnlyList<SearchGroup>>(new NpgsqlException("gone"));
        var field = Field();
        await field.Find("input[name=q]").InputAsync("judge");
        Assert.Contains("the database does not answer", field.Find(".found.none").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("blur")]
    [InlineData("Escape")]
    public async Task Closed_WhileTheAnswerIsComing_StaysClosed(string how)
    {
        var coming = new TaskCompletionSource<IReadOnlyList<SearchGroup>>();
        _answer = _ => coming.Task;
        var field = Field();
        var typing = field.Find("input[name=q]").InputAsync("judge");
        if (how == "blur") await field.Find("input[name=q]").BlurAsync(new());
        else await field.Find("input[name=q]").KeyDownAsync(new KeyboardEventArgs { Key = how });
        coming.SetResult([new(null, [s_judge])]);
        await typing;
        Assert.Equal("false", field.Find("input[name=q]").GetAttribute("aria-expanded"));
        await field.Find("input[name=q]").InputAsync("judge");
        Assert.Equal("true", field.Find("input[name=q]").GetAttribute("aria-expanded"));
    }

    [Fact]
    public async Task Enter_ThenLeftBeforeTheAnswer_LeadsNowhere()
    {
        var coming = new TaskCompletionSource<IReadOnlyList<SearchGroup>>();
        var field = Field();
        await field.Find("input[name=q]").InputAsync("judg");
        _answer = _ => coming.Task;
        var typing = field.Find("input[name=q]").InputAsync("judy");
        var entered = field.Find("form").SubmitAsync();
        await field.Find("input[name=q]").BlurAsync(new());
        coming.SetResult([new(null, [s_judy])]);
        await Task.WhenAll(typing, entered);
        Assert.EndsWith("localhost/", Address, StringComparison.Ordinal);
    }
}
