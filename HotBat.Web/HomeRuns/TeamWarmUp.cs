using HotBat.Core.Baseball;
using HotBat.Data;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Web.Shell;

namespace HotBat.Web.HomeRuns;

/// <summary>Reads the slates around today, and once after each change of the figures every club's dashboard and the field of batters.</summary>
public sealed class TeamWarmUp(TeamRequests requests, TeamHomeRunQueries queries, SlateRequests slateRequests, SlateQueries slates, StandingsQueries standings, LeagueBatterQueries batters, DataWatermarks watermarks, TimeProvider time, ILogger<TeamWarmUp> logger) : ReadAhead(watermarks, time, logger)
{
    readonly DataWatermarks _watermarks = watermarks;
    readonly TimeProvider _time = time;

    (DataMarks Marks, DateOnly Day)? _warmed;

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        var (marks, day) = (await _watermarks.CurrentAsync(cancel), BaseballDay.Today(_time));
        if (_warmed == (marks, day)) return;
        await ReadSlatesAsync(cancel);
        if (_warmed is not { } warmed || warmed.Marks.Figures != marks.Figures || warmed.Day != day) await ReadClubsAsync(cancel);
        _warmed = (marks, day);
    }

    async Task ReadSlatesAsync(CancellationToken cancel)
    {
        if (slateRequests.Slate(new()).Value is not { } slate) return;
        foreach (var days in (int[])[0, -1, 1])
        {
            await slateRequests.ClubsAsync((await slates.SlateAsync(slate.View with { Date = slate.View.Date.AddDays(days) }, cancel)).Games, cancel);
        }
    }

    async Task ReadClubsAsync(CancellationToken cancel)
    {
        if ((await requests.LeagueAsync(new(), cancel)).Value is not { } league) return;
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
