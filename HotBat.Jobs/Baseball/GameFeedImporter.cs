using System.Text.Json;
using HotBat.Core.Operations;
using HotBat.Data.Ingestion;
using HotBat.Jobs.Ingestion;

namespace HotBat.Jobs.Baseball;

/// <summary>A game's feed (/api/v1.1/game/{pk}/feed/live): how it stands, its innings, weather, probable pitchers, batting orders with positions, and the people in it.</summary>
public sealed class GameFeedImporter(FileImport files)
{
    public const string Kind = "feed";

    public Task<FileImportResult> ImportAsync(string path, CancellationToken cancellation) => files.RunAsync(Kind, path, ReadAsync, cancellation);

    internal static async Task<IngestionCounts> ReadAsync(ImportFile file, CancellationToken cancellation)
    {
        using var document = await StatsApiDocument.ReadAsync(file, cancellation);
        var feed = document.RootElement.At("response") ?? document.RootElement;
        if (feed.At("gameData") is null)
            throw new UserError("This is no game feed.", file.Path, "It should hold gameData and liveData.");
        GameListing listing;
        try
        {
            listing = GameListing.FromFeed(feed);
        }
        catch (RowError e)
        {
            file.Reject(1, e, feed.At("gameData", "game")?.GetRawText() ?? "");
            return new IngestionCounts(1, 0, 0, 0, 1);
        }
        var people = new RowCount();
        await StatsApiPeopleImporter.MergeAsync(file, people, People(feed), cancellation);
        var (added, updated) = await GameListings.MergeAsync(file, [new ReadListing(1, listing, Lineup.FromFeed(listing, feed))], cancellation);
        return new IngestionCounts(1, added, updated, 1 - added - updated, file.Rejected.Count, Games: (int)(added + updated), Through: listing.Date);
    }

    static IEnumerable<JsonElement> People(JsonElement feed) =>
        feed.At("gameData", "players") is { ValueKind: JsonValueKind.Object } players ? players.EnumerateObject().Select(p => p.Value) : [];
}
