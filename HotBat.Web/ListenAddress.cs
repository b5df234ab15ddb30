using System.Net;
using System.Net.Sockets;
using HotBat.Core.Operations;

namespace HotBat.Web;

/// <summary>Where the app listens.</summary>
public static class ListenAddress
{
    /// <summary>The server takes its port last, after the database and the first data: a port that another has is told at once.</summary>
    /// <exception cref="UserError">Something else listens there.</exception>
    public static void RequireFree(IConfiguration configuration)
    {
        foreach (var url in (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var address = BindingAddress.Parse(url);
            if (address.IsUnixPipe || address.Port == 0) continue;
            using var probe = new TcpListener(address.Host is "localhost" ? IPAddress.Loopback : IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) ? ip : IPAddress.Any, address.Port);
            try
            {
                probe.Start();
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                throw new UserError($"Something else listens on port {address.Port}, another HotBat perhaps.", url, $"Stop it, or take another port: ./hotbat run --urls {address.Scheme}://{address.Host}:{address.Port + 1}", e);
            }
        }
    }
}
