using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;
using HotBat.Tests.Support;

namespace HotBat.Tests.HomeRuns;

public sealed class ContactTests
{
    [Theory]
    // the ranges that MLB's glossary gives
    [InlineData(98, 26, 30)]
    [InlineData(99, 25, 31)]
    [InlineData(100, 24, 33)]
    [InlineData(116, 8, 50)]
    [InlineData(120, 8, 50)]
    public void Barrel_AtAnExitVelocity_SpansThePublishedAngles(double velocity, double lowest, double highest)
    {
        Assert.True(Barrel.Is(velocity, lowest));
        Assert.True(Barrel.Is(velocity, highest));
        Assert.False(Barrel.Is(velocity, lowest - 1));
        Assert.False(Barrel.Is(velocity, highest + 1));
    }

    [Fact]
    public void Barrel_VelocityIsRounded_ToAWholeMph()
    {
        Assert.False(Barrel.Is(97.4, 28));
        Assert.True(Barrel.Is(97.5, 28));
    }

    [RealDataFact("statcast/statcast_postseason_2015_2024.csv.gz")]
    public void Barrel_OfTenPostseasons_IsSavants()
    {
        var balls = BattedBallFile.Balls("statcast_postseason_2015_2024.csv.gz").Where(ball => ball.SpeedAngle.Length > 0).ToList();
        bool OfSavant(FileBall ball) => ball.SpeedAngle is "6" or "6.0";
        bool Ours(FileBall ball) => Barrel.Is(ball.Sample.Ball.ExitVelocity, ball.Sample.Ball.LaunchAngle);
        double savant = balls.Count(OfSavant);
        Assert.InRange(balls.Count(ball => OfSavant(ball) && Ours(ball)) / savant, .995, 1);
        Assert.InRange(balls.Count(ball => !OfSavant(ball) && Ours(ball)) / savant, 0, .02);
    }

    [Fact]
    public void HardHit_From95_Is()
    {
        Assert.True(HardHit.Is(95));
        Assert.False(HardHit.Is(94.9));
    }

    [Theory]
    [InlineData(7, false)]
    [InlineData(8, true)]
    [InlineData(32, true)]
    [InlineData(33, false)]
    public void SweetSpot_Is8To32(double angle, bool expected) => Assert.Equal(expected, SweetSpot.Is(angle));

    [Fact]
    public void Spray_DownTheLines_Is45Degrees()
    {
        Assert.Equal(0, Spray.Angle(125.42, 100), 10);
        Assert.Equal(-45, Spray.Angle(125.42 - 80, 198.27 - 80), 10);
        Assert.Equal(45, Spray.Angle(125.42 + 80, 198.27 - 80), 10);
    }

    [Fact]
    public void PullAngle_ToLeftField_IsPulledByRightHandersOnly()
    {
        var right = Spray.PullAngle(60, 120, BatSide.Right);
        Assert.True(Spray.IsPulled(right));
        Assert.Equal(-right, Spray.PullAngle(60, 120, BatSide.Left));
        Assert.False(Spray.IsPulled(Spray.PullAngle(60, 120, BatSide.Left)));
    }

    [Fact]
    public void Ev50AndEv90_OfFiveBalls_AreWorkedByHand()
    {
        double[] balls = [80, 100, 90, 110, 70];
        Assert.Equal(100, ExitVelocities.Ev50(balls));
        Assert.Equal(106, ExitVelocities.Ev90(balls)!.Value, 10);
        Assert.Null(ExitVelocities.Ev50([]));
        Assert.Null(ExitVelocities.Ev90([]));
    }
}
