using HotBat.Core.Baseball;
using HotBat.Core.Operations;
using HotBat.Data;
using HotBat.Data.Baseball;
using HotBat.Data.Ingestion;
using HotBat.Data.Operations;
using HotBat.Jobs;
using HotBat.Jobs.Ingestion;
using HotBat.Jobs.Operations;
using HotBat.Jobs.SampleLeague;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace HotBat.Tests.SampleLeague;

/// <summary>The small sample league through the real importers into a real database.</summary>
public sealed class SampleLeagueLoaderTests : IAsyncLifetime
{
    static readonly DateOnly s_today = new(2024, 4, 4);

    readonly List<Home> _homes = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var home in _homes) await home.DisposeAsync();
    }

    [Fact]
    public async Task CatchUp_WholeLeague_IsTakenWithoutAReject()
    {
        var home = await NewHomeAsync();
        await home.CatchUpAsync(s_today);

        await using var db = home.Database.CreateDbContext();
        var runs = await db.IngestionRuns.AsNoTracking().ToListAsync();
        Assert.All(runs, run => Assert.Equal(("done", 0), (run.Status, (int)run.RowsRejected)));
        Assert.Equal([(short)2023, (short)2024], await db.TeamGames.Select(g => g.Season).Distinct().OrderBy(s => s).ToListAsync());
        Assert.Equal(0, await db.Games.CountAsync(g => g.Status == "final" && g.HomeScore == null));
        Assert.Equal(0, await db.TeamGames.CountAsync(g => g.GameDate >= s_today));
        Assert.True(await db.Games.AnyAsync(g => g.GameDate == s_today));
        Assert.True(await db.Games.AnyAsync(g => g.GameDate > s_today && g.Status == "scheduled"));
        Assert.Equal(0, await db.BatterGames.CountAsync(b => !db.People.Any(p => p.MlbamId == b.Batter)));
        Assert.Equal(DataOrigin.Sample, await home.OriginAsync());
    }

    [Fact]
    public async Task CatchUp_StoppedManyTimes_EndsAsOneCleanRun()
    {
        var clean = await NewHomeAsync();
        await clean.CatchUpAsync(s_today);
        var stopped = await NewHomeAsync();
        var stops = 0;
        for (var after = 1; ; after += 3)
        {
            if (await stopped.TryCatchUpAsync(s_today, after)) break;
            stops++;
        }
        Assert.True(stops >= 3, $"stopped {stops} times");
        Assert.Equal(await TableChecksums.ReadAsync(clean.Database.DataSource), await TableChecksums.ReadAsync(stopped.Database.DataSource));
    }

    [Fact]
    public async Task CatchUp_TheNextDay_AddsThatDayAndDoublesNothing()
    {
        var grown = await NewHomeAsync();
        await grown.CatchUpAsync(s_today);
        await grown.CatchUpAsync(s_today.AddDays(1));
        var atOnce = await NewHomeAsync();
        await atOnce.CatchUpAsync(s_today.AddDays(1));
        Assert.Equal(await TableChecksums.ReadAsync(atOnce.Database.DataSource), await TableChecksums.ReadAsync(grown.Database.DataSource));
        await using var db = grown.Database.CreateDbContext();
        Assert.True(await db.TeamGames.AnyAsync(g => g.GameDate == s_today));
    }

    [Fact]
    public async Task Ingest_RealGamesIntoTheSampleLeague_IsRefusedAndLeavesNothing()
    {
        var home = await NewHomeAsync();
        await home.CatchUpAsync(s_today);
        var before = await TableChecksums.ReadAsync(home.Database.DataSource);
        using var folder = new ImportFolder();
        var file = folder.Write("real.csv", HandMadeGame.Csv(new HandMadeGame(745_000, "2024-04-01").Rows()));
        var refusal = await Assert.ThrowsAsync<UserError>(() => new StatcastIngestion(ImportFolder.Files(home.Database)).IngestAsync(file, null, default));
        Assert.Contains("HOTBAT_HOME", refusal.Mend, StringComparison.Ordinal);
        Assert.Equal(before, await TableChecksums.ReadAsync(home.Database.DataSource));
    }

    [Fact]
    public async Task Start_OnRealData_AddsNoSampleLeague()
    {
        var home = await NewHomeAsync();
        using var folder = new ImportFolder();
        await new StatcastIngestion(ImportFolder.Files(home.Database)).IngestAsync(folder.Write("real.csv", HandMadeGame.Csv(new HandMadeGame(745_000, "2024-04-01").Rows())), null, default);
        var before = await TableChecksums.ReadAsync(home.Database.DataSource);
        await home.StartAsync(s_today);
        Assert.Equal(before, await TableChecksums.ReadAsync(home.Database.DataSource));
        Assert.False(Directory.Exists(home.Folder));
    }

    [Fact]
    public async Task Start_WhileTheDatabaseFails_IsTriedAgain()
    {
        var home = await NewHomeAsync();
        using var folder = new ImportFolder();
        await new StatcastIngestion(ImportFolder.Files(home.Database)).IngestAsync(folder.Write("real.csv", HandMadeGame.Csv(new HandMadeGame(745_000, "2024-04-01").Rows())), null, default);
        await home.ExecuteAsync("alter table games rename to games_away");
        var clock = new HandClock(BaseballDay.Noon(s_today));
        var services = home.Services(s_today, clock);
        using var loader = services.GetRequiredService<SampleLeagueLoader>();
        await loader.StartAsync(default);
        var load = services.GetRequiredService<DataLoad>();
        await Eventually.IsAsync(() => load.State.Error is not null, "the load fails");
        await home.ExecuteAsync("alter table games_away rename to games");
        await clock.DriveAsync(loader.ExecuteTask!.ContinueWith(ended => ended.IsCompletedSuccessfully, TaskScheduler.Default));
        Assert.Null(load.State.Error);
    }

    [Fact]
    public async Task Folder_AnotherSeed_IsRefused()
    {
        var home = await NewHomeAsync();
        home.Files(s_today, SampleLeagues.Small).WriteCurrent(s_today, (_, _) => { }, default);
        var refusal = Assert.Throws<UserError>(() => home.Files(s_today, SampleLeagues.Small with { Seed = 7 }));
        Assert.Contains("seed 1", refusal.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_OfAnEarlierSchedule_IsRefused()
    {
        var home = await NewHomeAsync();
        home.Files(s_today, SampleLeagues.Small).WriteCurrent(s_today, (_, _) => { }, default);
        var kept = Path.Combine(home.Folder, "league.json");
        await File.WriteAllTextAsync(kept, (await File.ReadAllTextAsync(kept)).Replace(",\"Rules\":2", "", StringComparison.Ordinal));
        var refusal = Assert.Throws<UserError>(() => home.Files(s_today, SampleLeagues.Small));
        Assert.Contains("earlier HotBat", refusal.What, StringComparison.Ordinal);
    }

    async Task<Home> NewHomeAsync()
    {
        var home = new Home();
        _homes.Add(home);
        await home.InitializeAsync();
        return home;
    }

    sealed class Home : IAsyncDisposable
    {
        readonly ImportFolder _folder = new();

        public TestDatabase Database { get; } = new();

        public string Folder => Path.Combine(_folder.Path, "sample");

        public async Task InitializeAsync()
        {
            await Database.InitializeAsync();
            await ReferenceData.SeedAsync(Database.DataSource, TimeProvider.System, default);
        }

        public SampleLeagueFiles Files(DateOnly today, SampleLeagueOptions options) => new(Folder, options, new PinnedTimeProvider(today), isNew: true);

        public async Task<DataOrigin> OriginAsync()
        {
            await using var connection = await Database.DataSource.OpenConnectionAsync();
            return await DataOriginQueries.ReadAsync(connection, default);
        }

        public async Task CatchUpAsync(DateOnly today) => Assert.True(await TryCatchUpAsync(today, int.MaxValue));

        /// <summary>False when it was stopped after so many steps.</summary>
        public async Task<bool> TryCatchUpAsync(DateOnly today, int steps)
        {
            using var stop = new CancellationTokenSource();
            var services = Services(today);
            var told = 0;
            using var subscription = services.GetRequiredService<DataLoad>().Subscribe(() =>
            {
                if (++told >= steps) stop.Cancel();
            });
            try
            {
                await services.GetRequiredService<SampleLeagueLoader>().CatchUpAsync(Files(today, SampleLeagues.Small), today, stop.Token);
                return true;
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        }

        public async Task StartAsync(DateOnly today)
        {
            using var loader = Services(today).GetRequiredService<SampleLeagueLoader>();
            await loader.StartAsync(default);
            await loader.ExecuteTask!;
        }

        public async Task ExecuteAsync(string sql)
        {
            await using var command = Database.DataSource.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        }

        public ServiceProvider Services(DateOnly today, TimeProvider? time = null)
        {
            var services = new ServiceCollection();
            services.AddSingleton<IDbContextFactory<HotBatDbContext>>(Database);
            services.AddSingleton(Database.DataSource);
            services.AddSingleton(time ?? new PinnedTimeProvider(today));
            services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["HotBat:Sample"] = "true",
                ["HotBat:SampleClubs"] = "6",
                ["HotBat:SampleWeeks"] = "2",
            }).Build());
            services.AddSingleton(new HotBatDatabaseOptions { Home = new HotBatHome(_folder.Path) });
            services.AddSingleton(typeof(Microsoft.Extensions.Logging.ILogger<>), typeof(NullLogger<>));
            services.AddHotBatData();
            services.AddHotBatPipelines();
            services.AddSingleton<DataLoad>();
            services.AddSingleton<SampleLeagueLoader>();
            return services.BuildServiceProvider();
        }

        public async ValueTask DisposeAsync()
        {
            await Database.DisposeAsync();
            _folder.Dispose();
        }
    }
}
