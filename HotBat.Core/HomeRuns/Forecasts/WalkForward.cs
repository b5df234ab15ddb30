using HotBat.Core.Learning;

namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>A past game as it would have been forecast on its morning.</summary>
/// <param name="Chances">By kind.</param>
/// <param name="TrainedThrough">The last day that the fitted kinds had learned from; null when they had learned from none.</param>
public sealed record PastForecast(ForecastExample Example, IReadOnlyDictionary<ForecastKind, double> Chances, DateOnly? TrainedThrough);

/// <summary>A club's or a game's total as it would have been forecast.</summary>
public sealed record PastTotal(DateOnly Day, bool IsGame, ForecastKind Kind, CountDistribution Forecast, int HomeRuns);

/// <summary>
/// A walk forward through past days: month by month every kind is fitted anew to all games before the month, and each game is forecast by it from the row that its morning knew.
/// A row's features, a model's training games and its calibration all lie before the day they are asked about.
/// </summary>
public static class WalkForward
{
    /// <param name="examples">Of all days up to the last, from <see cref="HomeRunWalk"/>.</param>
    public static (IReadOnlyList<PastForecast> Games, IReadOnlyList<PastTotal> Totals) Run(IReadOnlyList<ForecastExample> examples, DateOnly from, DateOnly to,
        IReadOnlyList<ForecastKind> kinds, Action<TimeSplit>? report = null, CancellationToken cancel = default)
    {
        var games = new List<PastForecast>();
        var totals = new List<PastTotal>();
        foreach (var split in TimeSplits.Monthly(from, to))
        {
            var asked = examples.Where(example => example.Row.Situation.Day >= split.From && example.Row.Situation.Day <= split.To).ToList();
            if (asked.Count == 0) continue;
            report?.Invoke(split);
            var past = examples.Where(example => example.Row.Situation.Day < split.TrainBefore).ToList();
            ForecastRow[] rows = [.. asked.Select(example => example.Row)];
            var chances = new Dictionary<ForecastKind, IReadOnlyList<double>>();
            foreach (var kind in kinds)
            {
                using var model = ForecastTrainer.Fit(kind, past, cancel);
                chances[kind] = model.Chances(rows);
                totals.AddRange(Totals(asked, chances[kind], kind, model.Parameters.Totals));
            }
            DateOnly? through = past.Count == 0 ? null : past.Max(example => example.Row.Situation.Day);
            games.AddRange(asked.Select((example, i) => new PastForecast(example, kinds.ToDictionary(kind => kind, kind => chances[kind][i]), through)));
        }
        return (games, totals);
    }

    static IEnumerable<PastTotal> Totals(IReadOnlyList<ForecastExample> asked, IReadOnlyList<double> chances, ForecastKind kind, TeamTotals totals)
    {
        var clubs = asked.Select((example, i) => (example, Chance: chances[i])).GroupBy(one => one.example.Row.Situation.GamePk);
        foreach (var game in clubs)
        {
            if (!game.First().example.IsWhole) continue;
            var day = game.First().example.Row.Situation.Day;
            foreach (var club in game.GroupBy(one => one.example.Row.Situation.Team))
                yield return new(day, false, kind, totals.Team(Starters(club)), club.Sum(one => one.example.Outcome.HomeRuns));
            yield return new(day, true, kind, totals.Game(Starters(game)), game.Sum(one => one.example.Outcome.HomeRuns));
        }

        static IEnumerable<double> Starters(IEnumerable<(ForecastExample Example, double Chance)> batters) => batters.Where(one => one.Example.Row.IsStarter).Select(one => one.Chance);
    }
}
