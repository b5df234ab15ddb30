using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;
using HotBat.Data.HomeRuns;
using HotBat.Tests.Support;

namespace HotBat.Tests.HomeRuns;

[Collection(SmallLeagueCollection.Name)]
public sealed class PlayerHomeRunQueriesTests(SmallLeagueDatabase league)
{
    static readonly int s_batter = SmallLeague.Batter("NYY", 1);

    async Task<PlayerDashboard?> FindAsync(int batter, DateOnly? asOf = null, Func<GameWindow, GameWindow>? narrowed = null, GameSplit split = GameSplit.All)
    {
        var calendar = await league.CalendarAsync(asOf);
        var window = GameWindow.Of(calendar);
        return await league.Fresh<PlayerHomeRunQueries>().DashboardAsync(new(batter, calendar, narrowed?.Invoke(window) ?? window, split), default);
    }

    async Task<PlayerDashboard> DashboardAsync(GameSplit split = GameSplit.All, Func<GameWindow, GameWindow>? narrowed = null) => (await FindAsync(s_batter, null, narrowed, split))!;

    [Fact]
    public async Task Line_WholeSeason_AsWritten()
    {
        var written = WrittenTurn.Of(s_batter);
        var dashboard = await DashboardAsync();
        Assert.Equal((written.Select(t => t.GamePk).Distinct().Count(), written.Count, written.Count(t => t.IsHomeRun)), (dashboard.Line.Games, dashboard.Line.PlateAppearances, dashboard.Line.HomeRuns));
        Assert.Equal(written.Count(t => t.Speed is not null), dashboard.Line.BattedBalls);
        Assert.Equal(written.Sum(t => t.IsHomeRun ? SmallLeague.HomerChance : t.Speed is null ? 0 : SmallLeague.OtherChance), dashboard.Line.ExpectedHomeRuns!.Value, 4);
        Assert.Equal(ExitVelocities.Ev90(written.Select(t => t.Speed).OfType<double>()), dashboard.Contact.Ev90!.Value);
        Assert.Equal(BattingLine.Of(written.Select(t => t.Event)), dashboard.Batting);
        Assert.Equal([SmallLeague.Yankees], dashboard.TeamIds);
    }

    [Fact]
    public async Task Splits_EachAsWritten_OfOneSideOnly()
    {
        var written = WrittenTurn.Of(s_batter);
        var splits = (await DashboardAsync()).Splits;
        (int, int) Of(Func<WrittenTurn, bool> part) => (written.Count(part), written.Count(t => part(t) && t.IsHomeRun));
        (int, int) Shown(GameSplit split) => splits.Single(s => s.Split == split).Line is var line ? (line.PlateAppearances, line.HomeRuns) : default;
        Assert.Equal(Of(t => t.IsHome), Shown(GameSplit.Home));
        Assert.Equal(Of(t => !t.IsHome), Shown(GameSplit.Away));
        Assert.Equal(Of(t => t.PitcherHand == 'L'), Shown(GameSplit.VersusLeft));
        Assert.Equal(Of(t => t.Date.Month == 7), Shown(GameSplit.July));
        Assert.Equal(Of(t => t.Date < new DateOnly(2024, 7, 15)), Shown(GameSplit.BeforeAllStar));
        Assert.Equal(Of(t => t.Date > new DateOnly(2024, 7, 18)), Shown(GameSplit.AfterAllStar));
        Assert.DoesNotContain(splits, s => s.Side is not null);
        Assert.All(splits, s => Assert.InRange(s.Line.HomeRunRate!.Value, s.Rate80!.Value.Low, s.Rate80.Value.High));
    }

    [Fact]
    public async Task Filters_NarrowTheView_NotTheSeason()
    {
        var whole = await DashboardAsync();
        var home = await DashboardAsync(GameSplit.Home, w => w with { PitcherHand = 'R' });
        var written = WrittenTurn.Of(s_batter).Where(t => t is { IsHome: true, PitcherHand: 'R' }).ToList();
        Assert.Equal((written.Count, written.Count(t => t.IsHomeRun)), (home.Line.PlateAppearances, home.Line.HomeRuns));
        Assert.Equal(home.Line.HomeRuns, home.HomeRuns.Count);
        Assert.Equal((whole.Season.Line, whole.Season.Pace, whole.Season.HomeRunRank), (home.Season.Line, home.Season.Pace, home.Season.HomeRunRank));
        Assert.Empty((await DashboardAsync(GameSplit.VersusLeft, w => w with { PitcherHand = 'R' })).Balls);
    }

    [Fact]
    public async Task Season_RankPaceAndPercentiles_AmongAllBatters()
    {
        var dashboard = await DashboardAsync();
        var byBatter = WrittenTurn.All.GroupBy(t => t.Batter).Select(g => (g.Key, HomeRuns: g.Count(t => t.IsHomeRun), Turns: g.Count())).ToList();
        var own = byBatter.Single(b => b.Key == s_batter).HomeRuns;
        Assert.Equal(new Ranking(byBatter.Count(b => b.HomeRuns > own) + 1, byBatter.Count), dashboard.Season.HomeRunRank);
        // fifteen games played, eleven on the schedule: neither the postponed nor the cancelled one
        Assert.Equal((15, 11), (dashboard.Season.TeamGames, dashboard.Season.TeamGamesLeft));
        Assert.Equal(own * 26 / 15.0, dashboard.Season.Pace!.Finish, 10);
        // the clubs have played 15, 10, 10 and 9 games
        Assert.Equal(29, dashboard.Season.MinimumPlateAppearances);
        Assert.Equal(byBatter.Count(b => b.Turns >= 29), dashboard.Season.FieldSize);
        Assert.Equal(BatterMetric.Percentiles.Select(m => m.Code), dashboard.Season.Percentiles.Select(p => p.Metric));
        Assert.Null(dashboard.Season.Percentiles.Single(p => p.Metric == "pull-air-rate").Value);
    }

    [Fact]
    public async Task Log_EveryHomeRun_NumberedFromTheFirst()
    {
        var log = (await DashboardAsync()).HomeRuns;
        var written = WrittenTurn.Of(s_batter).Where(t => t.IsHomeRun).ToList();
        Assert.Equal(written.Select((t, i) => (i + 1, t.GamePk, t.Date, t.Distance, t.PitcherHand)), log.Select(h => (h.Number, h.GamePk, h.Date, h.Distance, h.PitcherHand)));
        // a fly of 105 mph and 28 degrees that went 420 feet is out nearly everywhere, one of 405 in most parks
        Assert.All(log.Where(h => h.Distance >= 420), h => Assert.InRange(h.Parks!.Parks, 29, 30));
        Assert.All(log.Where(h => h.Distance == 405), h => Assert.InRange(h.Parks!.Parks, 26, 29.5));
        Assert.All(log, h => Assert.Equal((30, false), (h.Parks!.Of, h.Parks.IsDirectionKnown)));
        Assert.All(log, h => Assert.Equal(SmallLeague.HomerChance, h.Chance!.Value, 5));
    }

    [Fact]
    public async Task SprayAndZones_NotRecorded_AreUnknown()
    {
        var dashboard = await DashboardAsync();
        Assert.Empty(dashboard.Spray.Balls);
        Assert.Equal((0, 0), (dashboard.Zones.Turns, dashboard.Zones.Cells.Count));
        Assert.Equal((SmallLeague.YankeeStadium, "Yankee Stadium"), (dashboard.Spray.VenueId, dashboard.Spray.Venue));
    }

    [Fact]
    public async Task Pitcher_WhoNeverBatted_HasNoDashboard_NobodyHasNoPerson()
    {
        var pitcher = SmallLeague.Pitcher("BAL", 'R', isStarter: true);
        Assert.Null(await FindAsync(pitcher));
        Assert.Equal("Al Finn", (await league.Fresh<PlayerHomeRunQueries>().PersonAsync(pitcher, default))!.Name);
        Assert.Null(await league.Fresh<PlayerHomeRunQueries>().PersonAsync(999, default));
        // a batter in no register has no name but his number
        Assert.Equal(new PlayerPerson(s_batter, $"Batter {s_batter}", null, null, null), await league.Fresh<PlayerHomeRunQueries>().PersonAsync(s_batter, default));
    }

    [Fact]
    public async Task Season_BeforeHisFirstTurn_IsEmpty() => Assert.Null(await FindAsync(s_batter, new DateOnly(2024, 6, 28)));

    [Fact]
    public async Task Dashboard_AskedTwice_IsKept()
    {
        var queries = league.Fresh<PlayerHomeRunQueries>();
        var calendar = await league.CalendarAsync();
        var view = new PlayerDashboardView(s_batter, calendar, GameWindow.Of(calendar));
        Assert.Same(await queries.DashboardAsync(view, default), await queries.DashboardAsync(view with { }, default));
    }

    [Theory]
    [InlineData(null)]
    [InlineData('L')]
    public async Task Field_EveryBatter_HasTheLineOfHisTurns(char? hand)
    {
        var calendar = await league.CalendarAsync();
        var window = GameWindow.Of(calendar) with { PitcherHand = hand };
        var field = await league.Fresh<LeagueBatterQueries>().FieldAsync(window, default);
        var turns = league.Fresh<PlayerTurnQueries>();
        Assert.Equal(WrittenTurn.All.Where(t => hand is null || t.PitcherHand == hand).Select(t => t.Batter).Distinct().Order(), field.Batters.Select(b => b.PlayerId).Order());
        foreach (var batter in field.Batters)
        {
            var own = (await turns.OfSeasonAsync(batter.PlayerId, SmallLeague.Season, calendar.KnownThrough, default)).Where(t => t.IsIn(window)).ToList();
            var line = PlayerTurn.LineOf(own);
            Assert.Equal(line with { ExpectedHomeRuns = 0, ExitVelocitySum = 0 }, batter.Line with { ExpectedHomeRuns = 0, ExitVelocitySum = 0 });
            Assert.Equal(line.ExpectedHomeRuns!.Value, batter.Line.ExpectedHomeRuns!.Value, 4);
            Assert.Equal(line.ExitVelocitySum, batter.Line.ExitVelocitySum, 3);
            Assert.Equal(PlayerTurn.ContactOf(own), batter.Contact);
            Assert.Equal((own.Count(t => t.Event == "walk"), own.Count(t => t.Event == "strikeout")), (batter.Walks, batter.Strikeouts));
        }
    }
}
