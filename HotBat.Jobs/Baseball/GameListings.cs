using HotBat.Data.Ingestion;
using HotBat.Jobs.Ingestion;
using NpgsqlTypes;

namespace HotBat.Jobs.Baseball;

/// <summary>A listing with the batting orders that came along.</summary>
/// <param name="Line">Its number in the file, from 1.</param>
sealed record ReadListing(long Line, GameListing Game, IReadOnlyList<Lineup> Lineups);

/// <summary>Listings into games, their states, innings and batting orders, in the transaction of the file.</summary>
static class GameListings
{
    static readonly StagedColumn[] s_games =
    [
        new("game_pk", NpgsqlDbType.Integer), new("season", NpgsqlDbType.Smallint), new("game_date", NpgsqlDbType.Date), new("listed_date", NpgsqlDbType.Date), new("moved", NpgsqlDbType.Boolean),
        new("rescheduled_from", NpgsqlDbType.Date), new("game_type", NpgsqlDbType.Text), new("home_team_id", NpgsqlDbType.Integer), new("away_team_id", NpgsqlDbType.Integer),
        new("venue_id", NpgsqlDbType.Integer), new("start_time", NpgsqlDbType.TimestampTz), new("double_header", NpgsqlDbType.Char), new("double_header_game", NpgsqlDbType.Smallint),
        new("scheduled_innings", NpgsqlDbType.Smallint), new("status", NpgsqlDbType.Text), new("coded_state", NpgsqlDbType.Char), new("detailed_state", NpgsqlDbType.Text), new("reason", NpgsqlDbType.Text),
        new("final_home_score", NpgsqlDbType.Smallint), new("final_away_score", NpgsqlDbType.Smallint), new("home_probable", NpgsqlDbType.Integer), new("away_probable", NpgsqlDbType.Integer),
        new("tells_probables", NpgsqlDbType.Boolean),
        new("weather_condition", NpgsqlDbType.Text), new("temperature_fahrenheit", NpgsqlDbType.Smallint), new("wind_mph", NpgsqlDbType.Smallint), new("wind_direction", NpgsqlDbType.Text),
        new("inning", NpgsqlDbType.Smallint), new("inning_part", NpgsqlDbType.Text), new("outs", NpgsqlDbType.Smallint), new("balls", NpgsqlDbType.Smallint), new("strikes", NpgsqlDbType.Smallint),
        new("home_score", NpgsqlDbType.Smallint), new("away_score", NpgsqlDbType.Smallint), new("home_hits", NpgsqlDbType.Smallint), new("away_hits", NpgsqlDbType.Smallint),
        new("home_errors", NpgsqlDbType.Smallint), new("away_errors", NpgsqlDbType.Smallint), new("batter", NpgsqlDbType.Integer), new("pitcher", NpgsqlDbType.Integer),
        new("on_first", NpgsqlDbType.Integer), new("on_second", NpgsqlDbType.Integer), new("on_third", NpgsqlDbType.Integer), new("read_at", NpgsqlDbType.TimestampTz),
    ];

    static readonly StagedColumn[] s_innings =
    [
        new("game_pk", NpgsqlDbType.Integer), new("inning", NpgsqlDbType.Smallint), new("is_home", NpgsqlDbType.Boolean),
        new("runs", NpgsqlDbType.Smallint), new("hits", NpgsqlDbType.Smallint), new("errors", NpgsqlDbType.Smallint), new("left_on_base", NpgsqlDbType.Smallint),
    ];

    static readonly StagedColumn[] s_lineups =
    [
        new("game_pk", NpgsqlDbType.Integer), new("team_id", NpgsqlDbType.Integer), new("slot", NpgsqlDbType.Smallint), new("player", NpgsqlDbType.Integer), new("position", NpgsqlDbType.Text),
        new("read_at", NpgsqlDbType.TimestampTz),
    ];

    /// <returns>Games that were not there, and games of which anything changed.</returns>
    public static async Task<(long Added, long Updated)> MergeAsync(ImportFile file, IReadOnlyList<ReadListing> listings, CancellationToken cancellation)
    {
        await Staging.CopyAsync(file.Connection, "staged_listings", s_games, listings.Select(l => Row(l.Line, l.Game, file.ReadAt)), cancellation);
        await Staging.CopyAsync(file.Connection, "staged_innings", s_innings,
            from listing in listings
            from inning in listing.Game.Line?.Innings ?? []
            select (object?[])[listing.Line, listing.Game.GamePk, inning.Inning, inning.IsHome, inning.Runs, inning.Hits, inning.Errors, inning.LeftOnBase], cancellation);
        await Staging.CopyAsync(file.Connection, "staged_lineups", s_lineups,
            from listing in listings
            from lineup in listing.Lineups
            from spot in lineup.Spots
            select (object?[])[listing.Line, listing.Game.GamePk, lineup.TeamId, spot.Slot, spot.Player, spot.Position, file.ReadAt], cancellation);
        return await Staging.MergeAsync(file.Connection, "Baseball/merge_listings.sql", cancellation);
    }

    static object?[] Row(long line, GameListing g, DateTime readAt) =>
    [
        line, g.GamePk, g.Season, g.Date, g.Listed, g.IsMoved, g.RescheduledFrom, g.GameType, g.Home, g.Away, g.Venue, g.StartTime, g.DoubleHeader, g.DoubleHeaderGame, g.ScheduledInnings,
        g.Status, g.CodedState, g.DetailedState, g.Reason, g.HomeScore, g.AwayScore, g.HomeProbable, g.AwayProbable, g.TellsProbables,
        g.Weather.Condition, g.Weather.TemperatureFahrenheit, g.Weather.WindMph, g.Weather.WindDirection,
        g.Line?.Inning, g.Line?.InningPart, g.Line?.Outs, g.Line?.Balls, g.Line?.Strikes, g.Line?.Home.Runs, g.Line?.Away.Runs, g.Line?.Home.Hits, g.Line?.Away.Hits,
        g.Line?.Home.Errors, g.Line?.Away.Errors, g.Line?.Batter, g.Line?.Pitcher, g.Line?.OnFirst, g.Line?.OnSecond, g.Line?.OnThird, readAt,
    ];
}
