namespace HotBat.Core.Learning;

/// <summary>The logit scale: ln(p / (1 − p)), the scale on which chances are added up.</summary>
public static class Logit
{
    public static double Of(double probability) => Math.Log(probability / (1 - probability));

    /// <summary>The probability of a logit: 1 / (1 + e^−x).</summary>
    public static double Inverse(double logit) => 1 / (1 + Math.Exp(-logit));
}
