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
    static readonly Dictionary<string, MinorLevel> s_written = new (MinorLevel Level, string[] Written)[]
    {
        (MinorLevel.TripleA, ["AAA", "Triple-A"]),
        (MinorLevel.DoubleA, ["AA", "Double-A"]),
        (MinorLevel.HighA, ["A+", "High-A", "A(Adv)", "A Adv"]),
        (MinorLevel.SingleA, ["A", "Single-A", "Low-A", "A(Full)"]),
        (MinorLevel.ShortSeasonA, ["A-", "Short-A", "A(Short)", "SS"]),
        (MinorLevel.Rookie, ["Rk", "R", "Rookie", "ROK", "CPX", "DSL"]),
    }.SelectMany(level => level.Written.Select(written => (written, level.Level))).ToDictionary(StringComparer.OrdinalIgnoreCase);

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
