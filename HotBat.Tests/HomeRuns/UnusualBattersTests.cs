using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;
using HotBat.Data.HomeRuns;
using HotBat.Tests.Support;

namespace HotBat.Tests.HomeRuns;

/// <summary>Batters that the small league does not have as it is written: a man of two clubs, a switch hitter, one turn in all, balls of known direction and zone.</summary>
public sealed class UnusualBattersTests(UnusualBattersTests.Unusual unusual) : IClassFixture<UnusualBattersTests.Unusual>
{
    readonly SmallLeagueDatabase _league = unusual.League;

    public sealed class Unusual : IAsyncLifetime
    {
        public SmallLeagueDatabase League { get; } = new();

        public async Task InitializeAsync()
        {
            await League.InitializeAsync();
            await UnusualBatters.SeedAsync(League);
        }

        public Task DisposeAsync() => League.DisposeAsync();
    }

    async Task<PlayerDashboard> DashboardAsync(int batter, Func<GameWindow, GameWindow>? narrowed = null)
    {
        var calendar = await _league.CalendarAsync();
        var window = GameWindow.Of(calendar);
        return (await _league.Fresh<PlayerHomeRunQueries>().DashboardAsync(new(batter, calendar, narrowed?.Invoke(window) ?? window), default))!;
    }

    [Fact]
    public async Task ManOfTwoClubs_BothAreNamed_TheSeasonIsOne()
    {
        var dashboard = await DashboardAsync(UnusualBatters.Traded);
        Assert.Equal([SmallLeague.Mets, SmallLeague.Phillies], dashboard.TeamIds);
        var written = WrittenTurn.Of(SmallLeague.Batter("PHI", 5)).Where(t => t.Date < new DateOnly(2024, 7, 15)).Concat(WrittenTurn.Of(SmallLeague.Batter("NYM", 5)).Where(t => t.Date >= new DateOnly(2024, 7, 15))).ToList();
        Assert.Equal((written.Count, written.Count(t => t.IsHomeRun)), (dashboard.Line.PlateAppearances, dashboard.Line.HomeRuns));
        // pace by the games of the club he is with
        Assert.Equal(10, dashboard.Season.TeamGames);
        var calendar = await _league.CalendarAsync();
        var batter = (await _league.Fresh<LeagueBatterQueries>().FieldAsync(GameWindow.Of(calendar), default)).Find(UnusualBatters.Traded)!;
        Assert.Equal((SmallLeague.Mets, 2), (batter.TeamId, batter.Clubs));
        Assert.Equal(dashboard.Line.HomeRuns, batter.Line.HomeRuns);
    }

    [Fact]
    public async Task SwitchHitter_HasASplitForEachSide_ThatAddUp()
    {
        var dashboard = await DashboardAsync(UnusualBatters.Switch);
        var sides = dashboard.Splits.Where(s => s.Side is not null).ToList();
        Assert.Equal([BatSide.Left, BatSide.Right], sides.Select(s => s.Side!.Value));
        Assert.Equal(dashboard.Line.PlateAppearances, sides.Sum(s => s.Line.PlateAppearances));
        Assert.Equal(dashboard.Splits.Single(s => s.Split == GameSplit.VersusRight).Line, sides[0].Line);
        var person = (await _league.Fresh<PlayerHomeRunQueries>().PersonAsync(UnusualBatters.Switch, default))!;
        Assert.Equal(("Bo Both", 'B', 23, 24), (person.Name, person.Bats, person.AgeOn(SmallLeague.Today), person.AgeOn(new(2024, 7, 30))));
    }

    [Fact]
    public async Task RookieOfOneTurn_IsShown_NotQualified()
    {
        var dashboard = await DashboardAsync(UnusualBatters.Rookie);
        Assert.Equal((1, 1, 1), (dashboard.Line.Games, dashboard.Line.PlateAppearances, dashboard.Line.HomeRuns));
        Assert.False(dashboard.Season.IsQualified);
        Assert.Equal(100, dashboard.Season.Percentiles.Single(p => p.Metric == "hr-rate").Percentile);
        Assert.Equal(SmallGame.HomerVelocity, dashboard.Contact.Ev50);
    }

    [Fact]
    public async Task BallsOfKnownDirection_AreDrawnAndCounted()
    {
        var dashboard = await DashboardAsync(UnusualBatters.Sprayed);
        var balls = WrittenTurn.Of(SmallLeague.Batter("NYY", 2)).Count(t => t.Speed is not null);
        // more than 25 of the season, so the view stands for itself
        Assert.True(dashboard.Spray.IsOfView || balls < 25);
        Assert.Equal(balls, dashboard.Contact.Directed);
        Assert.All(dashboard.Spray.Balls, b => Assert.Equal(-20, b.SprayAngle!.Value, 4));
        // slot 2 bats right: −20° is his pull side, and every ball but the grounders is in the air
        Assert.Equal(dashboard.Balls.Count(b => b.LaunchAngle > 0) / (double)balls, dashboard.Contact.PullAirRate);
        var heart = dashboard.Zones.Cells.Single(c => c.Zone == 5);
        Assert.Equal((dashboard.Zones.Turns, 13), (heart.PlateAppearances, dashboard.Zones.Cells.Count));
    }

    [Fact]
    public async Task InsideThePark_IsLeftOutOfTheParks_TheOthersAreCounted()
    {
        var log = (await DashboardAsync(UnusualBatters.Sprayed)).HomeRuns;
        var inside = log.Where(h => h.IsInsideThePark).ToList();
        Assert.NotEmpty(inside);
        Assert.All(inside, h => Assert.Null(h.Parks));
        Assert.All(log.Except(inside), h => Assert.True(h.Parks!.IsDirectionKnown));
    }

    [Fact]
    public async Task ViewWithTooFewLocatedBalls_BorrowsThemFromAllGames_ButNoneOfLaterDays()
    {
        var dashboard = await DashboardAsync(UnusualBatters.Sprayed, w => w with { From = new(2024, 7, 24), Through = new(2024, 7, 24) });
        Assert.False(dashboard.Spray.IsOfView);
        // the spring game's too
        Assert.Contains(dashboard.Spray.Balls, b => b.Date == new DateOnly(2024, 3, 10));
        var calendar = await _league.CalendarAsync(new(2024, 7, 4));
        var earlier = (await _league.Fresh<PlayerHomeRunQueries>().DashboardAsync(new(UnusualBatters.Sprayed, calendar, GameWindow.Of(calendar)), default))!;
        Assert.NotEmpty(earlier.Spray.Balls);
        Assert.All(earlier.Spray.Balls, b => Assert.True(b.Date < new DateOnly(2024, 7, 4)));
    }
}
