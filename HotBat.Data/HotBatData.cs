using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Data.Ingestion;
using HotBat.Data.ModelRegistry;
using HotBat.Data.Operations;
using HotBat.Data.PitcherRisk;
using HotBat.Data.Prospects;
using HotBat.Data.Search;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Data;

public static class HotBatData
{
    /// <summary>Every slice's queries and stores. The database itself is registered by AddHotBatDatabase.</summary>
    public static IServiceCollection AddHotBatData(this IServiceCollection services)
    {
        services.AddSingleton<DataWatermarks>();
        services.AddSingleton<DataOriginQueries>();
        services.AddHostedService<DataChanges>();
        services.AddSingleton<RecentAnswers>();
        services.AddHotBatBaseball();
        services.AddSingleton<JobRunStore>();
        services.AddSingleton<SourceAnswers>();
        services.AddSingleton<DataQualityQueries>();
        services.AddSingleton<SeasonQueries>();
        services.AddSingleton<LeagueHomeRunQueries>();
        services.AddSingleton<ParkFactorQueries>();
        services.AddSingleton<TeamOpponentQueries>();
        services.AddSingleton<TeamHomeRunQueries>();
        services.AddSingleton<SlateQueries>();
        services.AddSingleton<GameQueries>();
        services.AddSingleton<SeasonTurnQueries>();
        services.AddSingleton<LeagueBatterQueries>();
        services.AddSingleton<PlayerTurnQueries>();
        services.AddSingleton<PlayerHomeRunQueries>();
        services.AddSingleton<SearchQueries>();
        services.AddSingleton<IProspectProfiles>(all => all.GetRequiredService<SearchQueries>());
        services.AddSingleton<HomeRunChanceStore>();
        services.AddSingleton<HomeRunChanceRegistry>();
        services.AddSingleton<ForecastHistory>();
        services.AddSingleton<ForecastGameQueries>();
        services.AddSingleton<ForecastStore>();
        services.AddSingleton<ShownScoringQueries>();
        services.AddSingleton<HomeRunForecastQueries>();
        services.AddSingleton<ForecastEvidenceQueries>();
        services.AddSingleton<HomeRunSettlementStore>();
        services.AddSingleton<PastPickQueries>().AddSingleton<HomeRunPickQueries>();
        services.AddSingleton<HomeRunTrackQueries>();
        services.AddSingleton<ModelVersionStore>();
        services.AddSingleton<ServingModelQueries>();
        services.AddSingleton<MatchupQueries>();
        services.AddSingleton<ModelVersionQueries>();
        services.AddSingleton<ModelServingStore>();
        services.AddSingleton<ForecastRecordQueries>();
        services.AddSingleton<OutingStore>();
        services.AddSingleton<RiskHistoryReader>();
        services.AddSingleton<PitcherRecordQueries>();
        services.AddSingleton<SnapshotStore>();
        services.AddSingleton<InjuredListMoves>();
        services.AddSingleton<RiskScoringStore>();
        services.AddSingleton<RiskAlertStore>();
        services.AddSingleton<RiskWatchStore>();
        services.AddSingleton<RiskQueries>();
        services.AddSingleton<RiskFlagQueries>();
        services.AddSingleton<WorkloadQueries>();
        services.AddSingleton<RiskModelQueries>();
        services.AddSingleton<PitcherRisks>();
        services.AddSingleton<PitcherQueries>();
        services.AddSingleton<StaffQueries>();
        services.AddSingleton<SimilarSituationQueries>();
        services.AddSingleton<ProspectHistoryReader>();
        services.AddSingleton<ProspectDataQueries>();
        services.AddSingleton<ProspectPredictionStore>();
        services.AddSingleton<ProspectRankingQueries>();
        services.AddSingleton<IMinorPlaces>(all => all.GetRequiredService<ProspectRankingQueries>());
        services.AddSingleton<ProspectProfileQueries>();
        services.AddSingleton<WatchlistStore>();
        services.AddSingleton<ProspectSearchStore>();
        services.AddSingleton<ProspectAlertStore>();
        services.AddSingleton<OutboxStore>();
        return services;
    }
}
