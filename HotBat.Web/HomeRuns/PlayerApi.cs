using System.ComponentModel;
using HotBat.Data.HomeRuns;
using HotBat.Web.Api;
using Microsoft.AspNetCore.Mvc;

namespace HotBat.Web.HomeRuns;

/// <summary>The player pages' endpoints: the same requests, queries and records as the pages.</summary>
public static class PlayerApi
{
    public static void MapPlayerApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("").WithTags("Home runs");
        foreach (var suffix in (string[])["", ".csv"])
        {
            var isCsv = suffix.Length > 0;
            TeamApi.Describe<PlayerAnswer>(api.MapGet($"/player-dashboard{suffix}", DashboardAsync), isCsv, "player-dashboard", "Everything the Player HR Dashboard shows",
                "Line and pace, percentiles among the qualified batters, home run log with the parks each would have left (an estimate), batted balls, zones, splits, the next games and his chance to homer in those that are forecast, with its 80% range, reasons and HotBatScore. "
                + "`dashboard` is null for a player who has not batted in the season. As CSV the key figures.");
            TeamApi.Describe<PlayerStatsAnswer>(api.MapGet($"/players/{{id}}/stats{suffix}", StatsAsync), isCsv, "player-stats", "A batter's home runs, percentiles, splits and zones",
                "The tables of the dashboard. As CSV the one that `table` names.");
            TeamApi.Describe<LeadersAnswer>(api.MapGet($"/leaders{suffix}", LeadersAsync), isCsv, "leaders", "Batters by any home-run metric",
                "A season or a window of it. A rate lists qualified batters unless `minPa` says otherwise. As CSV all of them, whatever the page.");
            TeamApi.Describe<CompareAnswer>(api.MapGet($"/compare/players{suffix}", CompareAsync), isCsv, "compare-players", "Up to four batters side by side",
                "Every metric with its percentile among the qualified batters of the season so far.");
        }
    }

    static async Task<IResult> DashboardAsync(
        HttpContext http, [AsParameters] PlayerQuery query, PlayerRequests requests, PlayerHomeRunQueries queries, ConditionalResult conditional,
        [Description("Player: an MLBAM id such as 592450.")] string? player, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(player)) return new ParameterProblem("player", "A player is needed, e.g. player=592450.").ToResult();
        var resolved = await requests.PlayerAsync(player, query.ToParameters(), cancel);
        if (resolved.Value is not { } request) return resolved.Problem!.ToResult();
        async Task<PlayerAnswer> Answer() => PlayerAnswer.Of(request, await queries.DashboardAsync(request.View, cancel));
        return await conditional.AnswerAsync(http, request.Calendar.AsOf,
            async () => await Answer(), async () => PlayerTables.KeyFigures.Write([await Answer()]), FileName(request, "dashboard"));
    }

    static async Task<IResult> StatsAsync(
        HttpContext http, [Description("MLBAM id such as 592450.")] string id, [AsParameters] PlayerQuery query, PlayerRequests requests, PlayerHomeRunQueries queries, ConditionalResult conditional,
        [Description("The table that CSV holds; homers by default.")] string? table, CancellationToken cancel)
    {
        var resolved = await requests.PlayerAsync(id, query.ToParameters(), cancel);
        if (resolved.Value is not { } request) return (resolved.Problem!.Parameter == "player" ? resolved.Problem with { Parameter = "id" } : resolved.Problem).ToResult();
        table ??= "homers";
        if (!PlayerTables.ByName.TryGetValue(table, out var write))
            return new ParameterProblem("table", $"“{ParameterReader.Shorten(table)}” is none of {string.Join(", ", PlayerTables.ByName.Keys)}.").ToResult();
        Task<PlayerDashboard?>? reading = null;
        Task<PlayerDashboard?> Dashboard() => reading ??= queries.DashboardAsync(request.View, cancel);
        return await conditional.AnswerAsync(http, request.Calendar.AsOf,
            async () => PlayerStatsAnswer.Of(request, (await Dashboard())!), async () => write(request, (await Dashboard())!), FileName(request, table),
            missing: async () => await Dashboard() is null ? new("id", $"{request.Person.Name} has not batted in {request.Calendar.Season}.", StatusCodes.Status404NotFound) : null);
    }

    static async Task<IResult> LeadersAsync(HttpContext http, [AsParameters] LeaderQuery query, LeaderRequests requests, ConditionalResult conditional, CancellationToken cancel)
    {
        var resolved = await requests.LeadersAsync(query.ToParameters(), cancel);
        if (resolved.Value is not { } request) return resolved.Problem!.ToResult();
        return await conditional.AnswerAsync(http, request.League.Calendar.AsOf,
            async () => (await requests.AllAsync(request, cancel)).Cut(request.Page, request.Size), async () => PlayerTables.Leaders(request, await requests.AllAsync(request, cancel)),
            $"hotbat-leaders-{request.League.Calendar.Season}-{request.Metric.Code}");
    }

    static async Task<IResult> CompareAsync(
        HttpContext http, PlayerRequests requests, LeagueBatterQueries queries, ConditionalResult conditional,
        [Description("MLBAM ids with commas between them, four at most.")] string? ids,
        [Description("Season; the newest loaded one by default.")] string? season,
        [Description("Day of the view: only what was known before it. Today by default.")] string? asof, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(ids)) return new ParameterProblem("ids", "Players are needed, e.g. ids=592450,660271.").ToResult();
        var resolved = await requests.CompareAsync(new(ids, season, asof), cancel);
        if (resolved.Value is not { } request) return resolved.Problem!.ToResult();
        async Task<CompareAnswer> Answer() => CompareAnswer.Of(request, await queries.FieldAsync(request.League.Window, cancel));
        return await conditional.AnswerAsync(http, request.League.Calendar.AsOf, async () => await Answer(), async () => PlayerTables.Compare(await Answer()), "hotbat-compare");
    }

    static string FileName(PlayerRequest request, string table) => $"hotbat-{request.Person.PlayerId}-{request.Calendar.Season}-{table}";
}

/// <summary>Filters of the Player HR Dashboard.</summary>
public sealed record PlayerQuery(
    [property: FromQuery(Name = "season"), Description("Season; the newest loaded one by default.")] string? Season,
    [property: FromQuery(Name = "split"), Description("A part of the season; all by default.")] string? Split,
    [property: FromQuery(Name = "from"), Description("First game date; that of the season by default.")] string? From,
    [property: FromQuery(Name = "to"), Description("Last game date; the day before `asof` at most.")] string? To,
    [property: FromQuery(Name = "park"), Description("MLBAM venue id of one ballpark.")] string? Park,
    [property: FromQuery(Name = "hand"), Description("Pitcher's hand: L or R.")] string? Hand,
    [property: FromQuery(Name = "asof"), Description("Day of the view: only what was known before it. Today by default.")] string? AsOf)
{
    public PlayerParameters ToParameters() => new(Season, Split, From, To, Park, Hand, AsOf);
}

/// <summary>Filters and order of the leaders.</summary>
public sealed record LeaderQuery(
    [property: FromQuery(Name = "sort"), Description("Metric, with “-” before it for most first; -hr by default.")] string? Sort,
    [property: FromQuery(Name = "season"), Description("Season; the newest loaded one by default.")] string? Season,
    [property: FromQuery(Name = "split"), Description("A part of the season; all by default.")] string? Split,
    [property: FromQuery(Name = "from"), Description("First game date; that of the season by default.")] string? From,
    [property: FromQuery(Name = "to"), Description("Last game date; the day before `asof` at most.")] string? To,
    [property: FromQuery(Name = "park"), Description("MLBAM venue id of one ballpark.")] string? Park,
    [property: FromQuery(Name = "hand"), Description("Pitcher's hand: L or R.")] string? Hand,
    [property: FromQuery(Name = "team"), Description("Batters of one club, by its abbreviation.")] string? Team,
    [property: FromQuery(Name = "minPa"), Description("Fewest plate appearances; for a rate the qualifying minimum by default, else 1.")] string? MinPa,
    [property: FromQuery(Name = "size"), Description("Rows a page: 25, 50 or 100.")] string? Size,
    [property: FromQuery(Name = "page"), Description("Page, from 1; one beyond the last is the last.")] string? Page,
    [property: FromQuery(Name = "asof"), Description("Day of the view: only what was known before it. Today by default.")] string? AsOf)
{
    public LeaderParameters ToParameters() => new(Sort, Season, Split, From, To, Park, Hand, Team, MinPa, Size, Page, AsOf);
}
