using HotBat.Core.Learning;

namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>The measures of one kind over some games, each with its 95% interval by game day.</summary>
/// <param name="LogLossGain">Log loss of the shrunk-rate baseline less this one's, on the same games: above 0 is better than the baseline.</param>
/// <param name="TopTen">Share of the ten highest chances of each day that came true.</param>
/// <param name="Predicted">Mean chance.</param>
public sealed record ForecastMeasures(ForecastKind Kind, Interval? LogLoss, Interval? LogLossGain, Interval? Brier, Interval? Skill, Interval? Auc, Interval? PrAuc, Interval? Ece, Interval? Lift,
    Interval? TopTen, double Predicted);

/// <param name="Name">"starters", "all batters", or a month of starters as 2024-05.</param>
/// <param name="Rate">How often a home run came.</param>
public sealed record ForecastGroup(string Name, int Rows, int Days, double Rate, IReadOnlyList<ForecastMeasures> Kinds);

/// <summary>How totals were met.</summary>
/// <param name="Deviance">Mean Poisson deviance.</param>
/// <param name="Coverage">How often the 80% range held the count.</param>
public sealed record TotalMeasures(ForecastKind Kind, bool IsGame, int Count, double Mean, double Predicted, Interval? Deviance, Interval? Coverage);

/// <summary>A walk forward, measured: starters, all batters and each month, every kind beside the constant and the shrunk-rate baseline.</summary>
/// <param name="Losses">Of starters, by game day.</param>
public sealed record ForecastEvaluation(DateOnly From, DateOnly To, IReadOnlyList<ForecastGroup> Groups, IReadOnlyList<TotalMeasures> Totals, IReadOnlyDictionary<ForecastKind, IReadOnlyList<ReliabilityBin>> Reliability,
    IReadOnlyDictionary<ForecastKind, BlockLosses> Losses)
{
    public const double Range = .8;

    const int Draws = 300;
    internal const int TopOfDay = 10;

    public static ForecastEvaluation Of(IReadOnlyList<PastForecast> games, IReadOnlyList<PastTotal> totals)
    {
        if (games.Count == 0) throw new ArgumentException("There is no game to measure.", nameof(games));
        var starters = games.Where(game => game.Example.Row.IsStarter).ToList();
        var groups = new List<ForecastGroup> { Group("starters", starters), Group("all batters", games) };
        groups.AddRange(starters.GroupBy(game => $"{Day(game):yyyy-MM}", StringComparer.Ordinal).OrderBy(month => month.Key, StringComparer.Ordinal).Select(month => Group(month.Key, [.. month])));
        var reliability = games[0].Chances.Keys.ToDictionary(kind => kind, kind => ProbabilityMetrics.Reliability(Chances(starters, kind), Outcomes(starters)));
        int[] days = [.. starters.Select(game => Day(game).DayNumber)];
        return new(games.Min(Day), games.Max(Day), groups,
            [.. totals.GroupBy(total => (total.Kind, total.IsGame)).OrderBy(group => group.Key.IsGame).ThenBy(group => group.Key.Kind).Select(group => Total([.. group]))], reliability,
            games[0].Chances.Keys.ToDictionary(kind => kind, kind => BlockLosses.Of(days, Chances(starters, kind), Outcomes(starters))));
    }

    static ForecastGroup Group(string name, IReadOnlyList<PastForecast> games)
    {
        var outcomes = Outcomes(games);
        int[] days = [.. games.Select(game => Day(game).DayNumber)];
        var bootstrap = new BlockBootstrap(days, Draws);
        var baseline = games[0].Chances.ContainsKey(ForecastKind.ShrunkRate) ? new WeighedPredictions(Chances(games, ForecastKind.ShrunkRate), outcomes) : null;
        return new(name, games.Count, days.Distinct().Count(), outcomes.Average(yes => yes ? 1.0 : 0.0),
            [.. games[0].Chances.Keys.Select(kind => Measures(kind, Chances(games, kind), outcomes, days, baseline, bootstrap))]);
    }

    static ForecastMeasures Measures(ForecastKind kind, double[] chances, bool[] outcomes, int[] days, WeighedPredictions? baseline, BlockBootstrap bootstrap)
    {
        var weighed = new WeighedPredictions(chances, outcomes);
        // the top of each day, and a row of the day to read its weight from
        var tops = Enumerable.Range(0, days.Length).GroupBy(row => days[row])
            .Select(day => (Row: day.First(), Hits: day.OrderByDescending(row => chances[row]).ThenBy(row => row).Take(TopOfDay).Average(row => outcomes[row] ? 1.0 : 0.0))).ToArray();
        var intervals = bootstrap.Intervals(weights =>
        {
            var scores = weighed.Scores(weights);
            double hits = 0, count = 0;
            foreach (var (row, share) in tops)
            {
                var weight = weights?[row] ?? 1;
                (hits, count) = (hits + (weight * share), count + weight);
            }
            return [scores.LogLoss, baseline?.LogLoss(weights) - scores.LogLoss, scores.Brier, scores.Skill, scores.Auc, scores.PrAuc, scores.Ece, scores.Lift, hits / count];
        });
        return new(kind, intervals[0], intervals[1], intervals[2], intervals[3], intervals[4], intervals[5], intervals[6], intervals[7], intervals[8], chances.Average());
    }

    static TotalMeasures Total(IReadOnlyList<PastTotal> totals)
    {
        double[] deviances = [.. totals.Select(total => ProbabilityMetrics.PoissonDeviance([total.Forecast.Mean], [total.HomeRuns]))];
        bool[] isCovered = [.. totals.Select(total => total.Forecast.Range(Range) is var (low, high) && total.HomeRuns >= low && total.HomeRuns <= high)];
        var intervals = new BlockBootstrap([.. totals.Select(total => total.Day.DayNumber)], Draws).Intervals(weights =>
        {
            double deviance = 0, covered = 0, count = 0;
            for (var i = 0; i < deviances.Length; i++)
            {
                var weight = weights?[i] ?? 1;
                (deviance, covered, count) = (deviance + (weight * deviances[i]), covered + (isCovered[i] ? weight : 0), count + weight);
            }
            return [deviance / count, covered / count];
        });
        return new(totals[0].Kind, totals[0].IsGame, totals.Count, totals.Average(total => total.HomeRuns), totals.Average(total => total.Forecast.Mean), intervals[0], intervals[1]);
    }

    static DateOnly Day(PastForecast game) => game.Example.Row.Situation.Day;

    static double[] Chances(IEnumerable<PastForecast> games, ForecastKind kind) => [.. games.Select(game => game.Chances[kind])];

    static bool[] Outcomes(IEnumerable<PastForecast> games) => [.. games.Select(game => game.Example.IsHomeRun)];
}
