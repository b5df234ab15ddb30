using HotBat.Core.PitcherRisk;
using HotBat.Data.PitcherRisk;

namespace HotBat.Jobs.PitcherRisk;

/// <summary>Raises and closes the alerts of a season by what is shown of its mornings, up to a day. A second run changes nothing.</summary>
public sealed class RiskAlerting(RiskData data, RiskAlertStore store)
{
    /// <summary>Seasons before it of which an alert is open are ended first: a pitcher has one open alert at most.</summary>
    /// <returns>Alerts raised, and alerts whose end changed.</returns>
    public async Task<(int Raised, long Changed)> RunAsync(int season, DateOnly today, CancellationToken cancel)
    {
        var seasons = await data.SeasonsAsync(cancel);
        var (raised, changed) = (0, 0L);
        foreach (var each in (IEnumerable<int>)[.. await store.OpenBeforeAsync(season, cancel), season])
        {
            var span = seasons.Of(each);
            var last = span.End < today ? span.End : today;
            if (last < span.Start) continue;
            var alerts = RiskAlerts.Of(await store.MorningsAsync(span.Start, last, cancel), span.End < today ? span.End.AddDays(1) : null);
            var merged = await store.MergeAsync(each, today, alerts, cancel);
            (raised, changed) = (raised + merged.Raised, changed + merged.Changed);
        }
        return (raised, changed);
    }
}
