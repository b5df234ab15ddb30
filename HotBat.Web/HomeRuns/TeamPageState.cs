using HotBat.Web.Parts;

namespace HotBat.Web.HomeRuns;

/// <summary>All that the address of a team page holds: filters, and which view, order and page each panel shows.</summary>
public sealed record TeamPageState(string Team, TeamParameters Filters)
{
    public const string DefaultGamesSort = "-date";
    public const string DefaultPitchersSort = "-hr";

    public PanelView Trend { get; init; }
    public PanelView Expected { get; init; }
    public PanelView Splits { get; init; }
    public string GamesSort { get; init; } = DefaultGamesSort;
    public int GamesPage { get; init; } = 1;
    public string PitchersSort { get; init; } = DefaultPitchersSort;
    public int PitchersPage { get; init; } = 1;

    /// <summary>Clicking a sorted column turns its order, clicking another sorts by it, largest first.</summary>
    public static string Toggle(string current, string column) => TableSort.Toggle(current, column);

    /// <summary>Pitchers faced are listed whether or not they allowed a home run.</summary>
    public bool AllPitchers { get; init; }

    public bool HasFilters => FilterCount > 0;

    public int FilterCount => new[] { Filters.Split, Filters.From, Filters.To, Filters.Park, Filters.Hand, Filters.MinPa }.Count(filter => filter is not null);
}
