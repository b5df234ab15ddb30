namespace HotBat.Core.SampleLeague;

/// <summary>A kind of pitch as the league throws it: means of the 2024 season.</summary>
/// <param name="Code">Savant's <c>pitch_type</c>.</param>
/// <param name="Slower">Mph below the pitcher's four-seam fastball.</param>
/// <param name="Spin">Revolutions a minute.</param>
/// <param name="ArmSide">Movement to the pitcher's arm side, feet.</param>
/// <param name="Rise">Movement upwards against a ball without spin, feet.</param>
/// <param name="Axis">Spin axis of a right-hander, degrees.</param>
/// <param name="Miss">Log-odds that a swing misses it, against the average pitch.</param>
/// <param name="Drop">Degrees of launch angle it takes from hitters.</param>
public sealed record PitchKind(string Code, double Slower, double Spin, double ArmSide, double Rise, double Axis, double Miss, double Drop)
{
    public bool IsFastball => Code is "FF" or "SI" or "FC";

    public static IReadOnlyList<PitchKind> All { get; } =
    [
        new("FF", 0, 2305, 0.55, 1.33, 212, -0.20, -5.5), new("SI", 0.8, 2165, 1.25, 0.65, 225, -0.50, 9), new("FC", 4.5, 2390, -0.2, 0.65, 192, 0.00, 0.5),
        new("SL", 8.8, 2440, -0.4, 0.15, 160, 0.38, 0), new("ST", 12.3, 2560, -1.15, 0.1, 75, 0.30, -3), new("CU", 14.6, 2545, -0.75, -0.8, 45, 0.18, 2.5),
        new("CH", 8.7, 1800, 1.2, 0.45, 238, 0.38, 4), new("FS", 7.6, 1320, 0.95, 0.25, 243, 0.55, 6),
    ];
}

/// <param name="Share">Of his pitches, 0 to 1.</param>
/// <param name="Velocity">His own difference from the kind's usual gap to the fastball, mph.</param>
public sealed record ArsenalPitch(PitchKind Kind, double Share, double Velocity, double Spin, double ArmSide, double Rise);

static class Arsenals
{
    /// <summary>A starter has four or five kinds, a reliever two or three, a fastball among them.</summary>
    public static ArsenalPitch[] Draw(SampleRandom chance, bool isStarter)
    {
        var kinds = PitchKind.All;
        var chosen = new List<(PitchKind Kind, double Weight)> { (kinds[0], isStarter ? chance.Between(0.6, 1.2) : chance.Between(0.6, 1.4)) };
        if (chance.Chance(isStarter ? 0.68 : 0.55)) chosen.Add((kinds[1], chance.Between(0.3, 1.2)));
        if (chance.Chance(isStarter ? 0.5 : 0.28)) chosen.Add((kinds[2], chance.Between(0.2, 0.9)));
        var breaking = chance.Next();
        chosen.Add((breaking < 0.55 ? kinds[3] : breaking < 0.82 ? kinds[4] : kinds[5], chance.Between(0.5, 1.1)));
        if (isStarter && chance.Chance(0.6) && !chosen.Exists(c => c.Kind == kinds[5])) chosen.Add((kinds[5], chance.Between(0.2, 0.6)));
        if (chance.Chance(isStarter ? 0.9 : 0.5)) chosen.Add((chance.Chance(0.78) ? kinds[6] : kinds[7], chance.Between(0.3, 0.95)));
        var total = chosen.Sum(c => c.Weight);
        return [.. chosen.Select(c => new ArsenalPitch(c.Kind, c.Weight / total, 0.9 * chance.Normal(), 120 * chance.Normal(), 0.15 * chance.Normal(), 0.15 * chance.Normal()))];
    }
}
