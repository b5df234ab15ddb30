using HotBat.Core.HomeRuns;
using HotBat.Data.HomeRuns;
using HotBat.Tests.Support;

namespace HotBat.Tests.HomeRuns;

[Collection(SmallLeagueCollection.Name)]
public sealed class LeagueHomeRunQueriesTests(SmallLeagueDatabase league)
{
    static readonly DateOnly s_first = new(2024, 6, 28), s_last = new(2024, 7, 28);

    Task<IReadOnlyList<ClubLine>> ClubsAsync(GameWindow window) => league.Fresh<LeagueHomeRunQueries>().ClubsAsync(window, default);

    async Task<HomeRunLine> YankeesAsync(GameWindow window) => (await ClubsAsync(window)).Single(c => c.TeamId == SmallLeague.Yankees).InView;

    [Fact]
    public async Task Clubs_WholeSeason_AsWritten_WithoutTheSpringGame()
    {
        var clubs = await ClubsAsync(new(2024, s_first, s_last));
        Assert.Equal([(SmallLeague.Orioles, 11, 8), (SmallLeague.Mets, 10, 8), (SmallLeague.Phillies, 8, 11), (SmallLeague.Yankees, 15, 25)],
            clubs.Select(c => (c.TeamId, c.InView.Games, c.InView.HomeRuns)));
        var yankees = clubs[^1].InView;
        Assert.Equal((252, 177, 25, 25), (yankees.PlateAppearances, yankees.BattedBalls, yankees.HardHit, yankees.Barrels));
        Assert.Equal(15 * 5 * (88 + 91) + (25 * 105) + (2 * 93), yankees.ExitVelocitySum);
        Assert.Equal((25 * .5) + (152 * .02), yankees.ExpectedHomeRuns!.Value, 4);
    }

    [Theory]
    [InlineData("2024-06-28", "2024-06-28", 1, 2)]
    [InlineData("2024-07-14", "2024-07-19", 2, 5)]
    [InlineData("2024-07-15", "2024-07-18", 0, 0)]
    public async Task Clubs_BetweenDates_BothIncluded(string from, string through, int games, int homeRuns)
    {
        var clubs = await ClubsAsync(new(2024, DateOnly.Parse(from, null), DateOnly.Parse(through, null)));
        var yankees = clubs.SingleOrDefault(c => c.TeamId == SmallLeague.Yankees)?.InView ?? HomeRunLine.Empty;
        Assert.Equal((games, homeRuns), (yankees.Games, yankees.HomeRuns));
    }

    [Fact]
    public async Task Clubs_ByVenueParkAndHand_OnlyThose()
    {
        var all = new GameWindow(2024, s_first, s_last);
        (int, int) Of(HomeRunLine line) => (line.Games, line.HomeRuns);
        Assert.Equal((7, 13), Of(await YankeesAsync(all with { IsHome = true })));
        Assert.Equal((8, 12), Of(await YankeesAsync(all with { IsHome = false })));
        Assert.Equal((2, 5), Of(await YankeesAsync(all with { VenueId = SmallLeague.CamdenYards })));
        Assert.Equal((1, 2), Of(await YankeesAsync(all with { VenueId = SmallLeague.LondonStadium })));
        // both hands in every game: the fifth inning is the reliever's
        Assert.Equal((15, 15), Of(await YankeesAsync(all with { PitcherHand = 'L' })));
        Assert.Equal((15, 10), Of(await YankeesAsync(all with { PitcherHand = 'R' })));
        Assert.Equal((2, 3), Of(await YankeesAsync(all with { VenueId = SmallLeague.CamdenYards, PitcherHand = 'L', IsHome = false })));
    }

    [Fact]
    public async Task Clubs_OtherSeason_None() => Assert.Empty(await ClubsAsync(new(2023, new(2023, 1, 1), new(2023, 12, 31))));

    [Fact]
    public async Task Clubs_Fortnights_CountBackFromTheWindowsEnd()
    {
        var yankees = (await ClubsAsync(new(2024, s_first, s_last))).Single(c => c.TeamId == SmallLeague.Yankees);
        Assert.Equal((6, 10), (yankees.Last14Days.Games, yankees.Last14Days.HomeRuns));
        Assert.Equal((7, 12), (yankees.Prior14Days.Games, yankees.Prior14Days.HomeRuns));

        // July 11 to 24 and June 27 to July 10: their first and last days have games
        yankees = (await ClubsAsync(new(2024, s_first, new(2024, 7, 24)))).Single(c => c.TeamId == SmallLeague.Yankees);
        Assert.Equal((6, 12), (yankees.Last14Days.Games, yankees.Last14Days.HomeRuns));
        Assert.Equal((7, 9), (yankees.Prior14Days.Games, yankees.Prior14Days.HomeRuns));
    }
}
