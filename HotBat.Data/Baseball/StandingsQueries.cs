using HotBat.Core.Baseball;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Data.Baseball;

public sealed class StandingsQueries(IDbContextFactory<HotBatDbContext> contexts, ClubDirectory clubs, DataWatermarks watermarks, RecentAnswers recent)
{
    /// <summary>The divisions as they stood when the games of <paramref name="through"/> were over; a club without a game is there with 0–0. Regular season only.</summary>
    public async Task<IReadOnlyList<Standing>> AsOfAsync(int season, DateOnly through, CancellationToken cancellation)
    {
        var key = (nameof(StandingsQueries), (await watermarks.CurrentAsync(cancellation)).Counts, season, through);
        return await recent.GetAsync(key, token => ReadAsync(season, through, token), cancellation);
    }

    async Task<IReadOnlyList<Standing>> ReadAsync(int season, DateOnly through, CancellationToken cancellation)
    {
        var members = await clubs.OfSeasonAsync(season, cancellation);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var played = await db.TeamGames.AsNoTracking()
            .Where(g => g.Season == season && g.GameType == 'R' && g.GameDate <= through)
            .GroupBy(g => g.TeamId)
            .Select(g => new { TeamId = g.Key, Wins = g.Count(x => x.Runs > x.RunsAllowed), Losses = g.Count(x => x.Runs < x.RunsAllowed) })
            .OrderBy(g => g.TeamId)
            .Take(members.Count + 1)
            .ToDictionaryAsync(g => g.TeamId, cancellation);
        return Standings.Of(members.Select(c => played.TryGetValue(c.TeamId, out var record)
            ? new ClubRecord(c.TeamId, c.League, c.Division, record.Wins, record.Losses)
            : new ClubRecord(c.TeamId, c.League, c.Division, 0, 0)));
    }
}
