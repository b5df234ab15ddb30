using HotBat.Core.Baseball;

namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>A batter before his game: who he is, where and against whom he bats. Nothing of it is told by the game's course but who came to the plate and in which order.</summary>
/// <param name="Slot">1 to 9; null for a substitute.</param>
/// <param name="Side">The side he takes against the starter.</param>
/// <param name="Starter">The opposing starter; null where he is not named yet.</param>
public sealed record BatterSituation(int GamePk, DateOnly Day, int Ballpark, GameAir Air, int Team, int Opponent, bool IsHome, int Batter, int? Slot, BatSide Side, int? Starter, BatSide? StarterHand);

/// <summary>How it went.</summary>
public sealed record BatterOutcome(int PlateAppearances, int HomeRuns);

/// <summary>A game that was played, read from its plate appearances.</summary>
public sealed class PlayedGame
{
    const int MinPlateAppearancesOfClub = 12;

    public PlayedGame(IReadOnlyList<PlateAppearanceFact> turns, GameAir air)
    {
        Turns = turns;
        Air = air;
        Batters = [.. new[] { true, false }.SelectMany(isTop => Lineup([.. turns.Where(turn => turn.IsTop == isTop)]))
            // a man who bats for both clubs of a suspended game is one row, under his first club
            .DistinctBy(batter => batter.Situation.Batter)];
        IsWhole = turns.Count(turn => turn.IsTop) >= MinPlateAppearancesOfClub && turns.Count(turn => !turn.IsTop) >= MinPlateAppearancesOfClub;
    }

    public IReadOnlyList<PlateAppearanceFact> Turns { get; }

    public GameAir Air { get; }

    public IReadOnlyList<(BatterSituation Situation, BatterOutcome Outcome)> Batters { get; }

    /// <summary>Both clubs batted four times or so; of a game that is known in parts alone nothing is learned.</summary>
    public bool IsWhole { get; }

    public static IEnumerable<PlayedGame> Of(IEnumerable<PlateAppearanceFact> day, IReadOnlyDictionary<int, GameAir> air) =>
        day.GroupBy(turn => turn.GamePk).OrderBy(game => game.Key)
            .Select(game => new PlayedGame([.. game.OrderBy(turn => turn.AtBatNumber)], air.GetValueOrDefault(game.Key, GameAir.Unknown)));

    IEnumerable<(BatterSituation Situation, BatterOutcome Outcome)> Lineup(IReadOnlyList<PlateAppearanceFact> turns)
    {
        if (turns.Count == 0) yield break;
        var opener = turns[0];
        var place = 0;
        foreach (var batter in turns.GroupBy(turn => turn.Batter))
        {
            place++;
            var first = batter.First();
            yield return (
                new(first.GamePk, first.Day, first.Ballpark, Air, first.BattingTeam, first.FieldingTeam, !first.IsTop, batter.Key, place <= 9 ? place : null, first.BatterSide, opener.Pitcher, opener.PitcherHand),
                new(Turns.Count(turn => turn.Batter == batter.Key), Turns.Count(turn => turn.Batter == batter.Key && turn.IsHomeRun)));
        }
    }
}
