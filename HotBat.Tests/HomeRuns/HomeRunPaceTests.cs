using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;

namespace HotBat.Tests.HomeRuns;

public sealed class HomeRunPaceTests
{
    [Fact]
    public void Pace_IsTheRateOverTheGamesLeft()
    {
        var pace = HomeRunPace.Of(43, 122, 40)!;
        Assert.Equal(43 + (43 * 40 / 122.0), pace.Finish, 10);
        // negative binomial, r = 43.5, p = 122/162: mean 14.3, deviation 4.35; its tenths lie near 9 and 20
        Assert.Equal((52, 63), (pace.Low, pace.High));
    }

    [Fact]
    public void Pace_WithoutAHomeRun_StillLeavesRoomAbove()
    {
        var pace = HomeRunPace.Of(0, 10, 152)!;
        Assert.Equal((0, 0), (pace.Finish, pace.Low));
        Assert.InRange(pace.High, 5, 40);
    }

    [Fact]
    public void Pace_OfAFinishedSeason_IsWhatHeHas() => Assert.Equal(new HomeRunPace(58, 58, 58), HomeRunPace.Of(58, 162, 0));

    [Fact]
    public void Pace_BeforeTheFirstGame_IsUnknown() => Assert.Null(HomeRunPace.Of(0, 0, 162));
}

public sealed class ContactLineTests
{
    static TrackedContact Ball(BatSide side, double spray, string trajectory, double speed = 100, double angle = 25) => new(side, speed, angle, spray, trajectory);

    [Theory]
    [InlineData(BatSide.Right, -15.0, "fly_ball", true)]
    [InlineData(BatSide.Right, 15.0, "fly_ball", false)]
    [InlineData(BatSide.Left, 15.0, "line_drive", true)]
    [InlineData(BatSide.Left, 14.9, "line_drive", false)]
    [InlineData(BatSide.Left, 30.0, "ground_ball", false)]
    [InlineData(BatSide.Left, 30.0, "popup", true)]
    public void PullAir_IsAFlyOrALinerToTheOwnSide(BatSide side, double spray, string trajectory, bool expected) =>
        Assert.Equal(expected ? 1 : 0, ContactLine.Of([Ball(side, spray, trajectory)]).PulledInAir);

    [Theory]
    [InlineData(10.0, 1)]
    [InlineData(9.9, 0)]
    public void PullAir_WithoutATrajectory_GoesByTheAngle(double angle, int expected) =>
        Assert.Equal(expected, ContactLine.Of([new(BatSide.Left, 90, angle, 20, null)]).PulledInAir);

    [Fact]
    public void Line_OfSevenBalls_AsCountedByHand()
    {
        double[] speeds = [80, 90, 100, 101, 103, 105, 110];
        var line = ContactLine.Of([.. speeds.Select(v => Ball(BatSide.Right, -20, "fly_ball", v)), new(BatSide.Right, null, null, null, null)]);
        // the harder-hit half of seven is four: 101, 103, 105, 110
        Assert.Equal(104.75, line.Ev50);
        // a tenth of the way from the sixth to the seventh is at 5.4
        Assert.Equal(107, line.Ev90!.Value, 9);
        Assert.Equal((110.0, 7, 7, 8), (line.MaxExitVelocity, line.PulledInAir, line.Directed, line.Balls));
        Assert.Equal(1, line.PullAirRate);
    }

    [Fact]
    public void PullAirRate_KnownOfFewerThanHalf_IsUnknown()
    {
        TrackedContact unknown = new(BatSide.Right, 95, 20, null, "fly_ball"), known = Ball(BatSide.Right, -20, "fly_ball");
        Assert.Equal(1, ContactLine.Of([known, unknown]).PullAirRate);
        Assert.Null(ContactLine.Of([known, unknown, unknown]).PullAirRate);
        Assert.Null(ContactLine.Empty.PullAirRate);
    }
}
