using HotBat.Core.Operations;
using HotBat.Data.Baseball;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace HotBat.Data.Operations;

public static class DatabaseRegistration
{
    /// <summary>
    /// Registers <see cref="HotBatDatabase"/>, its NpgsqlDataSource, the context factory and the health check "database". The settings are read when the
    /// database is first asked for, so what a test host adds later counts too. A web app is the owner of a private cluster, a command a guest.
    /// </summary>
    public static IServiceCollection AddHotBatDatabase(this IServiceCollection services, IConfiguration configuration, ClusterRole role = ClusterRole.Owner)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => HotBatDatabaseOptions.From(configuration));
        services.AddSingleton(provider => new HotBatDatabase(provider.GetRequiredService<HotBatDatabaseOptions>(), role, provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton(provider => provider.GetRequiredService<HotBatDatabase>().DataSource);
        services.AddDbContextFactory<HotBatDbContext>((provider, context) => context
            .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>(), npgsql => npgsql.EnableRetryOnFailure(4, TimeSpan.FromSeconds(3), errorCodesToAdd: null))
            // most limits are guards against what cannot be, not pages: their order does not matter
            .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning, CoreEventId.DistinctAfterOrderByWithoutRowLimitingOperatorWarning)));
        services.AddHostedService<PrivateClusterMonitor>();
        services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database", tags: ["ready"]);
        return services;
    }

    /// <summary>Opens the database and brings its schema and the reference data up to date. Called before anything is served, so that a failure is one clear message.</summary>
    public static async Task PrepareHotBatDatabaseAsync(this IServiceProvider services, CancellationToken cancellation = default)
    {
        var database = services.GetRequiredService<HotBatDatabase>();
        var source = await database.OpenAsync(cancellation);
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellation);
            await using var context = await services.GetRequiredService<IDbContextFactory<HotBatDbContext>>().CreateDbContextAsync(cancellation);
            context.Database.SetCommandTimeout(TimeSpan.FromHours(1));
            await context.Database.MigrateAsync(cancellation);
            await ReferenceData.SeedAsync(source, services.GetRequiredService<TimeProvider>(), cancellation);
            await TableStatistics.RefreshAsync(connection, cancellation);
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            var target = new NpgsqlConnectionStringBuilder(database.ConnectionString);
            throw new UserError("The database cannot be used: " + e.Message, $"{target.Host}:{target.Port}, database {target.Database}, user {target.Username}",
                database.Cluster is null ? "Check ConnectionStrings__HotBat and that this server runs." : $"The log of the private database is under {services.GetRequiredService<HotBatDatabaseOptions>().Home.Database}.", e);
        }
    }
}
