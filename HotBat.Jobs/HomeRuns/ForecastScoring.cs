using System.Text;
using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Core.Operations;
using HotBat.Data;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Data.ModelRegistry;
using Microsoft.Extensions.Logging;

namespace HotBat.Jobs.HomeRuns;

/// <param name="Model">Label of the champion; of a day that it has learned from, of the newest version that has not.</param>
/// <param name="Batters">What that one says.</param>
/// <param name="Added">Forecasts of all versions written; 0 when each says what it last said.</param>
public sealed record ForecastsScored(DateOnly Day, string Model, int Games, IReadOnlyList<BatterForecast> Batters, int Added);

/// <summary>Forecasts the batters of a day's games, from games before that day: by the champion, and by its challengers for comparison or for their share of the games.</summary>
public sealed class ForecastScoring(ForecastMornings mornings, ForecastGameQueries games, InjuredListQueries injuries, ForecastStore store, HomeRunSettlementStore settlements, ModelVersionStore versions, ServingModelQueries earlier, DataWatermarks watermarks, TimeProvider time, ILogger<ForecastScoring> logger)
{
    /// <exception cref="UserError">No model serves, or all have learned from the day already.</exception>
    public async Task<ForecastsScored> ScoreAsync(DateOnly day, CancellationToken cancel)
    {
        var serving = await versions.ServingAsync(ForecastTraining.Model, cancel);
        if (serving.Count == 0 || serving[0] is not { Status: ModelVersionStore.Champion } champion)
            throw new UserError("There is no home-run model.", "score home-runs", "Train one: ./hotbat train home-runs.");
        if (champion.TrainedThrough >= day)
        {
            // a day that it has learned from is told by the newest that has not
            var before = await earlier.OfDayAsync(ForecastTraining.Model, day, ForecastFeatures.Fingerprint, cancel) ?? throw new UserError($"The model {champion.Label} has learned from {day:yyyy-MM-dd} or later.", "score home-runs", $"Train one of the days before: ./hotbat train home-runs --through {day.AddDays(-1):yyyy-MM-dd}.");
            champion = await earlier.ReadAsync(before.ModelVersionId, cancel);
            serving = [champion];
        }
        var watermark = (await watermarks.CurrentAsync(cancel)).Played.Run;
        // of days ahead no more is known than this morning
        var today = BaseballDay.Today(time);
        var asOf = day < today ? day : today;
        var listed = await games.OfDayAsync(day, isAhead: day > today, cancel);
        if (listed.Count == 0) return new(day, champion.Label, 0, [], 0);

        var morning = await mornings.OfAsync(asOf, cancel);
        var absent = await injuries.OutAsync(asOf, cancel);
        var arms = await ArmsAsync(listed, morning, cancel);
        var asked = listed.SelectMany(game => new[] { true, false }.SelectMany(isHome => Batters(game, isHome, morning, arms, absent.ContainsKey))).ToList();
        var hands = await games.HandsAsync([.. asked.Select(one => one.Spot.Batter).Distinct()], cancel);
        var rows = morning.Ask(knowledge => asked.Select(one => knowledge.Row(Situation(one, knowledge, hands)) with { AsOf = asOf }).ToArray());
        bool[] posted = [.. asked.Select(one => one.IsPosted)];

        using var spoken = new Speakers(champion, serving.Skip(1).Where(version => version.TrainedThrough < day), logger);
        var shares = spoken.Challengers.Select(version => (version.ModelVersionId, (int)version.Share)).ToList();
        var shown = listed.ToLookup(game => ServedShare.ChallengerOf(game.GamePk, shares) ?? champion.ModelVersionId, game => game.GamePk);
        var (added, first) = (0, (ForecastsSaid?)null);
        foreach (var (version, model) in spoken.All)
        {
            var said = Say(version, model, rows, posted, shown[version.ModelVersionId].ToHashSet());
            first ??= said;
            added += await store.AddDayAsync(day, watermark, said, cancel);
        }
        // of a day that is over and has been settled, what is shown may be another now
        if (day < today) await settlements.SettleAsync(day, watermark, cancel);
        return new(day, champion.Label, listed.Count, first!.Batters, added);
    }

    /// <summary>What a fitted version says of rows, with the totals of their clubs and games.</summary>
    public static ForecastsSaid Say(ModelVersion version, ForecastModel model, IReadOnlyList<ForecastRow> rows, IReadOnlyList<bool> posted, IReadOnlySet<int> served)
    {
        var chances = model.Chances(rows);
        List<BatterForecast> batters = [.. rows.Select((row, i) => new BatterForecast(row, posted[i], chances[i], model.HotBatScore(chances[i]), model.Explain(row)))];
        return new(version, batters, [.. Totals(batters, model)], served);
    }

    /// <summary>The models that can speak. A challenger that cannot, as one of boosted trees where the library is missing, leaves its games to the champion.</summary>
    sealed class Speakers : IDisposable
    {
        readonly List<(ModelVersion Version, ForecastModel Model)> _all = [];

        public Speakers(ModelVersion champion, IEnumerable<ModelVersion> challengers, ILogger logger)
        {
            _all.Add((champion, Load(champion)));
            foreach (var version in challengers)
            {
                try
                {
                    _all.Add((version, Load(version)));
                }
                catch (Exception e) when (e is UserError or FormatException or InvalidDataException)
                {
                    logger.LogWarning("The challenger {Label} is left out: {Reason}", version.Label, e.Message);
                }
            }
        }

        /// <summary>The champion first.</summary>
        public IReadOnlyList<(ModelVersion Version, ForecastModel Model)> All => _all;

        public IEnumerable<ModelVersion> Challengers => _all.Skip(1).Select(one => one.Version);

        public void Dispose() => _all.ForEach(one => one.Model.Dispose());

        static ForecastModel Load(ModelVersion version) => ForecastModel.FromJson(Encoding.UTF8.GetString(ModelVersionStore.Artifact(version)));
    }

    /// <param name="Arm">The starter's; null where nobody is named.</param>
    sealed record Asked(GameToForecast Game, bool IsHome, BattingSpot Spot, BatSide? Arm, bool IsPosted)
    {
        public int Team => IsHome ? Game.HomeTeam : Game.AwayTeam;

        public int Opponent => IsHome ? Game.AwayTeam : Game.HomeTeam;

        public int? Starter => StarterAgainst(Game, IsHome);
    }

    static int? StarterAgainst(GameToForecast game, bool isHome) => isHome ? game.AwayStarter : game.HomeStarter;

    /// <summary>The arms of the starters: as they have thrown, else as they are listed.</summary>
    async Task<IReadOnlyDictionary<int, BatSide?>> ArmsAsync(IReadOnlyList<GameToForecast> listed, ForecastMorning morning, CancellationToken cancel)
    {
        List<int> starters = [.. listed.SelectMany(game => new[] { game.HomeStarter, game.AwayStarter }).OfType<int>().Distinct()];
        var known = await games.HandsAsync(starters, cancel);
        return morning.Ask(knowledge => starters.ToDictionary(starter => starter, starter => knowledge.HandOf(starter) ?? Side(known.GetValueOrDefault(starter).Throws)));
    }

    static IEnumerable<Asked> Batters(GameToForecast game, bool isHome, ForecastMorning morning, IReadOnlyDictionary<int, BatSide?> arms, Predicate<int> isOut)
    {
        var team = isHome ? game.HomeTeam : game.AwayTeam;
        var isPosted = game.Lineups.TryGetValue(team, out var posted);
        var arm = StarterAgainst(game, isHome) is { } starter ? arms[starter] : null;
        return (isPosted ? posted! : ProjectedLineup.Of(team, morning.Played, arm, isOut)).Select(spot => new Asked(game, isHome, spot, arm, isPosted));
    }

    static BatterSituation Situation(Asked one, HomeRunKnowledge knowledge, IReadOnlyDictionary<int, (char? Bats, char? Throws)> hands)
    {
        var side = knowledge.SideOf(one.Spot.Batter, one.Arm, hands.GetValueOrDefault(one.Spot.Batter).Bats);
        return new(one.Game.GamePk, one.Game.Day, one.Game.Ballpark, one.Game.Air, one.Team, one.Opponent, one.IsHome, one.Spot.Batter, one.Spot.Slot, side, one.Starter, one.Arm);
    }

    static IEnumerable<TotalForecast> Totals(IEnumerable<BatterForecast> batters, ForecastModel model)
    {
        var totals = model.Parameters.Totals;
        foreach (var game in batters.GroupBy(batter => batter.Row.Situation.GamePk))
        {
            var day = game.First().Row.Situation.Day;
            foreach (var team in game.GroupBy(batter => batter.Row.Situation.Team))
                yield return new(game.Key, team.Key, day, totals.Team(team.Select(batter => batter.Chance)), HotBatScore: null);
            var both = totals.Game(game.Select(batter => batter.Chance));
            yield return new(game.Key, 0, day, both, model.GameHotBatScore(both.Mean));
        }
    }

    static BatSide? Side(char? letter) => letter switch { 'L' => BatSide.Left, 'R' => BatSide.Right, _ => null };
}
