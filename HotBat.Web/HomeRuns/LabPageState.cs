using HotBat.Web.Parts;

namespace HotBat.Web.HomeRuns;

/// <summary>All that the address of the matchup lab holds.</summary>
public sealed record LabPageState(LabParameters Parameters)
{
    public PanelView Parts { get; init; }
    public PanelView Parks { get; init; }
    public PanelView Days { get; init; }
}
