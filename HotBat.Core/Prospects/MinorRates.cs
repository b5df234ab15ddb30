namespace HotBat.Core.Prospects;

/// <summary>How often something came of how many chances.</summary>
public readonly record struct RateCount(double Events, double Chances)
{
    public static RateCount operator +(RateCount one, RateCount other) => new(one.Events + other.Events, one.Chances + other.Chances);

    public static RateCount operator *(double weight, RateCount count) => new(weight * count.Events, weight * count.Chances);
}

/// <param name="Name">Fixed: part of the features' names.</param>
/// <param name="Ballast">Chances that the league's own rate counts as, when one's rate is drawn towards it: about where half of the differences between players are theirs. Order of magnitude from Carleton's studies of when
/// a statistic stabilises (Baseball Prospectus, 2007 on), set and not fitted.</param>
public sealed record RateKind<TLine>(string Name, double Ballast, Func<TLine, RateCount> Count);

/// <summary>The rates that a minor-league line is looked at by.</summary>
public static class MinorRates
{
    public static IReadOnlyList<RateKind<MinorBatting>> Batting { get; } =
    [
        new("strikeouts", 100, line => new(line.Strikeouts, line.PlateAppearances)),
        new("walks", 160, line => new(line.Walks - line.IntentionalWalks, line.PlateAppearances)),
        new("home_runs", 250, line => new(line.HomeRuns, line.PlateAppearances)),
        // extra bases an at-bat: ISO
        new("power", 250, line => new(line.Doubles + (2 * line.Triples) + (3 * line.HomeRuns), line.AtBats)),
        new("babip", 600, line => new(line.Hits - line.HomeRuns, line.AtBats - line.Strikeouts - line.HomeRuns + line.SacrificeFlies)),
        // steals tried a time on first base
        new("running", 60, line => new(line.StolenBases + line.CaughtStealing, line.Hits - line.Doubles - line.Triples - line.HomeRuns + line.Walks + line.HitByPitch)),
        new("intentional_walks", 400, line => new(line.IntentionalWalks, line.PlateAppearances)),
        new("double_plays", 300, line => new(line.DoublePlays, line.AtBats - line.Strikeouts)),
        new("woba", 250, line => new(WeightedOnBase(line), line.PlateAppearances)),
    ];

    public static IReadOnlyList<RateKind<MinorPitching>> Pitching { get; } =
    [
        new("strikeouts", 100, line => new(line.Strikeouts, line.BattersFaced)),
        new("walks", 180, line => new(line.Walks + line.HitBatters, line.BattersFaced)),
        new("home_runs", 500, line => new(line.HomeRuns, line.BattersFaced)),
        new("babip", 1_500, line => new(line.Hits - line.HomeRuns, line.BattersFaced - line.Walks - line.HitBatters - line.Strikeouts - line.HomeRuns)),
        new("runs", 500, line => new(line.Runs, line.BattersFaced)),
        new("wild_pitches", 400, line => new(line.WildPitches, line.BattersFaced)),
    ];

    public const int Strikeouts = 0, Walks = 1, HomeRuns = 2, Power = 3, Running = 5, Woba = 8, RunsAllowed = 4;

    /// <summary>Runs above an out that a plate appearance made, in units of on-base average: linear weights of Tango, Lichtman and Dolphin, The Book (2007).</summary>
    static double WeightedOnBase(MinorBatting line) => (.69 * (line.Walks - line.IntentionalWalks)) + (.72 * line.HitByPitch) + (.89 * (line.Hits - line.Doubles - line.Triples - line.HomeRuns))
        + (1.27 * line.Doubles) + (1.62 * line.Triples) + (2.10 * line.HomeRuns);

    /// <summary>
    /// The constant by which FanGraphs brings FIP to the earned run average of a pitcher's leagues: FIP − (13·HR + 3·(BB + HBP) − 2·K) / IP. It is the same for everybody in a league of a season, and so tells leagues apart.
    /// </summary>
    public static double LeagueConstant(MinorPitching line) => line.Fip is { } fip && line.Outs >= 15 ? fip - (((13.0 * line.HomeRuns) + (3 * (line.Walks + line.HitBatters)) - (2 * line.Strikeouts)) * 3 / line.Outs) : double.NaN;

    /// <summary>
    /// The mean wOBA of a batter's leagues, out of his wOBA and wRC+: wRC+ = 100 + 100 · (wOBA − mean) / (1.25 · runs a plate appearance), and runs a plate appearance = .118 + .95 · (mean − .320) nearly. Told to about .002.
    /// </summary>
    public static double LeagueWoba(MinorBatting line)
    {
        if (line.WrcPlus is not { } plus || line.Woba is not { } woba || line.PlateAppearances < 40) return double.NaN;
        var above = (plus - 100) / 100 * 1.25;
        // woba − mean = above · (.118 + .95 · (mean − .320))
        return (woba - (above * (.118 - (.95 * .320)))) / (1 + (.95 * above));
    }
}
