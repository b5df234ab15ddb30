using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;

namespace HotBat.Data.HomeRuns;

/// <summary>What the Team HR Dashboard shows, as known on the morning of its day.</summary>
public sealed record TeamDashboard(
    SeasonCalendar Calendar,
    GameWindow Window,
    TeamKeyFigures Figures,
    IReadOnlyList<ClubLine> League,
    IReadOnlyList<TeamGameLine> Games,
    IReadOnlyList<TeamSplitLine> Splits,
    IReadOnlyList<VenueLine> Venues,
    IReadOnlyList<PitcherAgainstTeam> Pitchers,
    IReadOnlyList<UpcomingGame> Upcoming,
    DataWatermark Watermark);

/// <summary>A club's line in the view and in the last two fortnights of it.</summary>
public sealed record ClubLine(int TeamId, HomeRunLine InView, HomeRunLine Last14Days, HomeRunLine Prior14Days);

/// <summary>A key figure, its place among all clubs, the league's value, and the last 14 days beside the 14 before them.</summary>
public sealed record KeyFigure(double? Value, Ranking? Rank, double? League, double? Last14Days, double? Change14Days)
{
    public double? Prior14Days => Last14Days - Change14Days;
}

public sealed record TeamKeyFigures(HomeRunLine Line, HomeRunLine League, KeyFigure HomeRunsPerGame, KeyFigure HomeRunRate, KeyFigure HomeRunsMinusExpected);

/// <summary>A game of the club in view, oldest first: the game log's row and a point of the trend.</summary>
/// <param name="DoubleHeaderGame">1 or 2 where the day had two games; null where it had one.</param>
public sealed record TeamGameLine(
    int GamePk,
    DateOnly Date,
    short? DoubleHeaderGame,
    int OpponentId,
    bool IsHome,
    int? VenueId,
    string? Venue,
    int Runs,
    int RunsAllowed,
    HomeRunLine Line,
    int? StarterId,
    string? Starter,
    char? StarterHand,
    double? StarterHomeRunsPerNine)
{
    public char Result => Runs > RunsAllowed ? 'W' : Runs < RunsAllowed ? 'L' : 'T';
}

/// <param name="Rate80">80% interval of HR%.</param>
public sealed record TeamSplitLine(GameSplit Split, HomeRunLine Line, RateInterval? Rate80);

public sealed record VenueLine(int VenueId, string Name, int Games, int HomeRuns);

/// <summary>A pitcher who has faced the club in view, with what it did to him there and his season in all.</summary>
/// <param name="Longest">Longest home run with a recorded distance, feet.</param>
public sealed record PitcherAgainstTeam(
    int PitcherId,
    string Name,
    char Hand,
    int TeamId,
    int HomeRuns,
    int BattersFaced,
    int OutsRecorded,
    double? SeasonHomeRunsPerNine,
    double? ExitVelocity,
    int? Longest)
{
    public double? HomeRunsPerNine => Core.Baseball.HomeRunsPerNine.Of(HomeRuns, OutsRecorded);
}

/// <summary>A scheduled game. The club's projected home runs with their 80% range and the game's HotBatScore are null while it has no forecast by the day of the view.</summary>
public sealed record UpcomingGame(
    int GamePk,
    DateOnly Date,
    DateTime? StartTime,
    int OpponentId,
    bool IsHome,
    int? VenueId,
    string? Venue,
    short? DoubleHeaderGame,
    ParkHomeRunFactors? Park,
    double? ProjectedHomeRuns,
    int? ProjectedLow,
    int? ProjectedHigh,
    int? HotBatScore);

/// <param name="TeamId">The club.</param>
/// <param name="Window">Dates, venue, ballpark and hand.</param>
/// <param name="Split">A named part of the window.</param>
/// <param name="MinimumPlateAppearances">Pitchers and splits with fewer plate appearances are left out.</param>
public sealed record TeamDashboardView(int TeamId, SeasonCalendar Calendar, GameWindow Window, GameSplit Split = GameSplit.All, int MinimumPlateAppearances = 0)
{
    /// <summary>The window cut to the split; null when the two have nothing in common.</summary>
    public GameWindow? Cut => Window.Narrow(Split, Calendar);
}
