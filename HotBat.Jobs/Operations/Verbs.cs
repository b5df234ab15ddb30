using System.CommandLine;
using HotBat.Data;
using HotBat.Data.Operations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HotBat.Jobs.Operations;

/// <summary>
/// What all verbs share: global options, services, output, errors. A slice has a <c>&lt;Slice&gt;Commands</c> class with <c>static Command Create(Verbs verbs)</c>,
/// which gives each command its action with <see cref="Run"/>, and adds itself in <see cref="CommandLine"/>.
/// </summary>
public sealed class Verbs(TextWriter output, TextWriter error)
{
    readonly Option<string?> _home = new("--home") { Description = "Folder for database, logs and keys (HOTBAT_HOME)", Recursive = true, HelpName = "FOLDER" };
    readonly Option<string?> _today = new("--today") { Description = "Pretend that today is this date", Recursive = true, HelpName = "yyyy-MM-dd" };
    readonly Option<bool> _json = new("--json") { Description = "The last line of standard output is one JSON object", Recursive = true };

    public TextWriter Out => output;

    public TextWriter Error => error;

    /// <summary>Services the verbs use; a slice adds its own.</summary>
    public Action<IServiceCollection, IConfiguration> Services { get; init; } = (_, _) => { };

    public void AddGlobalOptions(RootCommand root)
    {
        root.Options.Add(_home);
        root.Options.Add(_today);
        root.Options.Add(_json);
    }

    public Command Run(Command command, Func<VerbContext, CancellationToken, Task> action)
    {
        command.SetAction(async (parsed, cancellation) =>
        {
            var json = parsed.GetValue(_json);
            return await Failures.GuardAsync(async () =>
            {
                await using var services = BuildServices(parsed);
                var context = new VerbContext(parsed, services, output, error);
                await action(context, cancellation);
                if (json)
                    await output.WriteLineAsync(context.ResultJson());
                return context.ExitCode;
            }, error, json ? output : null);
        });
        return command;
    }

    ServiceProvider BuildServices(ParseResult parsed)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["HotBat:Home"] = parsed.GetValue(_home), ["HotBat:Today"] = parsed.GetValue(_today) }.Where(given => given.Value is not null))
            .Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        // standard output belongs to the result
        services.AddLogging(logging => logging.AddConfiguration(configuration.GetSection("Logging")).AddFilter("HotBat.Data.Operations", LogLevel.Warning)
            .AddSimpleConsole(console => console.SingleLine = true).AddFilter("Npgsql", LogLevel.Warning));
        services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        services.AddHotBatDatabase(configuration, ClusterRole.Guest);
        services.AddHotBatClock(configuration);
        services.AddHotBatData();
        services.AddHotBatPipelines();
        Services(services, configuration);
        return services.BuildServiceProvider();
    }
}
