using System.Net;
using System.Text.Json.Nodes;
using HotBat.Core.Learning;
using HotBat.Data.Prospects;
using HotBat.Jobs.Prospects;
using HotBat.Web.Prospects;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Tests.Prospects;

public sealed class ProspectApiTests(ProspectLeagueServer server) : IClassFixture<ProspectLeagueServer>
{
    async Task<JsonNode> GetAsync(string url)
    {
        using var response = await server.Client.GetAsync(url);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    async Task<List<JsonNode>> ListAsync(string query) => [.. (await GetAsync("/api/v1/prospects" + query))["prospects"]!.AsArray().Select(one => one!)];

    static double Of(JsonNode one, string name) => one[name]!.GetValue<double>();

    [Fact]
    public async Task List_WithoutFilters_IsByDynastyScore_WithWhatWasSaidBefore()
    {
        var answer = await GetAsync("/api/v1/prospects?size=100");
        var listed = answer["prospects"]!.AsArray().Select(one => one!).ToList();
        Assert.Equal((2012, answer["told"]!.GetValue<int>()), (answer["model"]!["season"]!.GetValue<int>(), listed.Count));
        Assert.Equal(Enumerable.Range(1, listed.Count), listed.Select(one => one["rank"]!.GetValue<int>()));
        Assert.Equal(listed.Select(one => Of(one, "dynastyScore")).OrderDescending(), listed.Select(one => Of(one, "dynastyScore")));
        Assert.All(listed, one => Assert.True(Of(one, "low") <= Of(one, "chance") && Of(one, "chance") <= Of(one, "high")));
        // everybody was there the year before; before that nobody was told of
        Assert.All(listed, one => Assert.NotNull(one["scoreChange"]));
        Assert.All(await ListAsync("?asof=2012-06-01"), one => Assert.Null(one["scoreChange"]));
    }

    [Fact]
    public async Task List_OfADayOfTheSeason_IsOfTheSeasonBefore()
    {
        Assert.Equal(2011, (await GetAsync("/api/v1/prospects?asof=2012-06-01"))["model"]!["season"]!.GetValue<int>());
        var none = await GetAsync("/api/v1/prospects?asof=2010-06-01");
        Assert.Null(none["model"]);
        Assert.Empty(none["prospects"]!.AsArray());
    }

    [Fact]
    public async Task List_Filtered_HoldsThoseAlone()
    {
        Assert.All(await ListAsync("?pos=P"), one => Assert.True(one["isPitcher"]!.GetValue<bool>()));
        Assert.All(await ListAsync("?pos=sp&size=100"), one => Assert.Equal("SP", one["position"]!.GetValue<string>()));
        Assert.All(await ListAsync("?age=20"), one => Assert.True(Of(one, "age") < 20));
        Assert.All(await ListAsync("?level=AA"), one => Assert.Equal("AA", one["level"]!.GetValue<string>()));
        var eta = (int)Of((await ListAsync(""))[0], "eta");
        Assert.All(await ListAsync($"?eta={eta}"), one => Assert.Equal(eta, (int)Of(one, "eta")));
        Assert.Equal(server.Graded, Assert.Single(await ListAsync("?pos=SS"))["id"]!.GetValue<string>());
        var name = (await ListAsync("?pos=H"))[0]["name"]!.GetValue<string>();
        Assert.Contains(await ListAsync($"?q={name.ToUpperInvariant()}"), one => one["name"]!.GetValue<string>() == name);
        Assert.Empty(await ListAsync("?q=nobody"));
    }

    [Fact]
    public async Task List_Sorted_KeepsTheFirstFiveHundredAndPutsUnknownLast()
    {
        var chances = (await ListAsync("?sort=chance&size=100")).Select(one => Of(one, "chance")).ToList();
        Assert.Equal(chances.Order(), chances);
        var graded = await ListAsync("?sort=fv");
        Assert.Equal(server.Graded, graded[0]["id"]!.GetValue<string>());
        Assert.Null(graded[1]["futureValue"]);
    }

    [Fact]
    public async Task List_APagePastTheEnd_IsTheLast()
    {
        var answer = await GetAsync("/api/v1/prospects?page=9999&size=50");
        var (total, page) = (answer["total"]!.GetValue<int>(), answer["page"]!.GetValue<int>());
        Assert.Equal((total + 49) / 50, page);
        Assert.Equal(total - (50 * (page - 1)), answer["prospects"]!.AsArray().Count);
    }

    [Fact]
    public async Task Views_HoldWhatTheirDefinitionSays()
    {
        Assert.All(await ListAsync("?view=breakout"), one => Assert.True(Of(one, "chanceChange") >= .05));
        var sleepers = await ListAsync("?view=sleeper&size=100");
        Assert.NotEmpty(sleepers);
        Assert.All(sleepers, one => Assert.True(one["futureValue"] is null && Of(one, "chance") >= .1));
        Assert.DoesNotContain(sleepers, one => one["id"]!.GetValue<string>() == server.Graded);
        var all = await GetAsync("/api/v1/prospects?size=100");
        var system = Assert.Single((await GetAsync("/api/v1/prospects/systems"))["groups"]!.AsArray())!;
        Assert.Equal(("Blues", all["told"]!.GetValue<int>()), (system["org"]!.GetValue<string>(), system["told"]!.GetValue<int>()));
        var positions = (await GetAsync("/api/v1/prospects/scarcity"))["groups"]!.AsArray();
        Assert.Equal(all["told"]!.GetValue<int>(), positions.Sum(position => position!["told"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Csv_OfTheList_HoldsEveryPage()
    {
        var total = (await GetAsync("/api/v1/prospects?pos=H"))["total"]!.GetValue<int>();
        var lines = (await server.Client.GetStringAsync("/api/v1/prospects.csv?pos=H")).TrimEnd().Split("\r\n");
        Assert.Equal(total, lines.Length - 1);
        Assert.StartsWith("rank,id,name,position,org,level,", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Profile_OfAGradedHitter_HasLinesGradesSeasonsAndComparables()
    {
        var profile = await GetAsync($"/api/v1/prospects/{server.Graded}");
        Assert.Equal(55, Of(profile["prospect"]!, "futureValue"));
        Assert.NotEmpty(profile["lines"]!.AsArray());
        Assert.All(profile["lines"]!.AsArray(), line => Assert.EndsWith("batting.csv", line!["source"]!.GetValue<string>(), StringComparison.Ordinal));
        Assert.Equal([("Future value", 2013), ("Hit", 2013), ("Speed", 2013), ("Future value", 2012), ("Hit", 2012)], profile["grades"]!.AsArray().Select(grade => (grade!["tool"]!.GetValue<string>(), grade["year"]!.GetValue<int>())));
        Assert.Equal(Of(profile["prospect"]!, "arrivalChance"), profile["arrivals"]!.AsArray().Sum(chance => chance!.GetValue<double>()), 9);
        var comparables = profile["comparables"]!.AsArray();
        Assert.Equal(8, comparables.Count);
        Assert.All(comparables, one => Assert.Equal(one!["made"]!.GetValue<bool>(), one["plateAppearances"]!.GetValue<int>() > 500));
        foreach (var table in (string[])["lines", "parts", "grades", "arrival", "comparables"])
            Assert.Contains('\n', await server.Client.GetStringAsync($"/api/v1/prospects/{server.Graded}.csv?table={table}"));
    }

    [Fact]
    public async Task Profile_OfWhoReachedTheMajors_SaysWhyNothingIsTold()
    {
        var there = MadeProspects.League().Players.First(player => player.Debut <= MadeProspects.Last);
        var profile = await GetAsync($"/api/v1/prospects/{there.MlbamId}");
        Assert.Null(profile["prospect"]);
        Assert.Contains($"since {there.Debut}", profile["silence"]!.GetValue<string>(), StringComparison.Ordinal);
        // by the collection's key as well
        Assert.Equal(profile["id"]!.GetValue<string>(), (await GetAsync($"/api/v1/prospects/{there.Key}"))["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task Explanation_OfAChance_AddsUpToIt_InFeaturesAndBars()
    {
        foreach (var id in (await ListAsync("?size=25")).Select(one => one["id"]!.GetValue<string>()).Take(10).Append(server.Graded))
        {
            var answer = await GetAsync($"/api/v1/ml/explanations/{id}");
            var chance = Of(answer["prospect"]!, "chance");
            Assert.Equal(Logit.Of(chance), Of(answer, "baseLogit") + answer["features"]!.AsArray().Sum(feature => Of(feature!, "logit")), 4);
            var bars = answer["waterfall"]!.AsArray();
            Assert.Equal(Of(answer, "baseChance"), Of(bars[0]!, "from"), 9);
            Assert.Equal(chance, Of(bars[^1]!, "to"), 4);
            Assert.All(bars.Zip(bars.Skip(1)), pair => Assert.Equal(Of(pair.First!, "to"), Of(pair.Second!, "from"), 9));
            Assert.Contains(FormattableString.Invariant($"{chance:0.0%}"), answer["story"]![0]!.GetValue<string>(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Paragraph_AndWaterfall_SayTheSameOfEverybody()
    {
        await using var db = server.Database.CreateDbContext();
        var all = (await db.ProspectPredictions.AsNoTracking().ToListAsync()).Select(ToldProspect.Of).ToList();
        Assert.NotEmpty(all);
        Assert.All(all, told => Assert.All(told.Story.Where(sentence => sentence.Topic is not null), sentence => Assert.Equal(sentence.Raises, told.Waterfall.Single(step => step.Topic == sentence.Topic).Points > 0)));
        Assert.All(all, told => Assert.Equal(told.Comparables.OrderBy(one => one.Distance), told.Comparables));
        Assert.Contains(all, told => told.Comparables.Any(one => one.Distance > 0));
    }

    [Fact]
    public async Task Compare_AHitterAndAPitcher_ShareNoRowOfFigures()
    {
        async Task<string> FirstAsync(string position) => (await ListAsync($"?pos={position}"))[0]["id"]!.GetValue<string>();
        var (hitter, pitcher) = (await FirstAsync("H"), await FirstAsync("P"));
        var both = await server.Client.GetStringAsync($"/prospects/compare?ids={hitter},{pitcher}");
        foreach (var row in (string[])["Walks", "Strikeouts", "Isolated power", "Walks allowed", "Batters struck out", "FIP"]) Assert.Matches($@">\s*{row}\s*<", both);
        Assert.DoesNotMatch(@">\s*Batters struck out\s*<", await server.Client.GetStringAsync($"/prospects/compare?ids={hitter},{(await ListAsync("?pos=H"))[1]["id"]}"));
    }

    [Fact]
    public async Task SavedSearch_KeepsTheCutOneWay_AndTellsWhoIsNew()
    {
        var (searches, store) = (server.App.Services.GetRequiredService<SavedProspectSearches>(), server.App.Services.GetRequiredService<ProspectSearchStore>());
        const string Owner = "saver";
        Assert.Equal(ProspectSearchKept.Saved, await searches.KeepAsync(Owner, "Hitters", ProspectParameters.Read("?luck=1&pos=h&q=MADE&sort=-score&size=25&page=3&asof=2012-06-01&level="), default));
        var hitters = (await GetAsync("/api/v1/prospects?pos=H"))["total"]!.GetValue<int>();
        var saved = Assert.Single(await searches.OfAsync(Owner, default));
        Assert.Equal(("pos=H&q=made", "/prospects?pos=H&q=made", hitters, 0, "Hitters · “made”"), (saved.Search.Query, saved.Url, saved.View!.Listed.Count, saved.Entered.Count, string.Join(" · ", saved.Words)));
        // the same in other words is the same search
        Assert.Equal(ProspectSearchKept.Known, await searches.KeepAsync(Owner, "Again", ProspectParameters.Read("pos=H&q=made"), default));

        await store.OpenedAsync(Owner, saved.Search.ProspectSearchId, saved.Search.Listed.Skip(2), default);
        Assert.Equal(saved.View.Listed.Take(2).Select(line => line.Id), (await searches.OfAsync(Owner, default))[0].Entered.Select(line => line.Id));
        // the week's message tells who is new, though he watches nobody
        Assert.True(await server.App.Services.GetRequiredService<WatchDigest>().WriteAsync(new(2012, 12, 5), default) > 0);
        var message = (await server.App.Services.GetRequiredService<OutboxStore>().WaitingAsync(default)).Single(waiting => waiting.Owner == Owner);
        Assert.StartsWith("Your saved searches, week of ", message.Subject, StringComparison.Ordinal);
        Assert.Contains($"New in your search “Hitters” since you last opened it: {saved.View.Listed[0].Name}, {saved.View.Listed[1].Name}\n", message.Body, StringComparison.Ordinal);
        Assert.Null(await searches.KeepAsync(Owner, "Systems", new(View: "systems"), default));
        Assert.Null(await searches.KeepAsync(Owner, "Nonsense", new(Pos: "goalie"), default));
        Assert.Null(await searches.KeepAsync(Owner, "Endless", new(Q: string.Concat(Enumerable.Repeat("東", 60))), default));
    }

    [Fact]
    public async Task SavedSearch_WhoseFilterLeadsNowhereNow_SaysWhy()
    {
        var (searches, store) = (server.App.Services.GetRequiredService<SavedProspectSearches>(), server.App.Services.GetRequiredService<ProspectSearchStore>());
        await store.AddAsync("nowhere", "Nowhere", "org=XYZ", [], default);
        var saved = Assert.Single(await searches.OfAsync("nowhere", default));
        Assert.Null(saved.View);
        Assert.Contains("XYZ", saved.Problem, StringComparison.Ordinal);
        Assert.Contains("Nowhere,org=XYZ,,,,", SavedProspectSearch.Table.Write([saved]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/saved-searches.csv")]
    [InlineData("/api/v1/watchlist.csv")]
    public async Task WhatIsSaved_IsForWhoSitsAtTheMachineAlone(string url)
    {
        await server.App.Services.GetRequiredService<SavedProspectSearches>().KeepAsync(WatchlistStore.LocalOwner, "Pitchers", new(Pos: "P"), default);
        using var own = await server.Client.GetAsync(url);
        Assert.Equal((HttpStatusCode.OK, true), (own.StatusCode, own.Headers.CacheControl?.NoStore));
        foreach (var page in (string[])["/prospects", "/watchlist"]) Assert.Contains("Saved searches", await server.Client.GetStringAsync(page), StringComparison.Ordinal);
        // looked at from an earlier day, a saved search stays on that day
        Assert.Contains("/prospects?pos=P&amp;asof=2012-06-01", await server.Client.GetStringAsync("/prospects?asof=2012-06-01"), StringComparison.Ordinal);
        async Task<HttpResponseMessage> AsAStrangerAsync(string address)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("X-Forwarded-For", "203.0.113.9");
            return await server.Client.SendAsync(request);
        }
        using var refused = await AsAStrangerAsync(url);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        foreach (var page in (string[])["/prospects", "/watchlist"])
        {
            using var shown = await AsAStrangerAsync(page);
            Assert.DoesNotContain("Saved searches", await shown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/api/v1/prospects?sort=luck", 400, "sort")]
    [InlineData("/api/v1/prospects?pos=goalie", 400, "pos")]
    [InlineData("/api/v1/prospects?org=XYZ", 404, "org")]
    [InlineData("/api/v1/prospects?level=AAAA", 400, "level")]
    [InlineData("/api/v1/prospects?age=12", 400, "age")]
    [InlineData("/api/v1/prospects?eta=soon", 400, "eta")]
    [InlineData("/api/v1/prospects?size=1000", 400, "size")]
    [InlineData("/api/v1/prospects?page=0", 400, "page")]
    [InlineData("/api/v1/prospects?q=%F0%9F%98%80", 400, "q")]
    [InlineData("/api/v1/prospects?asof=0001-01-01", 400, "asof")]
    [InlineData("/api/v1/compare/prospects?ids=1,%00", 400, "address")]
    [InlineData("/api/v1/prospects?asof=2013-01-01", 400, "asof")]
    [InlineData("/api/v1/prospects?view=systems", 400, "view")]
    [InlineData("/api/v1/prospects?position=SS", 400, "position")]
    [InlineData("/api/v1/prospects/4711", 404, "id")]
    [InlineData("/api/v1/prospects/nobody", 404, "id")]
    [InlineData("/api/v1/prospects/1000?table=luck", 400, "table")]
    [InlineData("/api/v1/ml/explanations/4711", 404, "id")]
    public async Task Get_AskedWrongly_IsRefused(string url, int status, string parameter)
    {
        using var response = await server.Client.GetAsync(url);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal((status, "application/problem+json", parameter), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, problem["parameter"]?.GetValue<string>()));
    }
}
