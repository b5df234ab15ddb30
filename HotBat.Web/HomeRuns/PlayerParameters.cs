namespace HotBat.Web.HomeRuns;

/// <summary>The Player HR Dashboard's query string as it came, for page, endpoint and CSV alike. Names are those of the URL.</summary>
public sealed record PlayerParameters(
    string? Season = null,
    string? Split = null,
    string? From = null,
    string? To = null,
    string? Park = null,
    string? Hand = null,
    string? AsOf = null)
{
    /// <summary>The same without one of them, by its name in the URL; as they are for any other name.</summary>
    public PlayerParameters Without(string name) => name switch
    {
        "season" => this with { Season = null },
        "split" => this with { Split = null },
        "from" => this with { From = null },
        "to" => this with { To = null },
        "park" => this with { Park = null },
        "hand" => this with { Hand = null },
        "asof" => this with { AsOf = null },
        _ => this,
    };
}

/// <summary>The comparison's query string as it came.</summary>
/// <param name="Ids">MLBAM ids with commas between them.</param>
public sealed record CompareParameters(string? Ids = null, string? Season = null, string? AsOf = null)
{
    /// <summary>The same without one of them, by its name in the URL; as they are for any other name.</summary>
    public CompareParameters Without(string name) => name switch
    {
        "ids" => this with { Ids = null },
        "season" => this with { Season = null },
        "asof" => this with { AsOf = null },
        _ => this,
    };
}

/// <summary>The leaders' query string as it came.</summary>
/// <param name="Sort">A metric's code, "-" before it for most first.</param>
/// <param name="MinPa">Fewest plate appearances; the qualifying minimum for a rate when not given.</param>
public sealed record LeaderParameters(
    string? Sort = null,
    string? Season = null,
    string? Split = null,
    string? From = null,
    string? To = null,
    string? Park = null,
    string? Hand = null,
    string? Team = null,
    string? MinPa = null,
    string? Size = null,
    string? Page = null,
    string? AsOf = null)
{
    public const string DefaultSort = "-hr";

    /// <summary>The same without one of them, by its name in the URL; as they are for any other name.</summary>
    public LeaderParameters Without(string name) => name switch
    {
        "sort" => this with { Sort = null },
        "season" => this with { Season = null },
        "split" => this with { Split = null },
        "from" => this with { From = null },
        "to" => this with { To = null },
        "park" => this with { Park = null },
        "hand" => this with { Hand = null },
        "team" => this with { Team = null },
        "minPa" => this with { MinPa = null },
        "size" => this with { Size = null },
        "page" => this with { Page = null },
        "asof" => this with { AsOf = null },
        _ => this,
    };
}
