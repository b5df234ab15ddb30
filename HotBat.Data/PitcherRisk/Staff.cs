using HotBat.Core.PitcherRisk;
using HotBat.Data.ModelRegistry;

namespace HotBat.Data.PitcherRisk;

/// <summary>An active pitcher on a morning: one with an outing in the 28 days before it, or on the injured list with one earlier in the season.</summary>
/// <param name="TeamId">The club he last pitched for; null where no game of his is loaded.</param>
/// <param name="FullRestDays">Days without an outing since his last.</param>
/// <param name="IsStarter">By the length of his last five outings; null without a snapshot of the morning.</param>
/// <param name="VelocityChange">mph, last three outings against the season before them, like pitch types compared; null where it is not known.</param>
/// <param name="IsListed">On the injured list: no risk is told.</param>
/// <param name="Chance">Null where none was told.</param>
/// <param name="Change">Of the chance against two weeks before; null where none was told then.</param>
/// <param name="Reasons">The largest, in a few words each.</param>
public sealed record StaffLine(
    int PitcherId, string Name, char? Throws, int? TeamId, DateOnly LastOuting, int? LastPitches, int FullRestDays, int Outings28, int? Pitches7, int? Pitches14, int? Pitches28,
    bool? IsStarter, double? Velocity, double? VelocityChange, bool IsListed, double? Chance, RiskBand? Band, double? Change, IReadOnlyList<string> Reasons)
{
    /// <summary>Days up to his last outing on each of which he pitched: 1 for most.</summary>
    public int DaysRunning { get; init; } = 1;

    /// <summary>Velocity of all pitches of his last tracked outing in the 28 days, beside his own band: the one his page draws. Null where nothing was tracked.</summary>
    public TrackedOuting? LastVelocity { get; init; }
}

/// <summary>A pitcher crossed into a higher band.</summary>
/// <param name="ClosedOn">The morning on which it was over, as known on the day of the view; null while it is open.</param>
public sealed record StaffAlert(int PitcherId, string Name, int? TeamId, DateOnly OpenedOn, RiskBand From, RiskBand To, double Chance, double BaseRate, DateOnly? ClosedOn, AlertEnd? Because)
{
    /// <summary>It was found later: nobody was warned that day.</summary>
    public bool IsReconstructed { get; init; }
}

/// <summary>Every active pitcher of a morning.</summary>
/// <param name="BaseRate">What bands go by; null where nothing was told.</param>
/// <param name="LastDay">The last day with an outing before the morning; null without one.</param>
/// <param name="HasSnapshots">What was known of the pitchers was gathered for this morning.</param>
public sealed record Staff(DateOnly AsOf, IReadOnlyList<StaffLine> Pitchers, IReadOnlyList<StaffAlert> Alerts, double? BaseRate, ServingModel? Model, double? Auc, DateOnly? LastDay, bool HasSnapshots, DateTime? ReadAt)
{
    /// <summary>Another kind of model told two weeks before: what a trend shows may be its.</summary>
    public bool IsTrendOfAnother { get; init; }

    /// <summary>Nobody told the risks of this morning in time: they were made up later from what was known then.</summary>
    public bool IsReconstructed { get; init; }
}
