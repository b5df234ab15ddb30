using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;

namespace HotBat.Data.HomeRuns;

/// <summary>A plate appearance of the batter with all that is kept of it; what was not recorded is null.</summary>
/// <param name="Zone">Savant's zone of the last pitch: 1 to 9 the strike zone from the catcher's left above, 11 to 14 outside of it.</param>
/// <param name="HitLocation">The fielder who picked the ball up: of a home run, that it stayed in the park.</param>
public sealed record PlayerTurn(
    int GamePk, int AtBatNumber, int Season, DateOnly Date, bool IsHome, int TeamId, int OpponentId, int? VenueId, string? Venue,
    int PitcherId, string? Pitcher, char PitcherHand, BatSide Side, string Event, bool IsHomeRun, bool IsContact,
    double? ExitVelocity, double? LaunchAngle, double? Distance, double? SprayAngle, string? Trajectory, bool IsHardHit, bool IsSweetSpot, bool IsBarrel,
    double? Chance, int? Zone, int? HitLocation)
{
    public bool IsInsideThePark => IsHomeRun && HitLocation is not null;

    public bool IsIn(GameWindow window) => window.Includes(Date, IsHome, VenueId, PitcherHand);

    /// <summary>The line of some turns. A tracked ball without a chance makes xHR unknown; an untracked home run counts as one.</summary>
    public static HomeRunLine LineOf(IReadOnlyCollection<PlayerTurn> turns)
    {
        var tracked = turns.Where(t => t.ExitVelocity is not null).ToList();
        var isScored = !tracked.Any(t => t.LaunchAngle is not null && t.Chance is null);
        return new(
            turns.Select(t => t.GamePk).Distinct().Count(), turns.Count, turns.Count(t => t.IsHomeRun), isScored ? turns.Sum(t => t.Chance ?? (t.IsHomeRun ? 1 : 0)) : null,
            tracked.Count, tracked.Sum(t => t.ExitVelocity!.Value), tracked.Count(t => t.IsHardHit), tracked.Count(t => t.IsSweetSpot), tracked.Count(t => t.IsBarrel));
    }

    public static ContactLine ContactOf(IEnumerable<PlayerTurn> turns) =>
        ContactLine.Of([.. turns.Where(t => t.IsContact).Select(t => new TrackedContact(t.Side, t.ExitVelocity, t.LaunchAngle, t.SprayAngle, t.Trajectory))]);
}
