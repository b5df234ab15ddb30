using HotBat.Data.ModelRegistry;
using HotBat.Data.Operations;
using HotBat.Jobs.HomeRuns;
using HotBat.Jobs.ModelRegistry;
using HotBat.Jobs.Operations;
using HotBat.Tests.Support;
using Quartz;

namespace HotBat.Tests.ModelRegistry;

/// <summary>What the jobs of forecasts do when their hour comes.</summary>
public sealed class ForecastJobTests : IAsyncLifetime, IAsyncDisposable
{
    TrainedLeague _league = null!;
    ScheduledJobs _jobs = null!;

    public async Task InitializeAsync()
    {
        _league = await TrainedLeague.StartAsync();
        _jobs = new ScheduledJobs(_league.Database, SmallLeague.Clock);
    }

    public async Task DisposeAsync()
    {
        await _jobs.DisposeAsync();
        await _league.DisposeAsync();
    }

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

    static void Unheard(JobProgress progress)
    {
    }

    [Fact]
    public async Task Schedule_EachLocalJob_HasItsHourInUtc_WithoutLive_AndDoesNotOverlap()
    {
        foreach (var job in JobList.All.Where(job => job is { IsLive: false, Cron: not null }))
        {
            var trigger = Assert.Single(await _jobs.TriggersOfAsync(job.Key));
            Assert.Equal((job.Cron, TimeZoneInfo.Utc.Id), trigger is ICronTrigger cron ? (cron.CronExpressionString, cron.TimeZone.Id) : default);
            Assert.True(Attribute.IsDefined(job.Type, typeof(DisallowConcurrentExecutionAttribute)), job.Title);
        }
    }

    [Fact]
    public async Task Retrain_OnMonday_OnlyWhenThereWereGames()
    {
        var job = _jobs.Get<RetrainJob>();
        var before = (await _league.ChampionAsync()).ModelVersionId;
        var notes = new List<JobProgress>();
        var outcome = await job.RunAsync(isAsked: false, null, notes.Add, default);
        var champion = await _league.ChampionAsync();
        Assert.NotEqual(before, champion.ModelVersionId);
        Assert.Equal(new DateOnly(2024, 7, 28), champion.TrainedThrough);
        Assert.Contains("serves", outcome.Note!.Split('\n')[0], StringComparison.Ordinal);
        Assert.All(notes, progress => Assert.True(progress.Done < progress.Total));
        Assert.Equal(notes.Select(progress => progress.Done).Order(), notes.Select(progress => progress.Done));
        // the log has every step that was reported
        Assert.All(notes, progress => Assert.Contains(progress.Note!.Split('\n')[0], outcome.Note, StringComparison.Ordinal));

        Assert.StartsWith("no game since", (await job.RunAsync(isAsked: false, null, Unheard, default)).Note, StringComparison.Ordinal);
        Assert.Equal(champion.ModelVersionId, (await _league.ChampionAsync()).ModelVersionId);
    }

    [Fact]
    public async Task Retrain_WithNothingNew_KeepsTheVersionsThatServe_AndSaysSo()
    {
        var job = _jobs.Get<RetrainJob>();
        await job.RunAsync(isAsked: true, null, Unheard, default);
        var before = await _league.Versions.ListAsync("home-runs", null, 1, 100, default);
        var outcome = await job.RunAsync(isAsked: true, "to be sure", Unheard, default);
        Assert.Equivalent(before, await _league.Versions.ListAsync("home-runs", null, 1, 100, default));
        Assert.StartsWith("the same as the version that serves", outcome.Note, StringComparison.Ordinal);
        var e = (await _league.Versions.EventsAsync("home-runs", 1, default))[0];
        Assert.Equal((before.Versions[0].ModelVersionId, ModelEvent.Trained), (e.ModelVersionId, e.What));
        Assert.Contains("to be sure", e.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retrain_ByOtherBytes_WithTheSameMeasures_IsTheSame_WithOtherSettingsItIsNot()
    {
        await _league.ExecuteAsync("update model_versions set artifact_checksum = repeat('0', 64) where model = 'home-runs'");
        var before = (await _league.ChampionAsync()).ModelVersionId;
        await _league.TrainAsync(new(2024, 7, 27));
        Assert.Equal(before, (await _league.ChampionAsync()).ModelVersionId);
        await _league.ExecuteAsync("update model_versions set metrics = jsonb_set(metrics::jsonb, '{settings}', '{\"shrink\": 7}'), artifact_checksum = repeat('0', 64) where model = 'home-runs'");
        await _league.TrainAsync(new(2024, 7, 27));
        Assert.NotEqual(before, (await _league.ChampionAsync()).ModelVersionId);
    }

    [Fact]
    public async Task Retrain_CancelledOnceTheVersionsAreSwapped_SaysWhoServes_AndWhatIsLeft()
    {
        var before = (await _league.ChampionAsync()).ModelVersionId;
        using var stop = new CancellationTokenSource();
        var outcome = await _jobs.Get<RetrainJob>().RunAsync(isAsked: true, "a new week", progress =>
        {
            if (progress.Note!.StartsWith(RetrainJob.LastStep, StringComparison.Ordinal)) stop.Cancel();
        }, stop.Token);
        var champion = await _league.ChampionAsync();
        Assert.NotEqual(before, champion.ModelVersionId);
        Assert.StartsWith($"{champion.Named} serves in the place of", outcome.Note, StringComparison.Ordinal);
        Assert.Contains("forecasting was stopped", outcome.Note!.Split('\n')[0], StringComparison.Ordinal);
        Assert.Equal("why: a new week", outcome.Note.Split('\n')[1]);
        Assert.Contains("a new week", (await _league.Versions.EventsAsync("home-runs", 10, default)).First(e => e.ModelVersionId == champion.ModelVersionId).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retrain_CancelledBeforeTheVersionsAreSwapped_ChangesNothing()
    {
        var before = await _league.Versions.ListAsync("home-runs", null, 1, 100, default);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _jobs.Get<RetrainJob>().RunAsync(isAsked: true, null, progress =>
        {
            if (progress.Note!.StartsWith("training", StringComparison.Ordinal)) stop.Cancel();
        }, stop.Token));
        Assert.Equivalent(before, await _league.Versions.ListAsync("home-runs", null, 1, 100, default));
    }

    [Fact]
    public async Task Retrain_StoppedAtAnyStep_LeavesTheOldChampionServing()
    {
        var before = await _league.Versions.ListAsync("home-runs", null, 1, 100, default);
        for (var step = 1; ; step++)
        {
            using var stop = new CancellationTokenSource();
            var seen = 0;
            try
            {
                await _league.Service<ForecastTraining>().TrainAsync(new(2024, 7, 28), _ =>
                {
                    if (++seen == step) stop.Cancel();
                }, stop.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Equivalent(before, await _league.Versions.ListAsync("home-runs", null, 1, 100, default));
                continue;
            }
            Assert.True(step > 4, $"stopped at {step - 1} steps alone");
            break;
        }
    }

    [Fact]
    public async Task Rescore_OnlyAfterNews()
    {
        var job = _jobs.Get<RescoreJob>();
        Assert.True(await job.HasNewsAsync(default));
        await job.RunAsync(Unheard, default);
        Assert.False(await job.HasNewsAsync(default));
        await _league.ExecuteAsync("insert into ingestion_runs (kind, source, started_at, finished_at, status, rows_read, rows_added, rows_updated, rows_unchanged, rows_rejected, rows_flagged, games_touched) values ('feed', 'by hand', now(), now(), 'done', 1, 1, 0, 0, 0, 0, 1)");
        // the marks are looked up again each second where nobody listens
        await Eventually.IsAsync(() => job.HasNewsAsync(default), "the news is seen");
        await job.RunAsync(Unheard, default);
        Assert.False(await job.HasNewsAsync(default));
    }

    [Fact]
    public async Task Rescore_WithoutAModel_HasNothingToDo()
    {
        await _league.ExecuteAsync("update model_versions set status = 'retired' where model = 'home-runs'");
        Assert.False(await _jobs.Get<RescoreJob>().HasNewsAsync(default));
    }

    [Fact]
    public async Task DaysAhead_ASecondRun_AddsNothing()
    {
        var job = _jobs.Get<DaysAheadJob>();
        Assert.True((await job.RunAsync(all: true, Unheard, default)).RowsAdded > 0);
        Assert.Equal(0, (await job.RunAsync(all: true, Unheard, default)).RowsAdded);
    }

    [Fact]
    public async Task Drift_ChancesThatDoNotComeTrue_AskForATraining_ThoughNotInTheWeekAfterOne()
    {
        var champion = (await _league.ChampionAsync()).ModelVersionId;
        await _league.ExecuteAsync("update model_versions set created_at = '2024-06-20'; update model_events set at = '2024-06-20'");
        await _league.SettleAsync(champion, new(2024, 6, 30), Enumerable.Repeat(0.0, 28), said: 34);
        var job = _jobs.Get<DriftJob>();
        var outcome = await job.RunAsync(Unheard, default);
        Assert.Contains("over 28 days", outcome.Note, StringComparison.Ordinal);
        Assert.Contains(await _jobs.TriggersOfAsync(RetrainJob.Key), trigger => trigger is ISimpleTrigger);
        var e = (await _league.Versions.EventsAsync("home-runs", 1, default))[0];
        Assert.Equal((ModelEvent.Drifted, ModelEvent.ByDriftCheck, champion), (e.What, e.By, e.ModelVersionId));
        Assert.Equal(27, DriftNote.Features(outcome.Note).Count);
        // it has been asked for
        Assert.Equal(1, await AskedAsync());

        await _league.ExecuteAsync("update model_versions set created_at = '2024-07-25'; delete from model_events where what = 'drifted'");
        Assert.Equal(0, await AskedAsync());
        // a training that brought the same again is one
        await _league.ExecuteAsync($"update model_versions set created_at = '2024-06-20'; insert into model_events (model_version_id, what, by, reason, at) values ({champion}, 'trained', 'training', 'again', '2024-07-25')");
        Assert.Equal(0, await AskedAsync());
        await _league.ExecuteAsync("update model_events set at = '2024-06-25'");
        Assert.Equal(1, await AskedAsync());

        async Task<int> AskedAsync()
        {
            await job.RunAsync(Unheard, default);
            return (await _league.Versions.EventsAsync("home-runs", 20, default)).Count(one => one.What == ModelEvent.Drifted);
        }
    }

    [Fact]
    public async Task Drift_WithoutAModel_SaysSo()
    {
        await _league.ExecuteAsync("update model_versions set status = 'retired' where model = 'home-runs'");
        Assert.Contains("no champion", (await _jobs.Get<DriftJob>().RunAsync(Unheard, default)).Note, StringComparison.Ordinal);
    }
}
