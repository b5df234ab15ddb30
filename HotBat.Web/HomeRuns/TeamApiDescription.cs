using System.Text.Json.Nodes;
using HotBat.Data.HomeRuns;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace HotBat.Web.HomeRuns;

/// <summary>Types, choices and examples of the parameters. They are read as text, so that the answer to a wrong one can say what is wrong.</summary>
public static class TeamApiDescription
{
    /// <summary>Endpoints that answer without a club or a batter.</summary>
    static readonly string[] s_withoutTeamOrBatter = ["leaders", "hr-picks", "hotbat-score"];

    public static Task Parameters(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            (parameter.Schema, parameter.Example) = parameter.Name switch
            {
                "season" => (Number(1876, 2200), 2024),
                "asof" => (Date, "2024-08-15"),
                "team" => (new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 4 }, "NYY"),
                "split" => (Choice(GameSplitText.All.Select(s => s.Code)), "vs-lhp"),
                "from" => (Date, "2024-04-01"),
                "to" => (Date, "2024-07-31"),
                "park" => (Number(1, int.MaxValue), 3313),
                "hand" => (Choice(["L", "R"]), "L"),
                "pageSize" => (Number(1, PickRequests.MostOfEndpoint), 25),
                "batters" => (new OpenApiSchema { Type = JsonSchemaType.String }, "592450,660271"),
                "table" when context.Description.RelativePath?.EndsWith("track-record", StringComparison.Ordinal) == true => (Choice(TrackTables.ByName.Keys), "days"),
                "minPa" => (Number(0, 1000), 10),
                "date" => (Date, "2024-08-14"),
                "sort" when context.Description.RelativePath?.EndsWith("today-games", StringComparison.Ordinal) == true => (Choice(SlateParameters.Sorts.Select(s => s.Code)), "time"),
                "gamePk" => (Number(1, int.MaxValue), 745804),
                "table" when context.Description.RelativePath?.Contains("games/", StringComparison.Ordinal) == true => (Choice(SlateTables.OfGame.Keys), "pitchers"),
                "table" when context.Description.RelativePath?.Contains("players/", StringComparison.Ordinal) == true => (Choice(PlayerTables.ByName.Keys), "homers"),
                "table" when context.Description.RelativePath?.EndsWith("matchup", StringComparison.Ordinal) == true => (Choice(MatchupTables.ByName.Keys), "parks"),
                "table" => (Choice(TeamTables.ByName.Keys), "games"),
                "player" or "id" => (Number(1, 999_999_999), 592450),
                "batter" => (Number(1, 999_999_999), 592450),
                "pitcher" => (Number(1, 999_999_999), 669854),
                "temp" => (Number(MatchupRequests.LeastTemperature, MatchupRequests.MostTemperature), 85),
                "wind" => (Number(-MatchupRequests.MostWind, MatchupRequests.MostWind), 8),
                "slot" => (Number(1, 9), 2),
                "home" => (Choice(["yes", "no"]), "yes"),
                "ids" => (new OpenApiSchema { Type = JsonSchemaType.String }, "592450,660271"),
                "sort" => (Choice(BatterMetric.All.SelectMany(m => (string[])["-" + m.Code, m.Code])), "-barrel-rate"),
                "size" => (Choice(["25", "50", "100"]), "25"),
                "page" => (Number(1, 10_000), 1),
                _ => (new OpenApiSchema { Type = JsonSchemaType.String }, (JsonNode?)null),
            };
            var isOptional = context.Description.RelativePath is { } path && s_withoutTeamOrBatter.Any(end => path.EndsWith(end, StringComparison.Ordinal));
            if (parameter.Name is "player" or "ids" or "gamePk" || (parameter.Name is "team" or "batter" && !isOptional)) parameter.Required = true;
        }
        return Task.CompletedTask;
    }

    static OpenApiSchema Date => new() { Type = JsonSchemaType.String, Format = "date" };

    static OpenApiSchema Number(int least, int most) => new() { Type = JsonSchemaType.Integer, Minimum = $"{least}", Maximum = $"{most}" };

    static OpenApiSchema Choice(IEnumerable<string> words) => new() { Type = JsonSchemaType.String, Enum = [.. words.Select(w => (JsonNode)w)] };
}
