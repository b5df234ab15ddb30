using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using HotBat.Tests.Support;

namespace HotBat.Tests.HomeRuns;

/// <summary>The matchup lab and its endpoint over HTTP: the same question, the same answer, the same refusals.</summary>
public sealed class LabPageTests(TrainedLeagueServer server) : IClassFixture<TrainedLeagueServer>
{
    static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    const string Matchup = "batter=14701&pitcher=11052&temp=88&wind=-6";

    async Task<(HttpStatusCode Status, string Text)> GetAsync(string path)
    {
        using var response = await server.Client.GetAsync(path);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Json_OfAMatchup_IsAsAgreed()
    {
        var (status, text) = await GetAsync($"/api/v1/matchup?{Matchup}");
        Assert.Equal(HttpStatusCode.OK, status);
        Snapshot.Matches("matchup.json", JsonNode.Parse(text)!.ToJsonString(s_readable));
    }

    [Theory]
    [InlineData("", "matchup-parks.csv")]
    [InlineData("&table=days", "matchup-days.csv")]
    [InlineData("&table=parts", "matchup-parts.csv")]
    public async Task Csv_OfAMatchup_IsAsAgreed(string table, string snapshot) => Snapshot.Matches(snapshot, (await GetAsync($"/api/v1/matchup.csv?{Matchup}{table}")).Text);

    [Fact]
    public async Task Page_OfAMatchup_SaysWhatTheEndpointSays()
    {
        var answer = JsonNode.Parse((await GetAsync($"/api/v1/matchup?{Matchup}")).Text)!;
        var (status, html) = await GetAsync($"/lab?{Matchup}");
        var page = WebUtility.HtmlDecode(html);
        Assert.Equal(HttpStatusCode.OK, status);
        var chance = $"{100 * answer["chance"]!.GetValue<double>():0.0}%";
        Assert.Contains($">{chance}<", page, StringComparison.Ordinal);
        Assert.Contains("<title>Batter 14701 against Al Finn · HotBat</title>", page, StringComparison.Ordinal);
        Assert.Contains("88 °F, wind 6 mph from the outfield", page, StringComparison.Ordinal);
        Assert.True(answer["isWindIgnored"]!.GetValue<bool>());
        Assert.Contains("The wind moves nothing here", page, StringComparison.Ordinal);
        Assert.All(answer["reasons"]!.AsArray().Where(reason => Math.Abs(reason!["logit"]!.GetValue<double>()) > .01), reason => Assert.Contains(reason!["text"]!.GetValue<string>()[1..], page, StringComparison.Ordinal));
        Assert.Contains("href=\"/players/11052\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/lab?batter=14701\"", (await GetAsync("/players/14701")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithoutABatter_OffersSome()
    {
        var (status, page) = await GetAsync("/lab");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Choose a batter", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/lab?batter=", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("batter=999999", HttpStatusCode.NotFound, "No player goes by the MLBAM id “999999”")]
    [InlineData("batter=judge", HttpStatusCode.NotFound, "No player goes by the MLBAM id “judge”")]
    [InlineData("batter=14701&pitcher=999999", HttpStatusCode.NotFound, "No player goes by the MLBAM id “999999”")]
    [InlineData("batter=14701&pitcher=14701", HttpStatusCode.BadRequest, "cannot pitch to himself")]
    [InlineData("batter=14701&park=99999", HttpStatusCode.NotFound, "in a ballpark with the venue id 99999")]
    [InlineData("batter=14701&temp=300", HttpStatusCode.BadRequest, "not a whole number from 0 to 120")]
    [InlineData("batter=14701&wind=41", HttpStatusCode.BadRequest, "not a whole number from -40 to 40")]
    [InlineData("batter=14701&slot=0", HttpStatusCode.BadRequest, "not a whole number from 1 to 9")]
    [InlineData("batter=14701&home=maybe", HttpStatusCode.BadRequest, "is none of yes, no")]
    [InlineData("batter=14701&asof=2030-01-01", HttpStatusCode.BadRequest, "may not lie after today")]
    public async Task PageAndEndpoint_WhatCannotBeUsed_RefuseAlike(string query, HttpStatusCode expected, string said)
    {
        var (status, text) = await GetAsync($"/api/v1/matchup?{query}");
        Assert.Equal(expected, status);
        Assert.Contains(said, JsonNode.Parse(text)!["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        var (pageStatus, page) = await GetAsync($"/lab?{query}");
        Assert.Equal(expected, pageStatus);
        Assert.Contains("This matchup cannot be shown", page, StringComparison.Ordinal);
        Assert.Contains(said, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/matchup", "A batter is needed")]
    [InlineData("/api/v1/matchup?batter=14701&table=weather", "is none of parks, days, parts")]
    public async Task Endpoint_WithoutABatterOrATable_SaysWhatIsNeeded(string path, string said)
    {
        var (status, text) = await GetAsync(path);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(said, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PageAndEndpoint_ADayThatNoModelSpeaksOf_SayWhatToDo()
    {
        var (status, text) = await GetAsync("/api/v1/matchup?batter=14701&asof=2024-07-20");
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("No home-run model speaks of 2024-07-20", text, StringComparison.Ordinal);
        Assert.DoesNotContain("./hotbat", text, StringComparison.Ordinal);
        var (pageStatus, page) = await GetAsync("/lab?batter=14701&asof=2024-07-20");
        Assert.Equal(HttpStatusCode.OK, pageStatus);
        Assert.Contains("No model forecasts home runs yet", page, StringComparison.Ordinal);
        Assert.Contains("./hotbat train home-runs", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_BeforeItsMorningIsAtHand_SaysWhatItIsDoing()
    {
        var own = new TrainedLeagueServer();
        await own.InitializeAsync();
        try
        {
            using var first = await own.Client.GetAsync("/lab?batter=14701");
            Assert.Equal(HttpStatusCode.OK, first.StatusCode);
            Assert.Contains("Reading the season and learning", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            using var answer = await own.Client.GetAsync("/api/v1/matchup?batter=14701");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            using var second = await own.Client.GetAsync("/lab?batter=14701");
            Assert.Contains("Chance to homer", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        finally
        {
            await own.DisposeAsync();
        }
    }

    [Fact]
    public async Task Page_ANameSentWithoutACircuit_OffersWhoIsCalledSo()
    {
        var (_, page) = await GetAsync("/lab?batter=14701&pitcherName=finn");
        Assert.Contains("href=\"/lab?batter=14701&amp;pitcher=11052\"", page, StringComparison.Ordinal);
    }
}
