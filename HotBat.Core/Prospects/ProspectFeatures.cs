using System.Security.Cryptography;
using System.Text;

namespace HotBat.Core.Prospects;

/// <summary>What a part of a prospect's chance is about.</summary>
public enum ProspectTopic
{
    Age,
    Level,
    Progress,
    PlayingTime,
    Contact,
    Power,
    Patience,
    Speed,
    Hitting,
    Strikeouts,
    Control,
    HomeRuns,
    RunPrevention,
    Role,
    Grades,
}

/// <param name="Name">Fixed: part of the fingerprint.</param>
/// <param name="Meaning">In words, with its unit.</param>
public sealed record ProspectFeature(string Name, ProspectTopic Topic, string Meaning);

/// <summary>
/// The one description of a prospect's features, for trainer, scorer and pages alike. All are made of seasons up to the one that is asked about; what is not known is NaN. "Beside his league" is a rate less that of the league,
/// drawn towards it by the sample. Levels count from −1 (summer leagues) and 0 (Rk) to 5 (AAA). Whether a man has an MLBAM id, a known birthday or a known hand is no feature: sources know these of those who reached the majors.
/// </summary>
public static class ProspectFeatures
{
    const int Version = 1;

    public static IReadOnlyList<ProspectFeature> All { get; } =
    [
        new("age", ProspectTopic.Age, "years on July 1"),
        new("youth", ProspectTopic.Age, "years younger than his league"),
        new("youth_spread", ProspectTopic.Age, "standard deviations younger than his league"),
        new("age_first", ProspectTopic.Age, "age in his first season in the minors; unknown when that may lie before the first that is loaded"),
        new("level", ProspectTopic.Level, "level; unknown for several teams"),
        new("level_estimate", ProspectTopic.Level, "level, estimated from the season before and age where he had several teams"),
        new("several_teams", ProspectTopic.Level, "1 when he played for several teams"),
        new("league_age", ProspectTopic.Level, "mean age of his league"),
        new("league_woba", ProspectTopic.Level, "mean wOBA of a batter's leagues, from his wOBA and wRC+; unknown below 85 plate appearances"),
        new("league_fip", ProspectTopic.Level, "FIP's constant of a pitcher's leagues; unknown below 85 batters"),
        new("youth_square", ProspectTopic.Age, "youth times its own size"),
        new("youth_several", ProspectTopic.Age, "youth where he had several teams, else 0"),
        new("youth_level", ProspectTopic.Age, "youth times (1 + level)"),
        new("level_last", ProspectTopic.Progress, "level of the season before; unknown when he did not play or nothing is known of it"),
        new("level_gain", ProspectTopic.Progress, "levels gained on the season before"),
        new("level_gain_2", ProspectTopic.Progress, "levels gained on two seasons before"),
        new("levels_a_year", ProspectTopic.Progress, "levels gained a year since his first season that is known of, its own year counted"),
        new("years", ProspectTopic.Progress, "seasons since his first, at most 3; unknown when that may lie before the first that is loaded"),
        new("first_year", ProspectTopic.Progress, "1 in his first season in the minors"),
        new("missed_last", ProspectTopic.Progress, "1 when he played before, but not in the season before"),
        new("years_at_level", ProspectTopic.Progress, "seasons running at about this level before this one"),
        new("same_organisation", ProspectTopic.Progress, "1 when his organisation is the one of the season before; unknown for several teams"),
        new("pitcher", ProspectTopic.Role, "1 for a pitcher"),
        new("playing_time", ProspectTopic.PlayingTime, "ln of plate appearances or batters faced"),
        new("playing_share", ProspectTopic.PlayingTime, "plate appearances or batters faced over the ninth tenth of his level's"),
        new("playing_last", ProspectTopic.PlayingTime, "ln(1 + plate appearances or batters faced) of the season before"),
        new("playing_career", ProspectTopic.PlayingTime, "ln of plate appearances or batters faced in all seasons that are known of"),
        new("turns_a_game", ProspectTopic.PlayingTime, "plate appearances or batters faced a game"),
        new("contact", ProspectTopic.Contact, "strikeouts a plate appearance below his league"),
        new("patience", ProspectTopic.Patience, "walks a plate appearance beside his league"),
        new("home_run_rate", ProspectTopic.Power, "home runs a plate appearance beside his league"),
        new("power", ProspectTopic.Power, "extra bases an at-bat beside his league"),
        new("babip", ProspectTopic.Hitting, "hits on balls in play beside his league"),
        new("running", ProspectTopic.Speed, "steals tried a time on first beside his league"),
        new("intentional_walks", ProspectTopic.Power, "intentional walks a plate appearance beside his league"),
        new("double_plays", ProspectTopic.Speed, "double plays below his league"),
        new("woba", ProspectTopic.Hitting, "wOBA beside his league"),
        new("wrc_plus", ProspectTopic.Hitting, "wRC+, drawn towards 100 by 200 plate appearances"),
        new("contact_3", ProspectTopic.Contact, "contact over three seasons, weighted 1, .6, .36"),
        new("patience_3", ProspectTopic.Patience, "patience over three seasons"),
        new("power_3", ProspectTopic.Power, "power over three seasons"),
        new("running_3", ProspectTopic.Speed, "running over three seasons"),
        new("woba_3", ProspectTopic.Hitting, "wOBA over three seasons"),
        new("woba_trend", ProspectTopic.Hitting, "wOBA less that of the season before, both beside their leagues"),
        new("woba_triple_a", ProspectTopic.Hitting, "wOBA over three seasons as it would be in AAA, by level translations"),
        new("woba_triple_a_youth", ProspectTopic.Hitting, "the same, plus .010 for each year that he is younger than 26"),
        new("woba_level", ProspectTopic.Hitting, "wOBA over three seasons times (1 + level)"),
        new("steal_success", ProspectTopic.Speed, "steals over tries, drawn towards two in three by ten tries"),
        new("strikeout_rate", ProspectTopic.Strikeouts, "strikeouts a batter faced beside his league"),
        new("control", ProspectTopic.Control, "walks and hit batters a batter faced below his league"),
        new("home_runs_allowed", ProspectTopic.HomeRuns, "home runs a batter faced below his league"),
        new("babip_allowed", ProspectTopic.RunPrevention, "hits on balls in play below his league"),
        new("runs_allowed", ProspectTopic.RunPrevention, "runs a batter faced below his league"),
        new("wild_pitches", ProspectTopic.Control, "wild pitches a batter faced below his league"),
        new("strikeout_rate_3", ProspectTopic.Strikeouts, "strikeout rate over three seasons"),
        new("control_3", ProspectTopic.Control, "control over three seasons"),
        new("home_runs_allowed_3", ProspectTopic.HomeRuns, "home runs allowed over three seasons"),
        new("pitching", ProspectTopic.RunPrevention, "2·K − 3·(BB + HBP) − 13·HR a batter faced, beside his league"),
        new("pitching_3", ProspectTopic.RunPrevention, "pitching over three seasons"),
        new("pitching_trend", ProspectTopic.RunPrevention, "pitching less that of the season before"),
        new("pitching_triple_a", ProspectTopic.RunPrevention, "pitching over three seasons as it would be in AAA, by level translations"),
        new("pitching_triple_a_youth", ProspectTopic.RunPrevention, "the same, plus .03 for each year that he is younger than 26"),
        new("pitching_level", ProspectTopic.RunPrevention, "pitching over three seasons times (1 + level)"),
        new("starts_share", ProspectTopic.Role, "starts over games"),
        new("saves_share", ProspectTopic.Role, "saves over games in relief, drawn towards none by five"),
        new("starter_level", ProspectTopic.Role, "starts over games times (1 + level)"),
        new("starts_share_last", ProspectTopic.Role, "starts over games in the season before"),
        new("graded", ProspectTopic.Grades, "1 when a board of the winter after has him; unknown when no board of that winter is loaded"),
        new("future_value", ProspectTopic.Grades, "future value, 20–80"),
        new("future_value_gain", ProspectTopic.Grades, "future value less that of the year before"),
        new("overall_rank", ProspectTopic.Grades, "ln of his rank among all; unknown without one"),
        new("organisation_rank", ProspectTopic.Grades, "ln of his rank in his organisation"),
        new("hit_grade", ProspectTopic.Grades, "hit, future"),
        new("power_grade", ProspectTopic.Grades, "the better of game and raw power, future"),
        new("speed_grade", ProspectTopic.Grades, "speed, future"),
        new("premium_position", ProspectTopic.Grades, "1 when the board has him as catcher, shortstop or centre fielder"),
        new("fastball_grade", ProspectTopic.Grades, "fastball, future"),
        new("breaking_grade", ProspectTopic.Grades, "the better of slider and curveball, future"),
        new("changeup_grade", ProspectTopic.Grades, "changeup, future"),
        new("command_grade", ProspectTopic.Grades, "command, future"),
    ];

    public static int Count => All.Count;

    /// <summary>SHA-256 of names, order and version; a model that was trained on others refuses to serve.</summary>
    public static string Fingerprint { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"prospect features/{Version}; {string.Join(", ", All.Select(feature => feature.Name))}")));

    static readonly Dictionary<string, int> s_places = All.Select((feature, place) => (feature.Name, place)).ToDictionary(StringComparer.Ordinal);

    public static int IndexOf(string name) => s_places.TryGetValue(name, out var place) ? place : throw new ArgumentException($"There is no feature {name}.", nameof(name));
}
