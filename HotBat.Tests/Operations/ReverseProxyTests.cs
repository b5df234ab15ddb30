using System.Net;
using HotBat.Core.Operations;
using HotBat.Tests.Support;
using HotBat.Web.Operations;
using Microsoft.AspNetCore.Builder;

namespace HotBat.Tests.Operations;

/// <summary>The app behind a proxy on its own machine.</summary>
public sealed class ReverseProxyTests
{
    static AppServer Start(string? proxies, int requestsPerMinute = 0) => AppServer.Start("Production", new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        [ReverseProxy.Setting] = proxies,
        ["HotBat:Api:RequestsPerMinute"] = $"{requestsPerMinute}",
    });

    static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path, string? forwardedFor = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (forwardedFor is not null) request.Headers.Add("X-Forwarded-For", forwardedFor);
        using var response = await client.SendAsync(request);
        return response.StatusCode;
    }

    [Fact]
    public async Task Proxy_ThatIsNamed_NobodyIsAdministrator()
    {
        using var app = Start("127.0.0.1, 10.0.0.0/8");
        using var client = app.CreateClient();
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(client, "/admin/jobs"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(client, "/admin/jobs", "127.0.0.1"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/teams", "203.0.113.9"));
    }

    [Theory]
    // each visitor has a limit of his own
    [InlineData("127.0.0.1", "203.0.113.10", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", "203.0.113.9", HttpStatusCode.TooManyRequests)]
    // only the address that the known proxy itself has seen counts
    [InlineData("127.0.0.1", "203.0.113.10, 203.0.113.9", HttpStatusCode.TooManyRequests)]
    // who is no known proxy is not believed
    [InlineData("192.0.2.1", "203.0.113.10", HttpStatusCode.TooManyRequests)]
    [InlineData(null, "203.0.113.10", HttpStatusCode.TooManyRequests)]
    public async Task Limit_BehindAProxy_IsTheVisitors(string? proxies, string secondVisitor, HttpStatusCode expected)
    {
        using var app = Start(proxies, requestsPerMinute: 1);
        using var client = app.CreateClient();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/api/v1/openapi.json", "203.0.113.9"));
        Assert.Equal(expected, await StatusAsync(client, "/api/v1/openapi.json", secondVisitor));
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1, 10.0.0.0/99")]
    public async Task Proxy_ThatIsNoAddress_IsRefusedAtTheStart(string proxies)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration[ReverseProxy.Setting] = proxies;
        await using var app = builder.Build();
        Assert.Contains("no address and no network", Assert.Throws<UserError>(app.UseReverseProxy).Message, StringComparison.Ordinal);
    }
}
