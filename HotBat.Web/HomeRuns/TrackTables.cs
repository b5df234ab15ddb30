using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Data.HomeRuns;
using HotBat.Web.Api;
using HotBat.Web.Parts;

namespace HotBat.Web.HomeRuns;

/// <param name="Split">Null without a batter game of the kind.</param>
public sealed record LineupRow(string Name, TrackSplit? Split);

/// <summary>The record as an answer.</summary>
public sealed record TrackAnswer(short Season, DateOnly AsOf, TrackRecord? Record, TrackSplit? Posted, TrackSplit? Projected, IReadOnlyList<DateOnly> ReconstructedDays, IReadOnlyList<TrackDay> Days, IReadOnlyList<TopTenDay> TopTens);

/// <summary>The track record's tables, as CSV and on its page.</summary>
public static class TrackTables
{
    /// <summary>What `table=` may name.</summary>
    public static IReadOnlyDictionary<string, Func<SeasonTrack, TrackSources, string>> ByName { get; } = new Dictionary<string, Func<SeasonTrack, TrackSources, string>>(StringComparer.OrdinalIgnoreCase)
    {
        ["days"] = Days,
        ["months"] = Months,
        ["groups"] = (track, _) => Groups(track),
    };

    public static IReadOnlyList<LineupRow> LineupRows(TrackSources sources) => [new("Posted", sources.Posted), new("Projected", sources.Projected)];

    public static string Lineups(TrackSources sources) => (sources.Posted, sources.Projected) switch
    {
        // of other batters and games, so that neither is the better told by a lower loss
        ({ } posted, { } projected) => $"{Format.Percent((double)posted.BatterGames / (posted.BatterGames + projected.BatterGames), 0)} were told from posted batting orders",
        ({ }, null) => "Every batting order was known",
        (null, { }) => "Every batting order was projected",
        _ => "No batter game yet",
    };

    static string Days(SeasonTrack track, TrackSources sources) => new Csv<TrackDay>(
        ("date", d => d.Date), ("batter_games", d => d.BatterGames), ("expected_home_run_games", d => d.Expected), ("home_run_games", d => d.HomeRunGames),
        ("log_loss", d => d.Model.LogLoss / d.BatterGames), ("log_loss_shrunk_rate", d => d.Baseline.LogLoss / d.BatterGames), ("log_loss_constant", d => d.Constant.LogLoss / d.BatterGames),
        ("brier", d => d.Model.Brier / d.BatterGames), ("brier_shrunk_rate", d => d.Baseline.Brier / d.BatterGames), ("brier_constant", d => d.Constant.Brier / d.BatterGames),
        ("top_ten", d => d.TopTen), ("top_ten_hits", d => d.TopTenHits), ("top_ten_hits_shrunk_rate", d => d.BaselineTopTenHits), ("top_ten_said", d => sources.TopTenSaid(d.Date, d.Date))).Write(track.Days);

    static string Months(SeasonTrack track, TrackSources sources) => new Csv<TrackMonth>(
        ("from", m => m.From), ("through", m => m.Through), ("days", m => m.Days), ("batter_games", m => m.BatterGames), ("home_run_games", m => m.HomeRunGames),
        ("log_loss", m => m.LogLoss), ("log_loss_shrunk_rate", m => m.BaselineLogLoss), ("log_loss_constant", m => m.ConstantLogLoss),
        ("picks", m => m.Picks), ("hits", m => m.Hits), ("hits_shrunk_rate", m => m.BaselineHits), ("low_80", m => m.TopTen?.Low), ("high_80", m => m.TopTen?.High), ("top_ten_said", m => sources.TopTenSaid(m.From, m.Through))).Write(track.Record?.Months ?? []);

    static string Groups(SeasonTrack track) => new Csv<TrackGroup>(
        ("batter_games", g => g.Count), ("predicted", g => g.Predicted), ("observed", g => g.Observed), ("low_95", g => g.Low), ("high_95", g => g.High)).Write(track.Record?.Groups ?? []);
}
