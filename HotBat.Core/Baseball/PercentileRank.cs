namespace HotBat.Core.Baseball;

/// <summary>
/// Percentile rank: what part of a field has less, 0 to 100. Formula: 100 · (below + ½ equal) ÷ others, the one asked about left out of the field if he is of it,
/// rounded; so the most is 100, the least 0 and the middle 50. A value from outside the field (a batter short of the minimum) is ranked as its guest.
/// Caveat: it says much or little, not good or bad: a high strikeout rate has a high percentile.
/// </summary>
public static class PercentileRank
{
    /// <param name="field">Values of the field, in any order; unknown ones do not count.</param>
    /// <param name="value">The value asked about.</param>
    /// <param name="isOfField">Whether it is itself one of the field.</param>
    /// <returns>Null when the value is unknown or nobody else's is known.</returns>
    public static int? Of(IEnumerable<double?> field, double? value, bool isOfField) => OfRising([.. field.OfType<double>().Order()], value, isOfField);

    /// <param name="field">Known values of the field in rising order: a field that many are ranked in is ordered once.</param>
    /// <param name="value">The value asked about.</param>
    /// <param name="isOfField">Whether it is itself one of the field.</param>
    /// <returns>Null when the value is unknown or nobody else's is known.</returns>
    public static int? OfRising(ReadOnlySpan<double> field, double? value, bool isOfField)
    {
        if (value is not { } own) return null;
        var self = isOfField ? 1 : 0;
        int below = CountBelow(field, own), equal = CountBelow(field, Math.BitIncrement(own)) - below - self, others = field.Length - self;
        return others <= 0 ? null : (int)Math.Round(100 * (below + (Math.Max(0, equal) / 2.0)) / others, MidpointRounding.AwayFromZero);
    }

    static int CountBelow(ReadOnlySpan<double> rising, double value)
    {
        int from = 0, to = rising.Length;
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (rising[middle] < value) from = middle + 1;
            else to = middle;
        }
        return from;
    }
}
