namespace HotBat.Tests.Support;

/// <summary>The app on the small league, the day after its last game.</summary>
public sealed class SmallLeagueServer : IAsyncLifetime
{
    readonly SmallLeagueDatabase _league = new();

    public AppServer App { get; private set; } = null!;

    public string ConnectionString => _league.Database.ConnectionString;

    /// <summary>Changes the league before the app is started.</summary>
    internal Func<SmallLeagueDatabase, Task>? Before { get; init; }

    public async Task InitializeAsync()
    {
        await _league.InitializeAsync();
        if (Before is not null) await Before(_league);
        App = AppServer.Start("Production", new Dictionary<string, string?>(StringComparer.Ordinal) { ["ConnectionStrings:HotBat"] = ConnectionString, ["HotBat:Today"] = "2024-07-29" });
    }

    public async Task DisposeAsync()
    {
        App.Dispose();
        await _league.DisposeAsync();
    }
}
