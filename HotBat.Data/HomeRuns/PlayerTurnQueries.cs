using HotBat.Core.Baseball;
using HotBat.Data.Baseball;
using Npgsql;

namespace HotBat.Data.HomeRuns;

/// <summary>A batter's plate appearances, read once for all views of a day.</summary>
public sealed class PlayerTurnQueries(NpgsqlDataSource source, SeasonTurnQueries seasons, DataWatermarks watermarks, RecentAnswers recent)
{
    const int MostInCareer = 2000;

    /// <summary>Regular-season turns of a season, newest first.</summary>
    public async Task<IReadOnlyList<PlayerTurn>> OfSeasonAsync(int playerId, short season, DateOnly through, CancellationToken cancel) =>
        await recent.GetAsync(
            (nameof(PlayerTurnQueries), nameof(OfSeasonAsync), (await watermarks.CurrentAsync(cancel)).Figures, playerId, season, through), token => ReadSeasonAsync(playerId, season, through, token), cancel);

    /// <summary>Turns of every season and kind of game whose direction or pitch zone is on file, newest first; at most 2,000. Their chances are not told.</summary>
    public async Task<IReadOnlyList<PlayerTurn>> LocatedAsync(int playerId, DateOnly through, CancellationToken cancel) =>
        await recent.GetAsync(
            (nameof(PlayerTurnQueries), nameof(LocatedAsync), (await watermarks.CurrentAsync(cancel)).Counts, playerId, through), token => ReadLocatedAsync(playerId, through, token), cancel);

    async Task<IReadOnlyList<PlayerTurn>> ReadSeasonAsync(int playerId, short season, DateOnly through, CancellationToken cancel)
    {
        var all = await seasons.OfSeasonAsync(season, cancel);
        return [.. all.ByBatter.GetValueOrDefault(playerId, []).Where(t => t.Date <= through).Select(t =>
            new PlayerTurn(
                t.GamePk, t.AtBatNumber, season, t.Date, t.IsHome, t.TeamId, t.OpponentId, t.VenueId, t.VenueId is { } venue ? all.Venues.GetValueOrDefault(venue) : null,
                t.Pitcher, all.People.GetValueOrDefault(t.Pitcher)?.Name, t.PitcherHand, t.Side, t.Event, t.IsHomeRun, t.IsContact,
                t.ExitVelocity, t.LaunchAngle, t.Distance, t.SprayAngle, t.Trajectory, t.IsHardHit, t.IsSweetSpot, t.IsBarrel, t.Chance, t.Zone, t.HitLocation))];
    }

    async Task<IReadOnlyList<PlayerTurn>> ReadLocatedAsync(int playerId, DateOnly through, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlFile.Read("HomeRuns/located_turns.sql"));
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = playerId }, new() { Value = through }, new() { Value = MostInCareer } });
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
            Chance: null, row.Int("zone"), row.Int("hit_location"));
    }
}
