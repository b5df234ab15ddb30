using HotBat.Data.Ingestion;
using HotBat.Jobs.Ingestion;
using NpgsqlTypes;

namespace HotBat.Jobs.PitcherRisk;

/// <summary>The list of Tommy John surgeries: player and day alone. Return, recovery and games after it are outcomes, and are not read.</summary>
static class SurgeryImport
{
    static readonly StagedColumn[] s_columns = [new("player", NpgsqlDbType.Integer), new("surgery_date", NpgsqlDbType.Date)];

    public static bool Takes(IReadOnlyList<string> columns) => columns.Contains("mlbamid") && columns.Contains("TJ Surgery Date");

    public static async Task<IngestionCounts> RunAsync(ImportFile file, CsvRows rows, CancellationToken cancellation)
    {
        var read = new RowCount();
        var nobody = 0L;
        await Staging.CopyAsync(file.Connection, "staged_surgeries", s_columns, rows.Each(file, read, row =>
        {
            if (row.Number("mlbamid", 1, int.MaxValue) is not { } player)
            {
                nobody++;
                return [];
            }
            var day = Day(row) ?? throw new RowError("key", "TJ Surgery Date", "TJ Surgery Date is empty");
            return [row.Line, player, day];
        }).Where(row => row.Length > 0), cancellation);
        var (added, updated) = await Staging.MergeAsync(file.Connection, "PitcherRisk/merge_surgeries.sql", cancellation);
        file.Note = $"{nobody:N0} rows are of players without an MLBAM id and are counted as unchanged";
        return read.Counts(file, added, updated);
    }

    // surgeries go back to 1974
    static DateOnly? Day(CsvRows row) => row.Text("TJ Surgery Date") is not { } text ? null
        : DateOnly.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var day) && day.Year >= 1974 ? day : throw new RowError("type", "TJ Surgery Date", $"TJ Surgery Date is '{text}', not a date");
}
