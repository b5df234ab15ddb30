using HotBat.Core.HomeRuns;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Data.HomeRuns;

/// <summary>Seasons and their calendars as known on a day.</summary>
public sealed class SeasonQueries(IDbContextFactory<HotBatDbContext> contexts, DataWatermarks watermarks, RecentAnswers recent)
{
    /// <summary>Seasons with a played regular-season game before <paramref name="asOf"/>, newest first.</summary>
    public async Task<IReadOnlyList<short>> SeasonsAsync(DateOnly asOf, CancellationToken cancel)
    {
        var key = (nameof(SeasonQueries), nameof(SeasonsAsync), (await watermarks.CurrentAsync(cancel)).Run, asOf);
        return await recent.GetAsync<IReadOnlyList<short>>(key, async token =>
        {
            await using var db = await contexts.CreateDbContextAsync(token);
            return await db.TeamGames.AsNoTracking()
                .Where(g => g.GameType == 'R' && g.GameDate < asOf)
                .Select(g => g.Season).Distinct().OrderByDescending(s => s).Take(200).ToListAsync(token);
        }, cancel);
    }

    /// <summary>Null when the season has no regular-season game, played or scheduled.</summary>
    public async Task<SeasonCalendar?> CalendarAsync(short season, DateOnly asOf, CancellationToken cancel)
    {
        var key = (nameof(SeasonQueries), nameof(CalendarAsync), (await watermarks.CurrentAsync(cancel)).Run, season, asOf);
        return await recent.GetAsync(key, async token =>
        {
            await using var db = await contexts.CreateDbContextAsync(token);
            var dates = await db.Games.AsNoTracking()
                .Where(g => g.Season == season && g.GameType == 'R' && g.Status != "postponed" && g.Status != "cancelled")
                .Select(g => g.GameDate).Distinct().OrderBy(d => d).Take(366).ToListAsync(token);
            return dates.Count == 0 ? null : SeasonCalendar.From(season, asOf, dates);
        }, cancel);
    }
}
