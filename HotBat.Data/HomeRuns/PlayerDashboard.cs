using System.Diagnostics.CodeAnalysis;
using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;
using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Data.Baseball;

namespace HotBat.Data.HomeRuns;

/// <summary>Who a player is. What no source has told is null.</summary>
/// <param name="Bats">R, L or B (switch).</param>
public sealed record PlayerPerson(int PlayerId, string Name, char? Bats, char? Throws, DateOnly? BirthDate)
{
    /// <summary>He has pitched in a loaded game.</summary>
    public bool HasPitched { get; init; }

    /// <summary>Full years on a day.</summary>
    public int? AgeOn(DateOnly day) => BirthDate is { } born ? day.Year - born.Year - (day < born.AddYears(day.Year - born.Year) ? 1 : 0) : null;
}

/// <param name="Window">Dates, venue, ballpark and pitcher's hand.</param>
/// <param name="Split">A named part of the window.</param>
public sealed record PlayerDashboardView(int PlayerId, SeasonCalendar Calendar, GameWindow Window, GameSplit Split = GameSplit.All)
{
    /// <summary>The window cut to the split; null when the two have nothing in common.</summary>
    public GameWindow? Cut => Window.Narrow(Split, Calendar);
}

/// <summary>What the Player HR Dashboard shows, as known on the morning of its day.</summary>
/// <param name="TeamIds">His clubs of the season so far, the latest first.</param>
/// <param name="Line">His counts in view.</param>
/// <param name="Season">His whole season so far among the league's batters.</param>
/// <param name="HomeRuns">The log of the view, oldest first.</param>
/// <param name="Balls">Tracked balls of the view, newest first.</param>
public sealed record PlayerDashboard(
    SeasonCalendar Calendar,
    GameWindow Window,
    IReadOnlyList<int> TeamIds,
    HomeRunLine Line,
    BattingLine Batting,
    ContactLine Contact,
    PlayerSeason Season,
    IReadOnlyList<HomeRunLogLine> HomeRuns,
    IReadOnlyList<PlayerBall> Balls,
    PlayerSpray Spray,
    PlayerZones Zones,
    IReadOnlyList<PlayerSplitLine> Splits,
    IReadOnlyList<UpcomingGame> Upcoming,
    DataWatermark Watermark)
{
    /// <summary>His chances in those of the upcoming games that have a forecast with him in the line-up.</summary>
    public IReadOnlyList<PlayerForecast> Forecasts { get; init; } = [];

    /// <summary>His stay on the injured list, as known on the day; null where he is on none.</summary>
    public ListedPlayer? Listed { get; init; }
}

/// <summary>His chance to homer in a game to come, as it had been said by the day of the view.</summary>
/// <param name="Low80">Of the range of his chance.</param>
/// <param name="UsualChance">The share of starters' games with a home run up to that morning.</param>
/// <param name="IsPosted">The batting order was posted; else it is a guess from the club's last games.</param>
/// <param name="StarterId">The opposing one; null while nobody was announced.</param>
public sealed record PlayerForecast(
    int GamePk, double Probability, double Low80, double High80, double UsualChance, double ExpectedPlateAppearances, double? HotBatScore, int Slot, bool IsPosted,
    int? StarterId, string? Starter, IReadOnlyList<ForecastReason> Reasons, ForecastSource Said)
{
    internal static PlayerForecast Of(ShownForecast f, ForecastEvidence evidence) => new(
        f.GamePk, f.Probability, f.Range.Low, f.Range.High, f.Constant, f.ExpectedPlateAppearances, f.HotBatScore, f.Slot, f.IsPosted,
        f.Starter?.PitcherId, f.Starter?.Name, ForecastReasons.Of(f.Parts, evidence.Cited), f.Said);
}

/// <param name="HomeRunRank">Place among all batters of the league.</param>
/// <param name="TeamGames">Games his present club has played.</param>
/// <param name="TeamGamesLeft">Games it still has on the schedule.</param>
/// <param name="MinimumPlateAppearances">What makes a qualified batter on that day.</param>
/// <param name="FieldSize">Qualified batters.</param>
/// <param name="HomeRunDays">Home runs by date, oldest first.</param>
public sealed record PlayerSeason(
    HomeRunLine Line, Ranking? HomeRunRank, HomeRunPace? Pace, int TeamGames, int TeamGamesLeft,
    int MinimumPlateAppearances, int FieldSize, bool IsQualified, IReadOnlyList<BatterPercentile> Percentiles, IReadOnlyList<HomeRunDay> HomeRunDays);

/// <param name="Total">Home runs of the season with that day's.</param>
public sealed record HomeRunDay(DateOnly Date, int Total);

/// <param name="Number">Which of his home runs of the season it is.</param>
/// <param name="Chance">xHR of the ball: its chance to be a home run anywhere, from exit velocity and launch angle.</param>
/// <param name="Parks">In how many parks it would have been out; null without distance, exit velocity or angle, and for one that stayed inside the park.</param>
public sealed record HomeRunLogLine(
    int Number, DateOnly Date, int GamePk, int OpponentId, bool IsHome, string? Venue, int PitcherId, string? Pitcher, char PitcherHand,
    double? Distance, double? ExitVelocity, double? LaunchAngle, double? Chance, bool IsInsideThePark, ParksOut? Parks)
{
    /// <summary>The plate appearance's number in its game.</summary>
    public int AtBatNumber { get; init; }
}

/// <summary>What became of a batted ball.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "a single is a hit here")]
public enum BallOutcome
{
    Out,
    Single,
    DoubleOrTriple,
    HomeRun,
}

/// <param name="SprayAngle">Degrees, −45 left field line, 45 right field line.</param>
public sealed record PlayerBall(DateOnly Date, BallOutcome Outcome, double? ExitVelocity, double? LaunchAngle, double? Distance, double? SprayAngle, string? Pitcher);

/// <summary>Where his balls landed.</summary>
/// <param name="VenueId">The park whose outline is drawn.</param>
/// <param name="IsOfView">False: the view has too few balls of known direction, and these are of all seasons and kinds of games before the day.</param>
/// <param name="BallsInView">Batted balls of the view, of known direction or not.</param>
public sealed record PlayerSpray(int? VenueId, string? Venue, bool IsOfView, int BallsInView, IReadOnlyList<PlayerBall> Balls);

/// <param name="Turns">Plate appearances whose last pitch has a known zone.</param>
/// <param name="IsOfView">As with the spray chart: of the view, else of all seasons in which places are known.</param>
public sealed record PlayerZones(bool IsOfView, int Turns, DateOnly? From, DateOnly? Through, IReadOnlyList<ZoneCell> Cells);

/// <param name="Zone">Savant's zone: 1 to 9 the strike zone, from the catcher's left above; 11 to 14 the quarters outside of it.</param>
public sealed record ZoneCell(int Zone, int PlateAppearances, int HomeRuns, int BattedBalls, double? ExitVelocity)
{
    /// <summary>HR per plate appearance that ended there.</summary>
    public double? HomeRunRate => PlateAppearances == 0 ? null : (double)HomeRuns / PlateAppearances;
}

/// <summary>A part of his season; of a switch hitter also by the side he bats on.</summary>
/// <param name="Side">Set instead of <paramref name="Split"/>.</param>
/// <param name="Rate80">80% interval of HR%.</param>
public sealed record PlayerSplitLine(GameSplit? Split, BatSide? Side, HomeRunLine Line, RateInterval? Rate80);
