using System.Globalization;
using HotBat.Data.Ingestion;
using HotBat.Jobs.Ingestion;
using NpgsqlTypes;

namespace HotBat.Jobs.Prospects;

/// <summary>Pitchers' minor-league seasons, all teams together. A line whose figures cannot all be right is refused.</summary>
static class MinorPitchingImport
{
    static readonly (string Column, string[] Names, bool IsNeeded)[] s_counts =
    [
        ("games", ["G", "games"], true), ("games_started", ["GS"], true), ("batters_faced", ["TBF", "BFP", "BF"], true), ("hits", ["H"], true), ("runs", ["R"], false), ("home_runs", ["HR"], true), ("walks", ["BB"], true),
        ("hit_batters", ["HBP", "HB"], false), ("wild_pitches", ["WP"], false), ("strikeouts", ["SO", "K"], true), ("saves", ["SV"], false),
    ];

    static readonly StagedColumn[] s_columns =
    [
        new("season", NpgsqlDbType.Smallint), new("player_key", NpgsqlDbType.Text), new("age", NpgsqlDbType.Smallint), new("level", NpgsqlDbType.Text), new("organisation", NpgsqlDbType.Text), new("outs_recorded", NpgsqlDbType.Integer),
        .. s_counts.Select(count => new StagedColumn(count.Column, NpgsqlDbType.Integer)), new("fip", NpgsqlDbType.Real), new("flag", NpgsqlDbType.Text), new("source_file", NpgsqlDbType.Text),
    ];

    static readonly SeasonTotals s_totals = new(1, 2, 4, 5, [.. Enumerable.Range(6, s_counts.Length + 1)], 6, [7 + s_counts.Length], 8 + s_counts.Length);

    public static bool Takes(IReadOnlyList<string> columns) => MinorRow.Has(columns) && Innings(columns) is not null && s_counts.All(count => !count.IsNeeded || ColumnNames.Find(columns, count.Names) is not null);

    public static async Task<IngestionCounts> RunAsync(ImportFile file, CsvRows rows, CancellationToken cancellation)
    {
        var who = new MinorRow(rows.Columns);
        var names = s_counts.Select(count => ColumnNames.Find(rows.Columns, count.Names)).ToArray();
        var (innings, fip) = (Innings(rows.Columns)!, ColumnNames.Find(rows.Columns, "FIP"));
        var (read, flagged, players) = (new RowCount(), 0L, new List<object?[]>());
        var lines = rows.Each(file, read, row =>
        {
            var flags = new List<string>();
            object?[] line = [row.Line, who.Season(row), who.Key(row), who.Age(row, flags), who.Level(row), who.Organisation(row), Outs(row, innings), .. names.Select(name => (object?)MinorRow.Count(row, name)),
                (float?)MinorRow.Real(row, fip), null, file.Source];
            int Count(string column) => (int)line[7 + Array.FindIndex(s_counts, count => count.Column == column)]!;
            if (Count("games_started") > Count("games")) throw new RowError("state", "GS", "more games started than games");
            if (Count("home_runs") > Count("hits")) throw new RowError("state", "HR", "more home runs than hits");
            if (Count("hits") + Count("walks") + Count("strikeouts") > Count("batters_faced")) throw new RowError("state", "TBF", "more hits, walks and strikeouts than batters faced");
            if (Count("games") > 100) flags.Add($"{Count("games")} games are more than pitchers have");
            if (flags.Count > 0) (line[^2], flagged) = (string.Join("; ", flags), flagged + 1);
            players.Add(who.Player(row));
            return line;
        });
        await Staging.CopyAsync(file.Connection, "staged_minor_pitching", s_columns, s_totals.Of(lines, () => flagged++), cancellation);
        await MinorRow.MergePlayersAsync(file, players, cancellation);
        var (added, updated) = await Staging.MergeAsync(file.Connection, "Prospects/merge_minor_pitching.sql", cancellation);
        return read.Counts(file, added, updated, flagged);
    }

    static string? Innings(IReadOnlyList<string> columns) => ColumnNames.Find(columns, "IP", "IPouts", "outs_recorded");

    /// <summary>Innings in thirds: 87.2 is 87 and two outs. Lahman writes outs.</summary>
    static int Outs(CsvRows row, string column)
    {
        if (!column.Equals("IP", StringComparison.OrdinalIgnoreCase)) return row.RequiredNumber(column, 0, 1_000);
        var text = row.RequiredText(column, 10);
        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var innings) || innings > 350) throw new RowError("type", column, $"{column} is '{text}', not innings");
        var outs = (int)Math.Round(10 * (innings - Math.Floor(innings)));
        // 33.333 of other sources
        return ((int)Math.Floor(innings) * 3) + (outs switch { 0 => 0, 1 or 3 => 1, 2 or 6 or 7 => 2, _ => throw new RowError("range", column, $"{column} is {text}: innings are counted in thirds, .1 and .2") });
    }
}
