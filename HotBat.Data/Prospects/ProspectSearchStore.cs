using Microsoft.EntityFrameworkCore;

namespace HotBat.Data.Prospects;

/// <summary>What became of a search that was to be kept.</summary>
public enum ProspectSearchKept { Saved, Full, Known, NameTaken }

/// <summary>Saved searches. Each call names the owner, and reaches none but his.</summary>
public sealed class ProspectSearchStore(IDbContextFactory<HotBatDbContext> contexts, TimeProvider time)
{
    public const int MostSaved = 50, MostListed = 500;

    /// <summary>By name.</summary>
    public async Task<IReadOnlyList<ProspectSearch>> ListAsync(string owner, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.ProspectSearches.AsNoTracking().Where(s => s.Owner == owner).OrderBy(s => s.Name).ThenBy(s => s.ProspectSearchId).Take(MostSaved).ToListAsync(cancel);
    }

    /// <param name="name">As <see cref="ProspectSearch.NameOf"/> gives it.</param>
    /// <param name="listed">Keys of those it lists now: who comes later is new.</param>
    public async Task<ProspectSearchKept> AddAsync(string owner, string name, string query, IEnumerable<string> listed, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return await PutAsync(new() { Owner = owner, Name = name, Query = query, CreatedAt = now, OpenedAt = now, Listed = [.. listed.Take(MostListed)] }, cancel);
    }

    /// <summary>Puts back what was deleted, as it was.</summary>
    public async Task<ProspectSearchKept> PutAsync(ProspectSearch search, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        if (await db.ProspectSearches.AnyAsync(s => s.Owner == search.Owner && s.Query == search.Query, cancel)) return ProspectSearchKept.Known;
        if (await db.ProspectSearches.CountAsync(s => s.Owner == search.Owner, cancel) >= MostSaved) return ProspectSearchKept.Full;
        if (await IsTakenAsync(db, search.Owner, search.Name, cancel)) return ProspectSearchKept.NameTaken;
        db.Add(search);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException e) when (e.InnerException is Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.UniqueViolation })
        {
            // another window was faster
            return ProspectSearchKept.Known;
        }
        return ProspectSearchKept.Saved;
    }

    /// <summary>He has looked at it: whoever is listed now is new no longer.</summary>
    public async Task OpenedAsync(string owner, long search, IEnumerable<string> listed, CancellationToken cancel)
    {
        var (now, keys) = (time.GetUtcNow().UtcDateTime, listed.Take(MostListed).ToArray());
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.ProspectSearches.Where(s => s.Owner == owner && s.ProspectSearchId == search).ExecuteUpdateAsync(set => set.SetProperty(s => s.OpenedAt, now).SetProperty(s => s.Listed, keys), cancel);
    }

    /// <returns>False when he has no such search, or another one of that name.</returns>
    public async Task<bool> RenameAsync(string owner, long search, string name, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        if (await IsTakenAsync(db, owner, name, cancel, search)) return false;
        return await db.ProspectSearches.Where(s => s.Owner == owner && s.ProspectSearchId == search).ExecuteUpdateAsync(set => set.SetProperty(s => s.Name, name), cancel) > 0;
    }

    /// <returns>What was deleted, for who wants it back; null when he has no such search.</returns>
    public async Task<ProspectSearch?> RemoveAsync(string owner, long search, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var gone = await db.ProspectSearches.AsNoTracking().SingleOrDefaultAsync(s => s.Owner == owner && s.ProspectSearchId == search, cancel);
        if (gone is not null) await db.ProspectSearches.Where(s => s.Owner == owner && s.ProspectSearchId == search).ExecuteDeleteAsync(cancel);
        return gone;
    }

    // two windows at once may still end with two of a name, which harms nothing
    static Task<bool> IsTakenAsync(HotBatDbContext db, string owner, string name, CancellationToken cancel, long? but = null) =>
        db.ProspectSearches.AnyAsync(s => s.Owner == owner && s.Name == name && s.ProspectSearchId != but, cancel);
}
