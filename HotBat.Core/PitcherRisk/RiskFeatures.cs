using System.Security.Cryptography;
using System.Text;

namespace HotBat.Core.PitcherRisk;

/// <summary>What a part of a risk is about: reasons, and how complete the data is, are told by these.</summary>
public enum RiskTopic
{
    Workload,
    Rest,
    Velocity,
    Spin,
    Release,
    PitchMix,
    InjuryHistory,
    Pitcher,
    Season,
}

/// <param name="Name">Fixed: part of the fingerprint.</param>
/// <param name="Meaning">In words, with its unit.</param>
public sealed record RiskFeature(string Name, RiskTopic Topic, string Meaning);

/// <summary>
/// The one description of a snapshot's features, for trainer, scorer and pages alike. All are made of what is dated before the snapshot's day; a value that is not known is NaN.
/// "Season" is the calendar year with spring and October in it; an outing is a day on which he pitched.
/// </summary>
public static class RiskFeatures
{
    const int Version = 3;

    public static IReadOnlyList<RiskFeature> All { get; } =
    [
        new("outings_7", RiskTopic.Workload, "outings in the 7 days before"),
        new("outings_14", RiskTopic.Workload, "outings in the 14 days before"),
        new("outings_28", RiskTopic.Workload, "outings in the 28 days before"),
        new("outings_season", RiskTopic.Workload, "outings of the season"),
        new("pitches_last", RiskTopic.Workload, "pitches of his last outing"),
        new("pitches_3_games", RiskTopic.Workload, "pitches of his last three outings"),
        new("pitches_7", RiskTopic.Workload, "pitches in the 7 days before"),
        new("pitches_14", RiskTopic.Workload, "pitches in the 14 days before"),
        new("pitches_28", RiskTopic.Workload, "pitches in the 28 days before"),
        new("pitches_season", RiskTopic.Workload, "pitches of the season"),
        new("acute_load", RiskTopic.Workload, "pitches a day, exponentially weighted with a time constant of 7 days"),
        new("chronic_load", RiskTopic.Workload, "pitches a day, exponentially weighted with a time constant of 28 days"),
        new("load_ratio", RiskTopic.Workload, "acute over chronic load; unknown below half a pitch a day"),
        new("high_workload_28", RiskTopic.Workload, "outings in the 28 days before of at least 1.5 times the mean of his ten before it, and 25 pitches"),
        new("batters_28", RiskTopic.Workload, "batters faced in the 28 days before"),
        new("outs_28", RiskTopic.Workload, "outs recorded in the 28 days before"),
        new("high_stress_28", RiskTopic.Workload, "share of the pitches in the 28 days before that were high-stress"),
        new("innings_season", RiskTopic.Workload, "innings of the season"),
        new("innings_against_3_seasons", RiskTopic.Workload, "innings of the season less the most of his last three seasons; unknown when none of them is, and where the totals of one in which he may have pitched are not at hand"),
        new("pitches_last_season", RiskTopic.Workload, "ln(1 + pitches of the season before); unknown without any outing before this season, and where fewer than 3 an out of his season’s total are at hand"),
        new("rest_days", RiskTopic.Rest, "days since his last outing, at most 30; unknown before the first"),
        new("rest_beyond_usual", RiskTopic.Rest, "rest days less the mean gap between his last ten outings, −10 to 30"),
        new("longest_gap_28", RiskTopic.Rest, "longest gap in days between outings that ended in the 28 days before, at most 60"),
        new("short_rest_28", RiskTopic.Rest, "outings in the 28 days before on less rest than Pitch Smart asks for"),
        new("back_to_backs_14", RiskTopic.Rest, "outings in the 14 days before on the day after another"),
        new("velocity", RiskTopic.Velocity, "mean velocity of all pitches of his last three tracked outings, mph"),
        new("velocity_last_28", RiskTopic.Velocity, "velocity of his last outing less that of the 28 days before it, like pitch types compared, mph"),
        new("velocity_3_season", RiskTopic.Velocity, "velocity of his last three outings less that of the season before them, like pitch types compared, mph"),
        new("velocity_28_last_season", RiskTopic.Velocity, "velocity of the last 28 days less that of the season before, like pitch types compared, mph"),
        new("velocity_slope", RiskTopic.Velocity, "trend of velocity over his last five tracked outings, mph an outing"),
        new("velocity_spread", RiskTopic.Velocity, "standard deviation of velocity between his last ten tracked outings, mph"),
        new("spin", RiskTopic.Spin, "mean spin of all pitches of his last three tracked outings, rpm"),
        new("spin_last_28", RiskTopic.Spin, "spin of his last outing less that of the 28 days before it, like pitch types compared, rpm"),
        new("spin_3_season", RiskTopic.Spin, "spin of his last three outings less that of the season before them, like pitch types compared, rpm"),
        new("spin_28_last_season", RiskTopic.Spin, "spin of the last 28 days less that of the season before, like pitch types compared, rpm"),
        new("release_drift", RiskTopic.Release, "distance between the release points of his last three outings and of the season before them, like pitch types compared, feet"),
        new("extension_change", RiskTopic.Release, "extension of his last three outings less that of the season before them, like pitch types compared, feet"),
        new("mix_change", RiskTopic.PitchMix, "share of his pitches of the last three outings that are of other types than in the season before them, 0 to 1"),
        new("on_list", RiskTopic.InjuryHistory, "1 while a stint on the injured list is open"),
        new("stint_recency", RiskTopic.InjuryHistory, "e^(−days since his last stint ended / 180); 1 while one is open, 0 without one"),
        new("stint_recency_30", RiskTopic.InjuryHistory, "e^(−days since his last stint ended / 30); 1 while one is open, 0 without one"),
        new("arm_recency", RiskTopic.InjuryHistory, "e^(−days since his last arm stint ended / 180); 1 while one is open, 0 without one"),
        new("stints_2_years", RiskTopic.InjuryHistory, "stints that began in the two years before; one that carries on an absence into the next season is no further one"),
        new("arm_stints_2_years", RiskTopic.InjuryHistory, "arm stints that began in the two years before; one that carries on an absence is no further one"),
        new("any_arm_stint_2_years", RiskTopic.InjuryHistory, "1 when an arm stint began in the two years before; one that carries on an absence is none"),
        new("arm_stints_ever", RiskTopic.InjuryHistory, "ln(1 + arm stints that are known of)"),
        new("listed_days_2_years", RiskTopic.InjuryHistory, "ln(1 + days on the list in the two years before)"),
        new("tommy_john", RiskTopic.InjuryHistory, "1 after a reconstruction or repair of the ulnar collateral ligament that is known of"),
        new("role", RiskTopic.Pitcher, "mean pitches of his last five outings: low for a reliever, high for a starter"),
        new("starter", RiskTopic.Pitcher, "1 when the mean pitches of his last five outings are 45 or more"),
        new("soft", RiskTopic.Pitcher, "1 when his velocity is below 80 mph, mostly a position player's; 0 where it is not known"),
        new("age", RiskTopic.Pitcher, "years"),
        new("experience", RiskTopic.Pitcher, "ln(1 + innings of earlier seasons that are known of)"),
        new("service", RiskTopic.Pitcher, "ln(1 + seasons since his first in the majors)"),
        new("season_day", RiskTopic.Season, "days since the regular season began"),
        new("season_left", RiskTopic.Season, "weeks to the end of the regular season, at most 8"),
    ];

    public static int Count => All.Count;

    /// <summary>SHA-256 of names, order and version; a model that was trained on others refuses to serve.</summary>
    public static string Fingerprint { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"pitcher risk features/{Version}; {string.Join(", ", All.Select(feature => feature.Name))}")));

    public static int IndexOf(string name)
    {
        for (var i = 0; i < All.Count; i++)
            if (All[i].Name == name)
                return i;
        throw new ArgumentException($"There is no feature {name}.", nameof(name));
    }

    /// <summary>How much of each topic is known: the share of its features that are not NaN.</summary>
    public static IReadOnlyDictionary<RiskTopic, double> Completeness(ReadOnlySpan<double> values)
    {
        var counts = new Dictionary<RiskTopic, (int Known, int All)>();
        for (var i = 0; i < All.Count; i++)
        {
            var (known, all) = counts.GetValueOrDefault(All[i].Topic);
            counts[All[i].Topic] = (known + (double.IsNaN(values[i]) ? 0 : 1), all + 1);
        }
        return counts.ToDictionary(pair => pair.Key, pair => (double)pair.Value.Known / pair.Value.All);
    }
}
