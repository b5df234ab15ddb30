using HotBat.Core.PitcherRisk;
using HotBat.Data.Ingestion;
using HotBat.Jobs.Ingestion;

namespace HotBat.Jobs.PitcherRisk;

/// <summary>
/// A collection of the league's transactions, 2012 to 2022, by player and span. Only placements on the injured (then disabled) list are stints: reports of day-to-day injuries, activations, transfers and the marks where a
/// player's record begins and ends are counted as read and left out. The return is his next game; its other columns are of that study and are not read.
/// </summary>
static class StintCollectionImport
{
    public static bool Takes(IReadOnlyList<string> columns) => columns.Contains("player_id") && columns.Contains("effectiveDate") && columns.Contains("injury_notes") && columns.Contains("il_days");

    public static async Task<IngestionCounts> RunAsync(ImportFile file, CsvRows rows, CancellationToken cancellation)
    {
        var stints = new StintRows(StintSource.Collection, file.Source);
        var read = new RowCount();
        var others = 0L;
        await Staging.CopyAsync(file.Connection, "staged_stints", StintRows.Columns, rows.Each(file, read, Stint).Where(row => row.Length > 0), cancellation);
        var (added, updated) = await Staging.MergeAsync(file.Connection, "PitcherRisk/merge_stints.sql", cancellation);
        file.Note = $"{others:N0} rows are no placement on the list and are counted as unchanged";
        return read.Counts(file, added, updated, stints.Flagged);

        object?[] Stint(CsvRows row)
        {
            if (row.Text("injury_type") is "[START]" or "[END]" || row.Text("dtd") == "true" || row.Text("activated") == "true" || row.Text("transfer") == "true" || row.Text("il_days") is null or "0.0" or "0")
            {
                others++;
                return [];
            }
            var player = row.RequiredNumber("player_id", 1, int.MaxValue);
            var told = StintRows.Date(row, "date");
            var begun = StintRows.Date(row, "effectiveDate") ?? told ?? throw new RowError("key", "effectiveDate", "neither effectiveDate nor date is told");
            var back = StintRows.Date(row, "next_game_date");
            string? flag = null;
            if (back < begun) (flag, back) = ($"next game {back:yyyy-MM-dd} lies before the start: left out", null);
            var text = row.Text("injury_notes");
            read.Through = read.Through is null || begun > read.Through ? begun : read.Through;
            return stints.Row(row.Line, player, begun.Year, new(null, begun, back, text, InjuryText.KindOf(text)) { Announced = told }, row.Text("position", 12), flag);
        }
    }
}
