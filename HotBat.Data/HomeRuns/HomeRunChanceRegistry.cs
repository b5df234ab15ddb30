using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HotBat.Core.HomeRuns;
using HotBat.Data.ModelRegistry;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Data.HomeRuns;

/// <summary>The batted-ball models in the registry.</summary>
public sealed class HomeRunChanceRegistry(IDbContextFactory<HotBatDbContext> contexts, TimeProvider time)
{
    public const string Model = "batted-ball";

    /// <summary>Stores the model and makes it champion; the one before retires.</summary>
    public async Task<ModelVersion> AddAsync(HomeRunChanceModel model, DateOnly trainedFrom, DateOnly trainedThrough, long watermark, CancellationToken cancel)
    {
        var artifact = Encoding.UTF8.GetBytes(model.ToJson());
        var version = new ModelVersion
        {
            Model = Model,
            Label = model.Version,
            TrainedFrom = trainedFrom,
            TrainedThrough = trainedThrough,
            DataWatermark = watermark,
            FeatureFingerprint = HomeRunChanceModel.FeatureFingerprint,
            SampleSize = model.Parameters.SampleSize,
            Metrics = JsonSerializer.Serialize(new { homeRuns = model.Parameters.HomeRuns, seasons = model.Parameters.Seasons }),
            Artifact = artifact,
            ArtifactChecksum = Convert.ToHexStringLower(SHA256.HashData(artifact)),
            Status = "champion",
            CreatedAt = time.GetUtcNow().UtcDateTime,
        };
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await db.ModelVersions.Where(m => m.Model == Model && m.Status == "champion")
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, "retired"), cancel);
            db.ModelVersions.Add(version);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        });
        return version;
    }

    /// <exception cref="InvalidDataException">The artifact is not what was stored.</exception>
    public static HomeRunChanceModel Load(ModelVersion version)
    {
        if (Convert.ToHexStringLower(SHA256.HashData(version.Artifact)) != version.ArtifactChecksum)
            throw new InvalidDataException($"The artifact of model version {version.ModelVersionId} ({version.Label}) does not match its checksum: train it again.");
        return HomeRunChanceModel.FromJson(Encoding.UTF8.GetString(version.Artifact));
    }
}
