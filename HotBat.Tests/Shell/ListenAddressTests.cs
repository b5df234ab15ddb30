using System.Net;
using System.Net.Sockets;
using HotBat.Core.Operations;
using HotBat.Web;
using Microsoft.Extensions.Configuration;

namespace HotBat.Tests.Shell;

public sealed class ListenAddressTests
{
    [Fact]
    public void RequireFree_APortThatAnotherHas_IsToldWithTheMend_AndIsFreeWhenHeHasGone()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var taken = Assert.Throws<UserError>(() => ListenAddress.RequireFree(Urls($"http://127.0.0.1:0;http://localhost:{port}")));
        Assert.Equal((true, $"http://localhost:{port}", true), (taken.What.Contains($"port {port}", StringComparison.Ordinal), taken.Where, taken.Mend!.Contains($":{port + 1}", StringComparison.Ordinal)));
        other.Stop();
        ListenAddress.RequireFree(Urls($"http://127.0.0.1:{port}"));
    }

    [Fact]
    public void RequireFree_WithoutAnAddress_AsksForNothing() => ListenAddress.RequireFree(Urls(null));

    static IConfiguration Urls(string? urls) => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["urls"] = urls }).Build();
}
