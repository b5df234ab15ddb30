using System.Globalization;
using HotBat.Core.Operations;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace HotBat.Data.Operations;

/// <summary>Where the database is and how much of it one process may use. Read once, when the database is first asked for.</summary>
public sealed record HotBatDatabaseOptions
{
    public required HotBatHome Home { get; init; }

    /// <summary>ConnectionStrings:HotBat. Without it the private cluster under <see cref="Home"/> is used.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>HotBat:PostgresBin, the folder with postgres, initdb and pg_ctl.</summary>
    public string? PostgresBin { get; init; }

    /// <summary>HotBat:Database:Durable. Off, a crash of the machine may lose the whole private cluster: for tests only.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>HotBat:Database:MaxPoolSize: connections this process may open; circuits hold one only while a query runs.</summary>
    public int MaxPoolSize { get; init; } = 40;

    /// <summary>HotBat:Database:CommandTimeoutSeconds.</summary>
    public int CommandTimeoutSeconds { get; init; } = 60;

    /// <summary>HotBat:Database:StartTimeoutSeconds: how long a start of the private cluster may take, crash recovery included.</summary>
    public int StartTimeoutSeconds { get; init; } = 300;

    /// <summary>Connections the private cluster accepts: a web app, a command beside it, a worker, psql.</summary>
    public int MaxConnections => MaxPoolSize * 2 + 40;

    public static HotBatDatabaseOptions From(IConfiguration configuration)
    {
        var options = new HotBatDatabaseOptions
        {
            Home = HotBatHome.From(configuration),
            ConnectionString = NullIfBlank(configuration.GetConnectionString("HotBat")),
            PostgresBin = NullIfBlank(configuration["HotBat:PostgresBin"]),
            Durable = !string.Equals(configuration["HotBat:Database:Durable"], "false", StringComparison.OrdinalIgnoreCase),
            MaxPoolSize = Number(configuration, "MaxPoolSize", 40, 2, 500),
            CommandTimeoutSeconds = Number(configuration, "CommandTimeoutSeconds", 60, 1, 86_400),
            StartTimeoutSeconds = Number(configuration, "StartTimeoutSeconds", 300, 5, 86_400),
        };
        options.CheckConnectionString();
        return options;
    }

    void CheckConnectionString()
    {
        if (ConnectionString is null)
            return;
        try
        {
            if (string.IsNullOrEmpty(new NpgsqlConnectionStringBuilder(ConnectionString).Host))
                throw new FormatException("Host is missing");
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new UserError("The connection string cannot be read: " + e.Message, "ConnectionStrings:HotBat",
                "Write it like Host=db;Database=hotbat;Username=hotbat;Password=…, or leave it out to use the private database.", e);
        }
    }

    static int Number(IConfiguration configuration, string name, int fallback, int least, int most)
    {
        var key = "HotBat:Database:" + name;
        if (NullIfBlank(configuration[key]) is not { } text)
            return fallback;
        if (int.TryParse(text, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
            return value;
        throw new UserError($"\"{text}\" is not a number from {least} to {most}.", key, "Correct the setting or leave it out.");
    }

    static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
