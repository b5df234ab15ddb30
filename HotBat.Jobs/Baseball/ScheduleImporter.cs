using System.Text.Json;
using HotBat.Data.Ingestion;
using HotBat.Jobs.Ingestion;

namespace HotBat.Jobs.Baseball;

/// <summary>
/// Stats API schedules: when and where clubs meet, who is announced to pitch and to bat, how a game stands, what was put off. Never overwrites what the pitches of a played game have told.
/// </summary>
public sealed class ScheduleImporter(FileImport files)
{
    public const string Kind = "schedule";

    public Task<FileImportResult> ImportAsync(string path, CancellationToken cancellation) => files.RunAsync(Kind, path, ReadAsync, cancellation);

    internal static async Task<IngestionCounts> ReadAsync(ImportFile file, CancellationToken cancellation)
    {
        using var document = await StatsApiDocument.ReadAsync(file, cancellation);
        var games = from day in StatsApiDocument.Items(document, "dates", file.Path)
                    where day.At("games") is { ValueKind: JsonValueKind.Array }
                    from game in day.At("games")!.Value.EnumerateArray()
                    select (day, game);
        var count = new RowCount();
        var listings = new List<ReadListing>();
        foreach (var (day, game) in games)
        {
            count.Read++;
            try
            {
                var listing = GameListing.FromSchedule(day, game);
                listings.Add(new ReadListing(count.Read, listing, Lineup.FromSchedule(listing, game)));
                if (count.Through is null || count.Through < listing.Date)
                    count.Through = listing.Date;
            }
            catch (RowError e)
            {
                file.Reject(count.Read, e, game.GetRawText());
            }
        }
        // starters come along only when the schedule was asked for them, and then some game has one
        var tellsProbables = listings.Exists(l => (l.Game.HomeProbable ?? l.Game.AwayProbable) is not null);
        var (added, updated) = await GameListings.MergeAsync(file, [.. listings.Select(l => l with { Game = l.Game with { TellsProbables = tellsProbables } })], cancellation);
        return count.Counts(file, added, updated, games: (int)(added + updated));
    }
}
