using HotBat.Core.Learning;

namespace HotBat.Tests.Learning;

public sealed class LogisticRegressionTests
{
    [Fact]
    public void Fit_TwoGroups_FindsTheirLogits()
    {
        // 20 of 100 without the feature, 50 of 100 with it
        var (design, outcomes, weights) = Groups((0, .2, 100), (1, .5, 100));
        var fit = LogisticRegression.Fit(design, outcomes, LogisticRegression.Ridge(2, 0), weights: weights);
        Assert.Equal(Math.Log(.25), fit.Coefficients[0], 8);
        Assert.Equal(Math.Log(4), fit.Coefficients[1], 8);
    }

    [Fact]
    public void Fit_WithOffset_ExplainsOnlyTheRest()
    {
        var design = new SparseDesign(1);
        design.Add(1.0);
        design.Add(1.0);
        var fit = LogisticRegression.Fit(design, [1, 0], LogisticRegression.Ridge(1, 0), offsets: [Math.Log(2), Math.Log(2)]);
        Assert.Equal(-Math.Log(2), fit.Coefficients[0], 8);
    }

    [Fact]
    public void Fit_WithRidge_StopsWhereItsPullEqualsTheData()
    {
        // ten successes: 10·(1 − p) = λ·β, so β = 1 for this λ
        var design = new SparseDesign(1);
        for (var row = 0; row < 10; row++) design.Add(1.0);
        var fit = LogisticRegression.Fit(design, [.. Enumerable.Repeat(1.0, 10)], LogisticRegression.Ridge(1, 10 * (1 - Logit.Inverse(1))));
        Assert.Equal(1, fit.Coefficients[0], 8);
    }

    [Fact]
    public void Fit_RowsGivenTwice_EqualsDoubleWeight()
    {
        var (once, outcomes, weights) = Groups((0, .3, 2), (1, .6, 2));
        var (twice, _, _) = Groups((0, .3, 1), (1, .6, 1), (0, .3, 1), (1, .6, 1));
        var penalty = LogisticRegression.Ridge(2, .5, 0);
        Assert.Equal(LogisticRegression.Fit(twice, [.3, .6, .3, .6], penalty).Coefficients[1],
            LogisticRegression.Fit(once, outcomes, penalty, weights: weights).Coefficients[1], 8);
    }

    [Fact]
    public void Fit_OutcomesOrPenaltyOfAnotherSize_Refuses()
    {
        var (design, outcomes, _) = Groups((0, .2, 1), (1, .5, 1));
        Assert.Throws<ArgumentException>(() => LogisticRegression.Fit(design, [1], LogisticRegression.Ridge(2, 1)));
        Assert.Throws<ArgumentException>(() => LogisticRegression.Fit(design, outcomes, LogisticRegression.Ridge(1, 1)));
    }

    static (SparseDesign Design, double[] Outcomes, double[] Weights) Groups(params (double Feature, double Rate, double Count)[] groups)
    {
        var design = new SparseDesign(2);
        foreach (var group in groups) design.Add(1, group.Feature);
        return (design, [.. groups.Select(group => group.Rate)], [.. groups.Select(group => group.Count)]);
    }
}
