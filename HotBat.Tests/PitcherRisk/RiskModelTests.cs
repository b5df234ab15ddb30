using HotBat.Core.Learning;
using HotBat.Core.PitcherRisk;
using HotBat.Tests.Learning;

namespace HotBat.Tests.PitcherRisk;

/// <summary>Models on a made league in which starters who came back from the list are hurt four times as often.</summary>
public sealed class RiskModelTests
{
    [Theory]
    [InlineData(RiskKind.Constant)]
    [InlineData(RiskKind.Shrunk)]
    [InlineData(RiskKind.Logistic)]
    [InlineData(RiskKind.Hazard)]
    public void Explain_AnyKind_AddsUpToTheMargin(RiskKind kind)
    {
        using var model = RiskTrainer.Fit(kind, s_league.Value);
        using var again = RiskModel.FromJson(model.ToJson());
        foreach (var row in s_league.Value.Take(50))
        {
            var chance = model.Chance(row);
            Assert.Equal(Logit.Of(chance), model.Explain(row).Logit, 4);
            Assert.Equal(chance, again.Chance(row), 12);
        }
    }

    [XGBoostFact]
    public void Explain_BoostedTrees_AddUpToTheMargin() => Explain_AnyKind_AddsUpToTheMargin(RiskKind.Boosted);

    [Theory]
    [InlineData(RiskKind.Shrunk, 1.2)]
    [InlineData(RiskKind.Logistic, 2)]
    [InlineData(RiskKind.Hazard, 2)]
    public void Fit_AKnownCause_IsFoundAndCalibrated(RiskKind kind, double ratio)
    {
        using var model = RiskTrainer.Fit(kind, s_league.Value);
        var chances = model.Chances(s_league.Value);
        double Mean(bool isAtRisk) => chances.Where((_, i) => IsAtRisk(s_league.Value[i]) == isAtRisk).Average();
        Assert.True(Mean(true) > ratio * Mean(false), $"{Mean(true)} {Mean(false)}");
        Assert.Equal(s_league.Value.Average(row => row.Outcome.IsArmInjury ? 1.0 : 0.0), chances.Average(), .006);
    }

    [XGBoostFact]
    public void Fit_BoostedTrees_FindAKnownCause() => Fit_AKnownCause_IsFoundAndCalibrated(RiskKind.Boosted, 2);

    [Fact]
    public void Fit_FewInjuries_SaysTheShrunkRate()
    {
        using var model = RiskTrainer.Fit(RiskKind.Logistic, [.. s_league.Value.Take(800)]);
        Assert.NotNull(model.Parameters.Shrunk);
        using var nothing = RiskTrainer.Fit(RiskKind.Logistic, []);
        Assert.Equal(RiskTrainer.PriorRate, nothing.Chance(s_league.Value[0]), 9);
    }

    [Fact]
    public void ShrunkRate_OneMoreArmStint_LowersNothing()
    {
        var (armStints, starter) = (RiskFeatures.IndexOf("arm_stints_2_years"), RiskFeatures.IndexOf("role"));
        // of starters with two stints fewer were hurt than of those with one
        IEnumerable<RiskExample> Of(int stints, int rows, int hurt) => Enumerable.Range(0, rows).Select(i =>
        {
            var values = s_league.Value[0].Values.ToArray();
            (values[armStints], values[starter]) = (stints, 90);
            return s_league.Value[0] with { Values = values, Outcome = i < hurt ? new(RiskLabel.ArmInjury, 5, RiskOutcome.Days) : new(RiskLabel.Sound, null, RiskOutcome.Days) };
        });

        var rate = ShrunkRiskRate.Fit([.. Of(0, 2000, 80), .. Of(1, 1000, 120), .. Of(2, 1000, 60)], .06);
        Assert.Equal((80 + 60) / 3000.0, rate.Rates[3], 9);
        Assert.Equal((120 + 60 + 60) / 3000.0, rate.Rates[4], 9);
        Assert.Equal(rate.Rates[4], rate.Rates[5]);
        // nobody relieved: all are drawn to the rate of all
        Assert.All(rate.Rates.Take(3), one => Assert.Equal(.06, one, 9));
    }

    [Fact]
    public void Model_OfOtherFeatures_Refuses()
    {
        using var model = RiskTrainer.Fit(RiskKind.Constant, s_league.Value);
        Assert.Throws<FormatException>(() => new RiskModel(model.Parameters with { Fingerprint = "other" }));
    }

    [Fact]
    public void Hazard_WeeksThatWereSeen_AreLearnedFrom()
    {
        var cut = s_league.Value.Select(row => row.Outcome.InjuryAfter is > 7 ? row with { Outcome = new(RiskLabel.SeasonEnds, null, 7) } : row).ToList();
        var chosen = new[] { RiskFeatures.IndexOf("starter") };
        var (whole, first) = (HazardModel.Fit(s_league.Value, chosen, 1), HazardModel.Fit(cut, chosen, 1));
        // the first week is known of all; the injuries of the later ones are gone
        Assert.Equal(whole.Weeks[0], first.Weeks[0], .05);
        Assert.True(first.Weeks[1] < whole.Weeks[1] - 1);
    }

    [Fact]
    public void Hazard_AWeekSeenInPart_CountsNeitherTheHurtNorTheUnhurt()
    {
        // ten days of every other row were seen, and with them its injuries of the second week's first three
        RiskExample Cut(RiskExample row, int seen) => row with { Outcome = new(RiskLabel.SeasonEnds, row.Outcome.InjuryAfter <= seen ? row.Outcome.InjuryAfter : null, seen) };
        IReadOnlyList<RiskExample> Of(int seen) => [.. s_league.Value.Select((row, i) => i % 2 == 0 ? row : Cut(row, seen))];
        var chosen = new[] { RiskFeatures.IndexOf("starter") };
        Assert.Equal(HazardModel.Fit(Of(7), chosen, 1).Weeks, HazardModel.Fit(Of(10), chosen, 1).Weeks);
    }

    [Fact]
    public void Gate_FeatureThatFewRowsKnowOrThatNeverMoves_IsKeptOut()
    {
        var (passed, gated) = FeatureGate.Of(s_league.Value, ["starter", "velocity", "soft"]);
        Assert.Equal(["starter"], passed);
        Assert.Equal(["velocity", "soft"], gated.Select(one => one.Name));
    }

    [Theory]
    [InlineData(.029, RiskBand.Low)]
    [InlineData(.03, RiskBand.Elevated)]
    [InlineData(.06, RiskBand.Elevated)]
    [InlineData(.0601, RiskBand.High)]
    public void Band_OfARisk_GoesByTheBaseRateAlone(double chance, RiskBand band) => Assert.Equal(band, RiskBands.Of(chance, .03));

    [Fact]
    public void Walk_TrainingEndsTheEmbargoBefore_AndSaysWhoIsSeen()
    {
        var from = new DateOnly(2031, 6, 1);
        var row = s_league.Value[0];
        RiskExample At(int pitcher, DateOnly day) => row with { Pitcher = pitcher, Day = day };
        RiskExample[] examples = [At(1, from.AddDays(-RiskWalkForward.EmbargoDays - 1)), At(2, from.AddDays(-RiskWalkForward.EmbargoDays)), At(1, from), At(2, from)];
        var walked = RiskWalkForward.Run(examples, from, from.AddDays(5), [RiskKind.Constant]);
        Assert.Equal([true, false], walked.Select(risk => risk.IsSeen));
        Assert.True(RiskWalkForward.EmbargoDays >= RiskOutcome.Days);
    }

    [Fact]
    public void Champion_NothingBeatsTheShrunkRate_IsIt()
    {
        var rows = s_league.Value;
        PastRisk Past(RiskExample row, double gain) => new(row, new Dictionary<RiskKind, double>
        {
            [RiskKind.Shrunk] = .1,
            [RiskKind.Logistic] = Math.Clamp(.1 + (row.Outcome.IsArmInjury ? gain : -gain / 9), .01, .9),
        }, true);
        Assert.Equal(RiskKind.Shrunk, RiskChampion.Of([.. rows.Select(row => Past(row, 0))]));
        Assert.Equal(RiskKind.Logistic, RiskChampion.Of([.. rows.Select(row => Past(row, .05))]));
    }

    [Fact]
    public void Evaluation_OfAWalk_LeavesOutWhatWasNotSeenAndSaysSo()
    {
        using var model = RiskTrainer.Fit(RiskKind.Shrunk, s_league.Value);
        var past = s_league.Value.Select((row, i) => new PastRisk(i % 10 == 0 ? row with { Outcome = new(RiskLabel.OnList, null, 0) } : row, new Dictionary<RiskKind, double> { [RiskKind.Shrunk] = model.Chance(row) }, i % 2 == 0)).ToList();
        var evaluation = RiskEvaluation.Of(past);
        Assert.Equal(past.Count / 10, evaluation.Labels[RiskLabel.OnList]);
        Assert.Equal(past.Count * 9 / 10, evaluation.Groups[0].Rows);
        Assert.Equal(["all", "starters", "relievers", "seen pitchers", "unseen pitchers"], evaluation.Groups.Take(5).Select(group => group.Name));
        var measured = evaluation.Groups[0].Kinds[0];
        Assert.InRange(measured.Auc!.Value, .55, .75);
        Assert.True(measured.Auc.Low < measured.Auc.Value && measured.Auc.Value < measured.Auc.High);
    }

    [Fact]
    public void IfTrue_FewOutings_MissByChance_ManyPitchersByLess()
    {
        RisksIfTrue Of(int pitchers, int outings, Func<int, double> chance) => RisksIfTrue.Of([.. Enumerable.Range(0, pitchers * outings).Select(i =>
            new PastRisk(s_league.Value[0] with { Pitcher = i % pitchers, Day = new DateOnly(2030, 4, 1).AddDays(5 * (i / pitchers)), Outcome = new(RiskLabel.Sound, null, RiskOutcome.Days) },
                new Dictionary<RiskKind, double> { [RiskKind.Logistic] = chance(i % pitchers) }, true))], RiskKind.Logistic)!;

        var (few, many) = (Of(200, 20, _ => .06), Of(4_000, 20, _ => .06));
        Assert.InRange(few.Ece.Value, .01, .03);
        Assert.True(many.Ece.Value < few.Ece.Value / 2, $"{many.Ece.Value}");
        Assert.True(few.Ece.Low < few.Ece.Value && few.Ece.Value < few.Ece.High);
        Assert.InRange(many.Auc.Value, .499, .501);
        // by hand: of the hurt .75 had the higher risk, of the sound .484: .75 · .516 + (.75 · .484 + .25 · .516) / 2 = .633
        Assert.InRange(Of(4_000, 1, pitcher => pitcher % 2 == 0 ? .09 : .03).Auc.Value, .62, .645);
    }

    [Fact]
    public void IfTrue_NobodyIsHurt_IsUnknown() => Assert.Null(RisksIfTrue.Of([new(s_league.Value[0], new Dictionary<RiskKind, double> { [RiskKind.Logistic] = 0 }, true)], RiskKind.Logistic));

    static bool IsAtRisk(RiskExample row) => row.IsStarter && row.Values[RiskFeatures.IndexOf("any_arm_stint_2_years")] > 0;

    static readonly Lazy<IReadOnlyList<RiskExample>> s_league = new(() =>
    {
        var random = new Random(5);
        return [.. Enumerable.Range(0, 8_000).Select(i =>
        {
            var values = Enumerable.Repeat(double.NaN, RiskFeatures.Count).ToArray();
            var (isStarter, isBack) = (i % 2 == 0, i % 3 == 0);
            values[RiskFeatures.IndexOf("role")] = isStarter ? 90 : 15;
            values[RiskFeatures.IndexOf("starter")] = isStarter ? 1 : 0;
            values[RiskFeatures.IndexOf("soft")] = 0;
            values[RiskFeatures.IndexOf("outings_season")] = 5;
            values[RiskFeatures.IndexOf("any_arm_stint_2_years")] = values[RiskFeatures.IndexOf("arm_stints_2_years")] = isBack ? 1 : 0;
            values[RiskFeatures.IndexOf("stint_recency")] = values[RiskFeatures.IndexOf("stint_recency_30")] = isBack ? random.NextDouble() : 0;
            var isHurt = random.NextDouble() < (isStarter && isBack ? .24 : .06);
            return new RiskExample(i % 400, new DateOnly(2030, 4, 1).AddDays(i / 60), values, new(isHurt ? RiskLabel.ArmInjury : RiskLabel.Sound, isHurt ? random.Next(1, 22) : null, RiskOutcome.Days), isStarter);
        })];
    });
}
