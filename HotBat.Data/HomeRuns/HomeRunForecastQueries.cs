using System.Text.Json;
using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns.Forecasts;
using Npgsql;
using NpgsqlTypes;

namespace HotBat.Data.HomeRuns;

/// <summary>
/// The forecasts that are shown. As of a day, nothing is told that was said with more than that day's morning known: of days before it the last forecasts in time,
/// of itself what has been said so far, of later days what was said of them by then. Of a day it is told since when a game's list has been what it is.
/// </summary>
public sealed class HomeRunForecastQueries(NpgsqlDataSource source, ShownScoringQueries scorings, DataWatermarks watermarks, RecentAnswers recent)
{
    static readonly Dictionary<string, ForecastTopic> s_topics = Enum.GetValues<ForecastTopic>().ToDictionary(topic => topic.ToString(), StringComparer.OrdinalIgnoreCase);

    public async Task<ShownDay> OfDayAsync(DateOnly day, DateOnly asOf, CancellationToken cancel)
    {
        // a forecast knows no more than its own morning: what is shown of a past day is the same whenever one looks back
        var seen = asOf < day ? asOf : day;
        var shown = await KeptAsync((nameof(OfDayAsync), day, seen), token => ReadAsync(day, seen, token), cancel);
        return shown with { AsOf = asOf };
    }

    async Task<ShownDay> ReadAsync(DateOnly day, DateOnly seen, CancellationToken cancel)
    {
        var (batters, games, dating) = (BattersAsync(day, day, seen, null, cancel), GamesAsync(day, day, seen, cancel), SaidSinceAsync(day, seen, cancel));
        await Task.WhenAll(batters, games, dating);
        var since = await dating;
        ForecastSource Of(int gamePk, ForecastSource said) => since.TryGetValue(gamePk, out var at) ? said with { At = at } : said;
        return new(day, seen, [.. (await batters).Select(batter => batter with { Said = Of(batter.GamePk, batter.Said) })], (await games).ToDictionary(game => game.Key, game => game.Value with { Said = Of(game.Key, game.Value.Said) }));
    }

    /// <summary>A scoring that says again what was said before is no news: of each game since when its list has been what it is.</summary>
    async Task<Dictionary<int, DateTime>> SaidSinceAsync(DateOnly day, DateOnly seen, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlFile.Read("HomeRuns/said_since.sql"));
        command.Parameters.AddRange(ShownScoringQueries.Keys(await scorings.OfAsync(day, day, seen, cancel), new NpgsqlParameter { Value = day }));
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var since = new Dictionary<int, DateTime>();
        while (await reader.ReadAsync(cancel))
        {
            var row = new SqlRow(reader);
            since[row.Int("game_pk")!.Value] = row.Moment("said_at")!.Value;
        }
        return since;
    }

    /// <summary>A batter's games from one day to another, in the order of days.</summary>
    public async Task<IReadOnlyList<ShownForecast>> OfBatterAsync(int batter, DateOnly from, DateOnly through, DateOnly asOf, CancellationToken cancel)
    {
        return await KeptAsync((nameof(OfBatterAsync), batter, from, through, asOf), token => BattersAsync(from, through, asOf, batter, token), cancel);
    }

    /// <summary>Totals of the games from one day to another, by their keys.</summary>
    public async Task<IReadOnlyDictionary<int, ShownGame>> TotalsAsync(DateOnly from, DateOnly through, DateOnly asOf, CancellationToken cancel)
    {
        return await KeptAsync((nameof(TotalsAsync), from, through, asOf), token => GamesAsync(from, through, asOf, token), cancel);
    }

    async Task<T> KeptAsync<T>(object question, Func<CancellationToken, Task<T>> read, CancellationToken cancel)
    {
        var marks = await watermarks.CurrentAsync(cancel);
        return await recent.GetAsync((nameof(HomeRunForecastQueries), marks.Forecasts.Scoring, marks.Games, marks.People, question), read, cancel);
    }

    async Task<IReadOnlyList<ShownForecast>> BattersAsync(DateOnly from, DateOnly through, DateOnly asOf, int? batter, CancellationToken cancel)
    {
        var shown = (await scorings.OfAsync(from, through, asOf, cancel)).ToDictionary(one => one.GamePk);
        await using var command = source.CreateCommand(SqlFile.Read("HomeRuns/shown_forecasts.sql"));
        command.Parameters.AddRange(ShownScoringQueries.Keys([.. shown.Values], new NpgsqlParameter { Value = (object?)batter ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer }));
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var forecasts = new List<ShownForecast>();
        while (await reader.ReadAsync(cancel)) forecasts.Add(ForecastOf(new SqlRow(reader), shown));
        return [.. forecasts.OrderBy(f => f.Date).ThenByDescending(f => f.Probability).ThenBy(f => f.Batter).ThenBy(f => f.GamePk)];
    }

    async Task<IReadOnlyDictionary<int, ShownGame>> GamesAsync(DateOnly from, DateOnly through, DateOnly asOf, CancellationToken cancel)
    {
        var shown = await scorings.OfAsync(from, through, asOf, cancel);
        await using var command = source.CreateCommand(SqlFile.Read("HomeRuns/shown_totals.sql"));
        command.Parameters.AddRange(ShownScoringQueries.Keys(shown));
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<(int GamePk, int Team, ShownTotal Total, double? Score)>();
        while (await reader.ReadAsync(cancel))
        {
            var row = new SqlRow(reader);
            rows.Add((row.Int("game_pk")!.Value, row.Int("team_id")!.Value, new(row.Double("mean")!.Value, row.Int("low_80")!.Value, row.Int("high_80")!.Value, row.Int("starter")), row.Double("hot_bat_score")));
        }
        var clubs = rows.ToLookup(row => row.GamePk);
        return shown.ToDictionary(one => one.GamePk, one =>
        {
            var both = clubs[one.GamePk].Single(row => row.Team == 0);
            return new ShownGame(one.GamePk, one.Date, both.Total, clubs[one.GamePk].Where(row => row.Team != 0).ToDictionary(row => row.Team, row => row.Total), both.Score, one.Said);
        });
    }

    static ShownForecast ForecastOf(SqlRow row, Dictionary<int, ShownScoring> shown)
    {
        var (game, batter, team) = (shown[row.Int("game_pk")!.Value], row.Int("batter")!.Value, row.Int("team_id")!.Value);
        return new(
            game.GamePk, game.Date, game.Season, batter, row.PersonName() ?? $"Batter {batter}", row.Text("last_name") ?? $"Batter {batter}", row.Letter("bats"),
            team, team == game.HomeTeamId ? game.AwayTeamId : game.HomeTeamId, team == game.HomeTeamId, row.Int("slot")!.Value, row.Bool("is_posted"),
            row.Int("starter") is { } starter ? new(starter, row.PersonName("starter_first", "starter_last", "starter_suffix"), row.Text("starter_last"), SideOf(row.Letter("throws"))) : null,
            game.VenueId, game.Venue, game.Air,
            row.Double("probability")!.Value, row.Double("baseline_probability")!.Value, row.Double("constant_probability")!.Value, row.Double("expected_plate_appearances")!.Value,
            row.Double("hot_bat_score"), row.Double("uncertainty")!.Value, row.Double("base_logit")!.Value, PartsOf(row.Text("parts")!), game.Said);
    }

    static BatSide? SideOf(char? letter) => letter switch { 'L' => BatSide.Left, 'R' => BatSide.Right, _ => null };

    /// <summary>The largest first. A topic that a later model has, and this code does not know, is left out.</summary>
    internal static List<ForecastPart> PartsOf(string json)
    {
        var parts = new List<ForecastPart>();
        foreach (var (name, logit) in JsonSerializer.Deserialize<Dictionary<string, double>>(json)!)
            if (s_topics.TryGetValue(name.Replace("_", "", StringComparison.Ordinal), out var topic))
                parts.Add(new(topic, logit));
        parts.Sort((a, b) => Math.Abs(b.Logit).CompareTo(Math.Abs(a.Logit)) is var order and not 0 ? order : a.Topic.CompareTo(b.Topic));
        return parts;
    }
}
