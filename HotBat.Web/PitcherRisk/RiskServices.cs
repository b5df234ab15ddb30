namespace HotBat.Web.PitcherRisk;

public static class RiskServices
{
    public static IServiceCollection AddHotBatRisk(this IServiceCollection services)
    {
        services.AddSingleton<RiskRequests>();
        return services;
    }
}
