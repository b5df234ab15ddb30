using HotBat.Core.Baseball;
using HotBat.Core.Learning;

namespace HotBat.Web.Charts;

/// <summary>A group of forecasts: what was said of them and how often it came.</summary>
/// <param name="Predicted">Mean probability, 0 to 1.</param>
/// <param name="Observed">Share that came true, 0 to 1.</param>
/// <param name="Low">Lower end of the 95% interval of that share.</param>
/// <param name="High">Upper end.</param>
/// <param name="Count">Forecasts in the group.</param>
public sealed record ReliabilityPoint(double Predicted, double Observed, double Low, double High, int Count)
{
    public static ReliabilityPoint Of(ReliabilityBin bin)
    {
        var range = RateInterval.Wilson95((int)Math.Round(bin.Observed * bin.Count), bin.Count) ?? new(0, 1);
        return new(bin.Predicted, bin.Observed, range.Low, range.High, bin.Count);
    }

    /// <summary>What was said lies within what may have come.</summary>
    public bool IsMet => Predicted >= Low && Predicted <= High;
}
