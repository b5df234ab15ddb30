using HotBat.Core.Baseball;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Web.Api;

namespace HotBat.Web.HomeRuns;

public sealed record SlateAnswer(DateOnly Date, DateOnly AsOf, DateOnly? DayBefore, DateOnly? DayAfter, IReadOnlyList<Club> Clubs, IReadOnlyList<SlateGame> Games, Data.DataWatermark Watermark)
{
    public static SlateAnswer Of(SlateRequest request, Slate slate, IReadOnlyDictionary<int, Club> clubs) => new(
        request.View.Date, request.View.AsOf, slate.Before, slate.After, [.. clubs.Values.OrderBy(c => c.Name, StringComparer.Ordinal)], request.InOrder(slate.Games), slate.Watermark);
}

public sealed record GameAnswer(
    DateOnly AsOf, IReadOnlyList<Club> Clubs, SlateGame Game, IReadOnlyList<GameInningLine> Innings, IReadOnlyList<GameBall> Balls, IReadOnlyList<GamePitcher> Pitchers,
    IReadOnlyList<LineupSpot> Lineups, GameForecast? Forecast, Data.DataWatermark Watermark)
{
    public static GameAnswer Of(GameAnalysis a, IReadOnlyDictionary<int, Club> clubs) => new(
        a.View.AsOf, [.. clubs.Values.OrderBy(c => c.Name, StringComparer.Ordinal)], a.Game, a.Innings, a.Balls, a.Pitchers, a.Lineups, a.Forecast, a.Watermark);
}

/// <summary>Slate and game as CSV.</summary>
public static class SlateTables
{
    public static string Slate(IReadOnlyList<SlateGame> games, IReadOnlyDictionary<int, Club> clubs) => new Csv<SlateGame>(
        ("date", g => g.Date), ("game_pk", g => g.GamePk), ("game_type", g => g.GameType), ("state", g => g.Phase.ToString().ToLowerInvariant()), ("start_utc", g => g.StartTime?.ToString("yyyy-MM-ddTHH:mm:ssZ", null)),
        ("double_header_game", g => g.DoubleHeaderGame), ("away", g => SlateText.Abbreviation(clubs, g.Away.TeamId)), ("home", g => SlateText.Abbreviation(clubs, g.Home.TeamId)),
        ("away_runs", g => g.Away.Runs), ("home_runs", g => g.Home.Runs), ("away_hr", g => g.Away.HomeRuns), ("home_hr", g => g.Home.HomeRuns),
        ("away_expected_hr", g => g.Away.Expected?.Mean), ("home_expected_hr", g => g.Home.Expected?.Mean),
        ("away_low_80", g => g.Away.Expected?.Low80), ("away_high_80", g => g.Away.Expected?.High80), ("home_low_80", g => g.Home.Expected?.Low80), ("home_high_80", g => g.Home.Expected?.High80),
        ("is_forecast", g => g.Home.Expected is { } told ? told.IsForecast ? 1 : 0 : null), ("hotbat_score", g => g.HotBatScore),
        ("away_starter", g => g.Away.Starter?.Name), ("home_starter", g => g.Home.Starter?.Name), ("park", g => g.Venue), ("park_factor", g => g.Park?.All),
        ("park_factor_left", g => g.Park?.Left), ("park_factor_right", g => g.Park?.Right), ("temperature_f", g => g.Weather?.TemperatureFahrenheit), ("wind_mph", g => g.Weather?.WindMph)).Write(games);

    /// <summary>What `table=` may name.</summary>
    public static IReadOnlyDictionary<string, Func<GameAnalysis, IReadOnlyDictionary<int, Club>, string>> OfGame { get; } =
        new Dictionary<string, Func<GameAnalysis, IReadOnlyDictionary<int, Club>, string>>(StringComparer.OrdinalIgnoreCase)
        {
            ["balls"] = Balls,
            ["pitchers"] = Pitchers,
            ["innings"] = Innings,
            ["forecasts"] = Forecasts,
        };

    static string Balls(GameAnalysis game, IReadOnlyDictionary<int, Club> clubs) => new Csv<GameBall>(
        ("at_bat_number", b => b.AtBatNumber), ("inning", b => b.Inning), ("team", b => SlateText.Abbreviation(clubs, (b.IsHome ? game.Game.Home : game.Game.Away).TeamId)),
        ("batter_id", b => b.BatterId), ("batter", b => b.Batter), ("side", b => b.Side == BatSide.Left ? "L" : "R"), ("pitcher_id", b => b.PitcherId), ("pitcher", b => b.Pitcher),
        ("event", b => b.Event), ("exit_velocity_mph", b => b.ExitVelocity), ("launch_angle_deg", b => b.LaunchAngle), ("distance_ft", b => b.Distance), ("spray_angle_deg", b => b.SprayAngle),
        ("barrel", b => b.IsBarrel ? 1 : 0), ("home_run_chance", b => b.Chance),
        ("parks_out", b => b.Parks?.Parks), ("parks_of", b => b.Parks?.Of)).Write(game.Balls);

    static string Pitchers(GameAnalysis game, IReadOnlyDictionary<int, Club> clubs) => new Csv<GamePitcher>(
        ("team", p => SlateText.Abbreviation(clubs, p.TeamId)), ("pitcher_id", p => p.PitcherId), ("pitcher", p => p.Name), ("hand", p => p.Hand), ("started", p => p.IsStart ? 1 : 0),
        ("innings_pitched", p => InningsPitched.Text(p.OutsRecorded)), ("batters_faced", p => p.BattersFaced), ("pitches", p => p.Pitches), ("hits", p => p.Hits),
        ("home_runs", p => p.HomeRuns), ("walks", p => p.Walks), ("strikeouts", p => p.Strikeouts), ("exit_velocity_mph", p => p.ExitVelocity)).Write(game.Pitchers);

    static string Forecasts(GameAnalysis game, IReadOnlyDictionary<int, Club> clubs)
    {
        var hit = game.Balls.Where(b => b.IsHomeRun).CountBy(b => b.BatterId).ToDictionary();
        return new Csv<GameBatterForecast>(
            ("team", f => SlateText.Abbreviation(clubs, f.TeamId)), ("slot", f => f.Slot), ("posted", f => f.IsPosted ? 1 : 0), ("batter_id", f => f.BatterId), ("batter", f => f.Batter),
            ("probability", f => f.Probability), ("low_80", f => f.Low80), ("high_80", f => f.High80), ("expected_pa", f => f.ExpectedPlateAppearances), ("hotbat_score", f => f.HotBatScore),
            ("reasons", f => string.Join("; ", f.Reasons.Select(reason => $"{LabText.Times(reason.Multiplier)} {reason.Text}"))),
            ("home_runs", f => game.Balls.Count == 0 ? null : hit.GetValueOrDefault(f.BatterId)), ("model", _ => game.Forecast!.Said.Model), ("reconstructed", _ => game.Forecast!.Said.IsReconstructed ? 1 : 0))
            .Write(game.Forecast?.Batters ?? []);
    }

    static string Innings(GameAnalysis game, IReadOnlyDictionary<int, Club> clubs) => new Csv<GameInningLine>(
        ("inning", i => i.Inning), ("team", i => SlateText.Abbreviation(clubs, (i.IsHome ? game.Game.Home : game.Game.Away).TeamId)), ("runs", i => i.Runs), ("hits", i => i.Hits)).Write(game.Innings);
}
