using HotBat.Web.Api;
using Npgsql;

namespace HotBat.Web.Parts;

/// <summary>What a page says when it cannot show its data, and the status its first answer carries.</summary>
public sealed class PageFailures(ILogger<PageFailures> logger)
{
    /// <summary>The database could not be reached or did not answer: worth a retry.</summary>
    public static bool IsDatabase(Exception e) => e is NpgsqlException or TimeoutException || e.InnerException is NpgsqlException or TimeoutException;

    /// <param name="what">What was asked for: "the team".</param>
    public (string Title, LoadState<T> State) Database<T>(HttpContext? http, Exception e, string what)
    {
        var reference = Guid.NewGuid().ToString("N")[..8];
        logger.LogError(e, "Could not load {What}, reference {Reference}", what, reference);
        SetStatus(http, StatusCodes.Status503ServiceUnavailable);
        return ($"Could not load {what}", LoadState.Failed<T>("The database does not answer. What you chose is kept in the address.", reference));
    }

    /// <param name="back">The address without what cannot be used.</param>
    public (string Title, LoadState<T> State) Refused<T>(HttpContext? http, ParameterProblem problem, string back)
    {
        SetStatus(http, problem.Status);
        return ($"Nothing can be shown for “{problem.Parameter}”", LoadState.Refused<T>(problem.Message, problem.Parameter, back));
    }

    public static void SetStatus(HttpContext? http, int status)
    {
        if (http is not { Response.HasStarted: false }) return;
        // No sooner than that: a page that is drawn under a 404 the framework takes for one that is not there, and sends the not-found page in its place.
        http.Response.OnStarting(() =>
        {
            // an error or a redirect since then has the last word
            if (http.Response.StatusCode == StatusCodes.Status200OK) http.Response.StatusCode = status;
            return Task.CompletedTask;
        });
    }
}
