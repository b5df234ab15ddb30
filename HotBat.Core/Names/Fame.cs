namespace HotBat.Core.Names;

/// <summary>How well known a player is on a day, to order names that match alike.</summary>
public static class Fame
{
    const double KeptAYear = .5, KeptForGood = 1 / 128.0;

    /// <summary>
    /// What a season of <paramref name="turns"/> plate appearances (batters faced, of a pitcher) weighs some years later: half of it each year,
    /// until a hundred-and-twenty-eighth is left, which stays: who has batted ten thousand times is remembered.
    /// </summary>
    public static double Weight(int turns, int yearsAgo) => turns * Math.Max(Math.Pow(KeptAYear, yearsAgo), KeptForGood);

    /// <summary>From 0 for nobody to 1 for the best known of all, by the logarithm: a regular and a star are near each other, a season long ago is not nothing.</summary>
    public static float Of(double weight, double most) => most <= 0 || weight <= 0 ? 0 : (float)(Math.Log(1 + weight) / Math.Log(1 + most));
}
