namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>
/// How often balls of like exit velocity and launch angle have left the park so far: HR / balls over the 5 × 5 cells (1 mph by 2 degrees) around a ball, the nearer
/// the heavier, shrunk to half for a barrel and to nothing for any other ball.
/// Beside <see cref="HomeRunChanceModel"/>, which needs earlier seasons to be fitted, it knows something from the first week on and is part of the same walk;
/// summed over a batter's balls the two say the same.
/// </summary>
sealed class ContactTable
{
    const int Slowest = 60, Speeds = 64, Lowest = -10, Angles = 36, Reach = 2;
    const double DegreesPerCell = 2;
    const double PriorBalls = 4;
    const double PriorBarrel = .5;

    readonly double[] _balls = new double[Speeds * Angles];
    readonly double[] _homeRuns = new double[Speeds * Angles];

    public void Add(double exitVelocity, double launchAngle, double balls, double homeRuns)
    {
        var cell = (Speed(exitVelocity) * Angles) + Angle(launchAngle);
        _balls[cell] += balls;
        _homeRuns[cell] += homeRuns;
    }

    public double Chance(double exitVelocity, double launchAngle)
    {
        var (speed, angle) = (Speed(exitVelocity), Angle(launchAngle));
        double balls = PriorBalls, homeRuns = Barrel.Is(exitVelocity, launchAngle) ? PriorBalls * PriorBarrel : 0;
        for (var i = Math.Max(speed - Reach, 0); i <= Math.Min(speed + Reach, Speeds - 1); i++)
            for (var j = Math.Max(angle - Reach, 0); j <= Math.Min(angle + Reach, Angles - 1); j++)
            {
                double weight = (Reach + 1 - Math.Abs(i - speed)) * (Reach + 1 - Math.Abs(j - angle)) / (double)((Reach + 1) * (Reach + 1));
                balls += weight * _balls[(i * Angles) + j];
                homeRuns += weight * _homeRuns[(i * Angles) + j];
            }
        return homeRuns / balls;
    }

    static int Speed(double exitVelocity) => Math.Clamp((int)Math.Round(exitVelocity) - Slowest, 0, Speeds - 1);

    static int Angle(double launchAngle) => Math.Clamp((int)Math.Round((launchAngle - Lowest) / DegreesPerCell), 0, Angles - 1);
}
