using System.ComponentModel;
using System.Globalization;
using HotBat.Data.Prospects;
using HotBat.Web.Api;

namespace HotBat.Web.Prospects;

/// <summary>Rankings and profiles for other programs: the same requests and queries as the pages.</summary>
public static class ProspectApi
{
    const string What = "The chance is of more than 500 plate appearances or 100 innings in the majors within four seasons.";

    public static void MapProspectApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("").WithTags("Prospects");
        foreach (var suffix in (string[])["", ".csv"])
        {
            var isCsv = suffix.Length > 0;
            ProspectApiDescription.Describe<ProspectsAnswer>(api.MapGet($"/prospects{suffix}", ListAsync), isCsv, "prospects", "Prospects by dynasty score",
                "Minor leaguers after the newest season that has been scored: the first 500 by dynasty score of all who match the filters, a page at a time; as CSV all of them. " + What);
            ProspectApiDescription.Describe<ProspectGroupsAnswer<ProspectSystemAnswer>>(api.MapGet($"/prospects/systems{suffix}", SystemsAsync), isCsv, "prospect-systems", "Farm systems", "Organisations by how many of their prospects are expected to make it: the sum of their chances. " + What);
            ProspectApiDescription.Describe<ProspectGroupsAnswer<PositionScarcityAnswer>>(api.MapGet($"/prospects/scarcity{suffix}", ScarcityAsync), isCsv, "prospect-scarcity", "Positions by scarcity", "How far the dynasty score falls from each position's best to its twelfth. " + What);
            ProspectApiDescription.Describe<ProspectCompareAnswer>(api.MapGet($"/compare/prospects{suffix}", CompareAsync), isCsv, "compare-prospects", "Two to four prospects side by side",
                "Each one's chance and what goes with it, what every topic multiplies the odds of an average prospect by, and future grades of the newest board that has him. " + What);
            ProspectApiDescription.Describe<ProspectProfileAnswer>(api.MapGet($"/prospects/{{id}}{suffix}", ProfileAsync), isCsv, "prospect", "A prospect's profile",
                "His lines by season and level with their source, grades by board, chance, ETA by season and the past prospects most like him. As CSV one table: lines, parts, grades, arrival or comparables. " + What);
        }
        foreach (var suffix in (string[])["", ".csv"])
            ProspectApiDescription.Describe<ProspectExplanationAnswer>(api.MapGet($"/ml/explanations/{{id}}{suffix}", ExplainAsync), suffix.Length > 0, "prospect-explanation", "Why a prospect's chance is what it is",
                "Exact SHAP values by feature and topic, as bars that add up to the chance, and as sentences. " + What);
    }

    static async Task<IResult> ListAsync(
        HttpContext http, ProspectRequests requests, ConditionalResult conditional,
        [Description("A position such as SS or SP, or H or P for all hitters or pitchers.")] string? pos,
        [Description("An organisation: a club's abbreviation.")] string? org,
        [Description("Rk, A-, A, A+, AA or AAA; several for those whose season line names no level.")] string? level,
        [Description("ETA: a season.")] string? eta,
        [Description("Younger than so many years on July 1 of the season.")] string? age,
        [Description("Parts of a name; accents and case are forgiven, and where nobody is called so, spelling.")] string? q,
        [Description("all, breakout or sleeper; the answer says what they are.")] string? view,
        [Description("name, score, chance, fv, age, youth, level, eta, next, change, pos or org, with - before it for largest first.")] string? sort,
        [Description("Page; one past the end is the last.")] string? page,
        [Description("Rows of a page: 25, 50 or 100.")] string? size,
        [Description("Day of the view: the newest season that had ended by then. Today by default.")] string? asof, CancellationToken cancel)
    {
        var resolved = await requests.ListAsync(new(pos, org, level, eta, age, q, view, sort, page, size, asof), cancel);
        if (resolved.Value is not { } request) return resolved.Problem!.ToResult();
        if (request.Kind is ProspectListKind.Systems or ProspectListKind.Scarcity)
            return new ParameterProblem("view", $"“{ProspectText.Code(request.Kind)}” has an address of its own: /api/v1/prospects/{ProspectText.Code(request.Kind)}.").ToResult();
        return await conditional.AnswerAsync(http, request.AsOf, () => Task.FromResult<object>(ProspectsAnswer.Of(request)),
            () => Task.FromResult(ProspectTables.Rankings.Write(request.Ranking is { } ranking ? ProspectListView.Of(ranking, request).Listed : [])), FileName("prospects", request));
    }

    static async Task<IResult> SystemsAsync(HttpContext http, ProspectRequests requests, ConditionalResult conditional, [Description("Day of the view. Today by default.")] string? asof, CancellationToken cancel) =>
        await GroupsAsync(http, requests, conditional, asof, ProspectListKind.Systems, ProspectSystem.Of, ProspectSystemAnswer.Of, ProspectTables.Systems, cancel);

    static async Task<IResult> ScarcityAsync(HttpContext http, ProspectRequests requests, ConditionalResult conditional, [Description("Day of the view. Today by default.")] string? asof, CancellationToken cancel) =>
        await GroupsAsync(http, requests, conditional, asof, ProspectListKind.Scarcity, PositionScarcity.Of, PositionScarcityAnswer.Of, ProspectTables.Scarcity, cancel);

    static async Task<IResult> GroupsAsync<T, TAnswer>(HttpContext http, ProspectRequests requests, ConditionalResult conditional, string? asof, ProspectListKind kind, Func<ProspectRanking, IReadOnlyList<T>> of, Func<T, TAnswer> answer, Csv<T> table, CancellationToken cancel)
    {
        var resolved = await requests.ListAsync(new(AsOf: asof), cancel);
        if (resolved.Value is not { } request) return resolved.Problem!.ToResult();
        var groups = request.Ranking is { } ranking ? of(ranking) : [];
        return await conditional.AnswerAsync(http, request.AsOf,
            () => Task.FromResult<object>(new ProspectGroupsAnswer<TAnswer>(request.AsOf, request.Ranking is { } told ? ProspectText.Definition(kind, told) : "", request.Ranking is { } by ? ProspectModelAnswer.Of(by.Telling) : null, [.. groups.Select(answer)])),
            () => Task.FromResult(table.Write(groups)), FileName(ProspectText.Code(kind), request));
    }

    static async Task<IResult> ProfileAsync(
        HttpContext http, ProspectRequests requests, ConditionalResult conditional,
        [Description("MLBAM id such as 665489, or the collection's key.")] string id,
        [Description("For CSV: lines, parts, grades, arrival or comparables.")] string? table,
        [Description("Day of the view: seasons that had ended by then. Today by default.")] string? asof, CancellationToken cancel)
    {
        var resolved = await requests.ProfileAsync(id, asof, cancel);
        if (resolved.Value is not { } request) return resolved.Problem!.ToResult();
        if (!ProspectTables.ByName.TryGetValue(table ?? "lines", out var write))
            return new ParameterProblem("table", $"“{ParameterReader.Shorten(table!)}” is none of {string.Join(", ", ProspectTables.ByName.Keys)}.").ToResult();
        return await conditional.AnswerAsync(http, request.AsOf, () => Task.FromResult<object>(ProspectProfileAnswer.Of(request)), () => Task.FromResult(write(request.Profile)), $"hotbat-prospect-{request.Profile.Person.Id}-{table ?? "lines"}");
    }

    static async Task<IResult> CompareAsync(
        HttpContext http, ProspectRequests requests, ConditionalResult conditional,
        [Description("Two to four MLBAM ids or keys with commas between.")] string? ids,
        [Description("Day of the view. Today by default.")] string? asof, CancellationToken cancel)
    {
        var resolved = await requests.CompareAsync(ids, asof, cancel);
        if (resolved.Value is not { } request) return resolved.Problem!.ToResult();
        if (request.Missing.Count > 0) return new ParameterProblem("ids", $"No minor leaguer goes by {string.Join(" or ", request.Missing.Select(ParameterReader.Shorten))}.", StatusCodes.Status404NotFound).ToResult();
        if (request.Profiles.Count < 2) return new ParameterProblem("ids", $"Two to {ProspectRequests.MostCompared} prospects are compared: ids=665489,660670.").ToResult();
        var comparison = ProspectComparison.Of(request.Profiles);
        return await conditional.AnswerAsync(http, request.AsOf, () => Task.FromResult<object>(ProspectCompareAnswer.Of(request, comparison)), () => Task.FromResult(ProspectTables.Comparison(comparison)), "hotbat-compare-prospects");
    }

    static async Task<IResult> ExplainAsync(
        HttpContext http, ProspectRequests requests, ConditionalResult conditional,
        [Description("MLBAM id such as 665489, or the collection's key.")] string id,
        [Description("Day of the view. Today by default.")] string? asof, CancellationToken cancel)
    {
        var resolved = await requests.ToldAsync(id, asof, cancel);
        if (resolved.Value is not { } told) return resolved.Problem!.ToResult();
        return await conditional.AnswerAsync(http, told.AsOf, () => Task.FromResult<object>(ProspectExplanationAnswer.Of(told.Telling, told.Line, told.Told)), () => Task.FromResult(ProspectTables.Parts.Write(told.Told.Waterfall)), $"hotbat-explanation-{told.Line.Id}");
    }

    static string FileName(string what, ProspectRequest request) => string.Create(CultureInfo.InvariantCulture, $"hotbat-{what}-{request.Ranking?.Telling.Season ?? request.AsOf.Year}");
}
