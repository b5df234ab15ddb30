using System.Text.Json.Nodes;
using HotBat.Data.Prospects;
using HotBat.Web.Api;
using Microsoft.OpenApi;

namespace HotBat.Web.Prospects;

/// <summary>Types and examples of the parameters in the document.</summary>
static class ProspectApiDescription
{
    public static void Describe<T>(RouteHandlerBuilder route, bool isCsv, string name, string summary, string description)
    {
        ApiRoutes.Describe<T>(route, isCsv, name, summary, description);
        if (isCsv) return;
        route.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            {
                parameter.Required |= parameter.Name == "ids";
                (parameter.Schema, parameter.Example) = parameter.Name switch
                {
                    "id" => (Text(1, ProspectRequests.MostIdLetters), "665489"),
                    "ids" => (Text(1, 200), "665489,660670"),
                    "pos" => (Text(1, 3), "SS"),
                    "org" => (Text(1, 4), "SDP"),
                    "level" => (Text(1, ProspectLine.SeveralTeams.Length), "AA"),
                    "eta" => (Number(1900, 2200), 2019),
                    "age" => (Number(16, 45), 21),
                    "q" => (Text(1, ProspectRequests.MostLetters), "tatis"),
                    "view" => (Text(1, 10), "breakout"),
                    "sort" => (Text(1, 12), "-chance"),
                    "page" => (Number(1, 10_000), 1),
                    "size" => (new OpenApiSchema { Type = JsonSchemaType.Integer, Enum = [25, 50, 100] }, 50),
                    "table" => (Text(1, 12), "lines"),
                    _ => (new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" }, (JsonNode)"2024-08-15"),
                };
            }
            return Task.CompletedTask;
        });
    }

    static OpenApiSchema Text(int least, int most) => new() { Type = JsonSchemaType.String, MinLength = least, MaxLength = most };

    static OpenApiSchema Number(int least, int most) => new() { Type = JsonSchemaType.Integer, Minimum = $"{least}", Maximum = $"{most}" };
}
