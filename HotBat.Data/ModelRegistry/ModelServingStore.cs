using HotBat.Core.Operations;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HotBat.Data.ModelRegistry;

/// <summary>Who serves: each change is one transaction with its event, and two at once cannot both win.</summary>
public sealed class ModelServingStore(IDbContextFactory<HotBatDbContext> contexts, TimeProvider time)
{
    /// <summary>Games in a hundred that all challengers of a model together may serve.</summary>
    public const int MostShare = 50;

    const string Where = "models";

    /// <summary>Makes a version the champion; the champion before becomes a challenger that serves no games.</summary>
    /// <param name="seen">The champion that the decision was made against; null when there was none.</param>
    /// <param name="what"><see cref="ModelEvent.Promoted"/> or <see cref="ModelEvent.RolledBack"/>.</param>
    /// <exception cref="UserError">Somebody else was faster.</exception>
    public async Task ServeAsync(ListedVersion version, int? seen, string what, string by, string reason, CancellationToken cancel)
    {
        try
        {
            await ChangeAsync(version.Model, async db =>
            {
                var champion = await db.ModelVersions.Where(m => m.Model == version.Model && m.Status == ModelVersionStore.Champion).Select(m => (int?)m.ModelVersionId).SingleOrDefaultAsync(cancel);
                if (champion != seen || champion == version.ModelVersionId) throw Overtaken(version);
                await db.ModelVersions.Where(m => m.ModelVersionId == champion)
                    .ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, ModelVersionStore.Challenger).SetProperty(m => m.Share, (short)0), cancel);
                await db.ModelVersions.Where(m => m.ModelVersionId == version.ModelVersionId)
                    .ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, ModelVersionStore.Champion).SetProperty(m => m.Share, (short)0), cancel);
                db.ModelEvents.Add(ModelEvent.Of(version.ModelVersionId, what, by, reason, time));
            }, cancel);
        }
        catch (Exception e) when ((e as PostgresException ?? e.InnerException as PostgresException)?.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            throw Overtaken(version);
        }
    }

    /// <summary>Gives a challenger its share of the games.</summary>
    /// <exception cref="UserError">It is no challenger, or the challengers would serve too many games.</exception>
    public Task ShareAsync(ListedVersion version, int percent, string by, string reason, CancellationToken cancel) => ChangeAsync(version.Model, async db =>
    {
        if (percent is < 0 or > MostShare) throw new UserError($"A share of {percent} games in a hundred cannot be given.", Where, $"Give 0 to {MostShare}.");
        var challengers = await db.ModelVersions.Where(m => m.Model == version.Model && m.Status == ModelVersionStore.Challenger).Select(m => new { m.ModelVersionId, m.Share }).ToListAsync(cancel);
        if (challengers.TrueForAll(m => m.ModelVersionId != version.ModelVersionId))
            throw new UserError($"{version.Named} is no challenger: only a challenger serves a share of the games.", Where, "./hotbat models list shows the challengers.");
        var others = challengers.Where(m => m.ModelVersionId != version.ModelVersionId).Sum(m => m.Share);
        if (others + percent > MostShare)
            throw new UserError($"The other challengers serve {others} games in a hundred: with {percent} more they would serve {others + percent}, and {MostShare} is the most.", Where, $"Give at most {MostShare - others}, or take from another first.");
        await db.ModelVersions.Where(m => m.ModelVersionId == version.ModelVersionId).ExecuteUpdateAsync(set => set.SetProperty(m => m.Share, (short)percent), cancel);
        db.ModelEvents.Add(ModelEvent.Of(version.ModelVersionId, ModelEvent.Shared, by, reason, time));
    }, cancel);

    /// <summary>Writes an event that changes nothing.</summary>
    public async Task NoteAsync(int modelVersionId, string what, string by, string reason, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        db.ModelEvents.Add(ModelEvent.Of(modelVersionId, what, by, reason, time));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>When one of these events last befell a version that serves; null where none has.</summary>
    public async Task<DateTime?> LastAsync(string model, IReadOnlyList<string> what, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await (from e in db.ModelEvents.AsNoTracking()
                      join m in db.ModelVersions on e.ModelVersionId equals m.ModelVersionId
                      where m.Model == model && m.Status != ModelVersionStore.Retired && what.Contains(e.What)
                      select (DateTime?)e.At).MaxAsync(cancel);
    }

    async Task ChangeAsync(string model, Func<HotBatDbContext, Task> change, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await ModelVersionStore.LockAsync(db, model, cancel);
            await change(db);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        });
    }

    static UserError Overtaken(ListedVersion version) => new($"Another champion of {version.Model} was chosen in the meantime; nothing was changed.", Where, "Look at the versions again, then choose.");
}
