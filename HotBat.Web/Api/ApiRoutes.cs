namespace HotBat.Web.Api;

/// <summary>What every endpoint's description has.</summary>
public static class ApiRoutes
{
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
