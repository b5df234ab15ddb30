using System.Diagnostics;
using System.Globalization;

namespace HotBat.Web.Shell;

public static class ServerTiming
{
    /// <summary>Says in Server-Timing how long the app worked on an answer until its first byte; developer tools and the bench read it.</summary>
    public static void UseServerTiming(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var started = Stopwatch.GetTimestamp();
        context.Response.OnStarting(() =>
        {
            var spent = Stopwatch.GetElapsedTime(started).TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture);
            context.Response.Headers.Append("Server-Timing", $"app;dur={spent}");
            return Task.CompletedTask;
        });
        return next(context);
    });
}
