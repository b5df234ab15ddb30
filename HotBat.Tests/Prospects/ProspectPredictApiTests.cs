using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace HotBat.Tests.Prospects;

public sealed class ProspectPredictApiTests(ProspectLeagueServer server) : IClassFixture<ProspectLeagueServer>
{
    async Task<JsonNode> GetAsync(string url) => JsonNode.Parse(await server.Client.GetStringAsync(url))!;

    [Fact]
    public async Task Predict_OfOne_IsWhatTheListSays_AsIsTheBatch()
    {
        var listed = (await GetAsync("/api/v1/prospects"))["prospects"]!.AsArray().Select(one => one!).Take(3).ToList();
        foreach (var one in listed)
            Assert.Equal(one.ToJsonString(), (await GetAsync($"/api/v1/ml/predict/{one["id"]}"))["prospect"]!.ToJsonString());
        using var response = await server.Client.PostAsJsonAsync("/api/v1/ml/batch-predict", new { ids = listed.Select(one => one["id"]!.GetValue<string>()).Append("4711") });
        var batch = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal([.. listed.Select(one => one.ToJsonString()), null], batch["predictions"]!.AsArray().Select(one => one!["prospect"]?.ToJsonString()));
        Assert.Equal(1, batch["unknown"]!.GetValue<int>());
    }

    [Fact]
    public async Task Batch_OfTenThousand_IsAnswered_AndOneMoreIsRefused()
    {
        async Task<HttpStatusCode> AskAsync(int count)
        {
            using var response = await server.Client.PostAsJsonAsync("/api/v1/ml/batch-predict", new { ids = Enumerable.Range(1000, count).Select(id => id.ToString(System.Globalization.CultureInfo.InvariantCulture)) });
            return response.StatusCode;
        }
        Assert.Equal(HttpStatusCode.OK, await AskAsync(10_000));
        Assert.Equal(HttpStatusCode.BadRequest, await AskAsync(10_001));
        Assert.Equal(HttpStatusCode.BadRequest, await AskAsync(0));
    }

    [Fact]
    public async Task Csv_ComesAfterThePath_AsItDoesByTheHeader()
    {
        var id = (await GetAsync("/api/v1/prospects"))["prospects"]![0]!["id"]!.GetValue<string>();
        foreach (var path in new[] { "/api/v1/filters", $"/api/v1/ml/predict/{id}", $"/api/v1/ml/explanations/{id}" })
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "text/csv" } } };
            using var byHeader = await server.Client.SendAsync(asked);
            using var byPath = await server.Client.GetAsync(path + ".csv");
            Assert.Equal((HttpStatusCode.OK, "text/csv"), (byPath.StatusCode, byPath.Content.Headers.ContentType?.MediaType));
            Assert.Equal(await byHeader.Content.ReadAsStringAsync(), await byPath.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Filters_AreThoseThatLeadToSomebody()
    {
        var filters = await GetAsync("/api/v1/filters");
        foreach (var level in filters["levels"]!.AsArray())
            Assert.NotEmpty((await GetAsync($"/api/v1/prospects?level={Uri.EscapeDataString(level!.GetValue<string>())}"))["prospects"]!.AsArray());
        Assert.Contains("SS", filters["positions"]!.AsArray().Select(position => position!.GetValue<string>()));
        Assert.DoesNotContain("C", filters["positions"]!.AsArray().Select(position => position!.GetValue<string>()));
    }

    [Fact]
    public async Task ComparePage_OfWhomNobodyHasGraded_SaysSo()
    {
        var ungraded = (await GetAsync("/api/v1/prospects"))["prospects"]!.AsArray().Where(one => one!["futureValue"] is null).Select(one => one!["id"]!.GetValue<string>()).Take(2).ToList();
        Assert.Equal(2, ungraded.Count);
        using var response = await server.Client.GetAsync($"/prospects/compare?ids={string.Join(',', ungraded)}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("No grades", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_TwoToFour_SideBySide_AndNoMore()
    {
        var ids = (await GetAsync("/api/v1/prospects"))["prospects"]!.AsArray().Select(one => one!["id"]!.GetValue<string>()).Take(5).ToList();
        var compared = (await GetAsync($"/api/v1/compare/prospects?ids={ids[0]},{server.Graded}"))["prospects"]!.AsArray();
        Assert.Equal([ids[0], server.Graded], compared.Select(one => one!["id"]!.GetValue<string>()));
        // odds of an average prospect times every topic's factor are his
        foreach (var one in compared)
        {
            var (start, chance) = (one!["baseChance"]!.GetValue<double>(), one["prospect"]!["chance"]!.GetValue<double>());
            var odds = one["odds"]!.AsObject().Aggregate(start / (1 - start), (product, topic) => product * topic.Value!.GetValue<double>());
            Assert.Equal(chance / (1 - chance), odds, Math.Max(1, 3 - (int)Math.Log10(Math.Max(1, odds))));
        }
        Assert.Equal(55, compared[1]!["grades"]!["Hit"]!.GetValue<double>());
        foreach (var (query, status) in ((string, HttpStatusCode)[])[(ids[0], HttpStatusCode.BadRequest), (string.Join(',', ids), HttpStatusCode.BadRequest), ($"{ids[0]},4711", HttpStatusCode.NotFound)])
        {
            using var response = await server.Client.GetAsync($"/api/v1/compare/prospects?ids={query}");
            Assert.Equal(status, response.StatusCode);
        }
    }
}
