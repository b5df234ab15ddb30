using HotBat.Core.Learning;

namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>
/// What a walk's measures over starters would be if every chance in it were exactly true: the yardstick for those that were measured. Each draw plays all games again, every batter by his own chance alone.
/// Chances that lie no further apart cannot have more skill; a season's luck moves it by the width of the interval.
/// </summary>
/// <param name="Skill">Brier skill over the base rate. Value is the median of the draws, the bounds hold 95% of them; likewise the others.</param>
/// <param name="TopTen">Share of the ten highest chances of each day that come true.</param>
public sealed record ForecastsIfTrue(Interval Skill, Interval Auc, Interval Ece, Interval TopTen)
{
    const int Draws = 100;

    /// <returns>Null where hardly a draw holds a home run.</returns>
    public static ForecastsIfTrue? Of(IReadOnlyList<PastForecast> games, ForecastKind kind, int seed = 20240328)
    {
        var starters = games.Where(game => game.Example.Row.IsStarter).ToList();
        double[] chances = [.. starters.Select(game => game.Chances[kind])];
        if (chances.Length == 0) return null;
        var days = Enumerable.Range(0, chances.Length).GroupBy(row => starters[row].Example.Row.Situation.Day).Select(day => day.OrderByDescending(row => chances[row]).ThenBy(row => row).Take(ForecastEvaluation.TopOfDay).ToArray()).ToList();
        var random = new Random(seed);
        var drawn = new List<(double Skill, double Auc, double Ece, double TopTen)>(Draws);
        var outcomes = new bool[chances.Length];
        for (var draw = 0; draw < Draws; draw++)
        {
            for (var row = 0; row < outcomes.Length; row++) outcomes[row] = random.NextDouble() < chances[row];
            if (new WeighedPredictions(chances, outcomes).Scores() is { Skill: { } skill, Auc: { } auc } scores)
                drawn.Add((skill, auc, scores.Ece, days.Average(day => day.Average(row => outcomes[row] ? 1.0 : 0.0))));
        }
        return drawn.Count < Draws / 2 ? null
            : new(Interval.OfDraws(drawn.Select(one => one.Skill)), Interval.OfDraws(drawn.Select(one => one.Auc)), Interval.OfDraws(drawn.Select(one => one.Ece)), Interval.OfDraws(drawn.Select(one => one.TopTen)));
    }
}
