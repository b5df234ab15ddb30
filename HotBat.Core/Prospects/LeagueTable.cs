namespace HotBat.Core.Prospects;

/// <summary>A player among those of his own league: how old they are, and how often things come about.</summary>
/// <param name="Age">Mean age, weighted by playing time.</param>
/// <param name="AgeSpread">Standard deviation of age.</param>
/// <param name="Rates">In the order of <see cref="MinorRates"/>.</param>
public sealed record LeagueMeans(double Age, double AgeSpread, double[] Rates)
{
    public static LeagueMeans Between(LeagueMeans below, LeagueMeans above, double share) => new(Mix(below.Age, above.Age, share), Mix(below.AgeSpread, above.AgeSpread, share), [.. below.Rates.Zip(above.Rates, (one, other) => Mix(one, other, share))]);

    static double Mix(double below, double above, double share) => below + (share * (above - below));
}

/// <summary>
/// The leagues of one season, for batters or for pitchers. No source tells a player's league: it is found by what FanGraphs' figures have in common for all of a league (<see cref="MinorRates.LeagueConstant"/>,
/// <see cref="MinorRates.LeagueWoba"/>): his league are those of his level whose constant lies nearest.
/// </summary>
public sealed class LeagueTable<TLine>
    where TLine : class
{
    const int LeastPeers = 25;

    /// <summary>A league whose mean age is below this, at the rookie level, is one of the Dominican or Venezuelan summer leagues.</summary>
    public const double SummerLeagueAge = 19.4;

    /// <summary>On the scale of levels, a step below the other rookie leagues.</summary>
    public const double SummerLeague = -1;

    readonly LeagueMeans?[] _levels = new LeagueMeans?[6];
    readonly double[] _full = new double[6];
    readonly Dictionary<TLine, LeagueMeans> _leagues = new(ReferenceEqualityComparer.Instance);

    sealed record Seen(TLine Line, double Age, double Weight, double Constant, RateCount[] Counts);

    /// <param name="lines">All of the season with their level and age.</param>
    public LeagueTable(IEnumerable<(TLine Line, MinorLevel Level, double Age)> lines, IReadOnlyList<RateKind<TLine>> kinds, Func<TLine, double> weight, Func<TLine, double> constant, double tolerance)
    {
        foreach (var level in lines.GroupBy(one => one.Level))
        {
            var all = level.Select(one => new Seen(one.Line, one.Age, weight(one.Line), constant(one.Line), [.. kinds.Select(kind => kind.Count(one.Line))])).Where(seen => seen.Weight > 0).ToList();
            if (all.Count == 0) continue;
            var whole = Means(all, kinds.Count);
            _levels[(int)level.Key] = whole;
            _full[(int)level.Key] = all.Select(seen => seen.Weight).Order().ElementAt((int)(.9 * (all.Count - 1)));
            var placed = all.Where(seen => !double.IsNaN(seen.Constant)).OrderBy(seen => seen.Constant).ToList();
            for (int i = 0, from = 0, to = 0; i < placed.Count; i++)
            {
                while (placed[i].Constant - placed[from].Constant > tolerance) from++;
                while (to < placed.Count && placed[to].Constant - placed[i].Constant <= tolerance) to++;
                if (to - from >= LeastPeers) _leagues[placed[i].Line] = Means(placed.GetRange(from, to - from), kinds.Count);
            }
        }
    }

    /// <summary>Of his league, or of his level where his league is not found; null when nobody is known there.</summary>
    public LeagueMeans? Of(TLine line, MinorLevel level) => _leagues.GetValueOrDefault(line) ?? _levels[(int)level];

    /// <summary>Whether he is found in a league as young as the summer leagues.</summary>
    public bool IsSummerLeague(TLine line) => _leagues.TryGetValue(line, out var league) && league.Age < SummerLeagueAge;

    /// <summary>The playing time that a tenth of a level's players exceed; NaN when nobody is known there.</summary>
    public double Full(double level)
    {
        var at = Math.Clamp(level, 0, 5);
        var (below, above) = (_full[(int)Math.Floor(at)], _full[(int)Math.Ceiling(at)]);
        return below > 0 && above > 0 ? below + ((at - Math.Floor(at)) * (above - below)) : double.NaN;
    }

    /// <summary>Between levels, for who played at several.</summary>
    public LeagueMeans? At(double level)
    {
        var at = Math.Clamp(level, 0, 5);
        var (below, above) = (_levels[(int)Math.Floor(at)], _levels[(int)Math.Ceiling(at)]);
        return below is null || above is null ? below ?? above : LeagueMeans.Between(below, above, at - Math.Floor(at));
    }

    static LeagueMeans Means(List<Seen> seen, int rates)
    {
        double weight = 0, age = 0, square = 0;
        var counts = new RateCount[rates];
        foreach (var one in seen)
        {
            for (var i = 0; i < rates; i++) counts[i] += one.Counts[i];
            if (double.IsNaN(one.Age)) continue;
            weight += one.Weight;
            age += one.Weight * one.Age;
            square += one.Weight * one.Age * one.Age;
        }
        var mean = weight > 0 ? age / weight : double.NaN;
        return new(mean, weight > 0 ? Math.Sqrt(Math.Max((square / weight) - (mean * mean), .25)) : double.NaN, Array.ConvertAll(counts, count => count.Chances > 0 ? count.Events / count.Chances : 0));
    }
}
