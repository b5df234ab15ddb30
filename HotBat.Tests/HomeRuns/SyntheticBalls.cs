using HotBat.Core.HomeRuns;
using HotBat.Core.Learning;

namespace HotBat.Tests.HomeRuns;

/// <summary>Seasons of batted balls under a known law: the nearer 28 degrees, the fewer mph a home run needs. Always the same balls.</summary>
static class SyntheticBalls
{
    static readonly Lazy<HomeRunChanceModel> s_model = new(() => HomeRunChanceTrainer.Fit([.. Season(2021), .. Season(2022)], [.. Directed(2022)]));

    /// <summary>A model of 2021 and 2022.</summary>
    public static HomeRunChanceModel Model => s_model.Value;

    /// <param name="season">The season.</param>
    /// <param name="carry">What the air adds in that season, mph.</param>
    /// <param name="daily">Balls a day, over 60 days from 10 May.</param>
    public static IEnumerable<BattedBallSample> Season(int season, double carry = 0, int daily = 500)
    {
        var random = new Random(season);
        for (var day = 0; day < 60; day++)
        {
            for (var ball = 0; ball < daily; ball++)
            {
                double velocity = Math.Round(70 + (48 * random.NextDouble()), 1), angle = Math.Round(-30 + (90 * random.NextDouble()));
                yield return new(new DateOnly(season, 5, 10).AddDays(day), new(velocity, angle), random.NextDouble() < Chance(velocity + carry, angle));
            }
        }
    }

    /// <summary>Balls whose direction matters: pulled ones need less.</summary>
    public static IEnumerable<BattedBallSample> Directed(int season)
    {
        var random = new Random(season + 7);
        foreach (var sample in Season(season, daily: 200))
        {
            var pull = -45 + (90 * random.NextDouble());
            var chance = Chance(sample.Ball.ExitVelocity + (pull / 10), sample.Ball.LaunchAngle);
            yield return new(sample.Day, sample.Ball with { PullAngle = pull }, random.NextDouble() < chance);
        }
    }

    static double Chance(double velocity, double angle) => angle is < 10 or > 50 ? 0 : Logit.Inverse(.5 * (velocity - 102 - ((angle - 28) * (angle - 28) / 20)));
}
