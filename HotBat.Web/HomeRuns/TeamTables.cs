using HotBat.Core.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Web.Api;

namespace HotBat.Web.HomeRuns;

/// <summary>The dashboard's tables as CSV.</summary>
public static class TeamTables
{
    public static Csv<ClubAnswer> Clubs { get; } = new(
        ("rank", c => c.Rank?.Place), ("team", c => c.Club.Abbreviation), ("name", c => c.Club.Name), ("games", c => c.Line.Games),
        ("plate_appearances", c => c.Line.PlateAppearances), ("home_runs", c => c.Line.HomeRuns), ("home_runs_per_game", c => c.Line.HomeRunsPerGame),
        ("home_run_rate", c => c.Line.HomeRunRate), ("expected_home_runs", c => c.Line.ExpectedHomeRuns),
        ("home_runs_minus_expected", c => c.Line.HomeRunsMinusExpected), ("exit_velocity_mph", c => c.Line.MeanExitVelocity),
        ("barrels", c => c.Line.Barrels), ("barrel_rate", c => c.Line.BarrelRate), ("hard_hit_rate", c => c.Line.HardHitRate));

    public static Csv<TeamAnswer> KeyFigures { get; } = new(
        ("team", a => a.Club.Abbreviation), ("as_of", a => a.AsOf), ("games", a => a.Dashboard.Figures.Line.Games),
        ("plate_appearances", a => a.Dashboard.Figures.Line.PlateAppearances), ("home_runs", a => a.Dashboard.Figures.Line.HomeRuns),
        ("home_runs_per_game", a => a.Dashboard.Figures.HomeRunsPerGame.Value), ("home_runs_per_game_rank", a => a.Dashboard.Figures.HomeRunsPerGame.Rank?.Place),
        ("home_run_rate", a => a.Dashboard.Figures.HomeRunRate.Value), ("home_run_rate_rank", a => a.Dashboard.Figures.HomeRunRate.Rank?.Place),
        ("home_runs_minus_expected", a => a.Dashboard.Figures.HomeRunsMinusExpected.Value), ("home_runs_minus_expected_rank", a => a.Dashboard.Figures.HomeRunsMinusExpected.Rank?.Place));

    static readonly Csv<TrendAnswer> s_trend = new(
        ("date", t => t.Date), ("game_pk", t => t.GamePk), ("home_runs_per_game", t => t.HomeRunsPerGame), ("exit_velocity_mph", t => t.ExitVelocity), ("barrels_per_game", t => t.BarrelsPerGame),
        ("double_header_game", t => t.DoubleHeaderGame));

    static readonly Csv<TeamSplitLine> s_splits = new(
        ("split", s => GameSplitText.Of(s.Split).Code), ("games", s => s.Line.Games), ("plate_appearances", s => s.Line.PlateAppearances), ("home_runs", s => s.Line.HomeRuns),
        ("expected_home_runs", s => s.Line.ExpectedHomeRuns), ("home_run_rate", s => s.Line.HomeRunRate), ("low_80", s => s.Rate80?.Low), ("high_80", s => s.Rate80?.High));

    static readonly Csv<VenueLine> s_parks = new(("venue_id", v => v.VenueId), ("park", v => v.Name), ("games", v => v.Games), ("home_runs", v => v.HomeRuns));

    /// <summary>What `table=` may name.</summary>
    public static IReadOnlyDictionary<string, Func<TeamRequest, TeamDashboard, string>> ByName { get; } =
        new Dictionary<string, Func<TeamRequest, TeamDashboard, string>>(StringComparer.OrdinalIgnoreCase)
        {
            ["games"] = Games,
            ["trend"] = (_, dashboard) => s_trend.Write(TeamAnalyticsAnswer.TrendOf(dashboard)),
            ["splits"] = (_, dashboard) => s_splits.Write(dashboard.Splits),
            ["pitchers"] = Pitchers,
            ["parks"] = (_, dashboard) => s_parks.Write(dashboard.Venues),
        };

    static string Games(TeamRequest request, TeamDashboard dashboard)
    {
        var clubs = request.Clubs.ToDictionary(c => c.TeamId, c => c.Abbreviation);
        return new Csv<TeamGameLine>(
            ("date", g => g.Date), ("game_pk", g => g.GamePk), ("opponent", g => clubs.GetValueOrDefault(g.OpponentId)), ("home", g => g.IsHome ? 1 : 0), ("park", g => g.Venue),
            ("result", g => g.Result), ("runs", g => g.Runs), ("runs_allowed", g => g.RunsAllowed), ("plate_appearances", g => g.Line.PlateAppearances),
            ("home_runs", g => g.Line.HomeRuns), ("expected_home_runs", g => g.Line.ExpectedHomeRuns), ("home_runs_minus_expected", g => g.Line.HomeRunsMinusExpected),
            ("barrels", g => g.Line.Barrels), ("opposing_starter", g => g.Starter), ("starter_hand", g => g.StarterHand), ("starter_hr_per_nine_before", g => g.StarterHomeRunsPerNine),
            ("double_header_game", g => g.DoubleHeaderGame))
            .Write(dashboard.Games);
    }

    static string Pitchers(TeamRequest request, TeamDashboard dashboard)
    {
        var clubs = request.Clubs.ToDictionary(c => c.TeamId, c => c.Abbreviation);
        return new Csv<PitcherAgainstTeam>(
            ("pitcher_id", p => p.PitcherId), ("pitcher", p => p.Name), ("hand", p => p.Hand), ("team", p => clubs.GetValueOrDefault(p.TeamId)), ("home_runs", p => p.HomeRuns),
            ("batters_faced", p => p.BattersFaced), ("innings_pitched", p => InningsPitched.Text(p.OutsRecorded)), ("hr_per_nine", p => p.HomeRunsPerNine),
            ("season_hr_per_nine", p => p.SeasonHomeRunsPerNine), ("exit_velocity_mph", p => p.ExitVelocity), ("longest_ft", p => p.Longest))
            .Write(dashboard.Pitchers);
    }
}
