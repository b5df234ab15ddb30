using Microsoft.EntityFrameworkCore;

namespace HotBat.Data.Prospects;

/// <summary>Messages that wait to be sent, and who is to be written to.</summary>
public sealed class OutboxStore(IDbContextFactory<HotBatDbContext> contexts, TimeProvider time)
{
    public const int MostAttempts = 5, MostWaiting = 200, MostOwners = 10_000, LongestBody = 20_000, LongestError = 500;

    /// <summary>Who watches somebody or keeps a search.</summary>
    public async Task<IReadOnlyList<string>> WatchersAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.ProspectWatches.AsNoTracking().Select(w => w.Owner).Union(db.ProspectSearches.Select(s => s.Owner)).OrderBy(owner => owner).Take(MostOwners).ToListAsync(cancel);
    }

    /// <returns>When the owner's last message of a kind was written, UTC; null before the first.</returns>
    public async Task<DateTime?> LastAsync(string owner, string kind, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.OutboxMessages.AsNoTracking().Where(m => m.Owner == owner && m.Kind == kind).MaxAsync(m => (DateTime?)m.CreatedAt, cancel);
    }

    /// <returns>False when the owner has a message of that kind and period already.</returns>
    public async Task<bool> AddAsync(string owner, string kind, DateOnly period, string subject, string body, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var kept = body.Length > LongestBody ? body[..LongestBody] : body;
        return await db.Database.ExecuteSqlAsync($"""
            insert into outbox_messages (owner, kind, period, subject, body, created_at, attempts) values ({owner}, {kind}, {period}, {subject}, {kept}, {time.GetUtcNow().UtcDateTime}, 0)
            on conflict (owner, kind, period) do nothing
            """, cancel) > 0;
    }

    /// <summary>Not sent yet, nor given up, the oldest first.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> WaitingAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.OutboxMessages.AsNoTracking().Where(m => m.SentAt == null && m.Attempts < MostAttempts).OrderBy(m => m.OutboxMessageId).Take(MostWaiting).ToListAsync(cancel);
    }

    /// <param name="error">Why it could not be sent; null when it was.</param>
    public async Task TriedAsync(long message, string? error, CancellationToken cancel)
    {
        DateTime? sent = error is null ? time.GetUtcNow().UtcDateTime : null;
        var why = error is { Length: > LongestError } ? error[..LongestError] : error;
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.OutboxMessages.Where(m => m.OutboxMessageId == message)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Attempts, m => (short)(m.Attempts + 1)).SetProperty(m => m.SentAt, sent).SetProperty(m => m.Error, why), cancel);
    }
}
