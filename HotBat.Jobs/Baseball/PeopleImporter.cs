using HotBat.Core.Baseball;
using HotBat.Core.Operations;
using HotBat.Data.Baseball;
using HotBat.Data.Ingestion;
using HotBat.Jobs.Ingestion;
using NpgsqlTypes;

namespace HotBat.Jobs.Baseball;

/// <summary>People and their keys: the Chadwick register (names, keys, years; alternative names), people of the minor leagues, and Lahman's People (bats, throws). Which of them a file is, its header says.</summary>
public sealed class PeopleImporter(FileImport files)
{
    public const string Kind = "people";

    static readonly StagedColumn[] s_people =
    [
        new("mlbam_id", NpgsqlDbType.Integer), new("first_name", NpgsqlDbType.Text), new("last_name", NpgsqlDbType.Text), new("suffix", NpgsqlDbType.Text), new("given_name", NpgsqlDbType.Text),
        new("birth_date", NpgsqlDbType.Date), new("first_season", NpgsqlDbType.Smallint), new("last_season", NpgsqlDbType.Smallint),
    ];

    static readonly StagedColumn[] s_keys = [new("authority", NpgsqlDbType.Text), new("key", NpgsqlDbType.Text), new("mlbam_id", NpgsqlDbType.Integer)];

    static readonly StagedColumn[] s_lahman =
    [
        new("lahman", NpgsqlDbType.Text), new("bbref", NpgsqlDbType.Text), new("retrosheet", NpgsqlDbType.Text), new("first_name", NpgsqlDbType.Text), new("last_name", NpgsqlDbType.Text),
        new("given_name", NpgsqlDbType.Text), new("birth_date", NpgsqlDbType.Date), new("bats", NpgsqlDbType.Char), new("throws", NpgsqlDbType.Char),
    ];

    static readonly (string Authority, string Column)[] s_authorities =
        [("register", "key_person"), ("retrosheet", "key_retro"), ("bbref", "key_bbref"), ("bbref-minors", "key_bbref_minors"), ("fangraphs", "key_fangraphs")];

    public static bool IsRegister(IReadOnlyList<string> columns) => columns.Contains("key_mlbam") && columns.Contains("key_person");

    public static bool IsLahman(IReadOnlyList<string> columns) => columns.Contains("playerID") && columns.Contains("bbrefID") && columns.Contains("retroID");

    public Task<FileImportResult> ImportAsync(string path, CancellationToken cancellation) => files.RunAsync(Kind, path, ReadAsync, cancellation);

    static async Task<IngestionCounts> ReadAsync(ImportFile file, CancellationToken cancellation)
    {
        using var rows = CsvRows.Open(file.Content, file.Path);
        if (IsRegister(rows.Columns))
            return await RegisterAsync(file, rows, cancellation);
        if (IsLahman(rows.Columns))
            return await LahmanAsync(file, rows, cancellation);
        if (OtherNamesImport.IsMinorLeague(rows.Columns))
            return await OtherNamesImport.MinorLeagueAsync(file, rows, cancellation);
        if (OtherNamesImport.IsRegisterNames(rows.Columns))
            return await OtherNamesImport.RegisterNamesAsync(file, rows, cancellation);
        throw new UserError("This is not a file of people.", file.Path, "It should have the columns of the Chadwick register (key_mlbam, key_person …) of its alternative names (altname_type …), of minor-league people (milb_first_seen …) or of Lahman's People (playerID, bbrefID, retroID …).");
    }

    static async Task<IngestionCounts> RegisterAsync(ImportFile file, CsvRows rows, CancellationToken cancellation)
    {
        var keys = new List<object?[]>();
        var read = new RowCount();
        await Staging.CopyAsync(file.Connection, "staged_people", s_people, rows.Each(file, read, row =>
        {
            var id = row.RequiredNumber("key_mlbam", 1, int.MaxValue);
            object?[] person =
            [
                row.Line, id, row.RequiredText("name_first", 60), row.RequiredText("name_last", 60), PersonName.Suffix(row.Text("name_suffix")) ?? ReferenceFiles.SuffixOf(id), row.Text("name_given", 120),
                row.Date("birth_year", "birth_month", "birth_day"), (short?)row.Number("mlb_played_first", 1871, 2100), (short?)row.Number("mlb_played_last", 1871, 2100),
            ];
            foreach (var (authority, column) in s_authorities)
                if (row.Text(column, 40) is { } key)
                    keys.Add([row.Line, authority, key, id]);
            return person;
        }), cancellation);
        await Staging.CopyAsync(file.Connection, "staged_keys", s_keys, keys, cancellation);
        var (added, updated) = await Staging.MergeAsync(file.Connection, "Baseball/merge_register_people.sql", cancellation);
        var changed = await Staging.MergeAsync(file.Connection, "Baseball/merge_person_keys.sql", cancellation);
        if (changed.Added + changed.Updated > 0)
            file.Note = $"{changed.Added + changed.Updated:N0} keys at other authorities";
        return read.Counts(file, added, updated);
    }

    static async Task<IngestionCounts> LahmanAsync(ImportFile file, CsvRows rows, CancellationToken cancellation)
    {
        var read = new RowCount();
        await Staging.CopyAsync(file.Connection, "staged_lahman", s_lahman, rows.Each(file, read, row =>
            [
                row.Line, row.RequiredText("playerID", 40), row.Text("bbrefID", 40), row.Text("retroID", 40), row.Text("nameFirst", 60) ?? "–", row.RequiredText("nameLast", 60),
                row.Text("nameGiven", 120), row.Date("birthYear", "birthMonth", "birthDay"), Hand(row, "bats"), Hand(row, "throws"),
            ]), cancellation);
        var (added, updated) = await Staging.MergeAsync(file.Connection, "Baseball/merge_lahman_people.sql", cancellation);
        file.Note = "who has no MLBAM id is left out and counted as unchanged";
        return read.Counts(file, added, updated);
    }

    // some lists write S for a switch hitter
    internal static char? Hand(CsvRows row, string column) => row.Text(column) switch
    {
        null => null,
        "R" or "r" => 'R',
        "L" or "l" => 'L',
        "B" or "S" or "b" or "s" => 'B',
        var other => throw new RowError("range", column, $"{column} is '{other}', not R, L or B"),
    };
}
