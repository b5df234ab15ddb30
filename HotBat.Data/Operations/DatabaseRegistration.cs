using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace HotBat.Data.Operations;

public static class DatabaseRegistration
{
    /// <summary>
    /// Registers <see cref="HotBatDatabase"/>, its NpgsqlDataSource and the health check "database". The settings are read when the database is first asked for,
    /// so what a test host adds later counts too. A web app is the owner of a private cluster, a command a guest.
    /// </summary>
    public static IServiceCollection AddHotBatDatabase(this IServiceCollection services, IConfiguration configuration, ClusterRole role = ClusterRole.Owner)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => HotBatDatabaseOptions.From(configuration));
        services.AddSingleton(provider => new HotBatDatabase(provider.GetRequiredService<HotBatDatabaseOptions>(), role, provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton(provider => provider.GetRequiredService<HotBatDatabase>().DataSource);
        services.AddHostedService<PrivateClusterMonitor>();
        services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database", tags: ["ready"]);
        return services;
    }
}
