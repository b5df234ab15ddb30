using HotBat.Web.Parts;

namespace HotBat.Web.PitcherRisk;

/// <summary>All that the address of a pitcher's page holds.</summary>
/// <param name="Pitcher">The MLBAM id as it stands in the address.</param>
public sealed record PitcherPageState(string Pitcher, PitcherParameters Parameters)
{
    public const string DefaultLogSort = "-date";

    public PanelView Risk { get; init; }
    public PanelView Work { get; init; }
    public PanelView Tracked { get; init; }
    public string LogSort { get; init; } = DefaultLogSort;
    public int LogPage { get; init; } = 1;
}

/// <summary>All that the address of a staff holds.</summary>
/// <param name="Club">The club whose own page it is; null for the staff of the league.</param>
public sealed record StaffPageState(string? Club, StaffParameters Parameters)
{
    public PanelView Distribution { get; init; }

    public int FilterCount => new[] { Club is null ? Parameters.Team : null, Parameters.Role, Parameters.Band, Parameters.Velocity }.Count(filter => filter is not null);
}
