using System.Text;
using System.Text.Json;
using HotBat.Core.HomeRuns;
using HotBat.Data.ModelRegistry;

namespace HotBat.Data.HomeRuns;

/// <summary>The batted-ball models in the registry.</summary>
public sealed class HomeRunChanceRegistry(ModelVersionStore versions)
{
    public const string Model = "batted-ball";

    /// <summary>Stores the model and makes it champion; the one before retires.</summary>
    public async Task<ModelVersion> AddAsync(HomeRunChanceModel model, DateOnly trainedFrom, DateOnly trainedThrough, long watermark, CancellationToken cancel)
    {
        var metrics = JsonSerializer.Serialize(new { homeRuns = model.Parameters.HomeRuns, seasons = model.Parameters.Seasons });
        var trained = new TrainedModel(model.Version, trainedFrom, trainedThrough, watermark, HomeRunChanceModel.FeatureFingerprint, model.Parameters.SampleSize, metrics,
            Encoding.UTF8.GetBytes(model.ToJson()), IsChampion: true);
        return (await versions.ReplaceAsync(Model, [trained], ModelEvent.ByTraining, null, cancel, mayGoBack: true)).Versions[0];
    }

    /// <exception cref="InvalidDataException">The artifact is not what was stored.</exception>
    public static HomeRunChanceModel Load(ModelVersion version) => HomeRunChanceModel.FromJson(Encoding.UTF8.GetString(ModelVersionStore.Artifact(version)));
}
