namespace HotBat.Core.PitcherRisk;

/// <summary>What of a pitch is tracked.</summary>
public enum TrackedMeasure
{
    /// <summary>mph out of the hand.</summary>
    Velocity,
    /// <summary>Revolutions a minute.</summary>
    Spin,
    /// <summary>Feet above the ground.</summary>
    ReleaseHeight,
    /// <summary>Feet from the middle of the rubber, seen from the catcher.</summary>
    ReleaseSide,
    /// <summary>Feet in front of the rubber.</summary>
    Extension,
}

/// <summary>An outing's mean beside what he was used to.</summary>
/// <param name="Tracked">Pitches that it is the mean of.</param>
/// <param name="Usual">Mean of his outings before it; null with fewer than <see cref="TrackedBaseline.Least"/>.</param>
/// <param name="Deviation">Their standard deviation.</param>
public sealed record TrackedOuting(DateOnly Day, int Tracked, double Value, double? Usual, double? Deviation)
{
    /// <summary>His own band is <see cref="Usual"/> ± so many standard deviations: of one, two outings in five would be outside.</summary>
    public const double BandDeviations = 2;

    /// <summary>Lower edge of his own band; null without a baseline.</summary>
    public double? Low => Usual - (BandDeviations * Deviation);

    /// <summary>Upper edge of his own band.</summary>
    public double? High => Usual + (BandDeviations * Deviation);

    /// <summary>Against the mean of his own outings; null without a baseline.</summary>
    public double? Change => Value - Usual;

    /// <summary>Outside his own band; null without one.</summary>
    public bool? IsOutside => Usual is null || Deviation is null ? null : Value < Low || Value > High;
}

/// <summary>
/// Outings against a pitcher's own baseline: mean and standard deviation of his last twelve tracked outings before each, of the same pitch type, none older than a year.
/// Caveat: of all types together a change of the mix is a change of the mean.
/// </summary>
public static class TrackedBaseline
{
    /// <summary>Outings of the baseline, and fewest that make one.</summary>
    public const int Outings = 12, Least = 5;

    /// <summary>Tracked pitches of an outing that count.</summary>
    public const int LeastPitches = 5;

    const int YearDays = 365;

    /// <param name="appearances">By day.</param>
    /// <param name="pitchType">Savant's code; <see cref="PitchTypeLine.AllTypes"/> for all pitches together.</param>
    /// <param name="from">The first outing that is told of; earlier ones are its baseline.</param>
    public static IReadOnlyList<TrackedOuting> Of(IReadOnlyList<Appearance> appearances, string pitchType, TrackedMeasure measure, DateOnly from)
    {
        var known = new List<(DateOnly Day, int Tracked, double Value)>();
        foreach (var appearance in appearances)
            if (Mean(appearance, pitchType, measure) is ( >= LeastPitches, { } value) mean)
                known.Add((appearance.Day, mean.Tracked, value));
        return Beside(known, from);
    }

    /// <summary>The same from outings' means.</summary>
    /// <param name="means">By day.</param>
    public static IReadOnlyList<TrackedOuting> Beside(IReadOnlyList<(DateOnly Day, int Tracked, double Value)> means, DateOnly from)
    {
        List<(DateOnly Day, int Tracked, double Value)> known = [.. means.Where(mean => mean.Tracked >= LeastPitches)];
        var outings = new List<TrackedOuting>();
        for (var i = 0; i < known.Count; i++)
        {
            if (known[i].Day < from) continue;
            var before = known.Take(i).Where(outing => outing.Day >= known[i].Day.AddDays(-YearDays)).TakeLast(Outings).Select(outing => outing.Value).ToList();
            var (usual, deviation) = before.Count < Least ? ((double?)null, (double?)null) : (before.Average(), Deviation(before));
            outings.Add(new(known[i].Day, known[i].Tracked, known[i].Value, usual, deviation));
        }
        return outings;
    }

    /// <summary>What is tracked of any outing.</summary>
    public static IReadOnlySet<TrackedMeasure> Known(IEnumerable<Appearance> appearances)
    {
        List<PitchTypeLine> tracked = [.. appearances.SelectMany(outing => outing.PitchTypes).Where(line => line.Tracked > 0)];
        return Enum.GetValues<TrackedMeasure>().Where(measure => tracked.Exists(line => ValueOf(line, measure) is not null)).ToHashSet();
    }

    /// <summary>Mean of all tracked pitches of an outing; null where nothing was.</summary>
    public static double? MeanOfAll(Appearance appearance, TrackedMeasure measure) => Mean(appearance, PitchTypeLine.AllTypes, measure).Value;

    static (int Tracked, double? Value) Mean(Appearance appearance, string pitchType, TrackedMeasure measure)
    {
        double sum = 0, tracked = 0;
        foreach (var line in appearance.PitchTypes)
            if ((pitchType == PitchTypeLine.AllTypes || line.PitchType == pitchType) && line.Tracked > 0 && ValueOf(line, measure) is { } value)
                (sum, tracked) = (sum + (value * line.Tracked), tracked + line.Tracked);
        return tracked == 0 ? (0, null) : ((int)tracked, sum / tracked);
    }

    static double? ValueOf(PitchTypeLine line, TrackedMeasure measure) => measure switch
    {
        TrackedMeasure.Velocity => line.Velocity,
        TrackedMeasure.Spin => line.Spin,
        TrackedMeasure.ReleaseHeight => line.ReleaseZ,
        TrackedMeasure.ReleaseSide => line.ReleaseX,
        _ => line.Extension,
    };

    static double Deviation(List<double> values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
    }
}
