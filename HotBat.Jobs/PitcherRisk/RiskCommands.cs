using System.CommandLine;
using System.Globalization;
using HotBat.Core.Baseball;
using HotBat.Core.Operations;
using HotBat.Core.PitcherRisk;
using HotBat.Data.PitcherRisk;
using HotBat.Jobs.ModelRegistry;
using HotBat.Jobs.Operations;

namespace HotBat.Jobs.PitcherRisk;

/// <summary>./hotbat evaluate pitcher-risk, train pitcher-risk, score pitcher-risk.</summary>
public static class RiskCommands
{
    public static Command CreateEvaluate(Verbs verbs)
    {
        var from = DayOption.Required("--from", "First day");
        var to = DayOption.Required("--to", "Last day");
        var predictions = new Option<string?>("--predictions") { Description = "CSV to write: pitcher,date,p", HelpName = "FILE" };
        var kind = new Option<RiskKind>("--model") { Description = "Whose risks to write: constant, shrunk, logistic, hazard, boosted", DefaultValueFactory = _ => RiskKind.Logistic };
        return verbs.Run(new Command("pitcher-risk", "Each pitcher's chance of an arm injury within 21 days of each appearance, from what was known before its day; every model beside the baselines") { from, to, predictions, kind }, async (verb, cancel) =>
        {
            if (verb.Get(to) < verb.Get(from)) throw new UserError("--to lies before --from.", "evaluate pitcher-risk") { IsUsage = true };
            NewFile.Check(verb.Get(predictions), "--predictions");
            await verb.OpenDatabaseAsync(cancel);
            var started = verb.Service<TimeProvider>().GetTimestamp();
            RisksWalked walked;
            var steps = 0L;
            await using (var progress = verb.Progress("evaluate pitcher-risk"))
                walked = await verb.Service<RiskWalking>().RunAsync(verb.Get(from), verb.Get(to), verb.Get(kind), _ => progress.Report(++steps, null, "steps"), cancel);
            if (verb.Get(predictions) is { } file) await NewFile.WriteAsync(file, writer => RiskText.WriteAsync(walked, writer, cancel));
            foreach (var line in RiskText.Lines(walked.Evaluation)) verb.Say(line);
            if (walked.IfTrue is { } ifTrue) verb.Say($"\n{RiskText.Line(walked.Champion, ifTrue)}");
            verb.Say(string.Create(CultureInfo.InvariantCulture, $"{walked.Risks.Count:N0} risks in {verb.Service<TimeProvider>().GetElapsedTime(started).TotalSeconds:0.0} s"));
            verb.Result(RiskText.Json(walked));
        });
    }

    public static Command CreateTrain(Verbs verbs)
    {
        var through = DayOption.Optional("--through", "The last day that is learned from; without it yesterday");
        return verbs.Run(new Command("pitcher-risk", "Trains every kind of risk; the simplest that nothing more elaborate beats in a walk forward serves") { through }, async (verb, cancel) =>
        {
            await verb.OpenDatabaseAsync(cancel);
            RisksTrained trained;
            var steps = 0L;
            await using (var progress = verb.Progress("train pitcher-risk"))
                trained = await verb.Service<RiskTraining>().TrainAsync(verb.Get(through) ?? BaseballDay.Today(verb.Service<TimeProvider>()).AddDays(-1), _ => progress.Report(++steps, null, "steps"), cancel);
            if (trained.Evidence is { } evidence)
                foreach (var line in RiskText.Lines(evidence).Take(4 + evidence.Groups[0].Kinds.Count))
                    verb.Say(line);
            verb.Say(TrainingText.Served(trained.Versions, trained.IsNew, trained.Before));
            foreach (var version in trained.Versions) verb.Say($"{version.ModelVersionId} {version.Label}: {version.SampleSize:N0} appearances, {version.Status}");
            verb.Result(new { trained.IsNew, Models = trained.Versions.Select(version => new { version.ModelVersionId, version.Label, version.TrainedFrom, version.TrainedThrough, version.SampleSize, version.Status }) });
        });
    }

    public static Command CreateScore(Verbs verbs)
    {
        const int mostDays = 400;
        var date = DayOption.Optional("--date", "The morning; without any day today");
        var from = DayOption.Optional("--from", "First of several mornings");
        var to = DayOption.Optional("--to", "Last of them; without it today");
        return verbs.Run(new Command("pitcher-risk", "Tells the risk of every pitcher who worked in the four weeks before a morning; adds rows and changes none") { date, from, to }, async (verb, cancel) =>
        {
            var today = BaseballDay.Today(verb.Service<TimeProvider>());
            if (verb.Get(date) is not null && (verb.Get(from) ?? verb.Get(to)) is not null) throw new UserError("--date names one morning, --from and --to several.", "score pitcher-risk", "Give the one or the others.");
            if (verb.Get(to) is not null && verb.Get(from) is null) throw new UserError("--to needs --from.", "score pitcher-risk");
            var first = verb.Get(date) ?? verb.Get(from) ?? today;
            var last = verb.Get(date) ?? verb.Get(to) ?? today;
            if (last < first) throw new UserError("--to lies before --from.", "score pitcher-risk") { IsUsage = true };
            if (last.DayNumber - first.DayNumber >= mostDays) throw new UserError($"From {first:yyyy-MM-dd} to {last:yyyy-MM-dd} are more than {mostDays} days.", "score pitcher-risk", "Score a season at a time.");
            await verb.OpenDatabaseAsync(cancel);
            RisksScored scored;
            var raised = 0;
            await using (var progress = verb.Progress("score pitcher-risk"))
            {
                await verb.Service<RiskSnapshots>().UpdateAsync(today, (done, all) => progress.Report(done, all, "pitchers"), cancel);
                scored = await verb.Service<RiskScorer>().ScoreAsync([.. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays)], isLenient: false, (done, all, _) => progress.Report(done, all, "days"), cancel);
                for (var season = first.Year; season <= last.Year; season++) raised += (await verb.Service<RiskAlerting>().RunAsync(season, today, cancel)).Raised;
            }
            var shown = await verb.Service<RiskQueries>().OfDayAsync(last, cancel);
            foreach (var risk in shown.Risks.Values.Where(risk => risk.Chance is not null).OrderByDescending(risk => risk.Chance).ThenBy(risk => risk.Pitcher).Take(5))
                verb.Say(string.Create(CultureInfo.InvariantCulture, $"{risk.Pitcher,7}  {risk.Chance:0.000}  {risk.Band!.Value.ToString().ToLowerInvariant(),-8}  {string.Join(", ", risk.Parts.Take(3).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Feature} {part.Logit:+0.00;-0.00}")))}"));
            verb.Say(shown.Source is null ? $"{last:yyyy-MM-dd}: nothing is told outside the regular season"
                : string.Create(CultureInfo.InvariantCulture, $"{last:yyyy-MM-dd}: {shown.Risks.Count:N0} pitchers by {shown.Source.Model}, {shown.Source.BaseRate:0.000} in a usual three weeks"));
            verb.Say(string.Create(CultureInfo.InvariantCulture, $"{scored.Days} mornings told, {scored.Added:N0} rows added, {raised} alerts raised"));
            verb.Result(new { From = first, To = last, scored.Days, RowsAdded = scored.Added, AlertsRaised = raised, shown.Source?.Model, Pitchers = shown.Risks.Count });
        });
    }
}
