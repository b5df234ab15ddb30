using HotBat.Core.Learning;
using HotBat.Core.Operations;
using HotBat.Core.Prospects;
using HotBat.Data.Prospects;

namespace HotBat.Jobs.Prospects;

/// <param name="Champion">The kind whose chances are written.</param>
/// <param name="Prospects">In the order of season and key.</param>
/// <param name="Unjoined">Rows of other files that lead to nobody.</param>
public sealed record ProspectsWalked(ProspectKind Champion, IReadOnlyList<PastProspect> Prospects, ProspectEvaluation Evaluation, IReadOnlyList<UnjoinedRow> Unjoined);

/// <summary>Tells past chances as they would have been told, and measures.</summary>
public sealed class ProspectWalking(ProspectHistoryReader reader, ProspectDataQueries data)
{
    /// <exception cref="UserError">There is no minor-league line in those seasons.</exception>
    public async Task<ProspectsWalked> RunAsync(int from, int to, ProspectKind champion, Action<string> report, CancellationToken cancel)
    {
        if (champion >= ProspectKind.Boosted) XGBoostLibrary.Require();
        report("reading");
        var history = await reader.ReadAsync(to, cancel);
        report("walking");
        var rows = ProspectWalk.Rows(history, _ => true, cancel);
        var past = ProspectWalkForward.Run(rows, from, to, ProspectTrainer.Kinds, season => report($"fitting for {season}"), cancel);
        if (past.Count == 0)
            throw new UserError($"There is no minor-league season of at least {ProspectOutcome.LeastPlateAppearances} plate appearances or {ProspectOutcome.LeastOuts / 3} innings from {from} to {to}.", "evaluate prospects",
                "Load the seasons first: ./hotbat ingest minors FILE, and ./hotbat ingest majors FILE for their outcomes.");
        report("measuring");
        return new(champion, past, ProspectEvaluation.Of(past), await data.UnjoinedAsync(cancel));
    }
}
