using System.Net;
using System.Text.Json.Nodes;
using HotBat.Tests.Support;

namespace HotBat.Tests.Api;

[Collection(ApiCollection.Name)]
public sealed class ApiProblemTests(ApiServer server)
{
    const string Dashboard = "/api/v1/team-dashboard?team=NYY&";

    [Theory]
    [InlineData("/api/v1/teams?season=two", 400, "season")]
    [InlineData("/api/v1/teams?season=2024&season=2023", 400, "season")]
    [InlineData("/api/v1/teams?season=1999", 404, "season")]
    [InlineData("/api/v1/teams?asof=2024-13-01", 400, "asof")]
    [InlineData("/api/v1/teams?asof=2024-07-30", 400, "asof")]
    [InlineData("/api/v1/teams?asof=1900-01-01", 404, "asof")]
    [InlineData("/api/v1/teams.csv?season=two", 400, "season")]
    [InlineData("/api/v1/team-dashboard", 400, "team")]
    [InlineData("/api/v1/team-dashboard?team=XYZ", 404, "team")]
    [InlineData("/api/v1/teams/XYZ/analytics", 404, "team")]
    [InlineData(Dashboard + "split=sideways", 400, "split")]
    [InlineData(Dashboard + "from=yesterday", 400, "from")]
    [InlineData(Dashboard + "from=2024-06-02&to=2024-06-01", 400, "from")]
    [InlineData(Dashboard + "to=2024-02-30", 400, "to")]
    // another season's days
    [InlineData(Dashboard + "from=2023-01-01&to=2023-12-31", 400, "to")]
    [InlineData(Dashboard + "from=2024-12-01&to=2024-12-31", 400, "from")]
    [InlineData(Dashboard + "park=0", 400, "park")]
    [InlineData(Dashboard + "park=99999", 404, "park")]
    [InlineData(Dashboard + "split=vs-lhp&hand=R", 400, "hand")]
    [InlineData(Dashboard + "hand=B", 400, "hand")]
    [InlineData(Dashboard + "minPa=-1", 400, "minPa")]
    [InlineData("/api/v1/teams/NYY/analytics?table=hats", 400, "table")]
    [InlineData("/api/v1/player-dashboard", 400, "player")]
    [InlineData("/api/v1/player-dashboard?player=999", 404, "player")]
    [InlineData("/api/v1/player-dashboard?player=judge", 404, "player")]
    [InlineData("/api/v1/player-dashboard?player=14701&hand=B", 400, "hand")]
    [InlineData("/api/v1/players/999/stats", 404, "id")]
    // a pitcher who has never batted
    [InlineData("/api/v1/players/11052/stats", 404, "id")]
    [InlineData("/api/v1/players/14701/stats?table=hats", 400, "table")]
    [InlineData("/api/v1/leaders?sort=-hats", 400, "sort")]
    [InlineData("/api/v1/leaders?team=XYZ", 404, "team")]
    [InlineData("/api/v1/leaders?size=1000", 400, "size")]
    [InlineData("/api/v1/leaders?page=0", 400, "page")]
    [InlineData("/api/v1/leaders?minPa=1001", 400, "minPa")]
    [InlineData("/api/v1/search", 400, "q")]
    [InlineData("/api/v1/search?q=%20", 400, "q")]
    [InlineData("/api/v1/search?q=0123456789012345678901234567890123456789012345678901234567890", 400, "q")]
    [InlineData("/api/v1/search?q=judge&limit=0", 400, "limit")]
    [InlineData("/api/v1/search?q=judge&limit=51", 400, "limit")]
    [InlineData("/api/v1/search?q=judge&asof=2024-07-30", 400, "asof")]
    [InlineData("/api/v1/compare/players", 400, "ids")]
    [InlineData("/api/v1/compare/players?ids=1,2,3,4,5", 400, "ids")]
    [InlineData("/api/v1/compare/players?ids=14701,judge", 400, "ids")]
    public async Task Parameter_ThatCannotBeUsed_IsNamed(string url, int status, string parameter)
    {
        using var response = await server.GetAsync(url);
        var problem = await ProblemAsync(response, status);
        Assert.Equal(parameter, problem["parameter"]!.GetValue<string>());
        Assert.False(string.IsNullOrWhiteSpace(problem["detail"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("/api/v1/teams?saeson=2024", "saeson", "season")]
    [InlineData(Dashboard + "minpas=3", "minpas", "minPa")]
    [InlineData(Dashboard + "as-of=2024-06-01", "as-of", "asof")]
    [InlineData("/api/v1/teams/NYY/analytics?tabel=games", "tabel", "table")]
    public async Task Parameter_Misspelt_IsRefusedAndTheNearestNamed(string url, string parameter, string nearest)
    {
        using var response = await server.GetAsync(url);
        var problem = await ProblemAsync(response, 400);
        Assert.Equal(parameter, problem["parameter"]!.GetValue<string>());
        Assert.Contains($"did you mean “{nearest}”?", problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Format_AsAParameter_IsToldHowCsvIsAskedFor()
    {
        using var response = await server.GetAsync("/api/v1/teams?format=csv");
        Assert.Contains("write .csv after the path or send Accept: text/csv", (await ProblemAsync(response, 400))["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/teams?season=")]
    [InlineData("/api/v1/teams/")]
    [InlineData("/api/v1/team-dashboard?team=")]
    public async Task Text_TooLong_IsNotRepeated(string start)
    {
        var text = new string('x', 4000);
        using var response = await server.GetAsync(start + text + (start.EndsWith('/') ? "/analytics" : ""));
        Assert.InRange((int)response.StatusCode, 400, 404);
        Assert.InRange((await response.Content.ReadAsStringAsync()).Length, 1, 1000);
    }

    [Theory]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v2/teams")]
    [InlineData("/api/v1/teams/NYY")]
    public async Task Address_ThatIsNotThere_IsAProblemAndNotAPage(string url)
    {
        using var response = await server.GetAsync(url, ("Accept", "text/html"));
        await ProblemAsync(response, 404);
    }

    [Fact]
    public async Task Parameter_GivenTwice_SaysSo()
    {
        using var response = await server.GetAsync("/api/v1/teams?season=2024&season=2024");
        Assert.Equal("“season” is given twice.", (await ProblemAsync(response, 400))["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task Method_ThatIsNotThere_NamesThoseThatAre()
    {
        using var response = await server.Client.PostAsync("/api/v1/teams", null);
        await ProblemAsync(response, 405);
        Assert.Contains("GET", response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Database_Away_Is503WithRetryAfter()
    {
        var shared = await TestPostgres.SharedAsync();
        var connection = await shared.CreateAsync();
        using var app = AppServer.Start("Production", ApiServer.Settings(connection, requestsPerMinute: 0));
        using var client = app.CreateClient();
        await shared.DropAsync(connection);
        // a day that nothing was read for yet
        using var response = await client.GetAsync("/api/v1/teams?asof=2024-07-02");
        await ProblemAsync(response, 503);
        Assert.NotNull(response.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task Requests_BeyondTheLimit_Are429UntilRetryAfter()
    {
        var shared = await TestPostgres.SharedAsync();
        var connection = await shared.CreateAsync();
        using (var app = AppServer.Start("Production", ApiServer.Settings(connection, requestsPerMinute: 2)))
        using (var client = app.CreateClient())
        {
            for (var i = 0; i < 2; i++)
            {
                using var allowed = await client.GetAsync("/api/v1/openapi.json");
                Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
            }
            using var refused = await client.GetAsync("/api/v1/openapi.json");
            await ProblemAsync(refused, 429);
            Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
            using var page = await client.GetAsync("/robots.txt");
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }
        await shared.DropAsync(connection);
    }

    [Fact]
    public async Task Pages_BeyondTheLimit_Are429WithAPage_FilesAreNot()
    {
        var shared = await TestPostgres.SharedAsync();
        var connection = await shared.CreateAsync();
        using (var app = AppServer.Start("Production", ApiServer.Settings(connection, requestsPerMinute: 2)))
        using (var client = app.CreateClient())
        {
            for (var i = 0; i < 2; i++)
            {
                using var allowed = await client.GetAsync("/teams");
                Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
            }
            foreach (var path in (string[])["/teams", "/no-such-page"])
            {
                using var refused = await client.GetAsync(path);
                Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
                Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
                Assert.Equal("text/html", refused.Content.Headers.ContentType?.MediaType);
                Assert.Contains("This address may open 2 pages and circuits a minute", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
            using (var circuit = await client.PostAsync("/_blazor/negotiate?negotiateVersion=1", null))
                Assert.Equal(HttpStatusCode.TooManyRequests, circuit.StatusCode);
            foreach (var path in (string[])["/css/tokens.css", "/health", "/api/v1/openapi.json"])
            {
                using var open = await client.GetAsync(path);
                Assert.Equal(HttpStatusCode.OK, open.StatusCode);
            }
        }
        await shared.DropAsync(connection);
    }

    static async Task<JsonNode> ProblemAsync(HttpResponseMessage response, int status)
    {
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal(status, problem["status"]!.GetValue<int>());
        return problem;
    }
}
