using HotBat.Jobs.Baseball;
using HotBat.Jobs.HomeRuns;
using HotBat.Jobs.Ingestion;
using HotBat.Jobs.ModelRegistry;
using HotBat.Jobs.Operations;
using HotBat.Jobs.PitcherRisk;
using HotBat.Jobs.Prospects;
using HotBat.Jobs.SampleLeague;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Jobs;

public static class HotBatJobs
{
    /// <summary>Importers and pipelines, for the command line and for the web app.</summary>
    public static IServiceCollection AddHotBatPipelines(this IServiceCollection services)
    {
        services.AddHotBatBaseballIngestion();
        services.AddHotBatSources();
        services.AddSingleton<BattedBallTraining>();
        services.AddSingleton<BattedBallScoring>();
        services.AddSingleton<BattedBallPipeline>();
        services.AddSingleton<ForecastWalking>();
        services.AddSingleton<ForecastTraining>();
        services.AddSingleton<ForecastMornings>();
        services.AddSingleton<ForecastScoring>();
        services.AddSingleton<ForecastBackfill>();
        services.AddSingleton<ForecastSettling>();
        services.AddSingleton<ForecastPipeline>();
        services.AddSingleton<ServingForecastModel>();
        services.AddSingleton<MatchupForecasts>();
        services.AddSingleton<ForecastDaysAhead>();
        services.AddSingleton<RescoreMark>();
        services.AddSingleton<LiveRecord>();
        services.AddSingleton<DriftCheck>();
        services.AddSingleton<RetrainCall>();
        services.AddSingleton<ModelMoves>();
        services.AddSingleton<ModelGuard>();
        services.AddPitcherRisk();
        services.AddProspects();
        return services;
    }

    /// <summary>What runs inside the web app.</summary>
    public static IServiceCollection AddHotBatJobs(this IServiceCollection services)
    {
        services.AddHotBatPipelines();
        services.AddSingleton<DataLoad>();
        services.AddHostedService<DataLoader>();
        services.AddHostedService<SampleLeagueLoader>();
        services.AddHotBatSchedule();
        return services;
    }
}
