using System.Text;
using Bunit;
using HotBat.Core.PitcherRisk;
using HotBat.Data.ModelRegistry;
using HotBat.Data.PitcherRisk;
using HotBat.Jobs.PitcherRisk;

namespace HotBat.Tests.ModelRegistry;

/// <summary>The models page of pitcher risk: two trainings by hand, of made appearances.</summary>
public sealed class RiskModelsPageTests : ModelsPageContext
{
    [Fact]
    public async Task Page_OfPitcherRisk_ShowsItsOwnMeasuresByGroupAndTheLabelsByMonth()
    {
        await TrainAsync("2024-06-20");
        await League.ExecuteAsync("""
            insert into appearance_labels (pitcher, game_date, label, injury_after, days_seen)
            select p, date '2024-06-01' + p, case when p = 1 then 'arm_injury' when p = 2 then 'on_list' else 'sound' end, null, 21 from generate_series(1, 12) p
            """);
        var page = Page("?model=pitcher-risk");
        Assert.Contains("risk-logistic-2024-06-20", Row(page, "risk-logistic-2024-06-20").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Version", "Status", "AUC", "PR-AUC lift", "Brier", "Calibration error", "Top fifth", ""], Table(page, "Serving versions").QuerySelectorAll("thead th").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(["all", "starters", "seen pitchers", "unseen pitchers", "2024-05"], Table(page, "Measures by group").QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(["Jun 2024", "11", "1", "1", "9.1%", "1", "0", "0"], Table(page, "Labels by month").QuerySelectorAll("tbody tr").Single().Children.Select(cell => cell.TextContent.Trim()));
        Assert.Contains("by pitcher", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("batted ball", page.Find("#serving").ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("#drift"));
        // nobody serves a share of risks
        Assert.Empty(page.FindAll(".share select"));
    }

    [Fact]
    public async Task RollBackAndRetrain_OfPitcherRisk_MoveItAlone()
    {
        await TrainAsync("2024-06-06");
        await TrainAsync("2024-06-20");
        var page = Page("?model=pitcher-risk");
        Button(page, "Roll back").Click();
        Assert.Contains("Today’s risks are told anew", Asked(page), StringComparison.Ordinal);
        Confirm(page);
        page.WaitForAssertion(() => Assert.Contains("risk-logistic-2024-06-06", Said(page), StringComparison.Ordinal));
        Assert.Contains(await Jobs.TriggersOfAsync(RiskJob.Key), trigger => trigger.JobDataMap.ContainsKey(RiskJob.OnlyScoreKey));
        Button(page, "Retrain").Click();
        Confirm(page);
        page.WaitForAssertion(() => Assert.Contains("The training starts", Said(page), StringComparison.Ordinal));
        Assert.Single(await Jobs.TriggersOfAsync(RiskRetrainJob.Key));
        Assert.Equal("hr-", (await League.ChampionAsync()).Label[..3]);
    }

    async Task TrainAsync(string last)
    {
        var day = DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture);
        List<RiskExample> examples = [.. Enumerable.Range(0, 200).Select(i => Example(i))];
        using var model = RiskTrainer.Fit(RiskKind.Logistic, examples);
        var evidence = RiskEvaluation.Of([.. examples.Select((example, i) => new PastRisk(example, new Dictionary<RiskKind, double> { [RiskKind.Shrunk] = .05, [RiskKind.Logistic] = .04 + (i % 40 * .001) }, i % 2 == 0))]);
        var trained = new TrainedModel($"risk-logistic-{last}", day.AddYears(-1), day, 1, RiskFeatures.Fingerprint, 200, RiskTraining.Metrics(RiskKind.Logistic, model, evidence), Encoding.UTF8.GetBytes(model.ToJson()), IsChampion: true);
        await Jobs.Get<ModelVersionStore>().ReplaceAsync(RiskScoringStore.Model, [trained], ModelEvent.ByTraining, null, default);
    }

    static RiskExample Example(int i)
    {
        var values = new double[RiskFeatures.Count];
        values[RiskFeatures.IndexOf("role")] = 90;
        return RiskExample.Asked(i % 40, new(2024, 5, 1 + (i % 28)), values) with { Outcome = new(i % 20 == 0 ? RiskLabel.ArmInjury : RiskLabel.Sound, null, 21) };
    }
}
