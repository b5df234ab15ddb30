using HotBat.Core.HomeRuns;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Data.HomeRuns;

/// <summary>All clubs in one window: the field against which a club is ranked.</summary>
public sealed class LeagueHomeRunQueries(IDbContextFactory<HotBatDbContext> contexts, DataWatermarks watermarks, RecentAnswers recent)
{
    /// <summary>A line for each club with a plate appearance in the window, by team id. At most forty clubs.</summary>
    public async Task<IReadOnlyList<ClubLine>> ClubsAsync(GameWindow window, CancellationToken cancel)
    {
        var key = (nameof(ClubsAsync), (await watermarks.CurrentAsync(cancel)).Played, window);
        return await recent.GetAsync(key, token => ReadAsync(window, token), cancel);
    }

    async Task<IReadOnlyList<ClubLine>> ReadAsync(GameWindow window, CancellationToken cancel)
    {
        DateOnly last14 = window.Through.AddDays(-13), prior14 = window.Through.AddDays(-27);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var lines = await db.TeamGameBatting.AsNoTracking().In(window)
            .GroupBy(b => new TeamAndFortnight(b.TeamId, b.GameDate >= last14 ? 0 : b.GameDate >= prior14 ? 1 : 2))
            .Select(HomeRunLines.OfTeamAndFortnight)
            .Take(120)
            .ToListAsync(cancel);
        return [.. lines.GroupBy(l => l.TeamId).OrderBy(g => g.Key).Select(g => new ClubLine(
            g.Key,
            HomeRunLine.Sum(g.Select(l => l.Line)),
            HomeRunLine.Sum(g.Where(l => l.Fortnight == 0).Select(l => l.Line)),
            HomeRunLine.Sum(g.Where(l => l.Fortnight == 1).Select(l => l.Line))))];
    }
}
