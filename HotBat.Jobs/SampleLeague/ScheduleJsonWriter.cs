using System.Globalization;
using System.Text.Json;
using HotBat.Core.SampleLeague;

namespace HotBat.Jobs.SampleLeague;

/// <summary>Games as Stats API /schedule lists them with hydrate=team,linescore,probablePitcher,weather,lineups: by date, each with its status, teams, score, line, probable pitchers and weather.</summary>
sealed class ScheduleJsonWriter(Utf8JsonWriter json, DateOnly today, DateTime now)
{
    static readonly TimeSpan s_beforeFirstPitch = TimeSpan.FromHours(1);
    static readonly TimeSpan s_lineupsPosted = TimeSpan.FromHours(3);

    readonly Dictionary<int, (int Wins, int Losses)> _records = [];

    /// <param name="listings">Every game to list.</param>
    /// <param name="lines">Those that have begun, or whose pitchers are known, by game.</param>
    public void Write(IEnumerable<ScheduledGame> listings, IReadOnlyDictionary<int, SampleLine> lines, Func<DateOnly, bool> isListed)
    {
        var entries = listings.SelectMany(Entries)
            .OrderBy(e => e.Date).ThenBy(e => e.Game.StartUtc).ThenBy(e => e.Game.GamePk).GroupBy(e => e.Date);
        json.WriteStartObject();
        json.WriteString("copyright", "A simulated league: real clubs and ballparks, invented players.");
        json.WriteStartArray("dates");
        foreach (var day in entries)
        {
            if (!isListed(day.Key))
            {
                foreach (var (_, game, isPutOff) in day)
                    if (!isPutOff) Count(game, lines.GetValueOrDefault(game.GamePk));
                continue;
            }
            json.WriteStartObject();
            json.WriteString("date", Text(day.Key));
            json.WriteStartArray("games");
            foreach (var (_, game, isPutOff) in day)
                Game(game, isPutOff ? null : lines.GetValueOrDefault(game.GamePk), isPutOff);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    IEnumerable<(DateOnly Date, ScheduledGame Game, bool IsPutOff)> Entries(ScheduledGame game)
    {
        if (IsMoved(game)) yield return (game.Date, game, true);
        yield return (IsMoved(game) ? game.Played : game.Date, game, false);
    }

    // that it will rain is known an hour before the first pitch
    bool IsMoved(ScheduledGame game) => game.MovedTo is not null && now >= game.StartUtc - s_beforeFirstPitch;

    void Game(ScheduledGame game, SampleLine? line, bool isPutOff)
    {
        var isMoved = IsMoved(game);
        var start = isMoved && !isPutOff ? game.PlayedStartUtc : game.StartUtc;
        if (!isPutOff) Count(game, line);
        json.WriteStartObject();
        json.WriteNumber("gamePk", game.GamePk);
        json.WriteString("link", $"/api/v1.1/game/{game.GamePk}/feed/live");
        json.WriteString("gameType", "R");
        json.WriteString("season", game.Date.Year.ToString(CultureInfo.InvariantCulture));
        json.WriteString("gameDate", Text(start));
        json.WriteString("officialDate", Text(isMoved ? game.Played : game.Date));
        if (isPutOff)
        {
            json.WriteString("rescheduleDate", Text(game.PlayedStartUtc));
            json.WriteString("rescheduleGameDate", Text(game.Played));
        }
        else if (isMoved)
        {
            json.WriteString("rescheduledFrom", Text(game.StartUtc));
            json.WriteString("rescheduledFromDate", Text(game.Date));
        }
        Status(start, line, isPutOff);
        json.WriteStartObject("teams");
        Side("away", game.Away, line, line?.AwayScore, line?.HomeScore, line?.AwayStarter);
        Side("home", game.Home, line, line?.HomeScore, line?.AwayScore, line?.HomeStarter);
        json.WriteEndObject();
        if (line?.Last is not null) Linescore(line);
        Named("venue", game.Home.VenueId, game.Home.VenueName, "venues");
        json.WriteStartObject("weather");
        // nobody knows it before it is about to begin
        if (line is not null && now >= start - s_beforeFirstPitch)
        {
            json.WriteString("condition", line.Weather.Condition);
            json.WriteString("temp", line.Weather.Temperature.ToString(CultureInfo.InvariantCulture));
            json.WriteString("wind", $"{line.Weather.Wind} mph, {line.Weather.Direction}");
        }
        json.WriteEndObject();
        if (line is not null && !isPutOff && now >= start - s_lineupsPosted) LineUps(line);
        var isDouble = isMoved || game.GameNumber == 1 && today >= game.Date;
        json.WriteString("doubleHeader", isDouble && !isPutOff ? "S" : "N");
        json.WriteNumber("gameNumber", isDouble && !isPutOff ? game.GameNumber : 1);
        json.WriteNumber("scheduledInnings", 9);
        json.WriteEndObject();
    }

    void LineUps(SampleLine line)
    {
        json.WriteStartObject("lineups");
        foreach (var (name, order) in (ReadOnlySpan<(string, IReadOnlyList<SampleBatter>)>)[("homePlayers", line.HomeOrder), ("awayPlayers", line.AwayOrder)])
        {
            json.WriteStartArray(name);
            foreach (var batter in order)
            {
                json.WriteStartObject();
                json.WriteNumber("id", batter.Id);
                json.WriteString("fullName", batter.Name);
                json.WriteString("link", $"/api/v1/people/{batter.Id}");
                json.WriteStartObject("primaryPosition");
                json.WriteString("abbreviation", batter.Position);
                json.WriteEndObject();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    void Status(DateTime start, SampleLine? line, bool isPutOff)
    {
        var (abstractState, coded, detailed) = isPutOff ? ("Final", "D", "Postponed")
            : line is { IsOver: true } ? ("Final", "F", "Final")
            : line?.Last is not null ? ("Live", "I", "In Progress")
            : now >= start - s_beforeFirstPitch ? ("Preview", "P", "Pre-Game") : ("Preview", "S", "Scheduled");
        json.WriteStartObject("status");
        json.WriteString("abstractGameState", abstractState);
        json.WriteString("codedGameState", coded);
        json.WriteString("detailedState", detailed);
        json.WriteString("statusCode", isPutOff ? "DR" : coded);
        json.WriteBoolean("startTimeTBD", false);
        if (isPutOff) json.WriteString("reason", "Rain");
        json.WriteString("abstractGameCode", abstractState[..1]);
        json.WriteEndObject();
    }

    void Side(string side, SampleClub club, SampleLine? line, int? score, int? other, SamplePitcher? probable)
    {
        var (wins, losses) = _records.GetValueOrDefault(club.TeamId);
        json.WriteStartObject(side);
        Named("team", club.TeamId, club.Name, "teams", club.Abbreviation);
        json.WriteStartObject("leagueRecord");
        json.WriteNumber("wins", wins);
        json.WriteNumber("losses", losses);
        json.WriteString("pct", wins + losses == 0 ? ".---" : ((double)wins / (wins + losses)).ToString(".000", CultureInfo.InvariantCulture));
        json.WriteEndObject();
        if (line?.Last is not null)
        {
            json.WriteNumber("score", score!.Value);
            if (line.IsOver) json.WriteBoolean("isWinner", score > other);
        }
        if (probable is not null) Person("probablePitcher", probable);
        json.WriteBoolean("splitSquad", false);
        json.WriteEndObject();
    }

    void Linescore(SampleLine line)
    {
        var last = line.Last!.Value;
        json.WriteStartObject("linescore");
        json.WriteNumber("currentInning", last.Inning);
        json.WriteString("currentInningOrdinal", Ordinal(last.Inning));
        json.WriteString("inningState", last.IsTop ? "Top" : "Bottom");
        json.WriteString("inningHalf", last.IsTop ? "Top" : "Bottom");
        json.WriteBoolean("isTopInning", last.IsTop);
        json.WriteNumber("scheduledInnings", 9);
        json.WriteStartArray("innings");
        for (var inning = 1; inning <= line.Away.Count; inning++)
        {
            json.WriteStartObject();
            json.WriteNumber("num", inning);
            json.WriteString("ordinalNum", Ordinal(inning));
            json.WriteStartObject("home");
            if (inning <= line.Home.Count) json.WriteNumber("runs", line.Home[inning - 1]);
            json.WriteEndObject();
            json.WriteStartObject("away");
            json.WriteNumber("runs", line.Away[inning - 1]);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("teams");
        Totals("home", line.HomeScore, line.HomeHits, line.HomeErrors);
        Totals("away", line.AwayScore, line.AwayHits, line.AwayErrors);
        json.WriteEndObject();
        if (!line.IsOver) Situation(last);
        json.WriteEndObject();
    }

    /// <summary>As it stood when the last pitch was thrown.</summary>
    void Situation(in PitchRow last)
    {
        json.WriteStartObject("defense");
        Person("pitcher", last.Pitcher);
        json.WriteEndObject();
        json.WriteStartObject("offense");
        Person("batter", last.Batter);
        foreach (var (name, runner) in (ReadOnlySpan<(string, int)>)[("first", last.OnFirst), ("second", last.OnSecond), ("third", last.OnThird)])
        {
            if (runner == 0) continue;
            json.WriteStartObject(name);
            json.WriteNumber("id", runner);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteNumber("balls", last.Balls);
        json.WriteNumber("strikes", last.Strikes);
        json.WriteNumber("outs", last.Outs);
    }

    void Totals(string side, int runs, int hits, int errors)
    {
        json.WriteStartObject(side);
        json.WriteNumber("runs", runs);
        json.WriteNumber("hits", hits);
        json.WriteNumber("errors", errors);
        json.WriteEndObject();
    }

    void Person(string name, SamplePlayer player) => Named(name, player.Id, player.Name, "people", key: "fullName");

    void Named(string name, int id, string text, string folder, string? abbreviation = null, string key = "name")
    {
        json.WriteStartObject(name);
        json.WriteNumber("id", id);
        json.WriteString(key, text);
        json.WriteString("link", $"/api/v1/{folder}/{id}");
        if (abbreviation is not null) json.WriteString("abbreviation", abbreviation);
        json.WriteEndObject();
    }

    void Count(ScheduledGame game, SampleLine? line)
    {
        if (line is not { IsOver: true }) return;
        var homeWon = line.HomeScore > line.AwayScore;
        foreach (var (club, won) in (ReadOnlySpan<(int, bool)>)[(game.Home.TeamId, homeWon), (game.Away.TeamId, !homeWon)])
        {
            var (wins, losses) = _records.GetValueOrDefault(club);
            _records[club] = won ? (wins + 1, losses) : (wins, losses + 1);
        }
    }

    static string Ordinal(int number) => number + (number % 100 is 11 or 12 or 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });

    static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Text(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
