using HotBat.Data.Operations;
using HotBat.Data.Prospects;
using HotBat.Web.Api;
using Microsoft.Net.Http.Headers;

namespace HotBat.Web.Prospects;

/// <summary>The local watchlist as CSV, for whoever sits at the machine: what the page's own link leads to.</summary>
public static class WatchlistApi
{
    public static void MapWatchlistApi(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/watchlist.csv", async (HttpContext http, WatchedProspects watched, CancellationToken cancel) =>
        {
            http.Response.Headers.CacheControl = "private, no-store";
            http.Response.Headers[HeaderNames.ContentDisposition] = "attachment; filename=\"hotbat-watchlist.csv\"";
            return TypedResults.Text(WatchedProspect.Table.Write((await watched.OfAsync(WatchlistStore.LocalOwner, cancel)).Watched), Csv<object>.ContentType);
        }).RequireAuthorization(policy => policy.RequireRole(AdminRole.Name)).ExcludeFromDescription();
}
