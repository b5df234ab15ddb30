using HotBat.Core.PitcherRisk;
using HotBat.Data.PitcherRisk;

namespace HotBat.Jobs.PitcherRisk;

/// <summary>Brings what risks rest on up to date before it is read: outings of the pitches, stints of the league's transactions.</summary>
public sealed class RiskData(OutingStore outings, TransactionStints transactions, RiskHistoryReader reader)
{
    /// <returns>Outings and stints that changed.</returns>
    public async Task<long> RefreshAsync(CancellationToken cancel) => await outings.DeriveAsync(cancel) + await transactions.DeriveAsync(cancel);

    public Task<SeasonSpans> SeasonsAsync(CancellationToken cancel) => reader.SeasonsAsync(cancel);

    public async Task<RiskHistory> ReadAsync(DateOnly through, IReadOnlyCollection<int>? pitchers, CancellationToken cancel) => await reader.ReadAsync(through, pitchers, cancel);
}
