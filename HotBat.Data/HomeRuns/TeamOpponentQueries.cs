using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;
using HotBat.Data.Baseball;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HotBat.Data.HomeRuns;

/// <summary>Whom a club has hit, and whom it meets next.</summary>
public sealed class TeamOpponentQueries(IDbContextFactory<HotBatDbContext> contexts, NpgsqlDataSource source, ParkFactorQueries parks, HomeRunForecastQueries forecasts, DataWatermarks watermarks, RecentAnswers recent)
{
    const int NextGames = 10;
    const int DaysAhead = 14;
    const int MostPitchers = 2000;
    const int MostShown = 600;

    /// <summary>Pitchers who faced the club in the window, most home runs allowed first; at most 600.</summary>
    public async Task<IReadOnlyList<PitcherAgainstTeam>> PitchersAsync(int teamId, GameWindow window, SeasonCalendar calendar, int minimumBatters, CancellationToken cancel)
    {
        var ofSeason = await SeasonsAsync(calendar, cancel);
        var key = (nameof(TeamOpponentQueries), nameof(FacedAsync), (await watermarks.CurrentAsync(cancel)).Counts, teamId, calendar.Season, calendar.KnownThrough);
        var faced = await recent.GetAsync(key, token => FacedAsync(teamId, calendar, token), cancel);
        return [.. faced
            .Where(f => window.Includes(f.Date, f.IsHome, f.VenueId, f.Hand))
            .GroupBy(f => f.PitcherId)
            .Select(g => LineOf([.. g], ofSeason.GetValueOrDefault(g.Key)))
            .Where(p => p.BattersFaced >= minimumBatters)
            .OrderByDescending(p => p.HomeRuns).ThenByDescending(p => p.BattersFaced).ThenBy(p => p.PitcherId)
            .Take(MostShown)];
    }

    static PitcherAgainstTeam LineOf(IReadOnlyList<FacedInGame> games, (int HomeRuns, int Outs) season)
    {
        var tracked = games.Sum(g => g.BattedBalls);
        return new(
            games[^1].PitcherId, games[^1].Name ?? $"Pitcher {games[^1].PitcherId}", games.Max(g => g.Hand), games[^1].TeamId,
            games.Sum(g => g.HomeRuns), games.Sum(g => g.BattersFaced),
            // one who throws with either hand has two rows of a game
            games.DistinctBy(g => g.GamePk).Sum(g => g.Outs),
            HomeRunsPerNine.OfSeason(season.HomeRuns, season.Outs),
            tracked == 0 ? null : games.Sum(g => g.ExitVelocitySum) / tracked,
            games.Max(g => g.Longest));
    }

    /// <summary>Whom the club has faced game by game, oldest first: read once for all filters.</summary>
    async Task<IReadOnlyList<FacedInGame>> FacedAsync(int teamId, SeasonCalendar calendar, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlFile.Read("HomeRuns/pitchers_faced.sql"));
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = teamId }, new() { Value = calendar.Season }, new() { Value = calendar.KnownThrough } });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var faced = new List<FacedInGame>();
        while (await reader.ReadAsync(cancel))
        {
            var row = new SqlRow(reader);
            faced.Add(new(
                row.Int("game_pk")!.Value, row.Date("game_date"), row.Bool("is_home"), row.Int("venue_id"),
                row.Int("pitcher")!.Value, row.PersonName(), row.Letter("hand")!.Value, row.Int("team_id")!.Value,
                row.Int("home_runs")!.Value, row.Int("batters_faced")!.Value, row.Int("outs")!.Value,
                row.Int("batted_balls")!.Value, row.Double("exit_velocity_sum") ?? 0, row.Int("longest")));
        }
        return faced;
    }

    /// <summary>Home runs and outs of every pitcher's season so far, the same for all clubs.</summary>
    async Task<IReadOnlyDictionary<int, (int HomeRuns, int Outs)>> SeasonsAsync(SeasonCalendar calendar, CancellationToken cancel) =>
        await recent.GetAsync((nameof(TeamOpponentQueries), nameof(SeasonsAsync), (await watermarks.CurrentAsync(cancel)).Played.Run, calendar.Season, calendar.KnownThrough), async token =>
        {
            await using var db = await contexts.CreateDbContextAsync(token);
            var seasons = await db.PitchingAppearances.AsNoTracking()
                .Where(a => a.Season == calendar.Season && a.GameType == 'R' && a.GameDate <= calendar.KnownThrough)
                .GroupBy(a => a.Pitcher)
                .Select(g => new { Pitcher = g.Key, HomeRuns = g.Sum(a => a.HomeRuns), Outs = g.Sum(a => a.OutsRecorded) })
                .Take(MostPitchers).ToListAsync(token);
            return (IReadOnlyDictionary<int, (int, int)>)seasons.ToDictionary(s => s.Pitcher, s => (s.HomeRuns, s.Outs));
        }, cancel);

    /// <summary>The last day whose forecasts are looked for: the same for all clubs, so that they share one answer.</summary>
    internal static DateOnly LastForecast(SeasonCalendar calendar) => calendar.AsOf.AddDays(DaysAhead);

    /// <summary>The club's next games on the schedule of that day, with what had been forecast of them by then: nothing of their results.</summary>
    public async Task<IReadOnlyList<UpcomingGame>> UpcomingAsync(int teamId, SeasonCalendar calendar, CancellationToken cancel)
    {
        var marks = await watermarks.CurrentAsync(cancel);
        var games = await recent.GetAsync((nameof(UpcomingAsync), marks.Games, marks.People, teamId, calendar), token => ReadUpcomingAsync(teamId, calendar, token), cancel);
        if (games.Count == 0 || games[0].Date > LastForecast(calendar)) return games;
        var said = await forecasts.TotalsAsync(calendar.AsOf, LastForecast(calendar), calendar.AsOf, cancel);
        return [.. games.Select(game => said.TryGetValue(game.GamePk, out var total) && total.Clubs.TryGetValue(teamId, out var own)
            ? game with { ProjectedHomeRuns = own.Mean, ProjectedLow = own.Low, ProjectedHigh = own.High, HotBatScore = total.HotBatScore is { } score ? (int)Math.Round(score, MidpointRounding.AwayFromZero) : null }
            : game)];
    }

    async Task<IReadOnlyList<UpcomingGame>> ReadUpcomingAsync(int teamId, SeasonCalendar calendar, CancellationToken cancel)
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

    sealed record FacedInGame(
        int GamePk, DateOnly Date, bool IsHome, int? VenueId, int PitcherId, string? Name, char Hand, int TeamId,
        int HomeRuns, int BattersFaced, int Outs, int BattedBalls, double ExitVelocitySum, int? Longest);
}
