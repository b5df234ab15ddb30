using HotBat.Core.Prospects;
using Npgsql;

namespace HotBat.Data.Prospects;

/// <summary>Reads what prospects are learned from. A man is who has the same MLBAM id, or the same key where he has none.</summary>
public sealed class ProspectHistoryReader(NpgsqlDataSource source)
{
    const int MostLines = 2_000_000;

    /// <summary>The newest minor-league season that is loaded, up to one; null when there is none.</summary>
    public async Task<int?> LastSeasonAsync(int through, CancellationToken cancel)
    {
        int? last = null;
        await ReadAsync(SqlFile.Read("Prospects/last_season.sql"), [(short)Math.Clamp(through, 0, short.MaxValue)], reader => last = Small(reader, 0), cancel);
        return last;
    }

    /// <param name="through">The last minor-league season that is read. Major-league seasons are read whole: they are what is foretold.</param>
    public async Task<ProspectHistory> ReadAsync(int through, CancellationToken cancel)
    {
        var seasons = new Dictionary<(string Person, int Season), MinorSeason>();
        var played = new HashSet<int>();
        await ReadAsync(SqlFile.Read("Prospects/minor_batting.sql"), [(short)Math.Min(through, short.MaxValue), MostLines], reader =>
        {
            var (person, season) = (reader.GetString(0), reader.GetInt16(2));
            played.Add(season);
            var line = new MinorBatting(MinorLevels.Of(reader.GetString(4)), Text(reader, 5), reader.GetInt32(6), reader.GetInt32(7), reader.GetInt32(8), reader.GetInt32(9), reader.GetInt32(10), reader.GetInt32(11), reader.GetInt32(12), reader.GetInt32(13),
                reader.GetInt32(14), reader.GetInt32(15), reader.GetInt32(16), reader.GetInt32(17), reader.GetInt32(18), reader.GetInt32(19), reader.GetInt32(20), Real(reader, 21), Real(reader, 22));
            seasons.TryAdd((person, season), new(season, Small(reader, 3), line, null, []));
        }, cancel);
        await ReadAsync(SqlFile.Read("Prospects/minor_pitching.sql"), [(short)Math.Min(through, short.MaxValue), MostLines], reader =>
        {
            var (person, season) = (reader.GetString(0), reader.GetInt16(2));
            played.Add(season);
            var line = new MinorPitching(MinorLevels.Of(reader.GetString(4)), Text(reader, 5), reader.GetInt32(6), reader.GetInt32(7), reader.GetInt32(8), reader.GetInt32(9), reader.GetInt32(10), reader.GetInt32(11), reader.GetInt32(12), reader.GetInt32(13),
                reader.GetInt32(14), reader.GetInt32(15), reader.GetInt32(16), reader.GetInt32(17), Real(reader, 18));
            if (!seasons.TryGetValue((person, season), out var both)) seasons[(person, season)] = new(season, Small(reader, 3), null, line, []);
            else if (both.Pitching is null) seasons[(person, season)] = both with { Pitching = line };
        }, cancel);
        var levels = new Dictionary<(string, int), List<LevelTurns>>();
        await ReadAsync(NamedLines.Before("Prospects/minor_levels.sql"), [(short)Math.Min(through, short.MaxValue), MostLines], reader =>
        {
            if (MinorLevels.Of(reader.GetString(2)) is not { } level) return;
            var key = (reader.GetString(0), (int)reader.GetInt16(1));
            if (!levels.TryGetValue(key, out var his)) levels[key] = his = [];
            his.Add(new(level, reader.GetInt32(3)));
        }, cancel);
        var (majors, loaded) = await MajorsAsync(cancel);
        var boards = await BoardsAsync(through + 1, cancel);
        var lines = seasons.OrderBy(pair => pair.Key.Season).ToLookup(pair => pair.Key.Person, pair => levels.TryGetValue(pair.Key, out var at) ? pair.Value with { Levels = at } : pair.Value, StringComparer.Ordinal);
        var players = new List<MinorPlayer>();
        var last = "";
        await ReadAsync(SqlFile.Read("Prospects/minor_people.sql"), [MostLines], reader =>
        {
            // several keys of one man: the first stands for him
            var person = reader.GetString(0);
            if (person == last || !lines.Contains(person)) return;
            last = person;
            int? id = reader.IsDBNull(2) ? null : reader.GetInt32(2);
            players.Add(new(reader.GetString(1), id, reader.GetString(3), reader.IsDBNull(4) ? null : reader.GetFieldValue<DateOnly>(4), reader.IsDBNull(5) ? null : reader.GetInt32(5), [.. lines[person]],
                id is { } known && majors.TryGetValue(known, out var his) ? his : [], boards.TryGetValue(person, out var grades) ? grades : []));
        }, cancel);
        return new([.. players.OrderBy(player => player.Key, StringComparer.Ordinal)], played, loaded);
    }

    async Task<(Dictionary<int, List<MajorSeason>> Lines, HashSet<int> Loaded)> MajorsAsync(CancellationToken cancel)
    {
        var lines = new Dictionary<int, List<MajorSeason>>();
        await ReadAsync(SqlFile.Read("Prospects/major_lines.sql"), [MostLines], reader =>
        {
            if (!lines.TryGetValue(reader.GetInt32(0), out var his)) lines[reader.GetInt32(0)] = his = [];
            his.Add(new(reader.GetInt16(1), reader.GetInt32(2), reader.GetInt32(3)));
        }, cancel);
        var loaded = new HashSet<int>();
        await ReadAsync(SqlFile.Read("Prospects/major_seasons.sql"), [], reader => loaded.Add(reader.GetInt16(0)), cancel);
        return (lines, loaded);
    }

    /// <summary>By person, as the history names them: "m" and the MLBAM id, or the key of who has none.</summary>
    internal async Task<Dictionary<string, List<BoardEntry>>> BoardsAsync(int through, CancellationToken cancel)
    {
        var boards = new Dictionary<string, List<BoardEntry>>(StringComparer.Ordinal);
        Dictionary<string, ToolGrade> tools = [];
        await ReadAsync(NamedLines.Before("Prospects/board_grades.sql"), [(short)Math.Min(through, short.MaxValue), MostLines], reader =>
        {
            var (person, whose, year) = (reader.GetString(0), reader.GetString(1), (int)reader.GetInt16(2));
            if (!boards.TryGetValue(person, out var his)) boards[person] = his = [];
            if (his.Count == 0 || his[^1].Year != year || his[^1].Source != whose)
                his.Add(new(whose, year, Text(reader, 3), Text(reader, 4), Real(reader, 5), Small(reader, 6), Small(reader, 7), tools = new(StringComparer.Ordinal)));
            if (!reader.IsDBNull(8)) tools[reader.GetString(8)] = new(Real(reader, 9), reader.GetFloat(10));
        }, cancel);
        return boards;
    }

    async Task ReadAsync(string statement, object[] parameters, Action<NpgsqlDataReader> row, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(statement);
        command.CommandTimeout = 120;
        foreach (var parameter in parameters) command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) row(reader);
    }

    static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    static int? Small(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt16(column);

    // through decimal, so that .337 stays .337
    static double? Real(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : (double)(decimal)reader.GetFloat(column);
}
