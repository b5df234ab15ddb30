using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;
using HotBat.Data.Baseball;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HotBat.Data.HomeRuns;

/// <summary>The turns of a season's whole games, those after the day of a view among them: who asks cuts them to what was known.</summary>
/// <param name="ByBatter">The newest first.</param>
/// <param name="People">Its batters and pitchers, as far as they are in a register.</param>
/// <param name="Venues">Its ballparks by the name they bore.</param>
public sealed record SeasonTurns(IReadOnlyDictionary<int, BatterTurn[]> ByBatter, IReadOnlyDictionary<int, NamedPlayer> People, IReadOnlyDictionary<int, string> Venues);

/// <param name="Bats">R, L or B (switch).</param>
public sealed record NamedPlayer(string Name, char? Bats);

/// <summary>
/// A season's plate appearances, read once for every batter, window and day: what a filter asks for is then added up in milliseconds, where the database needs half a second for each.
/// </summary>
public sealed class SeasonTurnQueries(IDbContextFactory<HotBatDbContext> contexts, NpgsqlDataSource source, DataWatermarks watermarks, RecentAnswers recent)
{
    const int MostPeople = 5000, MostVenues = 200;

    public async Task<SeasonTurns> OfSeasonAsync(short season, CancellationToken cancel) =>
        await recent.GetAsync((nameof(SeasonTurnQueries), (await watermarks.CurrentAsync(cancel)).Figures, season), token => ReadAsync(season, token), cancel);

    async Task<SeasonTurns> ReadAsync(short season, CancellationToken cancel)
    {
        var byBatter = await TurnsAsync(season, cancel);
        List<int> people = [.. byBatter.Values.SelectMany(turns => turns).Select(t => t.Pitcher).Concat(byBatter.Keys).Distinct()];
        List<int> venues = [.. byBatter.Values.SelectMany(turns => turns).Select(t => t.VenueId).OfType<int>().Distinct()];
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var named = await db.People.AsNoTracking().Where(p => people.Contains(p.MlbamId))
            .Select(p => new { p.MlbamId, p.FirstName, p.LastName, p.Suffix, p.Bats }).Take(MostPeople).ToListAsync(cancel);
        var parks = await db.Venues.AsNoTracking().Where(v => venues.Contains(v.VenueId)).Select(v => new { v.VenueId, v.Name }).Take(MostVenues).ToListAsync(cancel);
        return new(
            byBatter,
            named.ToDictionary(p => p.MlbamId, p => new NamedPlayer(PersonName.Display(p.FirstName, p.LastName, p.Suffix), p.Bats)),
            parks.ToDictionary(v => v.VenueId, v => VenueNames.InSeason(v.VenueId, season, v.Name)));
    }

    async Task<Dictionary<int, BatterTurn[]>> TurnsAsync(short season, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlFile.Read("HomeRuns/season_turns.sql"));
        command.Parameters.Add(new() { Value = season });
        command.CommandTimeout = 60;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var found = new Dictionary<int, List<BatterTurn>>();
        while (await reader.ReadAsync(cancel))
        {
            var batter = reader.GetInt32(0);
            if (!found.TryGetValue(batter, out var own)) found.Add(batter, own = []);
            own.Add(TurnOf(reader, words));
        }
        return found.ToDictionary(b => b.Key, b => NewestFirst(b.Value));
    }

    /// <summary>By place, in the order of season_turns.sql: a column's name would be looked up four million times.</summary>
    /// <param name="words">The few words there are, each kept once.</param>
    static BatterTurn TurnOf(NpgsqlDataReader row, Dictionary<string, string> words) => new(
        row.GetInt32(1), row.GetInt16(2), row.GetFieldValue<DateOnly>(3), row.GetBoolean(4), row.GetInt32(5), row.GetInt32(6), row.IsDBNull(7) ? null : row.GetInt32(7), row.GetInt32(8),
        row.GetChar(9), row.GetBoolean(10) ? BatSide.Left : BatSide.Right, Once(row.GetString(11), words), row.GetBoolean(12), row.GetBoolean(13),
        Number(row, 14), Number(row, 15), Number(row, 16), Number(row, 17), row.IsDBNull(18) ? null : Once(row.GetString(18), words),
        row.GetBoolean(19), row.GetBoolean(20), row.GetBoolean(21), Number(row, 22), Small(row, 23), Small(row, 24));

    static byte? Small(NpgsqlDataReader row, int place) => row.IsDBNull(place) ? null : (byte)row.GetInt16(place);

    static float? Number(NpgsqlDataReader row, int place) => row.IsDBNull(place) ? null : row.GetFloat(place);

    static string Once(string word, Dictionary<string, string> words)
    {
        if (words.TryGetValue(word, out var known)) return known;
        words.Add(word, word);
        return word;
    }

    static BatterTurn[] NewestFirst(List<BatterTurn> turns)
    {
        turns.Sort(static (a, b) => (b.Date, b.GamePk, b.AtBatNumber).CompareTo((a.Date, a.GamePk, a.AtBatNumber)));
        return [.. turns];
    }
}
