namespace HotBat.Core.PitcherRisk;

/// <summary>
/// What was tracked of a pitcher's outings, by pitch type. Two stretches of outings are compared type by type, each type weighing as much as the stretch that has fewer of it: a change of the mix is so no change of
/// velocity. Where a source knows no types, all pitches are one; it is compared with the mean of all types of another source.
/// </summary>
sealed class TrackedHistory
{
    /// <summary>Tracked pitches of a type that a stretch needs to be compared.</summary>
    public const int LeastRecent = 5, LeastBaseline = 20;

    const int Outings = 5, SpreadOutings = 10;

    readonly TypeSums[] _types;
    readonly TypeSums _pooled;
    readonly double[] _velocities;
    readonly double[] _spins;

    public TrackedHistory(IReadOnlyList<Appearance> appearances)
    {
        _types = [.. appearances.SelectMany(appearance => appearance.PitchTypes).Select(line => line.PitchType).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(type => new TypeSums(type, [.. appearances.Select(appearance => appearance.PitchTypes.FirstOrDefault(line => line.PitchType == type))]))];
        _pooled = new("pooled", [.. appearances.Select(Pool)]);
        _velocities = [.. appearances.Select(appearance => Mean(appearance, line => line.Velocity))];
        _spins = [.. appearances.Select(appearance => Mean(appearance, line => line.Spin))];
    }

    /// <summary>Mean velocity of the last three tracked outings before <paramref name="to"/>, by pitch; NaN without one.</summary>
    public double Velocity(int from, int to) => Level(_velocities, from, to);

    public double Spin(int from, int to) => Level(_spins, from, to);

    public double VelocityChange((int From, int To) recent, (int From, int To) baseline) => Change(recent, baseline, type => type.Velocity, type => type.VelocityCount);

    public double SpinChange((int From, int To) recent, (int From, int To) baseline) => Change(recent, baseline, type => type.Spin, type => type.SpinCount);

    public double ExtensionChange((int From, int To) recent, (int From, int To) baseline) => Change(recent, baseline, type => type.Extension, type => type.ReleaseCount);

    /// <summary>Distance of the mean release points, feet.</summary>
    public double ReleaseDrift((int From, int To) recent, (int From, int To) baseline)
    {
        var (across, up) = (Change(recent, baseline, type => type.ReleaseX, type => type.ReleaseCount), Change(recent, baseline, type => type.ReleaseZ, type => type.ReleaseCount));
        return Math.Sqrt((across * across) + (up * up));
    }

    /// <summary>Half the sum of the differences of the shares: the share of pitches that changed their type.</summary>
    public double MixChange((int From, int To) recent, (int From, int To) baseline)
    {
        double recentAll = 0, baselineAll = 0;
        foreach (var type in _types)
            if (type.IsType)
                (recentAll, baselineAll) = (recentAll + type.Pitches.Of(recent.From, recent.To), baselineAll + type.Pitches.Of(baseline.From, baseline.To));
        if (recentAll < 2 * LeastBaseline || baselineAll < 5 * LeastBaseline) return double.NaN;
        var difference = 0.0;
        foreach (var type in _types)
            if (type.IsType)
                difference += Math.Abs((type.Pitches.Of(recent.From, recent.To) / recentAll) - (type.Pitches.Of(baseline.From, baseline.To) / baselineAll));
        return difference / 2;
    }

    /// <summary>Least-squares slope of the velocities of the last five tracked outings, mph an outing; NaN with fewer than five.</summary>
    public double Slope(int from, int to)
    {
        Span<double> last = stackalloc double[Outings];
        if (Last(_velocities, from, to, last) < Outings) return double.NaN;
        // places −2 … 2, the newest first in the list
        return ((2 * last[0]) + last[1] - last[3] - (2 * last[4])) / 10;
    }

    /// <summary>Standard deviation of the velocities of the last ten tracked outings; NaN with fewer than five.</summary>
    public double Spread(int from, int to)
    {
        Span<double> last = stackalloc double[SpreadOutings];
        var count = Last(_velocities, from, to, last);
        if (count < Outings) return double.NaN;
        double mean = 0, squares = 0;
        for (var i = 0; i < count; i++) mean += last[i] / count;
        for (var i = 0; i < count; i++) squares += (last[i] - mean) * (last[i] - mean);
        return Math.Sqrt(squares / (count - 1));
    }

    double Change((int From, int To) recent, (int From, int To) baseline, Func<TypeSums, RunningSum> values, Func<TypeSums, RunningSum> counts)
    {
        double sum = 0, weights = 0;
        var isAcrossSources = false;
        foreach (var type in _types)
        {
            double now = counts(type).Of(recent.From, recent.To), then = counts(type).Of(baseline.From, baseline.To);
            isAcrossSources |= !type.IsType && now > 0 != then > 0;
            Add(type, now, then);
        }
        if (weights == 0 && isAcrossSources) Add(_pooled, counts(_pooled).Of(recent.From, recent.To), counts(_pooled).Of(baseline.From, baseline.To));
        return weights == 0 ? double.NaN : sum / weights;

        void Add(TypeSums type, double now, double then)
        {
            if (now < LeastRecent || then < LeastBaseline) return;
            var weight = Math.Min(now, then);
            sum += weight * ((values(type).Of(recent.From, recent.To) / now) - (values(type).Of(baseline.From, baseline.To) / then));
            weights += weight;
        }
    }

    static double Level(double[] values, int from, int to)
    {
        Span<double> last = stackalloc double[3];
        var count = Last(values, from, to, last);
        var sum = 0.0;
        for (var i = 0; i < count; i++) sum += last[i];
        return count == 0 ? double.NaN : sum / count;
    }

    /// <summary>Fills in the newest known values first; says how many there were.</summary>
    static int Last(double[] values, int from, int to, Span<double> last)
    {
        var found = 0;
        for (var i = to - 1; i >= from && found < last.Length; i--)
            if (!double.IsNaN(values[i]))
                last[found++] = values[i];
        return found;
    }

    static double Mean(Appearance appearance, Func<PitchTypeLine, double?> value)
    {
        double sum = 0, count = 0;
        foreach (var line in appearance.PitchTypes)
            if (value(line) is { } known && line.Tracked > 0)
                (sum, count) = (sum + (known * line.Tracked), count + line.Tracked);
        return count == 0 ? double.NaN : sum / count;
    }

    static PitchTypeLine? Pool(Appearance appearance) => appearance.PitchTypes.Count == 0 ? null
        : new("pooled", appearance.PitchTypes.Sum(line => line.Pitches), appearance.PitchTypes.Sum(line => line.Tracked), Known(appearance, line => line.Velocity), Known(appearance, line => line.Spin),
            Known(appearance, line => line.ReleaseX), Known(appearance, line => line.ReleaseZ), Known(appearance, line => line.Extension));

    static double? Known(Appearance appearance, Func<PitchTypeLine, double?> value) => Mean(appearance, value) is var mean && double.IsNaN(mean) ? null : mean;

    /// <summary>A pitch type's running sums: each value times the pitches it is the mean of, and those pitches.</summary>
    sealed class TypeSums
    {
        public TypeSums(string type, PitchTypeLine?[] lines)
        {
            IsType = type != PitchTypeLine.AllTypes;
            Pitches = new([.. lines.Select(line => (double)(line?.Pitches ?? 0))]);
            (VelocityCount, Velocity) = Weighed(lines, line => line.Velocity);
            (SpinCount, Spin) = Weighed(lines, line => line.Spin);
            (ReleaseCount, ReleaseX) = Weighed(lines, line => line.ReleaseZ is null ? null : line.ReleaseX);
            (_, ReleaseZ) = Weighed(lines, line => line.ReleaseX is null ? null : line.ReleaseZ);
            (_, Extension) = Weighed(lines, line => line.ReleaseX is null || line.ReleaseZ is null ? null : line.Extension);
        }

        public bool IsType { get; }
        public RunningSum Pitches { get; }
        public RunningSum VelocityCount { get; }
        public RunningSum Velocity { get; }
        public RunningSum SpinCount { get; }
        public RunningSum Spin { get; }
        public RunningSum ReleaseCount { get; }
        public RunningSum ReleaseX { get; }
        public RunningSum ReleaseZ { get; }
        public RunningSum Extension { get; }

        static (RunningSum Count, RunningSum Sum) Weighed(PitchTypeLine?[] lines, Func<PitchTypeLine, double?> value)
        {
            var (counts, sums) = (new double[lines.Length], new double[lines.Length]);
            for (var i = 0; i < lines.Length; i++)
                if (lines[i] is { Tracked: > 0 } line && value(line) is { } known)
                    (counts[i], sums[i]) = (line.Tracked, line.Tracked * known);
            return (new(counts), new(sums));
        }
    }
}
