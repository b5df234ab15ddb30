using HotBat.Data.HomeRuns;
using HotBat.Data.ModelRegistry;
using HotBat.Jobs;
using HotBat.Jobs.HomeRuns;
using HotBat.Jobs.ModelRegistry;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace HotBat.Tests.ModelRegistry;

/// <summary>The small league with home-run models trained on it, the app's day being the one after its last game.</summary>
sealed class TrainedLeague : IAsyncDisposable
{
    // trained once a run: each test works in a copy
    static readonly Lazy<Task<string>> s_trained = new(TrainOnceAsync);

    readonly SmallLeagueDatabase _league;

    TrainedLeague(string? copyOf) => _league = new SmallLeagueDatabase { CopyOf = copyOf };

    public TestDatabase Database => _league.Database;

    /// <summary>Trained on the games up to July 27.</summary>
    public static async Task<TrainedLeague> StartAsync()
    {
        var league = new TrainedLeague(await s_trained.Value);
        await league._league.InitializeAsync();
        return league;
    }

    static async Task<string> TrainOnceAsync()
    {
        var league = new TrainedLeague(null);
        await league._league.InitializeAsync();
        await league.TrainAsync(new(2024, 7, 27));
        // nobody may be connected to what is copied
        await league.Database.DataSource.DisposeAsync();
        return new NpgsqlConnectionStringBuilder(league.Database.ConnectionString).Database!;
    }

    public ModelMoves Moves => Service<ModelMoves>();

    public ModelVersionQueries Versions => Service<ModelVersionQueries>();

    public async Task TrainAsync(DateOnly through) => await Service<ForecastTraining>().TrainAsync(through, _ => { }, default);

    public Task<int> ExecuteAsync(string sql) => _league.ExecuteAsync(sql);

    public async Task<ListedVersion> ChampionAsync() => Assert.Single(await Versions.ServingAsync(ForecastTraining.Model, default), version => version.Status == ModelVersionStore.Champion);

    public async Task<List<ListedVersion>> ChallengersAsync() => [.. (await Versions.ServingAsync(ForecastTraining.Model, default)).Where(version => version.Status == ModelVersionStore.Challenger)];

    /// <summary>Settled days of a version, made by hand: 200 batter games each, 24 of them with a home run.</summary>
    /// <param name="excess">Log loss above the baseline's, per batter game, by day.</param>
    /// <param name="said">Sum of a day's probabilities.</param>
    public async Task SettleAsync(int version, DateOnly first, IEnumerable<double> excess, double said = 24)
    {
        await using var db = Database.CreateDbContext();
        db.HomeRunSettlements.AddRange(excess.Select((more, i) => new HomeRunSettlement
        {
            GameDate = first.AddDays(i),
            ModelVersionId = version,
            BatterGames = 200,
            HomeRunGames = 24,
            LogLoss = 200 * (.36 + more),
            BaselineLogLoss = 200 * .36,
            Bins = FormattableString.Invariant($"[{{\"hundredth\": 12, \"count\": 200, \"chances\": {said}, \"homeRuns\": 24}}]"),
            SettledAt = DateTime.UtcNow,
        }));
        await db.SaveChangesAsync();
    }

    /// <summary>The version that a day's forecasts are shown of.</summary>
    public async Task<int> ShownAsync(DateOnly day)
    {
        await using var db = Database.CreateDbContext();
        var last = await db.HomeRunPredictions.Where(row => row.IsServed && row.GameDate == day).MaxAsync(row => row.ScoringId);
        return (await db.Scorings.SingleAsync(scoring => scoring.ScoringId == last)).ModelVersionId;
    }

    public T Service<T>()
        where T : notnull => _league.FreshServices(services => services.AddLogging().AddHotBatPipelines()).GetRequiredService<T>();

    public ValueTask DisposeAsync() => new(_league.DisposeAsync());
}
