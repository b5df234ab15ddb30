using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using HotBat.Tests.Support;

namespace HotBat.Tests.HomeRuns.Forecasts;

public sealed class PickApiTests(ForecastServer server) : IClassFixture<ForecastServer>
{
    static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("/api/v1/hr-picks?date=2024-07-30&pageSize=1", "hr-picks.json")]
    [InlineData("/api/v1/hotbat-score?date=2024-07-30&batters=14701,999", "hotbat-score.json")]
    [InlineData("/api/v1/hr-picks/track-record?season=2024", "hr-picks-track-record.json")]
    public async Task Json_HasTheAgreedShape(string url, string snapshot) => Snapshot.Matches(snapshot, Shape(await JsonAsync(url))!.ToJsonString(s_readable));

    [Fact]
    public async Task Picks_Pages_GoThroughAllBattersOnceInTheOrderOfTheirChances()
    {
        var seen = new List<(int Rank, double Probability)>();
        for (var page = 1; page <= 4; page++)
        {
            var answer = await JsonAsync($"/api/v1/hr-picks?date=2024-07-30&pageSize=5&page={page}");
            Assert.Equal(18, answer["total"]!.GetValue<int>());
            seen.AddRange(answer["picks"]!.AsArray().Select(pick => (pick!["rank"]!.GetValue<int>(), pick["probability"]!.GetValue<double>())));
        }
        Assert.Equal(Enumerable.Range(1, 18), seen.Select(pick => pick.Rank));
        Assert.Equal(seen.OrderByDescending(pick => pick.Probability), seen);
    }

    [Fact]
    public async Task Picks_OfOneClubOrSide_KeepTheirRanks()
    {
        var all = (await JsonAsync("/api/v1/hr-picks?date=2024-07-30&pageSize=100"))["picks"]!.AsArray();
        var ours = (await JsonAsync("/api/v1/hr-picks?date=2024-07-30&pageSize=100&team=nyy"))["picks"]!.AsArray();
        Assert.Equal(9, ours.Count);
        Assert.Equal(all.Where(pick => pick!["team"]!.GetValue<string>() == "NYY").Select(pick => pick!["rank"]!.GetValue<int>()), ours.Select(pick => pick!["rank"]!.GetValue<int>()));
        var left = (await JsonAsync("/api/v1/hr-picks?date=2024-07-30&pageSize=100&hand=L"))["picks"]!.AsArray();
        Assert.Equal(all.Count(pick => pick!["side"]?.GetValue<string>() == "left"), left.Count);
    }

    [Fact]
    public async Task Picks_ReasonsOfEach_AgreeWithTheirMultipliers()
    {
        foreach (var pick in (await JsonAsync("/api/v1/hr-picks?date=2024-07-30&pageSize=100"))["picks"]!.AsArray())
        {
            var multipliers = pick!["reasons"]!.AsArray().Select(reason => Math.Abs(Math.Log(reason!["multiplier"]!.GetValue<double>()))).ToList();
            Assert.Equal(multipliers.OrderDescending(), multipliers);
            Assert.InRange(multipliers.Count, 0, 3);
            Assert.InRange(pick["probability"]!.GetValue<double>(), pick["low80"]!.GetValue<double>(), pick["high80"]!.GetValue<double>());
        }
    }

    [Fact]
    public async Task Picks_AsOfAnEarlierDay_ShowNothingThatWasSaidLater()
    {
        Assert.NotEmpty((await JsonAsync("/api/v1/hr-picks?date=2024-07-30"))["picks"]!.AsArray());
        Assert.Empty((await JsonAsync("/api/v1/hr-picks?date=2024-07-30&asof=2024-07-28"))["picks"]!.AsArray());
        Assert.Empty((await JsonAsync("/api/v1/hotbat-score?date=2024-07-30&asof=2024-07-28&batter=14701"))["scores"]!.AsArray());
        var record = await JsonAsync("/api/v1/hr-picks/track-record?asof=2024-07-10");
        Assert.All(record["days"]!.AsArray(), day => Assert.True(string.CompareOrdinal(day!["date"]!.GetValue<string>(), "2024-07-10") < 0));
    }

    [Fact]
    public async Task Scores_OneAndSeveral_AreThoseOfThePicks()
    {
        var picks = (await JsonAsync("/api/v1/hr-picks?date=2024-07-30&pageSize=100"))["picks"]!.AsArray();
        var one = await JsonAsync("/api/v1/hotbat-score?date=2024-07-30&batter=14701");
        Assert.Equal(picks.Single(pick => pick!["batterId"]!.GetValue<int>() == 14701)!["hotBatScore"]!.ToJsonString(), Assert.Single(one["scores"]!.AsArray())!["hotBatScore"]!.ToJsonString());
        var several = await JsonAsync($"/api/v1/hotbat-score?date=2024-07-30&batters={string.Join(',', picks.Select(pick => pick!["batterId"]!.GetValue<int>()).Append(999))}");
        Assert.Equal((18, "[999]"), (several["scores"]!.AsArray().Count, several["notForecast"]!.ToJsonString()));
    }

    [Theory]
    [InlineData("/api/v1/hr-picks?date=tomorrow", "date", 400)]
    [InlineData("/api/v1/hr-picks?date=1066-10-14", "date", 400)]
    [InlineData("/api/v1/hr-picks?asof=2024-08-30", "asof", 400)]
    [InlineData("/api/v1/hr-picks?hand=both", "hand", 400)]
    [InlineData("/api/v1/hr-picks?page=0", "page", 400)]
    [InlineData("/api/v1/hr-picks?pageSize=101", "pageSize", 400)]
    [InlineData("/api/v1/hr-picks?team=XYZ", "team", 404)]
    [InlineData("/api/v1/hr-picks?sort=name", "sort", 400)]
    [InlineData("/api/v1/hotbat-score", "batter", 400)]
    [InlineData("/api/v1/hotbat-score?batter=1&batters=2", "batters", 400)]
    [InlineData("/api/v1/hotbat-score?batter=Judge", "batter", 400)]
    [InlineData("/api/v1/hotbat-score?batters=1,x", "batters", 400)]
    [InlineData("/api/v1/hr-picks/track-record?season=1999", "season", 404)]
    [InlineData("/api/v1/hr-picks/track-record.csv?table=hats", "table", 400)]
    public async Task Endpoint_WhatCannotBeUsed_SaysWhichParameter(string url, string parameter, int status)
    {
        using var response = await server.Client.GetAsync(url);
        Assert.Equal((status, "application/problem+json"), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(parameter, JsonNode.Parse(await response.Content.ReadAsStringAsync())!["parameter"]!.GetValue<string>());
    }

    [Fact]
    public async Task Scores_MoreThanAHundred_AreRefused()
    {
        using var response = await server.Client.GetAsync($"/api/v1/hotbat-score?batters={string.Join(',', Enumerable.Range(1, 101))}");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/hr-picks")]
    [InlineData("/api/v1/hr-picks.csv")]
    [InlineData("/api/v1/hotbat-score?batter=14701")]
    [InlineData("/api/v1/hr-picks/track-record")]
    public async Task Endpoint_AskedAgain_Answers304(string url)
    {
        using var first = await server.Client.GetAsync(url);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        using var again = new HttpRequestMessage(HttpMethod.Get, url);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await server.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/hr-picks.csv?date=2024-07-30&page=3", 19, "rank,batter_id,batter,")]
    [InlineData("/api/v1/hotbat-score.csv?date=2024-07-30&batters=14701,11001", 3, "batter_id,batter,game_pk,hotbat_score,")]
    [InlineData("/api/v1/hr-picks/track-record.csv?table=days", 22, "date,batter_games,")]
    [InlineData("/api/v1/hr-picks/track-record.csv?table=months", 3, "from,through,days,")]
    public async Task Csv_HasARowForEach(string url, int lines, string header)
    {
        var text = await server.Client.GetStringAsync(url);
        Assert.StartsWith(header, text, StringComparison.Ordinal);
        Assert.Equal(lines, text.TrimEnd().Split("\r\n").Length);
    }

    async Task<JsonNode> JsonAsync(string url)
    {
        using var response = await server.Client.GetAsync(url);
        Assert.True(response.IsSuccessStatusCode, $"{url}: {response.StatusCode}");
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    /// <summary>Names and kinds, and of each list its first member: what a client rests on, whatever the model says.</summary>
    static JsonNode? Shape(JsonNode? node) => node switch
    {
        JsonObject one => new JsonObject(one.Select(pair => KeyValuePair.Create(pair.Key, Shape(pair.Value)))),
        JsonArray { Count: > 0 } list => new JsonArray(Shape(list[0])),
        JsonArray => new JsonArray(),
        JsonValue value => JsonValue.Create(value.GetValueKind() switch { JsonValueKind.Number => "number", JsonValueKind.String => "text", var kind => kind.ToString() }),
        _ => JsonValue.Create("null"),
    };
}
