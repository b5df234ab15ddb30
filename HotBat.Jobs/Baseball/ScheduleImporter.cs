using System.Globalization;
using System.Text.Json;
using HotBat.Data.Baseball;
using HotBat.Data.Ingestion;
using HotBat.Jobs.Ingestion;
using NpgsqlTypes;

namespace HotBat.Jobs.Baseball;

/// <summary>Stats API schedules: when and where clubs meet, who is announced to pitch, what was put off. Never overwrites what the pitches of a played game have told.</summary>
public sealed class ScheduleImporter(FileImport files)
{
    public const string Kind = "schedule";

    static readonly StagedColumn[] s_games =
    [
        new("game_pk", NpgsqlDbType.Integer), new("season", NpgsqlDbType.Smallint), new("game_date", NpgsqlDbType.Date), new("game_type", NpgsqlDbType.Text),
        new("home_team_id", NpgsqlDbType.Integer), new("away_team_id", NpgsqlDbType.Integer), new("venue_id", NpgsqlDbType.Integer), new("start_time", NpgsqlDbType.TimestampTz),
        new("double_header_game", NpgsqlDbType.Smallint), new("status", NpgsqlDbType.Text), new("home_score", NpgsqlDbType.Smallint), new("away_score", NpgsqlDbType.Smallint),
        new("home_probable", NpgsqlDbType.Integer), new("away_probable", NpgsqlDbType.Integer), new("listed_date", NpgsqlDbType.Date), new("moved", NpgsqlDbType.Boolean),
    ];

    static readonly HashSet<int> s_clubs = [.. ReferenceFiles.Clubs.Clubs.Select(c => c.TeamId)];

    public Task<FileImportResult> ImportAsync(string path, CancellationToken cancellation) => files.RunAsync(Kind, path, ReadAsync, cancellation);

    static async Task<IngestionCounts> ReadAsync(ImportFile file, CancellationToken cancellation)
    {
        using var document = await StatsApiDocument.ReadAsync(file, cancellation);
        var games = from day in StatsApiDocument.Items(document, "dates", file.Path) where day.At("games") is { ValueKind: JsonValueKind.Array } from game in day.At("games")!.Value.EnumerateArray() select (day, game);
        var days = new Queue<JsonElement>();
        var count = new RowCount();
        await Staging.CopyAsync(file.Connection, "staged_schedule", s_games, games.Select(g => { days.Enqueue(g.day); return g.game; }).Each(file, count, (game, line) =>
        {
            var row = Row(days.Dequeue(), game, line);
            var date = (DateOnly)row[3]!;
            if (count.Through is null || count.Through < date)
                count.Through = date;
            return row;
        }), cancellation);
        var (added, updated) = await Staging.MergeAsync(file.Connection, "Baseball/merge_schedule.sql", cancellation);
        return count.Counts(file, added, updated, games: (int)(added + updated));
    }

    static object?[] Row(JsonElement day, JsonElement game, long line)
    {
        var (home, away) = (game.RequiredWhole("teams", "home", "team", "id"), game.RequiredWhole("teams", "away", "team", "id"));
        foreach (var (side, id) in (ReadOnlySpan<(string, int)>)[("home", home), ("away", away)])
            if (!s_clubs.Contains(id))
                throw new RowError("key", "team", $"the {side} side {game.Text("teams", side, "team", "name") ?? ""} ({id}) is none of the thirty clubs");

        var state = game.RequiredText(4, "status", "codedGameState");
        var listed = Date(day.Text("date") ?? game.RequiredText(10, "officialDate"), "date");
        var official = Date(game.Text("officialDate") ?? day.RequiredText(10, "date"), "officialDate");
        // Postponed is "Final" to the abstract state: listed under the old day, with the new one beside it
        var postponed = state == "D";
        var newDate = postponed && game.Text("rescheduleGameDate") is { } to ? Date(to, "rescheduleGameDate") : (DateOnly?)null;
        var doubleHeader = game.Text("doubleHeader") is "S" or "Y";
        var isTimeKnown = game.At("status", "startTimeTBD") is not { ValueKind: JsonValueKind.True };
        return
        [
            line, game.RequiredWhole("gamePk"), (short)(game.Whole("season") ?? official.Year), newDate ?? (postponed ? listed : official), game.RequiredText(1, "gameType"), home, away,
            game.Whole("venue", "id"), isTimeKnown ? Time(newDate is null ? game.Text("gameDate") : game.Text("rescheduleDate")) : null,
            doubleHeader ? (short?)game.Whole("gameNumber") : null,
            state switch { "D" => newDate is null ? "postponed" : "scheduled", "C" => "cancelled", "F" or "O" => "final", _ => "scheduled" },
            (short?)Score(game, "home", state), (short?)Score(game, "away", state), game.Whole("teams", "home", "probablePitcher", "id"), game.Whole("teams", "away", "probablePitcher", "id"),
            listed, newDate is not null,
        ];
    }

    static int? Score(JsonElement game, string side, string state) => state is "F" or "O" ? game.Whole("teams", side, "score") : null;

    static DateOnly Date(string text, string column) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : throw new RowError("type", column, $"{column} is '{text}', not a date");

    static DateTime? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.UtcDateTime : null;
}
