using HotBat.Core.Baseball;
using HotBat.Data;
using HotBat.Data.PitcherRisk;
using HotBat.Web.Shell;

namespace HotBat.Web.PitcherRisk;

/// <summary>Reads this morning's staff, so that no coach waits for it.</summary>
public sealed class StaffWarmUp(StaffQueries queries, DataWatermarks watermarks, TimeProvider time, ILogger<StaffWarmUp> logger) : ReadAhead(watermarks, time, logger)
{
    readonly TimeProvider _time = time;

    protected override Task ReadAsync(CancellationToken cancel) => queries.OfDayAsync(BaseballDay.Today(_time), cancel);
}
