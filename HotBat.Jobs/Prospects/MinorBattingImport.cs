using HotBat.Data.Ingestion;
using HotBat.Jobs.Ingestion;
using NpgsqlTypes;

namespace HotBat.Jobs.Prospects;

/// <summary>Batters' minor-league seasons, all teams together. A line whose figures cannot all be right is refused.</summary>
static class MinorBattingImport
{
    static readonly (string Column, string[] Names, bool IsNeeded)[] s_counts =
    [
        ("games", ["G", "games"], false), ("plate_appearances", ["PA"], true), ("at_bats", ["AB"], true), ("hits", ["H"], true), ("doubles", ["2B", "X2B"], true), ("triples", ["3B", "X3B"], true), ("home_runs", ["HR"], true),
        ("walks", ["BB"], true), ("intentional_walks", ["IBB"], false), ("strikeouts", ["SO", "K"], true), ("hit_by_pitch", ["HBP"], false), ("sacrifice_flies", ["SF"], false),
        ("double_plays", ["GDP", "GIDP"], false), ("stolen_bases", ["SB"], false), ("caught_stealing", ["CS"], false),
    ];

    static readonly StagedColumn[] s_columns =
    [
        new("season", NpgsqlDbType.Smallint), new("player_key", NpgsqlDbType.Text), new("age", NpgsqlDbType.Smallint), new("level", NpgsqlDbType.Text), new("organisation", NpgsqlDbType.Text),
        .. s_counts.Select(count => new StagedColumn(count.Column, NpgsqlDbType.Integer)), new("wrc_plus", NpgsqlDbType.Real), new("woba", NpgsqlDbType.Real), new("flag", NpgsqlDbType.Text), new("source_file", NpgsqlDbType.Text),
    ];

    static readonly SeasonTotals s_totals = new(1, 2, 4, 5, [.. Enumerable.Range(6, s_counts.Length)], 7, [6 + s_counts.Length, 7 + s_counts.Length], 8 + s_counts.Length);

    public static bool Takes(IReadOnlyList<string> columns) => MinorRow.Has(columns) && s_counts.All(count => !count.IsNeeded || ColumnNames.Find(columns, count.Names) is not null);

    public static async Task<IngestionCounts> RunAsync(ImportFile file, CsvRows rows, CancellationToken cancellation)
    {
        var who = new MinorRow(rows.Columns);
        var names = s_counts.Select(count => ColumnNames.Find(rows.Columns, count.Names)).ToArray();
        var (wrc, woba) = (ColumnNames.Find(rows.Columns, "wRC+", "wRC_plus", "wrc_plus"), ColumnNames.Find(rows.Columns, "wOBA"));
        var (read, flagged, players) = (new RowCount(), 0L, new List<object?[]>());
        var lines = rows.Each(file, read, row =>
        {
            var flags = new List<string>();
            object?[] line = [row.Line, who.Season(row), who.Key(row), who.Age(row, flags), who.Level(row), who.Organisation(row), .. names.Select(name => (object?)MinorRow.Count(row, name)),
                (float?)MinorRow.Real(row, wrc), (float?)MinorRow.Real(row, woba), null, file.Source];
            int Count(string column) => (int)line[6 + Array.FindIndex(s_counts, count => count.Column == column)]!;
            if (Count("hits") > Count("at_bats")) throw new RowError("state", "H", "more hits than at-bats");
            if (Count("doubles") + Count("triples") + Count("home_runs") > Count("hits")) throw new RowError("state", "H", "more extra-base hits than hits");
            if (Count("at_bats") + Count("walks") > Count("plate_appearances")) throw new RowError("state", "PA", "more at-bats and walks than plate appearances");
            if (Count("games") > 170) flags.Add($"{Count("games")} games are more than a season has");
            if (flags.Count > 0) (line[^2], flagged) = (string.Join("; ", flags), flagged + 1);
            players.Add(who.Player(row));
            return line;
        });
        await Staging.CopyAsync(file.Connection, "staged_minor_batting", s_columns, s_totals.Of(lines, () => flagged++), cancellation);
        await MinorRow.MergePlayersAsync(file, players, cancellation);
        var (added, updated) = await Staging.MergeAsync(file.Connection, "Prospects/merge_minor_batting.sql", cancellation);
        return read.Counts(file, added, updated, flagged);
    }
}
