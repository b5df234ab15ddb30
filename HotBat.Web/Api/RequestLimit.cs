using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using HotBat.Web.Shell;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace HotBat.Web.Api;

/// <summary>So many requests a minute for each address, counted by the clock's minute of that address: those to /api, and besides them pages with the circuits they start.</summary>
public sealed class RequestLimit(IOptions<ApiOptions> options) : IConfigureOptions<RateLimiterOptions>
{
    enum Counted { Not, AsApi, AsPage }

    static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);

    public void Configure(RateLimiterOptions limiter)
    {
        var most = options.Value.RequestsPerMinute;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, (Counted, IPAddress)>(http =>
            (most == 0 ? Counted.Not : Count(http)) is var counted and not Counted.Not
                ? RateLimitPartition.GetFixedWindowLimiter((counted, Network(http.Connection.RemoteIpAddress)), _ => new() { PermitLimit = most, Window = s_window, QueueLimit = 0 })
                : RateLimitPartition.GetNoLimiter((Counted.Not, IPAddress.None)));
        limiter.OnRejected = async (context, _) =>
        {
            var http = context.HttpContext;
            var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : s_window;
            var seconds = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            http.Response.Headers.RetryAfter = seconds;
            var isApi = Count(http) == Counted.AsApi;
            var told = $"This address may {(isApi ? "send" : "open")} {most.ToString(CultureInfo.InvariantCulture)} {(isApi ? "requests" : "pages and circuits")} a minute. Try again in {seconds} s.";
            var answer = isApi
                ? TypedResults.Problem(told, statusCode: StatusCodes.Status429TooManyRequests, title: "Too many requests")
                : Page(told, ThemeChoice.FromCookie(http.Request.Cookies[ThemeChoice.CookieName]));
            await answer.ExecuteAsync(http);
        };
    }

    static Counted Count(HttpContext http)
    {
        var path = http.Request.Path;
        if (path.StartsWithSegments(Urls.ApiPage, StringComparison.OrdinalIgnoreCase)) return Counted.AsApi;
        // what a circuit sends later carries its id
        var startsCircuit = path == "/_blazor/negotiate" || (path == "/_blazor" && !http.Request.Query.ContainsKey("id"));
        return startsCircuit || path == Urls.SiteMap || http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null ? Counted.AsPage : Counted.Not;
    }

    // written here and not by a component: a refusal has to cost next to nothing
    static IResult Page(string told, ThemeChoice theme) => TypedResults.Content(
        $"""
         <!doctype html>
         <html lang="en" data-theme="{theme.Name}">
         <head>
           <meta charset="utf-8">
           <meta name="viewport" content="width=device-width, initial-scale=1">
           <meta name="color-scheme" content="{theme.ColorScheme}">
           <title>Too many pages · HotBat</title>
           <link rel="stylesheet" href="/css/tokens.css">
           <link rel="stylesheet" href="/css/components.css">
         </head>
         <body>
           <main class="face lone">
             <p class="eyebrow">429</p>
             <h1>Too many pages at once</h1>
             <p>{told}</p>
             <div class="actions"><a class="btn primary" href="">Try again</a></div>
           </main>
         </body>
         </html>
         """, "text/html; charset=utf-8", statusCode: StatusCodes.Status429TooManyRequests);

    // one holder of an IPv6 network has 2⁶⁴ addresses in it
    static IPAddress Network(IPAddress? address)
    {
        if (address is null) return IPAddress.None;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
