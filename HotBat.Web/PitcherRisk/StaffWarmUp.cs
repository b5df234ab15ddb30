using HotBat.Core.Baseball;
using HotBat.Data;
using HotBat.Data.PitcherRisk;
using HotBat.Web.Shell;

namespace HotBat.Web.PitcherRisk;

/// <summary>Reads this morning's staff, and with the first of it what all pitchers' pages share, so that no coach waits for it.</summary>
public sealed class StaffWarmUp(StaffQueries queries, PitcherQueries pitchers, DataWatermarks watermarks, TimeProvider time, ILogger<StaffWarmUp> logger) : ReadAhead(watermarks, time, logger)
{
    readonly TimeProvider _time = time;

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        var today = BaseballDay.Today(_time);
        if ((await queries.OfDayAsync(today, cancel)).Pitchers is [var first, ..]) await pitchers.DashboardAsync(new(first.PitcherId, today), cancel);
    }
}
