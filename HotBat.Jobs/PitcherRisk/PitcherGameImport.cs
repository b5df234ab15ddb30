using System.Globalization;
using HotBat.Data.Ingestion;
using HotBat.Jobs.Ingestion;
using NpgsqlTypes;

namespace HotBat.Jobs.PitcherRisk;

/// <summary>
/// A study's file of pitchers' games: pitches and mean velocity and spin, by name. Who cannot be told from his name and age is refused, row by row, never dropped. Missing velocities are filled in it with a mean of the
/// pitcher's own, later games included: a value that he has twice, or that is the mean of all his others, is taken as not known. Its columns recurrence, start, stop and event are outcomes and are not read.
/// </summary>
static class PitcherGameImport
{
    const double Least = 25, Most = 108;

    static readonly StagedColumn[] s_columns =
        [new("pitcher", NpgsqlDbType.Integer), new("game_date", NpgsqlDbType.Date), new("pitches", NpgsqlDbType.Smallint), new("velocity", NpgsqlDbType.Real), new("spin", NpgsqlDbType.Real), new("source_file", NpgsqlDbType.Text)];

    public static bool Takes(IReadOnlyList<string> columns) => columns.Contains("player_name") && columns.Contains("num_pitches") && columns.Contains("avg_release_speed");

    public static async Task<IngestionCounts> RunAsync(ImportFile file, CsvRows rows, CancellationToken cancellation)
    {
        var people = await NamedPeople.ReadAsync(file.Connection, cancellation);
        var read = new RowCount();
        var games = new List<Game>();
        while (rows.Read())
        {
            read.Read++;
            try
            {
                games.Add(Read(rows));
            }
            catch (RowError error)
            {
                file.Reject(rows.Line, error, rows.Raw);
            }
        }
        var blanked = 0;
        var staged = new List<object?[]>();
        var taken = new HashSet<(int, DateOnly)>();
        foreach (var his in games.GroupBy(game => game.Name, StringComparer.Ordinal))
        {
            var (mine, spins) = (Own([.. his.Select(game => game.Velocity)]), Own([.. his.Select(game => game.Spin)]));
            foreach (var (game, place) in his.Select((game, place) => (game, place)))
            {
                if (people.Find(game.Name, game.Born, out var why) is not { } pitcher)
                {
                    file.Reject(game.Line, new RowError("key", "player_name", why), game.Raw);
                    continue;
                }
                if (!taken.Add((pitcher, game.Day)))
                {
                    file.Reject(game.Line, new RowError("key", "player_name", $"{game.Name} has another row of {game.Day:yyyy-MM-dd} before it"), game.Raw);
                    continue;
                }
                if (mine[place] is null && game.Velocity is not null) blanked++;
                read.Through = read.Through is null || game.Day > read.Through ? game.Day : read.Through;
                staged.Add([game.Line, pitcher, game.Day, (short)game.Pitches, (float?)mine[place], mine[place] is null ? null : (float?)spins[place], file.Source]);
            }
        }
        await Staging.CopyAsync(file.Connection, "staged_pitcher_games", s_columns, staged, cancellation);
        var (added, updated) = await Staging.MergeAsync(file.Connection, "PitcherRisk/merge_pitcher_games.sql", cancellation);
        file.Note = $"{blanked:N0} filled-in velocities taken as not known" + (people.Failed.Count == 0 ? "" : $"; nobody found for {string.Join("; ", people.Failed)}");
        return read.Counts(file, added, updated, blanked);
    }

    static Game Read(CsvRows row)
    {
        var name = row.RequiredText("player_name", 80);
        var day = StintRows.Date(row, "game_date") ?? throw new RowError("key", "game_date", "game_date is empty");
        var age = Value(row, "age", 14, 60);
        return new(row.Line, row.Raw, name, day, row.RequiredNumber("num_pitches", 1, 200), Value(row, "avg_release_speed", Least, Most), Value(row, "avg_release_spin_rate", 200, 4000),
            age is { } years ? day.AddDays(-(int)Math.Round(years * 365.25)) : null);
    }

    static double? Value(CsvRows row, string column, double least, double most)
    {
        if (row.Text(column) is not { } text) return null;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) throw new RowError("type", column, $"{column} is '{text}', not a number");
        return value >= least && value <= most ? value : throw new RowError("range", column, FormattableString.Invariant($"{column} is {value:0.##}, outside {least} to {most}"));
    }

    /// <summary>Values that are a pitcher's own of that day: those that he has once, and that are not the mean of his others.</summary>
    static double?[] Own(IReadOnlyList<double?> values)
    {
        var known = values.OfType<double>().ToList();
        var times = known.CountBy(value => value).ToDictionary(pair => pair.Key, pair => pair.Value);
        var sum = known.Sum();
        return [.. values.Select(value => value is not { } one || times[one] > 1 || (known.Count > 2 && Math.Abs(one - ((sum - one) / (known.Count - 1))) < 1e-9 * one) ? null : value)];
    }

    sealed record Game(long Line, string Raw, string Name, DateOnly Day, int Pitches, double? Velocity, double? Spin, DateOnly? Born);
}
