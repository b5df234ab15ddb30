using HotBat.Core.PitcherRisk;
using HotBat.Data.PitcherRisk;

namespace HotBat.Jobs.PitcherRisk;

/// <summary>What is told of all outings without a model: labels of the appearances, and outings unlike their pitchers. A second run changes nothing.</summary>
public sealed class RiskLooks(RiskData data, RiskWatchStore store)
{
    /// <param name="through">The last day whose outings are looked at.</param>
    /// <returns>Labels added, changed or gone.</returns>
    public async Task<long> LabelAsync(DateOnly through, CancellationToken cancel)
    {
        var history = await data.ReadAsync(through, null, cancel);
        return await store.MergeAsync(history.Pitchers.SelectMany(record => record.Appearances.Where(outing => outing.IsRegularSeason)
            .Select(outing => new LabelledAppearance(record.Pitcher, outing.Day, history.OutcomeOf(record, outing.Day, through)))), cancel);
    }

    /// <param name="from">Only outings of that day on are judged.</param>
    /// <param name="through">The last day whose outings are looked at.</param>
    /// <returns>Rows added, changed or gone.</returns>
    public async Task<long> FindUnlikeAsync(DateOnly from, DateOnly through, CancellationToken cancel)
    {
        var history = await data.ReadAsync(through, null, cancel);
        return await store.MergeAsync(history.Pitchers.SelectMany(record => OutingAnomalies.Of(record.Appearances, from)), from, cancel);
    }
}
