namespace HotBat.Web.Shell;

public static class HeadRequests
{
    /// <summary>HEAD is answered like GET; the server itself sends no body to a HEAD request.</summary>
    public static void UseHeadRequests(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsHead(context.Request.Method))
            context.Request.Method = HttpMethods.Get;
        return next(context);
    });
}
