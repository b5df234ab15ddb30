using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Web.Api;

namespace HotBat.Web.HomeRuns;

/// <param name="Multiplier">By how much it multiplies his odds.</param>
public sealed record ReasonAnswer(ForecastTopic Topic, double Multiplier, string Text);

/// <summary>A pick as an answer.</summary>
/// <param name="Side">The side of the plate he takes; null where it is not known.</param>
/// <param name="Low80">Of the range of his chance.</param>
/// <param name="Baseline">What the shrunk rate alone says.</param>
/// <param name="ParkFactor">For his side, 100 is neutral.</param>
/// <param name="SaidAt">UTC: since when his game's list has been what it is.</param>
/// <param name="IsReconstructed">Made after the first pitch, from what the morning knew.</param>
/// <param name="Result">How it went; null while the day is not over as of the view, and of a game that is not settled.</param>
public sealed record PickAnswer(
    int Rank, int BatterId, string Batter, string? Team, string? Opponent, bool IsHome, int GamePk, int Slot, bool IsPosted, BatSide? Side, int? StarterId, string? Starter, BatSide? StarterHand,
    string? Park, double? ParkFactor, double Probability, double Low80, double High80, double Baseline, double ExpectedPlateAppearances, double? HotBatScore,
    PickStability Stability, PickConfidence Confidence, IReadOnlyList<ReasonAnswer> Reasons, PickChange? Change, IReadOnlyList<PastPick> Past, string Model, DateTime SaidAt, bool IsReconstructed, PickResult? Result)
{
    public static PickAnswer Of(HomeRunPick pick, IReadOnlyDictionary<int, Club> clubs)
    {
        var f = pick.Forecast;
        return new(pick.Rank, f.Batter, f.Name, clubs.GetValueOrDefault(f.TeamId)?.Abbreviation, clubs.GetValueOrDefault(f.OpponentId)?.Abbreviation, f.IsHome, f.GamePk, f.Slot, f.IsPosted, f.Side,
            f.Starter?.PitcherId, f.Starter?.Name, f.Starter?.Hand, f.Venue, pick.Park is null ? null : pick.Evidence.ParkFactor, f.Probability, f.Range.Low, f.Range.High, f.Baseline,
            f.ExpectedPlateAppearances, f.HotBatScore, pick.Stability, pick.Confidence,
            [.. ForecastReasons.Of(f.Parts, pick.Evidence).Select(reason => new ReasonAnswer(reason.Topic, reason.Multiplier, reason.Text))],
            pick.Change, pick.Past, f.Said.Model, f.Said.At, f.Said.IsReconstructed, pick.Result);
    }
}

/// <param name="UsualChance">The share of starters' games with a home run up to that morning; null without a pick.</param>
/// <param name="Total">Picks on all pages.</param>
public sealed record PicksAnswer(DateOnly Date, DateOnly AsOf, DateOnly? DayBefore, DateOnly? DayAfter, double? UsualChance, int Total, int Page, int PageSize, IReadOnlyList<PickAnswer> Picks)
{
    public static PicksAnswer Of(PickRequest request, PickDay day, IReadOnlyDictionary<int, Club> clubs)
    {
        var listed = request.In(day);
        var page = Math.Clamp(request.Page, 1, Math.Max(1, (listed.Count + request.PageSize - 1) / request.PageSize));
        return new(day.Date, day.AsOf, day.Before, day.After, day.UsualChance, listed.Count, page, request.PageSize,
            [.. listed.Skip((page - 1) * request.PageSize).Take(request.PageSize).Select(pick => PickAnswer.Of(pick, clubs))]);
    }
}

/// <summary>A batter's score in one of the day's games.</summary>
/// <param name="HotBatScore">0 to 100.</param>
public sealed record ScoreAnswer(int BatterId, string Batter, int GamePk, double? HotBatScore, double Probability, double Low80, double High80, double ExpectedPlateAppearances, bool IsPosted, string Model, DateTime SaidAt, bool IsReconstructed);

/// <param name="NotForecast">Batters of whom nothing was said on the day.</param>
public sealed record ScoresAnswer(DateOnly Date, DateOnly AsOf, IReadOnlyList<ScoreAnswer> Scores, IReadOnlyList<int> NotForecast)
{
    public static ScoresAnswer Of(ScoreRequest request, ShownDay day)
    {
        var found = day.Batters.Where(f => request.Batters.Contains(f.Batter)).OrderBy(f => request.Batters.ToList().IndexOf(f.Batter)).ThenBy(f => f.GamePk)
            .Select(f => new ScoreAnswer(f.Batter, f.Name, f.GamePk, f.HotBatScore, f.Probability, f.Range.Low, f.Range.High, f.ExpectedPlateAppearances, f.IsPosted, f.Said.Model, f.Said.At, f.Said.IsReconstructed)).ToList();
        return new(request.Date, request.AsOf, found, [.. request.Batters.Except(found.Select(score => score.BatterId))]);
    }
}

/// <summary>Picks and scores as CSV.</summary>
public static class PickTables
{
    public static string Picks(IReadOnlyList<HomeRunPick> picks, IReadOnlyDictionary<int, Club> clubs) => new Csv<PickAnswer>(
        ("rank", p => p.Rank), ("batter_id", p => p.BatterId), ("batter", p => p.Batter), ("team", p => p.Team), ("opponent", p => p.Opponent), ("home", p => p.IsHome ? 1 : 0), ("game_pk", p => p.GamePk),
        ("slot", p => p.Slot), ("posted", p => p.IsPosted ? 1 : 0), ("side", p => Letter(p.Side)), ("starter_id", p => p.StarterId), ("starter", p => p.Starter), ("starter_hand", p => Letter(p.StarterHand)),
        ("park", p => p.Park), ("park_factor", p => p.ParkFactor), ("probability", p => p.Probability), ("low_80", p => p.Low80), ("high_80", p => p.High80), ("shrunk_rate", p => p.Baseline),
        ("expected_pa", p => p.ExpectedPlateAppearances), ("hotbat_score", p => p.HotBatScore), ("stability", p => p.Stability.ToString()), ("confidence", p => p.Confidence.ToString()),
        ("reasons", p => string.Join("; ", p.Reasons.Select(reason => $"{LabText.Times(reason.Multiplier)} {reason.Text}"))), ("model", p => p.Model), ("reconstructed", p => p.IsReconstructed ? 1 : 0), ("settled", p => p.Result is null ? 0 : 1), ("home_runs", p => p.Result?.HomeRuns))
        .Write(picks.Select(pick => PickAnswer.Of(pick, clubs)));

    public static string Scores(ScoresAnswer answer) => new Csv<ScoreAnswer>(
        ("batter_id", s => s.BatterId), ("batter", s => s.Batter), ("game_pk", s => s.GamePk), ("hotbat_score", s => s.HotBatScore), ("probability", s => s.Probability), ("low_80", s => s.Low80), ("high_80", s => s.High80),
        ("expected_pa", s => s.ExpectedPlateAppearances), ("posted", s => s.IsPosted ? 1 : 0), ("model", s => s.Model), ("reconstructed", s => s.IsReconstructed ? 1 : 0)).Write(answer.Scores);

    static string? Letter(BatSide? side) => side switch { BatSide.Left => "L", BatSide.Right => "R", _ => null };
}
