using HotBat.Core.HomeRuns;
using HotBat.Data.Baseball;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Data.HomeRuns;

/// <summary>All clubs in one window: the field against which a club is ranked.</summary>
public sealed class LeagueHomeRunQueries(IDbContextFactory<HotBatDbContext> contexts, DataWatermarks watermarks, RecentAnswers recent)
{
    /// <summary>More than 81 games of forty clubs at home and away, with four rows each (pitcher's hand by batter's side).</summary>
    const int MostRows = 40_000;

    /// <summary>A line for each club with a plate appearance in the window, by team id. At most forty clubs.</summary>
    public async Task<IReadOnlyList<ClubLine>> ClubsAsync(GameWindow window, CancellationToken cancel)
    {
        var key = (nameof(ClubsAsync), (await watermarks.CurrentAsync(cancel)).Played, window);
        return await recent.GetAsync(key, async token => LinesOf(await BattingAsync(window.Season, token), window), cancel);
    }

    /// <summary>A regular season's batting, oldest first: read once for all clubs, filters and days, those after the day of a view among them.</summary>
    public async Task<IReadOnlyList<TeamGameBatting>> BattingAsync(short season, CancellationToken cancel)
    {
        var key = (nameof(BattingAsync), (await watermarks.CurrentAsync(cancel)).Played, season);
        return await recent.GetAsync<IReadOnlyList<TeamGameBatting>>(key, async token =>
        {
            await using var db = await contexts.CreateDbContextAsync(token);
            return await db.TeamGameBatting.AsNoTracking().Where(b => b.Season == season && b.GameType == 'R')
                .OrderBy(b => b.GameDate).ThenBy(b => b.GamePk).ThenBy(b => b.TeamId).ThenBy(b => b.PitcherHand).ThenBy(b => b.BatterSide)
                .Take(MostRows).ToListAsync(token);
        }, cancel);
    }

    static IReadOnlyList<ClubLine> LinesOf(IReadOnlyList<TeamGameBatting> season, GameWindow window)
    {
        DateOnly last14 = window.Through.AddDays(-13), prior14 = window.Through.AddDays(-27);
        return [.. season.In(window).GroupBy(b => b.TeamId).OrderBy(club => club.Key).Select(club => new ClubLine(
            club.Key,
            club.ToLine(),
            club.Where(b => b.GameDate >= last14).ToLine(),
            club.Where(b => b.GameDate >= prior14 && b.GameDate < last14).ToLine()))];
    }
}
