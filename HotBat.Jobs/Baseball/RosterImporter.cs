using HotBat.Core.Operations;
using HotBat.Data.Ingestion;
using HotBat.Jobs.Ingestion;
using NpgsqlTypes;

namespace HotBat.Jobs.Baseball;

/// <summary>A club's roster on a day, from /teams/{id}/roster. Who left it, or changed his standing, is closed on that day and stays in the history.</summary>
public static class RosterImporter
{
    public const string Kind = "roster";

    static readonly StagedColumn[] s_spots =
    [
        new("team_id", NpgsqlDbType.Integer), new("player", NpgsqlDbType.Integer), new("day", NpgsqlDbType.Date), new("position", NpgsqlDbType.Text), new("jersey_number", NpgsqlDbType.Text),
        new("status", NpgsqlDbType.Text), new("status_text", NpgsqlDbType.Text),
    ];

    internal static async Task<IngestionCounts> ReadAsync(ImportFile file, DateOnly day, CancellationToken cancellation)
    {
        using var document = await StatsApiDocument.ReadAsync(file, cancellation);
        var team = document.RootElement.Whole("teamId") ?? throw new UserError("This is no roster: it names no club.", file.Path, "Fetch it again.");
        var count = new RowCount { Through = day };
        var staged = await Staging.CopyAsync(file.Connection, "staged_roster", s_spots, StatsApiDocument.Items(document, "roster", file.Path).Each(file, count, (spot, line) =>
        [
            line, team, spot.RequiredWhole("person", "id"), day, Short(spot.Text("position", "abbreviation")), Short(spot.Text("jerseyNumber")),
            spot.RequiredText(8, "status", "code"), spot.Text("status", "description") is { } text ? text[..Math.Min(text.Length, 60)] : null,
        ]), cancellation);
        // an empty roster is an answer gone wrong, and would close everybody's spot
        if (staged == 0)
            return count.Counts(file, 0, 0);
        var (added, updated) = await Staging.MergeAsync(file.Connection, "Baseball/merge_roster.sql", cancellation);
        return new IngestionCounts(count.Read, added, updated, Math.Max(0, count.Read - added - file.Rejected.Count), file.Rejected.Count, Through: day);
    }

    static string? Short(string? text) => text is { Length: <= 3 } ? text : null;
}
