using HotBat.Data.Baseball;
using HotBat.Data.Ingestion;
using HotBat.Jobs.Ingestion;
using NpgsqlTypes;

namespace HotBat.Jobs.Baseball;

/// <summary>Ballparks from Stats API /venues, with place, zone and elevation where the answer was asked to hold them.</summary>
public sealed class VenuesImporter(FileImport files)
{
    public const string Kind = "venues";

    static readonly StagedColumn[] s_venues =
    [
        new("venue_id", NpgsqlDbType.Integer), new("name", NpgsqlDbType.Text), new("city", NpgsqlDbType.Text), new("time_zone", NpgsqlDbType.Text), new("roof", NpgsqlDbType.Text),
        new("elevation_feet", NpgsqlDbType.Integer), new("latitude", NpgsqlDbType.Double), new("longitude", NpgsqlDbType.Double), new("curated", NpgsqlDbType.Boolean),
        new("turf", NpgsqlDbType.Text), new("azimuth_degrees", NpgsqlDbType.Real), new("left_line_feet", NpgsqlDbType.Smallint), new("left_feet", NpgsqlDbType.Smallint),
        new("left_center_feet", NpgsqlDbType.Smallint), new("center_feet", NpgsqlDbType.Smallint), new("right_center_feet", NpgsqlDbType.Smallint), new("right_feet", NpgsqlDbType.Smallint),
        new("right_line_feet", NpgsqlDbType.Smallint),
    ];

    static readonly HashSet<int> s_curated = [.. ReferenceFiles.Venues.Venues.Select(v => v.VenueId)];

    public Task<FileImportResult> ImportAsync(string path, CancellationToken cancellation) => files.RunAsync(Kind, path, ReadAsync, cancellation);

    internal static async Task<IngestionCounts> ReadAsync(ImportFile file, CancellationToken cancellation)
    {
        using var document = await StatsApiDocument.ReadAsync(file, cancellation);
        var count = new RowCount();
        await Staging.CopyAsync(file.Connection, "staged_venues", s_venues, StatsApiDocument.Items(document, "venues", file.Path).Each(file, count, (venue, line) =>
        {
            var id = venue.RequiredWhole("id");
            return
            [
                line, id, venue.RequiredText(80, "name"), venue.Text("location", "city"), venue.Text("timeZone", "id"), Roof(venue.Text("fieldInfo", "roofType")),
                venue.Whole("location", "elevation"), venue.Real("location", "defaultCoordinates", "latitude"), venue.Real("location", "defaultCoordinates", "longitude"), s_curated.Contains(id),
                venue.Text("fieldInfo", "turfType") switch { "Grass" => "grass", "Artificial Turf" or "Artificial" => "artificial", _ => null }, (float?)venue.Real("location", "azimuthAngle"),
                venue.Small("fieldInfo", "leftLine"), venue.Small("fieldInfo", "left"), venue.Small("fieldInfo", "leftCenter"), venue.Small("fieldInfo", "center"),
                venue.Small("fieldInfo", "rightCenter"), venue.Small("fieldInfo", "right"), venue.Small("fieldInfo", "rightLine"),
            ];
        }), cancellation);
        var (added, updated) = await Staging.MergeAsync(file.Connection, "Baseball/merge_venues.sql", cancellation);
        return count.Counts(file, added, updated);
    }

    static string? Roof(string? written) => written switch { "Open" => "open", "Retractable" => "retractable", "Dome" or "Indoor" => "dome", _ => null };
}
