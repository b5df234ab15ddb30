using Microsoft.AspNetCore.WebUtilities;

namespace HotBat.Web.Prospects;

/// <summary>The rankings' query string as it came, for page, endpoint and CSV alike. Names are those of the URL.</summary>
/// <param name="Pos">A position, or "h" or "p" for all hitters or pitchers.</param>
/// <param name="Org">A club's abbreviation.</param>
/// <param name="Eta">A season.</param>
/// <param name="Age">Younger than so many years.</param>
/// <param name="Q">A part of the name.</param>
/// <param name="View">A word of <see cref="ProspectListView"/>'s views.</param>
public sealed record ProspectParameters(string? Pos = null, string? Org = null, string? Level = null, string? Eta = null, string? Age = null, string? Q = null, string? View = null, string? Sort = null, string? Page = null, string? Size = null, string? AsOf = null)
{
    public const string DefaultSort = "-score";

    /// <summary>What a query string says of the rankings; what it says besides is not read.</summary>
    public static ProspectParameters Read(string query)
    {
        var written = QueryHelpers.ParseQuery(query);
        string? Of(string name) => written.TryGetValue(name, out var value) ? value.ToString() : null;
        return new(Of("pos"), Of("org"), Of("level"), Of("eta"), Of("age"), Of("q"), Of("view"), Of("sort"), Of("page"), Of("size"), Of("asof"));
    }

    /// <summary>Filters that are set.</summary>
    public int FilterCount => new[] { Pos, Org, Level, Eta, Age, Q }.Count(value => !string.IsNullOrWhiteSpace(value));

    /// <summary>The same without one of them, by its name in the URL; as they are for any other name.</summary>
    public ProspectParameters Without(string name) => name switch
    {
        "pos" => this with { Pos = null },
        "org" => this with { Org = null },
        "level" => this with { Level = null },
        "eta" => this with { Eta = null },
        "age" => this with { Age = null },
        "q" => this with { Q = null },
        "view" => this with { View = null },
        "sort" => this with { Sort = null },
        "page" => this with { Page = null },
        "size" => this with { Size = null },
        "asof" => this with { AsOf = null },
        _ => this,
    };
}
