using HotBat.Data.Baseball;

namespace HotBat.Data.HomeRuns;

/// <summary>
/// A game's row, and what of it a view may know. Before the as-of day everything is known; on it or later the schedule alone, with moves and announced starters when the
/// view is of the app's own day. A game of the app's own day also has the state it was last read in.
/// </summary>
public sealed record ListedGame(Game Row, string? Venue, string? TimeZone, int? HomeHomeRuns, int? AwayHomeRuns, GameState? State)
{
    /// <summary>Clocks and first pitches are not exact.</summary>
    static readonly TimeSpan s_early = TimeSpan.FromMinutes(30);

    /// <summary>That it was put off is known.</summary>
    public bool IsMoved(SlateView view) => Row.RescheduledFrom is { } from && (view.AsOf == view.Today || from < view.AsOf);

    /// <summary>The day on which it is to be played.</summary>
    public DateOnly DayIn(SlateView view) => Row.RescheduledFrom is { } from && !IsMoved(view) ? from : Row.GameDate;

    /// <summary>It stands under the day it was put off from.</summary>
    public bool IsOldListing(SlateView view) => IsMoved(view) && Row.RescheduledFrom == view.Date && Row.GameDate != view.Date;

    public bool IsOn(SlateView view) => (DayIn(view) == view.Date || IsOldListing(view)) && IsAnnounced(view);

    /// <summary>
    /// Its pairing is known: a postseason game's by its own morning, before it only where today's schedule names it. A file of a whole season holds the World Series in April.
    /// </summary>
    public bool IsAnnounced(SlateView view) =>
        Row.GameType is not ('F' or 'D' or 'L' or 'W') || Row.GameDate <= view.AsOf || (view.AsOf == view.Today && (Row.StartTime is not null || State is not null));

    public bool IsKnown(SlateView view) => Row.GameDate < view.AsOf && DayIn(view) == Row.GameDate;

    /// <summary>Start and place in a double-header belong to the day the game has now.</summary>
    public bool HasHour(SlateView view) => DayIn(view) == Row.GameDate && !IsOldListing(view);

    public bool HasWeather(SlateView view) => IsKnown(view) || IsOwnDay(view);

    public WeatherLine? Weather => Row is { WeatherCondition: null, TemperatureFahrenheit: null, WindMph: null, WindDirection: null }
        ? null
        : new(Row.WeatherCondition, Row.TemperatureFahrenheit, Row.WindMph, Row.WindDirection);

    /// <summary>Starters are announced by the day of the game at the latest, and are part of the result after it.</summary>
    public (int? Away, int? Home) Starters(SlateView view) =>
        IsOldListing(view) ? default
        : IsKnown(view) ? (Row.AwayStarter ?? Row.AwayProbable, Row.HomeStarter ?? Row.HomeProbable)
        : view.AsOf == view.Today || Row.GameDate == view.AsOf ? (Row.AwayProbable, Row.HomeProbable)
        : default;

    /// <summary>The state of a game of the app's own day; null when there is none to show.</summary>
    public GameState? StateIn(SlateView view) => IsOwnDay(view) && State is { } state && !IsFromLater(state) ? state : null;

    public GamePhase PhaseIn(SlateView view)
    {
        if (IsOldListing(view)) return GamePhase.Postponed;
        if (IsKnown(view))
        {
            return Row switch
            {
                { HomeScore: not null, AwayScore: not null } => GamePhase.Final,
                { Status: "postponed" } => GamePhase.Postponed,
                { Status: "cancelled" } => GamePhase.Cancelled,
                { Status: "suspended" } => GamePhase.Suspended,
                _ => GamePhase.NoResult,
            };
        }
        if (view.AsOf < view.Today) return GamePhase.Scheduled;
        return Row.Status switch
        {
            "postponed" => GamePhase.Postponed,
            "cancelled" => GamePhase.Cancelled,
            "live" when StateIn(view) is not null => GamePhase.Live,
            "suspended" when StateIn(view) is not null => GamePhase.Suspended,
            "final" when StateIn(view) is not null => GamePhase.Final,
            _ => GamePhase.Scheduled,
        };
    }

    bool IsOwnDay(SlateView view) => Row.GameDate == view.Today && view.AsOf == view.Today && !IsOldListing(view);

    // a season's file, read while the clock stands at an earlier day, tells how games end that have not begun
    bool IsFromLater(GameState state) => Row is { Status: "live" or "suspended" or "final", StartTime: { } start } && state.ChangedAt < start - s_early;

    internal static ListedGame Read(SqlRow row) => new(
        new Game
        {
            GamePk = row.Int("game_pk")!.Value,
            Season = (short)row.Int("season")!.Value,
            GameDate = row.Date("game_date"),
            GameType = row.Letter("game_type")!.Value,
            HomeTeamId = row.Int("home_team_id")!.Value,
            AwayTeamId = row.Int("away_team_id")!.Value,
            VenueId = row.Int("venue_id"),
            StartTime = row.Moment("start_time"),
            DoubleHeaderGame = row.Small("double_header_game"),
            RescheduledFrom = row.DateOrNull("rescheduled_from"),
            Status = row.Text("status")!,
            HomeScore = row.Small("home_score"),
            AwayScore = row.Small("away_score"),
            Innings = row.Small("innings"),
            HomeStarter = row.Int("home_starter"),
            AwayStarter = row.Int("away_starter"),
            HomeProbable = row.Int("home_probable"),
            AwayProbable = row.Int("away_probable"),
            WeatherCondition = row.Text("weather_condition"),
            TemperatureFahrenheit = row.Small("temperature_fahrenheit"),
            WindMph = row.Small("wind_mph"),
            WindDirection = row.Text("wind_direction"),
        },
        row.Text("venue"), row.Text("time_zone"), row.Int("home_home_runs"), row.Int("away_home_runs"),
        row.Letter("coded_state") is not { } coded ? null : new GameState
        {
            GamePk = row.Int("game_pk")!.Value,
            CodedState = coded,
            DetailedState = row.Text("detailed_state"),
            Reason = row.Text("reason"),
            Inning = row.Small("inning"),
            InningPart = row.Text("inning_part"),
            Outs = row.Small("outs"),
            HomeScore = row.Small("state_home_score"),
            AwayScore = row.Small("state_away_score"),
            HomeHits = row.Small("home_hits"),
            AwayHits = row.Small("away_hits"),
            HomeErrors = row.Small("home_errors"),
            AwayErrors = row.Small("away_errors"),
            OnFirst = row.Int("on_first"),
            OnSecond = row.Int("on_second"),
            OnThird = row.Int("on_third"),
            ChangedAt = row.Moment("changed_at")!.Value,
        });
}
