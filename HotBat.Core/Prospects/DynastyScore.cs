namespace HotBat.Core.Prospects;

/// <summary>
/// What a prospect is worth to a team that is built for years, 0 to 100: 60·√P + 25·ceiling + 10·youth + 5·nearness. P is his chance to make it; ceiling runs from 0 at a future value of 35 to 1 at 70, and is .8·√P for who has no
/// grade, what graded players with his chance have nearly; youth runs from 0 at 28 years, and where the age is not known, to 1 at 18; nearness from 0 at an ETA six seasons away to 1 at the next one.
/// The weights are set, not learned: nobody keeps a record of what dynasty teams gained.
/// </summary>
public static class DynastyScore
{
    const double ChanceWeight = 60, CeilingWeight = 25, YouthWeight = 10, NearWeight = 5;

    /// <param name="futureValue">20–80 scale; null without a grade.</param>
    /// <param name="age">NaN where it is not known.</param>
    /// <param name="seasonsAway">1 for the next season.</param>
    public static double Of(double chance, double? futureValue, double age, int seasonsAway) => Parts(chance, futureValue, age, seasonsAway).Sum;

    /// <summary>The score taken apart.</summary>
    public static DynastyParts Parts(double chance, double? futureValue, double age, int seasonsAway)
    {
        var ceiling = futureValue is { } grade ? Math.Clamp((grade - 35) / 35, 0, 1) : .8 * Math.Sqrt(chance);
        return new(ChanceWeight * Math.Sqrt(chance), CeilingWeight * ceiling, YouthWeight * (double.IsNaN(age) ? 0 : Math.Clamp((28 - age) / 10, 0, 1)), NearWeight * Math.Clamp((ArrivalModel.Years - seasonsAway) / (ArrivalModel.Years - 1.0), 0, 1));
    }
}

/// <summary>Points of a dynasty score: at most 60, 25, 10 and 5.</summary>
public sealed record DynastyParts(double Chance, double Ceiling, double Youth, double Nearness)
{
    public double Sum => Chance + Ceiling + Youth + Nearness;
}

/// <summary>How sure a chance is.</summary>
public enum ProspectConfidence
{
    Low,
    Medium,
    High,
}

public static class ProspectConfidences
{
    /// <summary>The odds at the upper end of the 80% range over those at the lower: up to 2 is high, up to 3.5 medium.</summary>
    public const double High = 2, Medium = 3.5;

    public static ProspectConfidence Of(ProspectChance chance)
    {
        var ratio = Odds(chance.High) / Odds(chance.Low);
        return ratio <= High ? ProspectConfidence.High : ratio <= Medium ? ProspectConfidence.Medium : ProspectConfidence.Low;
    }

    static double Odds(double probability) => probability / (1 - probability);
}
