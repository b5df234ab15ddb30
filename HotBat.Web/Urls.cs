namespace HotBat.Web;

/// <summary>Every address of the app, built in one place.</summary>
public static class Urls
{
    public const string Home = "/";
    public const string Teams = "/teams";
    public const string NotFound = "/not-found";
    public const string Error = "/error";
    public const string Styleguide = "/styleguide";

    public static string Team(string abbreviation) => $"{Teams}/{Uri.EscapeDataString(abbreviation.ToLowerInvariant())}";
}
