using System.Net;
using HotBat.Jobs.Ingestion;
using HotBat.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace HotBat.Tests.Ingestion;

/// <summary>The manners towards a host, on a clock driven by hand: no test waits.</summary>
public sealed class PoliteHandlerTests : IAsyncLifetime
{
    readonly HandClock _clock = new(new DateTimeOffset(2024, 7, 10, 12, 0, 0, TimeSpan.Zero));
    ReplayServer _host = null!;

    public async Task InitializeAsync() => _host = await ReplayServer.StartAsync(_clock);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    HttpClient Client(SourceOptions? options = null)
    {
        options ??= new SourceOptions { Timeout = TimeSpan.FromHours(20) };
        return SourceReader.CreateHttp(options, new PoliteHandler(options, _clock, NullLogger<PoliteHandler>.Instance));
    }

    Task<HttpResponseMessage> GetAsync(HttpClient client, string path = "/a") => _clock.DriveAsync(client.GetAsync(new Uri(_host.Address, path)));

    IReadOnlyList<TimeSpan> Gaps()
    {
        var times = _host.Requests.Select(r => r.At).ToList();
        return [.. times.Skip(1).Zip(times, (later, earlier) => later - earlier)];
    }

    [Fact]
    public async Task Requests_OneAfterTheOther_ReachTheHostTwoSecondsApart()
    {
        _host.On("/a", Answer.Csv("x"));
        using var client = Client();
        for (var i = 0; i < 4; i++)
            (await GetAsync(client)).Dispose();
        Assert.Equal([SourceOptions.LeastBetween, SourceOptions.LeastBetween, SourceOptions.LeastBetween], Gaps());
    }

    [Fact]
    public async Task Requests_AtOnce_AreLetGoTwoSecondsApart_EachHostByItself()
    {
        var spacing = new RequestSpacing(TimeSpan.FromSeconds(2), _clock);
        List<Task> waits = [];
        for (var i = 0; i < 3; i++)
            waits.Add(spacing.WaitAsync("one", default));
        await spacing.WaitAsync("other", default);
        await waits[0];
        _clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.Equal([true, false, false], waits.Select(w => w.IsCompleted));
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        await waits[1];
        Assert.False(waits[2].IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(2));
        await waits[2];
    }

    [Fact]
    public async Task TooManyRequests_WithRetryAfter_WaitsAsLongAsAsked()
    {
        _host.On("/a", Answer.Error(429, ("Retry-After", "77")), Answer.Csv("x"));
        using var client = Client();
        using var response = await GetAsync(client);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(77), Assert.Single(Gaps()));
    }

    [Fact]
    public async Task RetryAfter_LongerThanARunWaits_NotAskedAgain()
    {
        _host.On("/a", Answer.Error(429, ("Retry-After", "86400")), Answer.Csv("x"));
        using var client = Client();
        using var response = await GetAsync(client);
        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Single(_host.Requests);
    }

    [Fact]
    public async Task ServerErrors_TriedAgainWithGrowingWaits()
    {
        _host.On("/a", Answer.Error(503), Answer.Error(502), Answer.Error(504), Answer.Csv("x"));
        using var client = Client();
        using var response = await GetAsync(client);
        Assert.Equal((HttpStatusCode.OK, 4), (response.StatusCode, _host.Requests.Count));
        Assert.True(Gaps()[2] > Gaps()[1] && Gaps()[1] > Gaps()[0], string.Join(", ", Gaps()));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    public async Task Refusals_AreNotTriedAgain(int status)
    {
        _host.On("/a", Answer.Error(status), Answer.Csv("x"));
        using var client = Client();
        using var response = await GetAsync(client);
        Assert.Equal((status, 1), ((int)response.StatusCode, _host.Requests.Count));
    }

    [Fact]
    public async Task Silence_EndsAtTheLimit_AndIsTriedAgain()
    {
        _host.On("/a", Answer.Silence);
        using var client = Client(new SourceOptions { Timeout = TimeSpan.FromSeconds(30), Retries = 2 });
        await Assert.ThrowsAsync<TimeoutRejectedException>(() => GetAsync(client));
        Assert.True(_clock.GetUtcNow() - new DateTimeOffset(2024, 7, 10, 12, 0, 0, TimeSpan.Zero) >= TimeSpan.FromSeconds(90));
    }

    [Fact]
    public async Task Host_ThatKeepsFailing_LeftAloneForAWhileThenAskedAgain()
    {
        _host.On("/a", Answer.Error(500));
        var options = new SourceOptions { Timeout = TimeSpan.FromHours(20), Retries = 1 };
        using var client = Client(options);
        await Assert.ThrowsAsync<BrokenCircuitException>(async () =>
        {
            for (var i = 0; i < 20; i++)
                (await GetAsync(client)).Dispose();
        });
        var asked = _host.Requests.Count;
        await Assert.ThrowsAsync<BrokenCircuitException>(() => GetAsync(client));
        Assert.Equal(asked, _host.Requests.Count);

        _clock.Advance(options.Rest + TimeSpan.FromSeconds(1));
        _host.On("/a", Answer.Csv("x"));
        using var response = await GetAsync(client);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
