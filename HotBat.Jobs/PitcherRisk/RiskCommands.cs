using System.CommandLine;
using System.Globalization;
using HotBat.Core.Baseball;
using HotBat.Core.Operations;
using HotBat.Core.PitcherRisk;
using HotBat.Jobs.Operations;

namespace HotBat.Jobs.PitcherRisk;

/// <summary>./hotbat evaluate pitcher-risk, train pitcher-risk, score pitcher-risk.</summary>
public static class RiskCommands
{
    public static Command CreateEvaluate(Verbs verbs)
    {
        var from = new Option<DateOnly>("--from") { Description = "First day", HelpName = "yyyy-MM-dd", Required = true };
        var to = new Option<DateOnly>("--to") { Description = "Last day", HelpName = "yyyy-MM-dd", Required = true };
        var predictions = new Option<string?>("--predictions") { Description = "CSV to write: pitcher,date,p", HelpName = "FILE" };
        var kind = new Option<RiskKind>("--model") { Description = "Whose risks to write: constant, shrunk, logistic, hazard, boosted", DefaultValueFactory = _ => RiskKind.Logistic };
        return verbs.Run(new Command("pitcher-risk", "Each pitcher's chance of an arm injury within 21 days of each appearance, from what was known before its day; every model beside the baselines") { from, to, predictions, kind }, async (verb, cancel) =>
        {
            if (verb.Get(to) < verb.Get(from)) throw new UserError("--to lies before --from.", "evaluate pitcher-risk");
            await verb.OpenDatabaseAsync(cancel);
            var started = verb.Service<TimeProvider>().GetTimestamp();
            RisksWalked walked;
            var steps = 0L;
            await using (var progress = verb.Progress("evaluate pitcher-risk"))
                walked = await verb.Service<RiskWalking>().RunAsync(verb.Get(from), verb.Get(to), verb.Get(kind), _ => progress.Report(++steps, null, "steps"), cancel);
            if (verb.Get(predictions) is { } file)
            {
                await using var writer = new StreamWriter(file);
                await RiskText.WriteAsync(walked, writer, cancel);
            }
            foreach (var line in RiskText.Lines(walked.Evaluation)) verb.Say(line);
            verb.Say(string.Create(CultureInfo.InvariantCulture, $"{walked.Risks.Count:N0} risks in {verb.Service<TimeProvider>().GetElapsedTime(started).TotalSeconds:0.0} s"));
            verb.Result(RiskText.Json(walked));
        });
    }

    public static Command CreateTrain(Verbs verbs)
    {
        var through = new Option<DateOnly?>("--through") { Description = "The last day that is learned from; without it yesterday", HelpName = "yyyy-MM-dd" };
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
            if (!trained.IsNew) verb.Say("the same as the version that serves: it goes on serving");
            foreach (var version in trained.Versions) verb.Say($"{version.ModelVersionId} {version.Label}: {version.SampleSize:N0} appearances, {version.Status}");
            verb.Result(new { trained.IsNew, Models = trained.Versions.Select(version => new { version.ModelVersionId, version.Label, version.TrainedFrom, version.TrainedThrough, version.SampleSize, version.Status }) });
        });
    }
}
