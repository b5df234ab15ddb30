using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns.Forecasts;

namespace HotBat.Tests.HomeRuns.Forecasts;

public sealed class ProjectedLineupTests
{
    [Fact]
    public void Of_AClubThatAlwaysStartsTheSame_IsThatOrder() =>
        Assert.Equal([101, 102, 103, 104, 105, 106, 107, 108, 109], ProjectedLineup.Of(1, Games(SyntheticLeague.Season(2031, 12)), null, Nobody).Select(spot => spot.Batter));

    [Fact]
    public void Of_AManWhoStartsOnceInTen_IsNotInIt()
    {
        var turns = SyntheticLeague.Season(2031, 12);
        var last = turns[^1].Day;
        var once = turns.Select(turn => turn.Day == last && turn.Batter == 105 ? turn with { Batter = 199 } : turn).ToList();
        Assert.DoesNotContain(ProjectedLineup.Of(1, Games(once), null, Nobody), spot => spot.Batter == 199);
        var sinceThen = turns.Select(turn => turn.Day > last.AddDays(-8) && turn.Batter == 105 ? turn with { Batter = 199 } : turn).ToList();
        Assert.Equal(5, ProjectedLineup.Of(1, Games(sinceThen), null, Nobody).Single(spot => spot.Batter == 199).Slot);
    }

    [Fact]
    public void Of_AClubThatHasNotPlayed_IsEmpty() => Assert.Empty(ProjectedLineup.Of(77, Games(SyntheticLeague.Season(2031, 2)), null, Nobody));

    [Fact]
    public void Of_AManWhoIsOut_GivesHisPlaceToTheNextUsualStarter()
    {
        var turns = SyntheticLeague.Season(2031, 12);
        var often = turns.Select(turn => turn.Day > turns[^1].Day.AddDays(-3) && turn.Batter == 105 ? turn with { Batter = 199 } : turn).ToList();
        var projected = ProjectedLineup.Of(1, Games(often), null, batter => batter == 105);
        Assert.Equal((9, 5), (projected.Count, projected.Single(spot => spot.Batter == 199).Slot));
        Assert.DoesNotContain(projected, spot => spot.Batter == 105);
    }

    [Fact]
    public void Of_WhoIsBack_PlaysBeforeWhoStoodInForHim()
    {
        var turns = SyntheticLeague.Season(2031, 20);
        var back = turns[^1].Day.AddDays(-2);
        var absent = turns.Select(turn => turn.Day < back && turn.Batter == 105 ? turn with { Batter = 199 } : turn).ToList();
        Assert.Contains(ProjectedLineup.Of(1, Games(absent), null, Nobody), spot => spot.Batter == 105);
        Assert.DoesNotContain(ProjectedLineup.Of(1, Games(absent), null, Nobody), spot => spot.Batter == 199);
    }

    [Fact]
    public void Of_WhoBatsAgainstOneHandAlone_IsExpectedAgainstIt()
    {
        // by turns against either hand: 105 against right-handers, 199 against left-handers
        var turns = SyntheticLeague.Season(2031, 20);
        var days = turns.Select(turn => turn.Day).Distinct().Order().ToList();
        var platooned = turns.Select(turn => (turn, isLeft: days.IndexOf(turn.Day) % 2 == 0)).Select(one => one.turn with { PitcherHand = one.isLeft ? BatSide.Left : BatSide.Right, Batter = one.isLeft && one.turn.Batter == 105 ? 199 : one.turn.Batter }).ToList();
        Assert.Equal((true, false), Playing(BatSide.Left));
        Assert.Equal((false, true), Playing(BatSide.Right));

        (bool, bool) Playing(BatSide hand)
        {
            var nine = ProjectedLineup.Of(1, Games(platooned), hand, Nobody);
            return (nine.Any(spot => spot.Batter == 199), nine.Any(spot => spot.Batter == 105));
        }
    }

    static bool Nobody(int batter) => false;

    static List<PlayedGame> Games(IReadOnlyList<PlateAppearanceFact> turns) => [.. PlayedGame.Of(turns, new Dictionary<int, GameAir>())];
}
