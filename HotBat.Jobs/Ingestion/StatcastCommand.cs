using System.CommandLine;
using HotBat.Jobs.HomeRuns;
using HotBat.Jobs.Operations;

namespace HotBat.Jobs.Ingestion;

/// <summary>./hotbat ingest statcast FILE…</summary>
static class StatcastCommand
{
    public static Command Create(Verbs verbs)
    {
        var paths = new Argument<string[]>("FILE") { Description = "Savant CSV, plain or gzip; a folder stands for its files", Arity = ArgumentArity.OneOrMore };
        return verbs.Run(new Command("statcast", "Pitches, and all that is derived of them; batted balls and home runs by ballpark without pitches") { paths }, async (verb, cancellation) =>
        {
            await verb.OpenDatabaseAsync(cancellation);
            var ingestion = verb.Service<StatcastIngestion>();
            var watch = TimeProvider.System.GetTimestamp();
            var results = new List<FileImportResult>();
            foreach (var path in verb.Get(paths).SelectMany(IngestCommands.FilesOf).ToList())
            {
                await using var progress = verb.Progress(Path.GetFileName(path));
                var bar = new Bar(progress);
                results.Add(await ingestion.IngestAsync(path, bar, cancellation));
            }
            await verb.Service<BattedBallScoring>().ScoreUnscoredAsync(cancellation);

            IngestCommands.Report(verb, results, [], [], watch);
        });
    }

    /// <summary>Rows are what people count in; how many the file has is guessed from the part of its bytes that is read.</summary>
    sealed class Bar(ProgressReporter reporter) : IProgress<StatcastProgress>
    {
        public void Report(StatcastProgress value) =>
            reporter.Report(value.Rows, value.BytesRead > 0 && value.Rows > 0 ? Math.Max(value.Rows, (long)((double)value.Rows * value.Bytes / value.BytesRead)) : null, "rows");
    }
}
