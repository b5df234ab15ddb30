using HotBat.Core.HomeRuns;
using HotBat.Data.Baseball;
using HotBat.Jobs.Ingestion;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Tests.Ingestion;

/// <summary>What the pitches of games composed by hand become.</summary>
public sealed class DerivationTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime, IDisposable
{
    const int Yankees = 147;
    const int RedSox = 111;

    readonly ImportFolder _folder = new();

    public async Task InitializeAsync()
    {
        await ReferenceData.SeedAsync(database.DataSource, TimeProvider.System, default);
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("truncate pitches, games, plate_appearances, batted_balls, pitching_appearances, batter_games, team_games, team_game_batting");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task WholeGame_HasScoreStartersLinesAndOutsOnTheBases()
    {
        // top 1: a home run, a single whose runner is caught stealing (no event tells), two strikeouts; bottom 1: a walk and a double play, an error, a fly out;
        // top 9 ends with a turn cut short by an out on the bases
        var game = new HandMadeGame(7, "2024-05-01")
            .Half(1, isTop: true, "home_run 105.0 28", "single 88.0 5", "strikeout", "strikeout")
            .Half(1, isTop: false, "walk", "grounded_into_double_play 95.0 -10", "field_error 70.0 0", "field_out 97.9 30")
            .Half(8, isTop: false, "home_run 101.0 31", "home_run 99.0 33", "sac_fly 93.0 40", "strikeout", "strikeout")
            .Half(9, isTop: true, "strikeout", "strikeout", "truncated_pa")
            .Half(9, isTop: false);
        await ReadAsync(game.Rows());

        await using var db = database.CreateDbContext();
        var played = await db.Games.SingleAsync();
        Assert.Equal((2, 1, 9, "final", 900, 800), (played.HomeScore!.Value, played.AwayScore!.Value, played.Innings!.Value, played.Status, played.HomeStarter!.Value, played.AwayStarter!.Value));
        Assert.Equal((await db.ClubSeasons.SingleAsync(c => c.Season == 2024 && c.TeamId == Yankees)).VenueId, played.VenueId);

        var pitching = await db.PitchingAppearances.ToDictionaryAsync(a => a.Pitcher);
        Assert.Equal((18, 19, true), (pitching[900].OutsRecorded, pitching[900].BattersFaced, pitching[900].IsStart));
        Assert.Equal((9, 8, false), (pitching[901].OutsRecorded, pitching[901].BattersFaced, pitching[901].IsStart));
        Assert.Equal((24, 2, 1), (pitching[800].OutsRecorded, pitching[800].HomeRuns, pitching[800].Walks));
        Assert.Equal((3, RedSox), (pitching[900].BattedBalls + pitching[901].BattedBalls + 1, pitching[800].TeamId));

        var leadOff = await db.BatterGames.SingleAsync(b => b.Batter == 101);
        Assert.Equal((1, 1, 1, 1, RedSox, false), (leadOff.Slot!.Value, leadOff.HomeRuns, leadOff.Hits, leadOff.Barrels, leadOff.TeamId, leadOff.IsHome));
        var walked = await db.BatterGames.SingleAsync(b => b.Batter == 201);
        Assert.Equal((1, 1), (walked.Slot!.Value, walked.Walks));
        Assert.True(walked.AtBats == walked.PlateAppearances - 1);

        var clubs = await db.TeamGames.OrderBy(g => g.TeamId).ToListAsync();
        Assert.Equal([(RedSox, 1, 2, 1, 2, 900), (Yankees, 2, 1, 2, 1, 800)], clubs.Select(c => (c.TeamId, (int)c.Runs, (int)c.RunsAllowed, (int)c.HomeRuns, (int)c.HomeRunsAllowed, c.OpposingStarter!.Value)));
        var splits = await db.TeamGameBatting.ToListAsync();
        Assert.Equal(await db.PlateAppearances.CountAsync(), splits.Sum(s => s.PlateAppearances));
        Assert.Equal((3, 3), (splits.Sum(s => s.HomeRuns), splits.Sum(s => s.Barrels)));
        Assert.DoesNotContain("truncated_pa", await db.PlateAppearances.Select(p => p.Event).ToListAsync());
        Assert.Equal(19, await db.PlateAppearances.CountAsync(p => p.FacedStarter && p.Pitcher == 900));
    }

    [Fact]
    public async Task ScoreColumns_WithoutTheWinningRun_AreMendedFromThePlay()
    {
        // as in older files: the columns still stand at 0–0 after the home run that ended it, or are not there at all
        var rows = new HandMadeGame(1, "2024-05-01").Half(9, isTop: false, "strikeout", "home_run 100.0 30").Rows();
        rows[^1]["post_home_score"] = rows[^1]["post_bat_score"] = "0";
        await ReadAsync(rows);
        var without = new HandMadeGame(2, "2024-05-02").Half(9, isTop: false, "strikeout", "home_run 100.0 30").Rows();
        foreach (var row in without)
            (row["home_score"], row["away_score"], row["on_1b"]) = ("0", "0", row == without[^1] ? "205" : "");
        await ReadAsync(without, [.. HandMadeGame.Columns.Except(["post_home_score", "post_away_score"]), "home_score", "away_score", "on_1b"]);
        await using var db = database.CreateDbContext();
        Assert.Equal([(1, 0), (2, 0)], await db.Games.OrderBy(g => g.GamePk).Select(g => ValueTuple.Create((int)g.HomeScore!, (int)g.AwayScore!)).ToListAsync());
    }

    [Fact]
    public async Task PartOfAGame_GivesTurnsButNoScoreAndNoClubLines()
    {
        // one pitcher's file: the other half of every inning is missing
        var rows = new HandMadeGame(1, "2024-05-01").Half(1, isTop: true, "home_run 105.0 28", "strikeout", "strikeout").Rows();
        await ReadAsync([.. rows.Where(r => r["pitcher"] == "900")]);
        await using var db = database.CreateDbContext();
        var seen = await db.Games.AsNoTracking().SingleAsync();
        Assert.Equal((null, null, 900, null), (seen.HomeScore, seen.Innings, seen.HomeStarter!.Value, seen.AwayStarter));
        Assert.Empty(await db.TeamGames.ToListAsync());
        Assert.Empty(await db.BatterGames.ToListAsync());
        // 18 turns, 17 of them outs; the third out of the first inning may have come from somebody else
        Assert.Equal((18, 17), await db.PitchingAppearances.Select(a => ValueTuple.Create((int)a.BattersFaced, (int)a.OutsRecorded)).SingleAsync());

        await ReadAsync(rows);
        Assert.Equal(1, (int)(await db.Games.AsNoTracking().SingleAsync()).AwayScore!);
        Assert.Equal(2, await db.TeamGames.CountAsync());
    }

    [Fact]
    public async Task TwoGamesOfADay_AreNumberedByKey()
    {
        await ReadAsync([.. One(12), .. One(11), .. new HandMadeGame(13, "2024-05-02").Half(1, isTop: true, "home_run").Rows()]);
        await using var db = database.CreateDbContext();
        Assert.Equal([1, 2, null], await db.Games.OrderBy(g => g.GamePk).Select(g => (int?)g.DoubleHeaderGame).ToListAsync());

        static List<Dictionary<string, string>> One(int pk) => new HandMadeGame(pk, "2024-05-01").Half(1, isTop: true, "home_run").Rows();
    }

    [Fact]
    public async Task GameCorrected_OnlyItsLinesAreMadeAnew()
    {
        var rows = new HandMadeGame(1, "2024-05-01").Half(1, isTop: true, "home_run 105.0 28").Rows().Concat(new HandMadeGame(2, "2024-05-02").Half(1, isTop: true, "home_run 105.0 28").Rows()).ToList();
        await ReadAsync(rows);
        await using var db = database.CreateDbContext();
        await db.BatterGames.ExecuteUpdateAsync(s => s.SetProperty(b => b.ExpectedHomeRuns, 0.5f));
        rows[0]["events"] = "double";
        await ReadAsync(rows);
        Assert.Equal([2], await db.BatterGames.Where(b => b.ExpectedHomeRuns != null).Select(b => b.GamePk).Distinct().ToListAsync());
        Assert.Equal(0, await db.TeamGames.Where(g => g.GamePk == 1).SumAsync(g => g.HomeRuns));
    }

    [Fact]
    public async Task QualityOfContact_OfEveryVelocityAndAngle_IsCores()
    {
        // 90 to 120 mph by 0.7 mph and 4 to 54 degrees by 2: the edges of all three definitions
        var pairs = from ev in Enumerable.Range(0, 43) from la in Enumerable.Range(0, 26) select (Ev: 90 + (0.7 * ev), La: 4 + (2 * la));
        var turns = pairs.Select(p => FormattableString.Invariant($"field_out {p.Ev:0.0} {p.La}")).ToArray();
        var rows = turns.Chunk(300).SelectMany((chunk, i) => new HandMadeGame(i + 1, "2024-05-01").Half(1, isTop: true, chunk).Rows()).ToList();
        await ReadAsync(rows);
        await using var db = database.CreateDbContext();
        var balls = await db.BattedBalls.ToListAsync();
        Assert.Equal(turns.Length, balls.Count);
        Assert.All(balls, b => Assert.Equal(
            (Barrel.Is(b.ExitVelocity!.Value, b.LaunchAngle!.Value), HardHit.Is(b.ExitVelocity.Value), SweetSpot.Is(b.LaunchAngle.Value)), (b.IsBarrel, b.IsHardHit, b.IsSweetSpot)));
        Assert.InRange(balls.Count(b => b.IsBarrel), 100, turns.Length / 2);
    }

    async Task ReadAsync(List<Dictionary<string, string>> rows, params string[] columns)
    {
        var result = await new StatcastIngestion(ImportFolder.Files(database)).IngestAsync(_folder.Write("hand.csv", HandMadeGame.Csv(rows, columns)), null, default);
        Assert.Equal(0, result.Counts.Rejected);
    }
}
