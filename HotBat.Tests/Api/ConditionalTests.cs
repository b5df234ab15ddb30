using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using HotBat.Tests.Support;
using HotBat.Web.HomeRuns;
using HotBat.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Tests.Api;

[Collection(ApiCollection.Name)]
public sealed class ConditionalTests(ApiServer server)
{
    const string Teams = "/api/v1/teams";

    [Theory]
    [InlineData("{0}", 304)]
    [InlineData("\"other\", {0}", 304)]
    [InlineData("{1}", 304)]
    [InlineData("*", 304)]
    [InlineData("\"other\"", 200)]
    [InlineData("nonsense", 200)]
    public async Task IfNoneMatch_IsComparedWeaklyInAList(string header, int status)
    {
        using var first = await server.GetAsync(Teams);
        var tag = first.Headers.ETag!.ToString();
        using var second = await server.GetAsync(Teams, ("If-None-Match", string.Format(null, header, tag, tag.Replace("W/", "", StringComparison.Ordinal))));
        Assert.Equal(status, (int)second.StatusCode);
        Assert.Equal(tag, second.Headers.ETag!.ToString());
        Assert.Contains("Accept", second.Headers.Vary);
        Assert.Equal(status == 200, (await second.Content.ReadAsByteArrayAsync()).Length > 0);
    }

    [Fact]
    public async Task IfNoneMatch_Known_AsksNoDashboardQuery()
    {
        // a day that is not read ahead; what the app reads ahead at the same time is of other requests
        const string Url = "/api/v1/team-dashboard?team=NYM&asof=2024-07-20";
        Assert.Equal((HttpStatusCode.NotModified, false), await AskedAsync(server.Client, Url, "*", ["pitching_appearances"]));
        Assert.Equal((HttpStatusCode.OK, true), await AskedAsync(server.Client, Url, "\"other\"", ["pitching_appearances"]));
    }

    [Theory]
    [InlineData("text/csv", "text/csv")]
    [InlineData("text/csv;q=0.5, application/json", "application/json")]
    [InlineData("application/json;q=0.2, text/csv;q=0.3", "text/csv")]
    [InlineData("text/csv, */*;q=0.8", "text/csv")]
    [InlineData("text/csv;q=0, */*", "application/json")]
    [InlineData("text/*, application/json;q=0.9", "text/csv")]
    [InlineData("*/*", "application/json")]
    [InlineData("image/png", "application/json")]
    public async Task Accept_ByItsWeights_ChoosesTheFormat(string accept, string type)
    {
        using var response = await server.GetAsync(Teams, ("Accept", accept));
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task ETag_OfCsvAndJson_Differ()
    {
        using var json = await server.GetAsync(Teams);
        using var csv = await server.GetAsync(Teams, ("Accept", "text/csv"));
        Assert.NotEqual(json.Headers.ETag, csv.Headers.ETag);
    }

    [Theory]
    [InlineData("today-games?asof=2024-07-10")]
    [InlineData("games/{game}/analysis?asof=2024-07-28")]
    [InlineData("teams?asof=2024-07-11")]
    [InlineData("team-dashboard?team=NYY&asof=2024-07-12")]
    [InlineData("teams/NYY/analytics?asof=2024-07-13")]
    // who he is, a man in no register, is told by his games alone
    [InlineData("player-dashboard?player=14701&asof=2024-07-14", "batter_games")]
    [InlineData("players/14701/stats?asof=2024-07-15", "batter_games")]
    [InlineData("leaders?asof=2024-07-16")]
    [InlineData("compare/players?ids=14701&asof=2024-07-17")]
    [InlineData("search?q=yankees&asof=2024-07-18")]
    public async Task IfNoneMatch_Known_IsAnsweredBeforeTheAnswerIsRead(string path, string? resolvedBy = null)
    {
        var url = "/api/v1/" + path.Replace("{game}", $"{SmallLeague.Games[0].GamePk}", StringComparison.Ordinal);
        string tag;
        using (var first = await server.GetAsync(url))
        {
            Assert.Equal(HttpStatusCode.OK, first.StatusCode);
            tag = first.Headers.ETag!.ToString();
        }
        // another process over the same data has read nothing yet but which seasons there are: it does not read ahead, as what is read of a season answers for all of its days
        using var fresh = AppServer.Start("Production", ApiServer.Settings(server.ConnectionString, requestsPerMinute: 0),
            services =>
            {
                foreach (var ahead in services.Where(s => typeof(ReadAhead).IsAssignableFrom(s.ImplementationType)).ToList()) services.Remove(ahead);
            });
        Assert.Null((await fresh.Services.GetRequiredService<TeamRequests>().LeagueAsync(new(), default)).Problem);
        using var client = fresh.CreateClient();
        Assert.Equal((HttpStatusCode.NotModified, false), await AskedAsync(client, url, tag, [.. s_answers.Where(table => table != resolvedBy)]));
        Assert.Equal((HttpStatusCode.OK, true), await AskedAsync(client, url, "\"other\"", [.. s_answers.Where(table => table != resolvedBy)]));
    }

    /// <summary>Tables that answers are made of, and what is asked for before there is one is not.</summary>
    static readonly string[] s_answers = ["plate_appearances", "team_game_batting", "batted_balls", "pitching_appearances", "batter_games", "game_listings", "other_names"];

    /// <summary>The status of a request, and whether it has read any of the tables.</summary>
    static async Task<(HttpStatusCode, bool)> AskedAsync(HttpClient client, string url, string tag, string[] tables)
    {
        var trace = ActivityTraceId.CreateRandom();
        var statements = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Npgsql" or "Microsoft.AspNetCore",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == trace)
                    foreach (var sql in activity.TagObjects.Select(t => t.Value).OfType<string>()) statements.Enqueue(sql);
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        request.Headers.TryAddWithoutValidation("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        using var response = await client.SendAsync(request);
        return (response.StatusCode, statements.Any(sql => tables.Any(table => sql.Contains(table, StringComparison.Ordinal))));
    }
}
