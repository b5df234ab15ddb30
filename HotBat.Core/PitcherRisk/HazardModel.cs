using HotBat.Core.Learning;

namespace HotBat.Core.PitcherRisk;

/// <summary>
/// A discrete-time hazard: of those still sound at the start of each of the three weeks after a day, the chance that an arm stint begins within it, logit = week's own level + Σ β·x. P(21 days) = 1 − Π (1 − hazard).
/// A window that the season or the data cuts off still tells of the weeks before. Source: Singer and Willett, Journal of Educational Statistics 18 (1993).
/// </summary>
/// <param name="Weeks">The logit of each week for an average row.</param>
/// <param name="Shared">What the features add, the same to every week; its own intercept is 0.</param>
public sealed record HazardModel(IReadOnlyList<double> Weeks, LogisticModel Shared)
{
    public const int WeekCount = RiskOutcome.Days / WeekDays;

    const int WeekDays = 7;

    /// <param name="rows">Also those whose window was cut off: an injury of a week that was not seen to its end counts no more than the rows of the unhurt in it, which are not there.</param>
    public static HazardModel Fit(IReadOnlyList<RiskExample> rows, int[] chosen, double l2)
    {
        var waited = rows.Select(row =>
        {
            var seen = row.Outcome.DaysSeen / WeekDays;
            int? week = row.Outcome.InjuryAfter is { } after ? Math.Max(1, (after + WeekDays - 1) / WeekDays) : null;
            return new Waited(Array.ConvertAll(chosen, feature => row.Values[feature]), week <= seen ? week : null, seen);
        });
        var fit = DiscreteTimeHazard.Fit(waited, chosen.Length, WeekCount, l2);
        return new(fit.Periods, fit.Shared);
    }

    public double Logit(double[] chosen) => Of(Shared.Logit(chosen));

    /// <summary>Exact: each feature's share of the way from an average row is its share of the sum that they add (Aumann-Shapley values of a function of one sum).</summary>
    public Explanation Explain(double[] chosen)
    {
        var parts = Shared.Explain(chosen).Contributions;
        var (start, sum) = (Of(0), parts.Sum());
        // at a sum of nothing the slope is the derivative
        var slope = Math.Abs(sum) > 1e-9 ? (Of(sum) - start) / sum : (Of(1e-6) - start) / 1e-6;
        return new(start, [.. parts.Select(part => slope * part)]);
    }

    double Of(double shared)
    {
        var sound = 1.0;
        foreach (var week in Weeks) sound *= 1 - Learning.Logit.Inverse(week + shared);
        return Learning.Logit.Of(1 - sound);
    }
}
