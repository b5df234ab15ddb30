using HotBat.Core.Learning;

namespace HotBat.Core.PitcherRisk;

/// <summary>
/// A risk's contributions as reasons. Logits become points of risk by the mean slope between the usual risk and his: points = logit · (P − P₀) ÷ (L − L₀), so that they add up exactly
/// (Aumann-Shapley values of a function of one sum). Features of one matter are one reason. The same contributions and facts always give the same words.
/// </summary>
public static class RiskReasons
{
    /// <summary>Points under this are told together.</summary>
    const double Least = .001;

    static readonly Dictionary<string, string> s_subjects = Subjects(
        "list on_list stint_recency stint_recency_30",
        "arm arm_recency arm_stints_2_years any_arm_stint_2_years arm_stints_ever",
        "stints stints_2_years listed_days_2_years",
        "surgery tommy_john",
        "role role starter soft",
        "short-rest short_rest_28",
        "consecutive back_to_backs_14",
        "rest rest_days rest_beyond_usual longest_gap_28",
        "work outings_7 outings_14 outings_28 pitches_last pitches_3_games pitches_7 pitches_14 pitches_28 acute_load chronic_load load_ratio high_workload_28 batters_28 outs_28 high_stress_28",
        "season-work outings_season pitches_season innings_season innings_against_3_seasons",
        "last-season pitches_last_season",
        "velocity velocity velocity_last_28 velocity_3_season velocity_28_last_season velocity_slope",
        "velocity-spread velocity_spread",
        "spin spin spin_last_28 spin_3_season spin_28_last_season",
        "release release_drift extension_change",
        "mix mix_change",
        "age age experience service",
        "season season_day season_left");

    /// <param name="other">Logit of what is not among the parts: a stored explanation keeps the largest alone.</param>
    public static RiskStory Of(RiskExplanation explanation, RiskEvidence evidence, double other = 0)
    {
        var (usual, risk) = (Logit.Inverse(explanation.Base), Logit.Inverse(explanation.Logit + other));
        var way = explanation.Logit + other - explanation.Base;
        // where all cancels out the slope is the derivative
        var slope = Math.Abs(way) > 1e-9 ? (risk - usual) / way : usual * (1 - usual);
        var told = explanation.Parts.GroupBy(part => SubjectOf(part.Feature))
            .Select(group => (Subject: group.Key, Points: slope * group.Sum(part => part.Logit), Features: group.Select(part => part.Feature).ToList())).ToList();
        return new(usual, risk,
            [.. told.Where(one => Math.Abs(one.Points) >= Least).OrderByDescending(one => Math.Abs(one.Points)).ThenBy(one => one.Subject, StringComparer.Ordinal).Select(one => Reason(one.Subject, one.Points, one.Features, evidence))],
            (slope * other) + told.Where(one => Math.Abs(one.Points) < Least).Sum(one => one.Points));
    }

    /// <summary>The matter that a feature is told under.</summary>
    internal static string SubjectOf(string feature) => s_subjects[feature];

    static RiskReason Reason(string subject, double points, List<string> features, RiskEvidence evidence)
    {
        var (what, basis, look) = RiskReasonWords.Of(subject, evidence);
        return new(subject, RiskFeatures.All[RiskFeatures.IndexOf(features[0])].Topic, points, what, basis, look, features.Exists(feature => !double.IsNaN(evidence.Of(feature))));
    }

    static Dictionary<string, string> Subjects(params string[] lines) =>
        lines.Select(line => line.Split(' ')).SelectMany(words => words.Skip(1).Select(feature => (feature, words[0]))).ToDictionary(pair => pair.feature, pair => pair.Item2, StringComparer.Ordinal);
}
