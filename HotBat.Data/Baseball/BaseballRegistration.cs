using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Data.Baseball;

public static class BaseballRegistration
{
    public static IServiceCollection AddHotBatBaseball(this IServiceCollection services)
    {
        services.AddMemoryCache();
        services.AddSingleton<ClubDirectory>();
        services.AddSingleton<StandingsQueries>();
        services.AddSingleton<InjuredListQueries>();
        services.AddSingleton<GameDays>();
        return services;
    }
}
