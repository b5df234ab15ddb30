namespace HotBat.Core.Prospects;

/// <summary>What breakouts and sleepers are. Set by judgement, not learned: lists to look into, and no evidence of themselves.</summary>
public static class ProspectCuts
{
    public const double BreakoutPoints = .05, SleeperChance = .1;

    /// <summary>The chance has risen by five points or more since the scoring before.</summary>
    public static bool IsBreakout(double chance, double? before) => chance - before >= BreakoutPoints;

    /// <summary>On no scouting board of the winter, and yet a chance of a tenth or more by statistics alone.</summary>
    public static bool IsSleeper(double chance, double? futureValue) => futureValue is null && chance >= SleeperChance;
}
