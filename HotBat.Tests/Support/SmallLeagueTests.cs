using Microsoft.EntityFrameworkCore;

namespace HotBat.Tests.Support;

/// <summary>The hand-made league arrives in the database as it was written: what other tests rest on.</summary>
public sealed class SmallLeagueTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Seed_EveryGame_IsDerivedAsWritten()
    {
        await SmallLeague.SeedAsync(database.DataSource);
        await using var db = database.CreateDbContext();

        var games = await db.TeamGames.AsNoTracking().ToListAsync();
        var batting = await db.TeamGameBatting.AsNoTracking().ToListAsync();
        Assert.Equal(2 * SmallLeague.Games.Count, games.Count);
        foreach (var written in SmallLeague.Games)
        {
            foreach (var club in (string[])[written.Away, written.Home])
            {
                var team = SmallLeague.TeamId(club);
                var game = Assert.Single(games, g => g.GamePk == written.GamePk && g.TeamId == team);
                Assert.Equal((written.RunsOf(club), written.HomeRunsOf(club), written.Date, written.Type), (game.Runs, game.HomeRuns, game.GameDate, game.GameType));
                Assert.Equal(SmallLeague.Pitcher(written.OpponentOf(club), written.StarterHandAgainst(club), isStarter: true), game.OpposingStarter);
                Assert.Equal(written.GamePk == SmallLeague.NeutralGame, game.VenueId == SmallLeague.LondonStadium);
                foreach (var hand in (char[])['L', 'R'])
                {
                    var rows = batting.Where(b => b.GamePk == written.GamePk && b.TeamId == team && b.PitcherHand == hand).ToList();
                    Assert.Equal((written.PlateAppearancesOf(club, hand), written.HomeRunsOf(club, hand)), (rows.Sum(b => b.PlateAppearances), rows.Sum(b => b.HomeRuns)));
                }
                var all = batting.Where(b => b.GamePk == written.GamePk && b.TeamId == team).ToList();
                Assert.Equal((written.BattedBallsOf(club), written.VelocityOf(club)), (all.Sum(b => b.BattedBalls), all.Sum(b => (double)b.ExitVelocitySum)));
                Assert.Equal((written.HomeRunsOf(club), written.HomeRunsOf(club)), (all.Sum(b => b.HardHit), all.Sum(b => b.Barrels)));
            }
        }
        Assert.Equal([(short)1, (short)2], await db.Games.Where(g => g.GameDate == new DateOnly(2024, 7, 13)).OrderBy(g => g.GamePk).Select(g => g.DoubleHeaderGame!.Value).ToListAsync());
    }
}
