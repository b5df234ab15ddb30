using System.CommandLine;
using HotBat.Jobs.Baseball;
using HotBat.Jobs.HomeRuns;
using HotBat.Jobs.Operations;
using HotBat.Jobs.PitcherRisk;
using HotBat.Jobs.Prospects;

namespace HotBat.Jobs.Ingestion;

/// <summary>./hotbat ingest …</summary>
public static class IngestCommands
{
    public static Command Create(Verbs verbs) => new("ingest", "Reads files into the database")
    {
        StatcastCommand.Create(verbs),
        SavantCommand.Create(verbs),
        Files(verbs, PeopleImporter.Kind, "People, their keys and other names: Chadwick register, minor-league people, then Lahman People", verb => verb.Service<PeopleImporter>().ImportAsync),
        Files(verbs, SeasonLinesImporter.Kind, "Major-league season lines, batting and pitching", verb => verb.Service<SeasonLinesImporter>().ImportAsync),
        Files(verbs, InjuriesImporter.Kind, "Injured lists, Tommy John surgeries, and pitchers' games without pitches", verb => verb.Service<InjuriesImporter>().ImportAsync),
        Files(verbs, MinorsImporter.Kind, "Minor-league season lines: batting, pitching, batting by level", verb => verb.Service<MinorsImporter>().ImportAsync),
        Files(verbs, BoardImporter.Kind, "Scouting boards: future value, ranks and tools' grades", verb => verb.Service<BoardImporter>().ImportAsync),
        Files(verbs, VenuesImporter.Kind, "Ballparks and clubs: Stats API /venues and /teams", VenuesOrClubs),
        Files(verbs, ScheduleImporter.Kind, "Stats API schedules", verb => verb.Service<ScheduleImporter>().ImportAsync),
        All(verbs),
    };

    static Command Files(Verbs verbs, string name, string description, Func<VerbContext, Func<string, CancellationToken, Task<FileImportResult>>> importer)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, plain or gzip; a folder stands for its files", Arity = ArgumentArity.OneOrMore };
        return verbs.Run(new Command(name, description) { paths }, async (verb, cancellation) =>
        {
            await verb.OpenDatabaseAsync(cancellation);
            var watch = TimeProvider.System.GetTimestamp();
            var import = importer(verb);
            var results = new List<FileImportResult>();
            var files = verb.Get(paths).SelectMany(FilesOf).ToList();
            await using (var progress = verb.Progress("ingest " + name))
            {
                foreach (var file in files)
                {
                    progress.Report(results.Count, files.Count, "files");
                    results.Add(await import(file, cancellation));
                }
            }
            Report(verb, results, [], [], watch);
        });
    }

    static Command All(Verbs verbs)
    {
        var folder = new Argument<string>("DIR") { Description = "A folder laid out like ../shared/data" };
        return verbs.Run(new Command("all", "Reads everything known under a folder; stopped, it is simply started again") { folder }, async (verb, cancellation) =>
        {
            await verb.OpenDatabaseAsync(cancellation);
            var watch = TimeProvider.System.GetTimestamp();
            FolderResult result;
            await using (var progress = verb.Progress("ingest all"))
                result = await FolderIngestion.RunAsync(verb.Get(folder), IngestSteps.All(verb.Services), (done, total, _) => progress.Report(done, total, "files"), cancellation);
            await verb.Service<BattedBallScoring>().ScoreUnscoredAsync(cancellation);
            Report(verb, result.Imported, result.Failed, result.Unknown, watch);
            if (result.Failed.Count > 0)
                verb.ExitCode = 1;
        });
    }

    static Func<string, CancellationToken, Task<FileImportResult>> VenuesOrClubs(VerbContext verb) => async (path, cancellation) =>
        (await FileShape.OfAsync(path, cancellation)).HasJson("teams[")
            ? await verb.Service<ClubsImporter>().ImportAsync(path, cancellation)
            : await verb.Service<VenuesImporter>().ImportAsync(path, cancellation);

    internal static IEnumerable<string> FilesOf(string path) => Directory.Exists(path) ? Directory.EnumerateFiles(path).Order(StringComparer.Ordinal) : [path];

    internal static void Report(VerbContext verb, IReadOnlyList<FileImportResult> results, IReadOnlyList<(string Path, string Error)> failed, IReadOnlyList<string> unknown, long started)
    {
        foreach (var result in results)
        {
            var counts = result.Counts;
            verb.Say($"{result.Kind,-10} {Path.GetFileName(result.Path)}: {counts.Read:N0} rows, {counts.Added:N0} added, {counts.Updated:N0} updated, {counts.Unchanged:N0} unchanged, {counts.Rejected:N0} rejected"
                + (counts.Flagged > 0 ? $", {counts.Flagged:N0} flagged" : "") + (counts.Games > 0 ? $", {counts.Games:N0} games" : "")
                + (result.Note is null ? "" : $" ({result.Note})"));
            foreach (var row in result.Rejected)
                verb.Say($"           line {row.Line:N0} was not taken: {row.Message}");
            if (counts.Rejected > result.Rejected.Count && result.Rejected.Count > 0)
                verb.Say($"           and {counts.Rejected - result.Rejected.Count:N0} more: /admin/data lists them");
        }
        foreach (var (path, error) in failed)
            verb.Say($"failed     {path}: {error}");
        if (unknown.Count > 0)
            verb.Say($"not known, left alone: {unknown.Count:N0} files");
        foreach (var path in unknown)
            verb.Say($"           {path}");
        verb.Result(new
        {
            Files = results.Count,
            RowsRead = results.Sum(r => r.Counts.Read),
            RowsAdded = results.Sum(r => r.Counts.Added),
            RowsUpdated = results.Sum(r => r.Counts.Updated),
            RowsUnchanged = results.Sum(r => r.Counts.Unchanged),
            RowsRejected = results.Sum(r => r.Counts.Rejected),
            RowsFlagged = results.Sum(r => r.Counts.Flagged),
            Games = results.Sum(r => r.Counts.Games),
            Through = results.Max(r => r.Counts.Through),
            FilesFailed = failed.Count,
            FilesUnknown = unknown.Count,
            Seconds = Math.Round(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 2),
        });
    }
}
