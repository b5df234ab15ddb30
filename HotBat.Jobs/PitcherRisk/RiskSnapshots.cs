using HotBat.Core.PitcherRisk;
using HotBat.Data.PitcherRisk;

namespace HotBat.Jobs.PitcherRisk;

/// <param name="Pitchers">Whose snapshots were made anew.</param>
/// <param name="Snapshots">Written.</param>
public sealed record SnapshotsMade(int Pitchers, long Snapshots);

/// <summary>
/// Keeps a snapshot of every pitcher and morning: from the day after his first outing of a year until 28 days after his last. Only touched pitchers, and of them only mornings that may know another thing, are made
/// anew; the same inputs make the same rows.
/// </summary>
public sealed class RiskSnapshots(RiskData data, SnapshotStore store)
{
    const int PitchersAtOnce = 250;

    /// <param name="through">The last morning.</param>
    public async Task<SnapshotsMade> UpdateAsync(DateOnly through, Action<long, long>? report, CancellationToken cancel)
    {
        await data.RefreshAsync(cancel);
        await using var hold = await store.HoldAsync(cancel);
        await store.TouchMorningAsync(through, RiskExample.ActiveDays, cancel);
        var touched = await store.TouchedAsync(cancel);
        var (pitchers, written) = (0, 0L);
        foreach (var some in touched.Chunk(PitchersAtOnce))
        {
            written += await store.ReplaceAsync(some, async taken =>
            {
                var history = await data.ReadAsync(through, [.. taken.Select(one => one.Pitcher)], cancel);
                var from = taken.ToDictionary(one => one.Pitcher, one => one.From);
                return history.Pitchers.SelectMany(record => Rows(record, history.Seasons, from[record.Pitcher], through));
            }, cancel);
            pitchers += some.Length;
            report?.Invoke(pitchers, touched.Count);
        }
        return new(touched.Count, written);
    }

    /// <summary>A pitcher's mornings from a day on.</summary>
    public static IEnumerable<(int Pitcher, DateOnly AsOf, float[] Values)> Rows(PitcherRecord record, SeasonSpans seasons, DateOnly from, DateOnly through)
    {
        var ledger = new PitcherLedger(record, seasons);
        var values = new double[RiskFeatures.Count];
        foreach (var year in record.Appearances.GroupBy(outing => outing.Day.Year))
        {
            var first = year.First().Day.AddDays(1);
            var last = year.Last().Day.AddDays(RiskExample.ActiveDays);
            if (last > through) last = through;
            for (var morning = first > from ? first : from; morning <= last; morning = morning.AddDays(1))
            {
                ledger.Fill(morning, values);
                yield return (record.Pitcher, morning, Array.ConvertAll(values, value => (float)value));
            }
        }
    }
}
