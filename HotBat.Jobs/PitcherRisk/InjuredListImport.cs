using HotBat.Core.PitcherRisk;
using HotBat.Data.Ingestion;
using HotBat.Jobs.Ingestion;

namespace HotBat.Jobs.PitcherRisk;

/// <summary>
/// RosterResource's injured list: one row a stint with player, text, injury, retro and return date. A few dates are mistyped: a retro date of another year than its season's is set right by the season or refused,
/// a return before the start and an injury date that is none are left out; each row so mended is flagged.
/// </summary>
static class InjuredListImport
{
    // a list may open in the November before its season
    const int Margin = 75;

    public static bool Takes(IReadOnlyList<string> columns) => Retro(columns) is not null && Id(columns) is not null && What(columns) is not null;

    public static async Task<IngestionCounts> RunAsync(ImportFile file, CsvRows rows, CancellationToken cancellation)
    {
        var columns = rows.Columns;
        string id = Id(columns)!, what = What(columns)!, retro = Retro(columns)!;
        var hurt = StintRows.Find(columns, "Injury / Surgery Date", "Injury/Surgery Date", "Injury Date", "injury_date");
        var back = StintRows.Find(columns, "Return Date", "return_date", "Activated Date", "Activation Date");
        var season = StintRows.Find(columns, "Season", "Year");
        var position = StintRows.Find(columns, "Pos", "Position");
        var stints = new StintRows(StintSource.RosterResource, file.Source);
        var read = new RowCount();
        await Staging.CopyAsync(file.Connection, "staged_stints", StintRows.Columns, rows.Each(file, read, row => Stint(row)), cancellation);
        var (added, updated) = await Staging.MergeAsync(file.Connection, "PitcherRisk/merge_stints.sql", cancellation);
        return read.Counts(file, added, updated, stints.Flagged);

        object?[] Stint(CsvRows row)
        {
            var player = row.RequiredNumber(id, 1, int.MaxValue);
            var begun = StintRows.Date(row, retro) ?? throw new RowError("key", retro, $"{retro} is empty: nobody knows from when he was on the list");
            var year = season is null ? begun.Year : row.RequiredNumber(season, 2000, 2100);
            var flags = new List<string>();
            if (begun < new DateOnly(year, 1, 1).AddDays(-Margin) || begun > new DateOnly(year, 12, 31))
            {
                var mended = new DateOnly(year, begun.Month, Math.Min(begun.Day, DateTime.DaysInMonth(year, begun.Month)));
                flags.Add($"{retro} {begun:yyyy-MM-dd} lies outside season {year}: taken as {mended:yyyy-MM-dd}");
                begun = mended;
            }
            var returned = Known(row, back, flags);
            if (returned < begun)
            {
                flags.Add($"{back} {returned:yyyy-MM-dd} lies before the start: left out");
                returned = null;
            }
            var text = row.Text(what);
            read.Through = read.Through is null || begun > read.Through ? begun : read.Through;
            return stints.Row(row.Line, player, year, new(Known(row, hurt, flags), begun, returned, text, InjuryText.KindOf(text)), position is null ? null : row.Text(position, 12), flags.Count == 0 ? null : string.Join("; ", flags));
        }
    }

    static DateOnly? Known(CsvRows row, string? column, List<string> flags)
    {
        if (column is null || row.Text(column) is not { } text) return null;
        if (StintRows.TryDate(text, out var day)) return day;
        flags.Add($"{column} '{text}' is no date: left out");
        return null;
    }

    static string? Id(IReadOnlyList<string> columns) => StintRows.Find(columns, "MLBAMID", "mlbam_id", "MLBAM ID", "mlb_id", "key_mlbam");

    static string? What(IReadOnlyList<string> columns) => StintRows.Find(columns, "Injury / Surgery", "Injury/Surgery", "Injury", "injury_text");

    static string? Retro(IReadOnlyList<string> columns) => StintRows.Find(columns, "IL Retro Date", "Retro Date", "il_retro_date", "retro_date", "IL Date");
}
