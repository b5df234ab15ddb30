using HotBat.Core.Learning;

namespace HotBat.Tests.Learning;

public sealed class ProbabilityMetricsTests
{
    static readonly double[] s_predictions = [.9, .8, .3, .4];
    static readonly bool[] s_outcomes = [true, false, false, true];

    [Fact]
    public void LogLoss_FourPredictions_IsTheirMean() =>
        Assert.Equal(-(Math.Log(.9) + Math.Log(.2) + Math.Log(.7) + Math.Log(.4)) / 4, ProbabilityMetrics.LogLoss(s_predictions, s_outcomes), 12);

    [Fact]
    public void LogLoss_CertainAndWrong_IsFinite() => Assert.Equal(12 * Math.Log(10), ProbabilityMetrics.LogLoss([1.0], [false]), 3);

    [Fact]
    public void Brier_FourPredictions_IsTheirMean() => Assert.Equal(.275, ProbabilityMetrics.Brier(s_predictions, s_outcomes), 12);

    [Fact]
    public void Skill_WorseThanTheBaseRate_IsNegative() => Assert.Equal(-.1, ProbabilityMetrics.Skill(s_predictions, s_outcomes)!.Value, 12);

    [Fact]
    public void Skill_AllTheSame_IsUnknown() => Assert.Null(ProbabilityMetrics.Skill([.2, .4], [false, false]));

    [Fact]
    public void Auc_ThreeOfFourPairsInOrder_IsThreeQuarters() => Assert.Equal(.75, ProbabilityMetrics.Auc(s_predictions, s_outcomes)!.Value, 12);

    [Fact]
    public void Auc_Ties_CountHalf() => Assert.Equal(.5, ProbabilityMetrics.Auc([.2, .2, .2], [true, false, true])!.Value, 12);

    [Fact]
    public void Auc_AllTheSame_IsUnknown() => Assert.Null(ProbabilityMetrics.Auc([.2, .4], [true, true]));

    [Fact]
    public void Reliability_TwoBins_SplitsByPrediction()
    {
        var bins = ProbabilityMetrics.Reliability(s_predictions, s_outcomes, 2);
        Assert.Equal([new(.3, .4, 2, .35, .5), new(.8, .9, 2, (.8 + .9) / 2, .5)], bins);
    }

    [Fact]
    public void Ece_TwoBins_WeighsTheirGaps() => Assert.Equal(.25, ProbabilityMetrics.Ece(s_predictions, s_outcomes, 2), 12);

    [Fact]
    public void Metrics_OfUnequalLengths_Refuse() => Assert.Throws<ArgumentException>(() => ProbabilityMetrics.LogLoss([.5, .5], [true]));
}
