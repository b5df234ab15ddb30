using System.Text;
using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Core.Operations;
using HotBat.Data;
using HotBat.Data.HomeRuns;
using HotBat.Data.ModelRegistry;

namespace HotBat.Jobs.HomeRuns;

/// <param name="Added">Forecasts written; 0 when the last scoring said the same.</param>
public sealed record ForecastsScored(DateOnly Day, string Model, int Games, IReadOnlyList<BatterForecast> Batters, int Added);

/// <summary>Forecasts the batters of a day's games by the model that serves, from games before that day.</summary>
public sealed class ForecastScoring(ForecastMornings mornings, ForecastStore store, ModelVersionStore versions, DataWatermarks watermarks)
{
    /// <exception cref="UserError">No model serves.</exception>
    public async Task<ForecastsScored> ScoreAsync(DateOnly day, CancellationToken cancel)
    {
        var version = await versions.ChampionAsync(ForecastTraining.Model, cancel)
            ?? throw new UserError("There is no home-run model.", "score home-runs", "Train one: ./hotbat train home-runs.");
        if (version.TrainedThrough >= day)
            throw new UserError($"The model {version.Label} has learned from {day:yyyy-MM-dd} or later.", "score home-runs", $"Train one of the days before: ./hotbat train home-runs --through {day.AddDays(-1):yyyy-MM-dd}.");
        using var model = ForecastModel.FromJson(Encoding.UTF8.GetString(ModelVersionStore.Artifact(version)));
        var marks = await watermarks.CurrentAsync(cancel);
        var games = await store.GamesAsync(day, cancel);
        if (games.Count == 0) return new(day, version.Label, 0, [], 0);

        var morning = await mornings.OfAsync(day, cancel);
        var asked = games.SelectMany(game => new[] { true, false }.SelectMany(isHome => Batters(game, isHome, morning))).ToList();
        var hands = await store.HandsAsync([.. asked.Select(one => one.Spot.Batter).Concat(asked.Select(one => one.Starter).OfType<int>()).Distinct()], cancel);

        var rows = morning.Ask(knowledge => asked.Select(one => knowledge.Row(Situation(one, knowledge, hands))).ToArray());
        var chances = model.Chances(rows);
        List<BatterForecast> batters = [.. rows.Select((row, i) => new BatterForecast(row, asked[i].IsPosted, chances[i], model.HotBatScore(chances[i]), model.Explain(row)))];
        var added = await store.AddAsync(version, marks.Played.Run, day, batters, [.. Totals(batters, model.Parameters.Totals)], cancel);
        return new(day, version.Label, games.Count, batters, added);
    }

    sealed record Asked(GameToForecast Game, bool IsHome, BattingSpot Spot, bool IsPosted)
    {
        public int Team => IsHome ? Game.HomeTeam : Game.AwayTeam;

        public int Opponent => IsHome ? Game.AwayTeam : Game.HomeTeam;

        public int? Starter => IsHome ? Game.AwayStarter : Game.HomeStarter;
    }

    static IEnumerable<Asked> Batters(GameToForecast game, bool isHome, ForecastMorning morning)
    {
        var team = isHome ? game.HomeTeam : game.AwayTeam;
        var isPosted = game.Lineups.TryGetValue(team, out var posted);
        return (isPosted ? posted! : ProjectedLineup.Of(team, morning.Played)).Select(spot => new Asked(game, isHome, spot, isPosted));
    }

    static BatterSituation Situation(Asked one, HomeRunKnowledge knowledge, IReadOnlyDictionary<int, (char? Bats, char? Throws)> hands)
    {
        var hand = one.Starter is { } starter ? knowledge.HandOf(starter) ?? Side(hands.GetValueOrDefault(starter).Throws) : null;
        var side = knowledge.SideOf(one.Spot.Batter, hand ?? BatSide.Right) ?? (hands.GetValueOrDefault(one.Spot.Batter).Bats is 'B'
            ? hand == BatSide.Left ? BatSide.Right : BatSide.Left
            : Side(hands.GetValueOrDefault(one.Spot.Batter).Bats) ?? BatSide.Right);
        return new(one.Game.GamePk, one.Game.Day, one.Game.Ballpark, one.Game.Air, one.Team, one.Opponent, one.IsHome, one.Spot.Batter, one.Spot.Slot, side, one.Starter, hand);
    }

    static IEnumerable<TotalForecast> Totals(IEnumerable<BatterForecast> batters, TeamTotals totals)
    {
        foreach (var game in batters.GroupBy(batter => batter.Row.Situation.GamePk))
        {
            var day = game.First().Row.Situation.Day;
            foreach (var team in game.GroupBy(batter => batter.Row.Situation.Team))
                yield return new(game.Key, team.Key, day, totals.Team(team.Select(batter => batter.Chance)));
            yield return new(game.Key, 0, day, totals.Game(game.Select(batter => batter.Chance)));
        }
    }

    static BatSide? Side(char? letter) => letter switch { 'L' => BatSide.Left, 'R' => BatSide.Right, _ => null };
}
