using System.Globalization;

namespace HotBat.Core.Prospects;

/// <summary>A grade of one tool on the 20–80 scale: 50 is the average of the majors, 10 a standard deviation.</summary>
/// <param name="Present">What it is now; null when only one number is told.</param>
/// <param name="Future">What it is expected to become.</param>
public readonly record struct ToolGrade(double? Present, double Future)
{
    public const double Lowest = 20, Highest = 80;

    /// <summary>"30 / 55", "30/55", or one number, which is the future's; "45+" lies half a step of five above 45. Null for anything else.</summary>
    public static ToolGrade? Read(string? written)
    {
        var parts = (written ?? "").Split('/', StringSplitOptions.TrimEntries);
        return parts.Length switch
        {
            1 when Value(parts[0]) is { } future => new(null, future),
            2 when Value(parts[0]) is { } present && Value(parts[1]) is { } future => new(present, future),
            _ => null,
        };
    }

    /// <summary>A single grade: 50, 35+, 37.5.</summary>
    public static double? Value(string? written)
    {
        var text = (written ?? "").Trim();
        var plus = text.EndsWith('+');
        return double.TryParse(plus ? text[..^1] : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var grade) && grade + (plus ? 2.5 : 0) is var value and >= Lowest and <= Highest ? value : null;
    }

    /// <summary>45 or 45+.</summary>
    public static string Written(double grade) => grade % 5 == 0 ? FormattableString.Invariant($"{grade:0}") : grade % 5 == 2.5 ? FormattableString.Invariant($"{grade - 2.5:0}+") : FormattableString.Invariant($"{grade:0.#}");
}

/// <summary>A player on a scouting board.</summary>
/// <param name="Source">Whose board it is.</param>
/// <param name="Year">The season before which it was published.</param>
/// <param name="FutureValue">What he is expected to be at his best: 50 an average regular, 40 a reserve.</param>
/// <param name="Rank">Among all; null when he is not among those who are ranked.</param>
/// <param name="Tools">By the tool's name.</param>
public sealed record BoardEntry(string Source, int Year, string? Organisation, string? Position, double? FutureValue, int? Rank, int? OrganisationRank, IReadOnlyDictionary<string, ToolGrade> Tools);
