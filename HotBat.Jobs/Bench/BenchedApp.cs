using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using HotBat.Core.Operations;
using HotBat.Data.Operations;
using HotBat.Jobs.Operations;
using Microsoft.Extensions.Configuration;

namespace HotBat.Jobs.Bench;

/// <summary>The built web app on a free loopback port, for the time of a bench: same home, same day, no limit on requests.</summary>
sealed class BenchedApp : IAsyncDisposable
{
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    readonly Process _process;

    BenchedApp(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<BenchedApp> StartAsync(VerbContext verb, CancellationToken cancellation)
    {
        var folder = FindProject(AppContext.BaseDirectory);
        var assembly = Path.Combine(folder, "bin", Path.GetRelativePath(Path.Combine(folder, "..", "HotBat.Jobs", "bin"), AppContext.BaseDirectory), "HotBat.Web.dll");
        if (!File.Exists(assembly)) throw new UserError("The web app is not built.", assembly, "./hotbat bench pages builds it; or name a running one with --url.");
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [assembly, "--contentRoot", folder, "--urls", address.AbsoluteUri]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["HotBat__Api__RequestsPerMinute"] = "0";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["HOTBAT_HOME"] = verb.Service<HotBatDatabaseOptions>().Home.Folder;
        if (verb.Service<IConfiguration>()["HotBat:Today"] is { } today)
            start.Environment["HotBat__Today"] = today;
        var app = new BenchedApp(Process.Start(start)!, address);
        try
        {
            await app.WaitUntilHealthyAsync(cancellation);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asks the app started for the bench, or the running one at <paramref name="url"/>.</summary>
    public static HttpClient Client(Uri? started, string? url) => new(new SocketsHttpHandler { MaxConnectionsPerServer = 256, AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
    {
        BaseAddress = started ?? (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new UserError("The address cannot be used.", url, "Write it like http://127.0.0.1:5080.")),
        Timeout = TimeSpan.FromSeconds(30),
    };

    async Task WaitUntilHealthyAsync(CancellationToken cancellation)
    {
        var said = _process.StandardError.ReadToEndAsync(cancellation);
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        using var http = new HttpClient { BaseAddress = Address };
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < s_patience; await Task.Delay(200, cancellation))
        {
            if (_process.HasExited) throw new UserError("The web app ended at its start: " + (await said).Trim(), null, "If another one runs on this home, measure that: --url http://127.0.0.1:5080.");
            try
            {
                using var answer = await http.GetAsync("/health", cancellation);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }
        }
        throw new UserError($"The web app was not ready after {s_patience.TotalSeconds:0} s.", Address.ToString(), "./hotbat doctor examines this machine.");
    }

    static string FindProject(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "HotBat.Web"))) return Path.Combine(folder.FullName, "HotBat.Web");
        }
        throw new UserError("There is no checkout around this program, so no web app to start.", from, "Name a running one with --url.");
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            // a clean stop, so that the app ends its private database too
            using (Process.Start("/bin/sh", ["-c", $"kill -TERM {_process.Id}"])) { }
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
            try
            {
                await _process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill();
            }
        }
        _process.Dispose();
    }
}
