using System.Globalization;
using System.Text;
using HotBat.Data.Ingestion;
using NpgsqlTypes;

namespace HotBat.Jobs.Ingestion;

/// <summary>Retrosheet's games with ballpark, temperature and home runs. A game id is the home club, the date and 0, 1 or 2 for the game of the day: ANA201204070.</summary>
static class ParkGameSampleImport
{
    public const string Kind = "park-game-samples";

    static readonly StagedColumn[] s_columns =
    [
        new("retrosheet_game_id", NpgsqlDbType.Text), new("retrosheet_park_id", NpgsqlDbType.Text), new("season", NpgsqlDbType.Smallint), new("game_date", NpgsqlDbType.Date),
        new("retrosheet_home_team", NpgsqlDbType.Text), new("temperature_fahrenheit", NpgsqlDbType.Smallint), new("home_runs", NpgsqlDbType.Smallint),
    ];

    public static async Task<IngestionCounts> RunAsync(ImportFile file, CsvRecords records, IReadOnlyList<string> header, CancellationToken cancellation)
    {
        var count = new RowCount();
        var places = ((string[])["GAME_ID", "PARK_ID", "TEMP_PARK_CT", "HR"]).Select(name => header.TakeWhile(h => h != name).Count()).ToArray();
        await Staging.CopyAsync(file.Connection, "staged_park_games", s_columns, Rows(file, records, header.Count, places, count), cancellation);
        var (added, updated) = await Staging.MergeAsync(file.Connection, "HomeRuns/merge_park_game_samples.sql", cancellation);
        if (added + updated == 0)
            file.Note = "nothing changed";
        return count.Counts(file, added, updated);
    }

    static IEnumerable<object?[]> Rows(ImportFile file, CsvRecords records, int fields, int[] places, RowCount count)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (records.Read())
        {
            count.Read++;
            object?[]? row = null;
            try
            {
                row = Row(records, fields, places, count);
                if (!seen.Add((string)row[1]!))
                    throw new RowError("key", "GAME_ID", $"{row[1]} was in the file before");
            }
            catch (RowError error)
            {
                row = null;
                file.Reject(records.Line, error, Encoding.UTF8.GetString(records.Raw).TrimEnd('\r', '\n'));
            }

            if (row is not null)
                yield return row;
        }
    }

    static object?[] Row(CsvRecords records, int fields, int[] places, RowCount count)
    {
        if (records.FieldCount != fields)
            throw new RowError("type", null, $"{records.FieldCount} fields where the header has {fields}");
        var id = Encoding.UTF8.GetString(records.Field(places[0]));
        if (id.Length != 12 || !DateOnly.TryParseExact(id.AsSpan(3, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            throw new RowError("key", "GAME_ID", $"GAME_ID is '{id}', not a club, a date and a number");
        var park = Encoding.UTF8.GetString(records.Field(places[1]));
        if (park.Length != 5)
            throw new RowError("type", "PARK_ID", $"PARK_ID is '{park}', not five characters");
        // Retrosheet writes an unknown temperature as 0
        var temperature = places[2] < fields ? Whole(records, places[2], "TEMP_PARK_CT", -20, 130) : null;
        var homeRuns = Whole(records, places[3], "HR", 0, 40) ?? throw new RowError("type", "HR", "HR is empty");
        if (count.Through is null || date > count.Through)
            count.Through = date;
        return [records.Line, id, park, (short)date.Year, date, id[..3], temperature is 0 ? null : temperature, homeRuns];
    }

    static short? Whole(CsvRecords records, int place, string column, int least, int most)
    {
        var field = records.Field(place);
        if (SavantValues.IsUnknown(field))
            return null;
        if (!SavantValues.TryWhole(field, out var value))
            throw new RowError("type", column, $"{column} is '{Encoding.UTF8.GetString(field)}', not a whole number");
        return value >= least && value <= most ? (short)value : throw new RowError("range", column, $"{column} is {value}, outside {least} to {most}");
    }
}
