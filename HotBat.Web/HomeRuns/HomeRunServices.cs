namespace HotBat.Web.HomeRuns;

public static class HomeRunServices
{
    public static IServiceCollection AddHotBatHomeRuns(this IServiceCollection services) => services
        .AddSingleton<TeamRequests>().AddSingleton<ClubFinder>().AddHostedService<TeamWarmUp>().AddHostedService<PickWarmUp>()
        .AddSingleton<PlayerRequests>().AddSingleton<LeaderRequests>()
        .AddSingleton<SlateRequests>().AddSingleton<PickRequests>().AddSingleton<MatchupRequests>();
}
