using HotBat.Core.Baseball;
using HotBat.Data;
using HotBat.Data.Prospects;
using HotBat.Web.Shell;

namespace HotBat.Web.Prospects;

/// <summary>Reads the ranking, so that nobody waits for it.</summary>
public sealed class ProspectWarmUp(ProspectRankingQueries queries, DataWatermarks watermarks, TimeProvider time, ILogger<ProspectWarmUp> logger) : ReadAhead(watermarks, time, logger)
{
    readonly TimeProvider _time = time;

    protected override Task ReadAsync(CancellationToken cancel) => queries.OfDayAsync(BaseballDay.Today(_time), cancel);
}
