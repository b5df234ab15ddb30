using HotBat.Core.HomeRuns;

namespace HotBat.Web.HomeRuns;

/// <summary>A split's word in a URL, its label and the group it stands in.</summary>
public sealed record GameSplitText(GameSplit Split, string Code, string Label, string Group)
{
    public static IReadOnlyList<GameSplitText> All { get; } =
    [
        new(GameSplit.All, "all", "All games", ""),
        new(GameSplit.Home, "home", "Home", "Venue"),
        new(GameSplit.Away, "away", "Away", "Venue"),
        new(GameSplit.VersusLeft, "vs-lhp", "vs LHP", "Pitcher hand"),
        new(GameSplit.VersusRight, "vs-rhp", "vs RHP", "Pitcher hand"),
        new(GameSplit.MarchApril, "mar-apr", "Mar/Apr", "Month"),
        new(GameSplit.May, "may", "May", "Month"),
        new(GameSplit.June, "jun", "June", "Month"),
        new(GameSplit.July, "jul", "July", "Month"),
        new(GameSplit.August, "aug", "August", "Month"),
        new(GameSplit.SeptemberOctober, "sep-oct", "Sep/Oct", "Month"),
        new(GameSplit.Last30Days, "last-30", "Last 30 days", "Window"),
        new(GameSplit.BeforeAllStar, "before-asb", "Before All-Star", "Window"),
        new(GameSplit.AfterAllStar, "after-asb", "After All-Star", "Window"),
    ];

    public static GameSplitText Of(GameSplit split) => All[(int)split];

    public static GameSplitText? Parse(string code) => All.FirstOrDefault(s => s.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
}
