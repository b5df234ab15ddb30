using Microsoft.Playwright;

namespace HotBat.Tests.Support;

/// <summary>One browser for all tests of a collection; every session has its own profile.</summary>
public sealed class BrowserHost : IAsyncLifetime
{
    static readonly string[] s_flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    IPlaywright? _playwright;
    IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (Chromium.ReasonToSkip is not null)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium.Path ?? throw new InvalidOperationException(Chromium.HowToInstall),
            Args = s_flags,
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <param name="width">390 is a phone with touch; anything from 768 has a mouse.</param>
    public async Task<BrowserSession> OpenAsync(Uri server, int width = 1440, string theme = "dark", string scheme = "dark")
    {
        var phone = width < 768;
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = server.AbsoluteUri,
            ViewportSize = new() { Width = width, Height = phone ? 844 : 900 },
            IsMobile = phone,
            HasTouch = phone,
            ReducedMotion = ReducedMotion.Reduce,
            ColorScheme = scheme == "light" ? ColorScheme.Light : ColorScheme.Dark,
        });
        await context.AddCookiesAsync([new() { Name = "hotbat-theme", Value = theme, Url = server.AbsoluteUri }]);
        return await BrowserSession.StartAsync(context, server);
    }
}
