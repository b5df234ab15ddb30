using System.Globalization;
using HotBat.Core.Operations;
using Microsoft.Extensions.Configuration;

namespace HotBat.Jobs.Ingestion;

/// <summary>Where the sources are and how often they may be asked: the section HotBat:Sources.</summary>
public sealed record SourceOptions
{
    /// <summary>What the hosts are owed; only a host on this machine may be asked more often.</summary>
    public static readonly TimeSpan LeastBetween = TimeSpan.FromSeconds(2);

    public Uri Savant { get; init; } = new("https://baseballsavant.mlb.com/");

    public Uri StatsApi { get; init; } = new("https://statsapi.mlb.com/");

    /// <summary>Between the starts of two requests to a host.</summary>
    public TimeSpan Between { get; init; } = LeastBetween;

    /// <summary>For one attempt, from the request to the last byte of the answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Attempts after the first one.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>The first wait before a retry; each further one is about twice as long.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A host that asks to be left alone for longer is left alone until the next run.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a host that keeps failing is not asked.</summary>
    public TimeSpan Rest { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Savant cuts its answers off without a word; a day of fifteen games has some 4,500 pitches, so an answer of this many rows is a cut one.</summary>
    public int RowCap { get; init; } = 25_000;

    public long LongestBody { get; init; } = 256L << 20;

    public string UserAgent { get; init; } = $"HotBat/{typeof(SourceOptions).Assembly.GetName().Version?.ToString(2)} (baseball statistics; asks at most once in two seconds)";

    public static SourceOptions From(IConfiguration configuration)
    {
        var section = configuration.GetSection("HotBat:Sources");
        var options = new SourceOptions();
        options = options with
        {
            Savant = Address(section, nameof(Savant)) ?? options.Savant,
            StatsApi = Address(section, nameof(StatsApi)) ?? options.StatsApi,
            Between = Time(section, nameof(Between)) ?? options.Between,
            Timeout = Time(section, nameof(Timeout)) ?? options.Timeout,
            RetryAfter = Time(section, nameof(RetryAfter)) ?? options.RetryAfter,
        };
        foreach (var host in (Uri[])[options.Savant, options.StatsApi])
            if (!host.IsLoopback && options.Between < LeastBetween)
                throw new UserError($"{host.Host} may be asked once in two seconds at most.", "HotBat:Sources:Between", "Set it to 00:00:02 or more.");
        return options;
    }

    static Uri? Address(IConfigurationSection section, string name) => section[name] is not { Length: > 0 } text ? null
        : Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
        : throw new UserError($"\"{text}\" is no web address.", $"HotBat:Sources:{name}", "Write it like https://example.org/.");

    static TimeSpan? Time(IConfigurationSection section, string name) => section[name] is not { Length: > 0 } text ? null
        : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) && time >= TimeSpan.Zero ? time
        : throw new UserError($"\"{text}\" is no length of time.", $"HotBat:Sources:{name}", "Write it like 00:00:05.");
}
