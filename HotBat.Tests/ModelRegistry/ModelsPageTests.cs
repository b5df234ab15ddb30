using Bunit;
using HotBat.Data.Operations;
using HotBat.Jobs.HomeRuns;
using HotBat.Jobs.ModelRegistry;
using HotBat.Jobs.Operations;
using HotBat.Web.ModelRegistry;
using HotBat.Web.Parts;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Tests.ModelRegistry;

/// <summary>What the models page shows.</summary>
public sealed class ModelsPageTests : ModelsPageContext
{
    [Fact]
    public async Task Versions_ChampionFirst_WithMeasuresAndWhatHappened()
    {
        var (champion, challengers) = (await League.ChampionAsync(), await League.ChallengersAsync());
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
    public async Task Compare_AVersionThatWasNeverMeasured_SaysSo_PromoteToo_AndAnUnknownOneIsNamed()
    {
        var next = (await League.ChallengersAsync())[0];
        await League.ExecuteAsync($"update model_versions set metrics = (metrics::jsonb - '{{starters,all_batters,clubs_and_games,reliability,evidence_from,evidence_to}}'::text[]) where model_version_id = {next.ModelVersionId}");
        var page = Page($"?a={next.ModelVersionId}&b=999999");
        Assert.Contains($"Version {next.ModelVersionId} was never measured: nothing to compare", page.Markup, StringComparison.Ordinal);
        Assert.Contains("no version “999999”", page.Find(".note[role=alert]").TextContent, StringComparison.Ordinal);
        Row(page, next.Label).QuerySelector("button")!.Click();
        Assert.Contains("never measured", Asked(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Versions_AllCanBeCompared_TheRetiredOfOtherPagesToo()
    {
        await League.ExecuteAsync("""
            insert into model_versions (model, label, trained_from, trained_through, data_watermark, feature_fingerprint, sample_size, metrics, artifact, artifact_checksum, status, share, created_at)
            select model, label, trained_from, trained_through, data_watermark, feature_fingerprint, sample_size, metrics, artifact, artifact_checksum, 'retired', 0, created_at
            from (select * from model_versions where model = 'home-runs' limit 1) one, generate_series(1, 14)
            """);
        var all = (await League.Versions.ListAsync("home-runs", null, 1, 100, default)).Total;
        Assert.Equal(all, Page().Find("select[name=a]").QuerySelectorAll("option").Length);
    }

    [Fact]
    public async Task Events_AreCountedAll_AndComeInPages()
    {
        var champion = (await League.ChampionAsync()).ModelVersionId;
        await League.ExecuteAsync($"insert into model_events (model_version_id, what, \"by\", reason, at) select {champion}, 'drifted', 'drift check', 'note ' || i, now() from generate_series(1, 23) i");
        var total = (await League.Versions.EventsAsync("home-runs", 200, default)).Count;
        var page = Page("?eventsPage=2");
        Assert.Contains(page.FindAll("h2"), title => title.TextContent == $"{total} changes");
        var rows = Table(page, "Events").QuerySelectorAll("tbody tr");
        Assert.Equal(10, rows.Length);
        Assert.Contains("note 13", rows[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Features_AreOneListWithOneCount()
    {
        var champion = ModelCard.Of(await League.ChampionAsync());
        await Jobs.Get<DriftJob>().RunAsync(_ => { }, default);
        var found = DriftNote.Features((await Jobs.Get<DriftJob>().RunAsync(_ => { }, default)).Note);
        Assert.Equal(champion.LooksAt.Order(StringComparer.Ordinal), found.Where(feature => feature.IsUsed).Select(feature => feature.Feature).Order(StringComparer.Ordinal));
        Assert.Contains($"{champion.LooksAt.Count} features: {string.Join(", ", champion.LooksAt.Select(ModelText.Feature))}", Row(Page(), champion.Version.Label).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_TwoVersions_ByTheAddress_WithTheirDifference()
    {
        var (champion, next) = (await League.ChampionAsync(), (await League.ChallengersAsync())[0]);
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
    public async Task Compare_SaysHowSureTheDifferenceIs_OfTheDaysThatBothForetold()
    {
        var (champion, next) = (await League.ChampionAsync(), (await League.ChallengersAsync())[0]);
        var paired = await League.Versions.PairedAsync(next.ModelVersionId, champion.ModelVersionId, default);
        Assert.Equal(ModelCard.Of(next).Starters!.LogLoss!.Value - ModelCard.Of(champion).Starters!.LogLoss!.Value, paired!.Difference.Value, 6);
        Assert.Contains(ModelText.Compared(champion, next, paired), Page($"?a={champion.ModelVersionId}&b={next.ModelVersionId}").Markup, StringComparison.Ordinal);
        Assert.Equal($"The two cannot be told apart: {next.Named} gains 0.0012 [−0.0003, 0.0020] of log loss", ModelText.Compared(champion, next, new(new(-.0012, -.0020, .0003), 80, 20_000)));
        Assert.Equal($"{champion.Named} has the lower log loss, by 0.0012 [0.0003, 0.0020]", ModelText.Compared(champion, next, new(new(.0012, .0003, .0020), 80, 20_000)));
    }

    [Theory]
    [InlineData(.350, .352, null)]
    [InlineData(.350, .370, "left")]
    [InlineData(.370, .350, "right")]
    public async Task Compare_OneIsBetter_WhereTheIntervalsDoNotOverlap(double left, double right, string? better)
    {
        var card = ModelCard.Of(await League.ChampionAsync());
        ModelCard With(double loss) => card with { Starters = card.Starters! with { LogLoss = new(loss, loss - .005, loss + .005) } };
        Assert.Equal(better, ModelMeasure.All[0].Better(With(left), With(right)));
    }

    [Fact]
    public async Task Compare_OfAVersionOfOlderTimes_SaysThatNobodyKeptHowSureItIs()
    {
        var (champion, next) = (await League.ChampionAsync(), (await League.ChallengersAsync())[0]);
        await League.ExecuteAsync($"update model_versions set losses = null, metrics = jsonb_set(metrics::jsonb, '{{starters,log_loss,value}}', '0.5') where model_version_id = {next.ModelVersionId}");
        Assert.Null(await League.Versions.PairedAsync(next.ModelVersionId, champion.ModelVersionId, default));
        Assert.Contains("how sure that is was not kept", Page($"?a={champion.ModelVersionId}&b={next.ModelVersionId}").Markup, StringComparison.Ordinal);
        // the same training again brings it
        await League.TrainAsync(new(2024, 7, 27));
        Assert.NotNull(await League.Versions.PairedAsync(next.ModelVersionId, champion.ModelVersionId, default));
    }

    [Fact]
    public async Task Drift_OfTheLastCheck_IsShown_TheFurthestFirst()
    {
        await using (var run = await Jobs.Get<JobRunStore>().StartAsync(DriftJob.Key.Name, JobBook.ByClock, default))
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
        var champion = await League.ChampionAsync();
        await League.ExecuteAsync("update model_versions set created_at = '2024-07-01'");
        await League.SettleAsync(champion.ModelVersionId, new(2024, 7, 14), Enumerable.Range(0, 14).Select(i => -.001 * i));
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
        await League.ExecuteAsync("truncate model_versions cascade");
        Assert.Contains("./hotbat train home-runs", Page().Find(".face").TextContent, StringComparison.Ordinal);
    }
}
