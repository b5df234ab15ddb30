using System.Globalization;
using HotBat.Core.Prospects;
using HotBat.Data.Ingestion;
using HotBat.Jobs.Ingestion;
using NpgsqlTypes;

namespace HotBat.Jobs.Prospects;

/// <summary>Batters' seasons at one level, of those who qualified there: rates and plate appearances.</summary>
static class LevelLinesImport
{
    static readonly (string Column, string[] Names)[] s_rates =
    [
        ("walk_rate", ["BB%", "bb_pct"]), ("strikeout_rate", ["K%", "k_pct", "SO%"]), ("batting_average", ["AVG", "BA"]), ("on_base", ["OBP"]), ("slugging", ["SLG"]), ("woba", ["wOBA"]), ("wrc_plus", ["wRC+", "wrc_plus"]),
    ];

    static readonly StagedColumn[] s_columns =
    [
        new("season", NpgsqlDbType.Smallint), new("player", NpgsqlDbType.Text), new("mlbam_id", NpgsqlDbType.Integer), new("name", NpgsqlDbType.Text), new("level", NpgsqlDbType.Text), new("organisation", NpgsqlDbType.Text),
        new("age", NpgsqlDbType.Smallint), new("plate_appearances", NpgsqlDbType.Integer), .. s_rates.Select(rate => new StagedColumn(rate.Column, NpgsqlDbType.Real)), new("source_file", NpgsqlDbType.Text),
    ];

    public static bool Takes(IReadOnlyList<string> columns) => MinorRow.Has(columns) && ColumnNames.Find(columns, "PA") is not null && s_rates.Take(2).All(rate => ColumnNames.Find(columns, rate.Names) is not null)
        && ColumnNames.Find(columns, "AB") is null;

    public static async Task<IngestionCounts> RunAsync(ImportFile file, CsvRows rows, CancellationToken cancellation)
    {
        var who = new MinorRow(rows.Columns);
        var turns = ColumnNames.Find(rows.Columns, "PA");
        var names = s_rates.Select(rate => ColumnNames.Find(rows.Columns, rate.Names)).ToArray();
        var (read, flagged, nameless) = (new RowCount(), 0L, 0L);
        await Staging.CopyAsync(file.Connection, "staged_level_lines", s_columns, rows.Each(file, read, row =>
        {
            var flags = new List<string>();
            var (id, name, age) = (who.Id(row), who.Name(row), who.Age(row, flags));
            if (flags.Count > 0) flagged++;
            if (who.Level(row) is var level && level == MinorLevels.Several) throw new RowError("range", "level", "several levels in one line");
            if (id is null) nameless++;
            return [row.Line, who.Season(row), id?.ToString(CultureInfo.InvariantCulture) ?? FormattableString.Invariant($"{name}, {age}"), id, name, level, who.Organisation(row), age, MinorRow.Count(row, turns),
                .. names.Select(column => (object?)(float?)MinorRow.Real(row, column)), file.Source];
        }), cancellation);
        var (added, updated) = await Staging.MergeAsync(file.Connection, "Prospects/merge_level_lines.sql", cancellation);
        if (nameless > 0) file.Note = $"{nameless:N0} rows without an MLBAM id are joined by name and age";
        return read.Counts(file, added, updated, flagged);
    }
}
