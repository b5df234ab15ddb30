using System.Globalization;
using HotBat.Data.Search;
using HotBat.Web.Shell;

namespace HotBat.Web.Search;

/// <summary>How a hit is written and where it leads.</summary>
public static class SearchText
{
    public static string Url(SearchHit hit, string? asOf = null) => hit.Kind == SearchKind.Club ? Urls.Team(hit.Club!, asOf: asOf) : Urls.Player(hit.Id, asOf: asOf);

    public static string Key(SearchHit hit) => string.Create(CultureInfo.InvariantCulture, $"{(hit.Kind == SearchKind.Club ? "club" : "player")}-{hit.Id}");

    /// <summary>What <see cref="Key"/> wrote; null for anything else that a browser may hold.</summary>
    public static (SearchKind Kind, int Id)? Read(string key) =>
        key.Split('-') is [("club" or "player") and var kind, var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? (kind == "club" ? SearchKind.Club : SearchKind.Player, id)
            : null;

    /// <summary>"pitcher, since 2013": null for a club.</summary>
    public static string? Role(SearchHit hit) => hit switch
    {
        { Kind: SearchKind.Club } => null,
        { FirstSeason: null, IsPitcher: null } => "not in the majors",
        { FirstSeason: null, IsPitcher: true } => "pitcher",
        { FirstSeason: null } => "in the majors",
        { IsPitcher: true } => $"pitcher, since {hit.FirstSeason}",
        _ => $"since {hit.FirstSeason}",
    };

    /// <summary>What tells him from others of his name.</summary>
    public static string? Detail(SearchHit hit) => (Role(hit), hit.BirthYear) switch
    {
        (null, _) => null,
        (var role, null) => role,
        (var role, var born) => $"{role} · born {born}",
    };

    public static SearchItem Item(SearchHit hit) => new(Key(hit), hit.Name, Url(hit), hit.Club, hit.Colour, Detail(hit));
}
