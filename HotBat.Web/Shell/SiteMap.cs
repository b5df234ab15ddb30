using System.Globalization;
using System.Xml.Linq;
using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;
using HotBat.Data;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;

namespace HotBat.Web.Shell;

/// <summary>/sitemap.xml: the clubs and batters of the newest season; /robots.txt, which names it. Both carry the address that was asked.</summary>
public static class SiteMap
{
    static readonly XNamespace s_names = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void MapSiteMap(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.SiteMap, MapAsync).ExcludeFromDescription();
        routes.MapGet(Urls.Robots, (HttpContext http) => TypedResults.Text(
            $"""
             User-agent: *
             Disallow: {Urls.Error}
             Disallow: {Urls.NotFound}
             Disallow: {Urls.Styleguide}
             Disallow: {Urls.Admin}
             Disallow: {Urls.ApiPage}/

             Sitemap: {Origin(http)}{Urls.SiteMap}

             """)).ExcludeFromDescription();
    }

    static async Task<IResult> MapAsync(HttpContext http, SeasonQueries seasons, ClubDirectory clubs, LeagueBatterQueries batters, DataWatermarks watermarks, TimeProvider time, CancellationToken cancel)
    {
        var season = await seasons.SeasonsAsync(BaseballDay.Today(time), cancel) is [var newest, ..] ? newest : (short)0;
        var read = (await watermarks.CurrentAsync(cancel)).Played.ReadAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var pages = (await clubs.OfSeasonAsync(season, cancel)).Select(club => Urls.Team(club.Abbreviation)).Prepend(Urls.Prospects).Prepend(Urls.Pitchers).Prepend(Urls.Lab).Prepend(Urls.Leaders).Prepend(Urls.Players).Prepend(Urls.Teams).Prepend(Urls.TrackRecord).Prepend(Urls.Picks).Prepend(Urls.Home)
            .Concat(await PlayersAsync(season, seasons, batters, time, cancel));
        var map = new XElement(s_names + "urlset", pages.Select(page => new XElement(s_names + "url",
            new XElement(s_names + "loc", Origin(http) + page),
            read is null ? null : new XElement(s_names + "lastmod", read))));
        return TypedResults.Text($"""<?xml version="1.0" encoding="UTF-8"?>{"\n"}{map}{"\n"}""", "application/xml");
    }

    static async Task<IEnumerable<string>> PlayersAsync(short season, SeasonQueries seasons, LeagueBatterQueries batters, TimeProvider time, CancellationToken cancel) =>
        await seasons.CalendarAsync(season, BaseballDay.Today(time), cancel) is { } calendar
            ? (await batters.FieldAsync(GameWindow.Of(calendar), cancel)).Batters.Select(b => Urls.Player(b.PlayerId))
            : [];

    static string Origin(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}";
}
