using HotBat.Core.HomeRuns;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Data.HomeRuns;

/// <param name="Games">Regular-season games on it, played or scheduled.</param>
public sealed record GameDay(short Season, DateOnly Date, int Games);

/// <summary>Seasons and their calendars as known on a day.</summary>
public sealed class SeasonQueries(IDbContextFactory<HotBatDbContext> contexts, DataWatermarks watermarks, RecentAnswers recent)
{
    const int MostVenues = 200, MostClubs = 100, MostGames = 5000, MostDays = 40_000;

    /// <summary>Seasons with a played regular-season game before <paramref name="asOf"/>, newest first.</summary>
    public async Task<IReadOnlyList<short>> SeasonsAsync(DateOnly asOf, CancellationToken cancel)
    {
        var key = (nameof(SeasonQueries), nameof(SeasonsAsync), (await watermarks.CurrentAsync(cancel)).Played.Run, asOf);
        return await recent.GetAsync<IReadOnlyList<short>>(key, async token =>
        {
            await using var db = await contexts.CreateDbContextAsync(token);
            return await db.TeamGames.AsNoTracking()
                .Where(g => g.GameType == 'R' && g.GameDate < asOf)
                .Select(g => g.Season).Distinct().OrderByDescending(s => s).Take(200).ToListAsync(token);
        }, cancel);
    }

    /// <summary>Every day with a regular-season game, played or scheduled, in their order.</summary>
    public async Task<IReadOnlyList<GameDay>> DaysAsync(CancellationToken cancel) =>
        await recent.GetAsync<IReadOnlyList<GameDay>>((nameof(SeasonQueries), nameof(DaysAsync), (await watermarks.CurrentAsync(cancel)).Games), async token =>
        {
            await using var db = await contexts.CreateDbContextAsync(token);
            return await db.Games.AsNoTracking()
                .Where(g => g.GameType == 'R' && g.Status != "postponed" && g.Status != "cancelled")
                .GroupBy(g => new { g.Season, g.GameDate }).OrderBy(day => day.Key.GameDate).ThenBy(day => day.Key.Season)
                .Select(day => new GameDay(day.Key.Season, day.Key.GameDate, day.Count())).Take(MostDays).ToListAsync(token);
        }, cancel);

    /// <summary>Null when the season has no regular-season game, played or scheduled.</summary>
    public async Task<SeasonCalendar?> CalendarAsync(short season, DateOnly asOf, CancellationToken cancel)
    {
        var key = (nameof(SeasonQueries), nameof(CalendarAsync), (await watermarks.CurrentAsync(cancel)).Games, season, asOf);
        return await recent.GetAsync(key, async token =>
        {
            List<DateOnly> dates = [.. (await DaysAsync(token)).Where(day => day.Season == season).Select(day => day.Date)];
            return dates.Count == 0 ? null : SeasonCalendar.From(season, asOf, dates);
        }, cancel);
    }

    /// <summary>Ballparks of the season's regular-season games, played or scheduled, by venue id.</summary>
    public async Task<IReadOnlySet<int>> VenuesAsync(short season, CancellationToken cancel)
    {
        var key = (nameof(SeasonQueries), nameof(VenuesAsync), (await watermarks.CurrentAsync(cancel)).Games, season);
        return await recent.GetAsync<IReadOnlySet<int>>(key, async token =>
        {
            await using var db = await contexts.CreateDbContextAsync(token);
            return await db.Games.AsNoTracking()
                .Where(g => g.Season == season && g.GameType == 'R' && g.VenueId != null)
                .Select(g => g.VenueId!.Value).Distinct().Take(MostVenues).ToHashSetAsync(token);
        }, cancel);
    }

    /// <summary>Whether batted balls of an earlier season are there for xHR of <paramref name="season"/> to learn from.</summary>
    public async Task<bool> HasEarlierBallsAsync(short season, CancellationToken cancel)
    {
        var key = (nameof(SeasonQueries), nameof(HasEarlierBallsAsync), (await watermarks.CurrentAsync(cancel)).Played.Run, season);
        return await recent.GetAsync(key, async token =>
        {
            await using var db = await contexts.CreateDbContextAsync(token);
            return await db.BattedBalls.AsNoTracking().AnyAsync(b => b.Season < season, token) || await db.BattedBallSamples.AsNoTracking().AnyAsync(b => b.Season < season, token);
        }, cancel);
    }

    /// <summary>Some model has forecast some game: where one has no forecast, that is another reason.</summary>
    public async Task<bool> HasForecastsAsync(CancellationToken cancel) => (await watermarks.CurrentAsync(cancel)).Forecasts.Scoring > 0;

    /// <summary>Whether a model is there that learned from seasons before <paramref name="season"/>.</summary>
    public async Task<bool> HasModelAsync(short season, CancellationToken cancel)
    {
        var key = (nameof(SeasonQueries), nameof(HasModelAsync), (await watermarks.CurrentAsync(cancel)).Played.Models, season);
        return await recent.GetAsync(key, async token =>
        {
            var start = new DateOnly(season, 1, 1);
            await using var db = await contexts.CreateDbContextAsync(token);
            return await db.ModelVersions.AsNoTracking().AnyAsync(m => m.Model == HomeRunChanceRegistry.Model && m.TrainedThrough < start, token);
        }, cancel);
    }

    /// <summary>Regular-season games of each club by the day of the view: how many it has played, and how many are still on its schedule.</summary>
    public async Task<IReadOnlyDictionary<int, (int Played, int Left)>> TeamGamesAsync(SeasonCalendar calendar, CancellationToken cancel)
    {
        var key = (nameof(SeasonQueries), nameof(TeamGamesAsync), (await watermarks.CurrentAsync(cancel)).Games, calendar.Season, calendar.AsOf, calendar.KnownThrough);
        return await recent.GetAsync<IReadOnlyDictionary<int, (int, int)>>(key, async token =>
        {
            await using var db = await contexts.CreateDbContextAsync(token);
            var played = await db.TeamGames.AsNoTracking()
                .Where(g => g.Season == calendar.Season && g.GameType == 'R' && g.GameDate <= calendar.KnownThrough)
                .GroupBy(g => g.TeamId).Select(g => new { TeamId = g.Key, Games = g.Count() }).Take(MostClubs).ToDictionaryAsync(g => g.TeamId, g => g.Games, token);
            var listed = await db.Games.AsNoTracking()
                .Where(g => g.Season == calendar.Season && g.GameType == 'R' && g.GameDate >= calendar.AsOf && g.Status != "postponed" && g.Status != "cancelled")
                .Select(g => new { g.HomeTeamId, g.AwayTeamId }).Take(MostGames).ToListAsync(token);
            var left = listed.SelectMany(g => (int[])[g.HomeTeamId, g.AwayTeamId]).CountBy(id => id).ToDictionary();
            return played.Keys.Union(left.Keys).ToDictionary(id => id, id => (played.GetValueOrDefault(id), left.GetValueOrDefault(id)));
        }, cancel);
    }

    /// <summary>Day of the club's first regular-season game, played or scheduled; the league's for a club without one.</summary>
    public async Task<DateOnly> FirstGameAsync(int teamId, SeasonCalendar calendar, CancellationToken cancel)
    {
        var key = (nameof(SeasonQueries), nameof(FirstGameAsync), (await watermarks.CurrentAsync(cancel)).Games, teamId, calendar.Season);
        return await recent.GetAsync(key, async token =>
        {
            await using var db = await contexts.CreateDbContextAsync(token);
            return await db.Games.AsNoTracking()
                .Where(g => g.Season == calendar.Season && g.GameType == 'R' && (g.HomeTeamId == teamId || g.AwayTeamId == teamId) && g.Status != "postponed" && g.Status != "cancelled")
                .OrderBy(g => g.GameDate).Select(g => (DateOnly?)g.GameDate).FirstOrDefaultAsync(token) ?? calendar.FirstGame;
        }, cancel);
    }
}
