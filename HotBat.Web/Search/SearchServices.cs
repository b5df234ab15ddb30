namespace HotBat.Web.Search;

public static class SearchServices
{
    public static IServiceCollection AddHotBatSearch(this IServiceCollection services) => services
        .AddSingleton<SearchRequests>().AddSingleton<SiteSearch>().AddHostedService<SearchWarmUp>()
        .AddSingleton(provider => provider.GetRequiredService<SiteSearch>().Source);
}
