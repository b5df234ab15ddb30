using System.Text.Json;

namespace HotBat.Web.Api;

/// <summary>What is wrong in a body, by the name of what is at fault.</summary>
public static class BodyProblem
{
    const string Unmapped = "could not be mapped to any .NET member";

    public static IResult Of(BadHttpRequestException bad)
    {
        if (bad.InnerException is not JsonException json)
            return TypedResults.Problem(title: "The request cannot be read", statusCode: bad.StatusCode, detail: bad.Message.Contains("Implicit body", StringComparison.Ordinal) || bad.Message.Contains("no body", StringComparison.Ordinal) ? "A body is needed, sent as application/json." : bad.Message);
        var name = NameOf(json);
        var isUnknown = json.Message.Contains(Unmapped, StringComparison.Ordinal);
        var detail = name is null ? $"The body is no JSON object: {Place(json)}."
            : isUnknown ? $"The body knows no “{name}”; {Urls.ApiPage} lists what it takes."
            : $"“{name}” is of another form; {Urls.ApiPage} shows it with an example.";
        return TypedResults.Problem(title: "The request cannot be read", statusCode: bad.StatusCode, detail: detail, extensions: name is null ? null : new Dictionary<string, object?>(StringComparer.Ordinal) { ["parameter"] = name });
    }

    /// <summary>"$.ids[3]" is “ids[3]”; null for the body itself.</summary>
    static string? NameOf(JsonException json) => json.Path is ['$', '.', .. var path] && path.Length > 0 ? ParameterReader.Shorten(path) : null;

    static string Place(JsonException json) => json.LineNumber is { } line ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it breaks off or goes wrong in line {line + 1}, after {json.BytePositionInLine ?? 0} bytes of it") : "it cannot be read";
}
