using System.ComponentModel;
using HotBat.Data.HomeRuns;
using HotBat.Web.Api;
using Microsoft.AspNetCore.Mvc;

namespace HotBat.Web.HomeRuns;

/// <summary>The dashboard's endpoints: the same requests, queries and records as the pages.</summary>
public static class TeamApi
{
    public static void MapTeamApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("").WithTags("Home runs");
        foreach (var suffix in (string[])["", ".csv"])
        {
            var isCsv = suffix.Length > 0;
            Describe<LeagueAnswer>(api.MapGet($"/teams{suffix}", TeamsAsync), isCsv, "teams", "All clubs of a season with their home-run lines and ranks",
                "Most home runs a game first. A line counts games, plate appearances, home runs, expected home runs (xHR), batted balls and barrels of the regular season.");
            Describe<TeamAnswer>(api.MapGet($"/team-dashboard{suffix}", DashboardAsync), isCsv, "team-dashboard", "Everything the Team HR Dashboard shows",
                "Key figures with rank, league value and change over 14 days, game log, splits, ballparks, pitchers faced and the next games with projected home runs, their 80% range and HotBatScore where they are forecast by that day. As CSV the key figures.");
            Describe<TeamAnalyticsAnswer>(api.MapGet($"/teams/{{team}}/analytics{suffix}", AnalyticsAsync), isCsv, "team-analytics", "A club's games, rolling trend, splits and opponents",
                "The tables of the dashboard. As CSV the one that `table` names.");
        }
    }

    internal static void Describe<T>(RouteHandlerBuilder route, bool isCsv, string name, string summary, string description)
    {
        ApiRoutes.Describe<T>(route, isCsv, name, summary, description);
        if (!isCsv) route.AddOpenApiOperationTransformer(TeamApiDescription.Parameters);
    }

    static async Task<IResult> TeamsAsync(
        HttpContext http, TeamRequests requests, LeagueHomeRunQueries queries, ConditionalResult conditional,
        [Description("Season; the newest loaded one by default.")] string? season,
        [Description("Day of the view: only what was known before it. Today by default.")] string? asof, CancellationToken cancel)
    {
        var resolved = await requests.LeagueAsync(new(Season: season, AsOf: asof), cancel);
        if (resolved.Value is not { } request) return resolved.Problem!.ToResult();
        async Task<LeagueAnswer> Answer() => LeagueAnswer.Of(request, await queries.ClubsAsync(request.Window, cancel));
        return await conditional.AnswerAsync(http, request.Calendar.AsOf,
            async () => await Answer(), async () => TeamTables.Clubs.Write((await Answer()).Clubs), $"hotbat-teams-{request.Calendar.Season}");
    }

    static async Task<IResult> DashboardAsync(
        HttpContext http, [AsParameters] TeamQuery query, TeamRequests requests, TeamHomeRunQueries queries, ConditionalResult conditional,
        [Description("Club: an abbreviation such as NYY.")] string? team, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(team)) return new ParameterProblem("team", "A club is needed, e.g. team=NYY.").ToResult();
        var resolved = await requests.TeamAsync(team, query.ToParameters(), cancel);
        if (resolved.Value is not { } request) return resolved.Problem!.ToResult();
        async Task<TeamAnswer> Answer() => new(request.Club, request.View.Calendar.AsOf, request.View.Split, await queries.DashboardAsync(request.View, cancel));
        return await conditional.AnswerAsync(http, request.View.Calendar.AsOf,
            async () => await Answer(), async () => TeamTables.KeyFigures.Write([await Answer()]), FileName(request, "dashboard"));
    }

    static async Task<IResult> AnalyticsAsync(
        HttpContext http, [Description("Club: an abbreviation such as NYY.")] string team, [AsParameters] TeamQuery query, TeamRequests requests, TeamHomeRunQueries queries, ConditionalResult conditional,
        [Description("The table that CSV holds; games by default.")] string? table, CancellationToken cancel)
    {
        var resolved = await requests.TeamAsync(team, query.ToParameters(), cancel);
        if (resolved.Value is not { } request) return resolved.Problem!.ToResult();
        table ??= "games";
        if (!TeamTables.ByName.TryGetValue(table, out var write))
            return new ParameterProblem("table", $"“{ParameterReader.Shorten(table)}” is none of {string.Join(", ", TeamTables.ByName.Keys)}.").ToResult();
        Task<TeamDashboard> Dashboard() => queries.DashboardAsync(request.View, cancel);
        return await conditional.AnswerAsync(http, request.View.Calendar.AsOf,
            async () => TeamAnalyticsAnswer.Of(request, await Dashboard()), async () => write(request, await Dashboard()), FileName(request, table));
    }

    static string FileName(TeamRequest request, string table) =>
        $"hotbat-{request.Club.Abbreviation.ToLowerInvariant()}-{request.View.Calendar.Season}-{table}";
}

/// <summary>Filters of the Team HR Dashboard.</summary>
public sealed record TeamQuery(
    [property: FromQuery(Name = "season"), Description("Season; the newest loaded one by default.")] string? Season,
    [property: FromQuery(Name = "split"), Description("A part of the season; all by default.")] string? Split,
    [property: FromQuery(Name = "from"), Description("First game date; that of the season by default.")] string? From,
    [property: FromQuery(Name = "to"), Description("Last game date; the day before `asof` at most.")] string? To,
    [property: FromQuery(Name = "park"), Description("MLBAM venue id of one ballpark.")] string? Park,
    [property: FromQuery(Name = "hand"), Description("Pitcher's hand: L or R.")] string? Hand,
    [property: FromQuery(Name = "minPa"), Description("Leave out pitchers and splits with fewer plate appearances.")] string? MinPa,
    [property: FromQuery(Name = "asof"), Description("Day of the view: only what was known before it. Today by default.")] string? AsOf)
{
    public TeamParameters ToParameters() => new(Season, Split, From, To, Park, Hand, MinPa, AsOf);
}
