using System.Globalization;
using HotBat.Data.Ingestion;
using HotBat.Jobs.Ingestion;
using NpgsqlTypes;

namespace HotBat.Jobs.Baseball;

/// <summary>The league's moves from /transactions: trades, options, injured list, releases.</summary>
public sealed class TransactionsImporter(FileImport files)
{
    public const string Kind = "transactions";

    const int LongestDescription = 1000;

    static readonly StagedColumn[] s_moves =
    [
        new("transaction_id", NpgsqlDbType.Integer), new("date", NpgsqlDbType.Date), new("effective_date", NpgsqlDbType.Date), new("player", NpgsqlDbType.Integer),
        new("from_team_id", NpgsqlDbType.Integer), new("to_team_id", NpgsqlDbType.Integer), new("kind", NpgsqlDbType.Text), new("kind_text", NpgsqlDbType.Text), new("description", NpgsqlDbType.Text),
    ];

    public Task<FileImportResult> ImportAsync(string path, CancellationToken cancellation) => files.RunAsync(Kind, path, ReadAsync, cancellation);

    internal static async Task<IngestionCounts> ReadAsync(ImportFile file, CancellationToken cancellation)
    {
        using var document = await StatsApiDocument.ReadAsync(file, cancellation);
        var count = new RowCount();
        await Staging.CopyAsync(file.Connection, "staged_transactions", s_moves, StatsApiDocument.Items(document, "transactions", file.Path).Each(file, count, (move, line) =>
        {
            var date = Date(move.RequiredText(10, "date")) ?? throw new RowError("type", "date", $"date is '{move.Text("date")}', not a date");
            if (count.Through is null || count.Through < date)
                count.Through = date;
            return
            [
                line, move.RequiredWhole("id"), date, Date(move.Text("effectiveDate")), move.Whole("person", "id"), move.Whole("fromTeam", "id"), move.Whole("toTeam", "id"),
                move.RequiredText(8, "typeCode"), Cut(move.Text("typeDesc"), 60), Cut(move.Text("description"), LongestDescription),
            ];
        }), cancellation);
        var (added, updated) = await Staging.MergeAsync(file.Connection, "Baseball/merge_transactions.sql", cancellation);
        return count.Counts(file, added, updated);
    }

    static string? Cut(string? text, int longest) => text?.Length > longest ? text[..longest] : text;

    static DateOnly? Date(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
