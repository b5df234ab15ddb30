namespace HotBat.Core.PitcherRisk;

/// <summary>What a pitcher had thrown before a day's morning. Description, never a risk.</summary>
/// <param name="Pitches7">In the 7 days before; null where an outing's pitches are not known.</param>
/// <param name="Acute">Pitches a day, exponentially weighted with a time constant of 7 days.</param>
/// <param name="Chronic">The same with 28 days.</param>
public sealed record WorkloadDay(DateOnly Day, int? Pitches7, int? Pitches14, int? Pitches28, double Acute, double Chronic);

/// <summary>A pitcher's work morning by morning, by the arithmetic of <see cref="PitcherLedger"/>.</summary>
public static class WorkloadCurve
{
    static readonly int s_week = RiskFeatures.IndexOf("pitches_7"), s_fortnight = RiskFeatures.IndexOf("pitches_14"), s_month = RiskFeatures.IndexOf("pitches_28"),
        s_acute = RiskFeatures.IndexOf("acute_load"), s_chronic = RiskFeatures.IndexOf("chronic_load");

    public static IReadOnlyList<WorkloadDay> Of(PitcherLedger ledger, DateOnly from, DateOnly through)
    {
        var days = new List<WorkloadDay>();
        var values = new double[RiskFeatures.Count];
        for (var day = from; day <= through; day = day.AddDays(1))
        {
            ledger.Fill(day, values);
            days.Add(new(day, Whole(values[s_week]), Whole(values[s_fortnight]), Whole(values[s_month]), values[s_acute], values[s_chronic]));
        }
        return days;
    }

    static int? Whole(double value) => double.IsNaN(value) ? null : (int)value;
}
