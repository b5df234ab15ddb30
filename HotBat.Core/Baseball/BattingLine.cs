namespace HotBat.Core.Baseball;

/// <summary>A batter's counts from the words of his plate appearances, with the averages that follow from them.</summary>
/// <param name="PlateAppearances">PA: completed turns at the plate.</param>
/// <param name="AtBats">AB: plate appearances that are no walk, hit by pitch, sacrifice or interference.</param>
/// <param name="Hits">H.</param>
/// <param name="Doubles">2B.</param>
/// <param name="Triples">3B.</param>
/// <param name="HomeRuns">HR.</param>
/// <param name="Walks">BB, intentional ones included.</param>
/// <param name="HitByPitch">HBP.</param>
/// <param name="SacrificeFlies">SF.</param>
/// <param name="Strikeouts">K.</param>
public sealed record BattingLine(
    int PlateAppearances, int AtBats, int Hits, int Doubles, int Triples, int HomeRuns, int Walks, int HitByPitch, int SacrificeFlies, int Strikeouts)
{
    public static BattingLine Empty { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>AVG = H ÷ AB. Null without at bats.</summary>
    public double? Average => Ratio(Hits, AtBats);

    /// <summary>OBP = (H + BB + HBP) ÷ (AB + BB + HBP + SF). Source: Official Baseball Rules 9.21.</summary>
    public double? OnBase => Ratio(Hits + Walks + HitByPitch, AtBats + Walks + HitByPitch + SacrificeFlies);

    /// <summary>SLG = total bases ÷ AB.</summary>
    public double? Slugging => Ratio(Hits + Doubles + (2 * Triples) + (3 * HomeRuns), AtBats);

    /// <summary>OPS = OBP + SLG.</summary>
    public double? OnBasePlusSlugging => OnBase + Slugging;

    /// <summary>BB ÷ PA, as a share.</summary>
    public double? WalkRate => Ratio(Walks, PlateAppearances);

    /// <summary>K ÷ PA, as a share.</summary>
    public double? StrikeoutRate => Ratio(Strikeouts, PlateAppearances);

    /// <summary>Adds up the words in which plate appearances ended; a word that is none of theirs is passed over.</summary>
    public static BattingLine Of(IEnumerable<string> events)
    {
        var line = Empty;
        foreach (var word in events)
        {
            if (PlateAppearanceEvents.Find(word) is not { } ended) continue;
            line = new(
                line.PlateAppearances + 1,
                line.AtBats + (ended.IsAtBat ? 1 : 0),
                line.Hits + (ended.IsHit ? 1 : 0),
                line.Doubles + (word == "double" ? 1 : 0),
                line.Triples + (word == "triple" ? 1 : 0),
                line.HomeRuns + (word == PlateAppearanceEvents.HomeRun ? 1 : 0),
                line.Walks + (ended.IsWalk ? 1 : 0),
                line.HitByPitch + (word == "hit_by_pitch" ? 1 : 0),
                line.SacrificeFlies + (word.StartsWith("sac_fly", StringComparison.Ordinal) ? 1 : 0),
                line.Strikeouts + (ended.IsStrikeout ? 1 : 0));
        }
        return line;
    }

    static double? Ratio(int part, int whole) => whole == 0 ? null : (double)part / whole;
}
