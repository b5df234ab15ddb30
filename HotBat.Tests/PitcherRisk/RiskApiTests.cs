using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using HotBat.Tests.Support;

namespace HotBat.Tests.PitcherRisk;

public sealed class RiskApiTests(RiskApiServer server) : IClassFixture<RiskApiServer>
{
    static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("/api/v1/pitchers?season=2031", "pitchers.json")]
    [InlineData("/api/v1/workload/pitcher/50?from=2031-07-12&to=2031-07-20&includeRisk=true", "workload-pitcher.json")]
    public async Task Json_OfTheMadeLeague_IsAsAgreed(string url, string snapshot)
    {
        using var response = await server.Client.GetAsync(url);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("public, max-age=300", response.Headers.CacheControl!.ToString());
        Snapshot.Matches(snapshot, JsonNode.Parse(await response.Content.ReadAsStringAsync())!.ToJsonString(s_readable));
    }

    [Theory]
    [InlineData("/api/v1/pitchers.csv?season=2031", "pitchers.csv")]
    [InlineData("/api/v1/workload/pitcher/50.csv?from=2031-07-12&to=2031-07-20&includeRisk=true", "workload-pitcher.csv")]
    public async Task Csv_OfTheMadeLeague_IsAsAgreed(string url, string snapshot)
    {
        using var response = await server.Client.GetAsync(url);
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Snapshot.Matches(snapshot, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Risk_OfAPitcher_IsThatOfTheTelling_WithAWhatIf()
    {
        var json = await PostAsync("""{"pitcher": 50, "date": "2031-07-20", "restDays": 4, "pitches": 110}""");
        Snapshot.Matches("risk-pitcher.json", json.ToJsonString(s_readable));
        var stored = JsonNode.Parse(await server.Client.GetStringAsync("/api/v1/workload/pitcher/50?from=2031-07-20&to=2031-07-20&includeRisk=true"))!["days"]![0]!["risk"]!;
        Assert.Equal(stored["chance"]!.GetValue<double>(), json["chance"]!.GetValue<double>(), 6);
        // his last outing was on July 19: four days of rest later is the 24th, and its morning after the 25th
        Assert.Equal(("2031-07-24", "2031-07-25"), (json["whatIf"]!["date"]!.GetValue<string>(), json["whatIf"]!["asOf"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Risk_MayBeKeptForFiveMinutes_ByWhomItIsToldAlone()
    {
        using var response = await server.Client.PostAsJsonAsync("/api/v1/risk/pitcher", new { pitcher = 50 });
        Assert.Equal("max-age=300, private", response.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("""{"pitcher": 4711}""", 404, "UNKNOWN_PITCHER", "pitcher")]
    [InlineData("{}", 400, "UNKNOWN_PITCHER", "pitcher")]
    [InlineData("""{"pitcher": 50, "date": "July"}""", 400, "INVALID_DATE", "date")]
    [InlineData("""{"pitcher": 50, "date": "2031-07-21"}""", 400, "INVALID_DATE", "date")]
    [InlineData("""{"pitcher": 50, "date": "2031-02-01"}""", 404, "NO_FEATURES_FOR_DATE", "date")]
    [InlineData("""{"pitcher": 50, "date": "2030-04-07"}""", 404, "NO_FEATURES_FOR_DATE", "date")]
    [InlineData("""{"pitcher": 50, "date": "2031-07-18", "restDays": 0, "pitches": 90}""", 400, "INVALID_DATE_RANGE", "restDays")]
    [InlineData("""{"pitcher": 50, "restDays": 4}""", 400, null, "pitches")]
    [InlineData("""{"pitcher": 50, "restDays": 31, "pitches": 90}""", 400, null, "restDays")]
    [InlineData("""{"pitcher": 50, "restDays": 4, "pitches": 151}""", 400, null, "pitches")]
    public async Task Risk_AskedWrongly_IsRefusedWithItsCode(string body, int status, string? code, string parameter)
    {
        using var response = await SendAsync(body);
        await RefusedAsync(response, status, code, parameter);
    }

    [Theory]
    [InlineData("""{"pitcher": 50, "foo": 1}""", "foo", "knows no “foo”")]
    [InlineData("""{"pitcher": "50"}""", "pitcher", "of another form")]
    [InlineData("{bad", null, "is no JSON object")]
    [InlineData("[]", null, "is no JSON object")]
    [InlineData("", null, "A body is needed")]
    public async Task Risk_ABodyThatCannotBeRead_IsExplainedByWhatIsWrongInIt(string body, string? parameter, string told)
    {
        using var response = await SendAsync(body);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(parameter, problem["parameter"]?.GetValue<string>());
        Assert.Contains(told, problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Risk_AskedByAnotherMethod_SaysWhichOneItTakes(string method)
    {
        using var response = await server.Client.SendAsync(new(new(method), "/api/v1/risk/pitcher"));
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "POST"), (response.StatusCode, Assert.Single(response.Content.Headers.Allow)));
    }

    [Fact]
    public async Task Risk_ItsReasonsAddUpToTheChance()
    {
        var json = await PostAsync("""{"pitcher": 50, "date": "2031-07-20"}""");
        var logit = json["baseLogit"]!.GetValue<double>() + json["reasons"]!.AsArray().Sum(reason => reason!["logit"]!.GetValue<double>());
        Assert.Equal(json["chance"]!.GetValue<double>(), 1 / (1 + Math.Exp(-logit)), 9);
    }

    [Theory]
    [InlineData("/api/v1/workload/pitcher/4711", 404, "UNKNOWN_PITCHER", "id")]
    [InlineData("/api/v1/workload/pitcher/judge", 404, "UNKNOWN_PITCHER", "id")]
    [InlineData("/api/v1/workload/pitcher/50?from=2031-13-01", 400, "INVALID_DATE", "from")]
    [InlineData("/api/v1/workload/pitcher/50?to=soon", 400, "INVALID_DATE", "to")]
    [InlineData("/api/v1/workload/pitcher/50?to=0001-01-05", 400, "INVALID_DATE", "to")]
    [InlineData("/api/v1/workload/pitcher/50?from=2031-07-10&to=2031-07-09", 400, "INVALID_DATE_RANGE", "to")]
    [InlineData("/api/v1/workload/pitcher/50?from=2030-01-01&to=2031-07-09", 400, "DATE_RANGE_TOO_LARGE", "from")]
    [InlineData("/api/v1/workload/pitcher/50?from=2031-07-25&to=2031-07-26", 400, "INVALID_DATE_RANGE", "from")]
    [InlineData("/api/v1/workload/pitcher/50?includeRisk=maybe", 400, null, "includeRisk")]
    [InlineData("/api/v1/workload/pitcher/50?includeRisks=true", 400, null, "includeRisks")]
    [InlineData("/api/v1/pitchers?team=XYZ", 404, null, "team")]
    [InlineData("/api/v1/pitchers?season=1700", 400, null, "season")]
    [InlineData("/api/v1/pitchers?asof=2031-07-32", 400, "INVALID_DATE", "asof")]
    public async Task Get_AskedWrongly_IsRefusedWithItsCode(string url, int status, string? code, string parameter)
    {
        using var response = await server.Client.GetAsync(url);
        await RefusedAsync(response, status, code, parameter);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("""{"pitcher": "fifty"}""")]
    [InlineData("""{"pitcher": 50, "rest": 4}""")]
    public async Task Risk_WhatCannotBeRead_IsRefusedAsAProblem(string body)
    {
        using var response = await SendAsync(body);
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Pitchers_OfAClub_AreThoseWhoLastPitchedForIt_AsOfTheDay()
    {
        async Task<List<JsonNode>> Of(string query) => [.. JsonNode.Parse(await server.Client.GetStringAsync("/api/v1/pitchers" + query))!["pitchers"]!.AsArray().Select(one => one!)];
        Assert.Equal([50], (await Of("?team=nyy")).Select(one => one["pitcherId"]!.GetValue<int>()));
        var before = Assert.Single(await Of("?team=nyy&asof=2031-07-01"));
        Assert.Equal(("2031-06-26", "2031-07-01"), (before["lastOuting"]!.GetValue<string>(), before["risk"]!["asOf"]!.GetValue<string>()));
        Assert.Empty(await Of("?asof=2031-05-01"));
    }

    static async Task RefusedAsync(HttpResponseMessage response, int status, string? code, string parameter)
    {
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal((status, "application/problem+json"), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal((code, parameter), (problem["code"]?.GetValue<string>(), problem["parameter"]?.GetValue<string>()));
    }

    async Task<JsonNode> PostAsync(string body)
    {
        using var response = await SendAsync(body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    Task<HttpResponseMessage> SendAsync(string body) => server.Client.PostAsync("/api/v1/risk/pitcher", new StringContent(body, Encoding.UTF8, "application/json"));
}
