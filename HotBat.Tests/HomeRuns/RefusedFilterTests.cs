using System.Net;
using HotBat.Tests.Support;

namespace HotBat.Tests.HomeRuns;

/// <summary>What was written into a filter stays in its field when it cannot be used, and the others with it.</summary>
public sealed class RefusedFilterTests(RefusedFilterTests.League league) : IClassFixture<RefusedFilterTests.League>
{
    public sealed class League : IAsyncLifetime
    {
        readonly SmallLeagueServer _server = new();

        public Uri Address => _server.App.Address;

        public HttpClient Client { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            await _server.InitializeAsync();
            Client = _server.App.CreateClient();
        }

        public Task DisposeAsync()
        {
            Client.Dispose();
            return _server.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("/leaders?minPa=5000&hand=L", "<input class=\"narrow\" type=\"number\" name=\"minPa\" min=\"0\" max=\"1000\" aria-invalid=\"true\" value=\"5000\"")]
    public async Task Page_OpenedWithWhatCannotBeUsed_KeepsIt(string path, string expected)
    {
        using var response = await league.Client.GetAsync(path);
        Assert.InRange(response.StatusCode, HttpStatusCode.BadRequest, HttpStatusCode.NotFound);
        var page = await response.Content.ReadAsStringAsync();
        Assert.Contains(expected, page, StringComparison.Ordinal);
    }
}
