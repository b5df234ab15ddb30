using System.CommandLine;
using System.Globalization;
using HotBat.Core.Baseball;
using HotBat.Core.Operations;
using HotBat.Core.Prospects;
using HotBat.Data.Prospects;
using HotBat.Jobs.ModelRegistry;
using HotBat.Jobs.Operations;

namespace HotBat.Jobs.Prospects;

/// <summary>./hotbat evaluate prospects, train prospects, score prospects.</summary>
public static class ProspectCommands
{
    const int MostUnjoined = 10;

    public static Command CreateEvaluate(Verbs verbs)
    {
        var from = new Option<string>("--from") { Description = "First season, or a day of it", HelpName = "yyyy", Required = true };
        var to = new Option<string>("--to") { Description = "Last season, or a day of it", HelpName = "yyyy", Required = true };
        var predictions = new Option<string?>("--predictions") { Description = "CSV to write: mlbam_id,player_key,season,p", HelpName = "FILE" };
        var kind = new Option<ProspectKind>("--model") { Description = "Whose chances to write: constant, logistic, boosted, blend", DefaultValueFactory = _ => ProspectChampion.Fallback };
        return verbs.Run(new Command("prospects", "Each minor leaguer's chance of more than 500 plate appearances or 100 innings in the majors within four seasons, by a model of seasons whose windows had closed; every model beside the constant") { from, to, predictions, kind }, async (verb, cancel) =>
        {
            var (first, last) = (Season(verb.Get(from), "--from"), Season(verb.Get(to), "--to"));
            if (last < first) throw new UserError("--to lies before --from.", "evaluate prospects") { IsUsage = true };
            NewFile.Check(verb.Get(predictions), "--predictions");
            await verb.OpenDatabaseAsync(cancel);
            var started = verb.Service<TimeProvider>().GetTimestamp();
            ProspectsWalked walked;
            var steps = 0L;
            await using (var progress = verb.Progress("evaluate prospects"))
                walked = await verb.Service<ProspectWalking>().RunAsync(first, last, verb.Get(kind), _ => progress.Report(++steps, null, "steps"), cancel);
            if (verb.Get(predictions) is { } file) await NewFile.WriteAsync(file, writer => ProspectText.WriteAsync(walked, writer, cancel));
            foreach (var line in ProspectText.Lines(walked.Evaluation)) verb.Say(line);
            if (walked.Unjoined.Count > 0)
            {
                verb.Say("");
                verb.Say($"{walked.Unjoined.Count:N0} rows of boards and lines by level lead to no season line, such as");
                foreach (var row in walked.Unjoined.Take(MostUnjoined)) verb.Say($"  {row.What} {row.Season}: {row.Name}: {row.Why}");
            }
            verb.Say(string.Create(CultureInfo.InvariantCulture, $"{walked.Prospects.Count:N0} chances in {verb.Service<TimeProvider>().GetElapsedTime(started).TotalSeconds:0.0} s"));
            verb.Result(ProspectText.Json(walked));
        });
    }

    public static Command CreateTrain(Verbs verbs)
    {
        var through = DayOption.Optional("--through", "The last day that is learned from; without it yesterday");
        return verbs.Run(new Command("prospects", "Trains every kind of prospects' chances on seasons whose windows had closed; the simplest that nothing more elaborate beats in a walk forward serves") { through }, async (verb, cancel) =>
        {
            await verb.OpenDatabaseAsync(cancel);
            ProspectsTrained trained;
            var steps = 0L;
            var day = verb.Get(through) ?? BaseballDay.Today(verb.Service<TimeProvider>()).AddDays(-1);
            await using (var progress = verb.Progress("train prospects"))
                trained = await verb.Service<ProspectTraining>().TrainAsync(await SeasonAsync(verb, day, cancel), _ => progress.Report(++steps, null, "steps"), cancel);
            if (trained.Evidence is { } evidence)
                foreach (var line in ProspectText.Lines(evidence).TakeWhile(line => !line.StartsWith("hitters", StringComparison.Ordinal)))
                    verb.Say(line);
            verb.Say(TrainingText.Served(trained.Versions, trained.IsNew, trained.Before));
            foreach (var version in trained.Versions) verb.Say($"{version.ModelVersionId} {version.Label}: {version.SampleSize:N0} player-seasons, {version.Status}");
            verb.Result(new { trained.IsNew, Models = trained.Versions.Select(version => new { version.ModelVersionId, version.Label, version.TrainedFrom, version.TrainedThrough, version.SampleSize, version.Status }) });
        });
    }

    public static Command CreateScore(Verbs verbs)
    {
        var date = DayOption.Optional("--date", "A day after the season; without it today");
        return verbs.Run(new Command("prospects", "Chances, ETA and dynasty scores of everybody after the last season that has ended; a new scoring adds rows and changes none") { date }, async (verb, cancel) =>
        {
            await verb.OpenDatabaseAsync(cancel);
            var scored = await verb.Service<ProspectScoring>().ScoreAsync(await SeasonAsync(verb, verb.Get(date) ?? BaseballDay.Today(verb.Service<TimeProvider>()), cancel), cancel);
            verb.Say(scored.Added > 0 ? $"{scored.Rows:N0} prospects after {scored.Season} by {scored.Version.Label}" : $"{scored.Version.Label} has said the same of {scored.Season} before");
            verb.Result(new { scored.Season, scored.Version.ModelVersionId, scored.Version.Label, scored.Rows, RowsAdded = scored.Added });
        });
    }

    /// <summary>The last season that had ended by a day and is loaded.</summary>
    static async Task<int> SeasonAsync(VerbContext verb, DateOnly day, CancellationToken cancel) =>
        await verb.Service<ProspectHistoryReader>().LastSeasonAsync(ProspectOutcome.Ended(day), cancel) ?? ProspectOutcome.Ended(day);

    static int Season(string? written, string option) => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year
        : DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.Year : throw new UserError($"{option} is '{written}', neither a season like 2013 nor a day.", "evaluate prospects");
}
