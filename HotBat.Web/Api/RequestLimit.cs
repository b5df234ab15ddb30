using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace HotBat.Web.Api;

/// <summary>So many requests a minute for each address, counted by the clock's minute of that address.</summary>
public sealed class ApiRateLimit(IOptions<ApiOptions> options) : IConfigureOptions<RateLimiterOptions>
{
    static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);

    public void Configure(RateLimiterOptions limiter)
    {
        var most = options.Value.RequestsPerMinute;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(http => most == 0
            ? RateLimitPartition.GetNoLimiter(IPAddress.None)
            : RateLimitPartition.GetFixedWindowLimiter(Network(http.Connection.RemoteIpAddress), _ => new() { PermitLimit = most, Window = s_window, QueueLimit = 0 }));
        limiter.OnRejected = async (context, _) =>
        {
            var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : s_window;
            var seconds = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            context.HttpContext.Response.Headers.RetryAfter = seconds;
            await TypedResults.Problem(
                $"This address may send {most.ToString(CultureInfo.InvariantCulture)} requests a minute. Try again in {seconds} s.",
                statusCode: StatusCodes.Status429TooManyRequests, title: "Too many requests").ExecuteAsync(context.HttpContext);
        };
    }

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
