using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace HotBat.Tests.Support;

/// <summary>
/// A page that remembers everything that went wrong in it. Call <see cref="AssertCleanAsync"/> at the end:
/// a console error, an uncaught exception or a failed request fails the test.
/// </summary>
public sealed class BrowserSession : IAsyncDisposable
{
    static readonly Lazy<string> s_axe = new(() => File.ReadAllText(System.IO.Path.Combine(Repository.Root, "node_modules", "axe-core", "axe.min.js")));

    readonly IBrowserContext _context;
    readonly Uri _server;
    readonly ConcurrentQueue<string> _problems = new();
    string? _expectedFailure;

    BrowserSession(IBrowserContext context, Uri server, IPage page) => (_context, _server, Page) = (context, server, page);

    public IPage Page { get; }

    internal static async Task<BrowserSession> StartAsync(IBrowserContext context, Uri server)
    {
        var session = new BrowserSession(context, server, await context.NewPageAsync());
        session.Page.Console += (_, message) =>
        {
            var expected = session._expectedFailure is { } url && message.Location.StartsWith(url, StringComparison.Ordinal);
            if (message.Type is "error" && !expected)
                session._problems.Enqueue($"console: {message.Text} ({message.Location})");
        };
        session.Page.PageError += (_, error) => session._problems.Enqueue($"exception: {error}");
        session.Page.RequestFailed += (_, request) =>
        {
            // what the browser itself gave up because the page was left is no failure
            if (request.Failure != "net::ERR_ABORTED") session._problems.Enqueue($"request: {request.Url} {request.Failure}");
        };
        await context.AddInitScriptAsync("""
            window.layoutShift = 0;
            new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) window.layoutShift += e.value; }).observe({ type: 'layout-shift', buffered: true });
            """);
        return session;
    }

    /// <summary>Opens a path, checks its status and waits until the circuit has taken the page over.</summary>
    public async Task GoToAsync(string path, int status = 200, bool interactive = true)
    {
        _expectedFailure = status >= 400 ? new Uri(_server, path).AbsoluteUri : null;
        var response = await Page.GotoAsync(path);
        Assert.Equal(status, response!.Status);
        if (interactive)
            await InteractiveAsync();
    }

    public Task InteractiveAsync() => Page.Locator("main[data-interactive]").WaitForAsync();

    /// <summary>Brings every trend chart into view and waits until the chart library has taken it over.</summary>
    public async Task ChartsLiveAsync()
    {
        foreach (var trend in await Page.Locator(".trend").AllAsync())
        {
            await trend.ScrollIntoViewIfNeededAsync();
            await Assertions.Expect(trend).ToHaveAttributeAsync("data-live", "", new() { Timeout = 20_000 });
        }
        await Page.EvaluateAsync("scrollTo(0, 0)");
    }

    public async Task AssertAccessibleAsync()
    {
        await Page.EvaluateAsync(s_axe.Value);
        var found = await Page.EvaluateAsync<JsonElement>("""
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .filter(v => v.impact === 'serious' || v.impact === 'critical')
              .map(v => `${v.id} (${v.impact}): ${v.help} | ${v.nodes.slice(0, 4).map(n => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')).join(' | ')}`)
            """);
        Assert.Empty(found.EnumerateArray().Select(finding => finding.GetString()));
    }

    /// <summary>From the next page on remembers whether an element was ever in it, be it for one frame.</summary>
    public Task WatchForAsync(string selector) => _context.AddInitScriptAsync($$"""
        window.hasAppeared = false;
        new MutationObserver(() => window.hasAppeared ||= document.querySelector('{{selector}}') !== null).observe(document, { childList: true, subtree: true });
        """);

    public Task<bool> HasAppearedAsync() => Page.EvaluateAsync<bool>("window.hasAppeared");

    public async Task AssertNothingSidewaysAsync() =>
        Assert.True(await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") <= 0, "the page scrolls sideways");

    public async Task AssertNothingJumpedAsync() => Assert.InRange(await Page.EvaluateAsync<double>("window.layoutShift"), 0, 0.01);

    public async Task AssertCleanAsync()
    {
        await Page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
        Assert.Empty(_problems);
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
