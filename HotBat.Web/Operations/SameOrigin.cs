namespace HotBat.Web.Operations;

/// <summary>What changes something listens to this app's own pages and to programs, which send no Origin: another site on this machine, on another port, is as foreign as any.</summary>
public static class SameOrigin
{
    public static ValueTask<object?> Filter(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        IsOwn(call.HttpContext.Request) ? next(call) : ValueTask.FromResult<object?>(TypedResults.NotFound());

    public static bool IsOwn(HttpRequest request) =>
        (request.Headers["Sec-Fetch-Site"] is not [{ Length: > 0 } site] || site is "same-origin" or "none")
        && (request.Headers.Origin is not [{ Length: > 0 } origin] || origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));
}
