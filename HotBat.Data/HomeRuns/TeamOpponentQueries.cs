using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace HotBat.Data.HomeRuns;

/// <summary>Whom a club has hit, and whom it meets next.</summary>
public sealed class TeamOpponentQueries(IDbContextFactory<HotBatDbContext> contexts, NpgsqlDataSource source, ParkFactorQueries parks)
{
    const int NextGames = 10;

    /// <summary>Pitchers who faced the club in the window, most home runs allowed first; at most 600.</summary>
    public async Task<IReadOnlyList<PitcherAgainstTeam>> PitchersAsync(int teamId, GameWindow window, SeasonCalendar calendar, int minimumBatters, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlFile.Read("HomeRuns/pitchers_against_team.sql"));
        command.Parameters.AddRange(new NpgsqlParameter[]
        {
            new() { Value = teamId }, new() { Value = window.Season }, new() { Value = window.From }, new() { Value = window.Through },
            new() { Value = (object?)window.IsHome ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Boolean },
            new() { Value = (object?)window.VenueId ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer },
            new() { Value = (object?)window.PitcherHand?.ToString() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
            new() { Value = minimumBatters }, new() { Value = calendar.KnownThrough },
        });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var pitchers = new List<PitcherAgainstTeam>();
        while (await reader.ReadAsync(cancel))
        {
            var row = new SqlRow(reader);
            var id = row.Int("pitcher")!.Value;
            pitchers.Add(new(
                id, row.PersonName() ?? $"Pitcher {id}", row.Letter("hand")!.Value, row.Int("team_id")!.Value,
                row.Int("home_runs")!.Value, row.Int("batters_faced")!.Value, row.Int("outs")!.Value,
                HomeRunsPerNine.OfSeason(row.Int("season_home_runs") ?? 0, row.Int("season_outs") ?? 0),
                row.Double("exit_velocity"), row.Int("longest")));
        }
        return pitchers;
    }

    /// <summary>The club's next games on the schedule of that day: nothing of their results.</summary>
    public async Task<IReadOnlyList<UpcomingGame>> UpcomingAsync(int teamId, SeasonCalendar calendar, CancellationToken cancel)
    {
        var factors = await parks.ByVenueAsync(calendar.Season, calendar.AsOf, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var games = await (
            from g in db.Games.AsNoTracking()
            where g.Season == calendar.Season && g.GameType == 'R' && g.GameDate >= calendar.AsOf && g.Status != "postponed" && g.Status != "cancelled"
                && (g.HomeTeamId == teamId || g.AwayTeamId == teamId)
            join v in db.Venues on g.VenueId equals v.VenueId into venues
            from v in venues.DefaultIfEmpty()
            orderby g.GameDate, g.StartTime, g.GamePk
            select new { g.GamePk, g.GameDate, g.StartTime, g.HomeTeamId, g.AwayTeamId, g.VenueId, Venue = v.Name, g.DoubleHeaderGame })
            .Take(NextGames).ToListAsync(cancel);
        return [.. games.Select(g => new UpcomingGame(
            g.GamePk, g.GameDate, g.StartTime, g.HomeTeamId == teamId ? g.AwayTeamId : g.HomeTeamId, g.HomeTeamId == teamId,
            g.VenueId, g.Venue, g.DoubleHeaderGame,
            Park: g.VenueId is { } venue ? factors.GetValueOrDefault(venue) : null, ProjectedHomeRuns: null, ProjectedLow: null, ProjectedHigh: null, HotBatScore: null))];
    }
}
