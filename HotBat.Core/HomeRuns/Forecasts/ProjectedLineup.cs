namespace HotBat.Core.HomeRuns.Forecasts;

/// <param name="Batter">MLBAM id.</param>
/// <param name="Slot">1 to 9.</param>
public sealed record BattingSpot(int Batter, int Slot);

/// <summary>
/// The nine to expect while no batting order is posted: of a club's last ten games those who started most and can play, the later start deciding between two; in the order of their usual slots.
/// </summary>
public static class ProjectedLineup
{
    const int Games = 10;
    const int Slots = 9;

    /// <param name="played">Games of the club and others before the day, in any order.</param>
    /// <param name="isOut">Who is known not to play, as one on the injured list; by MLBAM id.</param>
    public static IReadOnlyList<BattingSpot> Of(int team, IEnumerable<PlayedGame> played, Predicate<int> isOut)
    {
        var starts = played.Where(game => game.IsWhole && game.Turns.Any(turn => turn.BattingTeam == team))
            .OrderByDescending(game => game.Turns[0].Day).ThenByDescending(game => game.Turns[0].GamePk).Take(Games)
            .SelectMany(game => game.Batters.Where(batter => batter.Situation.Team == team && batter.Situation.Slot is not null).Select(batter => batter.Situation));
        return [.. starts.Where(start => !isOut(start.Batter)).GroupBy(start => start.Batter)
            .OrderByDescending(batter => batter.Count()).ThenByDescending(batter => batter.Max(start => start.Day)).ThenBy(batter => batter.Key)
            .Take(Slots)
            .OrderBy(batter => batter.Average(start => start.Slot!.Value)).ThenBy(batter => batter.Key)
            .Select((batter, place) => new BattingSpot(batter.Key, place + 1))];
    }
}
