using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Core.Learning;
using HotBat.Data.ModelRegistry;
using HotBat.Data.Operations;
using HotBat.Data.PitcherRisk;
using HotBat.Jobs.HomeRuns;
using HotBat.Jobs.ModelRegistry;
using HotBat.Jobs.PitcherRisk;

namespace HotBat.Web.ModelRegistry;

/// <summary>What the models page shows of one model.</summary>
/// <param name="Serving">The champion first.</param>
/// <param name="Choices">Versions that can be compared: all of the model, the newest of many.</param>
/// <param name="Since">When the champion began to serve; null when nobody noted it.</param>
/// <param name="Before">The version that a roll back would bring.</param>
/// <param name="A">Left of the comparison.</param>
/// <param name="B">Right of it.</param>
/// <param name="Unknown">What the address asks to compare and is no version.</param>
/// <param name="Training">The newest training, under way or over.</param>
/// <param name="DriftRun">The newest drift check that went through.</param>
public sealed record ModelsView(IReadOnlyList<string> Models, string Model, IReadOnlyList<ModelCard> Serving, VersionPage Retired, EventPage Events, IReadOnlyList<ListedVersion> Choices, DateTime? Since, ListedVersion? Before,
    ModelCard? A, ModelCard? B, ForecastWatch? Live, IReadOnlyList<string> Unknown, JobRun? Training, JobRun? DriftRun)
{
    public bool IsForecast => Model == ForecastTraining.Model;

    public bool IsRisk => Model == RiskTraining.Model;

    /// <summary>One version serves: it can be replaced, rolled back and trained anew. Null for batted balls, whose seasons each have their own.</summary>
    public ServedModel? Served => ServedModel.Find(Model);

    /// <summary>How the log losses of <see cref="B"/> and <see cref="A"/> differ on what both foretold; null where that is too little.</summary>
    public PairedLoss? Paired { get; init; }

    /// <summary>The newest training that went through: how long one takes. Null when none is on record.</summary>
    public JobRun? LastTraining { get; init; }

    /// <summary>Labels by month, of pitcher risk alone; the newest first.</summary>
    public IReadOnlyList<LabelMonth> Labels { get; init; } = [];

    public ModelCard? Champion => Serving.FirstOrDefault(card => card.Version.Status == ModelVersionStore.Champion);

    public IReadOnlyList<ModelCard> RetiredCards { get; } = [.. Retired.Versions.Select(ModelCard.Of)];

    public IReadOnlyList<FeatureDrift> Drift { get; } = DriftNote.Features(DriftRun?.Note);
}
