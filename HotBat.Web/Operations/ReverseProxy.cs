using System.Net;
using HotBat.Core.Operations;
using Microsoft.AspNetCore.HttpOverrides;

namespace HotBat.Web.Operations;

/// <summary>
/// HotBat:Proxies names the addresses or networks of the reverse proxies before the app, with commas between them. They alone are believed when they say for whom
/// they ask; and a connection from this machine may then be anybody's, so that nobody is its administrator.
/// </summary>
public static class ReverseProxy
{
    public const string Setting = "HotBat:Proxies";

    public static bool IsSet(IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration[Setting]);

    public static void UseReverseProxy(this WebApplication app)
    {
        if (!IsSet(app.Configuration)) return;
        // the host stays what the proxy passes on as such: X-Forwarded-Host may be the visitor's own
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var known in app.Configuration[Setting]!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            options.KnownIPNetworks.Add(NetworkOf(known));
        app.UseForwardedHeaders(options);
    }

    static System.Net.IPNetwork NetworkOf(string text) =>
        System.Net.IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new(address, 8 * address.GetAddressBytes().Length)
        : throw new UserError($"“{text}” is no address and no network.", Setting, "Write it like 127.0.0.1 or 10.0.0.0/8, with commas between several.");
}
