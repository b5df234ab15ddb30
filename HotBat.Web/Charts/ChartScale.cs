namespace HotBat.Web.Charts;

/// <summary>A value axis that begins and ends on a round value, with three to five of them.</summary>
public sealed record ChartScale(double Low, double High, double Step)
{
    // A quarter reads less easily than a whole, so it must be that much tighter to be taken.
    static readonly (double Step, double Price)[] s_round = [(1, 1), (2, 1), (2.5, 1.3), (5, 1), (10, 1), (20, 1), (25, 1.3)];

    public int Intervals => (int)Math.Round((High - Low) / Step);

    public IEnumerable<double> Ticks => Enumerable.Range(0, Intervals + 1).Select(i => Low + i * Step);

    /// <summary>Decimals that the ticks need.</summary>
    public int Digits => Enumerable.Range(0, 5).FirstOrDefault(digits => Math.Abs(Math.Round(Step, digits) - Step) < Step * 1e-6, 5);

    /// <summary>The tightest such axis around the values.</summary>
    public static ChartScale Around(double low, double high, bool fromZero)
    {
        if (fromZero)
            (low, high) = (Math.Min(low, 0), Math.Max(high, 0));
        if (high - low < 1e-9)
            (low, high) = fromZero ? (low, high + 1) : (low - 0.5, high + 0.5);
        ChartScale? best = null;
        var least = double.PositiveInfinity;
        var decade = Math.Pow(10, Math.Floor(Math.Log10((high - low) / 4)));
        foreach (var (round, price) in s_round)
        {
            var step = round * decade;
            var scale = new ChartScale(Math.Floor(low / step + 1e-9) * step, Math.Ceiling(high / step - 1e-9) * step, step);
            var cost = (scale.High - scale.Low) * price;
            if (scale.Intervals is >= 2 and <= 4 && cost < least * (1 - 1e-9))
                (best, least) = (scale, cost);
        }
        return best ?? new ChartScale(low, high, (high - low) / 2);
    }

    /// <summary>Where a value lies, in percent from the top.</summary>
    public double FromTop(double value) => (High - value) / (High - Low) * 100;
}
