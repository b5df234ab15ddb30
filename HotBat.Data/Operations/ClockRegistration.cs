using System.Globalization;
using HotBat.Core.Operations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HotBat.Data.Operations;

public static class ClockRegistration
{
    /// <summary>The options that web app and command line share, for AddCommandLine.</summary>
    public static IDictionary<string, string> Switches { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["--home"] = "HotBat:Home",
        ["--today"] = "HotBat:Today",
    };

    /// <summary>The app's TimeProvider: the real clock, or one that starts on the date of --today (HotBat:Today).</summary>
    public static IServiceCollection AddHotBatClock(this IServiceCollection services, IConfiguration configuration)
    {
        services.RemoveAll<TimeProvider>();
        return services.AddSingleton(_ => From(configuration));
    }

    static TimeProvider From(IConfiguration configuration)
    {
        var text = configuration["HotBat:Today"];
        if (string.IsNullOrWhiteSpace(text))
            return TimeProvider.System;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var today)
            ? new PinnedTimeProvider(today)
            : throw new UserError($"\"{text}\" is not a date.", "--today", "Write it like 2024-08-15.");
    }
}
