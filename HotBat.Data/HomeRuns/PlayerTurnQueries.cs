using HotBat.Core.Baseball;
using HotBat.Data.Baseball;
using Npgsql;
using NpgsqlTypes;

namespace HotBat.Data.HomeRuns;

/// <summary>A batter's plate appearances, read once for all views of a day.</summary>
public sealed class PlayerTurnQueries(NpgsqlDataSource source, DataWatermarks watermarks, RecentAnswers recent)
{
    const int MostInSeason = 1000;
    const int MostInCareer = 2000;

    /// <summary>Regular-season turns of a season, newest first.</summary>
    public Task<IReadOnlyList<PlayerTurn>> OfSeasonAsync(int playerId, short season, DateOnly through, CancellationToken cancel) => KeptAsync(playerId, season, through, MostInSeason, cancel);

    /// <summary>Turns of every season and kind of game whose direction or pitch zone is on file, newest first; at most 2,000.</summary>
    public Task<IReadOnlyList<PlayerTurn>> LocatedAsync(int playerId, DateOnly through, CancellationToken cancel) => KeptAsync(playerId, null, through, MostInCareer, cancel);

    async Task<IReadOnlyList<PlayerTurn>> KeptAsync(int playerId, short? season, DateOnly through, int most, CancellationToken cancel) =>
        await recent.GetAsync((nameof(PlayerTurnQueries), (await watermarks.CurrentAsync(cancel)).Figures, playerId, season, through), token => ReadAsync(playerId, season, through, most, token), cancel);

    async Task<IReadOnlyList<PlayerTurn>> ReadAsync(int playerId, short? season, DateOnly through, int most, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlFile.Read("HomeRuns/player_turns.sql"));
        command.Parameters.AddRange(new NpgsqlParameter[]
        {
            new() { Value = playerId }, new() { Value = (object?)season ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Smallint }, new() { Value = through }, new() { Value = most },
        });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var turns = new List<PlayerTurn>();
        while (await reader.ReadAsync(cancel)) turns.Add(TurnOf(new SqlRow(reader)));
        return turns;
    }

    static PlayerTurn TurnOf(SqlRow row)
    {
        var isContact = row.Bool("is_contact");
        int season = row.Int("season")!.Value;
        var venue = row.Int("venue_id");
        return new(
            row.Int("game_pk")!.Value, row.Int("at_bat_number")!.Value, season, row.Date("game_date"), !row.Bool("is_top"),
            row.Int("batting_team_id")!.Value, row.Int("fielding_team_id")!.Value, venue, VenueNames.InSeason(venue, season, row.Text("venue")),
            row.Int("pitcher")!.Value, row.PersonName(), row.Letter("pitcher_hand")!.Value, row.Letter("batter_side") == 'L' ? BatSide.Left : BatSide.Right,
            row.Text("event")!, row.Bool("is_home_run"), isContact,
            row.Double("exit_velocity"), row.Double("launch_angle"), row.Double("distance"), row.Double("spray_angle"), row.Text("trajectory"),
            isContact && row.Bool("is_hard_hit"), isContact && row.Bool("is_sweet_spot"), isContact && row.Bool("is_barrel"),
            row.Double("chance"), row.Int("zone"), row.Int("hit_location"));
    }
}
