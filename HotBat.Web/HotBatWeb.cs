using HotBat.Data.Operations;
using HotBat.Jobs.Operations;
using HotBat.Web.Api;
using HotBat.Web.HomeRuns;
using HotBat.Web.Operations;
using HotBat.Web.Parts;
using HotBat.Web.PitcherRisk;
using HotBat.Web.Prospects;
using HotBat.Web.Search;
using HotBat.Web.Shell;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace HotBat.Web;

public static class HotBatWeb
{
    const string DefaultUrl = "http://127.0.0.1:5080";

    static readonly Dictionary<string, string> s_switches = new(ClockRegistration.Switches, StringComparer.Ordinal) { ["--recorded"] = "HotBat:Recorded", ["--sample"] = "HotBat:Sample", ["--live"] = LiveStart.Setting };

    /// <summary>A flag stands alone; a setting's value would be taken from the next argument.</summary>
    public static string[] Settings(string[] args) => [.. args.Select(argument => argument is "--live" or "--sample" ? argument + "=true" : argument)];

    /// <summary>Reads the settings beside the assembly first, so that they hold wherever the app is started from; every other source still wins over them.</summary>
    public static void AddRootSettings(this WebApplicationBuilder builder, string[] args)
    {
        builder.Configuration.Sources.Insert(0, new JsonConfigurationSource
        {
            Path = "appsettings.json",
            Optional = true,
            FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory),
        });
        // `dotnet run` outside Development needs the build's manifest for blazor.web.js; a published app has none and ignores this.
        builder.WebHost.UseStaticWebAssets();
        builder.Configuration.AddCommandLine(args, s_switches);
        if (!IsAddressSet(builder.Configuration))
            builder.WebHost.UseUrls(DefaultUrl);
    }

    public static IServiceCollection AddHotBatWeb(this IServiceCollection services)
    {
        services.AddHotBatHomeRuns();
        services.AddHotBatSearch();
        services.AddHotBatRisk();
        services.AddHotBatPitcherRisk();
        services.AddHotBatProspects();
        services.AddSingleton<PageFailures>();
        services.AddHotBatApi();
        services.AddHotBatAdmin();
        services.AddOpenCircuits();
        services.AddScoped<ReaderZone>();
        services.AddRazorComponents().AddInteractiveServerComponents().RegisterPersistentService<ReaderZone>(RenderMode.InteractiveServer);
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/manifest+json", "application/problem+json"];
        });
        return services;
    }

    public static void UseHotBatWeb(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        app.UseReverseProxy();
        app.UseServerTiming();
        app.UseHeadRequests();
        app.UseReadableAddresses();
        app.UseExceptionHandler(Urls.Error, createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute(Urls.NotFound, createScopeForStatusCodePages: true);
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseHotBatApi();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    public static void MapHotBatWeb(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapHealthChecks("/health");
        app.MapHotBatApi();
        app.MapSiteMap();
        app.MapGet(Urls.Admin, () => Results.LocalRedirect(Urls.Jobs)).RequireAuthorization(policy => policy.RequireRole(AdminRole.Name)).ExcludeFromDescription();
        app.MapMemory();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }

    static bool IsAddressSet(IConfiguration configuration) =>
        new[] { "urls", "http_ports", "https_ports" }.Any(key => !string.IsNullOrEmpty(configuration[key]))
        || configuration.GetSection("Kestrel:Endpoints").Exists();
}
