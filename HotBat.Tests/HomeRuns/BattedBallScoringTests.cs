using HotBat.Data;
using HotBat.Data.HomeRuns;
using HotBat.Jobs.HomeRuns;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Tests.HomeRuns;

/// <summary>The small league scored by a model of synthetic balls of 2021 and 2022.</summary>
public sealed class BattedBallScoringTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    HomeRunChanceStore Store => new(database.DataSource, database, TimeProvider.System);

    BattedBallScoring Scoring => new(Store, new DataWatermarks(database, TimeProvider.System));

    public async Task InitializeAsync()
    {
        await using var db = database.CreateDbContext();
        await db.HomeRunChances.ExecuteDeleteAsync();
        if (await db.ModelVersions.AnyAsync()) return;
        await SmallLeague.SeedAsync(database.DataSource);
        await new HomeRunChanceRegistry(new(database, SmallLeague.Clock)).AddAsync(SyntheticBalls.Model, new(2021, 5, 10), new(2022, 7, 8), 1, default);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    async Task<Dictionary<(int, short), HomeRunChance>> ChancesAsync()
    {
        await using var db = database.CreateDbContext();
        return await db.HomeRunChances.AsNoTracking().ToDictionaryAsync(c => (c.GamePk, c.AtBatNumber));
    }

    [Fact]
    public async Task Score_ASeason_DayByDay_OnceAndThenOnlyWhatDiffers()
    {
        var scored = (await Scoring.ScoreAsync(SmallLeague.Season, default))!;
        var chances = await ChancesAsync();
        Assert.Equal(chances.Count, scored.Balls);
        Assert.Equal(scored.Balls, scored.Changed);
        Assert.Equal(SmallLeague.Games.Sum(g => g.BattedBallsOf(g.Away) + g.BattedBallsOf(g.Home)), scored.Balls);

        var balls = await Store.SeasonBallsAsync(SmallLeague.Season, default);
        var day = balls[0].Sample.Day;
        var firstDay = SyntheticBalls.Model.CarryOn(SyntheticBalls.Model.StartSeason(SmallLeague.Season), day);
        foreach (var ball in balls.Where(b => b.Sample.Day == day))
        {
            Assert.Equal(SyntheticBalls.Model.Chance(ball.Sample.Ball, firstDay), chances[(ball.GamePk, ball.AtBatNumber)].Probability, 5);
            Assert.True(chances[(ball.GamePk, ball.AtBatNumber)].AsOf < day);
        }
        Assert.All(balls, b => Assert.True(chances[(b.GamePk, b.AtBatNumber)].AsOf < b.Sample.Day));

        Assert.Equal(0, (await Scoring.ScoreAsync(SmallLeague.Season, default))!.Changed);

        // a corrected ball moves its own chance, and of the others only those of later days
        var corrected = balls.First(b => b.Sample.Day == new DateOnly(2024, 7, 20) && !b.Sample.IsHomeRun && b.Sample.Ball.LaunchAngle > 0);
        await using (var command = database.DataSource.CreateCommand(
            $"update batted_balls set exit_velocity = 106, launch_angle = 27 where game_pk = {corrected.GamePk} and at_bat_number = {corrected.AtBatNumber}"))
            await command.ExecuteNonQueryAsync();
        var again = (await Scoring.ScoreAsync(SmallLeague.Season, default))!;
        var now = await ChancesAsync();
        var moved = balls.Where(b => now[(b.GamePk, b.AtBatNumber)].Probability != chances[(b.GamePk, b.AtBatNumber)].Probability).ToList();
        Assert.Equal(moved.Count, again.Changed);
        Assert.Contains(moved, b => (b.GamePk, b.AtBatNumber) == (corrected.GamePk, corrected.AtBatNumber));
        Assert.Contains(moved, b => b.Sample.Day > corrected.Sample.Day);
        Assert.All(moved, b => Assert.True(b.Sample.Day > corrected.Sample.Day || (b.GamePk, b.AtBatNumber) == (corrected.GamePk, corrected.AtBatNumber)));
    }

    [Fact]
    public async Task Score_Sums_ArriveInBatterGamesAndTeamGames()
    {
        await Scoring.ScoreAsync(SmallLeague.Season, default);
        await using var db = database.CreateDbContext();
        var chances = await ChancesAsync();
        var turns = await db.PlateAppearances.AsNoTracking().ToListAsync();
        double Expected(IEnumerable<HotBat.Data.Baseball.PlateAppearance> of) => of.Sum(p => chances.TryGetValue((p.GamePk, p.AtBatNumber), out var c) ? c.Probability : 0d);

        var batters = turns.ToLookup(p => (p.GamePk, p.BattingTeamId, p.Batter));
        foreach (var game in await db.BatterGames.AsNoTracking().ToListAsync())
            Assert.Equal(Expected(batters[(game.GamePk, game.TeamId, game.Batter)]), game.ExpectedHomeRuns!.Value, 4);
        var teams = turns.ToLookup(p => (p.GamePk, p.BattingTeamId, p.PitcherHand, p.BatterSide));
        foreach (var game in await db.TeamGameBatting.AsNoTracking().ToListAsync())
            Assert.Equal(Expected(teams[(game.GamePk, game.TeamId, game.PitcherHand, game.BatterSide)]), game.ExpectedHomeRuns!.Value, 4);
    }

    [Fact]
    public async Task Score_AfterGamesWereDerivedAnew_MovesTheWatermarkOnce()
    {
        async Task<long> WatermarkAsync() => (await new DataWatermarks(database, TimeProvider.System).CurrentAsync(default)).Played.Scoring;
        await Scoring.ScoreAsync(SmallLeague.Season, default);
        var before = await WatermarkAsync();
        await using (var command = database.DataSource.CreateCommand("update team_game_batting set expected_home_runs = null"))
            await command.ExecuteNonQueryAsync();
        Assert.Equal(0, (await Scoring.ScoreAsync(SmallLeague.Season, default))!.Changed);
        var after = await WatermarkAsync();
        Assert.True(after > before);
        await Scoring.ScoreAsync(SmallLeague.Season, default);
        Assert.Equal(after, await WatermarkAsync());
    }

    [Fact]
    public async Task ScoreUnscored_OnlyTheSeasonThatHasSomethingNew()
    {
        Assert.Equal([SmallLeague.Season], (await Scoring.ScoreUnscoredAsync(default)).Select(s => s.Season));
        Assert.Empty(await Scoring.ScoreUnscoredAsync(default));
        foreach (var change in (string[])
        [
            "update team_game_batting set expected_home_runs = null where game_pk = (select min(game_pk) from team_game_batting)",
            "update batter_games set expected_home_runs = null where game_pk = (select max(game_pk) from batter_games)",
            "delete from home_run_chances where (game_pk, at_bat_number) in (select game_pk, at_bat_number from home_run_chances limit 1)",
        ])
        {
            await using (var command = database.DataSource.CreateCommand(change)) await command.ExecuteNonQueryAsync();
            Assert.Equal([SmallLeague.Season], (await Scoring.ScoreUnscoredAsync(default)).Select(s => s.Season));
            Assert.Empty(await Scoring.ScoreUnscoredAsync(default));
        }
    }

    [Fact]
    public async Task Score_OnlyByAModelThatLearnedNothingOfTheSeason()
    {
        Assert.Null(await Scoring.ScoreAsync(2022, default));
        Assert.Equal("xhr-2021-22", (await Store.ModelForAsync(SmallLeague.Season, default))!.Label);
        var registry = new HomeRunChanceRegistry(new(database, SmallLeague.Clock));
        var younger = await registry.AddAsync(SyntheticBalls.Model, new(2021, 5, 10), new(2024, 4, 1), 1, default);
        try
        {
            Assert.NotEqual(younger.ModelVersionId, (await Store.ModelForAsync(SmallLeague.Season, default))!.ModelVersionId);
            Assert.Equal(younger.ModelVersionId, (await Store.ModelForAsync(2025, default))!.ModelVersionId);
        }
        finally
        {
            await using var db = database.CreateDbContext();
            await db.ModelVersions.Where(m => m.ModelVersionId == younger.ModelVersionId).ExecuteDeleteAsync();
        }
    }

    [Fact]
    public async Task Load_ArtifactThatWasAltered_IsRefused()
    {
        var version = (await Store.ModelForAsync(SmallLeague.Season, default))!;
        Assert.Equal(SyntheticBalls.Model.Version, HomeRunChanceRegistry.Load(version).Version);
        version.Artifact[10]++;
        Assert.Throws<InvalidDataException>(() => HomeRunChanceRegistry.Load(version));
    }
}
