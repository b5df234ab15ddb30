using System.Globalization;
using HotBat.Core.Baseball;
using HotBat.Data.Baseball;
using HotBat.Data.Ingestion;
using HotBat.Jobs.Ingestion;
using NpgsqlTypes;

namespace HotBat.Jobs.Baseball;

/// <summary>People of the minor leagues with what they are called, and the Chadwick register's alternative names. Which of the two a file is, its header says.</summary>
static class OtherNamesImport
{
    static readonly StagedColumn[] s_people =
    [
        new("mlbam_id", NpgsqlDbType.Integer), new("first_name", NpgsqlDbType.Text), new("last_name", NpgsqlDbType.Text), new("suffix", NpgsqlDbType.Text), new("given_name", NpgsqlDbType.Text),
        new("birth_date", NpgsqlDbType.Date), new("bats", NpgsqlDbType.Char), new("throws", NpgsqlDbType.Char), new("first_minor_season", NpgsqlDbType.Smallint),
    ];

    static readonly StagedColumn[] s_keys = [new("authority", NpgsqlDbType.Text), new("key", NpgsqlDbType.Text), new("mlbam_id", NpgsqlDbType.Integer)];
    static readonly StagedColumn[] s_names = [new("mlbam_id", NpgsqlDbType.Integer), new("kind", NpgsqlDbType.Text), new("name", NpgsqlDbType.Text)];
    static readonly StagedColumn[] s_registerNames = [new("person", NpgsqlDbType.Text), new("kind", NpgsqlDbType.Text), new("name", NpgsqlDbType.Text)];

    static readonly (string Authority, string Column)[] s_authorities = [("register", "key_person"), ("bbref-minors", "key_bbref_minors")];

    public static bool IsMinorLeague(IReadOnlyList<string> columns) => columns.Contains("mlbam_id") && columns.Contains("name_first") && columns.Contains("milb_first_seen");

    public static bool IsRegisterNames(IReadOnlyList<string> columns) => columns.Contains("key_person") && columns.Contains("altname_type") && columns.Contains("altname_last");

    public static async Task<IngestionCounts> MinorLeagueAsync(ImportFile file, CsvRows rows, CancellationToken cancellation)
    {
        List<object?[]> keys = [], names = [];
        var read = new RowCount();
        await Staging.CopyAsync(file.Connection, "staged_minor_people", s_people, rows.Each(file, read, row =>
        {
            var id = row.RequiredNumber("mlbam_id", 1, int.MaxValue);
            var (first, last) = (row.RequiredText("name_first", 60), row.RequiredText("name_last", 60));
            object?[] person =
            [
                row.Line, id, first, last, PersonName.Suffix(row.Text("name_suffix")) ?? ReferenceFiles.SuffixOf(id) ?? PersonName.SuffixOf(row.Text("name")), row.Text("name_given", 120), Day(row, "birth_date"),
                PeopleImporter.Hand(row, "bats"), PeopleImporter.Hand(row, "throws"), (short?)row.Number("milb_first_seen", 1871, 2100),
            ];
            foreach (var (authority, column) in s_authorities)
                if (row.Text(column, 40) is { } key)
                    keys.Add([row.Line, authority, key, id]);
            foreach (var nickname in (row.Text("name_nick", 120) ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                names.Add([row.Line, id, OtherName.Nickname, nickname]);
            if (row.Text("name_matrilineal", 120) is { } mothers)
                names.Add([row.Line, id, OtherName.Matrilineal, mothers]);
            if (row.Text("name", 120) is { } listed && PersonName.SearchForm(listed) != PersonName.SearchForm($"{first} {last}"))
                names.Add([row.Line, id, OtherName.Whole, listed]);
            return person;
        }), cancellation);
        await Staging.CopyAsync(file.Connection, "staged_keys", s_keys, keys, cancellation);
        await Staging.CopyAsync(file.Connection, "staged_names", s_names, names, cancellation);
        var (added, updated) = await Staging.MergeAsync(file.Connection, "Baseball/merge_minor_league_people.sql", cancellation);
        var changed = await Staging.MergeAsync(file.Connection, "Baseball/merge_person_keys.sql", cancellation);
        var named = await Staging.MergeAsync(file.Connection, "Baseball/merge_other_names.sql", cancellation);
        file.Note = $"{named.Added:N0} other names, {changed.Added + changed.Updated:N0} keys at other authorities";
        return read.Counts(file, added, updated);
    }

    public static async Task<IngestionCounts> RegisterNamesAsync(ImportFile file, CsvRows rows, CancellationToken cancellation)
    {
        var read = new RowCount();
        await Staging.CopyAsync(file.Connection, "staged_names", s_registerNames, rows.Each(file, read, row =>
        {
            var last = row.RequiredText("altname_last", 60);
            // some entries have the family name only: the first stays what it is
            var first = row.Text("altname_first", 59) ?? row.Text("name_first", 59);
            return [row.Line, row.RequiredText("key_person", 40), OtherName.Whole, first is null ? last : $"{first} {last}"];
        }), cancellation);
        var (added, updated) = await Staging.MergeAsync(file.Connection, "Baseball/merge_register_names.sql", cancellation);
        file.Note = "names of people who are not loaded are left out and counted as unchanged";
        return read.Counts(file, added, updated);
    }

    static DateOnly? Day(CsvRows row, string column) =>
        row.Text(column) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new RowError("type", column, $"{column} is '{text}', not a date like 1990-01-31");
}
