namespace HotBat.Web.Charts;

/// <summary>A value axis that begins and ends on a round value, with three to five of them.</summary>
public sealed record ChartScale(double Low, double High, double Step)
{
    static readonly double[] s_round = [1, 2, 2.5, 5, 10];

    public int Intervals => (int)Math.Round((High - Low) / Step);

    public IEnumerable<double> Ticks => Enumerable.Range(0, Intervals + 1).Select(i => Low + i * Step);

    /// <summary>Decimals that the ticks need.</summary>
    public int Digits => Step >= 1 && Step == Math.Floor(Step) ? 0 : Math.Clamp((int)Math.Ceiling(-Math.Log10(Step) - 1e-9) + (IsQuarter ? 1 : 0), 1, 4);

    bool IsQuarter => Math.Abs(Step / Math.Pow(10, Math.Floor(Math.Log10(Step))) - 2.5) < 1e-9 && Step < 2;

    /// <summary>The tightest such axis around the values.</summary>
    public static ChartScale Around(double low, double high, bool fromZero)
    {
        if (fromZero)
            (low, high) = (Math.Min(low, 0), Math.Max(high, 0));
        if (high - low < 1e-9)
            (low, high) = fromZero ? (low, high + 1) : (low - 0.5, high + 0.5);
        ChartScale? best = null;
        var decade = Math.Pow(10, Math.Floor(Math.Log10((high - low) / 4)));
        foreach (var round in s_round)
        {
            var step = round * decade;
            var scale = new ChartScale(Math.Floor(low / step + 1e-9) * step, Math.Ceiling(high / step - 1e-9) * step, step);
            if (scale.Intervals is >= 2 and <= 4 && (best is null || scale.High - scale.Low < best.High - best.Low - 1e-9))
                best = scale;
        }
        return best ?? new ChartScale(low, high, (high - low) / 2);
    }

    /// <summary>Where a value lies, in percent from the top.</summary>
    public double FromTop(double value) => (High - value) / (High - Low) * 100;
}
