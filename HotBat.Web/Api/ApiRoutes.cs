namespace HotBat.Web.Api;

/// <summary>What every endpoint's description has.</summary>
public static class ApiRoutes
{
    /// <summary>An address that takes questions alone: any other method hears so, as the pages' own addresses would else answer it.</summary>
    public static RouteHandlerBuilder MapQuestion(this IEndpointRouteBuilder routes, string pattern, Delegate answer)
    {
        routes.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete], (HttpResponse response) =>
        {
            response.Headers.Allow = HttpMethods.Post;
            return TypedResults.StatusCode(StatusCodes.Status405MethodNotAllowed);
        }).ExcludeFromDescription();
        return routes.MapPost(pattern, answer);
    }

    /// <param name="isCsv">The twin that answers with CSV alone: the document shows it beside the JSON.</param>
    public static void Describe<T>(RouteHandlerBuilder route, bool isCsv, string name, string summary, string description)
    {
        if (isCsv)
        {
            route.ExcludeFromDescription();
            return;
        }
        route.WithName(name).WithSummary(summary).WithDescription(description).Produces<T>().Produces(StatusCodes.Status304NotModified);
        foreach (var status in (int[])[400, 404, 429, 503])
            route.ProducesProblem(status);
    }
}
