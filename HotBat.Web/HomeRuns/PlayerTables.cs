using HotBat.Data.HomeRuns;
using HotBat.Web.Api;

namespace HotBat.Web.HomeRuns;

/// <summary>The player pages' tables as CSV.</summary>
public static class PlayerTables
{
    public static Csv<PlayerAnswer> KeyFigures { get; } = new(
        ("player_id", a => a.Player.PlayerId), ("player", a => a.Player.Name), ("team", a => a.Clubs.Count == 0 ? null : a.Clubs[0].Abbreviation), ("as_of", a => a.AsOf),
        ("games", a => a.Dashboard?.Line.Games), ("plate_appearances", a => a.Dashboard?.Line.PlateAppearances), ("home_runs", a => a.Dashboard?.Line.HomeRuns),
        ("expected_home_runs", a => a.Dashboard?.Line.ExpectedHomeRuns), ("home_runs_minus_expected", a => a.Dashboard?.Line.HomeRunsMinusExpected),
        ("home_run_rate", a => a.Dashboard?.Line.HomeRunRate), ("barrel_rate", a => a.Dashboard?.Line.BarrelRate), ("hard_hit_rate", a => a.Dashboard?.Line.HardHitRate),
        ("average", a => a.Dashboard?.Batting.Average), ("on_base", a => a.Dashboard?.Batting.OnBase), ("slugging", a => a.Dashboard?.Batting.Slugging),
        ("season_home_runs", a => a.Dashboard?.Season.Line.HomeRuns), ("season_rank", a => a.Dashboard?.Season.HomeRunRank?.Place), ("pace", a => a.Dashboard?.Season.Pace?.Finish),
        ("pace_low_80", a => a.Dashboard?.Season.Pace?.Low), ("pace_high_80", a => a.Dashboard?.Season.Pace?.High),
        ("next_game_pk", a => Next(a)?.GamePk), ("next_chance", a => Next(a)?.Probability), ("next_chance_low_80", a => Next(a)?.Low80), ("next_chance_high_80", a => Next(a)?.High80),
        ("next_hotbat_score", a => Next(a)?.HotBatScore));

    static PlayerForecast? Next(PlayerAnswer answer) => answer.Dashboard?.Forecasts is [var next, ..] ? next : null;

    static readonly Csv<BatterPercentile> s_percentiles = new(
        ("metric", p => p.Metric), ("value", p => p.Value), ("percentile", p => p.Percentile), ("median", p => p.Median), ("field_size", p => p.FieldSize));

    static readonly Csv<PlayerSplitLine> s_splits = new(
        ("split", s => PlayerText.SplitCode(s)), ("games", s => s.Line.Games), ("plate_appearances", s => s.Line.PlateAppearances), ("home_runs", s => s.Line.HomeRuns),
        ("expected_home_runs", s => s.Line.ExpectedHomeRuns), ("home_run_rate", s => s.Line.HomeRunRate), ("low_80", s => s.Rate80?.Low), ("high_80", s => s.Rate80?.High),
        ("barrel_rate", s => s.Line.BarrelRate), ("exit_velocity_mph", s => s.Line.MeanExitVelocity));

    static readonly Csv<PlayerBall> s_balls = new(
        ("date", b => b.Date), ("outcome", b => PlayerText.Outcome(b.Outcome)), ("exit_velocity_mph", b => b.ExitVelocity), ("launch_angle", b => b.LaunchAngle),
        ("distance_feet", b => b.Distance), ("spray_angle", b => b.SprayAngle), ("pitcher", b => b.Pitcher));

    static readonly Csv<ZoneCell> s_zones = new(
        ("zone", z => z.Zone), ("plate_appearances", z => z.PlateAppearances), ("home_runs", z => z.HomeRuns), ("home_run_rate", z => z.HomeRunRate),
        ("batted_balls", z => z.BattedBalls), ("exit_velocity_mph", z => z.ExitVelocity));

    static readonly Csv<HomeRunDay> s_pace = new(("date", d => d.Date), ("home_runs", d => d.Total));

    /// <summary>What `table=` may name.</summary>
    public static IReadOnlyDictionary<string, Func<PlayerRequest, PlayerDashboard, string>> ByName { get; } =
        new Dictionary<string, Func<PlayerRequest, PlayerDashboard, string>>(StringComparer.OrdinalIgnoreCase)
        {
            ["homers"] = HomeRuns,
            ["percentiles"] = (_, d) => s_percentiles.Write(d.Season.Percentiles),
            ["splits"] = (_, d) => s_splits.Write(d.Splits),
            ["balls"] = (_, d) => s_balls.Write(d.Balls),
            ["spray"] = (_, d) => s_balls.Write(d.Spray.Balls),
            ["zones"] = (_, d) => s_zones.Write(d.Zones.Cells),
            ["pace"] = (_, d) => s_pace.Write(d.Season.HomeRunDays),
        };

    static string HomeRuns(PlayerRequest request, PlayerDashboard dashboard) => new Csv<HomeRunLogLine>(
        ("number", h => h.Number), ("date", h => h.Date), ("game_pk", h => h.GamePk), ("opponent", h => request.Club(h.OpponentId)?.Abbreviation), ("home", h => h.IsHome ? 1 : 0),
        ("park", h => h.Venue), ("pitcher_id", h => h.PitcherId), ("pitcher", h => h.Pitcher), ("pitcher_hand", h => h.PitcherHand),
        ("distance_feet", h => h.Distance), ("exit_velocity_mph", h => h.ExitVelocity), ("launch_angle", h => h.LaunchAngle), ("chance", h => h.Chance),
        ("inside_the_park", h => h.IsInsideThePark ? 1 : 0), ("parks_out", h => h.Parks?.Parks), ("parks_low", h => h.Parks?.Low), ("parks_high", h => h.Parks?.High),
        ("parks_of", h => h.Parks?.Of), ("direction_known", h => h.Parks is { } parks ? parks.IsDirectionKnown ? 1 : 0 : null)).Write(dashboard.HomeRuns);

    public static string Leaders(LeaderRequest request, LeadersAnswer answer) => new Csv<LeaderAnswer>(
    [
        ("rank", l => l.Rank?.Place), ("player_id", l => l.Batter.PlayerId), ("player", l => l.Batter.Name),
        ("team", l => request.League.Clubs.FirstOrDefault(c => c.TeamId == l.Batter.TeamId)?.Abbreviation), ("clubs", l => l.Batter.Clubs), ("games", l => l.Batter.Line.Games),
        .. BatterMetric.All.Select(m => (m.Code.Replace('-', '_'), (Func<LeaderAnswer, object?>)(l => m.Value(l.Batter)))),
    ]).Write(answer.Leaders);

    public static string Compare(CompareAnswer answer) => new Csv<(ComparedPlayer Player, BatterPercentile Figure)>(
        ("player_id", r => r.Player.PlayerId), ("player", r => r.Player.Batter?.Name), ("metric", r => r.Figure.Metric), ("value", r => r.Figure.Value),
        ("percentile", r => r.Figure.Percentile), ("qualified", r => r.Player.IsQualified ? 1 : 0)).Write(answer.Players.SelectMany(p => p.Figures.Select(f => (p, f))));
}
