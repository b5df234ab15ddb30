using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using HotBat.Data.Operations;
using HotBat.Tests.Support;
using HotBat.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace HotBat.Tests.Operations;

/// <summary>The web app as a process of its own, with a private database under its own home.</summary>
public sealed partial class WebProcessTests : IAsyncLifetime
{
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    readonly HotBatHome _home = new(Directory.CreateTempSubdirectory("hotbat-app-").FullName);
    readonly List<Process> _started = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var process in _started)
        {
            if (!process.HasExited) process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
        await using (var cluster = Cluster())
            await cluster.StopAsync(default);
        Directory.Delete(_home.Folder, recursive: true);
    }

    PrivateCluster Cluster() => new(new HotBatDatabaseOptions { Home = _home }, NullLogger<PrivateCluster>.Instance);

    Process Start()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(App).Assembly.Location, "--contentRoot", Path.Combine(Repository.Root, "HotBat.Web"), "--urls", "http://127.0.0.1:0"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HOTBAT_HOME"] = _home.Folder;
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        start.Environment.Remove("ConnectionStrings__HotBat");
        _started.Add(Process.Start(start)!);
        return _started[^1];
    }

    static async Task<HttpClient> ListeningAsync(Process app)
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (await app.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (Listening().Match(line) is not { Success: true } address) continue;
            _ = app.StandardOutput.ReadToEndAsync(CancellationToken.None);
            return new HttpClient { BaseAddress = new Uri(address.Value) };
        }
        throw new InvalidOperationException("The app ended: " + await app.StandardError.ReadToEndAsync(patience.Token));
    }

    static async Task<HttpStatusCode> HealthAsync(HttpClient http)
    {
        using var answer = await http.GetAsync("/health");
        return answer.StatusCode;
    }

    [Fact]
    public async Task SecondApp_OnTheSameHome_EndsWith1AndSaysWhoHoldsIt()
    {
        var first = Start();
        using var http = await ListeningAsync(first);
        var second = Start();
        var said = await second.StandardError.ReadToEndAsync().WaitAsync(s_patience);
        await second.WaitForExitAsync().WaitAsync(s_patience);
        Assert.Equal(1, second.ExitCode);
        Assert.Contains($"process {first.Id}", said, StringComparison.Ordinal);
        Assert.Contains("HOTBAT_HOME", said, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await HealthAsync(http));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public async Task Killed_AppOrDatabaseOrBoth_ServesAgain(bool killApp, bool killDatabase)
    {
        var app = Start();
        using var http = await ListeningAsync(app);
        Assert.Equal(HttpStatusCode.OK, await HealthAsync(http));
        await using var cluster = Cluster();
        var database = cluster.Running!.Value.Pid;

        if (killApp)
        {
            app.Kill();
            await app.WaitForExitAsync();
        }
        if (killDatabase) Process.GetProcessById(database).Kill();

        using var again = killApp ? await ListeningAsync(Start()) : null;
        var started = Stopwatch.GetTimestamp();
        // one that was left alone is adopted, one that is gone is started anew; connections outlive a killed database for a moment, and it is healthy until then
        while ((await HealthAsync(again ?? http) != HttpStatusCode.OK || IsNew() != killDatabase) && Stopwatch.GetElapsedTime(started) < s_patience)
            await Task.Delay(200);
        Assert.Equal(HttpStatusCode.OK, await HealthAsync(again ?? http));
        Assert.Equal(killDatabase, IsNew());

        bool IsNew() => cluster.Running is { } running && running.Pid != database;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.None, 1000)]
    private static partial Regex Listening();
}
