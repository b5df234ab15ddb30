using HotBat.Web.Api;

namespace HotBat.Web.Shell;

public static class UnwritableText
{
    /// <summary>A NUL is part of no name and of no date, and PostgreSQL refuses it: an address with one is refused before anything reads it.</summary>
    public static void UseReadableAddresses(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        return request.Path.Value?.Contains('\0', StringComparison.Ordinal) == true || request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) == true
            ? new ParameterProblem("address", "The address holds a character that stands for nothing (%00): leave it out.").ToResult().ExecuteAsync(context)
            : next(context);
    });
}
