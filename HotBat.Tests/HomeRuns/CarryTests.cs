using System.Text.Json;
using HotBat.Core.HomeRuns;

namespace HotBat.Tests.HomeRuns;

public sealed class CarryTests
{
    static readonly DateOnly s_middle = new(2023, 6, 5);

    [Fact]
    public void Walk_OfASeasonThatCarriesFarther_LearnsHowMuch()
    {
        var last = SyntheticBalls.Model.WalkSeason(2023, SyntheticBalls.Season(2023, carry: 1.5)).Last();
        Assert.InRange(last.Carry.Level, 1, 2);
        Assert.InRange(last.Carry.Tilt, -.5, .5);
        Assert.InRange(last.After.LevelVariance, 0, .05);
    }

    [Fact]
    public void Walk_OutcomesFromADayOnChanged_ChangesNoChanceUpToThatDay()
    {
        var balls = SyntheticBalls.Season(2023).ToList();
        var changed = balls.Select(ball => ball.Day >= s_middle ? ball with { IsHomeRun = !ball.IsHomeRun } : ball).ToList();
        var before = Chances(balls);
        var after = Chances(changed);
        Assert.Equal(before.Where(ball => ball.Day <= s_middle), after.Where(ball => ball.Day <= s_middle));
        Assert.NotEqual(before.Where(ball => ball.Day > s_middle), after.Where(ball => ball.Day > s_middle));
    }

    [Fact]
    public void Walk_BallsAfterADayLeftOut_ChangesNoChanceUpToThatDay()
    {
        var balls = SyntheticBalls.Season(2023).ToList();
        Assert.Equal(Chances(balls).Where(ball => ball.Day <= s_middle), Chances([.. balls.Where(ball => ball.Day <= s_middle)]));
    }

    [Fact]
    public void Walk_TakenUpFromAStoredState_GoesOnToTheSameBits()
    {
        var balls = SyntheticBalls.Season(2023).ToList();
        var whole = SyntheticBalls.Model.WalkSeason(2023, balls).ToList();
        var state = SyntheticBalls.Model.WalkSeason(2023, balls.Where(ball => ball.Day < s_middle)).Last().After;
        var stored = JsonSerializer.Deserialize<CarryState>(JsonSerializer.Serialize(state))!;
        var rest = SyntheticBalls.Model.WalkSeason(2023, balls.Where(ball => ball.Day >= s_middle), stored).ToList();
        Assert.Equal(whole[^1].After, rest[^1].After);
        Assert.Equal(whole.Where(day => day.Day >= s_middle).SelectMany(day => day.Balls), rest.SelectMany(day => day.Balls));
    }

    [Fact]
    public void Walk_BallsInAnotherOrder_LearnsTheSame()
    {
        var shuffled = SyntheticBalls.Season(2023).ToArray();
        new Random(1).Shuffle(shuffled);
        Assert.Equal(SyntheticBalls.Model.WalkSeason(2023, SyntheticBalls.Season(2023)).Last().After, SyntheticBalls.Model.WalkSeason(2023, shuffled).Last().After);
    }

    [Fact]
    public void Learn_ADayWithoutBalls_KnowsNoMore()
    {
        var start = SyntheticBalls.Model.StartSeason(2023);
        var evening = SyntheticBalls.Model.Learn(start, s_middle, []);
        Assert.Equal(0, evening.Level);
        Assert.Equal(start.LevelVariance, evening.LevelVariance, 12);
    }

    [Fact]
    public void Learn_ADayTwiceOrOfAnotherSeason_IsRefused()
    {
        var evening = SyntheticBalls.Model.Learn(SyntheticBalls.Model.StartSeason(2023), s_middle, []);
        Assert.Throws<ArgumentException>(() => SyntheticBalls.Model.Learn(evening, s_middle, []));
        Assert.Throws<ArgumentException>(() => SyntheticBalls.Model.Learn(evening, s_middle.AddYears(1), []));
    }

    [Fact]
    public void Wave_OverASeason_AveragesToNothingAndPeaksInJuly()
    {
        var days = Enumerable.Range(0, 183).Select(day => new DateOnly(2023, 4, 1).AddDays(day)).ToList();
        Assert.Equal(0, days.Average(CarryClimate.Wave), 2);
        Assert.Equal(7, days.MaxBy(CarryClimate.Wave).Month);
    }

    static List<(DateOnly Day, double Chance)> Chances(IReadOnlyList<BattedBallSample> balls) =>
        [.. SyntheticBalls.Model.WalkSeason(2023, balls).SelectMany(day => day.Balls.Select(ball => (day.Day, ball.Chance)))];
}
