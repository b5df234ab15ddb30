using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;

namespace HotBat.Tests.HomeRuns;

public sealed class BatterTallyTests
{
    static readonly GameWindow s_season = new(2024, new(2024, 4, 1), new(2024, 4, 30));

    /// <summary>A grounder of 80 mph up the middle in a home game for club 1 against a right-hander.</summary>
    static readonly BatterTurn s_grounder = new(
        10, 1, new(2024, 4, 2), IsHome: true, TeamId: 1, OpponentId: 2, VenueId: 5, Pitcher: 7, 'R', BatSide.Right,
        "field_out", IsHomeRun: false, IsContact: true, 80, -5, 30, 0, "ground_ball", IsHardHit: false, IsSweetSpot: false, IsBarrel: false, .25f, Zone: 5, HitLocation: 1);

    static readonly BatterTurn s_homer = s_grounder with
    {
        AtBatNumber = 4,
        Event = "home_run",
        IsHomeRun = true,
        ExitVelocity = 110,
        LaunchAngle = 28,
        Distance = 430,
        SprayAngle = -30,
        Trajectory = "fly_ball",
        IsHardHit = true,
        IsSweetSpot = true,
        IsBarrel = true,
        Chance = .75f,
    };

    static readonly BatterTurn s_walk = s_grounder with
    {
        AtBatNumber = 7,
        Event = "intent_walk",
        IsContact = false,
        ExitVelocity = null,
        LaunchAngle = null,
        Distance = null,
        SprayAngle = null,
        Trajectory = null,
        Chance = null,
    };

    [Fact]
    public void Turns_OfAGame_AddUp()
    {
        var tally = BatterTally.Of([s_walk, s_walk with { Event = "strikeout_double_play" }, s_homer, s_grounder], s_season)!;
        Assert.Equal(new(1, 4, 1, 1, 2, 190, 1, 1, 1), tally.Line);
        Assert.Equal((1, 1, 1, 1), (tally.TeamId, tally.Clubs, tally.Walks, tally.Strikeouts));
        // the right-handed batter's −30° is his pull side, the ball in the air; of the two balls one is so
        Assert.Equal(new(110, 80 + (.9 * 30), 110, 1, 2, 2), tally.Contact);
    }

    [Fact]
    public void ManOfTwoClubs_HasThatOfHisLastGame_InTheWindow()
    {
        BatterTurn[] turns = [s_walk with { GamePk = 20, TeamId = 3, Date = new(2024, 4, 20) }, s_walk];
        Assert.Equal((3, 2, 2), (BatterTally.Of(turns, s_season)!.TeamId, BatterTally.Of(turns, s_season)!.Clubs, BatterTally.Of(turns, s_season)!.Line.Games));
        var before = BatterTally.Of(turns, s_season with { Through = new(2024, 4, 19) })!;
        Assert.Equal((1, 1, 1), (before.TeamId, before.Clubs, before.Line.Games));
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData('R', 1)]
    [InlineData('L', null)]
    public void OutsideTheWindow_NobodyIsThere(char? hand, int? turns) => Assert.Equal(turns, BatterTally.Of([s_walk], s_season with { PitcherHand = hand })?.Line.PlateAppearances);

    [Fact]
    public void TrackedBallWithoutAChance_MakesXhrUnknown_AnUntrackedHomeRunCountsAsOne()
    {
        Assert.Null(BatterTally.Of([s_homer with { Chance = null }, s_grounder], s_season)!.Line.ExpectedHomeRuns);
        var untracked = BatterTally.Of([s_homer with { Chance = null, ExitVelocity = null, LaunchAngle = null }, s_grounder], s_season)!;
        Assert.Equal((1.25, 1), (untracked.Line.ExpectedHomeRuns, untracked.Line.BattedBalls));
    }

    [Fact]
    public void DirectionOfNoBallKnown_NothingIsPulled()
    {
        var contact = BatterTally.Of([s_homer with { SprayAngle = null }], s_season)!.Contact;
        Assert.Equal((0, 0, 1), (contact.PulledInAir, contact.Directed, contact.Balls));
        Assert.Null(contact.PullAirRate);
    }
}
