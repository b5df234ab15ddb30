namespace HotBat.Core.Prospects;

/// <summary>The levels of the affiliated minor leagues from the lowest to the highest, as they were called until 2020; short-season A was given up with 2021.</summary>
public enum MinorLevel
{
    /// <summary>Rk: the complexes in Arizona, Florida and the Dominican Republic, and the advanced rookie leagues.</summary>
    Rookie,
    /// <summary>A-</summary>
    ShortSeasonA,
    /// <summary>A</summary>
    SingleA,
    /// <summary>A+</summary>
    HighA,
    /// <summary>AA</summary>
    DoubleA,
    /// <summary>AAA</summary>
    TripleA,
}

public static class MinorLevels
{
    static readonly Dictionary<string, MinorLevel> s_written = new(StringComparer.OrdinalIgnoreCase)
    {
        ["AAA"] = MinorLevel.TripleA, ["Triple-A"] = MinorLevel.TripleA,
        ["AA"] = MinorLevel.DoubleA, ["Double-A"] = MinorLevel.DoubleA,
        ["A+"] = MinorLevel.HighA, ["High-A"] = MinorLevel.HighA, ["A(Adv)"] = MinorLevel.HighA, ["A Adv"] = MinorLevel.HighA,
        ["A"] = MinorLevel.SingleA, ["Single-A"] = MinorLevel.SingleA, ["Low-A"] = MinorLevel.SingleA, ["A(Full)"] = MinorLevel.SingleA,
        ["A-"] = MinorLevel.ShortSeasonA, ["Short-A"] = MinorLevel.ShortSeasonA, ["A(Short)"] = MinorLevel.ShortSeasonA, ["SS"] = MinorLevel.ShortSeasonA,
        ["Rk"] = MinorLevel.Rookie, ["R"] = MinorLevel.Rookie, ["Rookie"] = MinorLevel.Rookie, ["ROK"] = MinorLevel.Rookie, ["CPX"] = MinorLevel.Rookie, ["DSL"] = MinorLevel.Rookie,
    };

    /// <summary>What stands for a season with more than one team, whose levels are not told.</summary>
    public const string Several = "MULTI";

    /// <summary>As it is written in tables: Rk, A-, A, A+, AA, AAA.</summary>
    public static string Code(this MinorLevel level) => level switch
    {
        MinorLevel.Rookie => "Rk",
        MinorLevel.ShortSeasonA => "A-",
        MinorLevel.SingleA => "A",
        MinorLevel.HighA => "A+",
        MinorLevel.DoubleA => "AA",
        MinorLevel.TripleA => "AAA",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    public static MinorLevel? Of(string? written) => written is not null && s_written.TryGetValue(written.Trim(), out var level) ? level : null;

    /// <summary>A level, or <see cref="Several"/> for several of them, such as "MULTI", "2 Teams" or "A+,AA"; null for what is none.</summary>
    public static string? Read(string? written)
    {
        if (Of(written) is { } level) return level.Code();
        if (written is null) return null;
        if (written.Equals(Several, StringComparison.OrdinalIgnoreCase) || written.Contains("Teams", StringComparison.OrdinalIgnoreCase)) return Several;
        var parts = written.Split([',', '/', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts.All(part => Of(part) is not null) ? parts.Select(Of).Distinct().Count() == 1 ? Of(parts[0])!.Value.Code() : Several : null;
    }
}
