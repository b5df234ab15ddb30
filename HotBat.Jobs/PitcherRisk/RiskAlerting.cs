using HotBat.Core.PitcherRisk;
using HotBat.Data.PitcherRisk;

namespace HotBat.Jobs.PitcherRisk;

/// <summary>Raises and closes the alerts of a season by what is shown of its mornings, up to a day. A second run changes nothing.</summary>
public sealed class RiskAlerting(RiskData data, RiskAlertStore store)
{
    /// <returns>Alerts raised, and alerts whose end changed.</returns>
    public async Task<(int Raised, long Changed)> RunAsync(int season, DateOnly today, CancellationToken cancel)
    {
        var span = (await data.SeasonsAsync(cancel)).Of(season);
        var last = span.End < today ? span.End : today;
        if (last < span.Start) return (0, 0);
        var alerts = RiskAlerts.Of(await store.MorningsAsync(span.Start, last, cancel), span.End < today ? span.End.AddDays(1) : null);
        return await store.MergeAsync(season, today, alerts, cancel);
    }
}
