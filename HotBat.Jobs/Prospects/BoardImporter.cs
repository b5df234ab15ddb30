using System.Globalization;
using HotBat.Core.Operations;
using HotBat.Core.Prospects;
using HotBat.Data.Ingestion;
using HotBat.Jobs.Ingestion;
using NpgsqlTypes;

namespace HotBat.Jobs.Prospects;

/// <summary>Scouting boards: future value, ranks, and tools on the 20–80 scale ("30 / 55" present and future, "40+"). A grade that is none is left out, and its row flagged.</summary>
public sealed class BoardImporter(FileImport files)
{
    public const string Kind = "board";

    /// <summary>Whose board it is where the file does not say: the layout is that of FanGraphs' exports.</summary>
    public const string FanGraphs = "FanGraphs";

    static readonly (string Tool, string[] Names)[] s_tools =
    [
        ("hit", ["Hit"]), ("game_power", ["Game", "Game Power", "GamePwr"]), ("raw_power", ["Raw", "Raw Power", "RawPwr"]), ("power", ["Power", "Pwr"]), ("speed", ["Spd", "Run", "Speed"]), ("fielding", ["Fld", "Field", "Fielding"]),
        ("arm", ["Arm", "Throw"]), ("fastball", ["FB", "Fastball"]), ("slider", ["SL", "Slider"]), ("curveball", ["CB", "Curve", "Curveball"]), ("changeup", ["CH", "Change", "Changeup"]), ("cutter", ["CT", "Cutter"]),
        ("splitter", ["SPL", "Splitter"]), ("command", ["CMD", "Command", "Control"]),
    ];

    static readonly StagedColumn[] s_players =
    [
        new("source", NpgsqlDbType.Text), new("year", NpgsqlDbType.Smallint), new("player", NpgsqlDbType.Text), new("mlbam_id", NpgsqlDbType.Integer), new("name", NpgsqlDbType.Text), new("organisation", NpgsqlDbType.Text),
        new("position", NpgsqlDbType.Text), new("age", NpgsqlDbType.Real), new("future_value", NpgsqlDbType.Real), new("overall_rank", NpgsqlDbType.Smallint), new("organisation_rank", NpgsqlDbType.Smallint),
        new("flag", NpgsqlDbType.Text), new("source_file", NpgsqlDbType.Text),
    ];

    static readonly StagedColumn[] s_grades =
        [new("source", NpgsqlDbType.Text), new("year", NpgsqlDbType.Smallint), new("player", NpgsqlDbType.Text), new("tool", NpgsqlDbType.Text), new("present", NpgsqlDbType.Real), new("future", NpgsqlDbType.Real)];

    public static bool Takes(IReadOnlyList<string> columns) => Value(columns) is not null && Name(columns) is not null && Year(columns) is not null;

    public Task<FileImportResult> ImportAsync(string path, CancellationToken cancellation) => files.RunAsync(Kind, path, ReadAsync, cancellation);

    static async Task<IngestionCounts> ReadAsync(ImportFile file, CancellationToken cancellation)
    {
        using var rows = CsvRows.Open(file.Content, file.Path);
        var columns = rows.Columns;
        if (!Takes(columns)) throw new UserError("This is not a scouting board.", $"{file.Path}, line 1", "It needs year, Name and FV (future value); mlbam_id, Org, Pos and the tools' grades are read where they are.");
        var (year, name, value) = (Year(columns)!, Name(columns)!, Value(columns)!);
        string? id = ColumnNames.Find(columns, "mlbam_id", "mlbamid", "key_mlbam", "mlb_id"), organisation = ColumnNames.Find(columns, "Org", "Organization", "Team"), position = ColumnNames.Find(columns, "Pos", "Position"),
            age = ColumnNames.Find(columns, "Age"), rank = ColumnNames.Find(columns, "Top 100", "Top100", "Rank", "Ovr"), organisationRank = ColumnNames.Find(columns, "Org Rk", "OrgRk", "Org Rank"), source = ColumnNames.Find(columns, "source");
        var tools = s_tools.Select(tool => (tool.Tool, Column: ColumnNames.Find(columns, tool.Names))).Where(tool => tool.Column is not null).ToArray();
        var (read, grades, seen, flagged, nameless) = (new RowCount(), new List<object?[]>(), new Dictionary<(string, int, string), long>(), 0L, new List<string>());
        await Staging.CopyAsync(file.Connection, "staged_board", s_players, rows.Each(file, read, row =>
        {
            var flags = new List<string>();
            var whose = (source is null ? null : row.Text(source, 40)) ?? FanGraphs;
            var (board, called, who) = (row.RequiredNumber(year, 1990, 2100), row.RequiredText(name, 100), id is null ? null : row.Number(id, 1, int.MaxValue));
            var where = organisation is null ? null : row.Text(organisation, 40);
            if (who is null) nameless.Add(called);
            var player = who?.ToString(CultureInfo.InvariantCulture) ?? $"{called}, {where}";
            if (!seen.TryAdd((whose, board, player), row.Line)) flags.Add(FormattableString.Invariant($"stands on line {seen[(whose, board, player)]} too: the last line counts"));
            var future = ToolGrade.Value(row.Text(value));
            if (future is null && row.Text(value) is { } text) flags.Add($"{value} '{text}' is no grade: left out");
            foreach (var (tool, column) in tools)
            {
                if (row.Text(column!) is not { } written) continue;
                if (ToolGrade.Read(written) is { } grade) grades.Add([row.Line, whose, (short)board, player, tool, (float?)grade.Present, (float)grade.Future]);
                else flags.Add($"{column} '{written}' is no grade: left out");
            }
            if (flags.Count > 0) flagged++;
            return
            [
                row.Line, whose, (short)board, player, who, called, where, position is null ? null : row.Text(position, 20), (float?)MinorRow.Real(row, age), (float?)future, Rank(row, rank), Rank(row, organisationRank),
                flags.Count == 0 ? null : string.Join("; ", flags) is { Length: > 200 } much ? much[..200] : string.Join("; ", flags), file.Source,
            ];
        }), cancellation);
        await Staging.CopyAsync(file.Connection, "staged_grades", s_grades, grades, cancellation);
        var (added, updated) = await Staging.MergeAsync(file.Connection, "Prospects/merge_board.sql", cancellation);
        var (graded, regraded) = await Staging.MergeAsync(file.Connection, "Prospects/merge_grades.sql", cancellation);
        file.Note = $"{graded:N0} grades added, {regraded:N0} updated" + (nameless.Count == 0 ? "" : $"; without an MLBAM id and joined by name: {string.Join(", ", nameless.Take(20))}");
        return read.Counts(file, added, updated, flagged);
    }

    /// <summary>0 stands for no rank in some boards.</summary>
    static short? Rank(CsvRows row, string? column) => column is null || row.Number(column, 0, 2_000) is not (> 0 and var rank) ? null : (short)rank;

    static string? Value(IReadOnlyList<string> columns) => ColumnNames.Find(columns, "FV", "Future Value", "cFV");

    static string? Name(IReadOnlyList<string> columns) => ColumnNames.Find(columns, "Name", "PlayerName", "Player");

    static string? Year(IReadOnlyList<string> columns) => ColumnNames.Find(columns, "year", "season");
}
