using Microsoft.EntityFrameworkCore;

namespace HotBat.Data.ModelRegistry;

/// <summary>A model version without its artifact.</summary>
public sealed record ServingModel(int ModelVersionId, string Label, DateOnly TrainedFrom, DateOnly TrainedThrough, int SampleSize, bool IsChampion)
{
    const int DayLength = 11;

    /// <summary>The label without its day: "hr-logistic".</summary>
    public string Kind => KindOf(Label);

    /// <summary>See <see cref="Kind"/>.</summary>
    public static string KindOf(string label) => label.Length > DayLength ? label[..^DayLength] : label;
}

/// <summary>Which model speaks of a day.</summary>
public sealed class ServingModelQueries(IDbContextFactory<HotBatDbContext> contexts)
{
    /// <summary>
    /// The champion, where its training ended before the day; else, of a day that it has learned from, the newest model that has not, one of the champion's kind before others of the same training.
    /// Null without one.
    /// </summary>
    /// <param name="fingerprint">Of the features that are made today: models of others cannot speak.</param>
    public async Task<ServingModel?> OfDayAsync(string model, DateOnly day, string fingerprint, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var versions = db.ModelVersions.AsNoTracking().Where(m => m.Model == model && m.FeatureFingerprint == fingerprint);
        var champion = await Listed(versions.Where(m => m.Status == ModelVersionStore.Champion)).SingleOrDefaultAsync(cancel);
        if (champion is not null && champion.TrainedThrough < day) return champion;
        var (kind, length) = (champion?.Kind ?? "", champion?.Label.Length);
        return await Listed(versions.Where(m => m.TrainedThrough < day)
            .OrderByDescending(m => m.TrainedThrough).ThenByDescending(m => m.Label.Length == length && m.Label.Substring(0, kind.Length) == kind).ThenByDescending(m => m.ModelVersionId)).FirstOrDefaultAsync(cancel);
    }

    /// <summary>The newest version of a label, retired or not, that was made of these features; null without one.</summary>
    public async Task<int?> FindAsync(string model, string label, string fingerprint, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.ModelVersions.AsNoTracking().Where(m => m.Model == model && m.Label == label && m.FeatureFingerprint == fingerprint).MaxAsync(m => (int?)m.ModelVersionId, cancel);
    }

    /// <summary>A version by its id, whatever its standing; null for one that is gone or was made of other features.</summary>
    public async Task<ServingModel?> OfIdAsync(int modelVersionId, string? fingerprint, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await Listed(db.ModelVersions.AsNoTracking().Where(m => m.ModelVersionId == modelVersionId && (fingerprint == null || m.FeatureFingerprint == fingerprint))).FirstOrDefaultAsync(cancel);
    }

    /// <summary>With its artifact.</summary>
    public async Task<ModelVersion> ReadAsync(int modelVersionId, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.ModelVersions.AsNoTracking().SingleAsync(m => m.ModelVersionId == modelVersionId, cancel);
    }

    static IQueryable<ServingModel> Listed(IQueryable<ModelVersion> versions) =>
        versions.Select(m => new ServingModel(m.ModelVersionId, m.Label, m.TrainedFrom, m.TrainedThrough, m.SampleSize, m.Status == ModelVersionStore.Champion));
}
