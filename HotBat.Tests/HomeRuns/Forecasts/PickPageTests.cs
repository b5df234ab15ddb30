using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HotBat.Data.HomeRuns;
using HotBat.Web.HomeRuns;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Tests.HomeRuns.Forecasts;

/// <summary>HR Picks and the track record as they come in the first answer.</summary>
public sealed class PickPageTests(ForecastServer server) : IClassFixture<ForecastServer>
{
    [Fact]
    public async Task Picks_ADayWithForecasts_ListsTwelveWithAllThatIsSaidOfThem()
    {
        var page = await PageAsync("/picks?date=2024-07-30");
        Assert.Equal("HR Picks", page.QuerySelector("h1")!.TextContent);
        var picks = page.QuerySelectorAll("ol.pks > li");
        Assert.Equal(12, picks.Length);
        Assert.All(picks, pick =>
        {
            Assert.StartsWith("/players/", pick.QuerySelector("h3 a")!.GetAttribute("href"), StringComparison.Ordinal);
            Assert.Matches(@"^\d+\.\d%$", pick.QuerySelector(".pr b")!.TextContent);
            Assert.Matches(@"^\d+–\d+%$", pick.QuerySelector(".pr .mut")!.TextContent);
            Assert.Contains("80% range", pick.QuerySelector(".rng")!.GetAttribute("aria-label"), StringComparison.Ordinal);
            Assert.Contains("confidence", pick.QuerySelector(".chg")!.TextContent, StringComparison.Ordinal);
            Assert.Matches(@"^HotBatScore \d+$", pick.QuerySelector(".score")!.TextContent);
        });
        Assert.Contains("1–12 of 18", page.QuerySelector(".pager")!.TextContent, StringComparison.Ordinal);
        // none of the day's orders is posted: it is said once, above them
        Assert.Contains("Line-ups are projected from each club’s last games", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("(projected)", picks[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Picks_TheSecondPage_HasTheRest()
    {
        var page = await PageAsync("/picks?date=2024-07-30&page=2");
        Assert.Equal(6, page.QuerySelectorAll("ol.pks > li").Length);
        Assert.Equal("13", page.QuerySelector("ol.pks")!.GetAttribute("start"));
    }

    [Fact]
    public async Task Picks_TheStrip_TellsTheTopTenOfTheDayBeforeAndTheRecord()
    {
        var page = await PageAsync("/picks");
        var strip = page.QuerySelector("dl.strip")!;
        Assert.Contains("Yesterday’s top ten", strip.TextContent, StringComparison.Ordinal);
        Assert.Equal(10, strip.QuerySelectorAll(".yl li").Length);
        var api = System.Text.Json.Nodes.JsonNode.Parse(await server.Client.GetStringAsync("/api/v1/hr-picks/track-record?season=2024"))!;
        var yesterday = api["days"]!.AsArray()[^1]!;
        Assert.Equal("2024-07-28", yesterday["date"]!.GetValue<string>());
        Assert.Equal(yesterday["topTenHits"]!.GetValue<int>(), strip.QuerySelectorAll(".yl .hit").Length);
        Assert.Contains($"since Jun 28", strip.TextContent, StringComparison.Ordinal);
        Assert.Contains("reconstructed from what each morning knew", strip.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Picks_ADayGoneBy_SaysThatItWasReconstructed()
    {
        Assert.Contains("Reconstructed", (await PageAsync("/picks?date=2024-07-24")).QuerySelector(".timebar")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await PageAsync("/picks?date=2024-07-30")).QuerySelector(".timebar"));
    }

    [Fact]
    public async Task Picks_ADayThatIsOver_SaysOfEachHowItWent()
    {
        var page = await PageAsync("/picks?date=2024-07-28");
        var said = page.QuerySelectorAll("ol.pks > li").Select(pick => pick.QuerySelector(".res")!.TextContent).ToList();
        var picks = System.Text.Json.Nodes.JsonNode.Parse(await server.Client.GetStringAsync("/api/v1/hr-picks?date=2024-07-28&pageSize=100"))!["picks"]!.AsArray();
        Assert.Equal(picks.Take(12).Select(pick => pick!["result"]!["homeRuns"] is { } hit ? hit.GetValue<int>() is var count and > 0 ? $"{count} HR" : "no homer" : "did not come to the plate"), said);
        var came = picks.Where(pick => pick!["result"]!["homeRuns"] is not null).Select(pick => pick!["result"]!["homeRuns"]!.GetValue<int>()).ToList();
        Assert.Contains($"{came.Count(hit => hit > 0)} of {came.Count} who came to the plate homered, {came.Take(10).Count(hit => hit > 0)} of the top ten", page.QuerySelector("header.head")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(picks.Select(pick => pick!["result"]!["homeRuns"]?.ToJsonString() ?? ""), (await server.Client.GetStringAsync("/api/v1/hr-picks.csv?date=2024-07-28")).TrimEnd().Split("\r\n").Skip(1).Select(row => row.Split(',')[^1]));
        // seen from its own morning nobody knows yet
        Assert.Null((await PageAsync("/picks?date=2024-07-28&asof=2024-07-28")).QuerySelector(".res"));
        Assert.Null((await PageAsync("/picks?date=2024-07-30")).QuerySelector(".res"));
    }

    [Fact]
    public async Task Picks_SomebodyPlaysTwice_BatterGamesAreCountedAndNotBatters()
    {
        var day = await server.App.Services.GetRequiredService<HomeRunPickQueries>().OfDayAsync(new(2024, 7, 28), new(2024, 7, 29), default);
        var settled = day.Settled.Count();
        Assert.Contains($" of {settled} who came to the plate homered, ", PickText.Came(day), StringComparison.Ordinal);
        Assert.Contains($" of {2 * settled} batter games had a homer, ", PickText.Came(day with { Picks = [.. day.Picks, .. day.Picks] }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Picks_AnotherVersionSpokeBefore_IsSaidOnce()
    {
        var day = await server.App.Services.GetRequiredService<HomeRunPickQueries>().OfDayAsync(new(2024, 7, 30), new(2024, 7, 29), default);
        PickDay With(Func<int, bool> isAnother) => day with { Picks = [.. day.Picks.Select((pick, i) => pick with { Change = new(new(2024, 7, 28), 1, .01, [], isAnother(i)) })] };
        Assert.True(PickText.IsAnotherModel(With(_ => true)));
        Assert.False(PickText.IsAnotherModel(With(i => i > 0)));
        Assert.False(PickText.IsAnotherModel(day with { Picks = [.. day.Picks.Select(pick => pick with { Change = null })] }));
        var pick = With(_ => true).Picks[0];
        Assert.EndsWith(", said by another model", PickText.Since(pick, pick.Change!), StringComparison.Ordinal);
        Assert.DoesNotContain("another model", PickText.Since(pick, pick.Change!, isSaid: true), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_SaysWhichKindsOfModelTold()
    {
        Assert.Equal("shrunk rate, logistic", PickText.Kinds(["hr-shrunk-rate-2024-03-31", "hr-logistic-2024-08-07", "hr-logistic-2024-08-14"]));
        Assert.Equal("by hand", PickText.Kinds(["by hand"]));
        Assert.Null(PickText.Kinds([]));
        var page = await PageAsync("/picks/track-record?season=2024");
        foreach (var caption in (string[])["The record by month", "Settled days"])
        {
            var table = page.QuerySelectorAll("table").Single(one => one.QuerySelector("caption")!.TextContent == caption);
            var column = table.QuerySelectorAll("thead th").Select(head => head.TextContent.Trim()).ToList().FindIndex(title => title.StartsWith("Told by", StringComparison.Ordinal));
            Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.Matches("rate|logistic", row.Children[column].TextContent));
        }
    }

    [Theory]
    [InlineData("/picks?date=2024-07-16", "No regular-season game on Jul 16, 2024")]
    [InlineData("/picks?date=2024-08-08", "Batters are forecast 5 days ahead: those of this day from Aug 3, 2024 on.")]
    [InlineData("/picks?date=2023-06-01", "The 2023 season is not loaded. The one that is: 2024.")]
    [InlineData("/picks?date=2024-07-30&asof=2024-07-20", "no forecast of them was made yet")]
    public async Task Picks_NothingToShow_SaysWhyAndLeadsOn(string path, string said)
    {
        var page = await PageAsync(path);
        var face = page.QuerySelector(".face")!;
        Assert.Contains(said, face.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(face.QuerySelectorAll("a.btn"));
    }

    [Fact]
    public async Task Picks_TheDate_IsChosenWithinTheSeason()
    {
        var date = (await PageAsync("/picks?date=2024-07-30&team=NYY")).QuerySelector("form.filters input[name=date]")!;
        Assert.Equal("2024-07-30", date.GetAttribute("value"));
        Assert.True(string.CompareOrdinal(date.GetAttribute("min"), "2024-07-30") < 0 && string.CompareOrdinal(date.GetAttribute("max"), "2024-07-30") > 0);
    }

    [Theory]
    [InlineData("/picks?date=2024-07-30&team=NYM", "The Mets do not play on Jul 30; next Aug 4 @ PHI", "/picks?date=2024-08-04&team=NYM")]
    [InlineData("/picks?date=2024-07-28&team=BAL&hand=R", "The Orioles do not play on Jul 28; next Jul 30 vs NYY", "/picks?date=2024-07-30&team=BAL")]
    public async Task Picks_AClubThatIsOff_LeadsToItsNextGame(string path, string said, string next)
    {
        var page = await PageAsync(path);
        var nobody = page.QuerySelector(".nobody")!;
        Assert.Equal(said, string.Join(' ', nobody.QuerySelector("h2")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal([next, path[..path.IndexOf('&', StringComparison.Ordinal)]], nobody.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal(said.Split(' ')[1], page.QuerySelector("select[name=team] option[selected]")!.TextContent);
        Assert.Null(page.QuerySelector(".pager"));
    }

    [Fact]
    public async Task Picks_OneClub_AreCounted()
    {
        var heading = (await PageAsync("/picks?date=2024-07-30&team=NYY")).QuerySelector(".sec h2")!.TextContent;
        Assert.StartsWith("9 of 18 starting batters, ", heading, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/picks?team=XYZ", 404, "No club of 2024 goes by “XYZ”.")]
    [InlineData("/picks?date=soon", 400, "is not a date")]
    [InlineData("/picks/track-record?season=1999", 404, "No 1999 games are loaded")]
    public async Task Page_WhatCannotBeUsed_IsSaid(string path, int status, string said)
    {
        using var response = await server.Client.GetAsync(path);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(said, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TrackRecord_ASeason_TellsEveryDayAndThatItWasReconstructed()
    {
        var page = await PageAsync("/picks/track-record?season=2024");
        var days = page.QuerySelectorAll("table").Single(table => table.QuerySelector("caption")!.TextContent == "Settled days").QuerySelectorAll("tbody tr");
        Assert.Equal(21, days.Length);
        Assert.Contains("Jul 28", days[0].TextContent, StringComparison.Ordinal);
        var api = System.Text.Json.Nodes.JsonNode.Parse(await server.Client.GetStringAsync("/api/v1/hr-picks/track-record?season=2024"))!;
        var (tens, settled) = (api["topTens"]!.AsArray(), api["days"]!.AsArray());
        Assert.Equal(settled.Select(day => (day!["date"]!.GetValue<string>(), day["topTen"]!.GetValue<int>(), day["topTenHits"]!.GetValue<int>())),
            tens.Select(day => (day!["date"]!.GetValue<string>(), day["picks"]!.GetValue<int>(), day["hits"]!.GetValue<int>())));
        var said = tens.Sum(day => day!["expected"]!.GetValue<double>()) / tens.Sum(day => day!["picks"]!.GetValue<int>());
        Assert.Contains($"Said {HotBat.Web.Parts.Format.Percent(said)}, came ", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.All(days, day => Assert.Contains("afterwards", day.TextContent, StringComparison.Ordinal));
        Assert.Contains("All 21 days were reconstructed", page.Body!.TextContent, StringComparison.Ordinal);
        var head = page.QuerySelector("header.head")!.TextContent;
        Assert.Contains("reconstructed from what each morning knew", head, StringComparison.Ordinal);
        Assert.DoesNotContain("as they were shown", head, StringComparison.Ordinal);
    }

    async Task<IHtmlDocument> PageAsync(string path) => await new HtmlParser().ParseDocumentAsync(await server.Client.GetStringAsync(path));
}
