using HotBat.Core.PitcherRisk;

namespace HotBat.Data.PitcherRisk;

/// <summary>A pitcher of a season and his work before a day.</summary>
/// <param name="Name">Null when nobody is known under the id.</param>
/// <param name="TeamId">The club that he last pitched for.</param>
/// <param name="Pitches7">In the 7 days before the day; 14 and 28 likewise.</param>
public sealed record SeasonPitcher(int PitcherId, string? Name, char? Throws, int TeamId, int Outings, int Pitches, int Outs, DateOnly LastOuting, int Pitches7, int Pitches14, int Pitches28);

/// <summary>A man who has pitched.</summary>
/// <param name="TeamId">The club that he last pitched for; null where no source of games tells.</param>
public sealed record KnownPitcher(int PitcherId, string? Name, int? TeamId);

/// <summary>A day's work of a pitcher.</summary>
public sealed record WorkedDay(DateOnly Day, bool IsRegularSeason, bool? IsStart, int? Pitches, int? Batters, int? Outs, int? HighStress, double? Velocity);

/// <summary>What was known of a pitcher's work on a morning.</summary>
/// <param name="Values">The features, in the order of <see cref="RiskFeatures.All"/>; NaN is not known.</param>
public sealed record WorkloadMorning(DateOnly Day, double[] Values)
{
    public double? Of(string feature) => Values[RiskFeatures.IndexOf(feature)] is var value && double.IsNaN(value) ? null : value;
}
