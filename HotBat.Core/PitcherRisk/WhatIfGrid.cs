namespace HotBat.Core.PitcherRisk;

/// <summary>Which next outings are set side by side: four numbers of rest days from the fewest that are still possible on, four pitch counts around those of his role.</summary>
public static class WhatIfGrid
{
    public const int Steps = 4;

    /// <summary>Fewest full rest days of a starter that are asked about: of fewer the models have seen next to nothing.</summary>
    public const int StarterRest = 3;

    static readonly int[] s_reliever = [10, 20, 30, 40];

    /// <returns>By pitches, then rest.</returns>
    public static IReadOnlyList<(int FullRestDays, int Pitches)> Of(PitcherRecord record, DateOnly asOf)
    {
        var last = record.Appearances[^1];
        var known = record.Appearances.TakeLast(5).Where(outing => outing.Pitches is not null).ToList();
        var mean = known.Count == 0 ? 0 : known.Average(outing => outing.Pitches!.Value);
        // who has just begun to start, or comes back to it, starts again
        if (mean < RiskExample.StarterPitches && last.Pitches >= RiskExample.StarterPitches) mean = last.Pitches.Value;
        var isStarter = mean >= RiskExample.StarterPitches;
        var fewest = Math.Max(FewestRestDays(last.Day, asOf), isStarter ? StarterRest : 0);
        var middle = (int)Math.Round(mean / 10) * 10;
        int[] pitches = isStarter ? [middle - 10, middle, middle + 10, middle + 20] : s_reliever;
        return [.. pitches.SelectMany(count => Enumerable.Range(fewest, Steps).Select(rest => (rest, count)))];
    }

    /// <summary>Full days of rest when he pitches on the day itself.</summary>
    public static int FewestRestDays(DateOnly lastOuting, DateOnly asOf) => Math.Max(asOf.DayNumber - lastOuting.DayNumber - 1, 0);
}
