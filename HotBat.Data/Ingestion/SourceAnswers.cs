using Microsoft.EntityFrameworkCore;

namespace HotBat.Data.Ingestion;

/// <summary>The validators of answers that were taken in.</summary>
public sealed class SourceAnswers(IDbContextFactory<HotBatDbContext> contexts, TimeProvider time)
{
    public async Task<SourceAnswer?> FindAsync(string address, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.SourceAnswers.AsNoTracking().SingleOrDefaultAsync(a => a.Address == address, cancellation);
    }

    /// <summary>When each of these addresses was last taken in or found unchanged, UTC.</summary>
    public async Task<IReadOnlyDictionary<string, DateTime>> TakenAsync(IReadOnlyCollection<string> addresses, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.SourceAnswers.AsNoTracking().Where(a => addresses.Contains(a.Address)).ToDictionaryAsync(a => a.Address, a => a.TakenAt, cancellation);
    }

    /// <summary>After the data is committed, or when the host says that nothing changed since.</summary>
    public async Task KeepAsync(string address, string? eTag, DateTime? lastModified, string checksum, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.Database.ExecuteSqlAsync($"""
            insert into source_answers (address, e_tag, last_modified, checksum, taken_at) values ({address}, {eTag}, {lastModified}, {checksum}, {time.GetUtcNow().UtcDateTime})
            on conflict (address) do update set (e_tag, last_modified, checksum, taken_at) = (excluded.e_tag, excluded.last_modified, excluded.checksum, excluded.taken_at)
            """, cancellation);
    }
}
