using HotBat.Core.Learning;

namespace HotBat.Core.PitcherRisk;

/// <summary>A pitcher on a day's morning, and what became of him: what a model is trained on and asked about.</summary>
/// <param name="Values">The features, in the order of <see cref="RiskFeatures.All"/>, of what is dated before the day.</param>
public sealed record RiskExample(int Pitcher, DateOnly Day, double[] Values, RiskOutcome Outcome, bool? IsStart)
{
    /// <summary>Mean pitches of his last outings from which on he counts as a starter.</summary>
    public const double StarterPitches = 45;

    /// <summary>Days after his last outing in which a pitcher is asked about. Longer out and not on the list, only what came later tells that he returns.</summary>
    public const int ActiveDays = 28;

    static readonly int s_role = RiskFeatures.IndexOf("role"), s_month = RiskFeatures.IndexOf("outings_28"), s_listed = RiskFeatures.IndexOf("on_list");

    /// <summary>By the length of his last outings; by how he begins this one before the first.</summary>
    public bool IsStarter => double.IsNaN(Values[s_role]) ? IsStart == true : Values[s_role] >= StarterPitches;

    /// <summary>A morning of which nobody knows yet what became of it.</summary>
    public static RiskExample Asked(int pitcher, DateOnly day, double[] values) => new(pitcher, day, values, new(RiskLabel.DataEnds, null, 0), null);

    /// <summary>As known that morning he is on the injured list: nothing can be asked about him.</summary>
    public bool IsListed => Values[s_listed] == 1;

    /// <summary>As known that morning he is on the injured list or has pitched in the <see cref="ActiveDays"/> days before: of anybody else nothing is told.</summary>
    public bool IsActive => IsListed || Values[s_month] > 0;
}

/// <summary>Examples from a history: one for each regular-season appearance.</summary>
public static class RiskWalk
{
    /// <param name="want">Days whose appearances are wanted.</param>
    /// <returns>In the order of day and pitcher.</returns>
    public static IReadOnlyList<RiskExample> Examples(RiskHistory history, Func<DateOnly, bool> want, CancellationToken cancel = default)
    {
        var examples = new List<RiskExample>();
        foreach (var record in history.Pitchers)
        {
            cancel.ThrowIfCancellationRequested();
            var ledger = new PitcherLedger(record, history.Seasons);
            foreach (var appearance in record.Appearances)
                if (appearance.IsRegularSeason && want(appearance.Day))
                    examples.Add(new(record.Pitcher, appearance.Day, ledger.Features(appearance.Day), history.OutcomeOf(record, appearance.Day), appearance.IsStart));
        }
        return [.. examples.OrderBy(example => example.Day).ThenBy(example => example.Pitcher)];
    }

    internal static FeatureMatrix Matrix(IEnumerable<RiskExample> examples, int[] chosen)
    {
        var matrix = new FeatureMatrix(chosen.Length);
        foreach (var example in examples) matrix.Add(Choose(example.Values, chosen));
        return matrix;
    }

    internal static double[] Choose(double[] values, int[] chosen) => Array.ConvertAll(chosen, feature => values[feature]);
}
