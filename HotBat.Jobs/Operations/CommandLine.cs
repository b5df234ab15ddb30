using System.CommandLine;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using HotBat.Jobs.Bench;
using HotBat.Jobs.HomeRuns;
using HotBat.Jobs.Ingestion;
using HotBat.Jobs.ModelRegistry;
using HotBat.Jobs.PitcherRisk;
using HotBat.Jobs.Prospects;

namespace HotBat.Jobs.Operations;

/// <summary>The verbs of ./hotbat. Exit code 0 done, 1 failed, 2 wrong usage.</summary>
public static partial class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        using var interruption = new Interruption();
        return await RunAsync(args, new Verbs(Console.Out, Console.Error), interruption.Token);
    }

    public static async Task<int> RunAsync(string[] args, Verbs verbs, CancellationToken cancellation)
    {
        var root = new RootCommand("HotBat from the command line. ./hotbat run serves the web app, ./hotbat test runs the tests.")
        {
            IngestCommands.Create(verbs),
            new Command("train", "Fits a model and stores it") { HomeRunCommands.CreateTrain(verbs), ForecastCommands.CreateTrain(verbs), RiskCommands.CreateTrain(verbs), ProspectCommands.CreateTrain(verbs) },
            new Command("score", "Writes a model's predictions") { HomeRunCommands.CreateScore(verbs), ForecastCommands.CreateScore(verbs), RiskCommands.CreateScore(verbs), ProspectCommands.CreateScore(verbs) },
            new Command("evaluate", "Predicts past days from what was known before each, and measures") { ForecastCommands.CreateEvaluate(verbs), RiskCommands.CreateEvaluate(verbs), ProspectCommands.CreateEvaluate(verbs) },
            ModelCommands.Create(verbs),
            BenchCommands.Create(verbs),
            DatabaseCommands.Create(verbs),
            DoctorCommand.Create(verbs),
        };
        verbs.AddGlobalOptions(root);

        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await verbs.Error.WriteLineAsync(Plain(error.Message));
            await verbs.Error.WriteLineAsync("./hotbat --help lists the commands, ./hotbat COMMAND --help its options.");
            return Failures.WrongUsage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { Output = verbs.Out, Error = verbs.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, cancellation);
    }

    /// <summary>The parser names the type of what it expected; who types a command knows numbers.</summary>
    static string Plain(string error) => OfType().Replace(error, found => $"{found.Groups["name"].Value}: '{found.Groups["value"].Value}' is no {(found.Groups["type"].Value.Contains("Int", StringComparison.Ordinal) ? "whole number" : "number")}.");

    [GeneratedRegex(@"^Cannot parse argument '(?<value>.*)' for (option|command|argument) '(?<name>[^']*)' as expected type '(?<type>System\.(Nullable`1\[System\.)?(Int16|Int32|Int64|Double|Decimal)\]?)'\.$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfType();
}

/// <summary>The first Ctrl-C asks for a clean stop, the second kills.</summary>
sealed class Interruption : IDisposable
{
    readonly CancellationTokenSource _source = new();
    readonly PosixSignalRegistration[] _signals;

    public Interruption() => _signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle)];

    /// <summary>While a program that handles Ctrl-C itself has the terminal.</summary>
    public static bool Deaf { get; set; }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (var signal in _signals)
            signal.Dispose();
        _source.Dispose();
    }

    void Handle(PosixSignalContext context)
    {
        if (_source.IsCancellationRequested)
            return;
        context.Cancel = true;
        if (Deaf && context.Signal is PosixSignal.SIGINT)
            return;
        Console.Error.WriteLine("Stopping … (Ctrl-C again to kill)");
        _source.Cancel();
    }
}
