using System.Reflection;
using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using HotBat.Data.Operations;
using HotBat.Jobs.Baseball;
using HotBat.Jobs.HomeRuns;
using HotBat.Jobs.Ingestion;
using HotBat.Jobs.Operations;
using HotBat.Tests.Support;
using HotBat.Web.Operations;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace HotBat.Tests.Operations;

/// <summary>The jobs page over the product's own schedule and book of runs.</summary>
public sealed class JobsPageTests : BunitContext, IAsyncLifetime
{
    static readonly ClaimsPrincipal s_admin = new(new ClaimsIdentity([new Claim(ClaimTypes.Role, AdminRole.Name)], "test"));

    readonly HandClock _clock = new(new DateTimeOffset(2024, 7, 10, 9, 30, 0, TimeSpan.Zero));
    readonly TestDatabase _database = new();
    ScheduledJobs _jobs = null!;

    JobRunStore Runs => _jobs.Get<JobRunStore>();

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        _jobs = new ScheduledJobs(_database, _clock);
        Services.AddSingleton(_jobs.Get<JobDesk>());
        Services.AddSingleton<PageFailures>();
        Services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        Services.AddSingleton<TimeProvider>(_clock);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeComponentsAsync();
        await _database.DisposeAsync();
    }

    IRenderedComponent<JobsPage> Page(ClaimsPrincipal? who = null)
    {
        var page = Render<JobsPage>(p => p.AddCascadingValue(Task.FromResult(new AuthenticationState(who ?? s_admin))));
        page.WaitForElement("table");
        // the drawing that was waited for has ended: what is clicked now is handled at once
        page.InvokeAsync(static () => { }).GetAwaiter().GetResult();
        return page;
    }

    static IElement Row(IRenderedComponent<JobsPage> page, string job) => page.FindAll("table")[0].QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th b")!.TextContent == job);

    static IElement Button(IRenderedComponent<JobsPage> page, string job) => Row(page, job).QuerySelector("button")!;

    static string Said(IRenderedComponent<JobsPage> page) => page.Find("p[role=status]").TextContent;

    static string Refused(IRenderedComponent<JobsPage> page) => page.Find("form.backfill [role=alert]").TextContent;

    async Task RanAsync(JobKey job, string by, string status, JobOutcome outcome, string? error = null)
    {
        await using var run = await Runs.StartAsync(job.Name, by, default);
        await run.FinishAsync(status, outcome, error);
    }

    [Fact]
    public async Task Schedule_EveryJobWithItsHour_AndTheNextOfThoseThatHaveOne()
    {
        var next = (await (await _jobs.SchedulerAsync()).GetTrigger(JobList.Find(BattedBallJob.Key.Name)!.Trigger))!.NextFireTimeUtc!.Value;
        var page = Page();
        foreach (var job in JobList.All) Assert.Contains(job.CronText, Row(page, job.Title).TextContent, StringComparison.Ordinal);
        Assert.Contains($"next {MomentText.Absolute(next.UtcDateTime)}", Row(page, "xHR").TextContent, StringComparison.Ordinal);
        Assert.Contains("off without --live", Row(page, "Pitches").TextContent, StringComparison.Ordinal);
        Assert.Contains("needs its first and last day", Row(page, "Backfill").TextContent, StringComparison.Ordinal);
        Assert.Equal("No job has run yet", page.Find("h2").TextContent);
    }

    [Fact]
    public async Task LastRuns_NewestFirst_WithWhatTheyBroughtOrWhyTheyFailed()
    {
        await RanAsync(PitchesJob.Key, JobBook.ByClock, "done", new JobOutcome(4_100, 12, 3, "7 days"));
        await RanAsync(ScheduleJob.Key, JobBook.ByHand, "failed", new JobOutcome(0, 0, 0, null), "the host answered 404");
        var page = Page();
        Assert.Contains("4,100 added, 12 updated, 3 rejected", Row(page, "Pitches").TextContent, StringComparison.Ordinal);
        Assert.Contains("the host answered 404", Row(page, "Schedule").TextContent, StringComparison.Ordinal);
        Assert.Equal("Last run failed: Schedule", page.Find("h2").TextContent);
        var runs = page.FindAll("table")[1].QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(2, runs.Count);
        Assert.Contains("Schedule", runs[0], StringComparison.Ordinal);
        Assert.Contains("hand", runs[0], StringComparison.Ordinal);
        Assert.Contains("clock", runs[1], StringComparison.Ordinal);
        Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().NavigateTo("/admin/jobs?job=pitches");
        var one = Page();
        Assert.Single(one.FindAll("table")[1].QuerySelectorAll("tbody tr"));
        Assert.Contains("Last runs of Pitches", one.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("done", "All jobs idle; every last run succeeded")]
    [InlineData("cancelled", "All jobs idle; last run stopped: Pitches")]
    public async Task NoneRuns_SaysHowTheLastRunsWent(string status, string found)
    {
        await RanAsync(PitchesJob.Key, JobBook.ByClock, status, new JobOutcome(0, 0, 0, null));
        await RanAsync(ScheduleJob.Key, JobBook.ByClock, "done", new JobOutcome(0, 0, 0, null));
        Assert.Equal(found, Page().Find("h2").TextContent);
    }

    [Fact]
    public async Task RunNow_LeavesATriggerByHand_AndSaysSo()
    {
        var page = Page();
        Assert.StartsWith("Run now", Button(page, "Schedule").TextContent, StringComparison.Ordinal);
        Button(page, "Schedule").Click();
        page.WaitForAssertion(() => Assert.Equal("Schedule starts.", Said(page)));
        var trigger = Assert.Single(await _jobs.TriggersOfAsync(ScheduleJob.Key));
        Assert.Equal(JobBook.ByHand, trigger.JobDataMap[JobBook.StartedByKey]);

        // what came of it takes the place of what was said at its start
        await RanAsync(ScheduleJob.Key, JobBook.ByHand, "failed", new JobOutcome(0, 0, 0, null), "the host answered 404 (http://127.0.0.1:5/schedule?from=2024-07-08&to=2024-07-20)");
        _clock.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => Assert.Equal("Schedule failed: the host answered 404.", Said(page)), TimeSpan.FromSeconds(30));
        Assert.Equal("the host answered 404", Row(page, "Schedule").QuerySelector(".failure small")!.TextContent);
        Assert.Contains("schedule?from", Row(page, "Schedule").QuerySelector(".failure pre")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndedRun_ShowsWhatItClosedWith_NotWhatItWasAt()
    {
        await using (var run = await Runs.StartAsync(DaysAheadJob.Key.Name, JobBook.ByClock, default))
        {
            await run.ReportAsync(new JobProgress(5, 6, "days", "forecasting 2024-07-20"), default);
            await run.FinishAsync("done", new JobOutcome(0, 0, 0, null), null);
        }
        await RanAsync(SettleJob.Key, JobBook.ByClock, "done", new JobOutcome(12, 0, 0, "the champion stays"));
        var page = Page();
        Assert.DoesNotContain("forecasting 2024-07-20", page.Markup, StringComparison.Ordinal);
        foreach (var table in page.FindAll("table"))
            Assert.Contains("12 added, 0 updated · the champion stays", table.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Running_ShowsItsProgress_IsNotStartedTwice_AndIsAskedToStop()
    {
        await using var run = await Runs.StartAsync(PitchesJob.Key.Name, JobBook.ByClock, default);
        await run.ReportAsync(new JobProgress(1, 4, "days", "Reading 2024-07-09"), default);
        var page = Page();
        Assert.Equal("25", page.Find("[role=progressbar]").GetAttribute("aria-valuenow"));
        Assert.Contains("1 of 4 days · Reading 2024-07-09", Row(page, "Pitches").TextContent, StringComparison.Ordinal);
        Assert.Equal($"1 of {JobList.All.Count} jobs is running", page.Find("h2").TextContent);
        Assert.StartsWith("Cancel", Assert.Single(Row(page, "Pitches").QuerySelectorAll("button")).TextContent, StringComparison.Ordinal);
        Button(page, "Pitches").Click();
        page.WaitForAssertion(() => Assert.Equal("Pitches is asked to stop.", Said(page)));
        Assert.True((await Runs.LastAsync(default))[PitchesJob.Key.Name].IsCancelRequested);
        page.WaitForAssertion(() => Assert.Contains("Stopping", Row(page, "Pitches").TextContent, StringComparison.Ordinal));
        Assert.True(Button(page, "Pitches").HasAttribute("disabled"));
    }

    [Fact]
    public async Task OpenPage_FollowsARunToItsEnd()
    {
        await using var run = await Runs.StartAsync(PitchesJob.Key.Name, JobBook.ByClock, default);
        var page = Page();
        Assert.Contains("running", Row(page, "Pitches").TextContent, StringComparison.Ordinal);
        await run.FinishAsync("done", new JobOutcome(7, 0, 0, null), null);
        _clock.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => Assert.Contains("7 added, 0 updated", Row(page, "Pitches").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Backfill_LastDayBeforeTheFirst_StartsNothing_TheRightWayRoundIsPassedOn()
    {
        var page = Page();
        await page.InvokeAsync(() => page.Find("input[name=from]").Change("2024-06-05"));
        await page.InvokeAsync(() => page.Find("input[name=to]").Change("2024-06-01"));
        await page.InvokeAsync(() => page.Find("form.backfill").Submit());
        page.WaitForAssertion(() => Assert.Equal("The last day lies before the first.", Refused(page)));
        await page.InvokeAsync(() => page.Find("input[name=to]").Change(""));
        await page.InvokeAsync(() => page.Find("form.backfill").Submit());
        page.WaitForAssertion(() => Assert.Equal("Choose the first and the last day.", Refused(page)));
        await page.InvokeAsync(() => page.Find("input[name=to]").Change("2026-06-09"));
        await page.InvokeAsync(() => page.Find("form.backfill").Submit());
        page.WaitForAssertion(() => Assert.Contains("more than 400 days", Refused(page), StringComparison.Ordinal));
        Assert.Empty(await _jobs.TriggersOfAsync(BackfillJob.Key));
        await page.InvokeAsync(() => page.Find("input[name=to]").Change("2024-06-09"));
        await page.InvokeAsync(() => page.Find("form.backfill").Submit());
        page.WaitForAssertion(() => Assert.Equal("Backfill starts.", Said(page)));
        Assert.Empty(Refused(page));
        var given = Assert.Single(await _jobs.TriggersOfAsync(BackfillJob.Key)).JobDataMap;
        Assert.Equal(("2024-06-05", "2024-06-09"), ((string)given["from"]!, (string)given["to"]!));
    }

    [Fact]
    public void Guard_AnybodyElse_SeesNothing()
    {
        Assert.Equal(AdminRole.Name, typeof(JobsPage).GetCustomAttribute<AuthorizeAttribute>()!.Roles);
        Assert.ThrowsAny<UnauthorizedAccessException>(() => Page(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, "fan")], "test"))));
    }
}
