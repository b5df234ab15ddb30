using HotBat.Jobs.Ingestion;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Jobs.Prospects;

public static class ProspectIngestion
{
    public static IServiceCollection AddProspects(this IServiceCollection services)
    {
        services.AddSingleton<MinorsImporter>();
        services.AddSingleton<BoardImporter>();
        services.AddSingleton<ProspectWalking>();
        services.AddSingleton<ProspectTraining>();
        services.AddSingleton<ProspectScoring>();
        services.AddSingleton<ProspectPipeline>();
        services.AddSingleton<ProspectCall>();
        services.AddSingleton<WatchDigest>();
        services.AddSingleton<OutboxMail>();
        return services;
    }

    public static IReadOnlyList<IngestStep> Steps(IServiceProvider services) =>
    [
        new(MinorsImporter.Kind, shape => MinorsImporter.Takes(shape.Columns), services.GetRequiredService<MinorsImporter>().ImportAsync),
        new(BoardImporter.Kind, shape => BoardImporter.Takes(shape.Columns), services.GetRequiredService<BoardImporter>().ImportAsync),
    ];
}
