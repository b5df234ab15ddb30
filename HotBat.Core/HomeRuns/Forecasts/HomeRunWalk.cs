namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>
/// The walk through a history, day by day: the rows of a day are made of what was known on its morning, then the day is learned. One pass over the plate appearances.
/// Trainer, evaluation and scorer get their rows here and nowhere else.
/// </summary>
public static class HomeRunWalk
{
    /// <param name="until">The first day that is not walked.</param>
    /// <param name="want">Days whose rows are wanted; days before them are only learned.</param>
    /// <param name="knowledge">What is known on the morning of <paramref name="until"/>.</param>
    public static IReadOnlyList<ForecastExample> Examples(HomeRunHistory history, DateOnly until, Func<DateOnly, bool> want, out HomeRunKnowledge knowledge, CancellationToken cancel = default)
    {
        knowledge = new HomeRunKnowledge(history);
        var examples = new List<ForecastExample>();
        foreach (var day in history.PlateAppearances.TakeWhile(turn => turn.Day < until).GroupBy(turn => turn.Day).OrderBy(day => day.Key))
        {
            cancel.ThrowIfCancellationRequested();
            var games = PlayedGame.Of(day, history.Air).ToList();
            if (want(day.Key))
            {
                var known = knowledge;
                examples.AddRange(games.SelectMany(game => game.Batters.Select(batter => new ForecastExample(known.Row(batter.Situation), batter.Outcome) { IsWhole = game.IsWhole })));
            }
            knowledge.Learn(day.Key, games);
        }
        return examples;
    }
}
