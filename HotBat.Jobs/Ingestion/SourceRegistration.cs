using HotBat.Jobs.Baseball;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Jobs.Ingestion;

public static class SourceRegistration
{
    /// <summary>The clients of the outside world. Nothing is asked until somebody uses one.</summary>
    public static IServiceCollection AddHotBatSources(this IServiceCollection services)
    {
        services.AddSingleton(provider => SourceOptions.From(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<PoliteHandler>();
        services.AddSingleton(provider => SourceReader.CreateHttp(provider.GetRequiredService<SourceOptions>(), provider.GetRequiredService<PoliteHandler>()));
        services.AddSingleton<SourceReader>();
        services.AddSingleton<StatsApiClient>();
        services.AddSingleton<LeagueMoves>();
        services.AddSingleton<SavantClient>();
        services.AddSingleton<SavantBackfill>();
        return services;
    }
}
