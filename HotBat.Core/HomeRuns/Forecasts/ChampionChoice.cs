using HotBat.Core.Learning;

namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>
/// Which kind serves: the simplest that nothing more elaborate beats. A more elaborate one must gain on the same past games, forecast in a walk forward, more log loss than one
/// standard error of the gain (by game day): the one-standard-error rule. Source: Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, 7.10.
/// </summary>
public static class ChampionChoice
{
    const double StandardErrorsOf95 = 2 * 1.96;

    /// <summary>Without games to compare: multipliers need no training.</summary>
    public const ForecastKind Fallback = ForecastKind.Rate;

    public static ForecastKind Of(IReadOnlyList<PastForecast> games)
    {
        var starters = games.Where(game => game.Example.Row.IsStarter).ToList();
        if (starters.Count == 0) return Fallback;
        bool[] outcomes = [.. starters.Select(game => game.Example.IsHomeRun)];
        var bootstrap = new BlockBootstrap([.. starters.Select(game => game.Example.Row.Situation.Day.DayNumber)]);
        WeighedPredictions Of(ForecastKind kind) => new([.. starters.Select(game => game.Chances[kind])], outcomes);

        var kinds = starters[0].Chances.Keys.Where(kind => kind >= ForecastKind.ShrunkRate).Order().ToList();
        var best = kinds[0];
        foreach (var kind in kinds.Skip(1))
        {
            var (held, tried) = (Of(best), Of(kind));
            var gain = bootstrap.Intervals(weights => [held.LogLoss(weights) - tried.LogLoss(weights)])[0]!;
            if (gain.Value > (gain.High - gain.Low) / StandardErrorsOf95) best = kind;
        }
        return best;
    }
}
