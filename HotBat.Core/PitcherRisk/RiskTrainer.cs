using HotBat.Core.Learning;

namespace HotBat.Core.PitcherRisk;

/// <summary>Fits a <see cref="RiskModel"/> to past appearances. With too few arm injuries the shrunk rate stands in, and before any the published base rate.</summary>
public static class RiskTrainer
{
    /// <summary>Appearances with an arm injury in their window from which a model is worth learning.</summary>
    public const int LeastInjuries = 300;

    /// <summary>Chance of an arm injury within 21 days of an appearance before anything was learned, rounded from the injured lists of 2021 to 2023.</summary>
    public const double PriorRate = .06;

    // rows that the prior rate counts as
    const double PriorRows = 500;

    const double L2 = 200;

    const double SlopePull = 100;

    const int Folds = 5;

    // Features and penalty were settled on walks through 2022 and 2023 by log loss; the ratio of acute to chronic load, which foretells little, is left to be shown.
    static readonly string[] s_corrections =
        ["stint_recency", "stint_recency_30", "tommy_john", "soft", "back_to_backs_14", "short_rest_28", "pitches_last_season", "velocity_28_last_season", "velocity_spread"];

    static readonly string[] s_hazards = [.. s_corrections, "any_arm_stint_2_years", "starter"];

    static readonly BoostedTreesSettings s_trees = new(Trees: 120, Depth: 3, LearningRate: .04, MinLeafWeight: 60, L2: 20);

    /// <summary>Those that can be fitted here: boosted trees where their library is installed.</summary>
    public static IReadOnlyList<RiskKind> Kinds => [.. Enum.GetValues<RiskKind>().Where(kind => kind != RiskKind.Boosted || XGBoostLibrary.IsInstalled)];

    /// <summary>Hyperparameters, to be kept beside a model.</summary>
    public static IReadOnlyDictionary<string, object> SettingsOf(RiskKind kind) => kind switch
    {
        RiskKind.Logistic or RiskKind.Hazard => new Dictionary<string, object>(StringComparer.Ordinal) { ["l2"] = L2, ["slope_pull"] = SlopePull, ["folds"] = Folds, ["least_injuries"] = LeastInjuries },
        RiskKind.Boosted => new Dictionary<string, object>(StringComparer.Ordinal) { ["trees"] = s_trees, ["slope_pull"] = SlopePull, ["folds"] = Folds, ["least_injuries"] = LeastInjuries },
        _ => new Dictionary<string, object>(StringComparer.Ordinal),
    };

    /// <param name="examples">Past appearances only, of windows that had closed; the caller sees to that.</param>
    public static RiskModel Fit(RiskKind kind, IReadOnlyList<RiskExample> examples, CancellationToken cancel = default)
    {
        var known = examples.Where(example => example.Outcome.IsKnown).ToList();
        var injuries = known.Count(example => example.Outcome.IsArmInjury);
        var rate = (injuries + (PriorRows * PriorRate)) / (known.Count + PriorRows);
        var bare = new RiskParameters(kind, RiskFeatures.Fingerprint, [], null, null, known.Count, injuries, rate, null, null, null, null, PlattCalibration.None);
        if (known.Count > 0) bare = bare with { TrainedFrom = known.Min(example => example.Day), TrainedThrough = known.Max(example => example.Day) };
        if (kind == RiskKind.Constant) return new(bare);
        if (kind == RiskKind.Shrunk || injuries < LeastInjuries) return new(bare with { Shrunk = ShrunkRiskRate.Fit(known, rate) });
        var (chosen, gated) = FeatureGate.Of(known, kind switch { RiskKind.Boosted => [.. RiskFeatures.All.Select(feature => feature.Name)], RiskKind.Hazard => s_hazards, _ => s_corrections });
        bare = bare with { Chosen = chosen, Gated = gated };
        return new(Learn(bare, known, examples, cancel) with { Calibration = Calibrate(bare, known, examples, cancel) });
    }

    static RiskParameters Learn(RiskParameters bare, IReadOnlyList<RiskExample> known, IReadOnlyList<RiskExample> all, CancellationToken cancel)
    {
        var chosen = bare.Chosen.Select(RiskFeatures.IndexOf).ToArray();
        switch (bare.Kind)
        {
            case RiskKind.Logistic:
                var shrunk = ShrunkRiskRate.Fit(known, bare.BaseRate);
                return bare with { Shrunk = shrunk, Logistic = LogisticModel.Fit(RiskWalk.Matrix(known, chosen), Outcomes(known), L2, [.. known.Select(shrunk.Logit)]) };
            case RiskKind.Hazard:
                return bare with { Hazard = HazardModel.Fit([.. all.Where(example => example.Outcome.DaysSeen > 0)], chosen, L2) };
            default:
                using (var trees = BoostedTrees.Fit(RiskWalk.Matrix(known, chosen), Outcomes(known), s_trees, cancel: cancel))
                    return bare with { Trees = trees.ToBytes() };
        }
    }

    /// <summary>How much too far apart the risks lie, from logits of pitchers that the model had not seen: each fifth of them by the other four.</summary>
    static PlattCalibration Calibrate(RiskParameters bare, IReadOnlyList<RiskExample> known, IReadOnlyList<RiskExample> all, CancellationToken cancel)
    {
        var (logits, outcomes) = (new List<double>(known.Count), new List<bool>(known.Count));
        for (var fold = 0; fold < Folds; fold++)
        {
            using var model = new RiskModel(Learn(bare, [.. known.Where(example => FoldOf(example) != fold)], [.. all.Where(example => FoldOf(example) != fold)], cancel));
            List<RiskExample> held = [.. known.Where(example => FoldOf(example) == fold)];
            logits.AddRange(model.Logits(held));
            outcomes.AddRange(Outcomes(held));
        }
        return PlattCalibration.Fit(logits, outcomes, SlopePull);
    }

    static int FoldOf(RiskExample example) => (int)(((uint)example.Pitcher * 2654435761u) >> 16) % Folds;

    static bool[] Outcomes(IEnumerable<RiskExample> examples) => [.. examples.Select(example => example.Outcome.IsArmInjury)];
}
