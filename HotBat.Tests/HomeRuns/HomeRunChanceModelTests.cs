using HotBat.Core.HomeRuns;

namespace HotBat.Tests.HomeRuns;

public sealed class HomeRunChanceModelTests
{
    static readonly DayCarry s_average = new(0, 0);

    [Fact]
    public void Chance_OfAnyBall_IsAProbability()
    {
        foreach (var velocity in (double[])[-10, 0, 60, 84, 95.5, 103, 117, 125, 1000])
            foreach (var angle in (double[])[-90, -5, 8, 27.5, 45, 56, 90])
                foreach (var carry in (double[])[-5, 0, 5])
                    Assert.InRange(SyntheticBalls.Model.Chance(new(velocity, angle, angle / 2, 120), new(carry, -carry)), 0, 1);
    }

    [Fact]
    public void Chance_At28Degrees_RisesWithExitVelocity()
    {
        var chances = Enumerable.Range(0, 60).Select(step => SyntheticBalls.Model.Chance(new(86 + (step * .5), 28), s_average)).ToList();
        Assert.Equal(chances.Order(), chances);
        Assert.True(chances[0] < .02);
        Assert.True(chances[^1] > .95);
    }

    [Fact]
    public void Chance_OfMoreCarry_IsHigher() =>
        Assert.True(SyntheticBalls.Model.Chance(new(101, 28), new(1, 0)) > SyntheticBalls.Model.Chance(new(101, 28), s_average));

    [Fact]
    public void Chance_OfUnknownDirectionAndPark_IsTheNeutralOne()
    {
        Assert.Equal(SyntheticBalls.Model.RawChance(new(101, 28)), SyntheticBalls.Model.Chance(new(101, 28), s_average));
        Assert.Equal(SyntheticBalls.Model.RawChance(new(101, 28)), SyntheticBalls.Model.Chance(new(101, 28, ParkFactor: 100), s_average), 12);
    }

    [Fact]
    public void Chance_InAParkOf110_BringsATenthMoreHomeRuns()
    {
        var balls = SyntheticBalls.Season(2021).Select(sample => sample.Ball).ToList();
        var neutral = balls.Sum(ball => SyntheticBalls.Model.Chance(ball, s_average));
        var park = balls.Sum(ball => SyntheticBalls.Model.Chance(ball with { ParkFactor = 110 }, s_average));
        Assert.InRange(park / neutral, 1.08, 1.12);
    }

    [Fact]
    public void Chance_OfKnownDirections_AddsUpToTheSame()
    {
        var balls = SyntheticBalls.Directed(2022).Select(sample => sample.Ball).ToList();
        Assert.Equal(balls.Sum(SyntheticBalls.Model.RawChance), balls.Sum(ball => SyntheticBalls.Model.Chance(ball, s_average)), 4);
        Assert.True(SyntheticBalls.Model.Chance(new(101, 28, 35), s_average) > 1.3 * SyntheticBalls.Model.Chance(new(101, 28, -35), s_average));
    }

    [Fact]
    public void Json_ThereAndBack_KeepsEveryBit()
    {
        var model = SyntheticBalls.Model;
        var back = HomeRunChanceModel.FromJson(model.ToJson());
        Assert.Equal(model.ToJson(), back.ToJson());
        Assert.Equal("xhr-2021-22", back.Version);
        Assert.Equal(60_000, back.Parameters.SampleSize);
        foreach (var sample in SyntheticBalls.Season(2023, daily: 5))
            Assert.Equal(model.Chance(sample.Ball, new(.3, .1)), back.Chance(sample.Ball, new(.3, .1)));
    }

    [Fact]
    public void Json_OfOtherFeatures_IsRefused()
    {
        var json = SyntheticBalls.Model.ToJson().Replace(HomeRunChanceModel.FeatureFingerprint, new string('0', 64), StringComparison.Ordinal);
        Assert.Contains("train it again", Assert.Throws<FormatException>(() => HomeRunChanceModel.FromJson(json)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fit_BallsInAnotherOrder_IsTheSameModel()
    {
        var balls = SyntheticBalls.Season(2021, daily: 100).ToArray();
        var shuffled = balls.ToArray();
        new Random(1).Shuffle(shuffled);
        Assert.Equal(HomeRunChanceTrainer.Fit(balls).ToJson(), HomeRunChanceTrainer.Fit(shuffled).ToJson());
    }

    [Fact]
    public void Fit_WithoutDirections_HasNoSprayEffect()
    {
        var model = HomeRunChanceTrainer.Fit([.. SyntheticBalls.Season(2021, daily: 100)]);
        Assert.Null(model.Parameters.Spray);
        Assert.Equal(model.RawChance(new(101, 28)), model.Chance(new(101, 28, 35), s_average));
    }

    [Fact]
    public void Fit_WithoutAHomeRun_Refuses() =>
        Assert.Throws<ArgumentException>(() => HomeRunChanceTrainer.Fit([new(new(2021, 5, 1), new(80, 10), false)]));
}
