namespace HotBat.Core.Prospects;

/// <summary>A batter's line as it is read: .281/.390/.520. Null without an at-bat or a plate appearance.</summary>
/// <param name="OnBase">(H + BB + HBP) / (AB + BB + HBP + SF)</param>
/// <param name="Power">ISO: extra bases an at-bat.</param>
/// <param name="WalkRate">Of plate appearances, intentional walks included.</param>
public sealed record MinorBattingFigures(double? Average, double? OnBase, double? Slugging, double? Power, double? WalkRate, double? StrikeoutRate)
{
    public static MinorBattingFigures Of(MinorBatting line)
    {
        var bases = line.Hits + line.Doubles + (2 * line.Triples) + (3 * line.HomeRuns);
        return new(Share(line.Hits, line.AtBats), Share(line.Hits + line.Walks + line.HitByPitch, line.AtBats + line.Walks + line.HitByPitch + line.SacrificeFlies), Share(bases, line.AtBats), Share(bases - line.Hits, line.AtBats),
            Share(line.Walks, line.PlateAppearances), Share(line.Strikeouts, line.PlateAppearances));
    }

    internal static double? Share(double part, double of) => of > 0 ? part / of : null;
}

/// <summary>A pitcher's line as it is read. Null without an out or a batter.</summary>
/// <param name="RunAverage">Runs, earned or not, in nine innings: no source tells earned runs of a level.</param>
/// <param name="WalkRate">Of batters, hit batters left out.</param>
public sealed record MinorPitchingFigures(double? RunAverage, double? StrikeoutRate, double? WalkRate, double? HomeRunRate)
{
    public static MinorPitchingFigures Of(MinorPitching line) => new(MinorBattingFigures.Share(27.0 * line.Runs, line.Outs), MinorBattingFigures.Share(line.Strikeouts, line.BattersFaced),
        MinorBattingFigures.Share(line.Walks, line.BattersFaced), MinorBattingFigures.Share(line.HomeRuns, line.BattersFaced));
}
