using HotBat.Core.Baseball;
using HotBat.Data;
using HotBat.Data.Baseball;
using HotBat.Jobs;
using HotBat.Jobs.Ingestion;
using HotBat.Jobs.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HotBat.Tests.Support;

/// <summary>The product's clients, pipelines and jobs against a replaying host and a database of the test's own, on a clock driven by hand.</summary>
sealed class Sources : IAsyncDisposable
{
    readonly TestDatabase _database = new();
    ServiceProvider _services = null!;

    /// <summary>Noon of this day in New York.</summary>
    public static readonly DateOnly Today = new(2024, 7, 10);

    public HandClock Clock { get; } = new(BaseballDay.Noon(Today));

    public ReplayServer Host { get; private set; } = null!;

    public TestDatabase Database => _database;

    public static async Task<Sources> StartAsync(Func<SourceOptions, SourceOptions>? options = null)
    {
        var sources = new Sources();
        await sources._database.InitializeAsync();
        await ReferenceData.SeedAsync(sources._database.DataSource, sources.Clock, default);
        sources.Host = await ReplayServer.StartAsync(sources.Clock);
        // the limit of an attempt is longer than what the clock lets go of by itself
        var given = new SourceOptions { Savant = sources.Host.Address, StatsApi = sources.Host.Address, Timeout = TimeSpan.FromHours(20), RowCap = 1000 };
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        services.AddSingleton<IDbContextFactory<HotBatDbContext>>(sources._database);
        services.AddSingleton(sources._database.DataSource);
        services.AddSingleton<TimeProvider>(sources.Clock);
        services.AddHotBatData();
        services.AddHotBatPipelines();
        services.AddSingleton(options?.Invoke(given) ?? given);
        services.AddSingleton<JobBook>();
        sources._services = services.BuildServiceProvider();
        return sources;
    }

    public T Get<T>() where T : notnull => ActivatorUtilities.GetServiceOrCreateInstance<T>(_services);

    public HotBatDbContext Db() => _database.CreateDbContext();

    public Task<SavantDay> DayAsync(DateOnly day) => Clock.DriveAsync(Get<SavantClient>().ReadDayAsync(day, again: false, default));

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <summary>A day's games as Savant sends them.</summary>
    public static string Csv(params IEnumerable<SmallGame> games) => string.Join('\n', games.SelectMany(g => g.Rows()).Prepend(SmallGame.Header)) + "\n";

    public static SmallGame Game(int gamePk, DateOnly day, string homeHomers = "2", string home = "NYY", string away = "BAL") => new(gamePk, day, 'R', away, 'R', home, 'L', "135", homeHomers);

    /// <summary>The part of an address that asks for a day.</summary>
    public static string Asks(DateOnly day) => $"game_date_gt={day:yyyy-MM-dd}";

    public static string Asks(int gamePk) => $"game_pk={ReplayServer.Text(gamePk)}";
}
