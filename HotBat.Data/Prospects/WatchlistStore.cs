using Microsoft.EntityFrameworkCore;

namespace HotBat.Data.Prospects;

/// <summary>Watchlists and what became of those on them. Each call names the owner.</summary>
public sealed class WatchlistStore(IDbContextFactory<HotBatDbContext> contexts, TimeProvider time)
{
    /// <summary>The one owner there is until there are users: whoever sits at the machine.</summary>
    public const string LocalOwner = "local";

    public const int MostWatched = 500, MostLetters = 2_000, MostAlerts = 200;

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<ProspectWatch>> ListAsync(string owner, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.ProspectWatches.AsNoTracking().Where(w => w.Owner == owner).OrderByDescending(w => w.AddedAt).ThenBy(w => w.PlayerKey).Take(MostWatched).ToListAsync(cancel);
    }

    public async Task<bool> IsWatchedAsync(string owner, IReadOnlyList<string> keys, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.ProspectWatches.AsNoTracking().AnyAsync(w => w.Owner == owner && keys.Contains(w.PlayerKey), cancel);
    }

    /// <param name="line">What is said of him now; null where nothing is.</param>
    /// <returns>False when the list is full; true when he is on it, before or now.</returns>
    public async Task<bool> AddAsync(string owner, string playerKey, ProspectLine? line, long? scoringId, CancellationToken cancel) => await PutAsync(new()
    {
        Owner = owner,
        PlayerKey = playerKey,
        AddedAt = time.GetUtcNow().UtcDateTime,
        ScoringId = line is null ? null : scoringId,
        DynastyScore = line?.DynastyScore,
        Probability = line?.Probability,
    }, cancel);

    /// <summary>Puts back what was taken off, as it was: note, day and what was said then.</summary>
    public async Task<bool> PutAsync(ProspectWatch watch, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        if (await db.ProspectWatches.AnyAsync(w => w.Owner == watch.Owner && w.PlayerKey == watch.PlayerKey, cancel)) return true;
        if (await db.ProspectWatches.CountAsync(w => w.Owner == watch.Owner, cancel) >= MostWatched) return false;
        db.Add(watch);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException e) when (e.InnerException is Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.UniqueViolation })
        {
            // another window was faster
        }
        return true;
    }

    /// <returns>What was taken off, for who wants it back; null when he was not on it.</returns>
    public async Task<ProspectWatch?> RemoveAsync(string owner, IReadOnlyList<string> keys, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var watch = await db.ProspectWatches.AsNoTracking().OrderBy(w => w.PlayerKey).FirstOrDefaultAsync(w => w.Owner == owner && keys.Contains(w.PlayerKey), cancel);
        if (watch is not null) await db.ProspectWatches.Where(w => w.Owner == owner && keys.Contains(w.PlayerKey)).ExecuteDeleteAsync(cancel);
        return watch;
    }

    /// <summary>Keeps a note, cut to <see cref="MostLetters"/>.</summary>
    /// <returns>False when he is watched no more.</returns>
    public async Task<bool> NoteAsync(string owner, string playerKey, string note, CancellationToken cancel)
    {
        var kept = note.Length > MostLetters ? note[..MostLetters] : note;
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.ProspectWatches.Where(w => w.Owner == owner && w.PlayerKey == playerKey).ExecuteUpdateAsync(set => set.SetProperty(w => w.Note, kept), cancel) > 0;
    }

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<ProspectAlert>> AlertsAsync(string owner, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.ProspectAlerts.AsNoTracking().Where(a => a.Owner == owner).OrderByDescending(a => a.ProspectAlertId).Take(MostAlerts).ToListAsync(cancel);
    }

    /// <summary>All alerts of the owner have been seen.</summary>
    public async Task SeenAsync(string owner, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.ProspectAlerts.Where(a => a.Owner == owner && a.SeenAt == null).ExecuteUpdateAsync(set => set.SetProperty(a => a.SeenAt, now), cancel);
    }

    /// <summary>The names of minor leaguers by key.</summary>
    public async Task<IReadOnlyDictionary<string, (string Id, string Name)>> NamesAsync(IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var found = await db.MinorPlayers.AsNoTracking().Where(p => keys.Contains(p.PlayerKey)).Select(p => new { p.PlayerKey, p.MlbamId, p.Name }).Take(MostWatched).ToListAsync(cancel);
        return found.ToDictionary(p => p.PlayerKey, p => (ProspectKeys.Of(p.MlbamId, p.PlayerKey), p.Name));
    }
}
