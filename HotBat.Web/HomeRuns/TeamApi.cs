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
        var api = routes.MapGroup("/api/v1").WithTags("Home runs")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        foreach (var suffix in (string[])["", ".csv"])
        {
            var isCsv = suffix.Length > 0;
            Describe<LeagueAnswer>(api.MapGet($"/teams{suffix}", TeamsAsync), isCsv, "teams", "All clubs of a season with their home-run lines and ranks.");
            Describe<TeamAnswer>(api.MapGet($"/team-dashboard{suffix}", DashboardAsync), isCsv, "team-dashboard", "Everything the Team HR Dashboard shows; as CSV its key figures.");
            Describe<TeamAnalyticsAnswer>(api.MapGet($"/teams/{{team}}/analytics{suffix}", AnalyticsAsync), isCsv, "team-analytics", "A club's games, rolling trend, splits and opponents; as CSV the table named by `table`.");
        }
    }

    static void Describe<T>(RouteHandlerBuilder route, bool isCsv, string name, string summary)
    {
        route.WithSummary(summary);
        if (isCsv) route.ExcludeFromDescription();
        else route.WithName(name).Produces<T>().Produces<string>(StatusCodes.Status200OK, "text/csv").Produces(StatusCodes.Status304NotModified);
    }

    static async Task<IResult> TeamsAsync(
        HttpContext http, TeamRequests requests, LeagueHomeRunQueries queries, ConditionalResult conditional,
        [Description("Season, e.g. 2024; the newest loaded one by default.")] string? season,
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
        HttpContext http, string team, [AsParameters] TeamQuery query, TeamRequests requests, TeamHomeRunQueries queries, ConditionalResult conditional,
        [Description("For CSV: games, trend, splits, pitchers or parks; games by default.")] string? table, CancellationToken cancel)
    {
        var resolved = await requests.TeamAsync(team, query.ToParameters(), cancel);
        if (resolved.Value is not { } request) return resolved.Problem!.ToResult();
        table ??= "games";
        if (!TeamTables.ByName.TryGetValue(table, out var write))
            return new ParameterProblem("table", $"The table is one of {string.Join(", ", TeamTables.ByName.Keys)}.").ToResult();
        Task<TeamDashboard> Dashboard() => queries.DashboardAsync(request.View, cancel);
        return await conditional.AnswerAsync(http, request.View.Calendar.AsOf,
            async () => TeamAnalyticsAnswer.Of(request, await Dashboard()), async () => write(request, await Dashboard()), FileName(request, table));
    }

    static string FileName(TeamRequest request, string table) =>
        $"hotbat-{request.Club.Abbreviation.ToLowerInvariant()}-{request.View.Calendar.Season}-{table}";
}

/// <summary>Filters of the Team HR Dashboard.</summary>
public sealed record TeamQuery(
    [property: FromQuery, Description("Season, e.g. 2024; the newest loaded one by default.")] string? Season,
    [property: FromQuery, Description("all, home, away, vs-lhp, vs-rhp, mar-apr, may, jun, jul, aug, sep-oct, last-30, before-asb, after-asb.")] string? Split,
    [property: FromQuery, Description("First game date, e.g. 2024-04-01.")] string? From,
    [property: FromQuery, Description("Last game date.")] string? To,
    [property: FromQuery, Description("MLBAM venue id of one ballpark.")] string? Park,
    [property: FromQuery, Description("Pitcher's hand: L or R.")] string? Hand,
    [property: FromQuery(Name = "minPa"), Description("Leave out pitchers and splits with fewer plate appearances.")] string? MinPa,
    [property: FromQuery(Name = "asof"), Description("Day of the view: only what was known before it. Today by default.")] string? AsOf)
{
    public TeamParameters ToParameters() => new(Season, Split, From, To, Park, Hand, MinPa, AsOf);
}
