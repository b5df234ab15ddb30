namespace HotBat.Web.Shell;

/// <summary>One part of the app in the top bar and the phone's dock.</summary>
public sealed record NavSection(string Title, string Icon, string Url, params NavPage[] Pages)
{
    /// <summary>Whether <paramref name="path"/> (from the root, without query) lies in this section.</summary>
    public bool Holds(string path) => Navigation.IsAt(path, Url) || Array.Exists(Pages, page => page.IsAt(path));
}

/// <summary>One page of a section in the bar below.</summary>
public sealed record NavPage(string Title, string Url, string Icon = "bat")
{
    /// <summary>Another address whose pages belong to it.</summary>
    public string? Also { get; init; }

    /// <summary>An address below its own that is another page's.</summary>
    public string? Except { get; init; }

    /// <summary>How addresses end that are its own wherever they stand: a club's staff belongs to the pitchers.</summary>
    public string? Ending { get; init; }

    public string? ExceptEnding { get; init; }

    /// <summary>The section that it stands for in the dock, all of whose pages are its own.</summary>
    public NavSection? Section { get; init; }

    public bool IsAt(string path) =>
        (Section?.Holds(path) ?? false) || (Navigation.IsAt(path, Url) && !(Except is not null && Navigation.IsAt(path, Except)) && !Ends(path, ExceptEnding)) || (Also is not null && Navigation.IsAt(path, Also)) || Ends(path, Ending);

    static bool Ends(string path, string? ending) => ending is not null && path.TrimEnd('/').EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What can be reached from every page. A new section or page is one line here.</summary>
public static class Navigation
{
    public static IReadOnlyList<NavSection> Sections { get; } =
    [
        new("Home runs", "bat", Urls.Home, new NavPage("Today’s games", Urls.Home, "today") { Also = Urls.Games }, new NavPage("HR Picks", Urls.Picks, "bat"), new NavPage("Teams", Urls.Teams, "teams") { ExceptEnding = Urls.StaffEnding }, new NavPage("Players", Urls.Players, "player"), new NavPage("Leaders", Urls.Leaders, "up"), new NavPage("Matchup lab", Urls.Lab, "filter")),
        new("Pitchers", "arm", Urls.Pitchers, new NavPage("Staff", Urls.Pitchers, "arm") { Ending = Urls.StaffEnding }),
        new("Prospects", "up", Urls.Prospects, new NavPage("Rankings", Urls.Prospects, "up") { Except = Urls.CompareProspects }, new NavPage("Compare", Urls.CompareProspects, "up"), new NavPage("Watchlist", Urls.Watchlist, "star")),
    ];

    /// <summary>For administrators only; it stands apart from the sections.</summary>
    public static NavSection Admin { get; } = new("Administration", "admin", Urls.Admin, new NavPage("Jobs", Urls.Jobs), new NavPage("Data", Urls.Data), new NavPage("Models", Urls.Models));

    const int MostInDock = 5;

    /// <summary>The phone's bar: the sections, or the first pages of the only one; the others are in the bar above.</summary>
    public static IReadOnlyList<NavPage> Dock { get; } =
        Sections is [var only] ? [.. only.Pages.Take(MostInDock)] : [.. Sections.Select(s => new NavPage(s.Title, s.Url, s.Icon) { Section = s })];

    public static bool IsAt(string path, string url) =>
        path.Equals(url, StringComparison.OrdinalIgnoreCase)
        || (url.Length > 1 && path.StartsWith(url + "/", StringComparison.OrdinalIgnoreCase));
}
