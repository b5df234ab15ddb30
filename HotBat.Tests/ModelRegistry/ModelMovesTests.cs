using System.Security.Claims;
using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Core.Operations;
using HotBat.Data.ModelRegistry;
using HotBat.Jobs.HomeRuns;
using HotBat.Jobs.ModelRegistry;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Tests.ModelRegistry;

/// <summary>Promote, roll back and share over a real registry.</summary>
public sealed class ModelMovesTests : IAsyncLifetime
{
    TrainedLeague _league = null!;

    public async Task InitializeAsync() => _league = await TrainedLeague.StartAsync();

    public async Task DisposeAsync() => await _league.DisposeAsync();

    Task<ModelMove> PromoteAsync(int version, int? seen = null) => _league.Moves.PromoteAsync(version, seen, "Ann", "looks better", default);

    async Task<UserError> RefusedAsync(Func<Task> move)
    {
        var before = await _league.Versions.ListAsync(null, null, 1, 100, default);
        var events = await _league.Versions.EventsAsync(null, 100, default);
        var refused = await Assert.ThrowsAsync<UserError>(move);
        Assert.Equivalent(before, await _league.Versions.ListAsync(null, null, 1, 100, default));
        Assert.Equal(events.Count, (await _league.Versions.EventsAsync(null, 100, default)).Count);
        Assert.False(string.IsNullOrEmpty(refused.Mend));
        return refused;
    }

    [Fact]
    public async Task Promote_AChallenger_Serves_TheOldChampionChallengesWithoutAShare()
    {
        var (old, next) = (await _league.ChampionAsync(), (await _league.ChallengersAsync())[0]);
        await _league.Moves.ShareAsync(next.ModelVersionId, 20, "Ann", "a try", default);
        var moved = await PromoteAsync(next.ModelVersionId);
        Assert.Equal((next.ModelVersionId, "champion", old.ModelVersionId), (moved.Version.ModelVersionId, moved.Version.Status, moved.Before!.ModelVersionId));
        Assert.Equal(next.ModelVersionId, (await _league.ChampionAsync()).ModelVersionId);
        Assert.All(await _league.ChallengersAsync(), challenger => Assert.Equal(0, challenger.Share));
        Assert.Contains(await _league.ChallengersAsync(), challenger => challenger.ModelVersionId == old.ModelVersionId);
        var e = (await _league.Versions.EventsAsync("home-runs", 1, default))[0];
        Assert.Equal((next.ModelVersionId, "promoted", "Ann", "looks better"), (e.ModelVersionId, e.What, e.By, e.Reason));
    }

    [Fact]
    public async Task RollBack_IsTheUndoOfAPromotion_AndWhatIsShownMovesWithBoth()
    {
        var day = new DateOnly(2024, 7, 28);
        var (old, next) = (await _league.ChampionAsync(), (await _league.ChallengersAsync())[0]);
        await _league.Service<ForecastDaysAhead>().RunAsync(day, 1, (_, _, _) => { }, default);
        Assert.Equal(old.ModelVersionId, await _league.ShownAsync(day));
        await PromoteAsync(next.ModelVersionId);
        await _league.Service<ForecastDaysAhead>().RunAsync(day, 1, (_, _, _) => { }, default);
        Assert.Equal(next.ModelVersionId, await _league.ShownAsync(day));

        Assert.Equal(old.ModelVersionId, (await _league.Moves.RollBackAsync("home-runs", null, "Ann", "undone", default)).Version.ModelVersionId);
        Assert.Equal("rolled back", (await _league.Versions.EventsAsync("home-runs", 1, default))[0].What);
        await _league.Service<ForecastDaysAhead>().RunAsync(day, 1, (_, _, _) => { }, default);
        Assert.Equal(old.ModelVersionId, await _league.ShownAsync(day));
        // and the undo of the undo
        Assert.Equal(next.ModelVersionId, (await _league.Moves.RollBackAsync("home-runs", null, "Ann", "again", default)).Version.ModelVersionId);
    }

    [Fact]
    public async Task RollBack_AfterATraining_BringsBackARetiredOne()
    {
        var old = await _league.ChampionAsync();
        await _league.TrainAsync(new(2024, 7, 28));
        Assert.NotEqual(old.ModelVersionId, (await _league.ChampionAsync()).ModelVersionId);
        await _league.Moves.RollBackAsync("home-runs", null, "Ann", "the week was odd", default);
        Assert.Equal(old.ModelVersionId, (await _league.ChampionAsync()).ModelVersionId);
    }

    [Fact]
    public async Task RollBack_WithoutOneBefore_SaysSo() =>
        Assert.Contains("nothing to roll back to", (await RefusedAsync(() => _league.Moves.RollBackAsync("home-runs", null, "Ann", "", default))).What, StringComparison.Ordinal);

    [Fact]
    public async Task Promote_TheChampion_OrNobody_IsRefused()
    {
        var champion = await _league.ChampionAsync();
        Assert.Contains("already", (await RefusedAsync(() => PromoteAsync(champion.ModelVersionId))).What, StringComparison.Ordinal);
        Assert.Contains("999999", (await RefusedAsync(() => PromoteAsync(999_999))).What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feature_fingerprint = 'other'", "other features")]
    [InlineData("artifact = overlay(artifact placing '\\x20'::bytea from 3)", "checksum")]
    [InlineData("artifact = '\\x6e6f206d6f64656c', artifact_checksum = encode(sha256('\\x6e6f206d6f64656c'), 'hex')", "cannot be loaded")]
    [InlineData("trained_through = '2024-07-29'", "would know")]
    public async Task Promote_WhatCannotServe_IsRefused_ByAShareToo(string altered, string reason)
    {
        var next = (await _league.ChallengersAsync())[0].ModelVersionId;
        await _league.ExecuteAsync($"update model_versions set {altered} where model_version_id = {next}");
        Assert.Contains(reason, (await RefusedAsync(() => PromoteAsync(next))).What, StringComparison.Ordinal);
        Assert.Contains(reason, (await RefusedAsync(() => _league.Moves.ShareAsync(next, 10, "Ann", "", default))).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Promote_ABattedBallModel_SaysThatEachSeasonHasItsOwn()
    {
        var version = (await _league.Versions.ListAsync("batted-ball", null, 1, 10, default)).Versions[0];
        await _league.ExecuteAsync($"update model_versions set status = 'retired' where model_version_id = {version.ModelVersionId}");
        Assert.Contains("each season", (await RefusedAsync(() => PromoteAsync(version.ModelVersionId))).What, StringComparison.Ordinal);
        Assert.Contains("each season", (await RefusedAsync(() => _league.Moves.RollBackAsync("batted-ball", null, "Ann", "", default))).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Promote_TwoAtOnce_OneServes_TheOtherIsTold()
    {
        var champion = (await _league.ChampionAsync()).ModelVersionId;
        // another of the same, so that there are two to choose from whatever is installed
        await _league.ExecuteAsync("""
            insert into model_versions (model, label, trained_from, trained_through, data_watermark, feature_fingerprint, sample_size, metrics, artifact, artifact_checksum, status, share, created_at)
            select model, label || '-2', trained_from, trained_through, data_watermark, feature_fingerprint, sample_size, metrics, artifact, artifact_checksum, status, share, created_at
            from model_versions where model = 'home-runs' and status = 'challenger' limit 1
            """);
        var choices = (await _league.ChallengersAsync()).TakeLast(2).ToList();
        var outcomes = await Task.WhenAll(choices.Select(async version =>
        {
            try
            {
                await PromoteAsync(version.ModelVersionId, champion);
                return null;
            }
            catch (UserError e)
            {
                return e.What;
            }
        }));
        Assert.Contains("in the meantime", Assert.Single(outcomes, outcome => outcome is not null), StringComparison.Ordinal);
        Assert.Contains((await _league.ChampionAsync()).ModelVersionId, choices.Select(version => version.ModelVersionId));
        Assert.Single(await _league.Versions.EventsAsync("home-runs", 100, default), e => e.By == "Ann");
    }

    [Fact]
    public async Task Promote_AgainstAChampionThatIsGone_IsTold()
    {
        var (old, next) = ((await _league.ChampionAsync()).ModelVersionId, (await _league.ChallengersAsync())[0].ModelVersionId);
        await _league.TrainAsync(new(2024, 7, 28));
        Assert.Contains("in the meantime", (await RefusedAsync(() => PromoteAsync(next, seen: old))).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Champions_TwoOfAModel_TheDatabaseItselfRefuses()
    {
        var next = (await _league.ChallengersAsync())[0].ModelVersionId;
        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => _league.ExecuteAsync($"update model_versions set status = 'champion' where model_version_id = {next}"));
        Assert.Equal("ix_model_versions_one_champion", refused.ConstraintName);
    }

    [Fact]
    public async Task Share_OfAChallenger_SplitsTheGamesAsSaid()
    {
        await using var db = _league.Database.CreateDbContext();
        // a game whose place among a hundred a share can reach
        var day = new DateOnly(2024, 7, 28);
        var games = await db.Games.Where(g => g.GameType == 'R' && g.GameDate >= new DateOnly(2024, 7, 20) && g.GameDate <= day).Select(g => new { g.GamePk, g.GameDate }).ToListAsync();
        static int Least(int game) => Enumerable.Range(1, 50).FirstOrDefault(share => ServedShare.ChallengerOf(game, [(1, share)]) is not null);
        var game = games.First(g => Least(g.GamePk) > 0);
        await _league.ExecuteAsync("update model_versions set status = 'retired' where model = 'home-runs'");
        await _league.TrainAsync(game.GameDate.AddDays(-1));
        var (champion, challenger) = ((await _league.ChampionAsync()).ModelVersionId, (await _league.ChallengersAsync())[0].ModelVersionId);
        var least = Least(game.GamePk);
        async Task<int> ShownAsync()
        {
            await _league.Service<ForecastScoring>().ScoreAsync(game.GameDate, default);
            await using var fresh = _league.Database.CreateDbContext();
            var last = await fresh.HomeRunPredictions.Where(row => row.IsServed && row.GamePk == game.GamePk).MaxAsync(row => row.ScoringId);
            return (await fresh.Scorings.SingleAsync(scoring => scoring.ScoringId == last)).ModelVersionId;
        }
        await _league.Moves.ShareAsync(challenger, least - 1, "Ann", "", default);
        Assert.Equal(champion, await ShownAsync());
        await _league.Moves.ShareAsync(challenger, least, "Ann", "", default);
        Assert.Equal(challenger, await ShownAsync());
        // both were recorded of the game
        Assert.True(await db.HomeRunPredictions.Where(row => row.GamePk == game.GamePk).Select(row => row.ScoringId).Distinct().CountAsync() >= 3);
        Assert.InRange(Enumerable.Range(745_000, 5_000).Count(pk => ServedShare.ChallengerOf(pk, [(challenger, 20)]) == challenger) / 5_000.0, .18, .22);
    }

    [Fact]
    public async Task Share_OutOfBounds_OrOfNoChallenger_IsRefused()
    {
        var (champion, challenger) = ((await _league.ChampionAsync()).ModelVersionId, (await _league.ChallengersAsync())[0].ModelVersionId);
        Task Share(int version, int percent) => _league.Moves.ShareAsync(version, percent, "Ann", "", default);
        Assert.Contains("51", (await RefusedAsync(() => Share(challenger, 51))).What, StringComparison.Ordinal);
        Assert.Contains("-1", (await RefusedAsync(() => Share(challenger, -1))).What, StringComparison.Ordinal);
        Assert.Contains("no challenger", (await RefusedAsync(() => Share(champion, 10))).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Share_OfAllTogether_IsHalfAtMost_EvenTwoAtOnce()
    {
        await _league.ExecuteAsync("update model_versions set status = 'challenger' where status = 'retired' and model = 'home-runs'");
        await _league.ExecuteAsync("""
            insert into model_versions (model, label, trained_from, trained_through, data_watermark, feature_fingerprint, sample_size, metrics, artifact, artifact_checksum, status, share, created_at)
            select model, label || '-2', trained_from, trained_through, data_watermark, feature_fingerprint, sample_size, metrics, artifact, artifact_checksum, status, share, created_at
            from model_versions where model = 'home-runs' and status = 'challenger' limit 1
            """);
        var two = (await _league.ChallengersAsync()).TakeLast(2).ToList();
        var refused = await Task.WhenAll(two.Select(async version =>
        {
            try
            {
                await _league.Moves.ShareAsync(version.ModelVersionId, 30, "Ann", "", default);
                return null;
            }
            catch (UserError e)
            {
                return e.Mend;
            }
        }));
        Assert.Contains("at most 20", Assert.Single(refused, mend => mend is not null), StringComparison.Ordinal);
        Assert.Equal(30, (await _league.ChallengersAsync()).Sum(version => version.Share));
    }

    [Fact]
    public async Task Training_OfEarlierDaysThanTheChampion_TakesNobodysPlace()
    {
        await using var league = await TrainedLeague.StartAsync();
        var (champion, challengers) = (await league.ChampionAsync(), await league.ChallengersAsync());
        await league.TrainAsync(new(2024, 7, 20));
        Assert.Equal(champion.ModelVersionId, (await league.ChampionAsync()).ModelVersionId);
        Assert.Equal(challengers.Select(one => one.ModelVersionId), (await league.ChallengersAsync()).Select(one => one.ModelVersionId));
        // they tell of the days after theirs that the champion has learned from
        Assert.Equal("2024-07-20", (await league.Service<ForecastScoring>().ScoreAsync(new(2024, 7, 22), default)).Model[^10..]);
        Assert.Contains((await league.Versions.ListAsync("home-runs", ModelVersionStore.Retired, 1, 100, default)).Versions, version => version.TrainedThrough == new DateOnly(2024, 7, 20));
    }

    [Theory]
    [InlineData("home-runs")]
    [InlineData("a model without a version")]
    public async Task Replace_TwoAtOnce_BothAreStored_AndOneServes(string model)
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => _league.Service<ModelVersionStore>().ReplaceAsync(model, [new($"made-{i}-2024-07-28", new(2024, 6, 28), new(2024, 7, 28), 1, "made", 1, "{}", [(byte)i], IsChampion: true)], "training", null, default))));
        var versions = (await _league.Versions.ListAsync(model, null, 1, 100, default)).Versions.Where(version => version.FeatureFingerprint == "made").ToList();
        Assert.Equal(4, versions.Count);
        Assert.Equal(versions.Max(version => version.ModelVersionId), Assert.Single(await _league.Versions.ServingAsync(model, default)).ModelVersionId);
    }

    [Fact]
    public async Task Training_RetiresAShareWithItsVersion()
    {
        await using var league = await TrainedLeague.StartAsync();
        var challenger = (await league.ChallengersAsync())[0];
        await league.ExecuteAsync($"update model_versions set share = 20 where model_version_id = {challenger.ModelVersionId}");
        await league.TrainAsync(new(2024, 7, 28));
        var retired = (await league.Versions.FindAsync(challenger.ModelVersionId, default))!;
        Assert.Equal((ModelVersionStore.Retired, (short)0), (retired.Status, retired.Share));
    }

    [Fact]
    public async Task Desk_AskedByAnybodyElse_Refuses()
    {
        var jobs = new ScheduledJobs(_league.Database, SmallLeague.Clock);
        var desk = jobs.Get<ModelDesk>();
        var stranger = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, "fan")], "test"));
        var next = (await _league.ChallengersAsync())[0].ModelVersionId;
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => desk.PromoteAsync(stranger, next, null, null, default));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => desk.RollBackAsync(stranger, "home-runs", null, null, default));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => desk.ShareAsync(stranger, next, 10, null, default));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => desk.RetrainAsync(stranger, ServedModel.All[0], null, default));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(async () => await desk.CancelAsync(stranger, 1, default));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(async () => await desk.RunsAsync(stranger, RetrainJob.Key, 1, default));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(async () => await desk.BeforeAsync(stranger, "home-runs", default));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(async () => await desk.EventsAsync(stranger, null, 1, 10, default));
        Assert.Equal("challenger", (await _league.Versions.FindAsync(next, default))!.Status);
    }
}
