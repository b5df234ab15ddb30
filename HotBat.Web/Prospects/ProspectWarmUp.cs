using HotBat.Core.Baseball;
using HotBat.Data;
using HotBat.Data.Prospects;
using HotBat.Web.Shell;

namespace HotBat.Web.Prospects;

/// <summary>Reads the ranking, and with a profile of each role the boards and medians that all profiles share, so that nobody waits for them.</summary>
public sealed class ProspectWarmUp(ProspectRankingQueries queries, ProspectProfileQueries profiles, DataWatermarks watermarks, TimeProvider time, ILogger<ProspectWarmUp> logger) : ReadAhead(watermarks, time, logger)
{
    readonly TimeProvider _time = time;

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        var today = BaseballDay.Today(_time);
        if (await queries.OfDayAsync(today, cancel) is not { } ranking) return;
        foreach (var first in ranking.Lines.DistinctBy(line => line.IsPitcher)) await profiles.FindAsync(first.Id, today, cancel);
    }
}
