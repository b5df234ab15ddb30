using HotBat.Core.Learning;
using HotBat.Core.PitcherRisk;

namespace HotBat.Tests.PitcherRisk;

public sealed class RiskReasonsTests
{
    static readonly DateOnly s_morning = new(2031, 5, 15);

    static RiskEvidence Evidence => new(PitcherLedgerTests.Twelve, s_morning, new PitcherLedger(PitcherLedgerTests.Twelve, SeasonSpans.Published).Features(s_morning));

    static RiskExplanation Explanation(params (string Feature, double Logit)[] parts) => new(Logit.Of(.06), [.. parts.Select(part => new RiskPart(part.Feature, part.Logit))]);

    [Fact]
    public void Of_Contributions_ReasonsAndRestAddUpToTheRisk()
    {
        var story = RiskReasons.Of(Explanation(("starter", .1), ("arm_stints_2_years", .4), ("stint_recency", .3), ("stint_recency_30", -.05), ("velocity_spread", -.2), ("tommy_john", .001)), Evidence, other: .05);
        Assert.Equal(.06, story.Usual, 12);
        Assert.Equal(Logit.Inverse(Logit.Of(.06) + .601), story.Risk, 12);
        Assert.Equal(story.Risk, story.Usual + story.Reasons.Sum(reason => reason.Points) + story.Rest, 12);
        // both recencies are one matter; what is under a tenth of a point is left to the rest with what was not kept
        Assert.Equal(["arm", "list", "velocity-spread", "role"], story.Reasons.Select(reason => reason.Subject));
        Assert.Equal((story.Risk - .06) * .051 / .601, story.Rest, 12);
    }

    [Fact]
    public void Of_ContributionsThatCancelOut_KeepTheirSizes()
    {
        var story = RiskReasons.Of(Explanation(("starter", .3), ("arm_stints_2_years", -.3)), Evidence);
        Assert.Equal(story.Usual, story.Risk, 12);
        Assert.Equal([-.3 * .06 * .94, .3 * .06 * .94], story.Reasons.Select(reason => reason.Points).Order(), Close);
    }

    [Fact]
    public void Of_EveryFeature_HasWordsAndNoGap()
    {
        foreach (var values in new[] { Evidence.Values, [.. Enumerable.Repeat(double.NaN, RiskFeatures.Count)] })
        {
            var story = RiskReasons.Of(Explanation([.. RiskFeatures.All.Select(feature => (feature.Name, .05))]), Evidence with { Values = values });
            Assert.Equal(18, story.Reasons.Count);
            Assert.All(story.Reasons, reason => Assert.DoesNotContain("NaN", reason.What + reason.Basis + reason.Look, StringComparison.Ordinal));
            Assert.All(story.Reasons, reason => Assert.Matches("^[A-Z0-9]", reason.What));
        }
    }

    [Fact]
    public void Words_OfTheTwelve_SayWhatIsTheCase()
    {
        var words = RiskReasons.Of(Explanation([.. RiskFeatures.All.Select(feature => (feature.Name, .05))]), Evidence).Reasons.ToDictionary(reason => reason.Subject, reason => reason.What);
        Assert.Equal("Works as a starter: 58 pitches a time", words["role"]);
        Assert.Equal("1 outing on short rest in 28 days", words["short-rest"]);
        Assert.Equal("1 outing on the day after another in 14 days", words["consecutive"]);
        Assert.Equal("380 pitches in 28 days", words["work"]);
        Assert.Equal("Last season’s pitches are not known", words["last-season"]);
        double[] known = [.. Evidence.Values];
        known[RiskFeatures.IndexOf("pitches_last_season")] = Math.Log(1 + 100);
        Assert.Equal("100 pitches last season", Assert.Single(RiskReasons.Of(Explanation(("pitches_last_season", .05)), Evidence with { Values = known }).Reasons).What);
        Assert.Equal("1 arm stint in two years", words["arm"]);
        Assert.Equal("Release point moved by 6.0 inches", words["release"]);
        Assert.StartsWith("Velocity −", words["velocity"], StringComparison.Ordinal);
        Assert.StartsWith("Elbow ligament surgery, ", words["surgery"], StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_IsSaidToBeUnknown()
    {
        var values = Evidence.Values.ToArray();
        values[RiskFeatures.IndexOf("velocity_spread")] = double.NaN;
        var reason = RiskReasons.Of(Explanation(("velocity_spread", .3)), Evidence with { Values = values }).Reasons.Single();
        Assert.Equal(("How much his velocity varies is not known", false), (reason.What, reason.IsKnown));
        Assert.True(RiskReasons.Of(Explanation(("velocity_spread", .3)), Evidence).Reasons.Single().IsKnown);
    }

    [Fact]
    public void ShortReasons_LargestFirst_WithTheirSigns() =>
        Assert.Equal(["+ arm stints in two years", "− even velocity"], RiskShortReasons.Of(Explanation(("starter", .1), ("arm_stints_2_years", .4), ("velocity_spread", -.2), ("tommy_john", .01)), 2));

    static bool Close(double one, double other) => Math.Abs(one - other) < 1e-12;
}
