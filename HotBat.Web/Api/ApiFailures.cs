using System.Diagnostics;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Diagnostics;

namespace HotBat.Web.Api;

/// <summary>Answers under /api that no endpoint gave: always problem+json, never a page.</summary>
public sealed class ApiFailures(ILogger<ApiFailures> logger)
{
    const int SecondsToWait = 5;

    public async Task AnswerExceptionAsync(HttpContext http)
    {
        var e = http.Features.Get<IExceptionHandlerFeature>()!.Error;
        var reference = Activity.Current?.Id ?? http.TraceIdentifier;
        if (e is BadHttpRequestException bad)
        {
            await (bad.StatusCode == StatusCodes.Status415UnsupportedMediaType ? Unsupported : BodyProblem.Of(bad)).ExecuteAsync(http);
            return;
        }

        var isDatabase = PageFailures.IsDatabase(e);
        logger.LogError(e, "{Path} failed, reference {Reference}", http.Request.Path, reference);
        if (isDatabase)
            http.Response.Headers.RetryAfter = $"{SecondsToWait}";
        var problem = isDatabase
            ? Problem(StatusCodes.Status503ServiceUnavailable, "The database does not answer", $"Try again in {SecondsToWait} s.", reference)
            : Problem(StatusCodes.Status500InternalServerError, "The server could not answer this", "The reference finds the cause in the log.", reference);
        await problem.ExecuteAsync(http);
    }

    public static Task AnswerStatusAsync(StatusCodeContext context)
    {
        var (http, status) = (context.HttpContext, context.HttpContext.Response.StatusCode);
        return (status switch
        {
            StatusCodes.Status400BadRequest => Problem(status, "The request cannot be read", $"The body or a parameter is not of the form that this address takes; {Urls.ApiPage} shows it with an example."),
            StatusCodes.Status415UnsupportedMediaType => Unsupported,
            StatusCodes.Status404NotFound => Problem(status, "Not found", $"There is nothing at this address; {Urls.ApiPage} lists what there is."),
            StatusCodes.Status405MethodNotAllowed => Problem(status, "Method not allowed", $"This address answers {http.Response.Headers.Allow}."),
            _ => Problem(status, null, null),
        }).ExecuteAsync(http);
    }

    static IResult Unsupported => Problem(StatusCodes.Status415UnsupportedMediaType, "Unsupported media type", "The body is sent as application/json.");

    static IResult Problem(int status, string? title, string? detail, string? reference = null) => TypedResults.Problem(
        detail, statusCode: status, title: title,
        extensions: reference is null ? null : new Dictionary<string, object?>(StringComparer.Ordinal) { ["reference"] = reference });
}
