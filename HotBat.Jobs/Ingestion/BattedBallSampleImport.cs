using System.Text;
using HotBat.Core.Operations;
using HotBat.Data.Ingestion;
using NpgsqlTypes;

namespace HotBat.Jobs.Ingestion;

/// <summary>Batted balls without game and batter: the key is the place in the file, so a changed file replaces what it had brought.</summary>
static class BattedBallSampleImport
{
    public const string Kind = "batted-ball-samples";

    static readonly KnownWords s_events = KnownWords.OfEvents();

    static readonly StagedColumn[] s_columns =
    [
        new("source_file", NpgsqlDbType.Text), new("season", NpgsqlDbType.Smallint), new("game_date", NpgsqlDbType.Date), new("exit_velocity", NpgsqlDbType.Real),
        new("launch_angle", NpgsqlDbType.Real), new("event", NpgsqlDbType.Text), new("batter_side", NpgsqlDbType.Text),
    ];

    public static async Task<IngestionCounts> RunAsync(ImportFile file, CsvRecords records, IReadOnlyList<string> header, CancellationToken cancellation)
    {
        var count = new RowCount();
        var places = ((string[])["game_date", "launch_speed", "launch_angle", "events", "stand"]).Select(name => header.TakeWhile(h => h != name).Count()).ToArray();
        await Staging.CopyAsync(file.Connection, "staged_samples", s_columns, Rows(file, records, header.Count, places, count), cancellation);
        var (added, updated) = await Staging.MergeAsync(file.Connection, "HomeRuns/merge_batted_ball_samples.sql", cancellation);
        if (added + updated == 0)
            file.Note = "nothing changed";
        return count.Counts(file, added, updated);
    }

    static IEnumerable<object?[]> Rows(ImportFile file, CsvRecords records, int fields, int[] places, RowCount count)
    {
        while (records.Read())
        {
            count.Read++;
            object?[]? row = null;
            try
            {
                row = Row(file, records, fields, places, count);
            }
            catch (RowError error)
            {
                file.Reject(records.Line, error, Encoding.UTF8.GetString(records.Raw).TrimEnd('\r', '\n'));
            }

            if (row is not null)
                yield return row;
        }
    }

    static object?[] Row(ImportFile file, CsvRecords records, int fields, int[] places, RowCount count)
    {
        if (records.FieldCount != fields)
        {
            if (records.EndsWithoutLineBreak)
                throw new UserError($"The last row has {records.FieldCount} fields where the header has {fields}: the file is cut off.", $"{file.Path}, line {records.Line}", "Fetch the file again; nothing of it was taken.");
            throw new RowError("type", null, $"{records.FieldCount} fields where the header has {fields}");
        }

        if (!SavantValues.TryDate(records.Field(places[0]), out var date))
            throw new RowError("type", "game_date", $"game_date is '{Encoding.UTF8.GetString(records.Field(places[0]))}', not a date");
        var word = Encoding.UTF8.GetString(records.Field(places[3]));
        if (s_events.Find(records.Field(places[3])) < 0)
            throw new RowError("state", "events", $"events is '{word}', no known end of a plate appearance");
        var side = places[4] < fields && records.Field(places[4]) is [(byte)'L' or (byte)'R'] letter ? ((char)letter[0]).ToString() : null;
        if (count.Through is null || date > count.Through)
            count.Through = date;
        return
        [
            records.Line, file.Source, (short)date.Year, date, Real(records, places[1], "launch_speed", 0, 140), Real(records, places[2], "launch_angle", -180, 180), word, side,
        ];
    }

    static object? Real(CsvRecords records, int place, string column, double least, double most)
    {
        var field = records.Field(place);
        if (SavantValues.IsUnknown(field))
            return null;
        if (!SavantValues.TryReal(field, out var value))
            throw new RowError("type", column, $"{column} is '{Encoding.UTF8.GetString(field)}', not a number");
        return value >= least && value <= most ? (float)value : throw new RowError("range", column, $"{column} is {value}, outside {least} to {most}");
    }
}
