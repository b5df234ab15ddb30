using System.Globalization;
using System.Text.Json.Nodes;

namespace HotBat.Tests.Support;

/// <summary>Games as a hydrated schedule of the Stats API lists them, made by hand and cut down to what is read.</summary>
static class Listings
{
    public const int GamePk = 746628, Home = 114, Away = 118;

    public static JsonObject Game(string state = "S", string detailed = "Scheduled", int gamePk = GamePk, string date = "2024-06-05") => new()
    {
        ["gamePk"] = gamePk,
        ["gameType"] = "R",
        ["season"] = date[..4],
        ["gameDate"] = date + "T22:40:00Z",
        ["officialDate"] = date,
        ["status"] = new JsonObject { ["abstractGameState"] = "Live", ["codedGameState"] = state, ["detailedState"] = detailed },
        ["doubleHeader"] = "N",
        ["gameNumber"] = 1,
        ["scheduledInnings"] = 9,
        ["teams"] = new JsonObject { ["home"] = new JsonObject { ["team"] = new JsonObject { ["id"] = Home } }, ["away"] = new JsonObject { ["team"] = new JsonObject { ["id"] = Away } } },
        ["venue"] = new JsonObject { ["id"] = 5 },
    };

    /// <summary>With the batting orders posted: players 1 to 9 of the home club, 11 to 19 of the visitors.</summary>
    public static JsonObject WithLineups(this JsonObject game, int homeFrom = 1)
    {
        game["lineups"] = new JsonObject { ["homePlayers"] = Nine(homeFrom), ["awayPlayers"] = Nine(11) };
        return game;

        static JsonArray Nine(int from) => new([.. Enumerable.Range(from, 9).Select(id => new JsonObject { ["id"] = id, ["primaryPosition"] = new JsonObject { ["abbreviation"] = "CF" } })]);
    }

    public static JsonObject WithWeather(this JsonObject game, string condition = "Partly Cloudy", string temperature = "71", string wind = "9 mph, Out To RF")
    {
        game["weather"] = new JsonObject { ["condition"] = condition, ["temp"] = temperature, ["wind"] = wind };
        return game;
    }

    /// <summary>In the bottom of an inning: the visitors have one run in each inning, the home club two in each it has finished.</summary>
    public static JsonObject WithLine(this JsonObject game, int inning, int outs, int? onFirst)
    {
        var innings = Enumerable.Range(1, inning).Select(i => new JsonObject
        {
            ["num"] = i,
            ["away"] = new JsonObject { ["runs"] = 1, ["hits"] = 1, ["errors"] = 0, ["leftOnBase"] = 2 },
            ["home"] = i < inning ? new JsonObject { ["runs"] = 2, ["hits"] = 3, ["errors"] = 1, ["leftOnBase"] = 0 } : new JsonObject { ["hits"] = 0, ["errors"] = 0, ["leftOnBase"] = 0 },
        });
        var offense = new JsonObject { ["batter"] = new JsonObject { ["id"] = 3 } };
        if (onFirst is { } runner)
            offense["first"] = new JsonObject { ["id"] = runner };
        game["linescore"] = new JsonObject
        {
            ["currentInning"] = inning,
            ["inningState"] = "Bottom",
            ["outs"] = outs,
            ["balls"] = 2,
            ["strikes"] = 1,
            ["innings"] = new JsonArray([.. innings]),
            ["teams"] = new JsonObject { ["home"] = Totals(2 * (inning - 1)), ["away"] = Totals(inning) },
            ["offense"] = offense,
            ["defense"] = new JsonObject { ["pitcher"] = new JsonObject { ["id"] = 77 } },
        };
        return game;

        static JsonObject Totals(int runs) => new() { ["runs"] = runs, ["hits"] = runs + 1, ["errors"] = 0 };
    }

    public static JsonObject WithScore(this JsonObject game, int home, int away)
    {
        game["teams"]!["home"]!["score"] = home;
        game["teams"]!["away"]!["score"] = away;
        return game;
    }

    public static string Schedule(string date, params IEnumerable<JsonObject> games)
    {
        JsonNode[] listed = [.. games.Select(game => game.DeepClone())];
        return new JsonObject { ["totalGames"] = listed.Length, ["dates"] = new JsonArray(new JsonObject { ["date"] = date, ["games"] = new JsonArray(listed) }) }.ToJsonString();
    }

    public static string Day(int day) => new DateOnly(2024, 6, day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
