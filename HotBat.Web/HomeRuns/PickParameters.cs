namespace HotBat.Web.HomeRuns;

/// <summary>The query string of HR Picks as it came, for page, endpoint and CSV alike. Names are those of the URL.</summary>
/// <param name="Hand">L or R: the side of the plate the batter takes.</param>
public sealed record PickParameters(string? Date = null, string? Team = null, string? Hand = null, string? Page = null, string? PageSize = null, string? AsOf = null)
{
    /// <summary>The same without one of them, by its name in the URL; as they are for any other name.</summary>
    public PickParameters Without(string name) => name switch
    {
        "date" => this with { Date = null },
        "team" => this with { Team = null },
        "hand" => this with { Hand = null },
        "page" => this with { Page = null },
        "pageSize" => this with { PageSize = null },
        "asof" => this with { AsOf = null },
        _ => this,
    };
}

/// <summary>The track record's query string.</summary>
/// <param name="View">table for the tables in place of the charts.</param>
public sealed record TrackParameters(string? Season = null, string? View = null, string? Page = null, string? AsOf = null);
