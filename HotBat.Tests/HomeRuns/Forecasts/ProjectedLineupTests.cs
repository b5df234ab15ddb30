using HotBat.Core.HomeRuns.Forecasts;

namespace HotBat.Tests.HomeRuns.Forecasts;

public sealed class ProjectedLineupTests
{
    [Fact]
    public void Of_AClubThatAlwaysStartsTheSame_IsThatOrder() =>
        Assert.Equal([101, 102, 103, 104, 105, 106, 107, 108, 109], ProjectedLineup.Of(1, Games(SyntheticLeague.Season(2031, 12)), Nobody).Select(spot => spot.Batter));

    [Fact]
    public void Of_AManWhoStartsOnceInTen_IsNotInIt()
    {
        var turns = SyntheticLeague.Season(2031, 12);
        var last = turns[^1].Day;
        var once = turns.Select(turn => turn.Day == last && turn.Batter == 105 ? turn with { Batter = 199 } : turn).ToList();
        Assert.DoesNotContain(ProjectedLineup.Of(1, Games(once), Nobody), spot => spot.Batter == 199);
        var sinceThen = turns.Select(turn => turn.Day > last.AddDays(-8) && turn.Batter == 105 ? turn with { Batter = 199 } : turn).ToList();
        Assert.Equal(5, ProjectedLineup.Of(1, Games(sinceThen), Nobody).Single(spot => spot.Batter == 199).Slot);
    }

    [Fact]
    public void Of_AClubThatHasNotPlayed_IsEmpty() => Assert.Empty(ProjectedLineup.Of(77, Games(SyntheticLeague.Season(2031, 2)), Nobody));

    [Fact]
    public void Of_AManWhoIsOut_GivesHisPlaceToTheNextUsualStarter()
    {
        var turns = SyntheticLeague.Season(2031, 12);
        var often = turns.Select(turn => turn.Day > turns[^1].Day.AddDays(-3) && turn.Batter == 105 ? turn with { Batter = 199 } : turn).ToList();
        var projected = ProjectedLineup.Of(1, Games(often), batter => batter == 105);
        Assert.Equal((9, 5), (projected.Count, projected.Single(spot => spot.Batter == 199).Slot));
        Assert.DoesNotContain(projected, spot => spot.Batter == 105);
    }

    static bool Nobody(int batter) => false;

    static List<PlayedGame> Games(IReadOnlyList<PlateAppearanceFact> turns) => [.. PlayedGame.Of(turns, new Dictionary<int, GameAir>())];
}
