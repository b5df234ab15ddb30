using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using HotBat.Data;
using HotBat.Data.ModelRegistry;
using HotBat.Data.Operations;
using HotBat.Data.PitcherRisk;
using HotBat.Jobs.HomeRuns;
using HotBat.Jobs.ModelRegistry;
using HotBat.Tests.Support;
using HotBat.Web.ModelRegistry;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Tests.ModelRegistry;

/// <summary>The models page over a trained league and the product's own schedule.</summary>
public abstract class ModelsPageContext : BunitContext, IAsyncLifetime
{
    static readonly ClaimsPrincipal s_admin = new(new ClaimsIdentity([new Claim(ClaimTypes.Name, "Ann"), new Claim(ClaimTypes.Role, AdminRole.Name)], "test"));

    private protected HandClock Clock { get; } = new(new DateTimeOffset(2024, 7, 29, 16, 0, 0, TimeSpan.Zero));
    private protected TrainedLeague League { get; set; } = null!;
    private protected ScheduledJobs Jobs { get; set; } = null!;

    public async Task InitializeAsync()
    {
        League = await TrainedLeague.StartAsync();
        Jobs = new ScheduledJobs(League.Database, Clock);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(Jobs.Get<ModelDesk>());
        Services.AddSingleton(Jobs.Get<ModelVersionQueries>());
        Services.AddSingleton(Jobs.Get<LiveRecord>());
        Services.AddSingleton(Jobs.Get<RiskQueries>());
        Services.AddSingleton(Jobs.Get<DataWatermarks>());
        Services.AddSingleton<PageFailures>();
        Services.AddSingleton<TimeProvider>(Clock);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeComponentsAsync();
        await League.DisposeAsync();
    }

    protected IRenderedComponent<ModelsPage> Page(string query = "", ClaimsPrincipal? who = null)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/admin/models" + query);
        var page = Render<ModelsPage>(p => p.AddCascadingValue(Task.FromResult(new AuthenticationState(who ?? s_admin))));
        page.WaitForElement(".panel h2, .face h3");
        page.WaitForState(() => page.FindAll("[aria-label='Loading the models']").Count == 0);
        // the drawing that was waited for has ended: what is clicked now is handled at once
        page.InvokeAsync(static () => { }).GetAwaiter().GetResult();
        return page;
    }

    protected static IElement Table(IRenderedComponent<ModelsPage> page, string caption) => page.FindAll("table").Single(table => table.QuerySelector("caption")!.TextContent == caption);

    protected static IElement Row(IRenderedComponent<ModelsPage> page, string label) => Table(page, "Serving versions").QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th b")!.TextContent == label);

    protected static IElement Button(IRenderedComponent<ModelsPage> page, string text) => page.FindAll("button").Single(button => button.TextContent.StartsWith(text, StringComparison.Ordinal));

    protected static string Said(IRenderedComponent<ModelsPage> page) => page.Find("p[role=status], p[role=alert]").TextContent;

    // a click waits its turn behind a reload under way, so the question may come a moment later
    protected static string Asked(IRenderedComponent<ModelsPage> page) => page.WaitForElement("[role=alertdialog]").TextContent;

    protected static void Confirm(IRenderedComponent<ModelsPage> page) => page.WaitForElement("[role=alertdialog] .btn.primary").Click();
}
