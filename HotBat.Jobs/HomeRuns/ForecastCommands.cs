using System.CommandLine;
using System.Globalization;
using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Core.Operations;
using HotBat.Data.HomeRuns;
using HotBat.Jobs.ModelRegistry;
using HotBat.Jobs.Operations;

namespace HotBat.Jobs.HomeRuns;

/// <summary>./hotbat evaluate home-runs, train home-runs, score home-runs.</summary>
public static class ForecastCommands
{
    public static Command CreateEvaluate(Verbs verbs)
    {
        var from = DayOption.Required("--from", "First day");
        var to = DayOption.Required("--to", "Last day");
        var predictions = new Option<string?>("--predictions") { Description = "CSV to write: game_pk,game_date,batter,p", HelpName = "FILE" };
        var kind = Kind();
        return verbs.Run(new Command("home-runs", "Each batter's chance of a home run in each game, from what was known before its day; every model beside the baselines") { from, to, predictions, kind }, async (verb, cancel) =>
        {
            if (verb.Get(to) < verb.Get(from)) throw new UserError("--to lies before --from.", "evaluate home-runs") { IsUsage = true };
            NewFile.Check(verb.Get(predictions), "--predictions");
            await verb.OpenDatabaseAsync(cancel);
            var started = verb.Service<TimeProvider>().GetTimestamp();
            ForecastsWalked walked;
            var steps = 0L;
            await using (var progress = verb.Progress("evaluate home-runs"))
                walked = await verb.Service<ForecastWalking>().RunAsync(verb.Get(from), verb.Get(to), verb.Get(kind), _ => progress.Report(++steps, null, "steps"), cancel);
            if (verb.Get(predictions) is { } file) await NewFile.WriteAsync(file, writer => ForecastFile.WriteAsync(walked, writer, cancel));
            foreach (var line in ForecastText.Lines(walked.Evaluation)) verb.Say(line);
            if (walked.IfTrue is { } ifTrue) verb.Say($"\n{ForecastText.Line(walked.Champion, ifTrue)}");
            verb.Say(string.Create(CultureInfo.InvariantCulture, $"{walked.Games.Count:N0} forecasts in {verb.Service<TimeProvider>().GetElapsedTime(started).TotalSeconds:0.0} s"));
            verb.Result(ForecastText.Json(walked));
        });
    }

    public static Command CreateTrain(Verbs verbs)
    {
        var through = DayOption.Optional("--through", "The last day that is learned from; without it yesterday");
        return verbs.Run(new Command("home-runs", "Trains every kind of forecast; the simplest that nothing more elaborate beats in a walk forward serves") { through }, async (verb, cancel) =>
        {
            await verb.OpenDatabaseAsync(cancel);
            ForecastsTrained trained;
            var steps = 0L;
            await using (var progress = verb.Progress("train home-runs"))
                trained = await verb.Service<ForecastTraining>().TrainAsync(verb.Get(through) ?? BaseballDay.Today(verb.Service<TimeProvider>()).AddDays(-1), _ => progress.Report(++steps, null, "steps"), cancel);
            if (trained.Evidence is { } evidence)
                foreach (var line in ForecastText.Lines(evidence).Take(2 + evidence.Groups[0].Kinds.Count + 1))
                    verb.Say(line);
            verb.Say(TrainingText.Served(trained.Versions, trained.IsNew, trained.Before));
            foreach (var version in trained.Versions) verb.Say($"{version.ModelVersionId} {version.Label}: {version.SampleSize:N0} starters' games, {version.Status}");
            verb.Result(new { trained.IsNew, Models = trained.Versions.Select(version => new { version.ModelVersionId, version.Label, version.TrainedFrom, version.TrainedThrough, version.SampleSize, version.Status }) });
        });
    }

    public static Command CreateScore(Verbs verbs)
    {
        const int shown = 10;
        var date = DayOption.Optional("--date", "The day of the games; without it today");
        return verbs.Run(new Command("home-runs", "Forecasts the batters of a day's games; adds rows and changes none") { date }, async (verb, cancel) =>
        {
            await verb.OpenDatabaseAsync(cancel);
            var day = verb.Get(date) ?? BaseballDay.Today(verb.Service<TimeProvider>());
            ForecastsScored scored;
            await using (verb.Progress("score home-runs"))
                scored = await verb.Service<ForecastScoring>().ScoreAsync(day, cancel);
            foreach (var batter in scored.Batters.OrderByDescending(batter => batter.Chance).ThenBy(batter => batter.Row.Situation.Batter).Take(shown))
                verb.Say(string.Create(CultureInfo.InvariantCulture, $"{batter.Row.Situation.Batter,7}  {batter.Chance:0.000}  score {batter.HotBatScore:0}  {string.Join(", ", Reasons(batter))}"));
            verb.Say(string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}: {scored.Games} games, {scored.Batters.Count:N0} batters by {scored.Model}, {scored.Added:N0} forecasts added"));
            verb.Result(new { Date = day, scored.Model, scored.Games, Batters = scored.Batters.Count, RowsAdded = scored.Added });
        });
    }

    /// <summary>The three topics that moved the chance most.</summary>
    static IEnumerable<string> Reasons(BatterForecast batter) => batter.Explanation.Parts.OrderByDescending(part => Math.Abs(part.Logit)).Take(3)
        .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Topic.ToString().ToLowerInvariant()} {part.Logit:+0.00;-0.00}"));

    static Option<ForecastKind> Kind() =>
        new("--model") { Description = "Whose chances to use: rate, logistic, boosted", DefaultValueFactory = _ => ForecastKind.Logistic };
}
