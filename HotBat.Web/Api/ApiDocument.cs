using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
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
        Home-run numbers, pitchers' risks and prospects, read through the same queries as the pages. Everything is as known on a day: today, or the one that `asof` names.

        - Unknown values are `null`, in CSV empty. Dates are `2024-08-14`, speeds miles per hour, distances feet, rates shares from 0 to 1.
        - CSV comes from the same address with `Accept: text/csv`, or with `.csv` after the path; what is asked by `POST` is answered as JSON alone.
        - Every answer to `GET` has an `ETag`; sent back in `If-None-Match` it brings `304` until the data changes.
        - What cannot be used is refused as `application/problem+json` whose `parameter` names it; unknown parameters, and one that is given twice, too.
        - Pages in a browser that come from elsewhere may not read it: no `Access-Control-Allow-Origin` is sent.
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
            else if (schema.Enum is { Count: > 0 } words)
                // that a property may be null is said where it is used
                (schema.Type, schema.Enum) = (JsonSchemaType.String, [.. words.Where(word => word is not null && !word.IsJsonNullSentinel())]);
            else if (context.JsonTypeInfo is { Kind: JsonTypeInfoKind.Object } type && type.Type.Assembly.GetName().Name?.StartsWith("HotBat", StringComparison.Ordinal) == true)
                Require(schema, type.Type);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var isRead = context.Description.HttpMethod == HttpMethods.Get;
            if (!isRead) operation.Responses?.Remove("304");
            List<string> parameters = [.. (operation.Parameters ?? []).Select(parameter => parameter.Name).OfType<string>()];
            foreach (var (status, answer) in operation.Responses ?? [])
                Describe(status, (OpenApiResponse)answer, isRead, parameters);
            return Task.CompletedTask;
        });
    }

    /// <summary>An answer has all its properties, null or not; a question needs those for which nothing is taken where they are missing.</summary>
    static void Require(OpenApiSchema schema, Type type)
    {
        var isQuestion = type.IsDefined(typeof(JsonUnmappedMemberHandlingAttribute), inherit: false);
        var optional = !isQuestion ? [] : type.GetConstructors()[0].GetParameters().Where(parameter => parameter.HasDefaultValue).Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        schema.Required = (schema.Properties ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)).Keys.Where(name => !optional.Contains(name)).ToHashSet(StringComparer.Ordinal);
        if (!isQuestion) return;
        foreach (var name in schema.Required)
            if (schema.Properties?[name] is OpenApiSchema property)
                property.Type &= ~JsonSchemaType.Null;
    }

    /// <summary>What each refusal means, with an example where one fits; the answer itself gets its CSV twin.</summary>
    static void Describe(string status, OpenApiResponse answer, bool isRead, List<string> parameters)
    {
        answer.Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal);
        switch (status)
        {
            case "200" when !isRead:
                answer.Description = "As JSON.";
                break;
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
                if (parameters.Contains("asof")) Example(answer, 400, "A parameter cannot be used", "“2024-13-01” is not a date; write it like 2024-08-14.", "asof");
                break;
            case "404":
                answer.Description = "A parameter names what is not there.";
                if (parameters.Contains("team")) Example(answer, 404, "Not found", "No club of 2024 goes by “XYZ”.", "team");
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
