using HotBat.Core.Baseball;

namespace HotBat.Core.HomeRuns.Forecasts;

/// <param name="Batter">MLBAM id.</param>
/// <param name="Slot">1 to 9.</param>
public sealed record BattingSpot(int Batter, int Slot);

/// <summary>
/// The nine to expect while no batting order is posted: of a club's last twenty games those who started most and can play, in the order of their mean slots. A game k games ago weighs .75^k,
/// against a starter of the other hand a tenth of that: who is back plays, who was sent down does not, and many bat against one hand alone.
/// </summary>
/// <remarks>Weights were settled on April to June 2024; of July to September 7.4 of nine were right (7.1 by mere counts of the last ten games), 4.5 in their very slot (3.7).</remarks>
public static class ProjectedLineup
{
    const int Games = 20;
    const int Slots = 9;
    const double Fading = .75, OtherHand = .1;

    /// <param name="played">Games of the club and others before the day, in any order.</param>
    /// <param name="starterHand">Of the pitcher whom they will face; null where nobody is named.</param>
    /// <param name="isOut">Who is known not to play, as one on the injured list; by MLBAM id.</param>
    public static IReadOnlyList<BattingSpot> Of(int team, IEnumerable<PlayedGame> played, BatSide? starterHand, Predicate<int> isOut)
    {
        var starts = played.Where(game => game.IsWhole && game.Turns.Any(turn => turn.BattingTeam == team))
            .OrderByDescending(game => game.Turns[0].Day).ThenByDescending(game => game.Turns[0].GamePk).Take(Games)
            .SelectMany((game, ago) => game.Batters.Where(batter => batter.Situation.Team == team && batter.Situation.Slot is not null).Select(batter => (At: batter.Situation, Weight: Weight(ago, batter.Situation))));
        return [.. starts.Where(start => !isOut(start.At.Batter)).GroupBy(start => start.At.Batter)
            .Select(batter => (Id: batter.Key, Weight: batter.Sum(start => start.Weight), Slot: batter.Sum(start => start.Weight * start.At.Slot!.Value) / batter.Sum(start => start.Weight)))
            .OrderByDescending(batter => batter.Weight).ThenBy(batter => batter.Id)
            .Take(Slots)
            .OrderBy(batter => batter.Slot).ThenBy(batter => batter.Id)
            .Select((batter, place) => new BattingSpot(batter.Id, place + 1))];

        double Weight(int ago, BatterSituation at) => Math.Pow(Fading, ago) * (starterHand is null || at.StarterHand is null || at.StarterHand == starterHand ? 1 : OtherHand);
    }
}
