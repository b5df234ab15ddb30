using HotBat.Core.HomeRuns.Forecasts;

namespace HotBat.Tests.HomeRuns.Forecasts;

public sealed class PlayedGameTests
{
    [Fact]
    public void Batters_NineAndAPinchHitter_HaveTheirSlotsAndTurns()
    {
        var game = PlayedGame.Of(SyntheticLeague.Season(2031, 1), new Dictionary<int, GameAir>()).First();
        var visitors = game.Batters.Where(batter => !batter.Situation.IsHome).ToList();
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, null], visitors.Select(batter => batter.Situation.Slot));
        Assert.Equal([5, 5, 4, 4, 4, 4, 4, 4, 3, 1], visitors.Select(batter => batter.Outcome.PlateAppearances));
        Assert.All(visitors, batter => Assert.Equal(game.Turns[0].Pitcher, batter.Situation.Starter));
        Assert.True(game.IsWhole);
    }

    [Fact]
    public void Batters_AManWhoBatsForBothClubs_IsOneRow()
    {
        var turns = SyntheticLeague.Season(2031, 1).Take(76).ToList();
        var man = turns[0].Batter;
        turns[^1] = turns[^1] with { Batter = man, IsHomeRun = true };
        var row = Assert.Single(new PlayedGame(turns, GameAir.Unknown).Batters, batter => batter.Situation.Batter == man);
        Assert.Equal((1, 6), (row.Situation.Slot, row.Outcome.PlateAppearances));
    }

    [Theory]
    [InlineData("Sunny", 10, "Out To CF", 10)]
    [InlineData("Cloudy", 10, "Out To RF", 7.1)]
    [InlineData("Cloudy", 10, "In From CF", -10)]
    [InlineData("Cloudy", 10, "L To R", 0)]
    [InlineData("Roof Closed", 10, "Out To CF", 0)]
    public void GameAir_Of_TurnsTheWindToTheOutfield(string condition, double mph, string direction, double expected) =>
        Assert.Equal(expected, GameAir.Of(70, condition, mph, direction).WindOut!.Value, 9);

    [Fact]
    public void GameAir_NobodySaid_IsUnknown() => Assert.Equal(GameAir.Unknown, GameAir.Of(null, null, null, null));
}
