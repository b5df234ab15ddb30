using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;
using HotBat.Data;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;

namespace HotBat.Web.HomeRuns;

/// <param name="Clubs">His clubs of the season, the latest first.</param>
/// <param name="Age">On the day of the view.</param>
/// <param name="Dashboard">Null when he has not batted in the season before the day.</param>
public sealed record PlayerAnswer(PlayerPerson Player, int? Age, IReadOnlyList<Club> Clubs, short Season, DateOnly AsOf, GameSplit Split, PlayerDashboard? Dashboard)
{
    public static PlayerAnswer Of(PlayerRequest request, PlayerDashboard? dashboard) => new(
        request.Person, request.Person.AgeOn(request.Calendar.AsOf), [.. (dashboard?.TeamIds ?? []).Select(request.Club).OfType<Club>()],
        request.Calendar.Season, request.Calendar.AsOf, request.View.Split, dashboard);
}

/// <summary>The tables of the dashboard.</summary>
public sealed record PlayerStatsAnswer(
    PlayerPerson Player, short Season, DateOnly AsOf, GameWindow Window, HomeRunLine Line, BattingLine Batting, ContactLine Contact,
    IReadOnlyList<BatterPercentile> Percentiles, int QualifyingMinimum, int FieldSize, IReadOnlyList<HomeRunLogLine> HomeRuns, IReadOnlyList<PlayerSplitLine> Splits,
    IReadOnlyList<ZoneCell> Zones, DataWatermark Watermark)
{
    public static PlayerStatsAnswer Of(PlayerRequest request, PlayerDashboard d) => new(
        request.Person, request.Calendar.Season, request.Calendar.AsOf, d.Window, d.Line, d.Batting, d.Contact,
        d.Season.Percentiles, d.Season.MinimumPlateAppearances, d.Season.FieldSize, d.HomeRuns, d.Splits, d.Zones.Cells, d.Watermark);
}

/// <summary>A batter beside others.</summary>
/// <param name="Batter">Null when he has not batted in the season before the day.</param>
public sealed record ComparedPlayer(int PlayerId, BatterLine? Batter, bool IsQualified, IReadOnlyList<BatterPercentile> Figures);

public sealed record CompareAnswer(short Season, DateOnly AsOf, int QualifyingMinimum, int FieldSize, IReadOnlyList<ComparedPlayer> Players)
{
    /// <summary>The whole season so far: a window of his own would not be a comparison.</summary>
    public static CompareAnswer Of(CompareRequest request, BatterField field) => new(
        request.League.Calendar.Season, request.League.Calendar.AsOf, field.MinimumPlateAppearances, field.Qualified.Count,
        [.. request.PlayerIds.Select(id => field.Find(id) is { } batter
            ? new ComparedPlayer(id, batter, batter.Line.PlateAppearances >= field.MinimumPlateAppearances, [.. BatterMetric.All.Select(m => field.PercentileOf(m, batter))])
            : new ComparedPlayer(id, null, false, []))]);
}
