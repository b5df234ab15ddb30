using HotBat.Data.ModelRegistry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace HotBat.Data;

/// <summary>How new the data is: the last reading that changed something and the models in use. What is computed from data is cached and tagged by it.</summary>
/// <param name="Run">Id of the last ingestion run that added or updated rows; 0 in an empty database.</param>
/// <param name="ReadAt">When it finished, UTC.</param>
/// <param name="Models">The newest champion's id; 0 without one.</param>
public sealed record DataWatermark(long Run, DateTime? ReadAt, int Models)
{
    public override string ToString() => $"{Run}-{Models}";
}

public sealed class DataWatermarks(IDbContextFactory<HotBatDbContext> contexts, IMemoryCache cache)
{
    static readonly TimeSpan s_lookAgain = TimeSpan.FromSeconds(1);

    public async ValueTask<DataWatermark> CurrentAsync(CancellationToken cancel)
    {
        if (cache.Get<DataWatermark>(nameof(DataWatermark)) is { } known) return known;
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var run = await db.IngestionRuns.AsNoTracking()
            .Where(r => r.Status == "done" && r.RowsAdded + r.RowsUpdated > 0)
            .OrderByDescending(r => r.IngestionRunId)
            .Select(r => new { r.IngestionRunId, r.FinishedAt })
            .FirstOrDefaultAsync(cancel);
        var models = await db.Set<ModelVersion>().AsNoTracking()
            .Where(m => m.Status == "champion")
            .MaxAsync(m => (int?)m.ModelVersionId, cancel) ?? 0;
        return cache.Set(nameof(DataWatermark), new DataWatermark(run?.IngestionRunId ?? 0, run?.FinishedAt, models), s_lookAgain);
    }
}
