using FsCheck;
using FsCheck.Fluent;
using HotBat.Core.Learning;

namespace HotBat.Tests.Learning;

public sealed class LogisticModelTests
{
    [Fact]
    public void Fit_TwoGroups_FindsTheirLogitsInAnyUnit()
    {
        var (rows, outcomes) = Groups((1000, 20, 100), (3000, 50, 100));
        var model = LogisticModel.Fit(rows, outcomes, 0);
        Assert.Equal(Math.Log(.25), model.Logit([1000]), 6);
        Assert.Equal(0, model.Logit([3000]), 6);
        // mean 2000, standard deviation 1000: half of ln 4 a deviation
        Assert.Equal(2000, model.Means[0], 9);
        Assert.Equal(1000, model.Scales[0], 9);
        Assert.Equal(Math.Log(4) / 2, model.Coefficients[0], 6);
    }

    [Fact]
    public void Fit_AStrongPenalty_LeavesTheBaseRate()
    {
        var (rows, outcomes) = Groups((0, 20, 100), (1, 50, 100));
        Assert.Equal(Logit.Of(.35), LogisticModel.Fit(rows, outcomes, 1e9).Logit([1]), 4);
    }

    [Fact]
    public void Fit_AHeldIntercept_StaysWithTheOffsets()
    {
        var (rows, outcomes) = Groups((0, 20, 100), (1, 50, 100));
        double[] offsets = [.. Enumerable.Repeat(-3.0, 200)];
        Assert.Equal(0, LogisticModel.Fit(rows, outcomes, 1e9, offsets, interceptL2: 1e9).Intercept, 4);
        Assert.Equal(Logit.Of(.35) + 3, LogisticModel.Fit(rows, outcomes, 1e9, offsets).Intercept, 4);
    }

    [Fact]
    public void Logit_UnknownValue_CountsAsTheMean()
    {
        var (rows, outcomes) = Groups((0, 20, 100), (1, 50, 100));
        var model = LogisticModel.Fit(rows, outcomes, 1);
        Assert.Equal(model.Logit([.5]), model.Logit([double.NaN]), 12);
    }

    [Fact]
    public void Fit_AFeatureThatNeverVaries_MovesNothing()
    {
        var rows = new FeatureMatrix(1);
        for (var i = 0; i < 10; i++) rows.Add([.1]);
        var model = LogisticModel.Fit(rows, [.. Enumerable.Range(0, 10).Select(i => i < 3)], 0);
        Assert.Equal(0, model.Coefficients[0], 9);
        Assert.Equal(Logit.Of(.3), model.Logit([5]), 6);
    }

    [Fact]
    public void Explain_AnyRow_AddsUpToItsLogit()
    {
        var (rows, outcomes) = Groups((0, 20, 100), (1, 50, 100), (4, 60, 90));
        var model = LogisticModel.Fit(rows, outcomes, 1);
        var value = Gen.OneOf(Gen.Choose(-9000, 9000).Select(n => n / 1000.0), Gen.Constant(double.NaN));
        Prop.ForAll((from x in value from offset in value.Where(v => !double.IsNaN(v)) select (x, offset)).ToArbitrary(),
            given => Math.Abs(model.Explain([given.x], given.offset).Logit - model.Logit([given.x], given.offset)) < 1e-9).QuickCheckThrowOnFailure();
    }

    static (FeatureMatrix Rows, bool[] Outcomes) Groups(params (double Feature, int Yes, int Count)[] groups)
    {
        var rows = new FeatureMatrix(1);
        var outcomes = new List<bool>();
        foreach (var (feature, yes, count) in groups)
            for (var i = 0; i < count; i++)
            {
                rows.Add([feature]);
                outcomes.Add(i < yes);
            }
        return (rows, [.. outcomes]);
    }
}
