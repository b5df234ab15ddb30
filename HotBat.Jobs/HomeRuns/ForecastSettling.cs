using HotBat.Data;
using HotBat.Data.HomeRuns;

namespace HotBat.Jobs.HomeRuns;

/// <summary>Settles a season's forecasts: days whose games are over, and again those whose games a later reading may have corrected. Stopped, it goes on where it was.</summary>
public sealed class ForecastSettling(HomeRunSettlementStore settlements, DataWatermarks watermarks)
{
    volatile Settled? _last;

    /// <param name="through">The last day; the days are those of its season.</param>
    /// <returns>Settlements added, one for each day and version that turned out as nobody had settled it before.</returns>
    public async Task<int> SettleAsync(DateOnly through, Action<string> report, CancellationToken cancel)
    {
        var marks = await watermarks.CurrentAsync(cancel);
        var now = new Settled(through, marks.Played.Run, marks.Forecasts.Scoring);
        if (_last == now) return 0;
        var added = 0;
        foreach (var day in await settlements.UnsettledAsync(new(through.Year, 1, 1), through, now.Readings, cancel))
        {
            report($"settling {day:yyyy-MM-dd}");
            added += await settlements.SettleAsync(day, now.Readings, cancel);
        }
        _last = now;
        return added;
    }

    /// <summary>What the last whole settling had before it: while it is the same there is nothing to do.</summary>
    sealed record Settled(DateOnly Through, long Readings, long Scoring);
}
