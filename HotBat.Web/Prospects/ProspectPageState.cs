using HotBat.Web.Parts;

namespace HotBat.Web.Prospects;

/// <summary>All that a profile's address holds.</summary>
public sealed record ProspectPageState(string Id, string? AsOf = null)
{
    public PanelView Parts { get; init; }
    public PanelView Grades { get; init; }
    public PanelView Progress { get; init; }
    public PanelView Arrival { get; init; }
}
