using System.Globalization;
using HotBat.Data.Ingestion;
using HotBat.Jobs.Ingestion;

namespace HotBat.Jobs.Baseball;

/// <summary>The MLB Stats API: each answer goes through the importer of its kind. Null when nothing has changed since it was last read.</summary>
public sealed class StatsApiClient(SourceOptions options, SourceReader reader)
{
    const string Hydration = "team,linescore,probablePitcher,weather,lineups";

    /// <summary>Schedule of the days from one to another, with line scores, weather, probable pitchers and batting orders as far as they are known.</summary>
    public Task<FileImportResult?> ReadScheduleAsync(DateOnly from, DateOnly to, CancellationToken cancellation) =>
        ReadAsync(ScheduleImporter.Kind, $"stats-api/schedule/{Text(from)}/{Text(to)}", $"api/v1/schedule?sportId=1&startDate={Text(from)}&endDate={Text(to)}&hydrate={Hydration}", ScheduleImporter.ReadAsync, cancellation);

    public Task<FileImportResult?> ReadFeedAsync(int gamePk, CancellationToken cancellation) =>
        ReadAsync(GameFeedImporter.Kind, $"stats-api/feed/{Text(gamePk)}", $"api/v1.1/game/{Text(gamePk)}/feed/live", GameFeedImporter.ReadAsync, cancellation);

    public Task<FileImportResult?> ReadPeopleAsync(IReadOnlyCollection<int> people, CancellationToken cancellation) =>
        ReadAsync(StatsApiPeopleImporter.Kind, $"stats-api/people/{Text(people.Min())}", $"api/v1/people?personIds={string.Join(',', people.Order().Select(Text))}", StatsApiPeopleImporter.ReadAsync, cancellation);

    public Task<FileImportResult?> ReadVenuesAsync(IReadOnlyCollection<int> venues, CancellationToken cancellation) =>
        ReadAsync(VenuesImporter.Kind, "stats-api/venues", $"api/v1/venues?venueIds={string.Join(',', venues.Order().Select(Text))}&hydrate=location,fieldInfo,timezone", VenuesImporter.ReadAsync, cancellation);

    public Task<FileImportResult?> ReadRosterAsync(int team, DateOnly day, CancellationToken cancellation) =>
        ReadAsync(RosterImporter.Kind, $"stats-api/roster/{Text(team)}", $"api/v1/teams/{Text(team)}/roster?rosterType=40Man&date={Text(day)}", (file, stop) => RosterImporter.ReadAsync(file, day, stop), cancellation);

    public Task<FileImportResult?> ReadTransactionsAsync(DateOnly from, DateOnly to, CancellationToken cancellation) =>
        ReadAsync(TransactionsImporter.Kind, $"stats-api/transactions/{Text(from)}/{Text(to)}", $"api/v1/transactions?sportId=1&startDate={Text(from)}&endDate={Text(to)}", TransactionsImporter.ReadAsync, cancellation);

    Task<FileImportResult?> ReadAsync(string kind, string source, string path, Func<ImportFile, CancellationToken, Task<IngestionCounts>> import, CancellationToken cancellation) =>
        reader.ReadAsync(kind, source, new Uri(options.StatsApi, path), again: false, check: null, import, cancellation);

    static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
