using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;
using HotBat.Data.Baseball;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace HotBat.Data.HomeRuns;

/// <summary>Whom a club has hit, and whom it meets next.</summary>
public sealed class TeamOpponentQueries(IDbContextFactory<HotBatDbContext> contexts, NpgsqlDataSource source, ParkFactorQueries parks, DataWatermarks watermarks, RecentAnswers recent)
{
    const int NextGames = 10;
    const int MostPitchers = 2000;

    /// <summary>Pitchers who faced the club in the window, most home runs allowed first; at most 600.</summary>
    public async Task<IReadOnlyList<PitcherAgainstTeam>> PitchersAsync(int teamId, GameWindow window, SeasonCalendar calendar, int minimumBatters, CancellationToken cancel)
    {
        var ofSeason = await SeasonsAsync(calendar, cancel);
        await using var command = source.CreateCommand(SqlFile.Read("HomeRuns/pitchers_against_team.sql"));
        command.Parameters.AddRange(new NpgsqlParameter[]
        {
            new() { Value = teamId }, new() { Value = window.Season }, new() { Value = window.From }, new() { Value = window.Through },
            new() { Value = (object?)window.IsHome ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Boolean },
            new() { Value = (object?)window.VenueId ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer },
            new() { Value = (object?)window.PitcherHand?.ToString() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
            new() { Value = minimumBatters },
        });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var pitchers = new List<PitcherAgainstTeam>();
        while (await reader.ReadAsync(cancel))
        {
            var row = new SqlRow(reader);
            var id = row.Int("pitcher")!.Value;
            var (homeRuns, outs) = ofSeason.GetValueOrDefault(id);
            pitchers.Add(new(
                id, row.PersonName() ?? $"Pitcher {id}", row.Letter("hand")!.Value, row.Int("team_id")!.Value,
                row.Int("home_runs")!.Value, row.Int("batters_faced")!.Value, row.Int("outs")!.Value,
                HomeRunsPerNine.OfSeason(homeRuns, outs),
                row.Double("exit_velocity"), row.Int("longest")));
        }
        return pitchers;
    }

    /// <summary>Home runs and outs of every pitcher's season so far, the same for all clubs.</summary>
    async Task<IReadOnlyDictionary<int, (int HomeRuns, int Outs)>> SeasonsAsync(SeasonCalendar calendar, CancellationToken cancel) =>
        await recent.GetAsync((nameof(SeasonsAsync), (await watermarks.CurrentAsync(cancel)).Run, calendar.Season, calendar.KnownThrough), async token =>
        {
            await using var db = await contexts.CreateDbContextAsync(token);
            var seasons = await db.PitchingAppearances.AsNoTracking()
                .Where(a => a.Season == calendar.Season && a.GameType == 'R' && a.GameDate <= calendar.KnownThrough)
                .GroupBy(a => a.Pitcher)
                .Select(g => new { Pitcher = g.Key, HomeRuns = g.Sum(a => a.HomeRuns), Outs = g.Sum(a => a.OutsRecorded) })
                .Take(MostPitchers).ToListAsync(token);
            return (IReadOnlyDictionary<int, (int, int)>)seasons.ToDictionary(s => s.Pitcher, s => (s.HomeRuns, s.Outs));
        }, cancel);

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
            g.VenueId, VenueNames.InSeason(g.VenueId, calendar.Season, g.Venue), g.DoubleHeaderGame,
            Park: g.VenueId is { } venue ? factors.GetValueOrDefault(venue) : null, ProjectedHomeRuns: null, ProjectedLow: null, ProjectedHigh: null, HotBatScore: null))];
    }
}
