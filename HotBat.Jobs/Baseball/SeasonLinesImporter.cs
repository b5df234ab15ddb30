using HotBat.Core.Operations;
using HotBat.Data.Ingestion;
using HotBat.Jobs.Ingestion;
using NpgsqlTypes;

namespace HotBat.Jobs.Baseball;

/// <summary>Major-league season lines by MLBAM id, all clubs together: batting or pitching, as the header says.</summary>
public sealed class SeasonLinesImporter(FileImport files)
{
    public const string Kind = "majors";
    const int Most = 10_000;

    static readonly (string Column, string Source)[] s_batting =
    [
        ("games", "G"), ("plate_appearances", "PA"), ("at_bats", "AB"), ("hits", "H"), ("doubles", "X2B"), ("triples", "X3B"), ("home_runs", "HR"), ("walks", "BB"), ("strikeouts", "SO"),
    ];

    static readonly (string Column, string Source)[] s_pitching =
        [("games", "G"), ("games_started", "GS"), ("outs_recorded", "IPouts"), ("batters_faced", "BFP"), ("hits", "H"), ("home_runs", "HR"), ("walks", "BB"), ("strikeouts", "SO")];

    public static bool IsBatting(IReadOnlyList<string> columns) => IsSeasonLine(columns) && s_batting.All(c => columns.Contains(c.Source));

    public static bool IsPitching(IReadOnlyList<string> columns) => IsSeasonLine(columns) && s_pitching.All(c => columns.Contains(c.Source));

    public Task<FileImportResult> ImportAsync(string path, CancellationToken cancellation) => files.RunAsync(Kind, path, ReadAsync, cancellation);

    static bool IsSeasonLine(IReadOnlyList<string> columns) => columns.Contains("playerID") && columns.Contains("mlbam_id") && columns.Contains("yearID");

    static async Task<IngestionCounts> ReadAsync(ImportFile file, CancellationToken cancellation)
    {
        using var rows = CsvRows.Open(file.Content, file.Path);
        if (IsBatting(rows.Columns))
            return await MergeAsync(file, rows, s_batting, "batting", CheckBatting, cancellation);
        if (IsPitching(rows.Columns))
            return await MergeAsync(file, rows, s_pitching, "pitching", CheckPitching, cancellation);
        throw new UserError("This is not a file of major-league season lines.", file.Path, "It should have playerID, mlbam_id, yearID and the columns of batting (PA, AB, X2B …) or pitching (IPouts, BFP …).");
    }

    static async Task<IngestionCounts> MergeAsync(ImportFile file, CsvRows rows, (string Column, string Source)[] fields, string what, Action<Dictionary<string, int>> check, CancellationToken cancellation)
    {
        StagedColumn[] columns =
        [
            new("lahman", NpgsqlDbType.Text), new("season", NpgsqlDbType.Smallint), new("mlbam_id", NpgsqlDbType.Integer), .. fields.Select(f => new StagedColumn(f.Column, NpgsqlDbType.Integer)),
        ];
        var read = new RowCount();
        await Staging.CopyAsync(file.Connection, "staged_" + what, columns, rows.Each(file, read, row =>
        {
            object?[] key = [row.Line, row.RequiredText("playerID", 40), (short)row.RequiredNumber("yearID", 1871, 2100), row.RequiredNumber("mlbam_id", 1, int.MaxValue)];
            var line = fields.ToDictionary(f => f.Column, f => row.RequiredNumber(f.Source, 0, Most), StringComparer.Ordinal);
            check(line);
            return [.. key, .. fields.Select(f => (object?)line[f.Column])];
        }), cancellation);
        var (added, updated) = await Staging.MergeAsync(file.Connection, $"Baseball/merge_{what}_seasons.sql", cancellation);
        return read.Counts(file, added, updated);
    }

    static void CheckBatting(Dictionary<string, int> line)
    {
        Require(line["doubles"] + line["triples"] + line["home_runs"] <= line["hits"], "H", "more extra-base hits than hits");
        Require(line["hits"] <= line["at_bats"], "H", "more hits than at-bats");
        Require(line["at_bats"] + line["walks"] <= line["plate_appearances"], "PA", "more at-bats and walks than plate appearances");
    }

    static void CheckPitching(Dictionary<string, int> line)
    {
        Require(line["games_started"] <= line["games"], "GS", "more games started than games");
        Require(line["home_runs"] <= line["hits"], "HR", "more home runs than hits");
        Require(line["hits"] + line["walks"] + line["strikeouts"] <= line["batters_faced"], "BFP", "more hits, walks and strikeouts than batters faced");
    }

    static void Require(bool holds, string column, string otherwise)
    {
        if (!holds)
            throw new RowError("state", column, otherwise);
    }
}
