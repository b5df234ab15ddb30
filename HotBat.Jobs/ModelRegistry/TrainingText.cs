using HotBat.Data.ModelRegistry;

namespace HotBat.Jobs.ModelRegistry;

/// <summary>What a training came to, in words.</summary>
static class TrainingText
{
    /// <param name="versions">Those that were stored, or that go on serving.</param>
    /// <param name="isNew">See <see cref="ReplacedModels.IsNew"/>.</param>
    /// <param name="before">The champion when they were stored.</param>
    public static string Served(IReadOnlyList<ModelVersion> versions, bool isNew, ModelVersion? before)
    {
        if (versions.FirstOrDefault(version => version.Status == ModelVersionStore.Champion) is not { } serving)
            return $"{before?.Named} has learned of later days and goes on serving; the new ones tell of days that it has learned from";
        return !isNew ? $"the same as the version that serves: {serving.Named} goes on serving"
            : before is null ? $"{serving.Named} serves" : $"{serving.Named} serves in the place of {before.Named}";
    }
}
