using System.Globalization;
using System.Text.Json;
using HotBat.Core.Learning;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Data.ModelRegistry;

/// <summary>A model version without its artifact.</summary>
/// <param name="Metrics">JSON.</param>
/// <param name="Status">champion, challenger or retired.</param>
/// <param name="Share">Of a challenger: games in a hundred that it serves.</param>
public sealed record ListedVersion(int ModelVersionId, string Model, string Label, DateOnly TrainedFrom, DateOnly TrainedThrough, long DataWatermark, string FeatureFingerprint, int SampleSize,
    string Metrics, string ArtifactChecksum, string Status, short Share, DateTime CreatedAt)
{
    /// <summary>"hr-logistic-2024-08-14 (version 12)": a label may come again.</summary>
    public string Named => Name(Label, ModelVersionId);

    /// <summary>See <see cref="ServingModel.Kind"/>.</summary>
    public string Kind => ServingModel.KindOf(Label);

    internal static string Name(string label, int id) => string.Create(CultureInfo.InvariantCulture, $"{label} (version {id})");
}

public sealed record VersionPage(IReadOnlyList<ListedVersion> Versions, int Total);

/// <param name="Label">The version's.</param>
public sealed record ListedEvent(long ModelEventId, int ModelVersionId, string Label, string What, string By, string Reason, DateTime At)
{
    public string Named => ListedVersion.Name(Label, ModelVersionId);
}

/// <param name="Total">Events on all pages.</param>
public sealed record EventPage(IReadOnlyList<ListedEvent> Events, int Total);

/// <summary>Reads the registry; artifacts stay where they are.</summary>
public sealed class ModelVersionQueries(IDbContextFactory<HotBatDbContext> contexts)
{
    public const int MostVersions = 100, MostEvents = 200;

    const int MostModels = 20;

    /// <summary>Names of models that have a version, in their order.</summary>
    public async Task<IReadOnlyList<string>> ModelsAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.ModelVersions.AsNoTracking().Select(m => m.Model).Distinct().OrderBy(m => m).Take(MostModels).ToListAsync(cancel);
    }

    /// <summary>A model's versions: the champion, its challengers, then the retired, the newest first.</summary>
    /// <param name="status">null for all.</param>
    /// <param name="page">From 1.</param>
    public async Task<VersionPage> ListAsync(string? model, string? status, int page, int size, CancellationToken cancel)
    {
        size = Math.Clamp(size, 1, MostVersions);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var versions = db.ModelVersions.AsNoTracking().Where(m => (model == null || m.Model == model) && (status == null || m.Status == status));
        var total = await versions.CountAsync(cancel);
        var shown = versions.OrderBy(m => m.Model).ThenBy(m => m.Status == ModelVersionStore.Champion ? 0 : m.Status == ModelVersionStore.Challenger ? 1 : 2).ThenByDescending(m => m.ModelVersionId)
            .Skip((Math.Max(page, 1) - 1) * size).Take(size);
        return new(await Listed(shown).ToListAsync(cancel), total);
    }

    /// <summary>What serves: the champion first, then its challengers.</summary>
    public async Task<IReadOnlyList<ListedVersion>> ServingAsync(string model, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await Listed(db.ModelVersions.AsNoTracking().Where(m => m.Model == model && m.Status != ModelVersionStore.Retired)
            .OrderBy(m => m.Status == ModelVersionStore.Champion ? 0 : 1).ThenBy(m => m.ModelVersionId).Take(MostVersions)).ToListAsync(cancel);
    }

    /// <summary>Versions of other kinds than one, of the same features, whatever their standing: those that have learned most first, of one training in the order in which they were stored.</summary>
    public async Task<IReadOnlyList<ListedVersion>> OfOtherKindsAsync(ListedVersion version, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var newest = await Listed(db.ModelVersions.AsNoTracking().Where(m => m.Model == version.Model && m.FeatureFingerprint == version.FeatureFingerprint)
            .OrderByDescending(m => m.TrainedThrough).ThenByDescending(m => m.DataWatermark).ThenBy(m => m.ModelVersionId).Take(MostVersions)).ToListAsync(cancel);
        return [.. newest.Where(other => other.Kind != version.Kind)];
    }

    public async Task<ListedVersion?> FindAsync(int modelVersionId, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await Listed(db.ModelVersions.AsNoTracking().Where(m => m.ModelVersionId == modelVersionId)).SingleOrDefaultAsync(cancel);
    }

    /// <summary>How the log losses of two versions differ, of the first less the second, on the outcomes of their walks forward; null where one was never measured, or they share too little.</summary>
    public async Task<PairedLoss?> PairedAsync(int first, int second, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var kept = await db.ModelVersions.AsNoTracking().Where(m => (m.ModelVersionId == first || m.ModelVersionId == second) && m.Losses != null).ToDictionaryAsync(m => m.ModelVersionId, m => m.Losses!, cancel);
        return first != second && Read(first) is { } one && Read(second) is { } other ? one.Less(other) : null;

        BlockLosses? Read(int id) => kept.TryGetValue(id, out var losses) ? JsonSerializer.Deserialize<BlockLosses>(losses, TrainedModel.MetricsForm) : null;
    }

    /// <summary>The whole version, artifact included.</summary>
    public async Task<ModelVersion?> WithArtifactAsync(int modelVersionId, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.ModelVersions.AsNoTracking().SingleOrDefaultAsync(m => m.ModelVersionId == modelVersionId, cancel);
    }

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<ListedEvent>> EventsAsync(string? model, int count, CancellationToken cancel) => (await EventPageAsync(model, 1, count, cancel)).Events;

    /// <summary>The newest first.</summary>
    /// <param name="page">From 1.</param>
    public async Task<EventPage> EventPageAsync(string? model, int page, int size, CancellationToken cancel)
    {
        size = Math.Clamp(size, 1, MostEvents);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var events = from e in db.ModelEvents.AsNoTracking()
                     join m in db.ModelVersions on e.ModelVersionId equals m.ModelVersionId
                     where model == null || m.Model == model
                     orderby e.ModelEventId descending
                     select new ListedEvent(e.ModelEventId, e.ModelVersionId, m.Label, e.What, e.By, e.Reason, e.At);
        return new(await events.Skip((Math.Max(page, 1) - 1) * size).Take(size).ToListAsync(cancel), await events.CountAsync(cancel));
    }

    /// <summary>Each time a version of a model began to serve, the newest first.</summary>
    public async Task<IReadOnlyList<ListedEvent>> SuccessionAsync(string model, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await (from e in db.ModelEvents.AsNoTracking()
                      join m in db.ModelVersions on e.ModelVersionId equals m.ModelVersionId
                      where m.Model == model && (e.What == ModelEvent.Promoted || e.What == ModelEvent.RolledBack)
                      orderby e.ModelEventId descending
                      select new ListedEvent(e.ModelEventId, e.ModelVersionId, m.Label, e.What, e.By, e.Reason, e.At)).Take(MostEvents).ToListAsync(cancel);
    }

    static IQueryable<ListedVersion> Listed(IQueryable<ModelVersion> versions) => versions.Select(m => new ListedVersion(m.ModelVersionId, m.Model, m.Label, m.TrainedFrom, m.TrainedThrough, m.DataWatermark,
        m.FeatureFingerprint, m.SampleSize, m.Metrics, m.ArtifactChecksum, m.Status, m.Share, m.CreatedAt));
}
