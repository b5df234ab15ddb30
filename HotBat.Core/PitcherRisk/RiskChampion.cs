using HotBat.Core.Learning;

namespace HotBat.Core.PitcherRisk;

/// <summary>Which kind serves, by <see cref="OneStandardError"/> over past appearances, the standard error by pitcher.</summary>
public static class RiskChampion
{
    /// <summary>Without appearances to compare: the one that explains itself; with few injuries it says the shrunk rate.</summary>
    public const RiskKind Fallback = RiskKind.Logistic;

    public static RiskKind Of(IReadOnlyList<PastRisk> risks)
    {
        List<PastRisk> known = [.. risks.Where(risk => risk.Example.Outcome.IsKnown)];
        if (!known.Any(risk => risk.Example.Outcome.IsArmInjury)) return Fallback;
        bool[] outcomes = [.. known.Select(risk => risk.Example.Outcome.IsArmInjury)];
        var bootstrap = new BlockBootstrap([.. known.Select(risk => risk.Example.Pitcher)]);
        List<RiskKind> kinds = [.. known[0].Chances.Keys.Where(kind => kind >= RiskKind.Shrunk).Order()];
        return OneStandardError.Choose(kinds, kind => new([.. known.Select(risk => risk.Chances[kind])], outcomes), bootstrap);
    }
}
