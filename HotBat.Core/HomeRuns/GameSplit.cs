namespace HotBat.Core.HomeRuns;

/// <summary>A named part of a season's games, as in a splits table.</summary>
public enum GameSplit
{
    All,
    Home,
    Away,
    VersusLeft,
    VersusRight,
    MarchApril,
    May,
    June,
    July,
    August,
    SeptemberOctober,
    Last30Days,
    BeforeAllStar,
    AfterAllStar,
}
