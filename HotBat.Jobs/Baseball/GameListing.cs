using System.Globalization;
using System.Text.Json;
using HotBat.Data.Baseball;
using HotBat.Jobs.Ingestion;

namespace HotBat.Jobs.Baseball;

/// <summary>A game as a schedule lists it or as its feed describes it.</summary>
/// <param name="Listed">The day it was listed under.</param>
/// <param name="IsMoved">Put off from that day to <paramref name="Date"/>; the listing of the new day knows better.</param>
/// <param name="StartTime">UTC; null when it is not fixed yet.</param>
/// <param name="Status">The word of games.status.</param>
/// <param name="DetailedState">The API's words, cut to what the database holds.</param>
public sealed record GameListing(int GamePk, short Season, DateOnly Date, DateOnly Listed, bool IsMoved, DateOnly? RescheduledFrom, string GameType, int Home, int Away, int? Venue, DateTime? StartTime,
    char? DoubleHeader, short? DoubleHeaderGame, short? ScheduledInnings, string Status, char CodedState, string? DetailedState, string? Reason, short? HomeScore, short? AwayScore,
    int? HomeProbable, int? AwayProbable, GameWeather Weather, LineScore? Line)
{
    /// <summary>Its source announces starters: one that it leaves out is announced no more.</summary>
    public bool TellsProbables { get; init; }

    static readonly HashSet<int> s_clubs = [.. ReferenceFiles.Clubs.Clubs.Select(c => c.TeamId)];

    /// <exception cref="RowError">It lacks what a game needs, or is none of the thirty clubs'.</exception>
    public static GameListing FromSchedule(JsonElement day, JsonElement game)
    {
        var status = game.At("status");
        var state = CodedStateOf(game, "status");
        var listed = DateOf(day.Text("date") ?? game.RequiredText(10, "officialDate"), "date");
        var official = DateOf(game.Text("officialDate") ?? day.RequiredText(10, "date"), "officialDate");
        // postponed is "Final" to the abstract state: listed under the old day, with the new one beside it
        var newDate = state == 'D' && game.Text("rescheduleGameDate") is { } to ? DateOf(to, "rescheduleGameDate") : (DateOnly?)null;
        var isFinal = GameStatus.Of(state) is GameStatus.Final;
        // the second listing of a suspended game gives the hour at which it went on
        var start = newDate is not null ? game.Text("rescheduleDate") : game.Text("resumedFrom") is null ? game.Text("gameDate") : null;
        return new GameListing(game.RequiredWhole("gamePk"), (short)(game.Whole("season") ?? official.Year), newDate ?? (state == 'D' ? listed : official), listed, newDate is not null,
            newDate is null ? OptionalDate(game.Text("rescheduledFromDate")) : listed, game.RequiredText(1, "gameType"), Club(game, "home"), Club(game, "away"), game.Whole("venue", "id"),
            status?.At("startTimeTBD") is { ValueKind: JsonValueKind.True } ? null : Time(start),
            DoubleHeaderOf(game.Text("doubleHeader")), DoubleHeaderOf(game.Text("doubleHeader")) is null ? null : game.Small("gameNumber"), game.Small("scheduledInnings"),
            newDate is null ? GameStatus.Of(state) : GameStatus.Scheduled, newDate is null ? state : 'S', newDate is null ? Cut(status?.Text("detailedState"), 60) : "Scheduled",
            newDate is null ? Cut(status?.Text("reason"), 80) : null, isFinal ? game.Small("teams", "home", "score") : null, isFinal ? game.Small("teams", "away", "score") : null,
            game.Whole("teams", "home", "probablePitcher", "id"), game.Whole("teams", "away", "probablePitcher", "id"), GameWeather.Read(game.At("weather")), LineScore.Read(game.At("linescore")));
    }

    /// <exception cref="RowError">It lacks what a game needs, or is none of the thirty clubs'.</exception>
    public static GameListing FromFeed(JsonElement feed)
    {
        var game = feed.At("gameData") ?? throw new RowError("key", "gameData", "gameData is missing");
        var state = CodedStateOf(game, "status");
        var listed = DateOf(game.Text("datetime", "originalDate") ?? game.RequiredText(10, "datetime", "officialDate"), "originalDate");
        var official = DateOf(game.Text("datetime", "officialDate") ?? game.RequiredText(10, "datetime", "originalDate"), "officialDate");
        var isMoved = state == 'D' && official != listed;
        var isFinal = GameStatus.Of(state) is GameStatus.Final;
        var line = LineScore.Read(feed.At("liveData", "linescore"));
        var doubleHeader = DoubleHeaderOf(game.Text("game", "doubleHeader"));
        return new GameListing(feed.Whole("gamePk") ?? game.RequiredWhole("game", "pk"), (short)(game.Whole("game", "season") ?? official.Year), official, listed, isMoved,
            official != listed ? listed : null, game.RequiredText(1, "game", "type"), Club(game, "home"), Club(game, "away"), game.Whole("venue", "id"),
            isMoved || game.At("status", "startTimeTBD") is { ValueKind: JsonValueKind.True } ? null : Time(game.Text("datetime", "dateTime")),
            doubleHeader, doubleHeader is null ? null : game.Small("game", "gameNumber"), feed.Small("liveData", "linescore", "scheduledInnings"),
            isMoved ? GameStatus.Scheduled : GameStatus.Of(state), isMoved ? 'S' : state, isMoved ? "Scheduled" : Cut(game.Text("status", "detailedState"), 60), isMoved ? null : Cut(game.Text("status", "reason"), 80),
            isFinal ? line?.Home.Runs : null, isFinal ? line?.Away.Runs : null,
            game.Whole("probablePitchers", "home", "id"), game.Whole("probablePitchers", "away", "id"), GameWeather.Read(game.At("weather")), line)
        {
            TellsProbables = game.At("probablePitchers") is { ValueKind: JsonValueKind.Object },
        };
    }

    static int Club(JsonElement game, string side)
    {
        var team = game.At("teams", side) is { } found && found.At("team") is { } inner ? inner : game.At("teams", side);
        var id = team?.Whole("id") ?? throw new RowError("key", "id", $"teams.{side}.team.id is missing or no whole number");
        return s_clubs.Contains(id) ? id : throw new RowError("key", "team", $"the {side} side {team?.Text("name") ?? ""} ({id}) is none of the thirty clubs");
    }

    static char CodedStateOf(JsonElement game, string status)
    {
        var state = game.RequiredText(4, status, "codedGameState");
        return state.Length == 1 ? state[0] : throw new RowError("range", "codedGameState", $"codedGameState is '{state}', not one letter");
    }

    static char? DoubleHeaderOf(string? written) => written is "S" or "Y" ? written[0] : null;

    static string? Cut(string? text, int longest) => text?.Length > longest ? text[..longest] : text;

    static DateOnly DateOf(string text, string column) => OptionalDate(text) ?? throw new RowError("type", column, $"{column} is '{text}', not a date");

    static DateOnly? OptionalDate(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    static DateTime? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.UtcDateTime : null;
}

/// <summary>The words of games.status and the Stats API's coded states behind them.</summary>
public static class GameStatus
{
    public const string Scheduled = "scheduled", Live = "live", Suspended = "suspended", Final = "final", Postponed = "postponed", Cancelled = "cancelled";

    /// <summary>Game over (O) comes before final (F); Q and R are forfeits, M and N a call under review.</summary>
    public static string Of(char codedState) => codedState switch
    {
        'I' or 'M' or 'N' => Live,
        'F' or 'O' or 'Q' or 'R' => Final,
        'T' or 'U' => Suspended,
        'D' => Postponed,
        'C' => Cancelled,
        _ => Scheduled,
    };
}
