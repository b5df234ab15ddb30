using System.Net;
using System.Xml.Linq;

namespace HotBat.Tests.Api;

/// <summary>What robots and monitors ask.</summary>
[Collection(ApiCollection.Name)]
public sealed class PlainAddressTests(ApiServer server)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/games?date=2024-07-13")]
    [InlineData("/games/900014")]
    [InlineData("/teams")]
    [InlineData("/teams/nyy")]
    [InlineData("/players")]
    [InlineData("/players/14701")]
    [InlineData("/leaders")]
    [InlineData("/picks?date=2024-07-13")]
    [InlineData("/picks/track-record")]
    [InlineData("/players/compare?ids=14701")]
    [InlineData("/search?q=finn")]
    [InlineData("/api/v1/teams")]
    [InlineData("/sitemap.xml")]
    [InlineData("/css/tokens.css")]
    public async Task Head_OfAnAddress_HasTheHeadersOfGetAndNoBody(string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, url);
        using var head = await server.Client.SendAsync(request);
        using var get = await server.GetAsync(url);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/api/v1/nothing")]
    [InlineData("/teams/xyz")]
    [InlineData("/players/999")]
    [InlineData("/players/judge")]
    public async Task Head_OfNothing_Is404(string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, url);
        using var head = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, head.StatusCode);
    }

    [Fact]
    public async Task SiteMap_Lists_EveryClubAndBatterOfTheSeasonUnderTheAddressAsked()
    {
        using var response = await server.GetAsync("/sitemap.xml", ("Host", "hotbat.example"));
        Assert.Equal("application/xml", response.Content.Headers.ContentType?.MediaType);
        XNamespace names = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var urls = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!.Elements(names + "url").ToList();
        Assert.Equal(31 + 8 + 36, urls.Count);
        Assert.Contains("http://hotbat.example/players/14701", urls.Select(u => u.Element(names + "loc")!.Value));
        Assert.Contains("http://hotbat.example/teams/nyy", urls.Select(u => u.Element(names + "loc")!.Value));
        Assert.All(urls, u => Assert.Matches(@"^\d{4}-\d\d-\d\d$", u.Element(names + "lastmod")!.Value));
    }

    [Fact]
    public async Task Robots_AreToldOfTheSiteMap()
    {
        var text = await server.Client.GetStringAsync("/robots.txt");
        Assert.Contains($"Sitemap: {server.Client.BaseAddress}sitemap.xml", text, StringComparison.Ordinal);
        Assert.Contains("Disallow: /error\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_Always_SaysHowLongTheServerTook()
    {
        using var response = await server.GetAsync("/teams");
        Assert.Matches(@"^app;dur=\d+\.\d$", Assert.Single(response.Headers.GetValues("Server-Timing")));
    }
}
