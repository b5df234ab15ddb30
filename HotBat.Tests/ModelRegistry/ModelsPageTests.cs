using System.Reflection;
using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using HotBat.Data;
using HotBat.Data.ModelRegistry;
using HotBat.Data.Operations;
using HotBat.Jobs.HomeRuns;
using HotBat.Jobs.ModelRegistry;
using HotBat.Jobs.Operations;
using HotBat.Tests.Support;
using HotBat.Web.ModelRegistry;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace HotBat.Tests.ModelRegistry;

/// <summary>The models page over a trained league and the product's own schedule.</summary>
public sealed class ModelsPageTests : BunitContext, IAsyncLifetime
{
    static readonly ClaimsPrincipal s_admin = new(new ClaimsIdentity([new Claim(ClaimTypes.Name, "Ann"), new Claim(ClaimTypes.Role, AdminRole.Name)], "test"));

    readonly HandClock _clock = new(new DateTimeOffset(2024, 7, 29, 16, 0, 0, TimeSpan.Zero));
    TrainedLeague _league = null!;
    ScheduledJobs _jobs = null!;

    public async Task InitializeAsync()
    {
        _league = await TrainedLeague.StartAsync();
        _jobs = new ScheduledJobs(_league.Database, _clock);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(_jobs.Get<ModelDesk>());
        Services.AddSingleton(_jobs.Get<ModelVersionQueries>());
        Services.AddSingleton(_jobs.Get<LiveRecord>());
        Services.AddSingleton(_jobs.Get<DataWatermarks>());
        Services.AddSingleton<PageFailures>();
        Services.AddSingleton<TimeProvider>(_clock);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeComponentsAsync();
        await _league.DisposeAsync();
    }

    IRenderedComponent<ModelsPage> Page(string query = "", ClaimsPrincipal? who = null)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/admin/models" + query);
        var page = Render<ModelsPage>(p => p.AddCascadingValue(Task.FromResult(new AuthenticationState(who ?? s_admin))));
        page.WaitForElement(".panel h2, .face h3");
        page.WaitForState(() => page.FindAll("[aria-label='Loading the models']").Count == 0);
        return page;
    }

    static IElement Table(IRenderedComponent<ModelsPage> page, string caption) => page.FindAll("table").Single(table => table.QuerySelector("caption")!.TextContent == caption);

    static IElement Row(IRenderedComponent<ModelsPage> page, string label) => Table(page, "Serving versions").QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th b")!.TextContent == label);

    static IElement Button(IRenderedComponent<ModelsPage> page, string text) => page.FindAll("button").Single(button => button.TextContent.StartsWith(text, StringComparison.Ordinal));

    static string Said(IRenderedComponent<ModelsPage> page) => page.Find("p[role=status]").TextContent;

    static void Confirm(IRenderedComponent<ModelsPage> page) => page.Find("[role=alertdialog] .btn.primary").Click();

    [Fact]
    public async Task Versions_ChampionFirst_WithMeasuresAndWhatHappened()
    {
        var (champion, challengers) = (await _league.ChampionAsync(), await _league.ChallengersAsync());
        var page = Page();
        var rows = Table(page, "Serving versions").QuerySelectorAll("tbody tr");
        Assert.Equal(1 + challengers.Count, rows.Length);
        Assert.Contains(champion.Label, rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("champion", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Matches(@"0\.\d{4}\s*\[0\.\d{4}, 0\.\d{4}\]", rows[0].TextContent);
        Assert.Contains(champion.FeatureFingerprint, rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("promoted", Table(page, "Events").TextContent, StringComparison.Ordinal);
        Assert.Contains("No day is settled yet", page.Markup, StringComparison.Ordinal);
        Assert.Equal(2, page.FindAll(".plot").Count);
    }

    [Fact]
    public async Task Promote_AsksFirst_ThenServes_AndTheDaysAheadAreForecastAnew()
    {
        var (champion, next) = (await _league.ChampionAsync(), (await _league.ChallengersAsync())[0]);
        var page = Page();
        Row(page, next.Label).QuerySelector("button")!.Click();
        Assert.Contains($"{next.Label} (version {next.ModelVersionId}) becomes the champion", page.Find("[role=alertdialog]").TextContent, StringComparison.Ordinal);
        Button(page, "Leave it").Click();
        Assert.Empty(page.FindAll("[role=alertdialog]"));
        Assert.Equal(champion.ModelVersionId, (await _league.ChampionAsync()).ModelVersionId);

        Row(page, next.Label).QuerySelector("button")!.Click();
        page.Find("[role=alertdialog] input").Change("looks better");
        Confirm(page);
        page.WaitForAssertion(() => Assert.Contains($"{next.Label} (version {next.ModelVersionId}) serves; ", Said(page), StringComparison.Ordinal));
        Assert.Equal(next.ModelVersionId, (await _league.ChampionAsync()).ModelVersionId);
        Assert.Equal(("Ann", "looks better"), (await _league.Versions.EventsAsync("home-runs", 1, default))[0] is var e ? (e.By, e.Reason) : default);
        Assert.Contains(await _jobs.TriggersOfAsync(DaysAheadJob.Key), trigger => trigger is ISimpleTrigger);

        Button(page, "Roll back").Click();
        Assert.Contains($"{champion.Label} (version {champion.ModelVersionId}) serves again", page.Find("[role=alertdialog]").TextContent, StringComparison.Ordinal);
        Confirm(page);
        page.WaitForAssertion(() => Assert.Contains("serves again", Said(page), StringComparison.Ordinal));
        Assert.Equal(champion.ModelVersionId, (await _league.ChampionAsync()).ModelVersionId);
    }

    [Fact]
    public async Task Promote_AfterSomebodyElse_IsTold()
    {
        var next = (await _league.ChallengersAsync())[0];
        var page = Page();
        Row(page, next.Label).QuerySelector("button")!.Click();
        await _league.TrainAsync(new(2024, 7, 28));
        Confirm(page);
        page.WaitForAssertion(() => Assert.Contains("in the meantime", Said(page), StringComparison.Ordinal));
        Assert.Empty((await _jobs.TriggersOfAsync(DaysAheadJob.Key)).OfType<ISimpleTrigger>());
    }

    [Fact]
    public async Task Share_AsksFirst_ThenIsGiven()
    {
        var next = (await _league.ChallengersAsync())[0];
        var page = Page();
        Row(page, next.Label).QuerySelector("select")!.Change("20");
        Assert.Contains("20 games in 100", page.Find("[role=alertdialog]").TextContent, StringComparison.Ordinal);
        Assert.Equal(0, (await _league.Versions.FindAsync(next.ModelVersionId, default))!.Share);
        Confirm(page);
        page.WaitForAssertion(() => Assert.Contains("20 games in 100", Row(page, next.Label).TextContent, StringComparison.Ordinal));
        Assert.Equal(20, (await _league.Versions.FindAsync(next.ModelVersionId, default))!.Share);
    }

    [Fact]
    public async Task Share_LeftOrRefused_ThePickerFallsBackToWhatIs()
    {
        var next = (await _league.ChallengersAsync())[0];
        var page = Page();
        Row(page, next.Label).QuerySelector("select")!.Change("30");
        Assert.Equal("30", Row(page, next.Label).QuerySelector("select")!.GetAttribute("value"));
        Button(page, "Leave it").Click();
        Assert.Equal("0", Row(page, next.Label).QuerySelector("select")!.GetAttribute("value"));

        Row(page, next.Label).QuerySelector("select")!.Change("30");
        await _league.ExecuteAsync($"update model_versions set status = 'retired' where model_version_id = {next.ModelVersionId}");
        Confirm(page);
        page.WaitForAssertion(() => Assert.Contains($"{next.Label} (version {next.ModelVersionId}) is no challenger", Said(page), StringComparison.Ordinal));
        Assert.DoesNotContain("(models)", Said(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_AVersionThatWasNeverMeasured_SaysSo_PromoteToo_AndAnUnknownOneIsNamed()
    {
        var next = (await _league.ChallengersAsync())[0];
        await _league.ExecuteAsync($"update model_versions set metrics = (metrics::jsonb - '{{starters,all_batters,clubs_and_games,reliability,evidence_from,evidence_to}}'::text[]) where model_version_id = {next.ModelVersionId}");
        var page = Page($"?a={next.ModelVersionId}&b=999999");
        Assert.Contains($"Version {next.ModelVersionId} was never measured: nothing to compare", page.Markup, StringComparison.Ordinal);
        Assert.Contains("no version “999999”", page.Find(".note[role=alert]").TextContent, StringComparison.Ordinal);
        Row(page, next.Label).QuerySelector("button")!.Click();
        Assert.Contains("never measured", page.Find("[role=alertdialog]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Versions_AllCanBeCompared_TheRetiredOfOtherPagesToo()
    {
        await _league.ExecuteAsync("""
            insert into model_versions (model, label, trained_from, trained_through, data_watermark, feature_fingerprint, sample_size, metrics, artifact, artifact_checksum, status, share, created_at)
            select model, label, trained_from, trained_through, data_watermark, feature_fingerprint, sample_size, metrics, artifact, artifact_checksum, 'retired', 0, created_at
            from (select * from model_versions where model = 'home-runs' limit 1) one, generate_series(1, 14)
            """);
        var all = (await _league.Versions.ListAsync("home-runs", null, 1, 100, default)).Total;
        Assert.Equal(all, Page().Find("select[name=a]").QuerySelectorAll("option").Length);
    }

    [Fact]
    public async Task Events_AreCountedAll_AndComeInPages()
    {
        var champion = (await _league.ChampionAsync()).ModelVersionId;
        await _league.ExecuteAsync($"insert into model_events (model_version_id, what, \"by\", reason, at) select {champion}, 'drifted', 'drift check', 'note ' || i, now() from generate_series(1, 23) i");
        var total = (await _league.Versions.EventsAsync("home-runs", 200, default)).Count;
        var page = Page("?eventsPage=2");
        Assert.Contains(page.FindAll("h2"), title => title.TextContent == $"{total} changes");
        var rows = Table(page, "Events").QuerySelectorAll("tbody tr");
        Assert.Equal(10, rows.Length);
        Assert.Contains("note 13", rows[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Features_AreOneListWithOneCount()
    {
        var champion = ModelCard.Of(await _league.ChampionAsync());
        await _jobs.Get<DriftJob>().RunAsync(_ => { }, default);
        var found = DriftCheck.Features((await _jobs.Get<DriftJob>().RunAsync(_ => { }, default)).Note);
        Assert.Equal(champion.LooksAt.Order(StringComparer.Ordinal), found.Where(feature => feature.IsUsed).Select(feature => feature.Feature).Order(StringComparer.Ordinal));
        Assert.Contains($"{champion.LooksAt.Count} features: {string.Join(", ", champion.LooksAt.Select(ModelText.Feature))}", Row(Page(), champion.Version.Label).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retrain_LeavesATriggerByHand_WithWhatItIsFor()
    {
        var page = Page();
        Button(page, "Retrain").Click();
        page.Find("[role=alertdialog] input").Change("a new week");
        Assert.Empty((await _jobs.TriggersOfAsync(RetrainJob.Key)).OfType<ISimpleTrigger>());
        Confirm(page);
        page.WaitForAssertion(() => Assert.Contains("The training starts", Said(page), StringComparison.Ordinal));
        var given = Assert.Single((await _jobs.TriggersOfAsync(RetrainJob.Key)).OfType<ISimpleTrigger>()).JobDataMap;
        Assert.Equal((JobBook.ByHand, "a new week"), ((string)given[JobBook.StartedByKey]!, (string)given[RetrainJob.WhyKey]!));

        // what came of it takes the place of what was said at its start
        await using var run = await _jobs.Get<JobRunStore>().StartAsync(RetrainJob.Key.Name, JobBook.ByHand, default);
        await run.FinishAsync("done", new(0, 0, 0, "it serves\nwhy: a new week"), null);
        _clock.Advance(TimeSpan.FromSeconds(2));
        page.WaitForAssertion(() => Assert.Equal("The training is through.", Said(page)), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Training_UnderWay_IsShownByEveryPage_CancelledAndFollowedToItsEnd()
    {
        var runs = _jobs.Get<JobRunStore>();
        await using var run = await runs.StartAsync(RetrainJob.Key.Name, JobBook.ByHand, default);
        await run.ReportAsync(new(3, 9, "steps", "evidence of 2024-06\n16:00:01 reading\n16:00:02 walking\n16:00:05 evidence of 2024-06"), default);
        var page = Page();
        Assert.Equal("33", page.Find("[role=progressbar]").GetAttribute("aria-valuenow"));
        Assert.Contains("Training: evidence of 2024-06", page.Markup, StringComparison.Ordinal);
        Assert.Equal(3, page.FindAll(".log li").Count);
        await DisposeComponentsAsync();

        // another page finds it where it is
        page = Page();
        Assert.Equal("33", page.Find("[role=progressbar]").GetAttribute("aria-valuenow"));
        Button(page, "Cancel").Click();
        page.WaitForAssertion(() => Assert.Contains("asked to stop", Said(page), StringComparison.Ordinal));
        Assert.True((await runs.LastAsync(default))[RetrainJob.Key.Name].IsCancelRequested);
        await run.FinishAsync("cancelled", new(0, 0, 0, null), JobBook.StoppedByHand);
        _clock.Advance(TimeSpan.FromSeconds(2));
        page.WaitForAssertion(() => Assert.Contains("The last training was stopped", page.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Compare_TwoVersions_ByTheAddress_WithTheirDifference()
    {
        var (champion, next) = (await _league.ChampionAsync(), (await _league.ChallengersAsync())[0]);
        var page = Page($"?a={next.ModelVersionId}&b={champion.ModelVersionId}&reliability=table");
        var loss = Table(page, "Measures of both versions").QuerySelectorAll("tbody tr").First(row => row.QuerySelector("th")!.TextContent.Trim() == "Log loss").QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList();
        var (left, right) = (ModelCard.Of(next).Starters!.LogLoss!.Value, ModelCard.Of(champion).Starters!.LogLoss!.Value);
        Assert.StartsWith(Format.Number(left, 4), loss[0], StringComparison.Ordinal);
        Assert.StartsWith(Format.Number(right, 4), loss[1], StringComparison.Ordinal);
        Assert.Equal(Format.Difference(right - left, 4), loss[2]);
        Assert.NotNull(Table(page, $"Reliability of {next.Label} (version {next.ModelVersionId})"));
        Assert.Empty(page.FindAll(".plot"));
    }

    [Fact]
    public async Task Drift_OfTheLastCheck_IsShown_TheFurthestFirst()
    {
        await using (var run = await _jobs.Get<JobRunStore>().StartAsync(DriftJob.Key.Name, JobBook.ByClock, default))
            await run.FinishAsync("done", new(0, 0, 0, "a larger shift than ever of bat\nbat 0.310 0.200 used\nage 0.320 0.400\nslot 0.004 - used"), null);
        var page = Page();
        var rows = Table(page, "Features that moved most").QuerySelectorAll("tbody tr");
        Assert.Equal(["0.310", "0.200", "larger than ever", "looks at it"], rows[0].QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(["0.320", "0.400", "large, as before", "does not look at it"], rows[1].QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
        Assert.Contains("A larger shift than ever of bat", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Live_Record_IsShownBesideTheShrunkRate()
    {
        var champion = await _league.ChampionAsync();
        await _league.ExecuteAsync("update model_versions set created_at = '2024-07-01'");
        await _league.SettleAsync(champion.ModelVersionId, new(2024, 7, 14), Enumerable.Range(0, 14).Select(i => -.001 * i));
        var page = Page();
        Assert.Contains("holds against the shrunk rate", page.Markup, StringComparison.Ordinal);
        Assert.Contains("0.3535", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void BattedBalls_AreShownWithoutWhatMovesThem()
    {
        var page = Page("?model=batted-ball");
        Assert.Single(Table(page, "Serving versions").QuerySelectorAll("tbody tr"));
        Assert.Contains("./hotbat test HomeRunChanceEvaluation", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent.StartsWith("Promote", StringComparison.Ordinal) || button.TextContent.StartsWith("Roll", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Empty_SaysWhatToDo()
    {
        await _league.ExecuteAsync("truncate model_versions cascade");
        Assert.Contains("./hotbat train home-runs", Page().Find(".face").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Guard_AnybodyElse_SeesNothing()
    {
        Assert.Equal(AdminRole.Name, typeof(ModelsPage).GetCustomAttribute<AuthorizeAttribute>()!.Roles);
        Assert.ThrowsAny<UnauthorizedAccessException>(() => Page(who: new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, "fan")], "test"))));
    }
}
