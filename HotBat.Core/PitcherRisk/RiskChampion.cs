using HotBat.Core.Learning;

namespace HotBat.Core.PitcherRisk;

/// <summary>
/// Which kind serves: the simplest that nothing more elaborate beats. A more elaborate one must gain on the same past appearances more log loss than one standard error of the gain (by pitcher): the one-standard-error
/// rule. Source: Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, 7.10.
/// </summary>
public static class RiskChampion
{
    const double StandardErrorsOf95 = 2 * 1.96;

    /// <summary>Without appearances to compare: the one that explains itself; with few injuries it says the shrunk rate.</summary>
    public const RiskKind Fallback = RiskKind.Logistic;

    public static RiskKind Of(IReadOnlyList<PastRisk> risks)
    {
        List<PastRisk> known = [.. risks.Where(risk => risk.Example.Outcome.IsKnown)];
        if (!known.Any(risk => risk.Example.Outcome.IsArmInjury)) return Fallback;
        bool[] outcomes = [.. known.Select(risk => risk.Example.Outcome.IsArmInjury)];
        var bootstrap = new BlockBootstrap([.. known.Select(risk => risk.Example.Pitcher)]);
        WeighedPredictions Of(RiskKind kind) => new([.. known.Select(risk => risk.Chances[kind])], outcomes);

        var kinds = known[0].Chances.Keys.Where(kind => kind >= RiskKind.Shrunk).Order().ToList();
        var best = kinds[0];
        foreach (var kind in kinds.Skip(1))
        {
            var (held, tried) = (Of(best), Of(kind));
            var gain = bootstrap.Intervals(weights => [held.LogLoss(weights) - tried.LogLoss(weights)])[0]!;
            if (gain.Value > (gain.High - gain.Low) / StandardErrorsOf95) best = kind;
        }
        return best;
    }
}
