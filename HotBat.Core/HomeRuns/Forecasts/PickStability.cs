using HotBat.Core.Learning;

namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>How steady a batter's chance has been over the last five dates he was ranked on, told in odds, so that it means the same for a star and for a ninth hitter.</summary>
public enum PickStability
{
    /// <summary>Ranked on fewer than five dates in the three weeks before.</summary>
    New,
    /// <summary>His odds are at least 1.2 times the middle ones of the five dates before, and at least 1.03 times the highest of them: who rose to where he is yesterday is not rising today.</summary>
    Rising,
    /// <summary>His odds of the six dates spread by a standard deviation of their logarithm above .22: from one date to the next they often move by a quarter. Such is a part-time starter, or a platoon bat.</summary>
    Volatile,
    /// <summary>None of these.</summary>
    Stable,
}

public static class PickStabilities
{
    public const int Dates = 5;

    /// <summary>Days before the date in which those five are looked for.</summary>
    public const int Days = 21;

    const double Rise = 1.2;
    const double Above = 1.03;
    const double Spread = .22;

    /// <param name="chance">P(HR ≥ 1) now.</param>
    /// <param name="before">Chances on the last dates he was ranked on; more than five are cut to the last.</param>
    public static PickStability Of(double chance, IReadOnlyList<double> before)
    {
        if (before.Count < Dates) return PickStability.New;
        double now = Logit.Of(chance);
        double[] past = [.. before.TakeLast(Dates).Select(Logit.Of)];
        var middle = past.Order().ElementAt(Dates / 2);
        if (now - middle >= Math.Log(Rise) && now - past.Max() >= Math.Log(Above)) return PickStability.Rising;
        double[] all = [.. past, now];
        var mean = all.Average();
        return Math.Sqrt(all.Sum(one => (one - mean) * (one - mean)) / (all.Length - 1)) > Spread ? PickStability.Volatile : PickStability.Stable;
    }
}
