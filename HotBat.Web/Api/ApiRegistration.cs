using System.Text.Json;
using System.Text.Json.Serialization;
using HotBat.Web.HomeRuns;
using HotBat.Web.ModelRegistry;
using HotBat.Web.PitcherRisk;
using HotBat.Web.Prospects;
using HotBat.Web.Search;

namespace HotBat.Web.Api;

/// <summary>What all endpoints under /api share: the document and its page, problem answers, the limit on requests.</summary>
public static class ApiRegistration
{
    public static IServiceCollection AddHotBatApi(this IServiceCollection services)
    {
        services.AddOptions<ApiOptions>().BindConfiguration(ApiOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ConditionalResult>();
        services.AddSingleton<ApiFailures>();
        services.AddOpenApi(ApiDocument.Name, ApiDocument.Configure);
        services.AddProblemDetails();
        // a body that cannot be read is explained by what is wrong in it
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddRateLimiter(_ => { });
        services.ConfigureOptions<RequestLimit>();
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.Converters.Add(new GameSplitJson());
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        });
        return services;
    }

    /// <summary>Comes after the pages' error handling, so that what fails under /api is answered here.</summary>
    public static void UseHotBatApi(this IApplicationBuilder app) =>
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Urls.ApiPage, StringComparison.OrdinalIgnoreCase), api =>
        {
            var failures = api.ApplicationServices.GetRequiredService<ApiFailures>();
            // what a stranger sent wrongly is his to hear about, not the log's
            api.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = failures.AnswerExceptionAsync, SuppressDiagnosticsCallback = failed => failed.Exception is BadHttpRequestException });
            api.UseStatusCodePages(ApiFailures.AnswerStatusAsync);
            api.UseApiPage();
        });

    public static void MapHotBatApi(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi(Urls.ApiDocument);
        var api = routes.MapGroup("/api/v1").AddEndpointFilterFactory(KnownParameters.Filter);
        api.MapTeamApi();
        api.MapSlateApi();
        api.MapPlayerApi();
        api.MapMatchupApi();
        api.MapPickApi();
        api.MapSearchApi();
        api.MapRiskApi();
        api.MapModelApi();
        api.MapPitcherTableApi();
        api.MapProspectApi();
        api.MapProspectPredictApi();
        api.MapWatchlistApi();
    }

    /// <summary>Swagger UI's script and styles. Its own page, which has another policy and no way back to the app, stays out: <see cref="ApiPage"/> is ours.</summary>
    static void UseApiPage(this IApplicationBuilder api)
    {
        api.Use((context, next) =>
        {
            if (!IsItsOwnPage(context.Request.Path)) return next(context);
            context.Response.Redirect(Urls.ApiPage);
            return Task.CompletedTask;
        });
        api.UseSwaggerUI(page => page.RoutePrefix = ApiPage.Files.TrimStart('/'));
    }

    static bool IsItsOwnPage(PathString path) =>
        path.StartsWithSegments(ApiPage.Files, StringComparison.OrdinalIgnoreCase, out var rest) && (!rest.HasValue || rest.Value is "/" or "/index.html" or "/index.js");
}
