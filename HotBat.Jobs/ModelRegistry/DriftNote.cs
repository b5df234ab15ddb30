using System.Globalization;
using HotBat.Core.Learning;

namespace HotBat.Jobs.ModelRegistry;

/// <summary>What a drift check found, as its job's note tells it: a sentence, then a line for each feature with its name, its index, the usual one, and whether it is used.</summary>
public static class DriftNote
{
    public static string Found(IReadOnlyList<FeatureDrift> features)
    {
        var moved = features.Where(feature => feature is { IsUsed: true, IsFar: true }).Select(feature => feature.Feature).ToList();
        return moved.Count > 0 ? "a larger shift than ever of " + string.Join(", ", moved.Select(name => name.Replace('_', ' '))) : "all drift within its usual range";
    }

    public static string Lines(IReadOnlyList<FeatureDrift> features) =>
        string.Join('\n', features.Select(feature => string.Create(CultureInfo.InvariantCulture, $"{feature.Feature} {feature.Index:0.000} {(feature.Usual is { } usual ? usual.ToString("0.000", CultureInfo.InvariantCulture) : "-")}{(feature.IsUsed ? " used" : "")}")));

    /// <summary>The features of a job's note.</summary>
    public static IReadOnlyList<FeatureDrift> Features(string? note) =>
    [
        .. (note ?? "").Split('\n').Skip(1).Select(line => line.Split(' ')).Where(words => words.Length >= 3 && Number(words[1]) is not null)
            .Select(words => new FeatureDrift(words[0], Number(words[1])!.Value, Number(words[2]), words.Length > 3)),
    ];

    static double? Number(string word) => double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
