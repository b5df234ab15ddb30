using System.Text.Json;
using HotBat.Core.HomeRuns;
using HotBat.Data.HomeRuns;
using HotBat.Tests.Support;

namespace HotBat.Tests.HomeRuns;

[Collection(SmallLeagueCollection.Name)]
public sealed class TeamOpponentQueriesTests(SmallLeagueDatabase league)
{
    async Task<IReadOnlyList<PitcherAgainstTeam>> PitchersAsync(DateOnly? asOf = null, Func<GameWindow, GameWindow>? narrowed = null, int minimum = 0)
    {
        var calendar = await league.CalendarAsync(asOf);
        var window = GameWindow.Of(calendar);
        return await league.Fresh<TeamOpponentQueries>().PitchersAsync(SmallLeague.Yankees, narrowed?.Invoke(window) ?? window, calendar, minimum, default);
    }

    [Fact]
    public async Task Pitchers_MostHomeRunsFirst_WithTheirFigures()
    {
        var pitchers = await PitchersAsync();
        Assert.Equal(["Al Earl", "Al Moss", "Al Finn", "Al Judd", "Pitcher 14362"], pitchers.Take(5).Select(p => p.Name));
        var earl = pitchers[0];
        Assert.Equal(('L', SmallLeague.Orioles, 8, 44, 36), (earl.Hand, earl.TeamId, earl.HomeRuns, earl.BattersFaced, earl.OutsRecorded));
        Assert.Equal(6, earl.HomeRunsPerNine);
        Assert.Equal(27 * 11 / 60.0, earl.SeasonHomeRunsPerNine);
        Assert.Equal(((12 * (88 + 91)) + (8 * 105)) / 32.0, earl.ExitVelocity!.Value, 10);
        Assert.Equal(420, earl.Longest);
        Assert.Equal(12, pitchers.Count);
    }

    [Fact]
    public async Task Pitchers_WithoutAHomeRun_HaveNoLongest()
    {
        var ives = (await PitchersAsync()).Single(p => p.Name == "Al Ives");
        Assert.Equal((0, 24, null, 0d), (ives.HomeRuns, ives.BattersFaced, ives.Longest, ives.HomeRunsPerNine));
    }

    [Fact]
    public async Task Pitchers_EachFilter_NarrowsThem()
    {
        Assert.All(await PitchersAsync(narrowed: w => w with { PitcherHand = 'R' }), p => Assert.Equal('R', p.Hand));
        Assert.Equal(["Al Judd", "Al Kerr"], (await PitchersAsync(narrowed: w => w with { VenueId = SmallLeague.LondonStadium })).Select(p => p.Name));
        Assert.Equal(["Al Earl", "Al Moss", "Al Finn", "Al Judd"], (await PitchersAsync(minimum: 39)).Select(p => p.Name));
        Assert.Equal(["Al Earl", "Al Moss", "Al Finn"], (await PitchersAsync(minimum: 40)).Select(p => p.Name));
        var atHome = await PitchersAsync(narrowed: w => w with { IsHome = true });
        Assert.Equal((5, 24), (atHome.Single(p => p.Name == "Al Earl").HomeRuns, atHome.Single(p => p.Name == "Al Earl").OutsRecorded));
        var away = await PitchersAsync(narrowed: w => w with { IsHome = false });
        Assert.Equal(3, away.Single(p => p.Name == "Al Earl").HomeRuns);
    }

    [Fact]
    public async Task Pitchers_SeasonRate_ReachesToTheDayAndOnlyWithTenInnings()
    {
        // by July 8 Earl has started twice, both against the Yankees: 24 outs
        Assert.Null((await PitchersAsync(asOf: new(2024, 7, 8))).Single(p => p.Name == "Al Earl").SeasonHomeRunsPerNine);
        // by July 22: four starts, 7 home runs, 48 outs; a window that ends earlier does not cut his season
        var earl = (await PitchersAsync(asOf: new(2024, 7, 22), narrowed: w => w with { Through = new(2024, 7, 1) })).Single(p => p.Name == "Al Earl");
        Assert.Equal((1, 27 * 7 / 48.0), (earl.HomeRuns, earl.SeasonHomeRunsPerNine));
    }

    [Fact]
    public async Task Upcoming_NextTen_InOrder_WithoutThePostponed()
    {
        var games = await league.Fresh<TeamOpponentQueries>().UpcomingAsync(SmallLeague.Yankees, await league.CalendarAsync(), default);
        Assert.Equal([730, 801, 801, 802, 803, 805, 807, 808, 809, 810], games.Select(g => (g.Date.Month * 100) + g.Date.Day));
        Assert.Equal([(short)1, (short)2], games.Where(g => g.Date == new DateOnly(2024, 8, 1)).Select(g => g.DoubleHeaderGame!.Value));
        Assert.Equal((SmallLeague.Orioles, false, SmallLeague.CamdenYards), (games[0].OpponentId, games[0].IsHome, games[0].VenueId));
        Assert.All(games, g => Assert.Null(g.ProjectedHomeRuns));
        Assert.NotNull(games[0].Park);
    }

    [Fact]
    public async Task Upcoming_OnAnEarlierDay_HasThatDaysGameAndNoResult()
    {
        var games = await league.Fresh<TeamOpponentQueries>().UpcomingAsync(SmallLeague.Yankees, await league.CalendarAsync(new(2024, 7, 20)), default);
        Assert.Equal([new DateOnly(2024, 7, 20), new(2024, 7, 23), new(2024, 7, 24), new(2024, 7, 26), new(2024, 7, 28)], games.Take(5).Select(g => g.Date));
        Assert.DoesNotContain("core", JsonSerializer.Serialize(games).Replace("HotBatScore", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Null(games[4].Park);
    }
}
