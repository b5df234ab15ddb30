using HotBat.Data.ModelRegistry;

namespace HotBat.Tests.Support;

/// <summary>A champion without a model in it: something for predictions to hang on.</summary>
static class MadeVersion
{
    public static ModelVersion Of(string model, DateOnly through, int id = 1) => new()
    {
        ModelVersionId = id,
        Model = model,
        Label = "made",
        Status = ModelVersionStore.Champion,
        TrainedFrom = new(2001, 1, 1),
        TrainedThrough = through,
        CreatedAt = through.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        FeatureFingerprint = "made",
        Artifact = [],
        ArtifactChecksum = "",
        Metrics = "{}",
        SampleSize = 100,
    };
}
