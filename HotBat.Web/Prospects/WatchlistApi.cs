using HotBat.Data.Operations;
using HotBat.Data.Prospects;
using HotBat.Web.Api;
using Microsoft.Net.Http.Headers;

namespace HotBat.Web.Prospects;

/// <summary>The local watchlist and saved searches as CSV, for whoever sits at the machine: what the page's own links lead to.</summary>
public static class WatchlistApi
{
    public static void MapWatchlistApi(this IEndpointRouteBuilder routes)
    {
        Map(routes, "watchlist", async (http, cancel) => WatchedProspect.Table.Write((await http.RequestServices.GetRequiredService<WatchedProspects>().OfAsync(WatchlistStore.LocalOwner, cancel)).Watched));
        Map(routes, "saved-searches", async (http, cancel) => SavedProspectSearch.Table.Write(await http.RequestServices.GetRequiredService<SavedProspectSearches>().OfAsync(WatchlistStore.LocalOwner, cancel)));
    }

    static void Map(IEndpointRouteBuilder routes, string name, Func<HttpContext, CancellationToken, Task<string>> write) =>
        routes.MapGet($"/{name}.csv", async (HttpContext http, CancellationToken cancel) =>
        {
            http.Response.Headers.CacheControl = "private, no-store";
            http.Response.Headers[HeaderNames.ContentDisposition] = $"attachment; filename=\"hotbat-{name}.csv\"";
            return TypedResults.Text(await write(http, cancel), Csv<object>.ContentType);
        }).RequireAuthorization(policy => policy.RequireRole(AdminRole.Name)).ExcludeFromDescription();
}
