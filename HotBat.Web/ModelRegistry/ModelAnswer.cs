using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Core.Learning;
using HotBat.Core.PitcherRisk;
using HotBat.Data.ModelRegistry;
using HotBat.Web.Api;
using HotBat.Web.Charts;

namespace HotBat.Web.ModelRegistry;

/// <summary>A model version without its artifact.</summary>
/// <param name="Share">Of a challenger: games in a hundred that it serves in the champion's place.</param>
/// <param name="Evidence">The walk forward that chose among the kinds; null where there was none.</param>
public sealed record ModelAnswer(int ModelVersionId, string Model, string Label, string? Kind, string Status, int Share, DateOnly TrainedFrom, DateOnly TrainedThrough, int SampleSize, string FeatureFingerprint,
    DateTime CreatedAt, ModelEvidence? Evidence)
{
    public static Csv<ModelAnswer> Table { get; } = new(
        ("model_version_id", m => m.ModelVersionId), ("model", m => m.Model), ("label", m => m.Label), ("kind", m => m.Kind), ("status", m => m.Status), ("share", m => m.Share), ("trained_from", m => m.TrainedFrom),
        ("trained_through", m => m.TrainedThrough), ("sample_size", m => m.SampleSize), ("feature_fingerprint", m => m.FeatureFingerprint),
        ("log_loss", m => m.Evidence?.LogLoss?.Value), ("log_loss_low", m => m.Evidence?.LogLoss?.Low), ("log_loss_high", m => m.Evidence?.LogLoss?.High), ("brier_skill", m => m.Evidence?.Starters?.Skill?.Value),
        ("auc", m => m.Evidence?.Starters?.Auc?.Value ?? m.Evidence?.AllAppearances?.Auc?.Value), ("ece", m => m.Evidence?.Starters?.Ece?.Value ?? m.Evidence?.AllAppearances?.Ece?.Value), ("top_ten", m => m.Evidence?.Starters?.TopTen?.Value),
        ("pr_auc_lift", m => m.Evidence?.AllAppearances?.PrLift?.Value), ("brier", m => m.Evidence?.AllAppearances?.Brier?.Value), ("top_fifth", m => m.Evidence?.AllAppearances?.TopFifth?.Value));

    public static ModelAnswer Of(ListedVersion version) => Of(ModelCard.Of(version));

    public static ModelAnswer Of(ModelCard card) => new(card.Version.ModelVersionId, card.Version.Model, card.Version.Label, card.Kind, card.Version.Status, card.Version.Share, card.Version.TrainedFrom,
        card.Version.TrainedThrough, card.Version.SampleSize, card.Version.FeatureFingerprint, card.Version.CreatedAt,
        card is { EvidenceFrom: { } from, EvidenceTo: { } to } ? new(from, to, card.Starters, card.AllBatters, card.RiskGroups) : null);
}

/// <param name="Starters">Measures over batters who started, each with its 95% interval by game day.</param>
/// <param name="Risk">Of pitcher risk: measures by group, each with its 95% interval by pitcher; empty for another model.</param>
public sealed record ModelEvidence(DateOnly From, DateOnly To, ForecastMeasures? Starters, ForecastMeasures? AllBatters, IReadOnlyList<RiskGroupMeasures> Risk)
{
    internal RiskMeasures? AllAppearances => Risk.FirstOrDefault(group => group.Name == "all")?.Measures;

    internal Interval? LogLoss => Starters?.LogLoss ?? AllAppearances?.LogLoss;
}

/// <param name="Versions">The champion of each model first, then its challengers, then the retired, the newest first.</param>
public sealed record ModelsAnswer(IReadOnlyList<ModelAnswer> Versions, int Page, int PageSize, int Total);

/// <param name="Settings">Hyperparameters.</param>
/// <param name="Chosen">Features that its correction sees.</param>
/// <param name="Totals">How clubs' and games' totals were met.</param>
/// <param name="Reliability">Starters in ten groups of about equal size by probability, with 95% intervals.</param>
public sealed record ModelVersionAnswer(ModelAnswer Version, IReadOnlyDictionary<string, string> Settings, IReadOnlyList<string> Chosen, IReadOnlyList<TotalMeasures> Totals, IReadOnlyList<ReliabilityPoint> Reliability)
{
    public static ModelVersionAnswer Of(ListedVersion version)
    {
        var card = ModelCard.Of(version);
        return new(ModelAnswer.Of(card), card.Settings, card.Chosen, card.Totals, card.Reliability);
    }
}

/// <summary>What a change of who serves came to.</summary>
/// <param name="Before">The champion before, where another serves now.</param>
public sealed record ModelMoveAnswer(ModelAnswer Version, int? Before);
