using HotBat.Core.Learning;
using HotBat.Core.PitcherRisk;

namespace HotBat.Tests.PitcherRisk;

public sealed class RiskMovesTests
{
    static RiskExplanation Explanation(params (string Feature, double Logit)[] parts) => new(Logit.Of(.06), [.. parts.Select(part => new RiskPart(part.Feature, part.Logit))]);

    [Fact]
    public void Between_TwoSituations_AddsUpToTheDifference_TheLargestFirst()
    {
        var (from, to) = (Explanation(("short_rest_28", .1), ("starter", .2), ("tommy_john", .3)), Explanation(("starter", .1), ("tommy_john", .3), ("short_rest_28", .5), ("back_to_backs_14", -.05)));
        var moves = RiskMoves.Between(from, to);
        Assert.Equal(["short_rest_28", "starter", "back_to_backs_14"], moves.Select(move => move.Feature));
        Assert.Equal(Logit.Inverse(to.Logit) - Logit.Inverse(from.Logit), moves.Sum(move => move.Points), 12);
        Assert.Equal(-4.0, moves[0].Points / moves[1].Points, 9);
    }

    [Fact]
    public void Between_MovesThatCancelOut_KeepTheirSizes()
    {
        var moves = RiskMoves.Between(Explanation(("starter", .2)), Explanation(("short_rest_28", .2)));
        var slope = Logit.Inverse(Logit.Of(.06) + .2) is var chance ? chance * (1 - chance) : 0;
        Assert.Equal([-.2, .2], moves.Select(move => Math.Round(move.Points / slope, 9)).Order());
        Assert.Empty(RiskMoves.Between(Explanation(("starter", .2)), Explanation(("starter", .2))));
    }

    [Fact]
    public void ByMatter_EveryFeature_HasWords_AndSmallOnesAreLeftOut()
    {
        var matters = RiskMoves.ByMatter(RiskFeatures.All.Select(feature => new RiskMove(feature.Name, .01)), .001);
        Assert.Equal(18, matters.Count);
        Assert.Equal(RiskFeatures.Count * .01, matters.Sum(one => one.Points), 9);
        Assert.DoesNotContain(matters, one => one.Matter.Contains('-', StringComparison.Ordinal));
        Assert.Equal([("short rest", .004)], RiskMoves.ByMatter([new("short_rest_28", .004), new("starter", .0004)], .001));
    }
}
