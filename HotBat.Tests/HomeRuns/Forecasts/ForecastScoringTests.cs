using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Core.Operations;
using HotBat.Data.ModelRegistry;
using HotBat.Jobs;
using HotBat.Jobs.HomeRuns;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Tests.HomeRuns.Forecasts;

/// <summary>The small league trained, forecast and walked through, over a real database.</summary>
public sealed class ForecastScoringTests : IAsyncLifetime
{
    static readonly DateOnly s_day = new(2024, 7, 28);

    readonly SmallLeagueDatabase _league = new();

    public Task InitializeAsync() => _league.InitializeAsync();

    public Task DisposeAsync() => _league.DisposeAsync();

    [Fact]
    public async Task Score_ADayOfGames_AddsARowForEachBatterAndTotals()
    {
        var version = await TrainAsync(s_day.AddDays(-1));
        var scored = await Service<ForecastScoring>().ScoreAsync(s_day, default);
        Assert.Equal((1, 18), (scored.Games, scored.Batters.Count));

        await using var db = _league.Database.CreateDbContext();
        var rows = await db.HomeRunPredictions.AsNoTracking().Where(row => row.IsServed).ToListAsync();
        Assert.Equal(18, rows.Count);
        Assert.All(rows, row => Assert.Equal((s_day, s_day, SmallLeague.NeutralGame, false), (row.GameDate, row.AsOf, row.GamePk, row.IsPosted)));
        Assert.All(rows, row => Assert.InRange(row.Probability, .001, .6));
        Assert.Equal(Enumerable.Range(1, 9), rows.Where(row => row.TeamId == SmallLeague.Mets).Select(row => (int)row.Slot).Order());
        var scoring = await db.Scorings.AsNoTracking().SingleAsync(s => s.ScoringId == rows[0].ScoringId);
        Assert.Equal(version.ModelVersionId, scoring.ModelVersionId);
        // its challengers said theirs of the same batters, and were not shown
        var challengers = await db.ModelVersions.CountAsync(m => m.Model == ForecastTraining.Model && m.Status == ModelVersionStore.Challenger);
        Assert.Equal((18 * challengers, 18 * (1 + challengers)), (await db.HomeRunPredictions.CountAsync(row => !row.IsServed), scored.Added));
        Assert.True(challengers > 0);
        var totals = await db.HomeRunTotalPredictions.AsNoTracking().Where(total => total.IsServed).OrderBy(total => total.TeamId).ToListAsync();
        Assert.Equal([0, SmallLeague.Mets, SmallLeague.Yankees], totals.Select(total => total.TeamId));
        Assert.Equal(totals[0].Mean, totals[1].Mean + totals[2].Mean, 9);
        Assert.All(totals, total => Assert.InRange(total.Mean, total.Low80, total.High80 + 1));
    }

    [Fact]
    public async Task Score_Again_AddsNothingUntilSomethingIsNew()
    {
        await TrainAsync(s_day.AddDays(-1));
        await Service<ForecastScoring>().ScoreAsync(s_day, default);
        Assert.Equal(0, (await Service<ForecastScoring>().ScoreAsync(s_day, default)).Added);

        await using var db = _league.Database.CreateDbContext();
        var before = await db.HomeRunPredictions.AsNoTracking().Where(row => row.IsServed).OrderBy(row => row.Batter).ToListAsync();
        // the visitors' order is posted: the usual nine, turned round; eight of them are no order
        var posted = $"insert into game_lineups (game_pk, team_id, slot, player, posted_at) select game_pk, team_id, 10 - slot, batter, now() from home_run_predictions where is_served and team_id = {SmallLeague.Yankees}";
        await _league.ExecuteAsync($"{posted} and slot > 1");
        Assert.Equal(0, (await Service<ForecastScoring>().ScoreAsync(s_day, default)).Added);
        await _league.ExecuteAsync($"{posted} and slot = 1");
        Assert.True((await Service<ForecastScoring>().ScoreAsync(s_day, default)).Added >= 18);
        var after = await db.HomeRunPredictions.AsNoTracking().Where(row => row.IsServed && row.ScoringId > before[0].ScoringId).ToListAsync();
        Assert.Equal(18, after.Count);
        Assert.All(after, row => Assert.Equal(row.TeamId == SmallLeague.Yankees, row.IsPosted));
        Assert.Equivalent(before, await db.HomeRunPredictions.AsNoTracking().Where(row => row.ScoringId == before[0].ScoringId).OrderBy(row => row.Batter).ToListAsync());
    }

    [Fact]
    public async Task Score_ABatterOnTheInjuredList_IsAskedAboutWhereHisClubPostsHimAlone()
    {
        await TrainAsync(s_day.AddDays(-1));
        var all = await Service<ForecastScoring>().ScoreAsync(s_day, default);
        var (projected, posted) = (Batter(SmallLeague.Mets), Batter(SmallLeague.Yankees));
        foreach (var out_ in new[] { projected, posted })
            await _league.ExecuteAsync($"insert into injured_list_stints (source, player, ordinal, season, kind, source_file, start_date) select 0, {out_}, 0, 2024, 'other', 'made', max(game_date) from batter_games where batter = {out_} and game_date < '2024-07-25'");
        await _league.ExecuteAsync($"delete from batter_games where batter in ({projected}, {posted}) and game_date >= '2024-07-25' and game_date < '2024-07-28'");
        await _league.ExecuteAsync($"insert into game_lineups (game_pk, team_id, slot, player, posted_at) select game_pk, team_id, slot, batter, now() from home_run_predictions where is_served and team_id = {SmallLeague.Yankees}");
        var after = await Service<ForecastScoring>().ScoreAsync(s_day, default);
        Assert.DoesNotContain(after.Batters, batter => batter.Row.Situation.Batter == projected);
        Assert.Contains(after.Batters, batter => batter.Row.Situation.Batter == posted);

        int Batter(int team) => all.Batters.First(batter => batter.Row.Situation.Team == team).Row.Situation.Batter;
    }

    [Fact]
    public async Task Score_WhatTheDayBrought_IsNotInItsForecast()
    {
        await TrainAsync(s_day.AddDays(-1));
        var before = await Service<ForecastScoring>().ScoreAsync(s_day, default);
        await _league.ExecuteAsync("update plate_appearances set is_home_run = not is_home_run, event = 'home_run' where game_date >= '2024-07-28'");
        var after = await Service<ForecastScoring>().ScoreAsync(s_day, default);
        Assert.Equal(before.Batters.Select(batter => batter.Chance), after.Batters.Select(batter => batter.Chance));
    }

    [Fact]
    public async Task Score_AChallengersShare_IsShownOfIt_AndBackWhenItIsTakenAway()
    {
        var champion = await TrainAsync(s_day.AddDays(-1));
        await Service<ForecastScoring>().ScoreAsync(s_day, default);
        // whichever place the game has among a hundred, a share of all of them takes it
        await _league.ExecuteAsync("update model_versions set share = 100 where model_version_id = (select min(model_version_id) from model_versions where model = 'home-runs' and status = 'challenger')");
        await Service<ForecastScoring>().ScoreAsync(s_day, default);
        Assert.NotEqual(champion.ModelVersionId, await ShownAsync());
        await _league.ExecuteAsync("update model_versions set share = 0");
        Assert.True((await Service<ForecastScoring>().ScoreAsync(s_day, default)).Added > 0);
        Assert.Equal(champion.ModelVersionId, await ShownAsync());
        Assert.Equal(0, (await Service<ForecastScoring>().ScoreAsync(s_day, default)).Added);
    }

    /// <summary>The version whose forecasts are shown: the last that were said to be.</summary>
    async Task<int> ShownAsync()
    {
        await using var db = _league.Database.CreateDbContext();
        var last = await db.HomeRunPredictions.Where(row => row.IsServed && row.GameDate == s_day).MaxAsync(row => row.ScoringId);
        return (await db.Scorings.SingleAsync(scoring => scoring.ScoringId == last)).ModelVersionId;
    }

    [Fact]
    public async Task Pipeline_ASeasonThatNobodyForecast_IsMadeUpForWithoutHindsight()
    {
        var pipeline = Service<ForecastPipeline>();
        Assert.True(await pipeline.RunAsync(s_day, _ => { }, default) > 0);
        Assert.Equal(0, await pipeline.RunAsync(s_day, _ => { }, default));

        await using var db = _league.Database.CreateDbContext();
        var said = await db.HomeRunPredictions.AsNoTracking().Where(row => row.IsServed)
            .Join(db.Scorings, row => row.ScoringId, scoring => scoring.ScoringId, (row, scoring) => new { row.GameDate, row.AsOf, row.GamePk, row.Batter, scoring.ModelVersionId })
            .Join(db.ModelVersions, row => row.ModelVersionId, version => version.ModelVersionId, (row, version) => new { row.GameDate, row.AsOf, row.GamePk, row.Batter, version.TrainedThrough }).ToListAsync();
        Assert.All(said, row => Assert.True(row.TrainedThrough < row.GameDate && row.AsOf <= row.GameDate));
        var played = await db.TeamGames.Where(g => g.GameType == 'R' && g.GameDate < s_day && g.Season == SmallLeague.Season).Select(g => g.GameDate).Distinct().ToListAsync();
        Assert.Superset(played.ToHashSet(), said.Select(row => row.GameDate).ToHashSet());
        Assert.Equal(said.Count, said.Select(row => (row.GamePk, row.Batter)).Distinct().Count());
    }

    [Fact]
    public async Task Pipeline_OfADayThatTheChampionKnows_TrainsOnce()
    {
        await TrainAsync(s_day);
        var today = s_day.AddDays(-5);
        await _league.On<ForecastPipeline>(today).RunAsync(today, _ => { }, default);
        var before = await VersionsAsync();
        await _league.On<ForecastPipeline>(today).RunAsync(today, _ => { }, default);
        Assert.Equal(before, await VersionsAsync());
        // and by hand the same comes again
        await _league.On<ForecastTraining>(today).TrainAsync(today.AddDays(-1), _ => { }, default);
        var once = await VersionsAsync();
        await _league.On<ForecastTraining>(today).TrainAsync(today.AddDays(-1), _ => { }, default);
        Assert.Equal(once, await VersionsAsync());

        Task<List<int>> VersionsAsync() => _league.RowsAsync(db => db.ModelVersions.Where(m => m.Model == ForecastTraining.Model).OrderBy(m => m.ModelVersionId).Select(m => m.ModelVersionId));
    }

    [Fact]
    public async Task Score_AModelThatKnowsTheDay_Refuses()
    {
        await TrainAsync(s_day);
        Assert.Contains("learned from 2024-07-28", (await Assert.ThrowsAsync<UserError>(() => Service<ForecastScoring>().ScoreAsync(s_day, default))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Score_WithoutAModel_SaysHowToGetOne() =>
        Assert.Contains("./hotbat train home-runs", (await Assert.ThrowsAsync<UserError>(() => Service<ForecastScoring>().ScoreAsync(s_day, default))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Train_Again_RetiresTheOnesBefore()
    {
        await TrainAsync(s_day.AddDays(-2));
        var champion = await TrainAsync(s_day.AddDays(-1));
        await using var db = _league.Database.CreateDbContext();
        var versions = await db.ModelVersions.AsNoTracking().Where(m => m.Model == ForecastTraining.Model).ToListAsync();
        Assert.Equal(champion.ModelVersionId, Assert.Single(versions, version => version.Status == ModelVersionStore.Champion).ModelVersionId);
        Assert.All(versions.Where(version => version.TrainedThrough < champion.TrainedThrough), version => Assert.Equal(ModelVersionStore.Retired, version.Status));
        Assert.All(versions, version => Assert.Equal(ForecastFeatures.Fingerprint, version.FeatureFingerprint));
    }

    [Fact]
    public async Task Train_BeforeTheFirstGame_SaysWhatIsMissing() => await Assert.ThrowsAsync<UserError>(() => TrainAsync(new(2024, 6, 27)));

    [Fact]
    public async Task Champion_AnAlteredArtifact_IsRefused()
    {
        await TrainAsync(s_day.AddDays(-1));
        await _league.ExecuteAsync("update model_versions set artifact = overlay(artifact placing '\\x20'::bytea from 3) where model = 'home-runs'");
        await Assert.ThrowsAsync<InvalidDataException>(() => Service<ForecastScoring>().ScoreAsync(s_day, default));
    }

    [Fact]
    public async Task Walk_ADayOfTheSeason_ForecastsEveryBatterWhoCameToThePlate()
    {
        var walked = await Service<ForecastWalking>().RunAsync(new(2024, 7, 26), s_day, ForecastKind.Logistic, _ => { }, default);
        await using var db = _league.Database.CreateDbContext();
        var batters = await db.PlateAppearances.AsNoTracking().Where(p => p.GameType == 'R' && p.GameDate >= new DateOnly(2024, 7, 26) && p.GameDate <= s_day)
            .Select(p => new { p.GamePk, p.Batter }).Distinct().OrderBy(p => p.GamePk).ThenBy(p => p.Batter).ToListAsync();
        Assert.Equal(batters.Select(row => (row.GamePk, row.Batter)), walked.Games.Select(game => (game.Example.Row.Situation.GamePk, game.Example.Row.Situation.Batter)).Order());

        using var file = new StringWriter();
        await ForecastFile.WriteAsync(walked, file, default);
        var lines = file.ToString().TrimEnd().Split(Environment.NewLine);
        var first = walked.Games[0];
        Assert.Equal("game_pk,game_date,batter,p", lines[0]);
        Assert.Equal(walked.Games.Count, lines.Length - 1);
        Assert.Equal($"{first.Example.Row.Situation.GamePk},2024-07-26,{first.Example.Row.Situation.Batter},{first.Chances[ForecastKind.Logistic]:0.000000}", lines[1]);
    }

    [Fact]
    public async Task Walk_DaysWithoutAGame_SaysSo() =>
        await Assert.ThrowsAsync<UserError>(() => Service<ForecastWalking>().RunAsync(new(2024, 1, 1), new(2024, 1, 31), ForecastKind.Logistic, _ => { }, default));

    async Task<ModelVersion> TrainAsync(DateOnly through) =>
        (await Service<ForecastTraining>().TrainAsync(through, _ => { }, default)).Versions.Single(version => version.Status == ModelVersionStore.Champion);

    T Service<T>()
        where T : notnull => _league.FreshServices(services => services.AddLogging().AddHotBatPipelines()).GetRequiredService<T>();
}
