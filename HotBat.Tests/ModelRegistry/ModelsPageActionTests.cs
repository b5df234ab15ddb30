using System.Reflection;
using System.Security.Claims;
using Bunit;
using HotBat.Data.Operations;
using HotBat.Jobs.HomeRuns;
using HotBat.Jobs.Operations;
using HotBat.Web.ModelRegistry;
using Microsoft.AspNetCore.Authorization;
using Quartz;

namespace HotBat.Tests.ModelRegistry;

/// <summary>What an administrator does on the models page.</summary>
public sealed class ModelsPageActionTests : ModelsPageContext
{
    [Fact]
    public async Task Promote_AsksFirst_ThenServes_AndTheDaysAheadAreForecastAnew()
    {
        var (champion, next) = (await League.ChampionAsync(), (await League.ChallengersAsync())[0]);
        var page = Page();
        Row(page, next.Label).QuerySelector("button")!.Click();
        Assert.Contains($"{next.Label} (version {next.ModelVersionId}) becomes the champion", Asked(page), StringComparison.Ordinal);
        Button(page, "Leave it").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[role=alertdialog]")));
        Assert.Equal(champion.ModelVersionId, (await League.ChampionAsync()).ModelVersionId);

        Row(page, next.Label).QuerySelector("button")!.Click();
        page.WaitForElement("[role=alertdialog] input").Change("looks better");
        Confirm(page);
        page.WaitForAssertion(() => Assert.Contains($"{next.Label} (version {next.ModelVersionId}) serves; ", Said(page), StringComparison.Ordinal));
        Assert.Equal(next.ModelVersionId, (await League.ChampionAsync()).ModelVersionId);
        Assert.Equal(("Ann", "looks better"), (await League.Versions.EventsAsync("home-runs", 1, default))[0] is var e ? (e.By, e.Reason) : default);
        Assert.Contains(await Jobs.TriggersOfAsync(DaysAheadJob.Key), trigger => trigger is ISimpleTrigger);

        Button(page, "Roll back").Click();
        Assert.Contains($"{champion.Label} (version {champion.ModelVersionId}) serves again", Asked(page), StringComparison.Ordinal);
        Confirm(page);
        page.WaitForAssertion(() => Assert.Contains("serves again", Said(page), StringComparison.Ordinal));
        Assert.Equal(champion.ModelVersionId, (await League.ChampionAsync()).ModelVersionId);
    }

    [Fact]
    public async Task Promote_AfterSomebodyElse_IsTold()
    {
        var next = (await League.ChallengersAsync())[0];
        var page = Page();
        Row(page, next.Label).QuerySelector("button")!.Click();
        await League.TrainAsync(new(2024, 7, 28));
        Confirm(page);
        page.WaitForAssertion(() => Assert.Contains("in the meantime", Said(page), StringComparison.Ordinal));
        Assert.Empty((await Jobs.TriggersOfAsync(DaysAheadJob.Key)).OfType<ISimpleTrigger>());
    }

    [Fact]
    public async Task Share_AsksFirst_ThenIsGiven()
    {
        var next = (await League.ChallengersAsync())[0];
        var page = Page();
        Row(page, next.Label).QuerySelector("select")!.Change("20");
        Assert.Contains("20 games in 100", Asked(page), StringComparison.Ordinal);
        Assert.Equal(0, (await League.Versions.FindAsync(next.ModelVersionId, default))!.Share);
        Confirm(page);
        page.WaitForAssertion(() => Assert.Contains("20 games in 100", Row(page, next.Label).TextContent, StringComparison.Ordinal));
        Assert.Equal(20, (await League.Versions.FindAsync(next.ModelVersionId, default))!.Share);
    }

    [Fact]
    public async Task Share_LeftOrRefused_ThePickerFallsBackToWhatIs()
    {
        var next = (await League.ChallengersAsync())[0];
        var page = Page();
        Row(page, next.Label).QuerySelector("select")!.Change("30");
        page.WaitForElement("[role=alertdialog]");
        Assert.Equal("30", Row(page, next.Label).QuerySelector("select")!.GetAttribute("value"));
        Button(page, "Leave it").Click();
        page.WaitForAssertion(() => Assert.Equal("0", Row(page, next.Label).QuerySelector("select")!.GetAttribute("value")));

        Row(page, next.Label).QuerySelector("select")!.Change("30");
        await League.ExecuteAsync($"update model_versions set status = 'retired' where model_version_id = {next.ModelVersionId}");
        Confirm(page);
        page.WaitForAssertion(() => Assert.Contains($"{next.Label} (version {next.ModelVersionId}) is no challenger", Said(page), StringComparison.Ordinal));
        Assert.DoesNotContain("(models)", Said(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retrain_LeavesATriggerByHand_WithWhatItIsFor()
    {
        var page = Page();
        Button(page, "Retrain").Click();
        Assert.Contains("measured by a walk forward over the last ninety days; how long that takes is on no record yet", Asked(page), StringComparison.Ordinal);
        page.WaitForElement("[role=alertdialog] input").Change("a new week");
        Assert.Empty((await Jobs.TriggersOfAsync(RetrainJob.Key)).OfType<ISimpleTrigger>());
        Confirm(page);
        page.WaitForAssertion(() => Assert.Contains("The training starts", Said(page), StringComparison.Ordinal));
        var given = Assert.Single((await Jobs.TriggersOfAsync(RetrainJob.Key)).OfType<ISimpleTrigger>()).JobDataMap;
        Assert.Equal((JobBook.ByHand, "a new week"), ((string)given[JobBook.StartedByKey]!, (string)given[RetrainJob.WhyKey]!));

        // what came of it takes the place of what was said at its start
        await using var run = await Jobs.Get<JobRunStore>().StartAsync(RetrainJob.Key.Name, JobBook.ByHand, default);
        await run.FinishAsync("done", new(0, 0, 0, "it serves\nwhy: a new week"), null);
        Clock.Advance(TimeSpan.FromSeconds(2));
        page.WaitForAssertion(() => Assert.Equal("The training is through.", Said(page)), TimeSpan.FromSeconds(30));
        Button(page, "Retrain").Click();
        Assert.Contains("; the last one took ", Asked(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Training_UnderWay_IsShownByEveryPage_CancelledAndFollowedToItsEnd()
    {
        var runs = Jobs.Get<JobRunStore>();
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
        Clock.Advance(TimeSpan.FromSeconds(2));
        page.WaitForAssertion(() => Assert.Contains("The last training was stopped", page.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Guard_AnybodyElse_SeesNothing()
    {
        Assert.Equal(AdminRole.Name, typeof(ModelsPage).GetCustomAttribute<AuthorizeAttribute>()!.Roles);
        Assert.ThrowsAny<UnauthorizedAccessException>(() => Page(who: new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, "fan")], "test"))));
    }
}
