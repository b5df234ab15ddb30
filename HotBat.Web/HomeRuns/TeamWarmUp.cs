using HotBat.Core.Baseball;
using HotBat.Data;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Web.Parts;

namespace HotBat.Web.HomeRuns;

/// <summary>Reads the slates around today, every club's dashboard and the field of batters of today once after a start and after each change of the data, so that no visitor waits for the first reading.</summary>
public sealed class TeamWarmUp(TeamRequests requests, TeamHomeRunQueries queries, SlateRequests slateRequests, SlateQueries slates, StandingsQueries standings, LeagueBatterQueries batters, DataWatermarks watermarks, TimeProvider time, ILogger<TeamWarmUp> logger) : BackgroundService
{
    /// <summary>Files read one after another are one change.</summary>
    static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(2);
    /// <summary>A new day is noticed within this time.</summary>
    static readonly TimeSpan s_lookAgain = TimeSpan.FromMinutes(1);

    (DataWatermark, DateOnly)? _warmed;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            while (true)
            {
                var moved = watermarks.NextMove;
                await TryWarmAsync(stoppingToken);
                await Task.WhenAny(moved, Task.Delay(s_lookAgain, time, stoppingToken));
                if (moved.IsCompleted) await Task.Delay(s_quiet, time, stoppingToken);
                stoppingToken.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    async Task TryWarmAsync(CancellationToken cancel)
    {
        try
        {
            var now = (await watermarks.CurrentAsync(cancel), BaseballDay.Today(time));
            if (now == _warmed) return;
            await WarmAsync(cancel);
            _warmed = now;
        }
        catch (Exception e) when (PageFailures.IsDatabase(e))
        {
            logger.LogInformation("The dashboards were not read ahead: {Reason}", e.Message);
        }
    }

    async Task WarmAsync(CancellationToken cancel)
    {
        if ((await requests.LeagueAsync(new(), cancel)).Value is not { } league) return;
        if (slateRequests.Slate(new()).Value is { } slate)
        {
            foreach (var days in (int[])[0, -1, 1])
            {
                await slateRequests.ClubsAsync((await slates.SlateAsync(slate.View with { Date = slate.View.Date.AddDays(days) }, cancel)).Games, cancel);
            }
        }
        await standings.AsOfAsync(league.Calendar.Season, league.Calendar.KnownThrough, cancel);
        await batters.FieldAsync(league.Window, cancel);
        foreach (var club in league.Clubs)
        {
            if ((await requests.TeamAsync(club.Abbreviation, new(), cancel)).Value is not { } request) continue;
            await queries.VenuesAsync(club.TeamId, request.View.Calendar, cancel);
            await queries.DashboardAsync(request.View, cancel);
        }
    }
}
