using System.ComponentModel;
using System.Text.Json.Nodes;
using HotBat.Core.Names;
using HotBat.Data.Search;
using HotBat.Web.Api;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace HotBat.Web.Search;

/// <summary>The search's endpoint: the same request, query and records as the field and the page.</summary>
public static class SearchApi
{
    public static void MapSearchApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("").WithTags("Search");
        foreach (var suffix in (string[])["", ".csv"])
        {
            var route = api.MapGet($"/search{suffix}", SearchAsync);
            ApiRoutes.Describe<SearchAnswer>(route, suffix.Length > 0, "search", "Players and clubs by name",
                "The nearest first: accents, case, order of the words, suffixes, short forms of given names, well-known nicknames and a letter or two amiss are forgiven; who played more, and lately, comes first of those alike. "
                + "`hasDashboard` is false for who has not batted in a loaded game, `isActive` for who has not played in the newest loaded season; `prospectId` leads to the profile of whoever has been in the minors, `isProspect` is true for who has not been in the majors yet.");
            if (suffix.Length == 0) route.AddOpenApiOperationTransformer(DescribeParameters);
        }
    }

    static async Task<IResult> SearchAsync(
        HttpContext http, SearchRequests requests, SearchQueries queries, ConditionalResult conditional,
        [Description("A name, a part of it, or a club's abbreviation.")] string? q,
        [Description("So many answers at most; 10 by default.")] string? limit,
        [Description("Day of the view: nobody who had not appeared before it. Today by default.")] string? asof, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(q)) return new ParameterProblem("q", "Something to look for is needed, e.g. q=judge.").ToResult();
        var resolved = requests.View(new(q, limit, asof));
        if (resolved.Value is not { } view) return resolved.Problem!.ToResult();
        return await conditional.AnswerAsync(http, view.AsOf,
            async () => new SearchAnswer(view.Typed, view.AsOf, await queries.FindAsync(view, cancel)), async () => SearchAnswer.Table.Write(await queries.FindAsync(view, cancel)), "hotbat-search", view.Today);
    }

    static Task DescribeParameters(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            (parameter.Schema, parameter.Example) = parameter.Name switch
            {
                "q" => (new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = NameQuery.MostLetters }, "judge"),
                "limit" => (new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = $"{SearchRequests.MostFound}" }, 10),
                _ => (new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" }, (JsonNode)"2024-08-15"),
            };
            if (parameter.Name == "q") parameter.Required = true;
        }
        return Task.CompletedTask;
    }
}
