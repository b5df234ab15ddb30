namespace HotBat.Core.HomeRuns;

/// <summary>
/// The path of a batted ball, from exit velocity, launch angle and the distance at which it came, or would have come, down to field level.
/// Model: gravity, drag k·v² against and lift ½·k·v² across the flight, from 3 feet above the plate; k is the one value with which the path lands at the known distance,
/// so that the air of the day is in it. Flown in steps of a hundredth of a second (midpoint rule), k found by false position (the Illinois rule) to a millionth of a foot.
/// Source: Nathan, "The physics of baseball", whose fly balls of about 2,000 rpm have half as much lift as drag.
/// Caveat: the spin of this ball is not known; a lower or higher arc through the same two ends shifts its height at a fence by some feet.
/// </summary>
public sealed class BattedBallFlight
{
    const double Gravity = 32.174, FeetPerSecond = 5280.0 / 3600, ContactHeight = 3, LiftPerDrag = .5, Step = .01, MostDrag = .01, Exact = 1e-6;
    const int MostSteps = 1500, MostTries = 60;

    readonly List<(double X, double Y)> _path;
    /// <summary>The farthest the ball has come by each step: rising also where a high one is blown back.</summary>
    readonly double[] _reached;

    BattedBallFlight(double exitVelocity, double launchAngle, double drag)
    {
        _path = new(700);
        Fly(exitVelocity, launchAngle, drag, _path);
        _reached = new double[_path.Count];
        for (var i = 1; i < _path.Count; i++) _reached[i] = Math.Max(_reached[i - 1], _path[i].X);
    }

    /// <param name="exitVelocity">mph.</param>
    /// <param name="launchAngle">Degrees above the horizontal.</param>
    /// <param name="distance">Feet from the plate to where it lands at field level.</param>
    /// <returns>Null for a ball that does not rise or has no distance.</returns>
    public static BattedBallFlight? Of(double exitVelocity, double launchAngle, double distance)
    {
        if (launchAngle is <= 0 or >= 90 || exitVelocity <= 0 || distance <= 0) return null;
        return new(exitVelocity, launchAngle, DragOf(exitVelocity, launchAngle, distance));
    }

    /// <summary>The drag with which the ball lands at the distance; none for one that went farther than it could, the most for one that fell shorter.</summary>
    static double DragOf(double exitVelocity, double launchAngle, double distance)
    {
        double low = 0, high = MostDrag;
        double tooFar = Fly(exitVelocity, launchAngle, low) - distance, tooShort = Fly(exitVelocity, launchAngle, high) - distance;
        if (tooFar <= 0) return low;
        if (tooShort >= 0) return high;
        var drag = low;
        var wasTooFar = (bool?)null;
        for (var i = 0; i < MostTries; i++)
        {
            drag = ((low * tooShort) - (high * tooFar)) / (tooShort - tooFar);
            var missed = Fly(exitVelocity, launchAngle, drag) - distance;
            if (Math.Abs(missed) < Exact) break;
            var isTooFar = missed > 0;
            // the end that stays a second time counts half, so that the other one comes nearer too
            if (isTooFar) (low, tooFar, tooShort) = (drag, missed, wasTooFar == true ? tooShort / 2 : tooShort);
            else (high, tooShort, tooFar) = (drag, missed, wasTooFar == false ? tooFar / 2 : tooFar);
            wasTooFar = isTooFar;
        }
        return drag;
    }

    /// <summary>Feet above the ground this many feet from the plate; null beyond where it lands.</summary>
    public double? HeightAt(double feet)
    {
        if (feet < 0) return null;
        if (feet == 0) return ContactHeight;
        // the first step that reaches it: the one before it did not
        int first = 1, last = _reached.Length;
        while (first < last)
        {
            var middle = (first + last) / 2;
            if (_reached[middle] < feet) first = middle + 1;
            else last = middle;
        }
        if (first == _reached.Length) return null;
        var ((x0, y0), (x1, y1)) = (_path[first - 1], _path[first]);
        var height = y0 + ((y1 - y0) * (feet - x0) / (x1 - x0));
        return height < 0 ? null : height;
    }

    /// <param name="path">Takes the path, a point a step, where it is asked for.</param>
    /// <returns>Feet at which it comes down to field level.</returns>
    static double Fly(double exitVelocity, double launchAngle, double drag, List<(double X, double Y)>? path = null)
    {
        var (sin, cos) = Math.SinCos(double.DegreesToRadians(launchAngle));
        double vx = exitVelocity * FeetPerSecond * cos, vy = exitVelocity * FeetPerSecond * sin, x = 0, y = ContactHeight, x0 = x, y0 = y;
        path?.Add((x, y));
        for (var step = 1; y >= 0 && step < MostSteps; step++)
        {
            (x0, y0) = (x, y);
            var (ax, ay) = Acceleration(vx, vy, drag);
            double mx = vx + (ax * Step / 2), my = vy + (ay * Step / 2);
            (ax, ay) = Acceleration(mx, my, drag);
            (x, y, vx, vy) = (x + (mx * Step), y + (my * Step), vx + (ax * Step), vy + (ay * Step));
            path?.Add((x, y));
        }
        return y >= 0 ? x : x0 + ((x - x0) * y0 / (y0 - y));
    }

    static (double X, double Y) Acceleration(double vx, double vy, double drag)
    {
        var pull = drag * Math.Sqrt((vx * vx) + (vy * vy));
        return (-pull * (vx + (LiftPerDrag * vy)), -Gravity - (pull * (vy - (LiftPerDrag * vx))));
    }
}
