using System.Globalization;
using System.Text.Json.Nodes;
using HotBat.Core.HomeRuns;
using HotBat.Web.HomeRuns;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace HotBat.Web.Api;

/// <summary>The OpenAPI document: of /api alone, with what every endpoint has in common.</summary>
public static class ApiDocument
{
    public const string Name = "v1";
    const string ProblemType = "application/problem+json";

    const string Introduction =
        """
        Home-run numbers and pitchers' risks of the major leagues, read through the same queries as the pages. Everything is as known on a day: today, or the one that `asof` names.

        - Unknown values are `null`, in CSV empty. Dates are `2024-08-14`, speeds miles per hour, distances feet, rates shares from 0 to 1.
        - CSV comes from the same address with `Accept: text/csv`, or with `.csv` after the path.
        - Every answer has an `ETag`; sent back in `If-None-Match` it brings `304` until the data changes.
        - What cannot be used is refused as `application/problem+json` whose `parameter` names it; unknown parameters too.
        - {0}
        """;

    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, context, _) =>
        {
            var most = context.ApplicationServices.GetRequiredService<IOptions<ApiOptions>>().Value.RequestsPerMinute;
            var limit = most == 0
                ? "This server sets no limit on requests."
                : string.Create(CultureInfo.InvariantCulture, $"One address may send {most:N0} requests a minute; beyond that `429` says in `Retry-After` when to go on.");
            document.Info = new() { Title = "HotBat", Version = Name, Description = Introduction.Replace("{0}", limit, StringComparison.Ordinal), License = new() { Name = "MIT", Identifier = "MIT" } };
            document.Servers = [new() { Url = "/" }];
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type == typeof(ProblemDetails))
            {
                schema.Properties ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
                schema.Properties["parameter"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The parameter that cannot be used, where one is to blame." };
                schema.Properties["code"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Which refusal it is, such as UNKNOWN_PITCHER, where an endpoint tells several apart." };
            }
            else if (context.JsonTypeInfo.Type == typeof(GameSplit))
                (schema.Type, schema.Enum) = (JsonSchemaType.String, [.. GameSplitText.All.Select(s => (JsonNode)s.Code)]);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, _, _) =>
        {
            foreach (var (status, answer) in operation.Responses ?? [])
                Describe(status, (OpenApiResponse)answer);
            return Task.CompletedTask;
        });
    }

    /// <summary>What each refusal means, with an example of each; the answer itself gets its CSV twin.</summary>
    static void Describe(string status, OpenApiResponse answer)
    {
        answer.Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal);
        switch (status)
        {
            case "200":
                answer.Description = "As JSON, or as CSV when Accept prefers it.";
                answer.Headers["ETag"] = Header("Changes when the data or the request does.");
                (answer.Content ??= new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal))["text/csv"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
                break;
            case "304":
                answer.Description = "Nothing has changed since the answer whose ETag If-None-Match names.";
                answer.Headers["ETag"] = Header("The same as before.");
                break;
            case "400":
                answer.Description = "A parameter cannot be read, or there is none of that name.";
                Example(answer, 400, "A parameter cannot be used", "“2024-13-01” is not a date; write it like 2024-08-14.", "asof");
                break;
            case "404":
                answer.Description = "A parameter names what is not there.";
                Example(answer, 404, "Not found", "No club of 2024 goes by “XYZ”.", "team");
                break;
            case "429":
                answer.Description = "Too many requests from this address.";
                answer.Headers["Retry-After"] = Header("Seconds to wait.");
                Example(answer, 429, "Too many requests", "This address may send 600 requests a minute. Try again in 12 s.", null);
                break;
            case "503":
                answer.Description = "The database does not answer.";
                answer.Headers["Retry-After"] = Header("Seconds to wait.");
                Example(answer, 503, "The database does not answer", "Try again in 5 s.", null);
                break;
        }
    }

    static OpenApiHeader Header(string description) => new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    static void Example(OpenApiResponse answer, int status, string title, string detail, string? parameter)
    {
        var example = new JsonObject { ["title"] = title, ["status"] = status, ["detail"] = detail };
        if (parameter is not null) example["parameter"] = parameter;
        if (answer.Content?.TryGetValue(ProblemType, out var content) == true)
            content.Example = example;
    }
}
