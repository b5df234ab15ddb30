using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Core.Learning;
using HotBat.Core.Operations;
using HotBat.Data.HomeRuns;

namespace HotBat.Jobs.HomeRuns;

/// <param name="Champion">The kind whose chances are written.</param>
/// <param name="Games">One per batter and game, in the order of day, game and batter.</param>
/// <param name="IfTrue">What to hold the champion's measures against; null where there is hardly a home run.</param>
public sealed record ForecastsWalked(ForecastKind Champion, IReadOnlyList<PastForecast> Games, ForecastEvaluation Evaluation, ForecastsIfTrue? IfTrue);

/// <summary>Forecasts past games as they would have been forecast, and measures.</summary>
public sealed class ForecastWalking(ForecastHistory history)
{
    /// <exception cref="UserError">There is no game in those days.</exception>
    public async Task<ForecastsWalked> RunAsync(DateOnly from, DateOnly to, ForecastKind champion, Action<string> report, CancellationToken cancel)
    {
        report("reading");
        var known = await history.ReadAsync((short)from.Year, to, cancel);
        report("walking");
        var examples = HomeRunWalk.Examples(known, to.AddDays(1), _ => true, out _, cancel);
        var (games, totals) = WalkForward.Run(examples, from, to, Kinds(champion), split => report($"fitting for {split.From:yyyy-MM}"), cancel);
        if (games.Count == 0)
            throw new UserError($"There is no regular-season game from {from:yyyy-MM-dd} to {to:yyyy-MM-dd}.", "evaluate home-runs", "Load the season first: ./hotbat ingest statcast FILE.");
        report("measuring");
        return new(champion, [.. games.OrderBy(game => game.Example.Row.Situation.Day).ThenBy(game => game.Example.Row.Situation.GamePk).ThenBy(game => game.Example.Row.Situation.Batter)],
            ForecastEvaluation.Of(games, totals), ForecastsIfTrue.Of(games, champion));
    }

    /// <summary>Boosted trees, which take longest, are compared when they are asked for.</summary>
    static IReadOnlyList<ForecastKind> Kinds(ForecastKind champion)
    {
        if (champion == ForecastKind.Boosted) XGBoostLibrary.Require();
        return [.. Enum.GetValues<ForecastKind>().Where(kind => kind != ForecastKind.Boosted || champion == ForecastKind.Boosted)];
    }
}
