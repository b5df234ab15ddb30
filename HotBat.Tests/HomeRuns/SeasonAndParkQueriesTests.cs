using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Tests.Support;

namespace HotBat.Tests.HomeRuns;

[Collection(SmallLeagueCollection.Name)]
public sealed class SeasonAndParkQueriesTests(SmallLeagueDatabase league)
{
    [Fact]
    public async Task Seasons_BeforeTheFirstGameEnded_None()
    {
        Assert.Empty(await league.Fresh<SeasonQueries>().SeasonsAsync(new(2024, 6, 28), default));
        Assert.Equal([SmallLeague.Season], await league.Fresh<SeasonQueries>().SeasonsAsync(new(2024, 6, 29), default));
    }

    [Fact]
    public async Task Calendar_HasTheBreak_TheSchedule_AndNoPutOffDay()
    {
        var calendar = await league.CalendarAsync();
        Assert.Equal((new DateOnly(2024, 6, 28), new DateOnly(2024, 8, 11)), (calendar.FirstGame, calendar.LastGame));
        Assert.Equal((new DateOnly(2024, 7, 15), new DateOnly(2024, 7, 18)), (calendar.BreakFrom, calendar.BreakThrough));
        Assert.Equal(new DateOnly(2024, 7, 28), calendar.KnownThrough);
        Assert.Null(await league.Fresh<SeasonQueries>().CalendarAsync(2023, SmallLeague.Today, default));
    }

    [Fact]
    public async Task ParkFactor_OfYankeeStadium_ByHand_WithoutTheNeutralGame()
    {
        var factors = await league.Fresh<ParkFactorQueries>().ByVenueAsync(SmallLeague.Season, SmallLeague.Today, default);
        // 19 home runs in 231 PA at home, 16 in 227 in the other clubs' parks; thirty parks
        var ratio = 19 / (231 * 16 / 227.0);
        var raw = 100 * 30 * ratio / (29 + ratio);
        var park = factors[SmallLeague.YankeeStadium];
        Assert.Equal(231, park.PlateAppearances);
        Assert.Equal(((231 * raw) + (2500 * 100)) / 2731, park.All, 9);
        Assert.Equal(30, factors.Count);
        Assert.DoesNotContain(SmallLeague.LondonStadium, factors.Keys);
        Assert.Equal(100, factors[1].All);
    }

    [Fact]
    public async Task ParkFactor_OnAnEarlierDay_RestsOnEarlierGames()
    {
        var factors = await league.Fresh<ParkFactorQueries>().ByVenueAsync(SmallLeague.Season, new(2024, 7, 9), default);
        // four home games: 15 a side, 3 + 1 + 3 home runs, a single
        Assert.Equal(128, factors[SmallLeague.YankeeStadium].PlateAppearances);
    }

    [Fact]
    public async Task Standings_AfterTheDaysGames_CountWinsAndLosses()
    {
        var queries = league.Fresh<StandingsQueries>();
        async Task<(int, int, int)> OfAsync(int team, int month, int day) =>
            (await queries.AsOfAsync(2024, new(2024, month, day), default)).Single(s => s.TeamId == team) is var s ? (s.Wins, s.Losses, s.Rank) : default;
        Assert.Equal((11, 4, 1), await OfAsync(SmallLeague.Yankees, 7, 28));
        Assert.Equal((10, 4, 1), await OfAsync(SmallLeague.Yankees, 7, 27));
        Assert.Equal((0, 0), (await OfAsync(SmallLeague.Yankees, 6, 27)) is var (w, l, _) ? (w, l) : default);
        Assert.Equal(30, (await queries.AsOfAsync(2024, new(2024, 7, 28), default)).Count);
    }
}
