namespace HotBat.Core.Prospects;

/// <summary>
/// What a scout's future value adds to a chance that statistics tell, for as long as no season with boards has closed to learn it from: logit = .8 · statistics + .6 · grade + .9, grade being the logit of how often players of that
/// future value make it. Both count for less than alone, as scouts look at statistics too. Set by judgement from what ranked prospects usually become, not fitted. Who has no grade keeps what his statistics tell.
/// </summary>
public static class GradePrior
{
    /// <summary>Graded rows of closed seasons from which on a model learns its own weights.</summary>
    public const int LeastGraded = 400;

    const double Statistics = .8, Grade = .6, Level = .9;

    // how often players of a future value have come to regular work within four seasons, rounded
    static readonly (double Value, double Rate)[] s_rates = [(35, .06), (40, .15), (45, .33), (50, .55), (55, .70), (60, .82), (65, .90), (70, .93)];

    /// <param name="logit">By statistics.</param>
    /// <param name="futureValue">20–80 scale.</param>
    public static double Logit(double logit, double futureValue) => (Statistics * logit) + (Grade * Learning.Logit.Of(RateOf(futureValue))) + Level;

    /// <summary>Between the steps straight lines of the logit.</summary>
    public static double RateOf(double futureValue)
    {
        var value = Math.Clamp(futureValue, s_rates[0].Value, s_rates[^1].Value);
        var above = 1;
        while (s_rates[above].Value < value) above++;
        var (from, to) = (s_rates[above - 1], s_rates[above]);
        var share = (value - from.Value) / (to.Value - from.Value);
        return Learning.Logit.Inverse(((1 - share) * Learning.Logit.Of(from.Rate)) + (share * Learning.Logit.Of(to.Rate)));
    }
}
