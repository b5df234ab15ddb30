using System.CommandLine;
using HotBat.Jobs.Operations;

namespace HotBat.Jobs.Ingestion;

/// <summary>./hotbat bench ingest</summary>
public static class BenchCommands
{
    public static Command Create(Verbs verbs)
    {
        var file = new Option<string>("--file") { Description = "A season's Savant CSV", DefaultValueFactory = _ => Path.Combine("..", "shared", "data", "statcast", "statcast_2024.csv.gz") };
        return new Command("bench", "Benchmarks, each against its baseline in the same run")
        {
            verbs.Run(new Command("ingest", "A whole season into an empty database, and the same file again, against a bare COPY") { file },
                (verb, cancellation) => IngestBench.RunAsync(verb, verb.Get(file)!, cancellation)),
        };
    }
}
