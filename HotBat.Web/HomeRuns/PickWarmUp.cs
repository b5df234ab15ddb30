using HotBat.Core.Baseball;
using HotBat.Data;
using HotBat.Data.HomeRuns;
using HotBat.Web.Shell;

namespace HotBat.Web.HomeRuns;

/// <summary>Reads today's picks, yesterday's with how they went, and the season's record, so that nobody waits for them.</summary>
public sealed class PickWarmUp(HomeRunPickQueries picks, HomeRunTrackQueries tracks, DataWatermarks watermarks, TimeProvider time, ILogger<PickWarmUp> logger) : ReadAhead(watermarks, time, logger)
{
    readonly TimeProvider _time = time;

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        var today = BaseballDay.Today(_time);
        foreach (var day in (DateOnly[])[today, today.AddDays(-1)])
        {
            await picks.OfDayAsync(day, today, cancel);
            await picks.TopTenBeforeAsync(day, today, cancel);
            await tracks.OfSeasonAsync((short)day.Year, day, cancel);
        }
    }
}
