using HotBat.Jobs.Ingestion;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Jobs.PitcherRisk;

public static class RiskIngestion
{
    public static IServiceCollection AddPitcherRisk(this IServiceCollection services)
    {
        services.AddSingleton<InjuriesImporter>();
        services.AddSingleton<TransactionStints>();
        services.AddSingleton<RiskData>();
        services.AddSingleton<RiskSnapshots>();
        services.AddSingleton<RiskWalking>();
        services.AddSingleton<RiskTraining>();
        services.AddSingleton<RiskScorer>();
        services.AddSingleton<RiskAlerting>();
        services.AddSingleton<RiskLooks>();
        services.AddSingleton<RiskFetch>();
        services.AddSingleton<RiskValidation>();
        services.AddSingleton<RiskDriftCheck>();
        services.AddSingleton<RiskRetraining>();
        services.AddSingleton<RiskPipeline>();
        services.AddSingleton<RiskCall>();
        services.AddSingleton<RiskQuestions>();
        return services;
    }

    /// <summary>After people, whose names it is joined by.</summary>
    public static IngestStep Step(IServiceProvider services) => new(InjuriesImporter.Kind, shape => InjuriesImporter.Takes(shape.Columns), services.GetRequiredService<InjuriesImporter>().ImportAsync);
}
