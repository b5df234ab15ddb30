using HotBat.Core.HomeRuns;
using HotBat.Data.HomeRuns;
using HotBat.Tests.Support;

namespace HotBat.Tests.HomeRuns;

[Collection(SmallLeagueCollection.Name)]
public sealed class TeamHomeRunQueriesTests(SmallLeagueDatabase league)
{
    async Task<TeamDashboard> DashboardAsync(
        int team = SmallLeague.Yankees, DateOnly? asOf = null, Func<GameWindow, GameWindow>? narrowed = null, GameSplit split = GameSplit.All, int minimum = 0)
    {
        var calendar = await league.CalendarAsync(asOf);
        var window = GameWindow.Of(calendar);
        return await league.Fresh<TeamHomeRunQueries>().DashboardAsync(new(team, calendar, narrowed?.Invoke(window) ?? window, split, minimum), default);
    }

    [Fact]
    public async Task KeyFigures_WholeSeason_AsCountedByHand()
    {
        var figures = (await DashboardAsync()).Figures;
        Assert.Equal(25 / 15.0, figures.HomeRunsPerGame.Value!.Value, 10);
        Assert.Equal((1, 4), (figures.HomeRunsPerGame.Rank!.Value.Place, figures.HomeRunsPerGame.Rank.Value.FieldSize));
        Assert.Equal(52 / 44.0, figures.HomeRunsPerGame.League!.Value, 10);
        Assert.Equal(10 / 6.0, figures.HomeRunsPerGame.Last14Days!.Value, 10);
        Assert.Equal((10 / 6.0) - (12 / 7.0), figures.HomeRunsPerGame.Change14Days!.Value, 10);

        Assert.Equal(25 / 252.0, figures.HomeRunRate.Value!.Value, 10);
        Assert.Equal(52 / (660.0 + 52 + 3), figures.HomeRunRate.League!.Value, 10);

        Assert.Equal(25 - 12.5 - (152 * .02), figures.HomeRunsMinusExpected.Value!.Value, 4);
        Assert.Null(figures.HomeRunsMinusExpected.League);
        // a sum: what the last fourteen days added to it
        Assert.Equal(10 - 5 - (61 * .02), figures.HomeRunsMinusExpected.Change14Days!.Value, 4);
    }

    [Fact]
    public async Task KeyFigures_OtherClubs_AreRankedAmongAll()
    {
        async Task<int> PlaceAsync(int team) => (await DashboardAsync(team)).Figures.HomeRunsPerGame.Rank!.Value.Place;
        Assert.Equal((2, 3, 4), (await PlaceAsync(SmallLeague.Phillies), await PlaceAsync(SmallLeague.Mets), await PlaceAsync(SmallLeague.Orioles)));
    }

    [Fact]
    public async Task Splits_WholeSeason_EachAsCountedByHand() => Assert.Equal(
        [
            (GameSplit.Home, 7, 13), (GameSplit.Away, 8, 12), (GameSplit.VersusLeft, 15, 15), (GameSplit.VersusRight, 15, 10),
            (GameSplit.June, 2, 3), (GameSplit.July, 13, 22), (GameSplit.Last30Days, 14, 23), (GameSplit.BeforeAllStar, 9, 15), (GameSplit.AfterAllStar, 6, 10),
        ],
        (await DashboardAsync()).Splits.Select(s => (s.Split, s.Line.Games, s.Line.HomeRuns)));

    [Fact]
    public async Task Splits_FewPlateAppearances_LeftOut()
    {
        // June: two games, 33 plate appearances
        Assert.Contains((await DashboardAsync(minimum: 33)).Splits, s => s.Split == GameSplit.June);
        Assert.DoesNotContain((await DashboardAsync(minimum: 34)).Splits, s => s.Split == GameSplit.June);
    }

    [Fact]
    public async Task Splits_UnderASplit_StayThoseOfTheWholeView()
    {
        var dashboard = await DashboardAsync(split: GameSplit.Home);
        Assert.Equal((7, 13), (dashboard.Figures.Line.Games, dashboard.Figures.Line.HomeRuns));
        Assert.Equal(12, dashboard.Splits.Single(s => s.Split == GameSplit.Away).Line.HomeRuns);
        Assert.All(dashboard.Games, g => Assert.True(g.IsHome));
    }

    [Fact]
    public async Task Split_ThatContradictsTheFilter_IsEmptyAndSaysSo()
    {
        var dashboard = await DashboardAsync(narrowed: w => w with { PitcherHand = 'L' }, split: GameSplit.VersusRight);
        Assert.Empty(dashboard.Games);
        Assert.Null(dashboard.Figures.HomeRunsPerGame.Value);
        Assert.NotEmpty(dashboard.Upcoming);
    }

    [Fact]
    public async Task Venues_MostHomeRunsFirst_NeutralParkAmongThem() => Assert.Equal(
        [
            (SmallLeague.YankeeStadium, 7, 13), (SmallLeague.CamdenYards, 2, 5), (SmallLeague.CitizensBankPark, 3, 4), (SmallLeague.LondonStadium, 1, 2), (SmallLeague.CitiField, 2, 1),
        ],
        (await DashboardAsync()).Venues.Select(v => (v.VenueId, v.Games, v.HomeRuns)));

    [Fact]
    public async Task GameLog_EveryGame_AsWritten()
    {
        var games = (await DashboardAsync()).Games;
        Assert.Equal(SmallLeague.SeasonGames("NYY").Select(g => (g.GamePk, g.Date, SmallLeague.TeamId(g.OpponentOf("NYY")), g.Home == "NYY", g.RunsOf("NYY"), g.RunsOf(g.OpponentOf("NYY")), g.HomeRunsOf("NYY"))),
            games.Select(g => (g.GamePk, g.Date, g.OpponentId, g.IsHome, g.Runs, g.RunsAllowed, g.Line.HomeRuns)));
        Assert.Equal("WWLWWLLWWWLWWWW", string.Concat(games.Select(g => g.Result)));
        Assert.Equal("RLRLLRRLLRLRLLR", string.Concat(games.Select(g => g.StarterHand)));
        Assert.Equal("London Stadium", games[^1].Venue);
        Assert.Equal(("Al Finn", SmallLeague.Pitcher("BAL", 'R', isStarter: true)), (games[0].Starter, games[0].StarterId));
    }

    [Fact]
    public async Task GameLog_StartersRate_IsThatBeforeTheGame_UnknownUnderTenInnings()
    {
        var games = (await DashboardAsync()).Games.ToDictionary(g => g.Date);
        // Finn: 48 outs and 4 home runs before; neither the spring game nor this one
        Assert.Equal(27 * 4 / 48.0, games[new(2024, 7, 23)].StarterHomeRunsPerNine);
        // Earl: 48 outs, 7 home runs
        Assert.Equal(27 * 7 / 48.0, games[new(2024, 7, 24)].StarterHomeRunsPerNine);
        // Moss: starts of July 9, 11 and 14, 36 outs, 5 home runs
        Assert.Equal(27 * 5 / 36.0, games[new(2024, 7, 26)].StarterHomeRunsPerNine);
        // Moss after two starts: 24 outs
        Assert.Null(games[new(2024, 7, 14)].StarterHomeRunsPerNine);
        Assert.Null(games[new(2024, 6, 28)].StarterHomeRunsPerNine);
    }

    [Fact]
    public async Task DoubleHeader_BothGames_InOrder()
    {
        var games = (await DashboardAsync(SmallLeague.Mets)).Games.Where(g => g.Date == new DateOnly(2024, 7, 13)).ToList();
        Assert.Equal([900_012, 900_013], games.Select(g => g.GamePk));
        Assert.Equal([0, 2], games.Select(g => g.Line.HomeRuns));
    }

    [Fact]
    public async Task Dashboard_AskedTwice_IsKept_UntilDataChanges()
    {
        var queries = league.Fresh<TeamHomeRunQueries>();
        var calendar = await league.CalendarAsync();
        var view = new TeamDashboardView(SmallLeague.Yankees, calendar, GameWindow.Of(calendar));
        Assert.Same(await queries.DashboardAsync(view, default), await queries.DashboardAsync(view with { }, default));
        Assert.NotSame(await queries.DashboardAsync(view, default), await queries.DashboardAsync(view with { Split = GameSplit.Home }, default));
    }
}
