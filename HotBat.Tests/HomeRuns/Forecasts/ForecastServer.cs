using HotBat.Jobs.HomeRuns;
using HotBat.Tests.Support;

namespace HotBat.Tests.HomeRuns.Forecasts;

/// <summary>The app over the small league with forecasts of every day so far and of the days ahead; the day is July 29.</summary>
public sealed class ForecastServer : IAsyncLifetime
{
    readonly SmallLeagueServer _server = new()
    {
        Before = async league => await league.On<ForecastPipeline>(SmallLeague.Today).RunAsync(SmallLeague.Today, _ => { }, default),
    };

    public AppServer App => _server.App;

    public HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        Client = App.CreateClient();
    }

    public Task DisposeAsync()
    {
        Client.Dispose();
        return _server.DisposeAsync();
    }
}
