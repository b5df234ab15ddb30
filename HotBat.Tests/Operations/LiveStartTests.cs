using HotBat.Data.Baseball;
using HotBat.Data.Ingestion;
using HotBat.Data.Operations;
using HotBat.Jobs.Baseball;
using HotBat.Jobs.HomeRuns;
using HotBat.Jobs.Ingestion;
using HotBat.Jobs.Operations;
using HotBat.Tests.Support;
using Quartz;

namespace HotBat.Tests.Operations;

/// <summary>What the start of the app does to the schedule, with and without --live.</summary>
public sealed class LiveStartTests : IAsyncLifetime
{

    // half past nine in the morning, UTC: the pitches of the night were due at nine
    readonly HandClock _clock = new(new DateTimeOffset(2024, 7, 10, 9, 30, 0, TimeSpan.Zero));
    readonly TestDatabase _database = new();

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        await ReferenceData.SeedAsync(_database.DataSource, _clock, default);
    }

    public Task DisposeAsync() => _database.DisposeAsync();

    static IEnumerable<ListedJob> ByClock => JobList.All.Where(job => job is { IsLive: true, Cron: not null });

    async Task<ScheduledJobs> StartedAsync(bool isLive)
    {
        var jobs = isLive ? new ScheduledJobs(_database, _clock, (LiveStart.Setting, "true")) : new ScheduledJobs(_database, _clock);
        await jobs.Get<LiveStart>().StartAsync(default);
        return jobs;
    }

    static async Task<bool> IsStartedAtOnceAsync(ScheduledJobs jobs, JobKey job) => (await jobs.TriggersOfAsync(job)).Any(trigger => trigger is ISimpleTrigger);

    async Task RunAsync(JobKey job, string status = "done", string? error = null, int minutesAgo = 0)
    {
        await using var db = _database.CreateDbContext();
        var at = _clock.GetUtcNow().UtcDateTime.AddMinutes(-minutesAgo);
        db.JobRuns.Add(new JobRun { Job = job.Name, StartedBy = JobBook.ByClock, Status = status, StartedAt = at, FinishedAt = at, Error = error });
        await db.SaveChangesAsync();
    }

    async Task AddPitchAsync()
    {
        using var folder = new ImportFolder();
        await new StatcastIngestion(ImportFolder.Files(_database)).IngestAsync(folder.Write("one.csv", HandMadeGame.Csv(new HandMadeGame(745_000, "2024-07-01").Rows())), null, default);
    }

    /// <summary>Every day of the season up to one was read a week later, as the nightly reading does it.</summary>
    async Task SettleAsync(DateOnly through)
    {
        await using var db = _database.CreateDbContext();
        for (var day = new DateOnly(2024, 3, 1); day <= through; day = day.AddDays(1))
        {
            var read = day.AddDays(7).ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);
            db.IngestionRuns.Add(new IngestionRun { Kind = SavantClient.Kind, Source = SavantClient.SourceName(day), Status = "done", StartedAt = read, FinishedAt = read });
        }
        await db.SaveChangesAsync();
    }

    [Fact]
    public async Task Live_AfterMoreThanAWeekOff_FillsTheHoleFromItsFirstDay()
    {
        await AddPitchAsync();
        await SettleAsync(new(2024, 6, 20));
        await RunAsync(BackfillJob.Key, "done", minutesAgo: 60);
        Assert.Equal(("2024-06-21", "2024-07-09"), await BackfilledAsync(await StartedAsync(isLive: true)));
    }

    static async Task<(string?, string?)> BackfilledAsync(ScheduledJobs jobs) =>
        Assert.Single(await jobs.TriggersOfAsync(BackfillJob.Key)).JobDataMap is var given ? (given["from"] as string, given["to"] as string) : default;

    [Fact]
    public async Task WithoutLive_WhatAnEarlierRunLeftGoes_ItsOwnWorkStays()
    {
        await StartedAsync(isLive: true);
        var jobs = await StartedAsync(isLive: false);
        foreach (var job in JobList.All.Where(job => job.IsLive)) Assert.Empty(await jobs.TriggersOfAsync(job.Key));
        Assert.NotEmpty(await jobs.TriggersOfAsync(BattedBallJob.Key));
    }

    [Fact]
    public async Task Live_OnAnEmptyDatabase_EveryJobHasItsHour_AllAreDue_TheSeasonIsFilledIn()
    {
        var jobs = await StartedAsync(isLive: true);
        foreach (var job in ByClock)
        {
            Assert.Equal(job.Cron, (await jobs.TriggersOfAsync(job.Key)).OfType<ICronTrigger>().Single().CronExpressionString);
            Assert.True(await IsStartedAtOnceAsync(jobs, job.Key), job.Title);
        }
        Assert.Equal(("2024-03-01", "2024-07-09"), await BackfilledAsync(jobs));
    }

    [Fact]
    public async Task Live_StartedAgain_KeepsOneTriggerOfEachHour()
    {
        await StartedAsync(isLive: true);
        var jobs = await StartedAsync(isLive: true);
        foreach (var job in ByClock) Assert.Single((await jobs.TriggersOfAsync(job.Key)).OfType<ICronTrigger>());
    }

    [Fact]
    public async Task Live_OnlyWhatIsDue_IsStartedAtOnce()
    {
        await AddPitchAsync();
        await SettleAsync(new(2024, 7, 2));
        await RunAsync(PitchesJob.Key, minutesAgo: 20);
        await RunAsync(RostersJob.Key, minutesAgo: 24 * 60);
        await RunAsync(ScheduleJob.Key, status: "failed", minutesAgo: 1);
        var jobs = await StartedAsync(isLive: true);
        Assert.False(await IsStartedAtOnceAsync(jobs, PitchesJob.Key), "the night's pitches were read at ten past nine");
        Assert.True(await IsStartedAtOnceAsync(jobs, RostersJob.Key), "yesterday afternoon's rosters were missed");
        Assert.True(await IsStartedAtOnceAsync(jobs, ScheduleJob.Key), "a failed run is none");
        Assert.Empty(await jobs.TriggersOfAsync(BackfillJob.Key));
    }

    [Theory]
    [InlineData("failed", "its process ended before it did", true)]
    [InlineData("cancelled", "the app stopped", true)]
    [InlineData("cancelled", JobBook.StoppedByHand, false)]
    [InlineData("done", null, false)]
    public async Task Live_BackfillThatWasInterrupted_GoesOn_OneStoppedByHandDoesNot(string status, string? error, bool goesOn)
    {
        await AddPitchAsync();
        await SettleAsync(new(2024, 7, 2));
        await RunAsync(BackfillJob.Key, status, error, minutesAgo: 60);
        var jobs = await StartedAsync(isLive: true);
        Assert.Equal(goesOn ? 1 : 0, (await jobs.TriggersOfAsync(BackfillJob.Key)).Count);
    }

    [Fact]
    public async Task Live_OnTheSampleLeague_AsksNobody()
    {
        await using (var db = _database.CreateDbContext())
        {
            db.Games.Add(new Game { GamePk = int.MaxValue - 1, Season = 2024, GameDate = new(2024, 7, 10), GameType = 'R', HomeTeamId = 147, AwayTeamId = 110, Status = "scheduled" });
            await db.SaveChangesAsync();
        }
        var jobs = await StartedAsync(isLive: true);
        Assert.Equal(DataOrigin.Sample, await jobs.Get<DataOriginQueries>().CurrentAsync(default));
        foreach (var job in JobList.All.Where(job => job.IsLive)) Assert.Empty(await jobs.TriggersOfAsync(job.Key));
    }

    [Fact]
    public async Task Live_InJanuary_FillsInTheSeasonBefore()
    {
        _clock.Advance(new DateTimeOffset(2025, 1, 20, 12, 0, 0, TimeSpan.Zero) - _clock.GetUtcNow());
        var jobs = await StartedAsync(isLive: true);
        Assert.Equal(("2024-03-01", "2025-01-19"), await BackfilledAsync(jobs));
    }
}
