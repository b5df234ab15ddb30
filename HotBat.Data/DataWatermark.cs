using HotBat.Data.ModelRegistry;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Data;

/// <summary>How new the data is: the last reading and the last scoring that changed something, and the models in use. What is computed from data is cached and tagged by it.</summary>
/// <param name="Run">Id of the last ingestion run that added or updated rows; 0 in an empty database.</param>
/// <param name="ReadAt">When it finished, UTC.</param>
/// <param name="Models">The newest champion's id; 0 without one.</param>
/// <param name="Scoring">Id of the last scoring; 0 before the first.</param>
public sealed record DataWatermark(long Run, DateTime? ReadAt, int Models, long Scoring)
{
    public override string ToString() => $"{Run}-{Models}-{Scoring}";
}

/// <summary>
/// The current watermark. While <see cref="DataChanges"/> listens it is at hand at once, so that a page whose answers are kept renders without waiting;
/// without a listener it is looked up again each second.
/// </summary>
public sealed class DataWatermarks(IDbContextFactory<HotBatDbContext> contexts, TimeProvider time)
{
    static readonly TimeSpan s_lookAgain = TimeSpan.FromSeconds(1);

    volatile Known? _known;
    volatile bool _isFollowed;
    volatile TaskCompletionSource _nextMove = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when the listener hears that the watermark has moved.</summary>
    public Task NextMove => _nextMove.Task;

    public ValueTask<DataWatermark> CurrentAsync(CancellationToken cancel) =>
        _known is { } known && (_isFollowed || time.GetElapsedTime(known.At) < s_lookAgain) ? new(known.Watermark) : LookUpAsync(cancel);

    /// <summary>Looks it up and from now on trusts that it is told of every change.</summary>
    internal async Task FollowAsync(CancellationToken cancel)
    {
        var before = _known?.Watermark;
        var now = await LookUpAsync(cancel);
        _isFollowed = true;
        if (now != before) Interlocked.Exchange(ref _nextMove, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    internal void Unfollow() => _isFollowed = false;

    async ValueTask<DataWatermark> LookUpAsync(CancellationToken cancel)
    {
        var at = time.GetTimestamp();
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var run = await db.IngestionRuns.AsNoTracking()
            .Where(r => r.Status == "done" && r.RowsAdded + r.RowsUpdated > 0)
            .OrderByDescending(r => r.IngestionRunId)
            .Select(r => new { r.IngestionRunId, r.FinishedAt })
            .FirstOrDefaultAsync(cancel);
        var models = await db.Set<ModelVersion>().AsNoTracking()
            .Where(m => m.Status == "champion")
            .MaxAsync(m => (int?)m.ModelVersionId, cancel) ?? 0;
        var scoring = await db.Scorings.AsNoTracking().MaxAsync(s => (long?)s.ScoringId, cancel) ?? 0;
        var found = new Known(new(run?.IngestionRunId ?? 0, run?.FinishedAt, models, scoring), at);
        // of two at once the one that began later knows more
        while (_known is var known && (known is null || known.At <= found.At))
        {
            if (Interlocked.CompareExchange(ref _known, found, known) == known) break;
        }
        return found.Watermark;
    }

    sealed record Known(DataWatermark Watermark, long At);
}
