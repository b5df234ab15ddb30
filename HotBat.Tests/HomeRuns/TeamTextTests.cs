using HotBat.Core.Baseball;
using HotBat.Web;
using HotBat.Web.HomeRuns;
using HotBat.Web.Parts;

namespace HotBat.Tests.HomeRuns;

public sealed class TeamTextTests
{
    [Theory]
    [InlineData(new[] { 1, 1, 1, 1, 1, 1 }, "Fewer than 7 games in view: no rolling figure yet")]
    [InlineData(new[] { 1, 1, 1, 1, 1, 1, 1, 1 }, "1.00 home runs a game over the last seven games, 1.00 in all")]
    // 10 where 5 are expected: 2.2 times the root of 5
    [InlineData(new[] { 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2 }, "Home runs come faster: 1.43 a game over the last seven games, 0.71 in all")]
    [InlineData(new[] { 2, 2, 2, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0 }, "Seven quiet games: 0.00 home runs a game, 0.71 in all")]
    // 7 where 3.5 are expected: double, and still no more than chance brings
    [InlineData(new[] { 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1 }, "1.00 home runs a game over the last seven games, 0.50 in all")]
    [InlineData(new[] { 3, 3, 3, 3, 3, 3, 3, 5, 4, 4, 4, 4, 4, 4 }, "4.14 home runs a game over the last seven games, 3.57 in all")]
    public void Trend_SaysWhatTheLastSevenGamesShow(int[] homeRuns, string text) => Assert.Equal(text, TeamText.Trend(TeamExamples.Dashboard(1, homeRuns)));

    [Theory]
    [InlineData(10, null, "Expected home runs are not known yet")]
    [InlineData(10, 10.9, "As many home runs as the contact deserved")]
    [InlineData(10, 9.1, "As many home runs as the contact deserved")]
    [InlineData(10, 13.2, "The contact deserved three more")]
    [InlineData(10, 8.6, "One more than the contact usually brings")]
    [InlineData(40, 10.4, "30 more than the contact usually brings")]
    public void Expected_SaysWhichWayTheBallsFell(int homeRuns, double? expected, string text) => Assert.Equal(text, TeamText.Expected(TeamExamples.Line(9, homeRuns, expected)));

    [Theory]
    [InlineData(0, 2, 1.5, " in AL East, 1½ games ahead of the Orioles")]
    [InlineData(0, 0, null, " in AL East, level with the Orioles")]
    [InlineData(1, 0, null, " in AL East, 1 game behind the Orioles")]
    [InlineData(.5, 0, null, " in AL East, ½ game behind the Orioles")]
    public void Standing_IsToldFromTheClubsOwnPlace(double behind, double othersBehind, double? lead, string text)
    {
        Standing own = new(147, "AL", "East", 50, 40, .556, 1, behind, lead), other = new(110, "AL", "East", 49, 42, .54, 2, othersBehind, null);
        Standing elsewhere = new(121, "NL", "East", 90, 1, .99, 1, 0, 40);
        Assert.Equal(text, TeamText.Standing(own, [elsewhere, other, own], team => team == 110 ? "Orioles" : "others"));
    }

    [Fact]
    public void Url_LeavesOutWhatIsAtItsDefault_AndEncodesTheRest()
    {
        Assert.Equal("/teams/nyy", Urls.Team(TeamExamples.State()));
        Assert.Equal("/teams/nyy?split=home&from=2024-05-01&trend=table&games=hr&gamesPage=2",
            Urls.Team(TeamExamples.State(new(Split: "home", From: "2024-05-01")) with { Trend = PanelView.Table, GamesSort = "hr", GamesPage = 2 }));
        Assert.Equal("/teams/a%2Fb%3F?season=2024%26x", Urls.Team("A/b?", "2024&x"));
        Assert.Equal("/api/v1/teams/nyy/analytics.csv?hand=L&table=games", Urls.TeamCsv(TeamExamples.State(new(Hand: "L")) with { GamesPage = 3 }, "games"));
    }

    [Theory]
    [InlineData("-hr", "hr", "hr")]
    [InlineData("hr", "hr", "-hr")]
    [InlineData("-date", "hr", "-hr")]
    public void Sort_OfTheSameColumn_Turns_AnotherBeginsLargestFirst(string current, string column, string next) => Assert.Equal(next, TeamPageState.Toggle(current, column));
}
