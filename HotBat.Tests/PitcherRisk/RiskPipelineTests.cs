using HotBat.Data.ModelRegistry;
using HotBat.Data.Operations;
using HotBat.Data.PitcherRisk;
using HotBat.Jobs.ModelRegistry;
using HotBat.Jobs.PitcherRisk;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Tests.PitcherRisk;

/// <summary>The day of pitcher risk over the made league, as its job runs it: killed, again, and as time goes on.</summary>
public sealed class RiskPipelineTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    static readonly DateOnly s_today = new(2031, 5, 2);

    static readonly string[] s_steps = ["fetch", "aggregate", "validate", "features", "labels", "unlike", "training: no model serves", "score", "alerts", "retrain"];

    readonly HandClock _clock = new(new(2031, 5, 2, 16, 0, 0, TimeSpan.Zero));

    public async Task InitializeAsync()
    {
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync(MadePitchers.Sql);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Run_ADay_TellsEveryMorningOfTheSeason_AndASecondRunWritesNothing()
    {
        var first = await RunAsync();
        var lines = first.Note!.Split('\n');
        Assert.Equal(s_steps, lines[1..^1].Select(line => line[9..].Split(':')[0] is "training" ? s_steps[6] : line[9..].Split(':')[0]));
        Assert.EndsWith("risks told", lines[0], StringComparison.Ordinal);
        Assert.Contains("nothing is asked without --live", first.Note, StringComparison.Ordinal);
        // mornings from the one after the first outing on
        Assert.Equal(await CountAsync("(select distinct as_of from pitcher_snapshots where as_of between '2031-04-01' and '2031-05-02') days"), await CountAsync("risk_scorings"));
        Assert.Equal(first.RowsAdded, await CountAsync("risk_predictions"));
        Assert.True(await CountAsync("appearance_labels") > 1000);

        var before = await StoredAsync();
        var second = await RunAsync();
        Assert.Equal((0, 0), (second.RowsAdded, second.RowsUpdated));
        Assert.Equal("nothing new to tell", second.Note!.Split('\n')[0]);
        Assert.Equal(2, second.Note.Split(": as before").Length - 1);
        Assert.Equal(before, await StoredAsync());
    }

    [Fact]
    public async Task Run_KilledBeforeEachStep_GoesOnAndEndsAsOneCleanRun()
    {
        await RunAsync();
        var clean = await StoredAsync();
        await InitializeAsync();
        foreach (var step in s_steps)
        {
            // a step that is reported has not begun
            await Assert.ThrowsAsync<TimeoutException>(() => RunAsync(progress =>
            {
                if (progress.Note!.Split('\n')[0] == step) throw new TimeoutException();
            }));
        }
        await RunAsync();
        Assert.Equal(clean, await StoredAsync());
    }

    [Fact]
    public async Task Run_TwoWeeksLaterInSeason_TrainsAnew_AndTellsTodayByTheNewModel()
    {
        await RunAsync();
        _clock.Advance(TimeSpan.FromDays(13));
        Assert.DoesNotContain("training:", (await RunAsync()).Note, StringComparison.Ordinal);
        var before = await ChampionAsync();
        _clock.Advance(TimeSpan.FromDays(1));
        var outcome = await RunAsync();
        var champion = await ChampionAsync();
        Assert.Contains("training: two weeks in season", outcome.Note, StringComparison.Ordinal);
        Assert.True(champion.ModelVersionId > before.ModelVersionId && champion.TrainedThrough > before.TrainedThrough);
        var told = await Jobs().Get<RiskQueries>().OfDayAsync(new(2031, 5, 16), default);
        Assert.Equal(champion.ModelVersionId, told.Source!.ModelVersionId);
        Assert.Contains("two weeks in season", (await Jobs().Get<ModelVersionQueries>().EventsAsync(RiskTraining.Model, 20, default)).First(e => e.ModelVersionId == champion.ModelVersionId).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Due_AfterATrainingThatBroughtTheSameAgain_CountsFromIt()
    {
        await RunAsync();
        _clock.Advance(TimeSpan.FromDays(14));
        Assert.Equal("two weeks in season", (await Jobs().Get<RiskRetraining>().DueAsync(new(2031, 5, 16), default)).Why);
        await Jobs().Get<ModelServingStore>().NoteAsync((await ChampionAsync()).ModelVersionId, ModelEvent.Trained, ModelEvent.ByTraining, "again, the same", default);
        Assert.Null((await Jobs().Get<RiskRetraining>().DueAsync(new(2031, 5, 16), default)).Why);
    }

    [Fact]
    public async Task Run_OutingsOfAnEarlierSeasonChanged_AreJudgedFromTheFirstOfThem()
    {
        await RunAsync();
        await using (var db = database.CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("""
                insert into pitcher_outings (pitcher, game_date, season, is_regular_season, is_start, games, clubs, pitches, batters_faced, outs_recorded, high_stress)
                select 900, day::date, 2030, true, true, 1, 1, 90, 20, 18, 0 from generate_series(date '2030-04-10', date '2030-07-01', interval '5 days') day;
                insert into outing_pitch_types (pitcher, game_date, pitch_type, pitches, tracked, velocity, spin)
                select 900, game_date, 'FF', 60, 60, case when game_date = '2030-06-29' then 90 else 95 end, 2300 from pitcher_outings where pitcher = 900;
                insert into outing_derivations (pitch_readings, outings_changed, finished_at) select max(pitch_readings), 17, now() from outing_derivations;
                insert into risk_steps (step, seen, rows_changed, finished_at) select 'outings', '2030-04-10 ' || max(outing_derivation_id), 17, now() from outing_derivations
                """);
        Assert.Contains("1 flags changed", (await RunAsync()).Note, StringComparison.Ordinal);
        Assert.Contains("unlike: as before", (await RunAsync()).Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Due_OutsideTheSeason_IsNothing()
    {
        await RunAsync();
        Assert.Null((await Jobs().Get<RiskRetraining>().DueAsync(new(2031, 12, 1), default)).Why);
    }

    [Fact]
    public async Task Run_WithoutAnInjuredList_SaysWhatIsMissing()
    {
        await using (var db = database.CreateDbContext()) await db.Database.ExecuteSqlRawAsync("truncate injured_list_stints");
        var outcome = await RunAsync();
        Assert.Contains("of which the injured list tells", outcome.Note, StringComparison.Ordinal);
        Assert.Equal(0, outcome.RowsAdded);
        Assert.True(await CountAsync("pitcher_snapshots") > 0);
    }

    [Fact]
    public async Task Validate_GamesWithoutOutingsAndMenInTwoPlaces_AreSaid()
    {
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("""
            insert into pitcher_outings (pitcher, game_date, season, is_regular_season, is_start, games, clubs, pitches, batters_faced, outs_recorded, high_stress)
            values (50, '2031-04-28', 2031, true, true, 2, 2, 90, 20, 18, 0), (51, '2031-04-29', 2031, true, true, 1, 1, 90, 20, 18, 0);
            insert into injured_list_stints (source, player, start_date, ordinal, season, text, kind, source_file) values (0, 51, '2031-04-28', 0, 2031, 'Calf', 'other', 'made')
            """);
        Assert.Equal("2 outings while on the list, one pitcher of two clubs on one day", await Jobs().Get<RiskValidation>().RunAsync(s_today, default));
        // what lies more than a week back has been said
        Assert.Equal("nothing amiss", await Jobs().Get<RiskValidation>().RunAsync(s_today.AddDays(20), default));
    }

    [Fact]
    public async Task Moves_OfARiskVersion_AreRefusedWhereItKnowsTooMuch_AndRolledBackWhereItDoesNot()
    {
        await RunAsync();
        var moves = Jobs().Get<ModelMoves>();
        var first = await ChampionAsync();
        var other = (await Jobs().Get<ModelVersionQueries>().ServingAsync(RiskTraining.Model, default)).First(version => version.Status == ModelVersionStore.Challenger);
        Assert.Contains("pitcher-risk", (await Assert.ThrowsAsync<Core.Operations.UserError>(() => moves.ShareAsync(other.ModelVersionId, 10, "Ann", "a try", default))).What, StringComparison.Ordinal);
        Assert.Equal(first.ModelVersionId, (await moves.PromoteAsync(other.ModelVersionId, null, "Ann", "a try", default)).Before!.ModelVersionId);
        Assert.Equal(first.ModelVersionId, (await moves.RollBackAsync(RiskTraining.Model, null, "Ann", "enough", default)).Version.ModelVersionId);
        // trained through yesterday's closed windows: a week earlier nobody could have known them
        _clock.Advance(TimeSpan.FromDays(60));
        await Jobs().Get<RiskTraining>().TrainAsync(new(2031, 6, 30), null, _ => { }, default);
        var late = await ChampionAsync();
        await moves.RollBackAsync(RiskTraining.Model, null, "Ann", "back", default);
        var early = new ModelMoves(Jobs().Get<ModelVersionQueries>(), Jobs().Get<ModelServingStore>(), new HandClock(new(2031, 6, 20, 16, 0, 0, TimeSpan.Zero)));
        Assert.Contains("who was hurt", (await Assert.ThrowsAsync<Core.Operations.UserError>(() => early.PromoteAsync(late.ModelVersionId, null, "Ann", "again", default))).What, StringComparison.Ordinal);
    }

    Task<JobOutcome> RunAsync(Action<JobProgress>? report = null) => Jobs().Get<RiskJob>().RunAsync(all: true, report ?? (_ => { }), default);

    // newly made: nothing is kept in memory from one to the next
    ScheduledJobs Jobs() => new(database, _clock);

    async Task<ListedVersion> ChampionAsync() => Assert.Single(await Jobs().Get<ModelVersionQueries>().ServingAsync(RiskTraining.Model, default), version => version.Status == ModelVersionStore.Champion);

    async Task<int> CountAsync(string table)
    {
        await using var command = database.DataSource.CreateCommand($"select count(*)::integer from {table}");
        return (int)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>All that a run leaves, without the ids and times of its rows.</summary>
    async Task<string> StoredAsync()
    {
        await using var command = database.DataSource.CreateCommand("""
            select md5(string_agg(line, e'\n' order by line)) || count(*)
            from (
                select concat_ws(' ', 'risk', pitcher, as_of, probability, band, peer_rate, completeness, parts) as line from risk_predictions
                union all select concat_ws(' ', 'day', as_of, base_rate, pitchers) from risk_scorings
                union all select concat_ws(' ', 'alert', pitcher, opened_on, from_band, to_band, closed_on, closed_because) from risk_alerts
                union all select concat_ws(' ', 'label', pitcher, game_date, label, injury_after, days_seen) from appearance_labels
                union all select concat_ws(' ', 'unlike', pitcher, game_date, pitch_type, measure, z) from outing_anomalies
                union all select concat_ws(' ', 'snapshot', pitcher, as_of, values) from pitcher_snapshots
                union all select concat_ws(' ', 'model', label, status, artifact_checksum) from model_versions
            ) lines
            """);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
