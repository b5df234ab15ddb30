using HotBat.Web.Parts;

namespace HotBat.Web.HomeRuns;

/// <summary>All that the address of a player page holds: filters, and which view, order and page each panel shows.</summary>
/// <param name="Player">The MLBAM id as it stands in the address, which may carry the name behind it.</param>
public sealed record PlayerPageState(string Player, PlayerParameters Filters)
{
    public const string DefaultLogSort = "-no";

    public PanelView Percentiles { get; init; }
    public PanelView Contact { get; init; }
    public PanelView Pace { get; init; }
    public PanelView Spray { get; init; }
    public PanelView Zones { get; init; }
    public string LogSort { get; init; } = DefaultLogSort;
    public int LogPage { get; init; } = 1;

    public bool HasFilters => FilterCount > 0;

    public int FilterCount => new[] { Filters.Split, Filters.From, Filters.To, Filters.Park, Filters.Hand }.Count(filter => filter is not null);

    /// <summary>The same view without its filters.</summary>
    public PlayerPageState Unfiltered => this with { Filters = new(Season: Filters.Season, AsOf: Filters.AsOf), LogPage = 1 };
}
