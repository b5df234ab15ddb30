namespace HotBat.Core.Learning;

/// <summary>How far a feature has moved from where a model learned it, beside how far it moves anyway.</summary>
/// <param name="Index">See <see cref="PopulationStability"/>.</param>
/// <param name="Usual">The highest index that a fortnight of the training itself has against the rest of it: what the seasons' air or a level that all batters share moves by without anything being wrong. Null where there was one fortnight alone.</param>
/// <param name="IsUsed">The model that serves looks at it: only then does a shift ask for another training.</param>
public sealed record FeatureDrift(string Feature, double Index, double? Usual, bool IsUsed)
{
    public FeatureShift Shift => PopulationStability.Shift(Index);

    /// <summary>A large shift, and a larger one than the training has seen.</summary>
    public bool IsFar => Shift == FeatureShift.Large && (Usual is not { } usual || Index > usual);

    /// <summary>Index of each feature between the rows that a model was trained on and recent ones; the furthest moved first.</summary>
    /// <param name="names">Of the features, in the order of a row's values.</param>
    /// <param name="stretch">Days of a stretch of the training that is compared with the rest of it, to tell what is usual.</param>
    /// <param name="used">Names of the features that the model looks at.</param>
    public static IReadOnlyList<FeatureDrift> Between(IReadOnlyList<string> names, IReadOnlyList<(DateOnly Day, double[] Values)> before, IReadOnlyList<(DateOnly Day, double[] Values)> now, int stretch, IReadOnlyCollection<string> used)
    {
        if (before.Count == 0 || now.Count == 0) return [];
        var last = before.Max(row => row.Day).DayNumber;
        // a stretch of a winter pause or of a season's first days is no measure
        var stretches = before.GroupBy(row => (last - row.Day.DayNumber) / stretch).Where(some => 2 * some.Count() >= now.Count).Select(some => some.ToHashSet()).ToList();
        static double Of(int feature, IEnumerable<(DateOnly Day, double[] Values)> expected, IEnumerable<(DateOnly Day, double[] Values)> actual) =>
            PopulationStability.Index([.. expected.Select(row => row.Values[feature])], [.. actual.Select(row => row.Values[feature])])!.Value;
        return
        [
            .. names.Select((name, i) => new FeatureDrift(name, Of(i, before, now), stretches.Count < 2 ? null : stretches.Max(some => Of(i, before.Where(row => !some.Contains(row)), some)), used.Contains(name)))
                .OrderByDescending(one => one.IsFar).ThenByDescending(one => one.Index),
        ];
    }
}
