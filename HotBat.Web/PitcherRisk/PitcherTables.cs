using HotBat.Core.PitcherRisk;
using HotBat.Data.PitcherRisk;
using HotBat.Web.Api;

namespace HotBat.Web.PitcherRisk;

/// <summary>The pitcher pages' tables as CSV.</summary>
public static class PitcherTables
{
    static readonly Csv<RiskPoint> s_risk = new(
        ("morning", point => point.Day), ("risk", point => point.Chance), ("base_rate", point => point.BaseRate), ("band", point => point.Chance is { } chance ? RiskText.BandCode(RiskBands.Of(chance, point.BaseRate)) : null), ("reconstructed", point => point.IsReconstructed ? 1 : 0));

    static readonly Csv<WorkloadDay> s_workload = new(
        ("morning", day => day.Day), ("pitches_7", day => day.Pitches7), ("pitches_14", day => day.Pitches14), ("pitches_28", day => day.Pitches28), ("acute_load", day => day.Acute), ("chronic_load", day => day.Chronic));

    static readonly Csv<TrackedOuting> s_tracked = new(
        ("date", outing => outing.Day), ("value", outing => outing.Value), ("own_mean", outing => outing.Usual), ("own_sd", outing => outing.Deviation), ("tracked_pitches", outing => outing.Tracked));

    static readonly Csv<RiskReason> s_reasons = new(
        ("subject", reason => reason.Subject), ("points", reason => reason.Points), ("what", reason => reason.What), ("basis", reason => reason.Basis), ("known", reason => reason.IsKnown ? 1 : 0));

    /// <summary>What `table=` may name.</summary>
    public static IReadOnlyDictionary<string, Func<PitcherRequest, PitcherDashboard, IReadOnlyList<TrackedOuting>, string>> ByName { get; } =
        new Dictionary<string, Func<PitcherRequest, PitcherDashboard, IReadOnlyList<TrackedOuting>, string>>(StringComparer.OrdinalIgnoreCase)
        {
            ["outings"] = (request, dashboard, _) => Outings(request).Write(dashboard.Outings),
            ["workload"] = (_, dashboard, _) => s_workload.Write(dashboard.Days),
            ["risk"] = (_, dashboard, _) => s_risk.Write(dashboard.Told),
            ["reasons"] = (_, dashboard, _) => s_reasons.Write(dashboard.Risk?.Story.Reasons ?? []),
            ["tracked"] = (_, _, tracked) => s_tracked.Write(tracked),
        };

    static Csv<PitcherOutingLine> Outings(PitcherRequest request) => new(
        ("date", outing => outing.Day), ("game_pk", outing => outing.GamePk), ("opponent", outing => request.Club(outing.OpponentId)?.Abbreviation), ("home", outing => outing.IsHome is { } home ? home ? 1 : 0 : null),
        ("regular_season", outing => outing.IsRegularSeason ? 1 : 0), ("start", outing => outing.IsStart is { } start ? start ? 1 : 0 : null), ("pitches", outing => outing.Pitches), ("batters_faced", outing => outing.Batters),
        ("outs", outing => outing.Outs), ("strikeouts", outing => outing.Strikeouts), ("walks", outing => outing.Walks), ("full_rest_days", outing => outing.FullRestDays), ("short_rest", outing => outing.IsShortRest ? 1 : 0),
        ("velocity_mph", outing => outing.Velocity), ("spin_rpm", outing => outing.Spin));

    public static string Staff(StaffView view) => new Csv<StaffLine>(
        ("pitcher_id", line => line.PitcherId), ("pitcher", line => line.Name), ("team", line => view.Request.Club(line.TeamId)?.Abbreviation), ("throws", line => line.Throws),
        ("role", line => line.IsStarter switch { true => "starter", false => "reliever", _ => null }), ("risk", line => line.Chance), ("base_rate", _ => view.Staff.BaseRate), ("band", line => line.Band is { } band ? RiskText.BandCode(band) : null),
        ("change_14_days", line => line.Change), ("on_injured_list", line => line.IsListed ? 1 : 0), ("last_outing", line => line.LastOuting), ("last_pitches", line => line.LastPitches), ("full_rest_days", line => line.FullRestDays), ("days_running", line => line.DaysRunning),
        ("pitches_7", line => line.Pitches7), ("pitches_14", line => line.Pitches14), ("pitches_28", line => line.Pitches28), ("velocity_mph", line => line.Velocity), ("velocity_change_mph", line => line.VelocityChange),
        ("last_velocity_mph", line => line.LastVelocity?.Value), ("last_change_mph", line => line.LastVelocity?.Change), ("own_mean_mph", line => line.LastVelocity?.Usual), ("own_sd_mph", line => line.LastVelocity?.Deviation), ("out_of_band", line => line.LastVelocity?.IsOutside is { } isOut ? isOut ? 1 : 0 : null),
        ("why", line => string.Join("; ", line.Reasons))).Write(view.Listed);
}
