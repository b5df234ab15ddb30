using HotBat.Core.HomeRuns;

namespace HotBat.Data.HomeRuns;

/// <summary>What a slate is asked for.</summary>
/// <param name="Date">The day of the games.</param>
/// <param name="AsOf">Games before this day are known, those on it or after are the schedule.</param>
/// <param name="Today">The app's day. Only on it, seen as of itself, is a game's state under way shown.</param>
public sealed record SlateView(DateOnly Date, DateOnly AsOf, DateOnly Today);

/// <summary>The games of a day in the order in which they start.</summary>
/// <param name="Before">The nearest earlier day with games; null without one.</param>
/// <param name="After">The nearest later day with games.</param>
/// <param name="LeagueHomeRuns">Home runs a game of both clubs together in the season before that day; null before its first game.</param>
public sealed record Slate(SlateView View, IReadOnlyList<SlateGame> Games, DateOnly? Before, DateOnly? After, double? LeagueHomeRuns, DataWatermark Watermark)
{
    /// <summary>Who forecast its games, the last to speak; null when nobody has by the day of the view.</summary>
    public ForecastSource? Said { get; init; }

    /// <summary>Some model has forecast some game.</summary>
    public bool HasForecasts { get; init; }
}

public enum GamePhase
{
    Scheduled,
    Live,
    Suspended,
    Final,
    Postponed,
    Cancelled,
    /// <summary>Its day has passed and nothing of it is loaded.</summary>
    NoResult,
}

/// <summary>A game as it may be known in a view.</summary>
/// <param name="Date">The day it is played on as known in the view.</param>
/// <param name="GameType">R regular season, F wild card, D division series, L league series, W world series, S spring, E exhibition.</param>
/// <param name="StartTime">UTC; null when it is not known.</param>
/// <param name="VenueTimeZone">IANA name of the ballpark's time zone.</param>
/// <param name="Innings">Innings of a game that is over; null otherwise.</param>
/// <param name="Live">How it stands; null unless it is under way.</param>
/// <param name="MovedTo">Put off to this day.</param>
/// <param name="MovedFrom">Put off from this day.</param>
/// <param name="HotBatScore">0 to 100; null when the game has no forecast by the day of the view.</param>
public sealed record SlateGame(
    int GamePk, short Season, DateOnly Date, char GameType, GamePhase Phase, DateTime? StartTime, short? DoubleHeaderGame,
    int? VenueId, string? Venue, string? VenueTimeZone, ParkHomeRunFactors? Park, SlateSide Away, SlateSide Home, WeatherLine? Weather,
    short? Innings, LiveState? Live, DateOnly? MovedTo, DateOnly? MovedFrom, string? Reason, int? HotBatScore)
{
    /// <summary>Both clubs together.</summary>
    public double? ExpectedHomeRuns => Away.Expected?.Mean + Home.Expected?.Mean;

    public bool HasScore => Away.Runs is not null && Home.Runs is not null;
}

/// <summary>One club of a game. Wins and losses are those of the season before that day; Expected is told from games before it.</summary>
public sealed record SlateSide(int TeamId, int Wins, int Losses, int? Runs, int? Hits, int? Errors, int? HomeRuns, SlateStarter? Starter, SlateExpectation? Expected);

/// <summary>Home runs to expect of a club in a game.</summary>
/// <param name="Low80">Lower end of the 80% range, home runs.</param>
/// <param name="IsForecast">Told by the chances of its batters; else a usual night of the club in this park.</param>
public sealed record SlateExpectation(double Mean, int Low80, int High80, bool IsForecast)
{
    internal static SlateExpectation? Of(ShownTotal? forecast, ExpectedTeamHomeRuns? usual) =>
        forecast is not null ? new(forecast.Mean, forecast.Low, forecast.High, true) : usual is not null ? new(usual.Mean, usual.Low80, usual.High80, false) : null;
}

/// <summary>Who starts, or started, with his season before that day.</summary>
public sealed record SlateStarter(int PitcherId, string? Name, char? Hand, int HomeRuns, int OutsRecorded)
{
    /// <summary>Null under ten innings.</summary>
    public double? HomeRunsPerNine => Core.Baseball.HomeRunsPerNine.OfSeason(HomeRuns, OutsRecorded);
}

/// <param name="Condition">The sky in the source's words.</param>
/// <param name="WindDirection">Seen from home plate, in the source's words: "Out To RF".</param>
public sealed record WeatherLine(string? Condition, short? TemperatureFahrenheit, short? WindMph, string? WindDirection);

/// <param name="Part">top, middle, bottom or end of the inning.</param>
public sealed record LiveState(short? Inning, string? Part, short? Outs, bool OnFirst, bool OnSecond, bool OnThird, string? Detail);
