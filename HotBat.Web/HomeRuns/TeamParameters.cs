namespace HotBat.Web.HomeRuns;

/// <summary>The Team HR Dashboard's query string as it came, for page, endpoint and CSV alike. Names are those of the URL.</summary>
public sealed record TeamParameters(
    string? Season = null,
    string? Split = null,
    string? From = null,
    string? To = null,
    string? Park = null,
    string? Hand = null,
    string? MinPa = null,
    string? AsOf = null)
{
    /// <summary>The same without one of them, by its name in the URL; as they are for any other name.</summary>
    public TeamParameters Without(string name) => name switch
    {
        "season" => this with { Season = null },
        "split" => this with { Split = null },
        "from" => this with { From = null },
        "to" => this with { To = null },
        "park" => this with { Park = null },
        "hand" => this with { Hand = null },
        "minPa" => this with { MinPa = null },
        "asof" => this with { AsOf = null },
        _ => this,
    };
}
