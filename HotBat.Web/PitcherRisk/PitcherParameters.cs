namespace HotBat.Web.PitcherRisk;

/// <summary>A pitcher page's query string as it came, for page, endpoint and CSV alike. Names are those of the URL.</summary>
/// <param name="Rest">Full rest days before the next outing, of the what-if.</param>
/// <param name="Pitches">Its pitches.</param>
/// <param name="Measure">What of his pitches is drawn.</param>
/// <param name="Type">Of which pitch type.</param>
public sealed record PitcherParameters(string? AsOf = null, string? Rest = null, string? Pitches = null, string? Measure = null, string? Type = null)
{
    /// <summary>The same without one of them, by its name in the URL; as they are for any other name.</summary>
    public PitcherParameters Without(string name) => name switch
    {
        "asof" => this with { AsOf = null },
        "rest" => this with { Rest = null },
        "pitches" => this with { Pitches = null },
        "measure" => this with { Measure = null },
        "type" => this with { Type = null },
        _ => this,
    };
}

/// <summary>A staff's query string as it came.</summary>
/// <param name="Team">A club's abbreviation; on a club's own page it is part of the path.</param>
/// <param name="Velocity">Whose last velocity lies where of their own band: out, below or above.</param>
public sealed record StaffParameters(string? Team = null, string? Role = null, string? Band = null, string? Sort = null, string? Page = null, string? AsOf = null, string? Velocity = null)
{
    public const string DefaultSort = "-risk";

    /// <summary>The same without one of them, by its name in the URL; as they are for any other name.</summary>
    public StaffParameters Without(string name) => name switch
    {
        "team" => this with { Team = null },
        "role" => this with { Role = null },
        "band" => this with { Band = null },
        "velocity" => this with { Velocity = null },
        "sort" => this with { Sort = null },
        "page" => this with { Page = null },
        "asof" => this with { AsOf = null },
        _ => this,
    };
}
