using HotBat.Data.Ingestion;
using HotBat.Jobs.Ingestion;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HotBat.Jobs.Baseball;

public static class BaseballIngestion
{
    public static IServiceCollection AddHotBatBaseballIngestion(this IServiceCollection services)
    {
        services.TryAddSingleton<IngestionRunStore>();
        services.TryAddSingleton<FileImport>();
        services.TryAddSingleton<StatcastIngestion>();
        services.AddSingleton<PeopleImporter>().AddSingleton<SeasonLinesImporter>().AddSingleton<ScheduleImporter>().AddSingleton<VenuesImporter>().AddSingleton<ClubsImporter>();
        services.AddSingleton<GameFeedImporter>().AddSingleton<StatsApiPeopleImporter>().AddSingleton<TransactionsImporter>();
        return services;
    }

    /// <summary>
    /// What comes before the pitches. The register first, as it brings the keys, and who was in the minors only; then season lines, which bring Lahman's keys of those who played before the register's first season;
    /// then Lahman, who has neither.
    /// </summary>
    public static IReadOnlyList<IngestStep> StepsBeforePitches(IServiceProvider services) =>
    [
        new(PeopleImporter.Kind, s => PeopleImporter.IsRegister(s.Columns), services.GetRequiredService<PeopleImporter>().ImportAsync),
        new(PeopleImporter.Kind, s => OtherNamesImport.IsMinorLeague(s.Columns), services.GetRequiredService<PeopleImporter>().ImportAsync),
        new(PeopleImporter.Kind, s => OtherNamesImport.IsRegisterNames(s.Columns), services.GetRequiredService<PeopleImporter>().ImportAsync),
        new(SeasonLinesImporter.Kind, s => SeasonLinesImporter.IsBatting(s.Columns) || SeasonLinesImporter.IsPitching(s.Columns), services.GetRequiredService<SeasonLinesImporter>().ImportAsync),
        new(PeopleImporter.Kind, s => PeopleImporter.IsLahman(s.Columns), services.GetRequiredService<PeopleImporter>().ImportAsync),
        new(VenuesImporter.Kind, s => s.HasJson("venues["), services.GetRequiredService<VenuesImporter>().ImportAsync),
        new(ClubsImporter.Kind, s => s.HasJson("teams["), services.GetRequiredService<ClubsImporter>().ImportAsync),
    ];

    /// <summary>What comes after: a schedule adds to played games and never takes from them.</summary>
    public static IReadOnlyList<IngestStep> StepsAfterPitches(IServiceProvider services) =>
        [new(ScheduleImporter.Kind, s => s.HasJson("dates["), services.GetRequiredService<ScheduleImporter>().ImportAsync)];
}
