using HotBat.Jobs.HomeRuns;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Tests.Support;

/// <summary>The app on the small league with home-run models that learned from all of its games.</summary>
public sealed class TrainedLeagueServer : IAsyncLifetime
{
    readonly SmallLeagueServer _server = new()
    {
        Before = league => ActivatorUtilities.CreateInstance<ForecastTraining>(league.FreshServices()).TrainAsync(SmallLeague.Today.AddDays(-1), _ => { }, default),
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
