using System.CommandLine;
using System.Text.Json;
using HotBat.Data.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Jobs.Operations;

/// <summary>One run of a verb: its arguments, services, progress and result.</summary>
public sealed class VerbContext(ParseResult parsed, IServiceProvider services, TextWriter output, TextWriter error)
{
    static readonly JsonSerializerOptions s_snakeCase = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseLower };

    object? _result;

    public IServiceProvider Services => services;

    public int ExitCode { get; set; }

    public T Get<T>(Argument<T> argument) => parsed.GetRequiredValue(argument);

    public T? Get<T>(Option<T> option) => parsed.GetValue(option);

    public T Service<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>The database with its current schema; starts the private one if none runs.</summary>
    public async Task<Npgsql.NpgsqlDataSource> OpenDatabaseAsync(CancellationToken cancellation)
    {
        await services.PrepareHotBatDatabaseAsync(cancellation);
        return services.GetRequiredService<Npgsql.NpgsqlDataSource>();
    }

    /// <summary>A line for people on standard output.</summary>
    public void Say(string line) => output.WriteLine(line);

    public ProgressReporter Progress(string what) => ProgressReporter.Start(what, error);

    /// <summary>What --json prints as the last line, with snake_case names.</summary>
    public void Result(object result) => _result = result;

    internal string ResultJson() => JsonSerializer.Serialize(_result ?? new { }, s_snakeCase);
}
