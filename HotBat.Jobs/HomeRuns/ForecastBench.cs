using System.Globalization;
using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Core.Learning;
using HotBat.Core.Operations;
using HotBat.Data.HomeRuns;
using HotBat.Jobs.Operations;

namespace HotBat.Jobs.HomeRuns;

/// <summary>./hotbat bench forecasts: how long the parts of a forecast take on the newest day of games in the database.</summary>
static class ForecastBench
{
    const int Singles = 1_000;

    public static async Task RunAsync(VerbContext verb, CancellationToken cancel)
    {
        await verb.OpenDatabaseAsync(cancel);
        var history = verb.Service<ForecastHistory>();
        var last = await history.LastDayAsync(cancel) ?? throw new UserError("There is no regular-season game in the database.", "bench forecasts", "Load a season first: ./hotbat ingest statcast FILE.");
        // once to warm up, once to measure
        await history.ReadAsync((short)last.Year, last, cancel);
        var (reading, known) = await TimedAsync(verb, () => history.ReadAsync((short)last.Year, last, cancel));
        HomeRunWalk.Examples(known, last, _ => false, out _, cancel);
        var (walking, knowledge) = Timed(verb, () =>
        {
            HomeRunWalk.Examples(known, last, _ => false, out var learned, cancel);
            return learned;
        });
        var situations = PlayedGame.Of(known.PlateAppearances.Where(turn => turn.Day == last), known.Air).SelectMany(game => game.Batters.Select(batter => batter.Situation)).ToList();
        foreach (var situation in situations) knowledge.Row(situation);
        var (making, rows) = Timed(verb, () => situations.Select(knowledge.Row).ToList());
        var (training, examples) = Timed(verb, () => HomeRunWalk.Examples(known, last, _ => true, out _, cancel));
        var singles = new List<(string Kind, double Fit, double Single)>();
        foreach (var kind in (ForecastKind[])[ForecastKind.Logistic, .. XGBoostLibrary.IsInstalled ? new[] { ForecastKind.Boosted } : []])
        {
            var (fitting, model) = Timed(verb, () => ForecastTrainer.Fit(kind, examples, cancel));
            using (model)
            {
                model.Explain(rows[0]);
                var (explaining, _) = Timed(verb, () => Enumerable.Range(0, Singles).Sum(i => model.Chance(rows[i % rows.Count]) + model.Explain(rows[i % rows.Count]).Base));
                singles.Add((ForecastText.Name(kind), fitting, explaining / Singles));
            }
        }
        Say($"{known.PlateAppearances.Count:N0} plate appearances up to {last:yyyy-MM-dd}, {situations.Count} batters on the last day");
        Say($"read {reading:0.00} s, learn {walking:0.00} s, features of the day {making * 1000:0.0} ms, learn with every day's features {training:0.00} s");
        foreach (var (kind, fit, single) in singles) Say($"{kind}: fit {fit:0.00} s, one chance with its explanation {single * 1000:0.000} ms");
        verb.Result(new
        {
            PlateAppearances = known.PlateAppearances.Count,
            Batters = situations.Count,
            ReadSeconds = reading,
            LearnSeconds = walking,
            FeaturesSeconds = making,
            WalkSeconds = training,
            Models = singles.Select(single => new { single.Kind, FitSeconds = single.Fit, ExplainSeconds = single.Single }),
        });

        void Say(FormattableString line) => verb.Say(line.ToString(CultureInfo.InvariantCulture));
    }

    static (double Seconds, T Made) Timed<T>(VerbContext verb, Func<T> make)
    {
        var time = verb.Service<TimeProvider>();
        var started = time.GetTimestamp();
        var made = make();
        return (time.GetElapsedTime(started).TotalSeconds, made);
    }

    static async Task<(double Seconds, T Made)> TimedAsync<T>(VerbContext verb, Func<Task<T>> make)
    {
        var time = verb.Service<TimeProvider>();
        var started = time.GetTimestamp();
        var made = await make();
        return (time.GetElapsedTime(started).TotalSeconds, made);
    }
}
