using System.Linq.Expressions;
using HotBat.Core.HomeRuns;
using HotBat.Data.Baseball;

namespace HotBat.Data.HomeRuns;

/// <summary>How rows of team_game_batting are chosen and become lines.</summary>
static class HomeRunLines
{
    /// <summary>The window, in SQL; <see cref="GameWindow.Includes"/> is the same rule in memory.</summary>
    public static IQueryable<TeamGameBatting> In(this IQueryable<TeamGameBatting> rows, GameWindow window)
    {
        rows = rows.Where(b => b.Season == window.Season && b.GameType == 'R' && b.GameDate >= window.From && b.GameDate <= window.Through);
        if (window.IsHome is { } home) rows = rows.Where(b => b.IsHome == home);
        if (window.VenueId is { } venue) rows = rows.Where(b => b.VenueId == venue);
        if (window.PitcherHand is { } hand) rows = rows.Where(b => b.PitcherHand == hand);
        return rows;
    }

    /// <summary>The counts of a group of rows; an xHR that is unknown for one row is unknown for the group.</summary>
    public static readonly Expression<Func<IGrouping<TeamAndFortnight, TeamGameBatting>, TeamFortnightLine>> OfTeamAndFortnight = g => new TeamFortnightLine(
        g.Key.TeamId,
        g.Key.Fortnight,
        g.Select(b => b.GamePk).Distinct().Count(),
        g.Sum(b => b.PlateAppearances),
        g.Sum(b => b.HomeRuns),
        g.Sum(b => (double?)b.ExpectedHomeRuns),
        g.Count(b => b.ExpectedHomeRuns == null),
        g.Sum(b => b.BattedBalls),
        g.Sum(b => (double)b.ExitVelocitySum),
        g.Sum(b => b.HardHit),
        g.Sum(b => b.SweetSpots),
        g.Sum(b => b.Barrels));

    public static HomeRunLine ToLine(this TeamGameBatting b, int games) => new(
        games, b.PlateAppearances, b.HomeRuns, b.ExpectedHomeRuns, b.BattedBalls, b.ExitVelocitySum, b.HardHit, b.SweetSpots, b.Barrels);
}

sealed record TeamAndFortnight(int TeamId, int Fortnight);

/// <param name="Fortnight">0 the last 14 days, 1 the 14 before, 2 earlier.</param>
sealed record TeamFortnightLine(
    int TeamId, int Fortnight, int Games, int PlateAppearances, int HomeRuns, double? ExpectedHomeRuns, int Unscored,
    int BattedBalls, double ExitVelocitySum, int HardHit, int SweetSpots, int Barrels)
{
    public HomeRunLine Line => new(
        Games, PlateAppearances, HomeRuns, Unscored > 0 ? null : ExpectedHomeRuns ?? 0, BattedBalls, ExitVelocitySum, HardHit, SweetSpots, Barrels);
}
