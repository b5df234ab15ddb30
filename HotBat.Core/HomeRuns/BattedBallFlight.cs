namespace HotBat.Core.HomeRuns;

/// <summary>
/// The path of a batted ball, from exit velocity, launch angle and the distance at which it came, or would have come, down to field level.
/// Model: gravity, drag k·v² against and lift ½·k·v² across the flight, from 3 feet above the plate; k is the one value with which the path lands at the known distance,
/// so that the air of the day is in it. Solved by bisection over steps of a hundredth of a second (midpoint rule).
/// Source: Nathan, "The physics of baseball", whose fly balls of about 2,000 rpm have half as much lift as drag.
/// Caveat: the spin of this ball is not known; a lower or higher arc through the same two ends shifts its height at a fence by some feet.
/// </summary>
public sealed class BattedBallFlight
{
    const double Gravity = 32.174, FeetPerSecond = 5280.0 / 3600, ContactHeight = 3, LiftPerDrag = .5, Step = .01, MostDrag = .01;
    const int MostSteps = 1500, Bisections = 30;

    readonly List<(double X, double Y)> _path;

    BattedBallFlight(List<(double, double)> path) => _path = path;

    /// <param name="exitVelocity">mph.</param>
    /// <param name="launchAngle">Degrees above the horizontal.</param>
    /// <param name="distance">Feet from the plate to where it lands at field level.</param>
    /// <returns>Null for a ball that does not rise or has no distance.</returns>
    public static BattedBallFlight? Of(double exitVelocity, double launchAngle, double distance)
    {
        if (launchAngle is <= 0 or >= 90 || exitVelocity <= 0 || distance <= 0) return null;
        double low = 0, high = MostDrag;
        var path = Fly(exitVelocity, launchAngle, 0);
        if (LandingOf(path) <= distance) return new(path);
        for (var i = 0; i < Bisections; i++)
        {
            var drag = (low + high) / 2;
            path = Fly(exitVelocity, launchAngle, drag);
            if (LandingOf(path) > distance) low = drag;
            else high = drag;
        }
        return new(path);
    }

    /// <summary>Feet above the ground this many feet from the plate; null beyond where it lands.</summary>
    public double? HeightAt(double feet)
    {
        if (feet < 0) return null;
        for (var i = 1; i < _path.Count; i++)
        {
            var ((x0, y0), (x1, y1)) = (_path[i - 1], _path[i]);
            if (x1 < feet || x1 <= x0) continue;
            var height = y0 + ((y1 - y0) * (feet - x0) / (x1 - x0));
            return height < 0 ? null : height;
        }
        return null;
    }

    static double LandingOf(List<(double X, double Y)> path)
    {
        var ((x0, y0), (x1, y1)) = (path[^2], path[^1]);
        return y1 >= 0 ? x1 : x0 + ((x1 - x0) * y0 / (y0 - y1));
    }

    static List<(double X, double Y)> Fly(double exitVelocity, double launchAngle, double drag)
    {
        var (sin, cos) = Math.SinCos(double.DegreesToRadians(launchAngle));
        double vx = exitVelocity * FeetPerSecond * cos, vy = exitVelocity * FeetPerSecond * sin, x = 0, y = ContactHeight;
        var path = new List<(double, double)>(700) { (x, y) };
        while (y >= 0 && path.Count < MostSteps)
        {
            var (ax, ay) = Acceleration(vx, vy, drag);
            double mx = vx + (ax * Step / 2), my = vy + (ay * Step / 2);
            (ax, ay) = Acceleration(mx, my, drag);
            (x, y, vx, vy) = (x + (mx * Step), y + (my * Step), vx + (ax * Step), vy + (ay * Step));
            path.Add((x, y));
        }
        return path;
    }

    static (double X, double Y) Acceleration(double vx, double vy, double drag)
    {
        var pull = drag * Math.Sqrt((vx * vx) + (vy * vy));
        return (-pull * (vx + (LiftPerDrag * vy)), -Gravity - (pull * (vy - (LiftPerDrag * vx))));
    }
}
