using Microsoft.EntityFrameworkCore;

namespace HotBat.Data;

/// <summary>Brings the database to this version's schema. EF holds a lock meanwhile, so two starting nodes take turns.</summary>
public sealed class DatabaseSchema(IDbContextFactory<HotBatDbContext> contexts)
{
    public async Task MigrateAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.Database.MigrateAsync(cancel);
    }
}
