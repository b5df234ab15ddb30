using HotBat.Core.Prospects;
using HotBat.Data.Prospects;
using HotBat.Web.Api;

namespace HotBat.Web.Prospects;

/// <summary>The prospects' tables as CSV.</summary>
public static class ProspectTables
{
    public static Csv<ProspectLine> Rankings { get; } = new(
        ("rank", line => line.Rank), ("id", line => line.Id), ("name", line => line.Name), ("position", line => line.Position), ("org", line => line.Organisation), ("level", line => line.Level), ("level_estimate", line => line.LevelEstimate), ("age", line => line.Age),
        ("years_younger", line => line.Youth), ("dynasty_score", line => line.DynastyScore), ("chance", line => line.Probability), ("low80", line => line.Low), ("high80", line => line.High), ("confidence", line => line.Confidence.ToString()),
        ("future_value", line => line.FutureValue), ("eta", line => line.Arrival), ("arrival_chance", line => line.ArrivalProbability), ("next_season_chance", line => line.ArrivalNext), ("score_change", line => line.ScoreChange), ("chance_change", line => line.ProbabilityChange));

    public static Csv<ProspectSystem> Systems { get; } = new(
        ("org", system => system.Organisation), ("expected", system => system.Expected), ("first_100", system => system.First100), ("first_500", system => system.First500), ("told", system => system.Told), ("age", system => system.Age), ("best_id", system => system.Best.Id), ("best", system => system.Best.Name));

    public static Csv<PositionScarcity> Scarcity { get; } = new(
        ("position", position => position.Position), ("drop", position => position.Drop), ("first", position => position.Best.DynastyScore), ("twelfth", position => position.Twelfth), ("twenty_fourth", position => position.TwentyFourth), ("first_100", position => position.First100),
        ("first_500", position => position.First500), ("expected", position => position.Expected), ("told", position => position.Told), ("best_id", position => position.Best.Id), ("best", position => position.Best.Name));

    public static Csv<WaterfallStep> Parts { get; } = new(("topic", step => ProspectText.Topic(step.Topic)), ("from", step => step.From), ("to", step => step.To), ("points", step => 100 * step.Points));

    static readonly Csv<ProspectGradeRow> s_grades = new(("source", row => row.Source), ("year", row => row.Year), ("tool", row => row.Tool), ("present", row => row.Present), ("future", row => row.Future));

    static readonly Csv<ToldComparable> s_comparables = new(
        ("id", one => one.Player), ("name", one => one.Name), ("season", one => one.Season), ("level", one => one.Level), ("age", one => one.Age), ("org", one => one.Organisation), ("distance", one => one.Distance), ("made", one => one.Made ? 1 : 0), ("plate_appearances", one => one.PlateAppearances), ("outs", one => one.Outs));

    static readonly Csv<(int Season, double Chance)> s_arrival = new(("season", one => one.Season), ("chance", one => one.Chance));

    static readonly Csv<ProspectLineRow> s_lines = new(
        ("season", row => row.Season), ("level", row => row.Level), ("whole_season", row => row.IsWholeSeason ? 1 : 0), ("age", row => row.Age), ("org", row => row.Organisation), ("games", row => row.Games), ("plate_appearances_or_batters", row => row.Turns), ("outs", row => row.Outs),
        ("average", row => row.Average), ("on_base", row => row.OnBase), ("slugging", row => row.Slugging), ("walk_rate", row => row.WalkRate), ("strikeout_rate", row => row.StrikeoutRate), ("iso_or_home_run_rate", row => row.Third), ("wrc_plus_or_fip", row => row.Fourth), ("source", row => row.Source));

    /// <summary>A column for each.</summary>
    public static string Comparison(ProspectComparison comparison) => new Csv<ComparedProspectFigure>(
        [("figure", row => row.Label), .. comparison.Profiles.Select((profile, i) => (profile.Person.Name, (Func<ComparedProspectFigure, object?>)(row => row.Texts[i])))]).Write(comparison.Figures);

    /// <summary>What `table=` of a profile may name.</summary>
    public static IReadOnlyDictionary<string, Func<ProspectProfile, string>> ByName { get; } = new Dictionary<string, Func<ProspectProfile, string>>(StringComparer.OrdinalIgnoreCase)
    {
        ["lines"] = profile => s_lines.Write(ProspectLineRow.Of(profile)),
        ["parts"] = profile => Parts.Write(profile.Told?.Waterfall ?? []),
        ["grades"] = profile => s_grades.Write(ProspectGradeRow.Of(profile.Boards)),
        ["arrival"] = profile => s_arrival.Write((profile.Told?.Arrivals ?? []).Select((chance, i) => (profile.Ranking!.Telling.Season + 1 + i, chance))),
        ["comparables"] = profile => s_comparables.Write(profile.Told?.Comparables ?? []),
    };
}
