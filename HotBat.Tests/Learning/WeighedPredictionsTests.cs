using FsCheck;
using FsCheck.Fluent;
using HotBat.Core.Learning;

namespace HotBat.Tests.Learning;

public sealed class WeighedPredictionsTests
{
    [Fact]
    public void Scores_FourPredictions_AreThoseWorkedByHand()
    {
        // by falling prediction: yes, no, yes, no
        var scores = new WeighedPredictions([.9, .8, .3, .4], [true, false, false, true]).Scores();
        Assert.Equal(.275, scores.Brier, 12);
        Assert.Equal(.75, scores.Auc!.Value, 12);
        Assert.Equal((1.0 / 2) + (2.0 / 3 / 2), scores.PrAuc!.Value, 12);
        Assert.Equal(2, scores.Lift!.Value, 12);
    }

    [Fact]
    public void Scores_WithoutWeights_AreThoseOfProbabilityMetrics()
    {
        var row = from p in Gen.Choose(1, 39) from yes in Gen.Choose(0, 1) select (P: p / 40.0, Yes: yes == 1);
        Prop.ForAll(row.NonEmptyListOf().ToArbitrary(), rows =>
        {
            double[] predictions = [.. rows.Select(r => r.P)];
            bool[] outcomes = [.. rows.Select(r => r.Yes)];
            var scores = new WeighedPredictions(predictions, outcomes).Scores();
            return Near(scores.LogLoss, ProbabilityMetrics.LogLoss(predictions, outcomes)) && Near(scores.Brier, ProbabilityMetrics.Brier(predictions, outcomes))
                && Near(scores.Skill, ProbabilityMetrics.Skill(predictions, outcomes)) && Near(scores.Auc, ProbabilityMetrics.Auc(predictions, outcomes))
                && Near(scores.Ece, ProbabilityMetrics.Ece(predictions, outcomes));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Scores_ARowThatCountsTwice_IsARowGivenTwice()
    {
        var weighed = new WeighedPredictions([.2, .6, .4], [false, true, true]).Scores([1, 2, 1]);
        var twice = new WeighedPredictions([.2, .6, .6, .4], [false, true, true, true]).Scores();
        Assert.Equal(twice.LogLoss, weighed.LogLoss, 12);
        Assert.Equal(twice.Auc!.Value, weighed.Auc!.Value, 12);
        Assert.Equal(twice.PrAuc!.Value, weighed.PrAuc!.Value, 12);
    }

    [Fact]
    public void Scores_AllTheSameOutcome_LeaveTheRestUnknown()
    {
        var scores = new WeighedPredictions([.2, .4], [true, true]).Scores();
        Assert.Null(scores.Skill);
        Assert.Null(scores.Auc);
        Assert.Null(scores.PrAuc);
        Assert.Null(scores.Lift);
    }

    [Fact]
    public void Scores_TenPredictions_HaveOneOfThreeInTheTopFifth()
    {
        double[] predictions = [.95, .9, .8, .7, .6, .5, .4, .3, .2, .1];
        bool[] outcomes = [true, false, true, false, true, false, false, false, false, false];
        Assert.Equal(1 / 3.0, new WeighedPredictions(predictions, outcomes).Scores().TopFifth!.Value, 12);
        Assert.Null(new WeighedPredictions([.2, .4], [true, true]).Scores().TopFifth);
    }

    [Fact]
    public void PoissonDeviance_TwoCounts_IsTheirMean() =>
        Assert.Equal(((2 * 1.5) + (2 * ((2 * Math.Log(2)) - 1))) / 2, ProbabilityMetrics.PoissonDeviance([1.5, 1], [0, 2]), 12);

    static bool Near(double? a, double? b) => a is null ? b is null : Math.Abs(a.Value - b!.Value) < 1e-9;
}
