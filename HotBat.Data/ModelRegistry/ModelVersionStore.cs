using System.Security.Cryptography;
using System.Text.Json;
using HotBat.Core.Learning;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Data.ModelRegistry;

/// <param name="Label">Such as hr-logistic-2024-09-30.</param>
/// <param name="Metrics">JSON: settings, evidence with intervals.</param>
/// <param name="IsChampion">It serves from now on; else it is a challenger.</param>
public sealed record TrainedModel(string Label, DateOnly TrainedFrom, DateOnly TrainedThrough, long DataWatermark, string FeatureFingerprint, int SampleSize,
    string Metrics, byte[] Artifact, bool IsChampion)
{
    /// <summary>What it lost over the walk forward that chose among the kinds; null where there was none.</summary>
    public BlockLosses? Losses { get; init; }

    /// <summary>How <see cref="Metrics"/> are written.</summary>
    public static JsonSerializerOptions MetricsForm { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseLower };
}

/// <param name="Versions">Those that serve now.</param>
/// <param name="IsNew">False where every model came out as the version that serves, or that tells of its days already: nothing but the event is stored.</param>
/// <param name="Before">The champion at that moment; null when there was none.</param>
public sealed record ReplacedModels(IReadOnlyList<ModelVersion> Versions, bool IsNew, ModelVersion? Before);

/// <summary>Trained models in the database.</summary>
public sealed class ModelVersionStore(IDbContextFactory<HotBatDbContext> contexts, TimeProvider time)
{
    const int MostServing = 20;
    const int Locks = 7244;

    public const string Champion = "champion", Challenger = "challenger", Retired = "retired";

    /// <summary>
    /// Stores the models of one training in one transaction: its champion serves, its others challenge, those before retire. A crash leaves the old champion serving.
    /// Where each is the twin of a version that serves, with its status, those stay. What has learned of fewer days than the champion tells of days between and takes nobody's place: it is retired from the start, where it is not there already.
    /// </summary>
    /// <param name="why">Kept with the events; null where nobody gave a reason.</param>
    /// <param name="mayGoBack">Those that have learned of fewer days serve all the same: of batted balls and prospects, whose seasons each have a version of their own.</param>
    public async Task<ReplacedModels> ReplaceAsync(string model, IReadOnlyList<TrainedModel> trained, string by, string? why, CancellationToken cancel, bool mayGoBack = false)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await LockAsync(db, model, cancel);
            var replaced = await ReplaceAsync(db, model, trained, by, why, mayGoBack, cancel);
            // nobody may be told that nothing was changed once it may have been
            await transaction.CommitAsync(CancellationToken.None);
            return replaced;
        });
    }

    async Task<ReplacedModels> ReplaceAsync(HotBatDbContext db, string model, IReadOnlyList<TrainedModel> trained, string by, string? why, bool mayGoBack, CancellationToken cancel)
    {
        string Reason(string what) => why is null ? what : $"{what}; {why}";
        var serving = await Serving(db, model).ToListAsync(cancel);
        var champion = serving.FirstOrDefault(version => version.Status == Champion);
        if (trained.Count > 0 && trained.All(one => serving.Exists(version => (version.Status == Champion) == one.IsChampion && IsTwin(version, one))))
        {
            // a version of a time when losses were not kept learns its own
            foreach (var (version, losses) in serving.Where(version => version.Losses is null).Join(trained, version => version.Label, one => one.Label, (version, one) => (version, Written(one.Losses))))
                await db.ModelVersions.Where(m => m.ModelVersionId == version.ModelVersionId).ExecuteUpdateAsync(set => set.SetProperty(m => m.Losses, losses), cancel);
            db.Add(Event(serving[0], ModelEvent.Trained, by, Reason("again, the same as this version, which goes on serving")));
            await db.SaveChangesAsync(cancel);
            return new(serving, IsNew: false, champion);
        }
        if (!mayGoBack && champion is not null && trained.All(one => one.TrainedThrough < champion.TrainedThrough && one.FeatureFingerprint == champion.FeatureFingerprint))
        {
            var (retired, isNew) = (new List<ModelVersion>(), false);
            foreach (var one in trained)
            {
                var same = await RetiredTwinAsync(db, model, one, cancel);
                retired.Add(same ?? await AddRetiredAsync(db, model, one, by, cancel));
                isNew |= same is null;
            }
            return new(retired, isNew, champion);
        }
        List<ModelVersion> versions = [.. trained.Select(one => Version(model, one, one.IsChampion ? Champion : Challenger))];
        await db.ModelVersions.Where(m => m.Model == model && m.Status != Retired).ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, Retired).SetProperty(m => m.Share, (short)0), cancel);
        db.ModelVersions.AddRange(versions);
        await db.SaveChangesAsync(cancel);
        db.AddRange(versions.Select(version => Event(version, version.Status == Champion ? ModelEvent.Promoted : ModelEvent.Trained, by, Reason("newly trained"))));
        await db.SaveChangesAsync(cancel);
        return new(versions, IsNew: true, champion);
    }

    /// <summary>Stores a model that served no one: it tells what would have been said in days gone by.</summary>
    public async Task<ModelVersion> AddRetiredAsync(string model, TrainedModel trained, string by, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var version = await AddRetiredAsync(db, model, trained, by, cancel);
            await transaction.CommitAsync(cancel);
            return version;
        });
    }

    async Task<ModelVersion> AddRetiredAsync(HotBatDbContext db, string model, TrainedModel trained, string by, CancellationToken cancel)
    {
        var version = Version(model, trained, Retired);
        db.Add(version);
        await db.SaveChangesAsync(cancel);
        db.Add(Event(version, ModelEvent.Trained, by, "for days gone by"));
        await db.SaveChangesAsync(cancel);
        return version;
    }

    /// <summary>Who changes the versions of a model waits here for whoever does, and then sees what he has done; before there is a version as well.</summary>
    internal static async Task LockAsync(HotBatDbContext db, string model, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Locks}, hashtext({model}))", cancel);
        await db.Database.ExecuteSqlAsync($"select model_version_id from model_versions where model = {model} order by model_version_id for update", cancel);
    }

    public async Task<ModelVersion?> ChampionAsync(string model, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.ModelVersions.AsNoTracking().SingleOrDefaultAsync(m => m.Model == model && m.Status == Champion, cancel);
    }

    /// <summary>The champion, if there is one, and its challengers by id.</summary>
    public async Task<IReadOnlyList<ModelVersion>> ServingAsync(string model, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await Serving(db, model).ToListAsync(cancel);
    }

    static IQueryable<ModelVersion> Serving(HotBatDbContext db, string model) => db.ModelVersions.AsNoTracking().Where(m => m.Model == model && m.Status != Retired)
        .OrderBy(m => m.Status == Champion ? 0 : 1).ThenBy(m => m.ModelVersionId).Take(MostServing);

    /// <summary>The retired version that came out the same, whether it has served or not; else null.</summary>
    static async Task<ModelVersion?> RetiredTwinAsync(HotBatDbContext db, string model, TrainedModel trained, CancellationToken cancel) =>
        (await db.ModelVersions.AsNoTracking().Where(m => m.Model == model && m.Status == Retired && m.Label == trained.Label).OrderByDescending(m => m.ModelVersionId).Take(MostServing).ToListAsync(cancel))
            .Find(version => IsTwin(version, trained));

    static bool IsTwin(ModelVersion version, TrainedModel trained) =>
        version.Label == trained.Label && (version.TrainedFrom, version.TrainedThrough) == (trained.TrainedFrom, trained.TrainedThrough) && version.FeatureFingerprint == trained.FeatureFingerprint
        && (version.ArtifactChecksum == Checksum(trained.Artifact) || (version.DataWatermark == trained.DataWatermark && IsSame(version.Metrics, trained.Metrics)));

    static bool IsSame(string metrics, string others)
    {
        using JsonDocument one = JsonDocument.Parse(metrics), other = JsonDocument.Parse(others);
        return JsonElement.DeepEquals(one.RootElement, other.RootElement);
    }

    /// <exception cref="InvalidDataException">The artifact is not what was stored.</exception>
    public static byte[] Artifact(ModelVersion version) => Checksum(version.Artifact) == version.ArtifactChecksum ? version.Artifact
        : throw new InvalidDataException($"The artifact of model version {version.ModelVersionId} ({version.Label}) does not match its checksum: train it again.");

    ModelVersion Version(string model, TrainedModel trained, string status) => new()
    {
        Model = model,
        Label = trained.Label,
        TrainedFrom = trained.TrainedFrom,
        TrainedThrough = trained.TrainedThrough,
        DataWatermark = trained.DataWatermark,
        FeatureFingerprint = trained.FeatureFingerprint,
        SampleSize = trained.SampleSize,
        Metrics = trained.Metrics,
        Losses = Written(trained.Losses),
        Artifact = trained.Artifact,
        ArtifactChecksum = Checksum(trained.Artifact),
        Status = status,
        CreatedAt = time.GetUtcNow().UtcDateTime,
    };

    ModelEvent Event(ModelVersion version, string what, string by, string reason) => ModelEvent.Of(version.ModelVersionId, what, by, reason, time);

    static string? Written(BlockLosses? losses) => losses is null ? null : JsonSerializer.Serialize(losses, TrainedModel.MetricsForm);

    static string Checksum(byte[] artifact) => Convert.ToHexStringLower(SHA256.HashData(artifact));
}
