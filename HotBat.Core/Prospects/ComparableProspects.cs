namespace HotBat.Core.Prospects;

/// <summary>A past prospect like another, and what became of him.</summary>
/// <param name="Distance">In logits: how far apart the model's own weights lay them.</param>
public sealed record ComparableProspect(ProspectRow Row, double Distance);

/// <summary>
/// Past prospects like one at hand, by a learned similarity: features are compared in standard deviations times what the logistic model makes of one, so that what says nothing about making it counts for little; a tenth of a logit at least,
/// so that two alike in chance alone are not called alike. Of each man his likest season counts. Caveat: ten men are no better evidence than the chance itself.
/// </summary>
public sealed class ComparableProspects
{
    const double LeastWeight = .1;

    readonly Past _hitters, _pitchers;

    /// <param name="past">Only those whose outcome is known are compared with.</param>
    /// <param name="model">One with logistic members: trees alone have no weights to compare by.</param>
    public ComparableProspects(IReadOnlyList<ProspectRow> past, ProspectModel model)
    {
        var known = past.Where(row => row.Made is not null).ToList();
        _hitters = new([.. known.Where(row => !row.IsPitcher)], model.Parameters.Members.Select(member => member.Hitters));
        _pitchers = new([.. known.Where(row => row.IsPitcher)], model.Parameters.Members.Select(member => member.Pitchers));
    }

    /// <param name="before">Only windows that had closed before this season.</param>
    public IReadOnlyList<ComparableProspect> Nearest(ProspectRow row, int before, int count) => (row.IsPitcher ? _pitchers : _hitters).Nearest(row, before, count);

    /// <summary>Those of one role, their features weighted and side by side in memory: everybody is set beside everybody.</summary>
    sealed class Past
    {
        readonly List<ProspectRow> _rows;
        readonly int[] _places;
        readonly double[] _weights, _weighted;

        public Past(List<ProspectRow> rows, IEnumerable<RoleLogistic?> members)
        {
            (_rows, (_places, _weights)) = (rows, Weights(members));
            _weighted = new double[rows.Count * _places.Length];
            for (var i = 0; i < rows.Count; i++) Weigh(rows[i], _weighted.AsSpan(i * _places.Length, _places.Length));
        }

        public List<ComparableProspect> Nearest(ProspectRow row, int before, int count)
        {
            // without weights nobody is nearer than another
            if (_places.Length == 0) return [];
            Span<double> his = stackalloc double[_places.Length];
            Weigh(row, his);
            // the nearest so far, one season of each man
            var best = new List<ComparableProspect>(count + 1);
            for (var i = 0; i < _rows.Count; i++)
            {
                var farthest = best.Count < count ? double.PositiveInfinity : best[^1].Distance;
                if (Distance(his, _weighted.AsSpan(i * _places.Length, _places.Length), farthest) is not { } distance) continue;
                var one = _rows[i];
                if (one.Player.Key == row.Player.Key || ProspectOutcome.Closes(one.Season) >= before) continue;
                var known = best.FindIndex(other => other.Row.Player.Key == one.Player.Key);
                if (known >= 0 && best[known].Distance <= distance) continue;
                if (known >= 0) best.RemoveAt(known);
                var comparable = new ComparableProspect(one, distance);
                var place = best.FindIndex(other => Order(comparable, other) < 0);
                best.Insert(place < 0 ? best.Count : place, comparable);
                if (best.Count > count) best.RemoveAt(count);
            }
            return best;
        }

        void Weigh(ProspectRow row, Span<double> into)
        {
            for (var i = 0; i < _places.Length; i++) into[i] = _weights[i] * row.Values[_places[i]];
        }
    }

    static int Order(ComparableProspect one, ComparableProspect other) =>
        one.Distance.CompareTo(other.Distance) is var by && by != 0 ? by : string.CompareOrdinal(one.Row.Player.Key, other.Row.Player.Key);

    /// <summary>Logits a unit of the feature, the mean over the members; what weighs most comes first, so that who is far is seen soon.</summary>
    static (int[], double[]) Weights(IEnumerable<RoleLogistic?> members)
    {
        var sums = new SortedDictionary<int, (double Sum, double Scale, int Count)>();
        foreach (var member in members.OfType<RoleLogistic>())
            for (var i = 0; i < member.Chosen.Count; i++)
            {
                var place = ProspectFeatures.IndexOf(member.Chosen[i]);
                var (sum, scale, count) = sums.GetValueOrDefault(place);
                sums[place] = (sum + member.Model.Coefficients[i], scale + member.Model.Scales[i], count + 1);
            }
        var weights = sums.Select(one => (Place: one.Key, Logit: Math.Max(LeastWeight, Math.Abs(one.Value.Sum / one.Value.Count)), Scale: one.Value.Scale / one.Value.Count)).OrderByDescending(one => one.Logit).ToList();
        return ([.. weights.Select(one => one.Place)], [.. weights.Select(one => one.Logit / one.Scale)]);
    }

    /// <returns>Null beyond the farthest that counts.</returns>
    static double? Distance(ReadOnlySpan<double> one, ReadOnlySpan<double> other, double farthest)
    {
        var (sum, most) = (0.0, farthest * farthest);
        for (var i = 0; i < one.Length; i++)
        {
            var away = one[i] - other[i];
            // what only one of them tells counts as a weak feature's standard deviation
            if (double.IsNaN(away)) away = double.IsNaN(one[i]) && double.IsNaN(other[i]) ? 0 : LeastWeight;
            sum += away * away;
            if (sum > most) return null;
        }
        return Math.Sqrt(sum);
    }
}
