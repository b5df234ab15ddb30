using System.Globalization;
using HotBat.Data.Search;
using HotBat.Web.Shell;

namespace HotBat.Web.Search;

/// <summary>How a hit is written and where it leads.</summary>
public static class SearchText
{
    public static string Url(SearchHit hit, string? asOf = null) => hit switch
    {
        { Kind: SearchKind.Club } => Urls.Team(hit.Club!, asOf: asOf),
        // who pitched in a loaded game has a pitcher's page
        { IsPitcher: true, IsProspect: false, Club: not null } => Urls.Pitcher(hit.Id, asOf),
        { IsProspect: true, ProspectId: { } prospect } => Urls.Prospect(prospect, asOf),
        _ => Urls.Player(hit.Id, asOf: asOf),
    };

    /// <summary>A prospect without an id is not remembered: nothing reads his key again.</summary>
    public static string Key(SearchHit hit) => hit is { Kind: SearchKind.Player, Id: 0, ProspectId: { } prospect } ? $"prospect-{prospect}" : string.Create(CultureInfo.InvariantCulture, $"{(hit.Kind == SearchKind.Club ? "club" : "player")}-{hit.Id}");

    /// <summary>What <see cref="Key"/> wrote; null for anything else that a browser may hold.</summary>
    public static (SearchKind Kind, int Id)? Read(string key) =>
        key.Split('-') is [("club" or "player") and var kind, var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? (kind == "club" ? SearchKind.Club : SearchKind.Player, id)
            : null;

    /// <summary>"pitcher, since 2013", "1996–2011", "prospect, AA": null for a club.</summary>
    public static string? Role(SearchHit hit) => hit switch
    {
        { Kind: SearchKind.Club } => null,
        { IsProspect: true, Level: { } level } => $"prospect, {level}",
        { IsProspect: true } => "prospect",
        { IsPitcher: true, FirstSeason: null, IsActive: true } => "pitcher",
        { IsPitcher: true } => $"pitcher, {Years(hit)}",
        _ => Years(hit),
    };

    /// <summary>Who has not played in the newest season has years that have ended.</summary>
    static string Years(SearchHit hit) => (hit.FirstSeason, hit.LastSeason, hit.IsActive) switch
    {
        (null, null, _) => "not in the majors",
        (null, _, true) => "in the majors",
        (null, var last, false) => $"until {last}",
        (var first, var last, false) when last is not null => first == last ? $"{first}" : $"{first}–{last}",
        (var first, _, _) => $"since {first}",
    };

    /// <summary>What tells him from others of his name.</summary>
    public static string? Detail(SearchHit hit) => (Role(hit), hit.BirthYear) switch
    {
        (null, _) => null,
        (var role, null) => role,
        (var role, var born) => $"{role} · born {born}",
    };

    public static SearchItem Item(SearchHit hit) => new(Key(hit), hit.Name, Url(hit), hit.Club, hit.Colour, Detail(hit)) { IsPitcher = hit.IsPitcher };
}
