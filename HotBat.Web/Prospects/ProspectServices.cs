namespace HotBat.Web.Prospects;

public static class ProspectServices
{
    public static IServiceCollection AddHotBatProspects(this IServiceCollection services) => services
        .AddSingleton<ProspectRequests>().AddSingleton<WatchedProspects>().AddHostedService<ProspectWarmUp>();
}
