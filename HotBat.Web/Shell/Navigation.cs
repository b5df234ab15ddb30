namespace HotBat.Web.Shell;

/// <summary>One part of the app in the top bar and the phone's dock.</summary>
public sealed record NavSection(string Title, string Icon, string Url, params NavPage[] Pages)
{
    /// <summary>Whether <paramref name="path"/> (from the root, without query) lies in this section.</summary>
    public bool Holds(string path) => Navigation.IsAt(path, Url) || Array.Exists(Pages, page => page.IsAt(path));
}

/// <summary>One page of a section in the bar below.</summary>
public sealed record NavPage(string Title, string Url)
{
    public bool IsAt(string path) => Navigation.IsAt(path, Url);
}

/// <summary>What can be reached from every page. A new section or page is one line here.</summary>
public static class Navigation
{
    public static IReadOnlyList<NavSection> Sections { get; } =
    [
        new("Home runs", "bat", Urls.Teams, new NavPage("Teams", Urls.Teams), new NavPage("Players", Urls.Players), new NavPage("Leaders", Urls.Leaders)),
    ];

    /// <summary>For administrators only; it stands apart from the sections.</summary>
    public static NavSection Admin { get; } = new("Administration", "gear", Urls.Admin, new NavPage("Jobs", Urls.Jobs), new NavPage("Data", Urls.Data));

    public static bool IsAt(string path, string url) =>
        path.Equals(url, StringComparison.OrdinalIgnoreCase)
        || (url.Length > 1 && path.StartsWith(url + "/", StringComparison.OrdinalIgnoreCase));
}
