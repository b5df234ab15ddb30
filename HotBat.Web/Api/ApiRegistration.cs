using System.Text.Json;
using System.Text.Json.Serialization;
using HotBat.Web.HomeRuns;

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
        services.AddRateLimiter(_ => { });
        services.ConfigureOptions<ApiRateLimit>();
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
            api.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = failures.AnswerExceptionAsync });
            api.UseStatusCodePages(ApiFailures.AnswerStatusAsync);
            api.UseRateLimiter();
            api.UseApiPage();
        });

    public static void MapHotBatApi(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi(Urls.ApiDocument);
        var api = routes.MapGroup("/api/v1").AddEndpointFilterFactory(KnownParameters.Filter);
        api.MapTeamApi();
        api.MapPlayerApi();
    }

    static void UseApiPage(this IApplicationBuilder api)
    {
        api.Use((context, next) =>
        {
            // Swagger UI sets style attributes and data images from its script; nothing is fetched from elsewhere.
            if (!context.Request.Path.StartsWithSegments("/api/v1", StringComparison.OrdinalIgnoreCase))
                context.Response.Headers.ContentSecurityPolicy =
                    "default-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
            return next(context);
        });
        api.UseSwaggerUI(page =>
        {
            page.RoutePrefix = Urls.ApiPage.TrimStart('/');
            page.SwaggerEndpoint(Urls.ApiDocument, "HotBat v1");
            page.DocumentTitle = "REST API · HotBat";
            page.InjectStylesheet("/css/tokens.css");
            page.InjectStylesheet("/css/api.css");
            page.EnableTryItOutByDefault();
            page.ConfigObject.DefaultModelsExpandDepth = 0;
            page.ConfigObject.AdditionalItems["syntaxHighlight"] = false;
        });
    }
}
