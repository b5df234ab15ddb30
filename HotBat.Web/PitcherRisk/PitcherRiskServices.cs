namespace HotBat.Web.PitcherRisk;

public static class PitcherRiskServices
{
    public static IServiceCollection AddHotBatPitcherRisk(this IServiceCollection services) => services
        .AddSingleton<PitcherRequests>().AddSingleton<StaffRequests>().AddHostedService<StaffWarmUp>();
}
