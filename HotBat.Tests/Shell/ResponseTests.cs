using System.Net;
using HotBat.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Tests.Shell;

public sealed class ResponseTests(ResponseTests.Server server) : IClassFixture<ResponseTests.Server>
{
    public sealed class Server : IDisposable
    {
        public AppServer Production { get; } = AppServer.Start("Production");

        public void Dispose() => Production.Dispose();
    }

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/styleguide")]
    public async Task Page_ThatIsNotThere_Answers404WithTheNotFoundPage(string path)
    {
        using var client = server.Production.CreateClient();
        using var response = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("There is no page at this address", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_ThatThrows_Answers500WithAReference()
    {
        using var broken = AppServer.Start("Production", services: services => services.AddSingleton<IStartupFilter, ThrowsAtTheEnd>());
        using var client = broken.CreateClient();
        using var response = await client.GetAsync("/throws");
        var page = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("The server could not answer this", page, StringComparison.Ordinal);
        Assert.Matches("Ref <code>.{10,}</code>", page);
        Assert.DoesNotContain("told nobody", page, StringComparison.Ordinal);
    }

    sealed class ThrowsAtTheEnd : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Run(context => context.Request.Path == "/throws" ? throw new InvalidOperationException("told nobody") : Task.CompletedTask);
        };
    }

    [Fact]
    public async Task Response_Always_CarriesSecurityHeaders()
    {
        using var client = server.Production.CreateClient();
        using var response = await client.GetAsync("/no-such-page");
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Matches("script-src 'self';", policy);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("strict-origin-when-cross-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
    }

    [Theory]
    [InlineData(null, "dark")]
    [InlineData("light", "light")]
    [InlineData("system", "system")]
    [InlineData("\"><script>", "dark")]
    public async Task Theme_FromItsCookie_IsInTheFirstHtml(string? cookie, string expected)
    {
        using var client = server.Production.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/no-such-page");
        if (cookie is not null)
            request.Headers.Add("Cookie", "hotbat-theme=" + Uri.EscapeDataString(cookie));
        using var response = await client.SendAsync(request);
        Assert.Contains($"data-theme=\"{expected}\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/robots.txt", "text/plain")]
    [InlineData("/site.webmanifest", "application/manifest+json")]
    [InlineData("/icons/icon-192.png", "image/png")]
    [InlineData("/_framework/blazor.web.js", "text/javascript")]
    public async Task Asset_IsServed(string path, string type)
    {
        using var client = server.Production.CreateClient();
        using var response = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
    }
}
