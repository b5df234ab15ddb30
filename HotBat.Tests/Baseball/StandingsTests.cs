using HotBat.Core.Baseball;

namespace HotBat.Tests.Baseball;

public sealed class StandingsTests
{
    // the American League East as it ended 2024
    static readonly ClubRecord[] s_east2024 =
    [
        new(141, "AL", "East", 74, 88), new(110, "AL", "East", 91, 71), new(139, "AL", "East", 80, 82), new(147, "AL", "East", 94, 68), new(111, "AL", "East", 81, 81),
    ];

    [Fact]
    public void Of_FinalRecords_PublishedOrderAndGamesBehind()
    {
        var standings = Standings.Of(s_east2024);
        Assert.Equal([147, 110, 111, 139, 141], standings.Select(s => s.TeamId));
        Assert.Equal([1, 2, 3, 4, 5], standings.Select(s => s.Rank));
        Assert.Equal([0, 3, 13, 14, 20], standings.Select(s => s.GamesBehind));
        Assert.Equal(3, standings[0].Lead);
        Assert.Null(standings[1].Lead);
        Assert.Equal(0.580, standings[0].WinningPercentage!.Value, 3);
    }

    [Fact]
    public void Of_OneGameFewer_HalfAGame()
    {
        var standings = Standings.Of([new(147, "AL", "East", 72, 50), new(110, "AL", "East", 71, 50)]);
        Assert.Equal(0.5, standings[1].GamesBehind);
        Assert.Equal("½", Standings.GamesText(standings[0].Lead!.Value));
    }

    [Fact]
    public void Of_EqualPercentages_SharedPlaceAndThenAGap()
    {
        var standings = Standings.Of([new(1, "NL", "West", 10, 10), new(2, "NL", "West", 12, 8), new(3, "NL", "West", 12, 8)]);
        Assert.Equal([(2, 1), (3, 1), (1, 3)], standings.Select(s => (s.TeamId, s.Rank)));
        Assert.All(standings.Take(2), s => Assert.Equal(0, s.Lead));
    }

    [Fact]
    public void Of_UnequalNumbersOfGames_NobodyIsBehindByLessThanNothing()
    {
        // 5–1 leads 20–8 by percentage, though 20–8 has more games over .500
        var standings = Standings.Of([new(1, "NL", "West", 20, 8), new(2, "NL", "West", 5, 1)]);
        Assert.Equal(2, standings[0].TeamId);
        Assert.Equal([4.0, 0.0], standings.Select(s => s.GamesBehind));
    }

    [Fact]
    public void Of_BeforeTheFirstGame_AllFirstAndNoPercentage()
    {
        var standings = Standings.Of([new(1, "NL", "West", 0, 0), new(2, "NL", "West", 0, 0)]);
        Assert.All(standings, s => Assert.Equal((1, 0.0, (double?)null), (s.Rank, s.GamesBehind, s.WinningPercentage)));
    }

    [Fact]
    public void Of_SeveralDivisions_EachItsOwn()
    {
        var standings = Standings.Of([.. s_east2024, new(117, "AL", "West", 88, 73), new(136, "AL", "West", 85, 77)]);
        Assert.Equal(2, standings.Count(s => s.Rank == 1));
        Assert.Equal(3.5, standings.Single(s => s.TeamId == 136).GamesBehind);
    }

    [Theory]
    [InlineData(0, "–")]
    [InlineData(0.5, "½")]
    [InlineData(1, "1")]
    [InlineData(12.5, "12½")]
    public void GamesText_HalfGames_AsPrinted(double games, string expected) => Assert.Equal(expected, Standings.GamesText(games));
}
