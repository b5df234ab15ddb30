namespace HotBat.Core.Baseball;

/// <summary>
/// Percentile rank: what part of a field has less, 0 to 100. Formula: 100 · (below + ½ equal) ÷ others, the one asked about left out of the field if he is of it,
/// rounded; so the most is 100, the least 0 and the middle 50. A value from outside the field (a batter short of the minimum) is ranked as its guest.
/// Caveat: it says much or little, not good or bad: a high strikeout rate has a high percentile.
/// </summary>
public static class PercentileRank
{
    /// <param name="field">Values of the field; unknown ones do not count.</param>
    /// <param name="value">The value asked about.</param>
    /// <param name="isOfField">Whether it is itself one of the field.</param>
    /// <returns>Null when the value is unknown or nobody else's is known.</returns>
    public static int? Of(IEnumerable<double?> field, double? value, bool isOfField)
    {
        if (value is not { } own) return null;
        int below = 0, equal = isOfField ? -1 : 0, others = isOfField ? -1 : 0;
        foreach (var other in field)
        {
            if (other is not { } known) continue;
            others++;
            if (known < own) below++;
            else if (known == own) equal++;
        }
        return others <= 0 ? null : (int)Math.Round(100 * (below + (Math.Max(0, equal) / 2.0)) / others, MidpointRounding.AwayFromZero);
    }
}
