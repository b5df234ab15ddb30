using HotBat.Core.PitcherRisk;
using HotBat.Data.PitcherRisk;

namespace HotBat.Jobs.PitcherRisk;

/// <summary>Looks at the last days before they are built upon: games without a pitcher's outing, and facts that cannot both be so. Nothing is left out for it; what is found is said.</summary>
public sealed class RiskValidation(RiskData data, RiskWatchStore store)
{
    const int Days = 7;

    /// <param name="today">Days before it are looked at.</param>
    public async Task<string> RunAsync(DateOnly today, CancellationToken cancel)
    {
        var from = today.AddDays(-Days);
        var missing = await store.GamesWithoutOutingsAsync(from, today.AddDays(-1), cancel);
        var history = await data.ReadAsync(today.AddDays(-1), await store.PitchedAsync(from, today.AddDays(-1), cancel), cancel);
        var clashes = history.Pitchers.SelectMany(record => Clashes.Of(record.Pitcher, [.. record.Appearances.Where(outing => outing.Day >= from)], [.. record.Stints.Where(stint => stint.IsKnown(today))])).Where(clash => clash.Day >= from).ToList();
        string[] found =
        [
            .. missing > 0 ? [$"{missing} finished games of the last {Days} days have no outing"] : Array.Empty<string>(),
            .. clashes.CountBy(clash => clash.Kind).OrderBy(kind => kind.Key).Select(kind => Words(kind.Key, kind.Value)),
        ];
        return found.Length == 0 ? "nothing amiss" : string.Join(", ", found);
    }

    static string Words(ClashKind kind, int count) => kind switch
    {
        ClashKind.AppearanceDuringStint => $"{(count == 1 ? "one outing" : $"{count} outings")} while on the list",
        ClashKind.TwoOpenStints => $"{(count == 1 ? "one stint" : $"{count} stints")} within another",
        _ => $"{(count == 1 ? "one pitcher" : $"{count} pitchers")} of two clubs on one day",
    };
}
