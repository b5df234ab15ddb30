using System.Globalization;
using System.Text.Json;
using HotBat.Core.Baseball;
using HotBat.Data.Baseball;
using HotBat.Data.Ingestion;
using HotBat.Jobs.Ingestion;
using NpgsqlTypes;

namespace HotBat.Jobs.Baseball;

/// <summary>People as the Stats API knows them, from /people and from game feeds. Fills in who is missing and what is not known; the register's names stay.</summary>
public sealed class StatsApiPeopleImporter(FileImport files)
{
    public const string Kind = "stats-api-people";

    static readonly StagedColumn[] s_people =
    [
        new("mlbam_id", NpgsqlDbType.Integer), new("first_name", NpgsqlDbType.Text), new("last_name", NpgsqlDbType.Text), new("suffix", NpgsqlDbType.Text), new("birth_date", NpgsqlDbType.Date),
        new("bats", NpgsqlDbType.Char), new("throws", NpgsqlDbType.Char),
    ];

    public Task<FileImportResult> ImportAsync(string path, CancellationToken cancellation) => files.RunAsync(Kind, path, ReadAsync, cancellation);

    internal static async Task<IngestionCounts> ReadAsync(ImportFile file, CancellationToken cancellation)
    {
        using var document = await StatsApiDocument.ReadAsync(file, cancellation);
        var count = new RowCount();
        var (added, updated) = await MergeAsync(file, count, StatsApiDocument.Items(document, "people", file.Path), cancellation);
        return count.Counts(file, added, updated);
    }

    internal static async Task<(long Added, long Updated)> MergeAsync(ImportFile file, RowCount count, IEnumerable<JsonElement> people, CancellationToken cancellation)
    {
        await Staging.CopyAsync(file.Connection, "staged_people", s_people, people.Each(file, count, Row), cancellation);
        return await Staging.MergeAsync(file.Connection, "Baseball/merge_stats_api_people.sql", cancellation);
    }

    static object?[] Row(JsonElement person, long line)
    {
        var first = person.Text("useName") ?? person.RequiredText(60, "firstName");
        // some have the suffix in the family name, and in its own field too
        var written = person.Text("useLastName") ?? person.RequiredText(60, "lastName");
        var last = PersonName.WithoutSuffix(written);
        var id = person.RequiredWhole("id");
        return
        [
            line, id, first.Length <= 60 ? first : throw new RowError("range", "useName", "useName has more than 60 characters"), last.Length <= 60 ? last : person.RequiredText(60, "lastName"),
            PersonName.Suffix(person.Text("nameSuffix")) ?? PersonName.Suffix(written[last.Length..].Trim(' ', ',')) ?? ReferenceFiles.SuffixOf(id),
            DateOnly.TryParseExact(person.Text("birthDate"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) ? born : null,
            Side(person.Text("batSide", "code")), Side(person.Text("pitchHand", "code")),
        ];
    }

    static char? Side(string? code) => code switch { "R" => 'R', "L" => 'L', "S" or "B" => 'B', _ => null };
}
