using HotBat.Core.HomeRuns;
using HotBat.Data.HomeRuns;
using HotBat.Tests.Support;

namespace HotBat.Tests.HomeRuns;

[Collection(SmallLeagueCollection.Name)]
public sealed class SlateQueriesTests(SmallLeagueDatabase league)
{
    Task<Slate> SlateAsync(string date, string? asOf = null) => league.Fresh<SlateQueries>().SlateAsync(
        new(DateOnly.Parse(date, null), asOf is null ? SmallLeague.Today : DateOnly.Parse(asOf, null), SmallLeague.Today), default);

    Task<GameAnalysis?> GameAsync(int gamePk, string? asOf = null) =>
        league.Fresh<GameQueries>().AnalysisAsync(gamePk, asOf is null ? SmallLeague.Today : DateOnly.Parse(asOf, null), SmallLeague.Today, default);

    static SmallGame Written(int gamePk) => SmallLeague.Games.Single(g => g.GamePk == gamePk);

    [Fact]
    public async Task PastDay_DoubleHeader_BothGamesWithResultAndStarters()
    {
        var slate = await SlateAsync("2024-07-13");
        Assert.Equal([(900_012, (short?)1), (900_013, (short?)2)], slate.Games.Select(g => (g.GamePk, g.DoubleHeaderGame)));
        Assert.Equal((new DateOnly(2024, 7, 11), new DateOnly(2024, 7, 14)), (slate.Before, slate.After));
        foreach (var game in slate.Games)
        {
            var written = Written(game.GamePk);
            Assert.Equal(GamePhase.Final, game.Phase);
            Assert.Equal((written.RunsOf("BAL"), written.RunsOf("NYM"), written.HomeRunsOf("BAL"), written.HomeRunsOf("NYM")), (game.Away.Runs, game.Home.Runs, game.Away.HomeRuns, game.Home.HomeRuns));
            Assert.Equal(SmallLeague.Pitcher("NYM", written.HomeStarter, isStarter: true), game.Home.Starter!.PitcherId);
        }
    }

    [Fact]
    public async Task Expected_RestsOnGamesBeforeTheDay()
    {
        var game = Assert.Single((await SlateAsync("2024-07-03")).Games);
        // before July 3: of the Yankees two games with 3 home runs and 20 tracked outs, the Mets' one with 3 fly balls and grounders a game
        var before = SmallLeague.Games.Where(g => g.Type == 'R' && g.Date < new DateOnly(2024, 7, 3)).ToList();
        double Chances(string club) => before.Where(g => g.Has(club)).Sum(g => (.5 * g.HomeRunsOf(club)) + (.02 * (g.BattedBallsOf(club) - g.HomeRunsOf(club))));
        var all = ((string[])["NYY", "BAL", "NYM", "PHI"]).Sum(Chances) / (2 * before.Count);
        var park = (await league.Fresh<ParkFactorQueries>().ByVenueAsync(SmallLeague.Season, new(2024, 7, 3), default))[SmallLeague.YankeeStadium].All;
        Assert.Equal(ExpectedTeamHomeRuns.Of(Chances("NYY"), 2, all, park).Mean, game.Home.Expected!.Mean, 5);
        Assert.Equal(ExpectedTeamHomeRuns.Of(Chances("NYM"), 1, all, park).Mean, game.Away.Expected!.Mean, 5);
        Assert.Equal((2, 0), (game.Home.Wins, game.Home.Losses));
    }

    [Fact]
    public async Task FirstDay_NothingToExpectYet()
    {
        var game = Assert.Single((await SlateAsync("2024-06-28")).Games);
        Assert.Null(game.ExpectedHomeRuns);
        Assert.Null(game.HotBatScore);
    }

    [Fact]
    public async Task SpringGame_HasAResultAndNoExpectation()
    {
        var game = Assert.Single((await SlateAsync("2024-03-10")).Games);
        Assert.Equal(('S', GamePhase.Final), (game.GameType, game.Phase));
        Assert.Null(game.Home.Expected);
    }

    [Fact]
    public async Task ComingDays_ScheduleWithPutOffAndCancelledGames()
    {
        var tomorrow = Assert.Single((await SlateAsync("2024-07-30")).Games);
        Assert.Equal((GamePhase.Scheduled, false, new DateTime(2024, 7, 30, 23, 5, 0)), (tomorrow.Phase, tomorrow.HasScore, tomorrow.StartTime));
        Assert.NotNull(tomorrow.ExpectedHomeRuns);
        Assert.Equal(GamePhase.Postponed, Assert.Single((await SlateAsync("2024-07-31")).Games).Phase);
        Assert.Equal(GamePhase.Cancelled, Assert.Single((await SlateAsync("2024-08-06")).Games).Phase);
        Assert.Equal([1, 2], (await SlateAsync("2024-08-01")).Games.Select(g => (int)g.DoubleHeaderGame!));
    }

    [Fact]
    public async Task DayWithoutGames_NamesTheNearest()
    {
        var slate = await SlateAsync("2024-07-16");
        Assert.Empty(slate.Games);
        Assert.Equal((new DateOnly(2024, 7, 14), new DateOnly(2024, 7, 19)), (slate.Before, slate.After));
        Assert.Equal((null, new DateOnly(2024, 3, 10)), (await SlateAsync("1990-05-05")) is var past ? (past.Before, past.After) : default);
    }

    [Fact]
    public async Task AsOfTheDay_NoResultAndNoActualStarter()
    {
        var game = Assert.Single((await SlateAsync("2024-07-14", "2024-07-14")).Games);
        Assert.Equal((GamePhase.Scheduled, null, null, null), (game.Phase, game.Home.Runs, game.Home.HomeRuns, game.Home.Starter));
    }

    [Fact]
    public async Task Game_LineScore_IsThatOfThePitches()
    {
        var game = (await GameAsync(900_014))!;
        var written = Written(900_014);
        Assert.Equal(written.HomeHomers.Select(i => i - '0'), game.Innings.Where(i => i.IsHome && i.Runs > 0).Select(i => i.Inning));
        Assert.Equal(10, game.Innings.Count);
        Assert.Equal((written.RunsOf("NYY"), 4, 4), (game.Game.Home.Runs!.Value, game.Innings.Where(i => i.IsHome).Sum(i => i.Runs)!.Value, game.Game.Home.Hits!.Value));
        Assert.Equal(5, game.Game.Innings!.Value);
    }

    [Fact]
    public async Task Game_BallsAndPitchers_AsWritten()
    {
        var game = (await GameAsync(900_014))!;
        var written = Written(900_014);
        Assert.Equal(written.BattedBallsOf("NYY") + written.BattedBallsOf("PHI"), game.Balls.Count);
        Assert.All(game.Balls, b => Assert.Equal(b.IsHomeRun ? .5 : .02, b.Chance!.Value, 5));
        Assert.Equal((.5 * 4) + (.02 * 10), game.ExpectedHomeRuns(isHome: true)!.Value, 5);
        Assert.Equal([false, false, true, true], game.Pitchers.Select(p => p.TeamId == SmallLeague.Yankees));
        Assert.Equal([12, 3, 12, 3], game.Pitchers.Select(p => p.OutsRecorded));
        Assert.Equal([true, false, true, false], game.Pitchers.Select(p => p.IsStart));
        Assert.Equal([3, 1], game.Pitchers.Take(2).Select(p => p.HomeRuns));
    }

    [Fact]
    public async Task Game_ToCome_IsAPreview()
    {
        var game = (await GameAsync(910_000))!;
        Assert.Equal((GamePhase.Scheduled, 0, 0, 0), (game.Game.Phase, game.Balls.Count, game.Innings.Count, game.Pitchers.Count));
        Assert.NotNull(game.Game.ExpectedHomeRuns);
    }

    [Fact]
    public async Task Game_AsOfItsDay_IsAPreviewToo()
    {
        var game = (await GameAsync(900_014, "2024-07-14"))!;
        Assert.Equal((GamePhase.Scheduled, null, 0, 0, 0), (game.Game.Phase, game.Game.Home.Runs, game.Balls.Count, game.Innings.Count, game.Pitchers.Count));
    }

    [Fact]
    public async Task Game_OfAnUnknownKey_IsNone() => Assert.Null(await GameAsync(1));
}
