using HotBat.Web.Parts;

namespace HotBat.Web.HomeRuns;

/// <summary>All that the address of a game page holds.</summary>
public sealed record GamePageState(int GamePk, string? AsOf)
{
    public const string DefaultBallsSort = "-xhr";

    public PanelView Contact { get; init; }
    public string BallsSort { get; init; } = DefaultBallsSort;
    public int BallsPage { get; init; } = 1;

    /// <summary>The play somebody was led here for, by its number in the game.</summary>
    public int? Play { get; init; }
}
