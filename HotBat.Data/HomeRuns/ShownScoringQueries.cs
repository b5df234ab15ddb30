using System.Globalization;
using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Data.Baseball;
using Npgsql;

namespace HotBat.Data.HomeRuns;

/// <summary>The scoring that is shown of a game, and the game as its forecasts need it.</summary>
/// <param name="Air">See <see cref="ShownForecast"/>.</param>
sealed record ShownScoring(int GamePk, DateOnly Date, long ScoringId, short Season, int HomeTeamId, int AwayTeamId, int? VenueId, string? Venue, GameAir Air, ForecastSource Said);

/// <summary>Which scoring is shown of each game: found once for all that ask for the same days, whatever they ask of them.</summary>
public sealed class ShownScoringQueries(NpgsqlDataSource source, DataWatermarks watermarks, RecentAnswers recent)
{
    const int MostDays = 400;

    /// <summary>Begins a statement with the table "shown" of shown_scorings.sql.</summary>
    internal static string Shown { get; } = $"with shown as ({SqlFile.Read("HomeRuns/shown_scorings.sql")})\n";

    /// <summary>By date and game.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than 400 days.</exception>
    internal async Task<IReadOnlyList<ShownScoring>> OfAsync(DateOnly from, DateOnly through, DateOnly asOf, CancellationToken cancel)
    {
        if (through.DayNumber - from.DayNumber >= MostDays)
            throw new ArgumentOutOfRangeException(nameof(through), through, string.Create(CultureInfo.InvariantCulture, $"more than {MostDays} days"));
        var marks = await watermarks.CurrentAsync(cancel);
        // what is shown of a day is the same for whoever looks on it or later: a year is read once for all its days
        if (through <= asOf && from.Year == through.Year)
        {
            var (first, last) = (new DateOnly(from.Year, 1, 1), new DateOnly(from.Year, 12, 31));
            var year = await recent.GetAsync((nameof(ShownScoringQueries), marks.Forecasts.Scoring, marks.Games, first), token => ReadAsync(first, last, last, token), cancel);
            return [.. year.SkipWhile(one => one.Date < from).TakeWhile(one => one.Date <= through)];
        }
        return await recent.GetAsync((nameof(ShownScoringQueries), marks.Forecasts.Scoring, marks.Games, from, through, asOf), token => ReadAsync(from, through, asOf, token), cancel);
    }

    async Task<IReadOnlyList<ShownScoring>> ReadAsync(DateOnly from, DateOnly through, DateOnly asOf, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(Shown + "select * from shown order by game_date, game_pk");
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = from }, new() { Value = through }, new() { Value = asOf } });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var shown = new List<ShownScoring>();
        while (await reader.ReadAsync(cancel)) shown.Add(Of(new SqlRow(reader)));
        return shown;
    }

    static ShownScoring Of(SqlRow row)
    {
        var (season, venue, day, asOf) = (row.Small("season")!.Value, row.Int("venue_id"), row.Date("game_date"), row.Date("as_of"));
        return new(row.Int("game_pk")!.Value, day, row.Long("scoring_id")!.Value, season, row.Int("home_team_id")!.Value, row.Int("away_team_id")!.Value, venue, VenueNames.InSeason(venue, season, row.Text("venue")),
            asOf < day ? GameAir.Unknown : GameAir.Of(row.Int("temperature_fahrenheit"), row.Text("weather_condition"), row.Int("wind_mph"), row.Text("wind_direction")),
            new(row.Int("model_version_id")!.Value, row.Text("label")!, asOf, row.Moment("scored_at")!.Value, row.Bool("is_reconstructed")));
    }

    /// <summary>Scorings and their games, the first two parameters of a statement that looks their rows up, before its others.</summary>
    internal static NpgsqlParameter[] Keys(IReadOnlyList<ShownScoring> shown, params ReadOnlySpan<NpgsqlParameter> others) =>
        [new() { Value = shown.Select(one => one.ScoringId).ToArray() }, new() { Value = shown.Select(one => one.GamePk).ToArray() }, .. others];
}
