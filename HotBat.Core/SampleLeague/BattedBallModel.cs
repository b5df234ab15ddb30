namespace HotBat.Core.SampleLeague;

/// <summary>What the air and the fences do to a fly ball.</summary>
/// <param name="CarryLeft">Feet that a left-handed batter's ball gains here today: park and weather.</param>
/// <param name="Hits">The park's share of balls in play that fall in, against the average.</param>
readonly record struct FlightConditions(double CarryLeft, double CarryRight, double Hits);

enum BallInPlay
{
    Out,
    Single,
    Double,
    Triple,
    HomeRun,
}

/// <summary>
/// A ball off the bat. Launch angle is normal about 13 degrees; exit velocity has the mean of its angle in 2024 and a tail to the left; distance grows as the 1.38th power of velocity.
/// It is a home run when it flies further than the fence at its direction: 340 feet at the poles, 408 in the middle, walls included. What stays in falls in as balls of that angle did in 2024.
/// </summary>
static class BattedBallModel
{
    const double MeanAngle = 13.5;
    const double AngleSpread = 28.3;
    const double VelocitySpread = 12.3;
    const double Untracked = 0.038;

    static readonly double[] s_angle = [-90, -50, -30, -15, -5, 2.5, 7.5, 12.5, 17.5, 22.5, 27.5, 32.5, 37.5, 45, 55, 75, 90];
    static readonly double[] s_velocity = [52, 64, 80.6, 87.6, 91, 93, 93.5, 93.7, 93.3, 92.8, 92.1, 90.3, 89.3, 86.6, 84.1, 79.9, 76];
    static readonly double[] s_single = [0.25, 0.18, 0.083, 0.132, 0.242, 0.39, 0.506, 0.608, 0.36, 0.205, 0.12, 0.08, 0.048, 0.031, 0.013, 0.004, 0];
    static readonly double[] s_double = [0, 0, 0.006, 0.012, 0.022, 0.055, 0.086, 0.19, 0.25, 0.225, 0.112, 0.044, 0.019, 0.011, 0.008, 0.001, 0];
    static readonly double[] s_triple = [0, 0, 0, 0, 0.002, 0.004, 0.007, 0.015, 0.019, 0.02, 0.019, 0.007, 0.003, 0.001, 0, 0, 0];
    static readonly double[] s_distance = [1, 3, 5, 12, 35, 85, 165, 240, 312, 363, 388, 381, 366, 338, 262, 100, 5];
    // platoon: left against left, left against right, right against left, right against right
    static readonly double[] s_sameSide = [-1.4, 0.4, 0.1, -0.4];

    public static BallInPlay Hit(ref PitchRow row, SampleRandom chance, in PitchSituation at, in FlightConditions air)
    {
        var angle = Math.Clamp(MeanAngle + at.Batter.Lift - at.Pitcher.Sink - row.Kind!.Drop + (AngleSpread * chance.Normal()), -88, 88);
        var level = (0.55 * at.Batter.Power) + (0.45 * at.Batter.Power * chance.Next() * 2) - at.Pitcher.Softness + s_sameSide[at.Platoon] + (0.08 * at.TimesThrough) + (row.Zone > 9 ? -3.2 : 0.7);
        var velocity = Math.Clamp(At(s_velocity, angle) + level + (VelocitySpread * chance.LeftTailed()), 15, 121.4);
        var spray = Spray(chance, angle, velocity, at.Stand);
        var carry = at.Stand == 'L' ? air.CarryLeft : air.CarryRight;
        var distance = Math.Max(1, (At(s_distance, angle) * Math.Pow(velocity / 100, 1.38)) + (angle > 15 ? (carry * Math.Min(1, velocity / 95)) + (6 * chance.Normal()) : 0));
        var result = angle is > 14 and < 52 && distance > Fence(spray) ? BallInPlay.HomeRun : Falls(chance, angle, velocity, air.Hits);
        Write(ref row, chance, angle, velocity, spray, distance, result);
        return result;
    }

    static double Fence(double spray) => 408 - (68 * Math.Pow(Math.Abs(spray) / 45, 1.6));

    /// <summary>Degrees, negative to left field. Grounders and balls hit hard are pulled.</summary>
    static double Spray(SampleRandom chance, double angle, double velocity, char stand)
    {
        var pull = angle switch
        {
            < 7.5 => 14.6 + (24 * chance.Normal()),
            < 25 => 6 + (0.3 * (velocity - 92)) + (23 * chance.Normal()),
            < 55 => -3.5 + (0.75 * (velocity - 89)) + (22 * chance.Normal()),
            _ => -10 + (28 * chance.Normal()),
        };
        pull = Math.Clamp(pull, -44.5, 44.5);
        return stand == 'R' ? -pull : pull;
    }

    static BallInPlay Falls(SampleRandom chance, double angle, double velocity, double park)
    {
        var above = velocity - At(s_velocity, angle);
        var single = At(s_single, angle) * park * Math.Clamp(1 + ((angle < 8 ? 0.012 : angle < 18 ? 0.001 : -0.022) * above), 0.3, 1.8);
        var extra = park * Math.Clamp(1 + (0.035 * above), 0.1, 2);
        var draw = chance.Next() - (At(s_triple, angle) * extra);
        if (draw < 0) return BallInPlay.Triple;
        draw -= At(s_double, angle) * extra;
        return draw < 0 ? BallInPlay.Double : draw < single ? BallInPlay.Single : BallInPlay.Out;
    }

    static void Write(ref PitchRow row, SampleRandom chance, double angle, double velocity, double spray, double distance, BallInPlay result)
    {
        row.Trajectory = angle < 7.5 ? "ground_ball" : angle < 25 ? "line_drive" : angle < 55.4 ? "fly_ball" : "popup";
        if (!chance.Chance(result == BallInPlay.HomeRun ? 0.01 : Untracked))
        {
            row.ExitVelocity = PitchModel.Rounded(velocity, 1);
            row.LaunchAngle = (float)Math.Round(angle);
            row.Distance = (float)Math.Round(distance);
            var single = At(s_single, angle);
            var extra = At(s_double, angle) + At(s_triple, angle);
            var out_ = 1 / (1 + Math.Exp(-((At(s_distance, angle) * Math.Pow(velocity / 100, 1.38)) - 384) / 14));
            row.ExpectedAverage = PitchModel.Rounded(angle is > 14 and < 52 ? out_ + ((1 - out_) * (single + extra)) : single + extra, 3);
            row.ExpectedWoba = PitchModel.Rounded((0.88 * single) + (1.25 * extra) + (angle is > 14 and < 52 ? 2.0 * out_ : 0), 3);
        }
        // where it is picked up: grounders that get through roll to the outfield
        var reach = angle < 7.5 ? result == BallInPlay.Out ? chance.Between(70, 150) : chance.Between(190, 290) : Math.Clamp(distance + (result == BallInPlay.Out ? 0 : 18), 20, 430);
        var direction = double.DegreesToRadians(spray);
        row.HitX = PitchModel.Rounded(125.42 + (reach / 2.5 * Math.Sin(direction)), 2);
        row.HitY = PitchModel.Rounded(198.27 - (reach / 2.5 * Math.Cos(direction)), 2);
        row.HitLocation = result == BallInPlay.HomeRun ? (short)0 : Fielder(chance, spray, reach);
    }

    static short Fielder(SampleRandom chance, double spray, double reach) => reach switch
    {
        > 170 => (short)(spray < -15 ? 7 : spray <= 15 ? 8 : 9),
        < 60 => (short)(chance.Chance(0.3) ? 2 : 1),
        _ => (short)(spray < -25 ? 5 : spray < -4 ? 6 : spray < 3 ? 1 : spray < 24 ? 4 : 3),
    };

    static double At(double[] values, double angle)
    {
        var i = 1;
        while (i < s_angle.Length - 1 && angle > s_angle[i]) i++;
        return values[i - 1] + ((values[i] - values[i - 1]) * (angle - s_angle[i - 1]) / (s_angle[i] - s_angle[i - 1]));
    }
}
