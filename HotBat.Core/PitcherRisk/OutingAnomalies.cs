namespace HotBat.Core.PitcherRisk;

/// <summary>What of a pitch type may be unlike the pitcher.</summary>
public enum OutingMeasure
{
    /// <summary>mph.</summary>
    Velocity,
    /// <summary>Revolutions a minute.</summary>
    Spin,
    /// <summary>Feet to the side, seen from the catcher.</summary>
    ReleaseX,
    /// <summary>Feet above the ground.</summary>
    ReleaseZ,
}

/// <summary>A measure of one of his main pitch types that day lies far from his own usual.</summary>
/// <param name="Usual">Median of his outings of the twelve months before.</param>
/// <param name="Spread">1.4826 times the median distance from it, or the floor of the measure.</param>
/// <param name="Outings">How many outings the two come from.</param>
public sealed record OutingAnomaly(int Pitcher, DateOnly Day, string PitchType, OutingMeasure Measure, double Value, double Usual, double Spread, int Outings)
{
    public double Z => (Value - Usual) / Spread;
}

/// <summary>
/// Outings unlike the pitcher, from what was tracked of his main pitch types alone, independent of any model: |value − median| of at least <see cref="LeastZ"/> robust deviations of his own regular-season outings in the
/// twelve months before that day. Source of the modified z-score and its 3.5: Iglewicz and Hoaglin, How to Detect and Handle Outliers (1993).
/// Caveat: a ballpark's tracking, cold, a planned change of arsenal or arm slot look the same; it says that somebody should look, not why.
/// </summary>
public static class OutingAnomalies
{
    public const double LeastZ = 3.5;

    /// <summary>Outings with that pitch type that a usual needs, tracked pitches of it that an outing needs, and its share of the outing's tracked pitches from which it is a main one.</summary>
    public const int LeastOutings = 8, LeastTracked = 10;
    public const double MainShare = .15;

    const int Days = 365;

    const double ToDeviation = 1.4826;

    /// <param name="appearances">Of one pitcher, by day.</param>
    /// <param name="from">Only outings of that day on are judged.</param>
    public static IEnumerable<OutingAnomaly> Of(IReadOnlyList<Appearance> appearances, DateOnly from)
    {
        for (var i = 0; i < appearances.Count; i++)
        {
            var outing = appearances[i];
            if (outing.Day < from || !outing.IsRegularSeason) continue;
            var tracked = outing.PitchTypes.Sum(line => line.Tracked);
            foreach (var line in outing.PitchTypes)
            {
                if (line.PitchType == PitchTypeLine.AllTypes || line.Tracked < LeastTracked || line.Tracked < MainShare * tracked) continue;
                foreach (var measure in Enum.GetValues<OutingMeasure>())
                    if (Judge(outing, line, measure, appearances, i) is { } anomaly)
                        yield return anomaly;
            }
        }
    }

    static OutingAnomaly? Judge(Appearance outing, PitchTypeLine line, OutingMeasure measure, IReadOnlyList<Appearance> appearances, int at)
    {
        if (Value(line, measure) is not { } value) return null;
        var usual = new List<double>();
        for (var i = at - 1; i >= 0 && appearances[i].Day >= outing.Day.AddDays(-Days); i--)
        {
            if (!appearances[i].IsRegularSeason) continue;
            foreach (var before in appearances[i].PitchTypes)
                if (before.PitchType == line.PitchType && before.Tracked >= LeastTracked && Value(before, measure) is { } known)
                    usual.Add(known);
        }
        if (usual.Count < LeastOutings) return null;
        var median = Median(usual);
        var spread = Math.Max(ToDeviation * Median([.. usual.Select(one => Math.Abs(one - median))]), Floor(measure));
        return Math.Abs(value - median) >= LeastZ * spread ? new(outing.Pitcher, outing.Day, line.PitchType, measure, value, median, spread, usual.Count) : null;
    }

    static double? Value(PitchTypeLine line, OutingMeasure measure) => measure switch
    {
        OutingMeasure.Velocity => line.Velocity,
        OutingMeasure.Spin => line.Spin,
        OutingMeasure.ReleaseX => line.ReleaseX,
        _ => line.ReleaseZ,
    };

    /// <summary>What ten pitches and another ballpark's tracking move a mean by: nobody is steadier than that.</summary>
    static double Floor(OutingMeasure measure) => measure switch { OutingMeasure.Velocity => .5, OutingMeasure.Spin => 40, _ => .1 };

    static double Median(List<double> values)
    {
        values.Sort();
        var middle = values.Count / 2;
        return values.Count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
