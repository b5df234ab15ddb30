using System.Net;
using System.Text.Json;
using HotBat.Data.ModelRegistry;
using HotBat.Jobs.HomeRuns;
using HotBat.Tests.Support;

namespace HotBat.Tests.ModelRegistry;

/// <summary>The registry over HTTP.</summary>
public sealed class ModelApiTests : IAsyncLifetime
{
    TrainedLeague _league = null!;
    AppServer _app = null!;
    HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _league = await TrainedLeague.StartAsync();
        _app = AppServer.Start("Production", new Dictionary<string, string?>(StringComparer.Ordinal) { ["ConnectionStrings:HotBat"] = _league.Database.ConnectionString, ["HotBat:Today"] = "2024-07-29" });
        _client = _app.CreateClient();
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        _app.Dispose();
        await _league.DisposeAsync();
    }

    async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await _client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement.Clone());
    }

    Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Post, path, headers);

    [Fact]
    public async Task Models_ChampionFirst_WithItsEvidence_AndNoArtifact()
    {
        var champion = await _league.ChampionAsync();
        var (status, body) = await SendAsync(HttpMethod.Get, "/api/v1/models?model=home-runs");
        Assert.Equal(HttpStatusCode.OK, status);
        var first = body.GetProperty("versions")[0];
        Assert.Equal((champion.ModelVersionId, "champion"), (first.GetProperty("modelVersionId").GetInt32(), first.GetProperty("status").GetString()));
        var loss = first.GetProperty("evidence").GetProperty("starters").GetProperty("logLoss");
        Assert.InRange(loss.GetProperty("value").GetDouble(), loss.GetProperty("low").GetDouble(), loss.GetProperty("high").GetDouble());
        Assert.DoesNotContain("artifact", body.GetRawText(), StringComparison.OrdinalIgnoreCase);

        var one = (await SendAsync(HttpMethod.Get, $"/api/v1/models/{champion.ModelVersionId}")).Body;
        Assert.Equal(champion.Label, one.GetProperty("version").GetProperty("label").GetString());
        Assert.NotEmpty(one.GetProperty("reliability").EnumerateArray());
        Assert.DoesNotContain("artifact", one.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/api/v1/models/999999", HttpStatusCode.NotFound, "id")]
    [InlineData("/api/v1/models/first", HttpStatusCode.NotFound, "id")]
    [InlineData("/api/v1/models?model=none", HttpStatusCode.NotFound, "model")]
    [InlineData("/api/v1/models?status=best", HttpStatusCode.BadRequest, "status")]
    [InlineData("/api/v1/models?pageSize=1000", HttpStatusCode.BadRequest, "pageSize")]
    [InlineData("/api/v1/models?page=0", HttpStatusCode.BadRequest, "page")]
    [InlineData("/api/v1/models?modle=home-runs", HttpStatusCode.BadRequest, "modle")]
    public async Task Models_WhatCannotBeUsed_IsRefusedByName(string path, HttpStatusCode expected, string parameter)
    {
        var (status, body) = await SendAsync(HttpMethod.Get, path);
        Assert.Equal((expected, parameter), (status, body.GetProperty("parameter").GetString()));
    }

    [Fact]
    public async Task Moves_PromoteShareRollBack_AreAnswered_AndRefusedInWords()
    {
        var (champion, challenger) = ((await _league.ChampionAsync()).ModelVersionId, (await _league.ChallengersAsync())[0].ModelVersionId);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync($"/api/v1/models/{challenger}/share?percent=20")).Status);
        Assert.Equal(20, (await _league.ChallengersAsync())[0].Share);
        Assert.Equal((HttpStatusCode.BadRequest, "percent"), await PostAsync($"/api/v1/models/{challenger}/share?percent=51") is var much ? (much.Status, much.Body.GetProperty("parameter").GetString()) : default);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync($"/api/v1/models/{challenger}/share")).Status);

        var promoted = await PostAsync($"/api/v1/models/{challenger}/promote?why=a+try");
        Assert.Equal((HttpStatusCode.OK, champion), (promoted.Status, promoted.Body.GetProperty("before").GetInt32()));
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync($"/api/v1/models/{challenger}/promote")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync("/api/v1/models/999999/promote")).Status);
        Assert.Equal(("this machine", "a try"), (await _league.Versions.EventsAsync("home-runs", 1, default))[0] is var e ? (e.By, e.Reason) : default);

        Assert.Equal(HttpStatusCode.OK, (await PostAsync("/api/v1/models/roll-back")).Status);
        Assert.Equal(champion, (await _league.ChampionAsync()).ModelVersionId);
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync("/api/v1/models/roll-back?model=batted-ball")).Status);
    }

    [Fact]
    public async Task Moves_WithABody_AreRefused_AndChangeNothing()
    {
        var (champion, challenger) = ((await _league.ChampionAsync()).ModelVersionId, (await _league.ChallengersAsync())[0].ModelVersionId);
        using var body = new StringContent("{\"why\":\"x\"");
        using var answer = await _client.PostAsync($"/api/v1/models/{challenger}/promote", body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(champion, (await _league.ChampionAsync()).ModelVersionId);
    }

    [Theory]
    [InlineData("Host", "hotbat.example")]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Origin", "https://foreign.example")]
    [InlineData("Origin", "http://localhost:9")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Moves_FromElsewhere_AreNotThere(string header, string value)
    {
        var before = await _league.Versions.ListAsync(null, null, 1, 100, default);
        var challenger = (await _league.ChallengersAsync())[0].ModelVersionId;
        foreach (var path in (string[])[$"/api/v1/models/{challenger}/promote", $"/api/v1/models/{challenger}/share?percent=10", "/api/v1/models/roll-back", "/api/v1/models/retrain"])
            Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(path, (header, value))).Status);
        Assert.Equivalent(before, await _league.Versions.ListAsync(null, null, 1, 100, default));
    }

    [Fact]
    public async Task Retrain_ByPost_RunsAsAJob_AndAChampionServesAfterwards()
    {
        var before = await _league.ChampionAsync();
        Assert.Equal(HttpStatusCode.Accepted, (await PostAsync("/api/v1/models/retrain")).Status);
        ListedVersion? now = null;
        await Eventually.IsAsync(async () =>
        {
            now = (await _league.Versions.ServingAsync(ForecastTraining.Model, default)).FirstOrDefault(version => version.Status == ModelVersionStore.Champion);
            return now is not null && now.ModelVersionId != before.ModelVersionId;
        }, "another champion serves");
        Assert.Equal(new DateOnly(2024, 7, 28), now!.TrainedThrough);
    }
}
