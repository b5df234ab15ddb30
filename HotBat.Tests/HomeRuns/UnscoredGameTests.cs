using HotBat.Core.HomeRuns;
using HotBat.Data.HomeRuns;
using HotBat.Tests.Support;

namespace HotBat.Tests.HomeRuns;

public sealed class UnscoredGameTests(SmallLeagueDatabase league) : IClassFixture<SmallLeagueDatabase>
{
    [Fact]
    public async Task ExpectedHomeRuns_OneGameNotScored_UnknownWhereItCounts()
    {
        await league.ExecuteAsync($"update team_game_batting set expected_home_runs = null where game_pk = {SmallLeague.NeutralGame} and team_id = {SmallLeague.Yankees}");
        var calendar = await league.CalendarAsync();
        var dashboard = await league.Fresh<TeamHomeRunQueries>().DashboardAsync(new(SmallLeague.Yankees, calendar, GameWindow.Of(calendar)), default);

        Assert.Null(dashboard.Figures.Line.ExpectedHomeRuns);
        Assert.Null(dashboard.Figures.HomeRunsMinusExpected.Value);
        Assert.Null(dashboard.Figures.HomeRunsMinusExpected.Rank);
        Assert.Null(dashboard.Figures.HomeRunsMinusExpected.Change14Days);
        Assert.Equal(25, dashboard.Figures.Line.HomeRuns);
        var yankees = dashboard.League.Single(c => c.TeamId == SmallLeague.Yankees);
        Assert.NotNull(yankees.Prior14Days.ExpectedHomeRuns);
        Assert.All(dashboard.League.Where(c => c.TeamId != SmallLeague.Yankees), c => Assert.NotNull(c.InView.ExpectedHomeRuns));
        Assert.Null(dashboard.Games.Single(g => g.GamePk == SmallLeague.NeutralGame).Line.ExpectedHomeRuns);
        Assert.Equal(14, dashboard.Games.Count(g => g.Line.ExpectedHomeRuns is not null));
        Assert.Equal([GameSplit.Home, GameSplit.June, GameSplit.BeforeAllStar], dashboard.Splits.Where(s => s.Line.ExpectedHomeRuns is not null).Select(s => s.Split));
    }
}
