using HotBat.Jobs.PitcherRisk;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Tests.Support;

/// <summary>The app on the small league with an injured list, a risk model that learned from what had closed, and this morning's risks told.</summary>
public sealed class RiskLeagueServer : IAsyncLifetime
{
    readonly SmallLeagueServer _server = new() { Before = TellAsync };

    public AppServer App => _server.App;

    public HttpClient Client { get; private set; } = null!;

    /// <summary>The Orioles' right-handed starter, Al Finn, whose work the tests look at.</summary>
    public static int Starter => SmallLeague.Pitcher("BAL", 'R', isStarter: true);

    /// <summary>The Phillies' right-handed starter: on the list from July 4 to 9.</summary>
    public static int Back => SmallLeague.Pitcher("PHI", 'R', isStarter: true);

    /// <summary>The Mets' left-handed starter: on the list since the day before.</summary>
    public static int Listed => SmallLeague.Pitcher("NYM", 'L', isStarter: true);

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

    internal static async Task TellAsync(SmallLeagueDatabase league)
    {
        // one arm is hurt within three weeks of the first games; the lists tell from spring to October
        await league.ExecuteAsync($"""
            insert into injured_list_stints (source, player, start_date, ordinal, season, injury_date, return_date, text, kind, source_file) values
                (0, {Back}, '2024-07-04', 0, 2024, '2024-07-03', '2024-07-09', 'Right elbow inflammation', 'arm', 'made'),
                (0, {Starter}, '2023-05-01', 0, 2023, null, '2023-06-10', 'Right shoulder strain', 'arm', 'made'),
                (0, {Listed}, '2024-07-28', 0, 2024, null, null, 'Left forearm tightness', 'arm', 'made'),
                (0, 999, '2023-10-20', 0, 2023, null, null, 'Calf', 'other', 'made'),
                (0, 999, '2024-03-20', 0, 2024, null, '2024-04-20', 'Calf', 'other', 'made'),
                (0, 999, '2024-10-20', 0, 2024, null, null, 'Calf', 'other', 'made')
            """);
        var services = league.FreshServices(more => more.AddSingleton<TransactionStints>().AddSingleton<RiskData>());
        await ActivatorUtilities.CreateInstance<RiskTraining>(services).TrainAsync(SmallLeague.Today.AddDays(-1), _ => { }, default);
        await ActivatorUtilities.CreateInstance<RiskSnapshots>(services).UpdateAsync(SmallLeague.Today, null, default);
        await ActivatorUtilities.CreateInstance<RiskScorer>(services).ScoreAsync([SmallLeague.Today], false, null, default);
    }
}
