namespace HotBat.Core.Learning;

/// <summary>How far a feature has moved from where a model learned it.</summary>
public enum FeatureShift
{
    /// <summary>Index below .1.</summary>
    Stable,
    /// <summary>.1 to .25: worth a look.</summary>
    Moderate,
    /// <summary>.25 and more: the model is asked about others than it learned from.</summary>
    Large,
}

/// <summary>
/// Population stability index of one feature: PSI = Σ (aᵢ − eᵢ) · ln(aᵢ / eᵢ) over ten bins of about equal count of the expected values, e and a the shares of expected and of actual values in a bin.
/// Unknown values (NaN) are a bin of their own, and so is a value that a tenth and more of the expected share. A bin that one side has nothing in counts as half a value.
/// Source: Siddiqi, Credit Risk Scorecards (2006), ch. 10; its thresholds: below .1 stable, from .25 on a large shift.
/// Caveat: of n values it is about (bins − 1) · (1 / expected + 1 / actual) even where nothing has moved.
/// </summary>
public static class PopulationStability
{
    public const double Moderate = .1, Large = .25;

    const int Bins = 10;

    /// <returns>0 where both are alike; null without values on either side.</returns>
    public static double? Index(IReadOnlyList<double> expected, IReadOnlyList<double> actual)
    {
        if (expected.Count == 0 || actual.Count == 0) return null;
        var edges = Edges(expected);
        var (e, a) = (Shares(expected, edges), Shares(actual, edges));
        var index = 0.0;
        for (var bin = 0; bin < e.Length; bin++)
        {
            if (e[bin] == 0 && a[bin] == 0) continue;
            var (of, now) = (Share(e[bin], expected.Count), Share(a[bin], actual.Count));
            index += (now - of) * Math.Log(now / of);
        }
        return index;
    }

    public static FeatureShift Shift(double index) => index switch { < Moderate => FeatureShift.Stable, < Large => FeatureShift.Moderate, _ => FeatureShift.Large };

    /// <summary>Where all bins but the first begin, rising; equal ones are one, so that a value lies in one bin alone.</summary>
    static double[] Edges(IReadOnlyList<double> expected)
    {
        var known = expected.Where(value => !double.IsNaN(value)).Order().ToArray();
        if (known.Length == 0) return [];
        var cuts = Enumerable.Range(1, Bins - 1).Select(bin => known[(int)((long)known.Length * bin / Bins)]).ToArray();
        return [.. cuts.Concat(cuts.Zip(cuts.Skip(1)).Where(pair => pair.First == pair.Second).Select(pair => Math.BitIncrement(pair.First))).Distinct().Order()];
    }

    /// <summary>Counts by bin, the last of them the unknown.</summary>
    static int[] Shares(IReadOnlyList<double> values, double[] edges)
    {
        var counts = new int[edges.Length + 2];
        foreach (var value in values)
        {
            var bin = Array.BinarySearch(edges, value);
            counts[double.IsNaN(value) ? edges.Length + 1 : bin >= 0 ? bin + 1 : ~bin]++;
        }
        return counts;
    }

    static double Share(int count, int of) => Math.Max(count, .5) / of;
}
