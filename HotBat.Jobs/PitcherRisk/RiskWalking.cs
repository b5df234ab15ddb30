using HotBat.Core.Learning;
using HotBat.Core.Operations;
using HotBat.Core.PitcherRisk;

namespace HotBat.Jobs.PitcherRisk;

/// <param name="Champion">The kind whose risks are written.</param>
/// <param name="Risks">One per regular-season appearance, in the order of day and pitcher.</param>
/// <param name="IfTrue">What to hold the champion's measures against; null where there is hardly an injury.</param>
public sealed record RisksWalked(RiskKind Champion, IReadOnlyList<PastRisk> Risks, RiskEvaluation Evaluation, RisksIfTrue? IfTrue);

/// <summary>Tells past risks as they would have been told, and measures.</summary>
public sealed class RiskWalking(RiskData data)
{
    /// <exception cref="UserError">There is no appearance in those days.</exception>
    public async Task<RisksWalked> RunAsync(DateOnly from, DateOnly to, RiskKind champion, Action<string> report, CancellationToken cancel)
    {
        if (champion == RiskKind.Boosted) XGBoostLibrary.Require();
        report("making outings");
        await data.RefreshAsync(cancel);
        report("reading");
        var history = await data.ReadAsync(to, null, cancel);
        report("walking");
        var examples = RiskWalk.Examples(history, _ => true, cancel);
        var risks = RiskWalkForward.Run(examples, from, to, RiskTrainer.Kinds, split => report($"fitting for {split.From:yyyy-MM}"), cancel);
        if (risks.Count == 0)
            throw new UserError($"There is no regular-season appearance from {from:yyyy-MM-dd} to {to:yyyy-MM-dd}.", "evaluate pitcher-risk", "Load the season first: ./hotbat ingest statcast FILE, and ./hotbat ingest injuries FILE.");
        report("measuring");
        return new(champion, risks, RiskEvaluation.Of(risks), RisksIfTrue.Of(risks, champion));
    }
}
