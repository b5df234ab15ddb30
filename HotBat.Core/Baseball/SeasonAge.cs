namespace HotBat.Core.Baseball;

/// <summary>A player's age for a season.</summary>
public static class SeasonAge
{
    /// <summary>
    /// Whole years he had completed before July 1 of the season, baseball's convention: season − year of birth, one less for who was born on July 1 or later.
    /// So the minor leagues' season lines count it, of all 246 of players born on a July 1 too. Negative before his birth.
    /// </summary>
    public static int In(DateOnly born, int season) => season - born.Year - (born.Month >= 7 ? 1 : 0);
}
