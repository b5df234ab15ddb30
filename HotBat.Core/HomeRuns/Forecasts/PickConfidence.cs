namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>How much the true rates behind a chance are known, by the width of its 80% range: the ratio of expected home runs at its ends.</summary>
public enum PickConfidence
{
    /// <summary>The upper end expects more than 2.1 times the home runs of the lower.</summary>
    Low,
    /// <summary>1.75 to 2.1 times.</summary>
    Medium,
    /// <summary>Less than 1.75 times.</summary>
    High,
}

public static class PickConfidences
{
    public const double MostOfHigh = 1.75, MostOfMedium = 2.1;

    public static PickConfidence Of(ForecastRange range)
    {
        var ratio = Math.Log(1 - range.High) / Math.Log(1 - range.Low);
        return ratio < MostOfHigh ? PickConfidence.High : ratio < MostOfMedium ? PickConfidence.Medium : PickConfidence.Low;
    }
}
