namespace HotBat.Web.Shell;

/// <summary>Dark, light or the device's own choice; kept in a cookie so that the first byte of HTML is already right.</summary>
public sealed record ThemeChoice
{
    public const string CookieName = "hotbat-theme";

    public static readonly ThemeChoice Dark = new() { Name = "dark", ColorScheme = "dark", DarkMedia = "all", LightMedia = "not all" };
    public static readonly ThemeChoice Light = new() { Name = "light", ColorScheme = "light", DarkMedia = "not all", LightMedia = "all" };
    public static readonly ThemeChoice System = new()
    {
        Name = "system",
        ColorScheme = "light dark",
        DarkMedia = "(prefers-color-scheme: dark)",
        LightMedia = "(prefers-color-scheme: light)",
    };

    public required string Name { get; init; }
    public required string ColorScheme { get; init; }
    public required string DarkMedia { get; init; }
    public required string LightMedia { get; init; }

    public static ThemeChoice FromCookie(string? value) => value switch
    {
        "light" => Light,
        "system" => System,
        _ => Dark,
    };
}
