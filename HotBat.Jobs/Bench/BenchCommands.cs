using System.CommandLine;
using HotBat.Jobs.HomeRuns;
using HotBat.Jobs.Ingestion;
using HotBat.Jobs.Operations;
using HotBat.Jobs.PitcherRisk;
using HotBat.Jobs.Search;

namespace HotBat.Jobs.Bench;

/// <summary>./hotbat bench …</summary>
public static class BenchCommands
{
    public static Command Create(Verbs verbs)
    {
        var file = new Option<string>("--file") { Description = "A season's Savant CSV", DefaultValueFactory = _ => Path.Combine("..", "shared", "data", "statcast", "statcast_2024.csv.gz") };
        var url = new Option<string?>("--url") { Description = "A running app; without it one is started for the bench" };
        var rate = new Option<int>("--rate") { Description = "Requests a second", DefaultValueFactory = _ => 50 };
        var seconds = new Option<int>("--seconds") { Description = "How long", DefaultValueFactory = _ => 20 };
        var circuits = new Option<int>("--circuits") { Description = "Open on each page", DefaultValueFactory = _ => 25 };
        var paths = new Option<string[]>("--path") { Description = "Pages to measure instead of all, like /teams/nyy", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        return new Command("bench", "Benchmarks, each against its baseline in the same run")
        {
            verbs.Run(new Command("ingest", "A whole season into an empty database, and the same file again, against a bare COPY") { file },
                (verb, cancellation) => IngestBench.RunAsync(verb, verb.Get(file)!, cancellation)),
            verbs.Run(new Command("pages", "Pages and endpoints under a steady load, beside a static file") { url, rate, seconds },
                (verb, cancellation) => PageBench.RunAsync(verb, verb.Get(url), verb.Get(rate), verb.Get(seconds), cancellation)),
            verbs.Run(new Command("search", "Names among all loaded people, as they are and misspelt, beside a plain ILIKE"), SearchBench.RunAsync),
            verbs.Run(new Command("circuits", "Managed memory of a reader's open page, beside the bare frame") { url, circuits, paths },
                (verb, cancellation) => CircuitBench.RunAsync(verb, verb.Get(url), verb.Get(circuits), verb.Get(paths)!, cancellation)),
            verbs.Run(new Command("forecasts", "Home-run forecasts: reading, learning, the features of a day, one chance with its explanation"), ForecastBench.RunAsync),
            verbs.Run(new Command("features", "Snapshots of every pitcher and day, and of one more day, beside window queries of SQL"), RiskBench.RunAsync),
        };
    }
}
