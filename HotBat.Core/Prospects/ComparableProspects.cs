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

    readonly IReadOnlyList<ProspectRow> _past;
    readonly (int[] Places, double[] Weights) _hitters, _pitchers;

    /// <param name="past">Only those whose outcome is known are compared with.</param>
    public ComparableProspects(IReadOnlyList<ProspectRow> past, ProspectModel model)
    {
        _past = [.. past.Where(row => row.Made is not null)];
        _hitters = Weights(model.Parameters.Members.Select(member => member.Hitters));
        _pitchers = Weights(model.Parameters.Members.Select(member => member.Pitchers));
    }

    /// <param name="before">Only windows that had closed before this season.</param>
    public IReadOnlyList<ComparableProspect> Nearest(ProspectRow row, int before, int count)
    {
        var (places, weights) = row.IsPitcher ? _pitchers : _hitters;
        var best = new Dictionary<string, ComparableProspect>(StringComparer.Ordinal);
        foreach (var one in _past)
        {
            if (one.IsPitcher != row.IsPitcher || one.Player.Key == row.Player.Key || ProspectOutcome.Closes(one.Season) >= before) continue;
            var distance = Distance(row.Values, one.Values, places, weights);
            if (!best.TryGetValue(one.Player.Key, out var nearest) || distance < nearest.Distance) best[one.Player.Key] = new(one, distance);
        }
        return [.. best.Values.OrderBy(one => one.Distance).ThenBy(one => one.Row.Player.Key, StringComparer.Ordinal).Take(count)];
    }

    /// <summary>Logits a unit of the feature; the mean over the members.</summary>
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
        return ([.. sums.Keys], [.. sums.Values.Select(one => Math.Max(LeastWeight, Math.Abs(one.Sum / one.Count)) / (one.Scale / one.Count))]);
    }

    static double Distance(double[] values, double[] others, int[] places, double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < places.Length; i++)
        {
            var (one, other) = (values[places[i]], others[places[i]]);
            // what only one of them tells counts as a weak feature's standard deviation
            var away = double.IsNaN(one) != double.IsNaN(other) ? LeastWeight : double.IsNaN(one) ? 0 : weights[i] * (one - other);
            sum += away * away;
        }
        return Math.Sqrt(sum);
    }
}
