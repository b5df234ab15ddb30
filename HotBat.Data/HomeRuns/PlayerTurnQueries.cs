using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;
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
        List<BatterTurn> own = [.. all.ByBatter.GetValueOrDefault(playerId, []).Where(t => t.Date <= through)];
        if (own.Count == 0) return [];
        var pitches = await PitchesAsync(playerId, season, through, cancel);
        return [.. own.Select(t =>
        {
            var (zone, location) = pitches.GetValueOrDefault((t.GamePk, t.AtBatNumber));
            return new PlayerTurn(
                t.GamePk, t.AtBatNumber, season, t.Date, t.IsHome, t.TeamId, t.OpponentId, t.VenueId, t.VenueId is { } venue ? all.Venues.GetValueOrDefault(venue) : null,
                t.Pitcher, all.People.GetValueOrDefault(t.Pitcher)?.Name, t.PitcherHand, t.Side, t.Event, t.IsHomeRun, t.IsContact,
                t.ExitVelocity, t.LaunchAngle, t.Distance, t.SprayAngle, t.Trajectory, t.IsHardHit, t.IsSweetSpot, t.IsBarrel, t.Chance, zone, location);
        })];
    }

    /// <summary>Zone and fielder of the last pitch by game and turn, where one is on file.</summary>
    async Task<Dictionary<(int, short), (int? Zone, int? HitLocation)>> PitchesAsync(int playerId, short season, DateOnly through, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlFile.Read("HomeRuns/player_pitches.sql"));
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = playerId }, new() { Value = season }, new() { Value = through } });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var pitches = new Dictionary<(int, short), (int?, int?)>();
        while (await reader.ReadAsync(cancel))
        {
            var row = new SqlRow(reader);
            pitches.Add((row.Int("game_pk")!.Value, row.Small("at_bat_number")!.Value), (row.Int("zone"), row.Int("hit_location")));
        }
        return pitches;
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
