using HotBat.Core.HomeRuns;
using HotBat.Data.Baseball;

namespace HotBat.Data.HomeRuns;

/// <summary>How rows of team_game_batting are chosen and become lines.</summary>
static class HomeRunLines
{
    public static IEnumerable<TeamGameBatting> In(this IEnumerable<TeamGameBatting> rows, GameWindow window) =>
        rows.Where(b => window.Includes(b.GameDate, b.IsHome, b.VenueId, b.PitcherHand));

    /// <summary>The sum of a club's rows, each of its games counted once.</summary>
    public static HomeRunLine ToLine(this IEnumerable<TeamGameBatting> rows)
    {
        var games = new HashSet<int>();
        return HomeRunLine.Sum(rows.Select(b => new HomeRunLine(
            games.Add(b.GamePk) ? 1 : 0, b.PlateAppearances, b.HomeRuns, b.ExpectedHomeRuns, b.BattedBalls, b.ExitVelocitySum, b.HardHit, b.SweetSpots, b.Barrels)));
    }
}
