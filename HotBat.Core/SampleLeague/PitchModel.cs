namespace HotBat.Core.SampleLeague;

enum PitchResult
{
    Ball,
    HitByPitch,
    CalledStrike,
    SwingingStrike,
    FoulTip,
    Foul,
    InPlay,
}

/// <summary>What decides a plate appearance besides the two players.</summary>
/// <param name="TimesThrough">0 the first time that the pitcher sees the order, 1 the second, 2 the third.</param>
/// <param name="VelocityToday">Mph by which he differs from himself today: form, and what a strained arm takes.</param>
/// <param name="PitchCount">Thrown before.</param>
readonly record struct PitchSituation(BatterTalent Batter, PitcherTalent Pitcher, char Stand, char Hand, int TimesThrough, double VelocityToday, int PitchCount)
{
    /// <summary>0 left against left, 1 left-handed batter against right, 2 right-handed batter against left, 3 right against right.</summary>
    public int Platoon => (Stand == 'L' ? 0 : 2) + (Hand == 'L' ? 0 : 1);
}

/// <summary>
/// One pitch: kind, velocity, place, swing, contact. The count's tendencies are the league's of June 2024 (share in the zone, swings in and out of it, contact);
/// batter and pitcher shift them on the log-odds scale: log-odds = league(count) ± talents ± platoon ± times through the order.
/// Effects: a third look at the same starter is worth 0.3 log-odds of contact and a sixth of a mph off the bat; a mph of velocity 0.035 of a miss.
/// </summary>
static class PitchModel
{
    // by balls, then strikes
    static readonly double[,] s_zone = { { 0.529, 0.462, 0.340 }, { 0.541, 0.508, 0.400 }, { 0.580, 0.541, 0.457 }, { 0.600, 0.630, 0.599 } };
    static readonly double[,] s_swingIn = { { 0.453, 0.736, 0.840 }, { 0.605, 0.784, 0.870 }, { 0.593, 0.788, 0.905 }, { 0.085, 0.723, 0.900 } };
    static readonly double[,] s_swingOut = { { 0.150, 0.262, 0.362 }, { 0.211, 0.284, 0.372 }, { 0.240, 0.300, 0.440 }, { 0.040, 0.240, 0.470 } };
    static readonly double[] s_sameSideContact = [-0.12, 0.02, 0.02, 0.01];
    static readonly double[] s_sameSideControl = [0.06, -0.04, -0.03, 0.06];

    const double ContactIn = 1.80;
    const double ContactOut = 0.40;
    const double FairIn = 0.472;
    const double FairOut = 0.366;
    const double TipShare = 0.05;
    const double HitByPitch = 0.0083;
    const double TimesThroughContact = 0.15;

    /// <summary>Writes where and how the pitch came, and says what became of it.</summary>
    public static PitchResult Throw(ref PitchRow row, SampleRandom chance, in PitchSituation at, int balls, int strikes)
    {
        var pitch = Choose(row.Pitcher, chance, balls, strikes);
        var kind = pitch.Kind;
        var isIn = chance.Chance(Chance(Logit(s_zone[balls, strikes]) + at.Pitcher.Command + s_sameSideControl[at.Platoon] + (kind.IsFastball ? 0.18 : -0.06)));
        Move(ref row, chance, at, pitch);
        Place(ref row, chance, isIn);

        var swing = isIn
            ? Chance(Logit(s_swingIn[balls, strikes]) - (0.12 * at.Batter.Discipline))
            : Chance(Logit(s_swingOut[balls, strikes]) - at.Batter.Discipline + (0.25 * at.Pitcher.Stuff) + (0.5 * s_sameSideControl[at.Platoon]));
        if (!chance.Chance(swing))
            return isIn ? PitchResult.CalledStrike : chance.Chance(HitByPitch * (at.Platoon is 0 or 3 ? 1.2 : 0.8)) ? PitchResult.HitByPitch : PitchResult.Ball;

        row.BatSpeed = Rounded(Math.Clamp(71.5 + (0.55 * at.Batter.Power) + (4.2 * chance.LeftTailed()), 35, 88), 1);
        row.SwingLength = Rounded(Math.Clamp(7.25 + (0.09 * at.Batter.Power) + (0.75 * chance.Normal()), 3.5, 11), 1);
        var contact = (isIn ? ContactIn : ContactOut) + at.Batter.Contact - at.Pitcher.Stuff - kind.Miss - (0.035 * at.VelocityToday) + s_sameSideContact[at.Platoon]
            + (TimesThroughContact * at.TimesThrough) + (strikes == 2 ? 0.12 : 0);
        if (!chance.Chance(Chance(contact))) return PitchResult.SwingingStrike;
        if (chance.Chance((isIn ? FairIn : FairOut) + (strikes == 2 ? 0.01 : 0))) return PitchResult.InPlay;
        return chance.Chance(TipShare) ? PitchResult.FoulTip : PitchResult.Foul;
    }

    static ArsenalPitch Choose(SamplePitcher pitcher, SampleRandom chance, int balls, int strikes)
    {
        // behind in the count the fastball, ahead of it the rest
        var lean = 1 + (0.16 * (balls - strikes)) + (balls == 3 ? 0.35 : 0);
        var total = 0.0;
        foreach (var pitch in pitcher.Arsenal)
            total += pitch.Share * (pitch.Kind.IsFastball ? Math.Max(0.4, lean) : 1);
        var draw = chance.Next() * total;
        foreach (var pitch in pitcher.Arsenal)
        {
            draw -= pitch.Share * (pitch.Kind.IsFastball ? Math.Max(0.4, lean) : 1);
            if (draw < 0) return pitch;
        }
        return pitcher.Arsenal[^1];
    }

    static void Move(ref PitchRow row, SampleRandom chance, in PitchSituation at, ArsenalPitch pitch)
    {
        var side = at.Hand == 'L' ? 1 : -1;
        var kind = pitch.Kind;
        var tired = Math.Max(0, at.PitchCount - 70) * 0.012;
        row.Kind = kind;
        row.Speed = Rounded(at.Pitcher.Velocity - kind.Slower + (kind.Slower > 0 ? pitch.Velocity : 0) + at.VelocityToday - tired + (0.85 * chance.Normal()), 1);
        row.Spin = (float)Math.Round(Math.Clamp(kind.Spin + pitch.Spin + (12 * at.VelocityToday) + (70 * chance.Normal()), 300, 3600));
        row.Axis = (float)Math.Round(((at.Hand == 'L' ? 360 - kind.Axis : kind.Axis) + (8 * chance.Normal()) + 360) % 360);
        row.BreakX = Rounded((side * (kind.ArmSide + pitch.ArmSide)) + (0.13 * chance.Normal()), 2);
        row.BreakZ = Rounded(kind.Rise + pitch.Rise + (0.14 * chance.Normal()), 2);
        row.Extension = Rounded(row.Pitcher.Release.Extension + (0.12 * chance.Normal()), 1);
        row.ReleaseX = Rounded(row.Pitcher.Release.X + (0.11 * chance.Normal()), 2);
        row.ReleaseZ = Rounded(row.Pitcher.Release.Z + (0.08 * chance.Normal()), 2);
        row.ArmAngle = Rounded(row.Pitcher.Release.ArmAngle + (2.2 * chance.Normal()), 1);
    }

    const double HalfPlate = 0.83;

    /// <summary>Zones 1 to 9 by thirds from the catcher's upper left, 11 to 14 the quarters around.</summary>
    static void Place(ref PitchRow row, SampleRandom chance, bool isIn)
    {
        var (bottom, top) = (row.Batter.ZoneTop * 0.475, row.Batter.ZoneTop);
        row.ZoneTop = Rounded(top + (0.02 * chance.Normal()), 2);
        row.ZoneBottom = Rounded(bottom + (0.02 * chance.Normal()), 2);
        double x, z;
        if (isIn)
        {
            (x, z) = (chance.Between(-HalfPlate, HalfPlate), chance.Between(bottom, top));
            row.Zone = (short)(1 + Math.Min(2, (int)((x + HalfPlate) / (2 * HalfPlate) * 3)) + (3 * Math.Min(2, (int)((top - z) / (top - bottom) * 3))));
        }
        else
        {
            var how = chance.Next();
            var away = (0.06 + (-0.55 * Math.Log(1 - chance.Next()))) * 0.8;
            var isWide = how < 0.6;
            var isHighOrLow = how > 0.45;
            x = isWide ? (chance.Chance(0.5) ? 1 : -1) * (HalfPlate + away) : chance.Between(-HalfPlate, HalfPlate);
            z = isHighOrLow ? chance.Chance(row.Kind!.IsFastball ? 0.5 : 0.22) ? top + away : bottom - (away * 1.3) : chance.Between(bottom, top);
            row.Zone = (short)((z > (bottom + top) / 2 ? 11 : 13) + (x > 0 ? 1 : 0));
        }
        (row.PlateX, row.PlateZ) = (Rounded(x, 2), Rounded(z, 2));
    }

    internal static float Rounded(double value, int digits) => (float)Math.Round(value, digits);

    static double Logit(double chance) => Math.Log(chance / (1 - chance));

    static double Chance(double logit) => 1 / (1 + Math.Exp(-logit));
}
