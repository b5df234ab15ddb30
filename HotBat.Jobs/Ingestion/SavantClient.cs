using System.Globalization;
using HotBat.Core.Operations;
using HotBat.Data.Baseball;
using HotBat.Data.Ingestion;

namespace HotBat.Jobs.Ingestion;

/// <param name="Counts">Null when nothing has changed since the day was last read.</param>
/// <param name="Problem">Why the day is not whole; null when it is.</param>
/// <param name="Parts">The games it was read by, when it was too much at once; else 0.</param>
public sealed record SavantDay(DateOnly Day, IngestionCounts? Counts, string? Problem, int Parts);

/// <summary>Pitches of Baseball Savant, by day. A day that is too much for one answer (cut off at the cap, refused, timed out) is read game by game.</summary>
public sealed class SavantClient(SourceOptions options, SourceReader reader, FileImport files, GameDays days, Baseball.StatsApiClient statsApi)
{
    public const string Kind = "savant";

    const string Search = "statcast_search/csv?all=true&hfGT=R%7CPO%7C&player_type=pitcher&min_pitches=0&min_results=0&group_by=name&sort_col=pitches&player_event_sort=api_p_release_speed&sort_order=desc&min_pas=0&type=details";

    public static string SourceName(DateOnly day) => $"savant/{Text(day)}";

    public Uri Address(DateOnly day) => AddressOf(Asking(day));

    public async Task<SavantDay> ReadDayAsync(DateOnly day, bool again, CancellationToken cancellation)
    {
        try
        {
            var read = await ReadAsync(SourceName(day), Asking(day), again, cancellation);
            return new SavantDay(day, read?.Counts, null, 0);
        }
        catch (Exception e) when (IsTooMuch(e))
        {
            return await ReadByGameAsync(day, again, e.Message, cancellation);
        }
    }

    async Task<SavantDay> ReadByGameAsync(DateOnly day, bool again, string problem, CancellationToken cancellation)
    {
        var games = await days.GamesAsync(day, cancellation);
        if (games.Count == 0)
        {
            try
            {
                await statsApi.ReadScheduleAsync(day, day, cancellation);
                games = await days.GamesAsync(day, cancellation);
            }
            catch (SourceException e)
            {
                problem += " " + e.Message;
            }
        }
        if (games.Count == 0)
            return new SavantDay(day, null, problem + " No game of that day is known to ask for alone.", 0);

        var sum = new IngestionCounts(0, 0, 0, 0, 0);
        var failed = new List<string>();
        foreach (var game in games)
        {
            try
            {
                if (await ReadAsync($"{SourceName(day)}/{Text(game)}", $"&game_pk={Text(game)}", again, cancellation) is { Counts: var counts })
                    sum = Add(sum, counts);
            }
            catch (Exception e) when (e is SourceException or UserError)
            {
                failed.Add($"{Text(game)}: {e.Message}");
            }
        }
        if (failed.Count > 0)
        {
            problem = $"{failed.Count} of {games.Count} games could not be read: {string.Join("; ", failed.Take(3))}";
            await files.FailAsync(Kind, SourceName(day), problem);
            return new SavantDay(day, sum, problem, games.Count);
        }
        // the games' own runs hold the counts; this one says that the day is whole
        await files.RunAsync(Kind, SourceName(day), SourceName(day), new MemoryStream(), (_, _) => Task.FromResult(new IngestionCounts(0, 0, 0, 0, 0, Games: games.Count, Through: day)), cancellation);
        return new SavantDay(day, sum, null, games.Count);
    }

    Task<FileImportResult?> ReadAsync(string source, string what, bool again, CancellationToken cancellation) =>
        reader.ReadAsync(Kind, source, AddressOf(what), again, RefuseCut, StatcastIngestion.ReadPitchesAsync, cancellation);

    Uri AddressOf(string what) => new(options.Savant, Search + what);

    static string Asking(DateOnly day) => $"&game_date_gt={Text(day)}&game_date_lt={Text(day)}";

    void RefuseCut(FetchedAnswer answer)
    {
        var rows = -1;
        var records = new CsvRecords(answer.Body, answer.Address.ToString());
        while (records.Read())
            rows++;
        answer.Body.Position = 0;
        if (rows >= options.RowCap)
            throw new SourceException(string.Create(CultureInfo.InvariantCulture, $"Incomplete: {rows:N0} rows are as many as {answer.Address.Host} ever gives"), answer.Address, isTooMuch: true);
    }

    // a page or an error column instead of data is how Savant says that it was too much
    static bool IsTooMuch(Exception e) => e is UserError or SourceException { IsTooMuch: true };

    static IngestionCounts Add(IngestionCounts a, IngestionCounts b) => new(a.Read + b.Read, a.Added + b.Added, a.Updated + b.Updated, a.Unchanged + b.Unchanged, a.Rejected + b.Rejected,
        a.Flagged + b.Flagged, a.Games + b.Games, b.Through ?? a.Through);

    static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
