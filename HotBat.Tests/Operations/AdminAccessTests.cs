using System.Net;
using System.Security.Claims;
using HotBat.Data.Ingestion;
using HotBat.Tests.Support;
using HotBat.Web.Operations;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Tests.Operations;

/// <summary>The admin pages are for who sits at the machine; to anybody else they are not there.</summary>
public sealed class AdminAccessTests(AdminAccessTests.Server server) : IClassFixture<AdminAccessTests.Server>
{
    public sealed class Server : IDisposable
    {
        readonly Lazy<AppServer> _app = new(() => AppServer.Start());

        public AppServer App => _app.Value;

        public void Dispose()
        {
            if (_app.IsValueCreated)
                _app.Value.Dispose();
        }
    }

    [Theory]
    [InlineData("/admin/jobs", "Jobs")]
    [InlineData("/admin/data", "Data quality")]
    [InlineData("/admin/models", "Models")]
    public async Task Page_FromThisMachine_IsThere_AndTheWayToIt(string path, string title)
    {
        using var client = server.App.CreateClient();
        var page = await client.GetStringAsync(path);
        Assert.Contains($"<h1>{title}</h1>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/admin/data\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/admin/jobs\"", await client.GetStringAsync("/teams"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host", "hotbat.example")]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("Origin", "https://foreign.example")]
    // a foreign page's picture has no Origin
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Page_FromElsewhere_IsNotThere_NorTheWayToIt(string header, string value)
    {
        using var client = server.App.CreateClient();
        foreach (var path in (string[])["/admin", "/admin/jobs", "/admin/data", "/admin/models", "/admin/memory"])
        {
            using var refused = await SendAsync(client, path, header, value);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
            Assert.DoesNotContain("/admin/", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        using var open = await SendAsync(client, "/teams", header, value);
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        Assert.DoesNotContain("/admin/", await open.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1", "localhost", true)]
    [InlineData("::1", "[::1]:5080", true)]
    [InlineData("::ffff:127.0.0.1", "127.0.0.1:5080", true)]
    [InlineData("192.168.1.7", "localhost", false)]
    [InlineData("127.0.0.1", "localhost.example", false)]
    [InlineData(null, "localhost", false)]
    public void Connection_IsLocal_ByAddressAndName(string? address, string host, bool expected)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);
        http.Request.Host = new HostString(host);
        Assert.Equal(expected, LocalAuthentication.IsLocal(http));
    }

    [Fact]
    public async Task Queries_AskedByAnybodyElse_Refuse()
    {
        var queries = server.App.Services.GetRequiredService<DataQualityQueries>();
        var nobody = new ClaimsPrincipal(new ClaimsIdentity());
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => queries.SourcesAsync(nobody, default));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => queries.RejectsAsync(nobody, null, null, 1, 10, default));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => queries.RejectReasonsAsync(nobody, default));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => queries.RunsAsync(nobody, null, null, 1, 10, default));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => queries.SeasonsAsync(nobody, new DateOnly(2024, 7, 1), default));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => queries.DaysAsync(nobody, 2024, new DateOnly(2024, 7, 1), default));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => queries.CompletenessAsync(nobody, 2024, default));
    }

    static async Task<HttpResponseMessage> SendAsync(HttpClient client, string path, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation(header, value);
        return await client.SendAsync(request);
    }
}
