using HotBat.Core.PitcherRisk;
using HotBat.Data.Ingestion;
using HotBat.Data.PitcherRisk;
using Npgsql;

namespace HotBat.Jobs.PitcherRisk;

/// <summary>Stints from the league's transactions, which are kept as they come.</summary>
public sealed class TransactionStints(NpgsqlDataSource source, InjuredListMoves moves)
{
    const string Source = "transactions";

    /// <returns>Stints added or changed.</returns>
    public async Task<long> DeriveAsync(CancellationToken cancel)
    {
        var told = InjuredListFeed.Stints(await moves.ReadAsync(cancel));
        if (told.Count == 0) return 0;
        var rows = new StintRows(StintSource.Transactions, Source);
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Staging.CopyAsync(connection, "staged_stints", StintRows.Columns, told.Select((stint, line) => rows.Row(line, stint.Pitcher, stint.Season, stint.Stint, null, null)), cancel);
        var (added, updated) = await Staging.MergeAsync(connection, "PitcherRisk/merge_stints.sql", cancel);
        await transaction.CommitAsync(cancel);
        return added + updated;
    }
}
