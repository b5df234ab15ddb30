using HotBat.Data.Prospects;
using HotBat.Jobs.Prospects;

namespace HotBat.Web.Prospects;

public static class ProspectServices
{
    public static IServiceCollection AddHotBatProspects(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<ProspectRequests>().AddSingleton<WatchedProspects>().AddSingleton<SavedProspectSearches>().AddSingleton<ISearchNews>(services => services.GetRequiredService<SavedProspectSearches>()).AddScoped<CompareTray>().AddHostedService<ProspectWarmUp>();
    }
}
