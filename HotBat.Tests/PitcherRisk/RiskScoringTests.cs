using HotBat.Core.Operations;
using HotBat.Core.PitcherRisk;
using HotBat.Data.ModelRegistry;
using HotBat.Data.PitcherRisk;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Tests.PitcherRisk;

/// <summary>A made league of two seasons: starters and relievers work every fifth day, every seventh is hurt in June; the clock stands on a day of July 2031.</summary>
public sealed class RiskScoringTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    static readonly DateOnly s_today = new(2031, 7, 20);

    readonly HandClock _clock = new(new(2031, 7, 20, 16, 0, 0, TimeSpan.Zero));

    public async Task InitializeAsync()
    {
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync(MadePitchers.Sql);
        await Services().Snapshots.UpdateAsync(s_today, null, default);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Score_AMorning_KeepsEverybodysRiskWithItsReasons()
    {
        await TrainAsync();
        var scored = await Services().Scorer.ScoreAsync([s_today], false, null, default);
        Assert.Equal(1, scored.Days);
        Assert.InRange(scored.Added, 110, 120);
        var shown = await Services().Queries.OfDayAsync(s_today, default);
        Assert.Equal((s_today, false, scored.Added), (shown.Source!.Day, shown.Source.IsReconstructed, shown.Risks.Count));
        var one = shown.Risks[50];
        Assert.Equal(one.Chance!.Value, 1 / (1 + Math.Exp(-(one.BaseLogit!.Value + one.Parts.Sum(part => part.Logit) + one.OtherLogit!.Value))), 3);
        Assert.Equal((RiskBands.Of(one.Chance.Value, shown.Source.BaseRate), true), (one.Band!.Value, one.IsStarter));
        Assert.InRange(one.Completeness, .3, 1);
    }

    [Fact]
    public async Task Score_AgainWithTheSameDataAndModel_WritesNothing()
    {
        await TrainAsync();
        var days = Enumerable.Range(0, 40).Select(i => s_today.AddDays(-i)).ToList();
        var first = await Services().Scorer.ScoreAsync(days, false, null, default);
        var versions = await CountAsync("model_versions");
        Assert.Equal((40, true), (first.Days, first.Added > 40 * 100));
        Assert.Equal(new(40, 0), await Services().Scorer.ScoreAsync(days, false, null, default));
        Assert.Equal((40, versions), (await CountAsync("risk_scorings"), await CountAsync("model_versions")));
    }

    [Fact]
    public async Task Score_APastMorning_IsToldByAModelThatHadSeenNoOutcomeAfterIt()
    {
        await TrainAsync();
        await Services().Scorer.ScoreAsync([new(2031, 6, 10), new(2031, 7, 1)], false, null, default);
        await using var db = database.CreateDbContext();
        var told = await (from scoring in db.RiskScorings
                          join any in db.Scorings on scoring.ScoringId equals any.ScoringId
                          join version in db.ModelVersions on any.ModelVersionId equals version.ModelVersionId
                          orderby scoring.AsOf
                          select new { scoring.AsOf, version.TrainedThrough, version.Status }).ToListAsync();
        Assert.Equal(2, told.Count);
        Assert.All(told, one => Assert.True(one.TrainedThrough.AddDays(RiskWalkForward.EmbargoDays) < new DateOnly(one.AsOf.Year, one.AsOf.Month, 1), $"{one}"));
        Assert.All(told, one => Assert.Equal(ModelVersionStore.Retired, one.Status));
        Assert.All((await Services().Queries.OfDayAsync(new(2031, 7, 1), default)).Risks.Values, risk => Assert.True(risk.Source.IsReconstructed));
    }

    [Fact]
    public async Task Score_APastMorningAfterItsListWasCorrected_IsToldByAModelOfTheCorrectedList()
    {
        await TrainAsync();
        DateOnly day = new(2031, 7, 1);
        await Services().Scorer.ScoreAsync([day], false, null, default);
        var before = (await Services().Queries.OfDayAsync(day, default)).Source!;
        await using (var db = database.CreateDbContext()) await db.Database.ExecuteSqlRawAsync("delete from injured_list_stints where season = 2030 and player between 7 and 60");
        await Services().Scorer.ScoreAsync([day], false, null, default);
        var after = (await Services().Queries.OfDayAsync(day, default)).Source!;
        Assert.Equal((before.Model, true), (after.Model, after.BaseRate < before.BaseRate));
        Assert.NotEqual(before.ModelVersionId, after.ModelVersionId);
    }

    [Fact]
    public async Task Ask_OfAMorningThatWasMadeUpFor_IsAnsweredByTheVersionThatToldIt()
    {
        DateOnly day = new(2031, 6, 20);
        // this one could speak of the day too, and has seen two weeks more
        await Services().Training.TrainAsync(new(2031, 6, 15), _ => { }, default);
        await TrainAsync();
        await Services().Scorer.ScoreAsync([day], false, null, default);
        var told = (await Services().Queries.OfDayAsync(day, default)).Risks[50];
        var answered = (await Services().Questions.AskAsync(50, day, null, default))!;
        Assert.Equal((told.Source.ModelVersionId, told.Source.BaseRate), (answered.Model.ModelVersionId, answered.BaseRate));
        Assert.Equal(told.Chance!.Value, answered.Chance!.Value, 6);
    }

    [Fact]
    public async Task Score_WhatHappensFromAMorningOn_ChangesNoRiskOfIt()
    {
        var day = new DateOnly(2031, 6, 20);
        await Services().Scorer.ScoreAsync([day], false, null, default);
        var before = await ChancesAsync(day);
        await using (var db = database.CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("""
                truncate risk_predictions, risk_scorings, model_versions cascade;
                update pitcher_game_samples set pitches = 150, velocity = 60 where game_date >= '2031-06-20';
                delete from injured_list_stints where start_date >= '2031-06-20';
                insert into injured_list_stints (source, player, start_date, ordinal, season, text, kind, source_file) select 0, p, '2031-06-20', 0, 2031, 'Elbow', 'arm', 'made' from generate_series(1, 120, 3) p;
                delete from snapshot_sets
                """);
        await Services().Snapshots.UpdateAsync(s_today, null, default);
        await Services().Scorer.ScoreAsync([day], false, null, default);
        Assert.Equal(before, await ChancesAsync(day));
    }

    [Fact]
    public async Task Score_WhoIsOnTheList_IsToldNothing()
    {
        await using (var db = database.CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("insert into injured_list_stints (source, player, start_date, ordinal, season, text, kind, source_file) values (0, 50, '2031-07-15', 0, 2031, 'Elbow', 'arm', 'made'); insert into pitcher_touches values (50, '2031-07-16')");
        await Services().Snapshots.UpdateAsync(s_today, null, default);
        await TrainAsync();
        await Services().Scorer.ScoreAsync([s_today], false, null, default);
        var risk = (await Services().Queries.OfDayAsync(s_today, default)).Risks[50];
        Assert.Equal((null, null, null, 0), (risk.Chance, (object?)risk.Band, risk.BaseLogit, risk.Parts.Count));
    }

    [Fact]
    public async Task Score_WhoIsIdleForWeeksAndComesBack_IsNotToldInTheGap()
    {
        // there is a snapshot of every morning between a season's first and last outing: that of a gap knows that he returns
        await using (var db = database.CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("delete from pitcher_game_samples where pitcher in (50, 51) and game_date between '2031-05-01' and '2031-07-08'; delete from snapshot_sets");
        await using (var db = database.CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("insert into injured_list_stints (source, player, start_date, ordinal, season, return_date, text, kind, source_file) values (0, 51, '2031-05-02', 0, 2031, '2031-07-08', 'Calf', 'other', 'made')");
        await Services().Snapshots.UpdateAsync(s_today, null, default);
        DateOnly idle = new(2031, 6, 20), back = new(2031, 7, 15);
        Assert.True((await Services().Store.OfDayAsync(idle, default)).ContainsKey(50));
        await Services().Scorer.ScoreAsync([idle, back], false, null, default);
        var told = (await Services().Queries.OfDayAsync(idle, default)).Risks;
        Assert.False(told.ContainsKey(50));
        // who is on the list is known to be out: of him it is said that nothing is told
        Assert.Null(told[51].Chance);
        Assert.NotNull((await Services().Queries.OfDayAsync(back, default)).Risks[50].Chance);
    }

    [Fact]
    public async Task Score_TwiceOfOneDay_ShowsTheLastInTimeAndKeepsAll()
    {
        await TrainAsync();
        await Services().Scorer.ScoreAsync([s_today], false, null, default);
        // corrected that afternoon; then again two days later
        foreach (var (hours, last) in ((int, int)[])[(4, 60), (48, 120)])
        {
            _clock.Advance(TimeSpan.FromHours(hours));
            await using (var db = database.CreateDbContext())
            {
                await db.Database.ExecuteSqlAsync($"delete from injured_list_stints where player between 7 and {last}");
                await db.Database.ExecuteSqlRawAsync("delete from snapshot_sets");
            }
            await Services().Snapshots.UpdateAsync(s_today, null, default);
            await Services().Scorer.ScoreAsync([s_today], false, null, default);
        }
        Assert.Equal(3, await CountAsync("risk_scorings"));
        var source = (await Services().Queries.OfDayAsync(s_today, default)).Source!;
        Assert.Equal((false, new DateTime(2031, 7, 20, 20, 0, 0, DateTimeKind.Utc)), (source.IsReconstructed, source.At));
    }

    [Fact]
    public async Task Score_ADayThatHasNotCome_OrThatNobodyCouldTell_SaysWhy()
    {
        Assert.Contains("has not come", (await Assert.ThrowsAsync<UserError>(() => Services().Scorer.ScoreAsync([s_today.AddDays(1)], false, null, default))).What, StringComparison.Ordinal);
        Assert.Contains("2030-04", (await Assert.ThrowsAsync<UserError>(() => Services().Scorer.ScoreAsync([new(2030, 4, 20)], false, null, default))).What, StringComparison.Ordinal);
        Assert.Equal(new(0, 0), await Services().Scorer.ScoreAsync([new(2031, 1, 20)], false, null, default));
    }

    [Fact]
    public async Task Score_AMorningBeforeAllThatIsKnown_GoesByTheLabelsAndWalksThroughNothing()
    {
        // learned from would be what closed before May: the first known outing is of April 5
        DateOnly day = new(2030, 5, 10);
        await Services().Looks.LabelAsync(s_today, default);
        await using (var db = database.CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("""
                insert into pitcher_game_samples (pitcher, game_date, pitches, source_file) select 1, day::date, 90, 'made' from generate_series(date '2029-04-10', date '2029-09-10', interval '5 days') day;
                insert into injured_list_stints (source, player, start_date, ordinal, season, text, kind, source_file) values (0, 999, '2029-03-20', 0, 2029, 'Calf', 'other', 'made'), (0, 999, '2029-10-01', 0, 2029, 'Calf', 'other', 'made')
                """);
        Assert.Equal(new(0, 0), await Services().Scorer.ScoreAsync([day], true, null, default));
        await Services().Looks.LabelAsync(s_today, default);
        Assert.Equal(1, (await Services().Scorer.ScoreAsync([day], true, null, default)).Days);
    }

    [Fact]
    public async Task Alerts_OfASeason_AreRaisedOnceAndClosed()
    {
        await TrainAsync();
        List<DateOnly> days = [.. Enumerable.Range(0, 50).Select(i => s_today.AddDays(-i))];
        await Services().Scorer.ScoreAsync(days, false, null, default);
        // the clock turns, and one pitcher's risk with it: up, up to high, and away
        await TellAsync(s_today.AddDays(-3), 3, .9);
        var (raised, _) = await Services().Alerting.RunAsync(2031, s_today, default);
        var alert = Assert.Single(await Services().Queries.AlertsAsync(s_today, 3, default));
        Assert.Equal((s_today.AddDays(-3), s_today.AddDays(-2), AlertEnd.FellBack), (alert.OpenedOn, alert.ClosedOn!.Value, alert.Because!.Value));
        // nobody was warned that day: the morning was made up later
        Assert.True(alert.IsReconstructed);
        Assert.True(Assert.Single(await Services().Queries.AlertsAsync(s_today.AddDays(-3), 3, default)).IsOpen);
        Assert.Empty(await Services().Queries.AlertsAsync(s_today.AddDays(-4), 3, default));
        var stored = await CountAsync("risk_alerts");
        Assert.Equal(raised, stored);
        Assert.Equal((0, 0L), await Services().Alerting.RunAsync(2031, s_today, default));
        // the day is told anew, and it was a mistake: the alert is over, and not gone
        await TellAsync(s_today.AddDays(-3), 3, .02);
        Assert.Equal((0, 1L), await Services().Alerting.RunAsync(2031, s_today, default));
        Assert.Empty(await Services().Queries.AlertsAsync(s_today, 3, default));
        Assert.Equal(stored, await CountAsync("risk_alerts"));
        // one that nothing has closed yet
        await TellAsync(s_today, 3, .9);
        await Services().Alerting.RunAsync(2031, s_today, default);
        var open = Assert.Single(await Services().Queries.AlertsAsync(s_today, 3, default));
        Assert.Equal((s_today, true), (open.OpenedOn, open.IsOpen));
    }

    [Fact]
    public async Task Alerts_OpenOverTheWinter_EndWithTheirSeason_BeforeTheNextOneRaisesAny()
    {
        await TrainAsync();
        // last season's end was seen by nobody: the alert is open
        await Services().Scorer.ScoreAsync([new(2030, 9, 10), new(2030, 9, 11)], false, null, default);
        await TellAsync(new(2030, 9, 11), 3, .9);
        await Services().Alerting.RunAsync(2030, new(2030, 9, 11), default);
        Assert.True(Assert.Single(await Services().Queries.AlertsAsync(new(2030, 9, 11), 3, default)).IsOpen);
        await Services().Scorer.ScoreAsync([s_today.AddDays(-1), s_today], false, null, default);
        await TellAsync(s_today, 3, .9);
        Assert.True((await Services().Alerting.RunAsync(2031, s_today, default)).Raised > 0);
        Assert.True(Assert.Single(await Services().Queries.AlertsAsync(s_today, 3, default)).IsOpen);
        var end = SeasonSpans.Published.Of(2030).End.AddDays(1);
        var over = Assert.Single(await Services().Queries.AlertsAsync(new(2030, 12, 31), 3, default));
        Assert.Equal((end, AlertEnd.SeasonOver), (over.ClosedOn, over.Because));
        Assert.Equal((0, 0L), await Services().Alerting.RunAsync(2031, s_today, default));
    }

    [Fact]
    public async Task Label_EveryAppearance_IsCountedByMonth_AndNothingLaterIsKnown()
    {
        Assert.True(await Services().Looks.LabelAsync(s_today.AddDays(-1), default) > 0);
        Assert.Equal(0, await Services().Looks.LabelAsync(s_today.AddDays(-1), default));
        var months = (await Services().Queries.LabelMonthsAsync(default)).ToDictionary(month => month.Month);
        // stints begin from June 9 on: those hurt by June 19 by their appearances of May
        Assert.True(months[new(2031, 5, 1)] is { ArmInjuries: > 10, DataEnds: 0 } may && may.Known == may.Appearances - may.OnList);
        Assert.Equal((0, true), (months[new(2031, 7, 1)].Known, months[new(2031, 7, 1)].DataEnds > 0));
        Assert.True(months[new(2030, 9, 1)].SeasonEnds > 0);
        Assert.InRange(months[new(2031, 5, 1)].Rate!.Value, .01, .2);
    }

    [Fact]
    public async Task FindUnlike_Again_WritesNothing_AndACorrectionTakesTheFlagAway()
    {
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("""
            truncate pitcher_outings, outing_pitch_types;
            insert into pitcher_outings (pitcher, game_date, season, is_regular_season, is_start, games, clubs, pitches, batters_faced, outs_recorded, high_stress)
            select 900, day::date, 2031, true, true, 1, 1, 90, 20, 18, 0 from generate_series(date '2031-04-10', date '2031-07-01', interval '5 days') day;
            insert into outing_pitch_types (pitcher, game_date, pitch_type, pitches, tracked, velocity, spin)
            select 900, game_date, 'FF', 60, 60, case when game_date = '2031-06-29' then 90 else 95 end, 2300 from pitcher_outings
            """);
        Assert.Equal(1, await Services().Looks.FindUnlikeAsync(new(2031, 4, 1), s_today, default));
        Assert.Equal(0, await Services().Looks.FindUnlikeAsync(new(2031, 4, 1), s_today, default));
        var found = Assert.Single(await Services().Queries.AnomaliesAsync(new(2031, 4, 1), s_today, 900, default));
        Assert.Equal((new DateOnly(2031, 6, 29), OutingMeasure.Velocity, -10.0), (found.Day, found.Measure, found.Z));
        await db.Database.ExecuteSqlRawAsync("update outing_pitch_types set velocity = 95 where pitcher = 900");
        Assert.Equal(1, await Services().Looks.FindUnlikeAsync(new(2031, 6, 1), s_today, default));
        Assert.Equal(0, await CountAsync("outing_anomalies"));
    }

    async Task TrainAsync() => await Services().Training.TrainAsync(s_today.AddDays(-1), _ => { }, default);

    /// <summary>A telling like the last one of a day, but for one pitcher.</summary>
    async Task TellAsync(DateOnly day, int pitcher, double chance)
    {
        var shown = await Services().Queries.OfDayAsync(day, default);
        var store = new RiskScoringStore(database.DataSource, _clock);
        await store.AddAsync(new(shown.Source!.ModelVersionId, day, shown.Source.BaseRate, 0, [.. shown.Risks.Values.Select(risk => new SaidRisk(risk.Pitcher, risk.IsStarter, risk.Pitcher == pitcher ? chance : risk.Chance,
            RiskBand.Low, null, 1, null))]), default);
    }

    async Task<Dictionary<int, double?>> ChancesAsync(DateOnly day) => (await Services().Queries.OfDayAsync(day, default)).Risks.ToDictionary(risk => risk.Key, risk => risk.Value.Chance);

    async Task<int> CountAsync(string table)
    {
        await using var command = database.DataSource.CreateCommand($"select count(*)::integer from {table}");
        return (int)(await command.ExecuteScalarAsync())!;
    }

    MadeRisks Services() => new(database, _clock);
}
