using System.Diagnostics;
using System.Net;

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
        // a day that is not read ahead
        const string Url = "/api/v1/team-dashboard?team=NYM&asof=2024-07-20";
        var queries = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.TagObjects.Any(t => Equals(t.Value, server.Database)) && activity.TagObjects.Any(t => t.Value is string sql && sql.Contains("pitching_appearances", StringComparison.Ordinal)))
                    Interlocked.Increment(ref queries);
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var known = await server.GetAsync(Url, ("If-None-Match", "*"));
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        Assert.Equal(0, queries);
        using var read = await server.GetAsync(Url);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.NotEqual(0, queries);
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
}
