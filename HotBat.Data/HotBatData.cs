using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Data.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace HotBat.Data;

public static class HotBatData
{
    /// <summary>The database, one context per operation through IDbContextFactory, and every slice's queries and stores.</summary>
    public static IServiceCollection AddHotBatData(this IServiceCollection services, IConfiguration configuration, ClusterRole role = ClusterRole.Owner)
    {
        services.AddHotBatDatabase(configuration, role);
        services.AddPooledDbContextFactory<HotBatDbContext>((provider, options) =>
            options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>(), npgsql => npgsql.EnableRetryOnFailure(maxRetryCount: 3)));
        services.AddMemoryCache();
        services.AddSingleton<DataWatermarks>();
        services.AddSingleton<DatabaseSchema>();

        services.AddHotBatBaseball();
        services.AddSingleton<SeasonQueries>();
        services.AddSingleton<LeagueHomeRunQueries>();
        services.AddSingleton<ParkFactorQueries>();
        services.AddSingleton<TeamOpponentQueries>();
        services.AddSingleton<TeamHomeRunQueries>();
        services.AddSingleton<HomeRunChanceStore>();
        services.AddSingleton<HomeRunChanceRegistry>();
        return services;
    }
}
