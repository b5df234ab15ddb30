using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Data.ModelRegistry;

/// <param name="Model">home-runs, pitcher-risk …</param>
/// <param name="Label">Such as hr-logistic-2024-09-30.</param>
/// <param name="Metrics">JSON: settings, evidence with intervals.</param>
/// <param name="IsChampion">It serves from now on; else it is a challenger.</param>
public sealed record TrainedModel(string Model, string Label, DateOnly TrainedFrom, DateOnly TrainedThrough, long DataWatermark, string FeatureFingerprint, int SampleSize,
    string Metrics, byte[] Artifact, bool IsChampion);

/// <summary>Trained models in the database.</summary>
public sealed class ModelVersionStore(IDbContextFactory<HotBatDbContext> contexts, TimeProvider time)
{
    public const string Champion = "champion", Challenger = "challenger", Retired = "retired";

    /// <summary>Stores the models of one training in one transaction: its champion serves, its others challenge, those before retire. A crash leaves the old champion serving.</summary>
    public async Task<IReadOnlyList<ModelVersion>> ReplaceAsync(string model, IReadOnlyList<TrainedModel> trained, CancellationToken cancel)
    {
        List<ModelVersion> versions =
        [
            .. trained.Select(t => new ModelVersion
            {
                Model = model,
                Label = t.Label,
                TrainedFrom = t.TrainedFrom,
                TrainedThrough = t.TrainedThrough,
                DataWatermark = t.DataWatermark,
                FeatureFingerprint = t.FeatureFingerprint,
                SampleSize = t.SampleSize,
                Metrics = t.Metrics,
                Artifact = t.Artifact,
                ArtifactChecksum = Checksum(t.Artifact),
                Status = t.IsChampion ? Champion : Challenger,
                CreatedAt = time.GetUtcNow().UtcDateTime,
            }),
        ];
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await db.ModelVersions.Where(m => m.Model == model && m.Status != Retired).ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, Retired), cancel);
            db.ModelVersions.AddRange(versions);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        });
        return versions;
    }

    public async Task<ModelVersion?> ChampionAsync(string model, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.ModelVersions.AsNoTracking().SingleOrDefaultAsync(m => m.Model == model && m.Status == Champion, cancel);
    }

    /// <exception cref="InvalidDataException">The artifact is not what was stored.</exception>
    public static byte[] Artifact(ModelVersion version) => Checksum(version.Artifact) == version.ArtifactChecksum ? version.Artifact
        : throw new InvalidDataException($"The artifact of model version {version.ModelVersionId} ({version.Label}) does not match its checksum: train it again.");

    static string Checksum(byte[] artifact) => Convert.ToHexStringLower(SHA256.HashData(artifact));
}
