using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HotBat.Tests.Support;

namespace HotBat.Tests.HomeRuns.Forecasts;

/// <summary>Slate, game, club and player as they come in the first answer once home runs are forecast; the day is July 29.</summary>
public sealed class ForecastPagesTests(ForecastServer server) : IClassFixture<ForecastServer>
{
    static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Slate_AForecastDay_StandsInTheOrderOfTheScores()
    {
        var page = await PageAsync("/games?date=2024-08-01");
        var scores = page.QuerySelectorAll(".gc .hs .sc").Select(s => int.Parse(s.TextContent, null)).ToList();
        Assert.Equal(2, scores.Count);
        Assert.Equal(scores.OrderDescending(), scores);
        Assert.Equal(4, page.QuerySelectorAll(".gc .rng").Length);
        Assert.Contains("What the score is", page.QuerySelector("aside.why")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("from games before Jul 29, 2024", page.QuerySelector(".foot")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/games?date=2024-07-30&asof=2024-07-29", true)]
    [InlineData("/games?date=2024-07-30&asof=2024-07-27", false)]
    [InlineData("/games?date=2024-08-07", false)]
    public async Task Slate_WhatHadBeenSaidByThen_AndNothingLater(string path, bool isScored)
    {
        var page = await PageAsync(path);
        Assert.Equal(isScored, page.QuerySelector(".hs small")!.TextContent == "HotBatScore");
        Assert.Equal(!isScored, page.QuerySelector("aside.why")!.TextContent.Contains("– HotBatScore: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Game_ToCome_TellsEachBatter_OverWhatHadBeenSaid()
    {
        var preview = await PageAsync("/games/910000");
        Assert.Equal([9, 9], preview.QuerySelectorAll("ol.nine").Select(nine => nine.Children.Length));
        Assert.All(preview.QuerySelectorAll("ol.nine > li > b"), chance => Assert.Matches(@"^\d+\.\d%$", chance.TextContent));
        Assert.Contains("HotBatScore", preview.QuerySelector(".meta")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await PageAsync("/games/910000?asof=2024-07-20")).QuerySelectorAll("ol.nine"));

        var over = await PageAsync("/games/900022");
        var table = over.QuerySelectorAll("table").Single(t => t.QuerySelector("caption")!.TextContent.StartsWith("What had been said", StringComparison.Ordinal));
        Assert.InRange(table.QuerySelectorAll("tbody tr").Length, 5, 18);
        Assert.Contains("reconstructed", table.Closest("section")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Team_NextGames_HaveRangeAndScore_ThoseTooFarTheirReason()
    {
        var rows = (await PageAsync("/teams/nyy")).QuerySelectorAll("ol.next li").Select(li => li.TextContent).ToList();
        Assert.All(rows.Take(5), row => Assert.Matches(@"\d\.\d\d \(\d–\d\)HotBatScore \d+", string.Concat(row.Split('\n').Select(line => line.Trim()))));
        Assert.Contains("– forecast 5 days ahead, from Jul 31 on", rows[5], StringComparison.Ordinal);
        Assert.DoesNotContain("HotBatScore", (await PageAsync("/teams/nyy?asof=2024-07-20")).QuerySelectorAll("ol.next li")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Player_NextGames_LeadToTheLabAsTheyWereForecast()
    {
        var page = await PageAsync("/players/14701");
        Assert.Matches(@"^\d+\.\d%$", page.QuerySelectorAll(".strip .stat")[3].QuerySelector(".v")!.TextContent.Trim());
        var lab = page.QuerySelector("ol.next p a")!.GetAttribute("href")!;
        Assert.StartsWith("/lab?batter=14701&", lab, StringComparison.Ordinal);
        using var answer = await server.Client.GetAsync(lab);
        Assert.True(answer.IsSuccessStatusCode, $"{lab}: {answer.StatusCode}");
        Assert.Equal("–", (await PageAsync("/players/14701?asof=2024-07-27")).QuerySelectorAll("ol.next b")[^1].TextContent);
    }

    [Theory]
    [InlineData("/api/v1/today-games?date=2024-07-30", "games.0", "forecast-today-games.json")]
    [InlineData("/api/v1/games/910000/analysis", "forecast", "forecast-game-analysis.json")]
    [InlineData("/api/v1/team-dashboard?team=nyy", "dashboard.upcoming.0", "forecast-team-upcoming.json")]
    [InlineData("/api/v1/player-dashboard?player=14701", "dashboard.forecasts.0", "forecast-player.json")]
    public async Task Json_WithForecasts_HasTheAgreedShape(string url, string part, string snapshot)
    {
        var node = JsonNode.Parse(await server.Client.GetStringAsync(url));
        foreach (var step in part.Split('.')) node = int.TryParse(step, out var index) ? node![index] : node![step];
        Snapshot.Matches(snapshot, Shape(node)!.ToJsonString(s_readable));
    }

    [Theory]
    [InlineData("/api/v1/today-games.csv?date=2024-07-30", "hotbat_score", 2)]
    [InlineData("/api/v1/games/910000/analysis.csv?table=forecasts", "probability", 19)]
    [InlineData("/api/v1/player-dashboard.csv?player=14701", "next_chance", 2)]
    public async Task Csv_WithForecasts_HasTheirColumnFilled(string url, string column, int lines)
    {
        var rows = (await server.Client.GetStringAsync(url)).TrimEnd().Split("\r\n");
        Assert.Equal(lines, rows.Length);
        var place = rows[0].Split(',').ToList().IndexOf(column);
        Assert.True(place >= 0, rows[0]);
        // before the column no field has a comma in it
        Assert.All(rows.Skip(1), row => Assert.Matches(@"^\d", row.Split(',')[place]));
    }

    async Task<IHtmlDocument> PageAsync(string path) => await new HtmlParser().ParseDocumentAsync(await server.Client.GetStringAsync(path));

    /// <summary>Names and kinds, and of each list its first member.</summary>
    static JsonNode? Shape(JsonNode? node) => node switch
    {
        JsonObject one => new JsonObject(one.Select(pair => KeyValuePair.Create(pair.Key, Shape(pair.Value)))),
        JsonArray { Count: > 0 } list => new JsonArray(Shape(list[0])),
        JsonArray => new JsonArray(),
        JsonValue value => JsonValue.Create(value.GetValueKind() switch { JsonValueKind.Number => "number", JsonValueKind.String => "text", var kind => kind.ToString() }),
        _ => JsonValue.Create("null"),
    };
}
