using HotBat.Data.Ingestion;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Data.Baseball;

/// <summary>The days of the calendar as the readers of sources need them: who plays, and what has been read already.</summary>
public sealed class GameDays(IDbContextFactory<HotBatDbContext> contexts)
{
    const int MostGames = 100;

    /// <summary>Any day's pitches are on file.</summary>
    public async Task<bool> HavePitchesAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Pitches.AnyAsync(cancellation);
    }

    /// <summary>Games of a day that are played, or are to be.</summary>
    public async Task<IReadOnlyList<int>> GamesAsync(DateOnly day, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Games.Where(g => g.GameDate == day && g.Status != "postponed" && g.Status != "cancelled")
            .OrderBy(g => g.GamePk).Select(g => g.GamePk).Take(MostGames).ToListAsync(cancellation);
    }

    /// <summary>Games of a day that are not over and start before <paramref name="until"/> (UTC), or at an hour that is not known.</summary>
    public async Task<IReadOnlyList<int>> OpenGamesAsync(DateOnly day, DateTime until, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Games
            .Where(g => g.GameDate == day && (g.Status == "scheduled" || g.Status == "live" || g.Status == "suspended") && (g.StartTime == null || g.StartTime <= until))
            .OrderBy(g => g.StartTime).ThenBy(g => g.GamePk).Select(g => g.GamePk).Take(MostGames).ToListAsync(cancellation);
    }

    /// <summary>Ballparks of the games from one day to another whose fences are not known.</summary>
    public async Task<IReadOnlyList<int>> VenuesWithoutFencesAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Games.Where(g => g.GameDate >= from && g.GameDate <= to && g.VenueId != null && !db.Venues.Any(v => v.VenueId == g.VenueId && v.CenterFeet != null))
            .Select(g => g.VenueId!.Value).Distinct().OrderBy(v => v).Take(MostGames).ToListAsync(cancellation);
    }

    /// <summary>Who is on a roster and not among the people.</summary>
    public async Task<IReadOnlyList<int>> UnknownPeopleAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.TeamRosters.Where(r => r.Until == null && !db.People.Any(p => p.MlbamId == r.Player)).Select(r => r.Player).Distinct().OrderBy(p => p).Take(2000).ToListAsync(cancellation);
    }

    /// <summary>The last of some days of which a move of the league is known; null without one.</summary>
    public async Task<DateOnly?> NewestMoveAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Transactions.Where(move => move.Date >= from && move.Date <= to).MaxAsync(move => (DateOnly?)move.Date, cancellation);
    }

    /// <summary>Of the sources named, those that were read whole at least once, with the last time, UTC.</summary>
    public async Task<IReadOnlyDictionary<string, DateTime>> ReadAsync(string kind, IReadOnlyCollection<string> sources, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Set<IngestionRun>().Where(r => r.Kind == kind && r.Status == "done" && r.FinishedAt != null && sources.Contains(r.Source))
            .GroupBy(r => r.Source).Select(g => new { g.Key, At = g.Max(r => r.FinishedAt!.Value) }).ToDictionaryAsync(g => g.Key, g => g.At, cancellation);
    }
}
