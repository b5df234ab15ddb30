using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;
using HotBat.Data;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;

namespace HotBat.Web.HomeRuns;

public sealed record LeagueAnswer(short Season, DateOnly AsOf, DateOnly From, DateOnly Through, IReadOnlyList<ClubAnswer> Clubs)
{
    /// <summary>Most home runs a game first.</summary>
    public static LeagueAnswer Of(LeagueRequest request, IReadOnlyList<ClubLine> lines)
    {
        var clubs = request.Clubs.ToDictionary(c => c.TeamId);
        return new(request.Calendar.Season, request.Calendar.AsOf, request.Window.From, request.Window.Through,
            [.. lines.Where(l => clubs.ContainsKey(l.TeamId))
                .Select(l => new ClubAnswer(clubs[l.TeamId], Ranking.In(lines.Select(o => o.InView.HomeRunsPerGame), l.InView.HomeRunsPerGame), l.InView))
                .OrderBy(c => c.Rank?.Place ?? int.MaxValue).ThenBy(c => c.Club.Name, StringComparer.Ordinal)]);
    }
}

public sealed record ClubAnswer(Club Club, Ranking? Rank, HomeRunLine Line);

public sealed record TeamAnswer(Club Club, DateOnly AsOf, GameSplit Split, TeamDashboard Dashboard);

/// <summary>A point of the rolling trend: the last seven games up to and including this one.</summary>
public sealed record TrendAnswer(DateOnly Date, short? DoubleHeaderGame, int GamePk, double? HomeRunsPerGame, double? ExitVelocity, double? BarrelsPerGame);

public sealed record TeamAnalyticsAnswer(
    Club Club,
    DateOnly AsOf,
    GameWindow Window,
    IReadOnlyList<TeamGameLine> Games,
    IReadOnlyList<TrendAnswer> Trend,
    IReadOnlyList<TeamSplitLine> Splits,
    IReadOnlyList<PitcherAgainstTeam> Pitchers,
    IReadOnlyList<VenueLine> Parks,
    DataWatermark Watermark)
{
    public static TeamAnalyticsAnswer Of(TeamRequest request, TeamDashboard dashboard) => new(
        request.Club, request.View.Calendar.AsOf, dashboard.Window, dashboard.Games, TrendOf(dashboard), dashboard.Splits, dashboard.Pitchers, dashboard.Venues, dashboard.Watermark);

    public static IReadOnlyList<TrendAnswer> TrendOf(TeamDashboard dashboard) =>
        [.. RollingWindow.Sum([.. dashboard.Games.Select(g => g.Line)]).Select(w => new TrendAnswer(
            dashboard.Games[w.Index].Date, dashboard.Games[w.Index].DoubleHeaderGame, dashboard.Games[w.Index].GamePk, w.Line.HomeRunsPerGame, w.Line.MeanExitVelocity, w.Line.BarrelsPerGame))];
}
