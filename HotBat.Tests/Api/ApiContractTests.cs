using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HotBat.Tests.Support;

namespace HotBat.Tests.Api;

[Collection(ApiCollection.Name)]
public sealed class ApiContractTests(ApiServer server)
{
    static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("/api/v1/teams", "teams.json")]
    [InlineData("/api/v1/team-dashboard?team=NYY", "team-dashboard.json")]
    [InlineData("/api/v1/team-dashboard?team=bal&split=vs-lhp&from=2024-04-01&to=2024-06-30&minPa=2", "team-dashboard-filtered.json")]
    [InlineData("/api/v1/teams/phi/analytics", "team-analytics.json")]
    [InlineData("/api/v1/today-games?date=2024-07-13", "today-games.json")]
    [InlineData("/api/v1/today-games?date=2024-08-01&asof=2024-07-20&sort=time", "today-games-to-come.json")]
    [InlineData("/api/v1/games/900014/analysis", "game-analysis.json")]
    [InlineData("/api/v1/games/900014/analysis?asof=2024-07-14", "game-analysis-before.json")]
    [InlineData("/api/v1/player-dashboard?player=14701", "player-dashboard.json")]
    [InlineData("/api/v1/players/14701/stats?split=home", "player-stats.json")]
    [InlineData("/api/v1/leaders?sort=-xhr&minPa=10&size=25", "leaders.json")]
    [InlineData("/api/v1/compare/players?ids=14701,11001", "compare-players.json")]
    [InlineData("/api/v1/search?q=finn&limit=3", "search.json")]
    [InlineData("/api/v1/search?q=yankes", "search-club.json")]
    [InlineData("/api/v1/models", "models.json")]
    [InlineData("/api/v1/models/1", "model.json")]
    [InlineData("/api/v1/openapi.json", "openapi.json")]
    public async Task Json_OfTheSmallLeague_IsAsAgreed(string url, string snapshot)
    {
        using var response = await server.GetAsync(url);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        RemoveMoments(json);
        Snapshot.Matches(snapshot, json.ToJsonString(s_readable));
    }

    [Theory]
    [InlineData("/api/v1/teams.csv", "teams.csv")]
    [InlineData("/api/v1/team-dashboard.csv?team=NYY", "team-dashboard.csv")]
    [InlineData("/api/v1/teams/nyy/analytics.csv", "team-analytics-games.csv")]
    [InlineData("/api/v1/teams/nyy/analytics.csv?table=trend", "team-analytics-trend.csv")]
    [InlineData("/api/v1/teams/nyy/analytics.csv?table=splits", "team-analytics-splits.csv")]
    [InlineData("/api/v1/teams/nyy/analytics.csv?table=pitchers", "team-analytics-pitchers.csv")]
    [InlineData("/api/v1/teams/nyy/analytics.csv?table=parks", "team-analytics-parks.csv")]
    [InlineData("/api/v1/today-games.csv?date=2024-07-13", "today-games.csv")]
    [InlineData("/api/v1/games/900014/analysis.csv", "game-analysis-balls.csv")]
    [InlineData("/api/v1/games/900014/analysis.csv?table=pitchers", "game-analysis-pitchers.csv")]
    [InlineData("/api/v1/games/900014/analysis.csv?table=innings", "game-analysis-innings.csv")]
    [InlineData("/api/v1/player-dashboard.csv?player=14701", "player-dashboard.csv")]
    [InlineData("/api/v1/players/14701/stats.csv", "player-stats-homers.csv")]
    [InlineData("/api/v1/players/14701/stats.csv?table=percentiles", "player-stats-percentiles.csv")]
    [InlineData("/api/v1/players/14701/stats.csv?table=splits", "player-stats-splits.csv")]
    [InlineData("/api/v1/players/14701/stats.csv?table=balls", "player-stats-balls.csv")]
    [InlineData("/api/v1/players/14701/stats.csv?table=pace", "player-stats-pace.csv")]
    [InlineData("/api/v1/leaders.csv?sort=-hr-rate&minPa=10", "leaders.csv")]
    [InlineData("/api/v1/search.csv?q=finn&limit=3", "search.csv")]
    [InlineData("/api/v1/models.csv", "models.csv")]
    [InlineData("/api/v1/compare/players.csv?ids=14701,11001", "compare-players.csv")]
    public async Task Csv_OfTheSmallLeague_IsAsAgreed(string url, string snapshot)
    {
        using var response = await server.GetAsync(url);
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Snapshot.Matches(snapshot, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Csv_OfOneModel_IsItsRowOfTheList()
    {
        using var one = await server.GetAsync("/api/v1/models/1.csv");
        using var all = await server.GetAsync("/api/v1/models.csv");
        Assert.Equal("text/csv", one.Content.Headers.ContentType?.MediaType);
        Assert.Subset((await all.Content.ReadAsStringAsync()).Split("\r\n").ToHashSet(), (await one.Content.ReadAsStringAsync()).Split("\r\n").ToHashSet());
    }

    [Fact]
    public async Task Document_Lists_TheEndpointsAndNothingElse()
    {
        using var response = await server.GetAsync("/api/v1/openapi.json");
        var document = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.StartsWith("3.1", document["openapi"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("HotBat", document["info"]!["title"]!.GetValue<string>());
        Assert.Equal(
            ["/api/v1/compare/players", "/api/v1/compare/prospects", "/api/v1/filters", "/api/v1/games/{gamePk}/analysis", "/api/v1/hotbat-score", "/api/v1/hr-picks", "/api/v1/hr-picks/track-record", "/api/v1/leaders", "/api/v1/matchup", "/api/v1/ml/batch-predict", "/api/v1/ml/explanations/{id}", "/api/v1/ml/predict/{id}", "/api/v1/models", "/api/v1/models/{id}", "/api/v1/pitchers", "/api/v1/player-dashboard", "/api/v1/players/{id}/stats", "/api/v1/prospects", "/api/v1/prospects/scarcity", "/api/v1/prospects/systems", "/api/v1/prospects/{id}", "/api/v1/risk/pitcher", "/api/v1/search", "/api/v1/team-dashboard", "/api/v1/teams", "/api/v1/teams/{team}/analytics", "/api/v1/today-games", "/api/v1/workload/pitcher/{id}"],
             document["paths"]!.AsObject().Select(p => p.Key).Order(StringComparer.Ordinal));
        var parameters = document["paths"]!.AsObject().SelectMany(p => (IEnumerable<JsonNode?>?)p.Value!["get"]?["parameters"]?.AsArray() ?? []).ToList();
        Assert.NotNull(document["paths"]!["/api/v1/risk/pitcher"]!["post"]!["requestBody"]!["content"]!["application/json"]!["example"]);
        Assert.All(parameters, p => Assert.True(p!["description"] is not null && p["example"] is not null && (p["schema"]!["type"] ?? p["schema"]!["enum"]) is not null, p.ToJsonString()));
    }

    [Fact]
    public async Task Document_SaysWhatIsThereAndWhatIsNeeded()
    {
        using var response = await server.GetAsync("/api/v1/openapi.json");
        var document = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        var schemas = document["components"]!["schemas"]!.AsObject();
        Assert.All(schemas.Where(s => s.Value!["enum"] is not null), s => Assert.True(s.Value!["type"]?.GetValue<string>() == "string" && s.Value["enum"]!.AsArray().All(word => word is not null), s.Key));
        // a question needs what nothing stands in for; an answer has all its properties
        Assert.Equal(["pitcher"], schemas["PitcherRiskQuestion"]!["required"]!.AsArray().Select(name => name!.GetValue<string>()));
        Assert.Equal(["ids"], schemas["ProspectBatchQuestion"]!["required"]!.AsArray().Select(name => name!.GetValue<string>()));
        Assert.Equal(30, schemas["PitcherRiskQuestion"]!["properties"]!["restDays"]!["maximum"]!.GetValue<int>());
        var line = schemas["HomeRunLine"]!;
        Assert.Equal(line["properties"]!.AsObject().Select(p => p.Key).Order(StringComparer.Ordinal), line["required"]!.AsArray().Select(name => name!.GetValue<string>()).Order(StringComparer.Ordinal));
        var risk = document["paths"]!["/api/v1/risk/pitcher"]!["post"]!["responses"]!.AsObject();
        Assert.Equal((false, false), (risk.ContainsKey("304"), risk["200"]!["content"]!.AsObject().ContainsKey("text/csv")));
        Assert.DoesNotMatch("&lt;|IEnumerable|\\(see [a-z]+\\??  ?[A-Z]", document.ToJsonString());
    }

    [Fact]
    public async Task Page_OfTheDocument_AsksOnlyThisServer()
    {
        using var response = await server.GetAsync("/api");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await response.Content.ReadAsStringAsync();
        var files = Regex.Matches(page, "<(?:script src|link rel=\"stylesheet\" href)=\"([^\"]+)\"", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => m.Groups[1].Value).ToList();
        Assert.Contains("/api/ui/swagger-ui-bundle.js", files);
        Assert.All(files, file => Assert.DoesNotContain("//", file, StringComparison.Ordinal));
        Assert.Contains("href=\"/pitchers\"", page, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        using var bundle = await server.GetAsync("/api/ui/swagger-ui-bundle.js");
        Assert.Equal("text/javascript", bundle.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/api/ui")]
    [InlineData("/api/ui/index.html")]
    public async Task PageOfSwaggerItself_LeadsToOurs(string path)
    {
        using var response = await server.GetAsync(path);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/api", response.Headers.Location?.OriginalString);
    }

    static void RemoveMoments(JsonNode? node)
    {
        if (node is JsonObject thing)
        {
            foreach (var moment in (string[])["readAt", "createdAt"])
                if (thing[moment]?.GetValueKind() == JsonValueKind.String) thing[moment] = "(moment)";
            foreach (var (_, value) in thing.ToList()) RemoveMoments(value);
        }
        else if (node is JsonArray list)
            foreach (var value in list) RemoveMoments(value);
    }
}
