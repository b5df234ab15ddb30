using HotBat.Core.PitcherRisk;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Data.PitcherRisk;

/// <summary>The league's transactions that speak of the injured list, oldest first.</summary>
public sealed class InjuredListMoves(IDbContextFactory<HotBatDbContext> contexts)
{
    const int Most = 200_000;

    public async Task<IReadOnlyList<ListMove>> ReadAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Transactions.AsNoTracking()
            .Where(move => move.Player != null && move.Description != null && (EF.Functions.ILike(move.Description, "%injured list%") || EF.Functions.ILike(move.Description, "%disabled list%")))
            .OrderBy(move => move.Date).ThenBy(move => move.TransactionId).Take(Most)
            .Select(move => new ListMove(move.Player!.Value, move.Date, move.EffectiveDate, move.Description!)).ToListAsync(cancel);
    }
}
