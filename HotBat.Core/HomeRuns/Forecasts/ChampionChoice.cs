using HotBat.Core.Learning;

namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>Which kind serves, by <see cref="OneStandardError"/> over starters' past games, the standard error by game day.</summary>
public static class ChampionChoice
{
    /// <summary>Without games to compare: multipliers need no training.</summary>
    public const ForecastKind Fallback = ForecastKind.Rate;

    public static ForecastKind Of(IReadOnlyList<PastForecast> games)
    {
        var starters = games.Where(game => game.Example.Row.IsStarter).ToList();
        if (starters.Count == 0) return Fallback;
        bool[] outcomes = [.. starters.Select(game => game.Example.IsHomeRun)];
        var bootstrap = new BlockBootstrap([.. starters.Select(game => game.Example.Row.Situation.Day.DayNumber)]);
        List<ForecastKind> kinds = [.. starters[0].Chances.Keys.Where(kind => kind >= ForecastKind.ShrunkRate).Order()];
        return OneStandardError.Choose(kinds, kind => new([.. starters.Select(game => game.Chances[kind])], outcomes), bootstrap);
    }
}
