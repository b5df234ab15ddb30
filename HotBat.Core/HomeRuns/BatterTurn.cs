using HotBat.Core.Baseball;

namespace HotBat.Core.HomeRuns;

/// <summary>
/// A plate appearance with what was measured of it; what was not is null. A season has some 180,000, and all of them are held in memory at once: so it is a value,
/// keeps measurements as narrow as their source gives them, and has numbers where a page has names.
/// </summary>
/// <param name="AtBatNumber">Its number in the game.</param>
/// <param name="Side">Side of the plate the batter stood on.</param>
/// <param name="Event">What it ended in (<see cref="PlateAppearanceEvents"/>).</param>
/// <param name="IsContact">A ball was put in play or over the fence.</param>
/// <param name="ExitVelocity">mph.</param>
/// <param name="LaunchAngle">Degrees above the horizontal.</param>
/// <param name="Distance">Feet, projected to the ground.</param>
/// <param name="SprayAngle">Degrees, −45 left field line, 45 right field line (see <see cref="Spray"/>).</param>
/// <param name="Trajectory">ground_ball, line_drive, fly_ball, popup.</param>
/// <param name="Chance">Chance of the ball to be a home run, 0 to 1; null without a model that has scored it.</param>
/// <param name="Zone">The strike zone's field that the last pitch came through, 1 to 14.</param>
/// <param name="HitLocation">The fielder who picked the ball up, 1 to 9; of a home run, that it stayed in the park.</param>
public readonly record struct BatterTurn(
    int GamePk, short AtBatNumber, DateOnly Date, bool IsHome, int TeamId, int OpponentId, int? VenueId, int Pitcher, char PitcherHand, BatSide Side,
    string Event, bool IsHomeRun, bool IsContact, float? ExitVelocity, float? LaunchAngle, float? Distance, float? SprayAngle, string? Trajectory,
    bool IsHardHit, bool IsSweetSpot, bool IsBarrel, float? Chance, byte? Zone, byte? HitLocation)
{
    public bool IsIn(GameWindow window) => window.Includes(Date, IsHome, VenueId, PitcherHand);
}
