namespace HotBat.Tests.Support;

/// <summary>A test that needs Chromium: without it the test is skipped on a workbench and fails in CI, and says what to install.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.ReasonToSkip;
}

public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.ReasonToSkip;
}

public static class Chromium
{
    static readonly string[] s_places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    public const string HowToInstall = "No Chromium: `apt-get install chromium`, or set HOTBAT_CHROMIUM to the path of one.";

    public static string? Path { get; } = Environment.GetEnvironmentVariable("HOTBAT_CHROMIUM") is { Length: > 0 } set ? set : Array.Find(s_places, File.Exists);

    public static string? ReasonToSkip => Path is null && Environment.GetEnvironmentVariable("CI") != "true" ? HowToInstall : null;
}
