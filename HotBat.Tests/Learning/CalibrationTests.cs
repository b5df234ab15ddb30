using HotBat.Core.Learning;

namespace HotBat.Tests.Learning;

public sealed class CalibrationTests
{
    [Fact]
    public void Platt_TooConfidentByHalf_DrawsTogether()
    {
        // logits ±2 that are worth ±1: 73.1% and 26.9% of ten thousand
        var share = (int)Math.Round(10_000 * Logit.Inverse(1));
        double[] logits = [.. Enumerable.Repeat(2.0, 10_000), .. Enumerable.Repeat(-2.0, 10_000)];
        bool[] outcomes = [.. Enumerable.Range(0, 10_000).Select(i => i < share), .. Enumerable.Range(0, 10_000).Select(i => i >= share)];
        var calibration = PlattCalibration.Fit(logits, outcomes);
        Assert.Equal(.5, calibration.Slope, 3);
        Assert.Equal(0, calibration.Intercept, 3);
        Assert.Equal(1, calibration.Logit(2), 3);
    }

    [Fact]
    public void Platt_NothingToLearnFrom_ChangesNothing() => Assert.Equal(PlattCalibration.None, PlattCalibration.Fit([], []));

    [Fact]
    public void Platt_FewOutcomes_MoveLittle() => Assert.Equal(1, PlattCalibration.Fit([-2, -2.1, -1.9], [true, false, false]).Slope, 1);

    [Fact]
    public void Platt_AStrongPull_KeepsTheSlope()
    {
        double[] logits = [.. Enumerable.Repeat(2.0, 100), .. Enumerable.Repeat(-2.0, 100)];
        bool[] outcomes = [.. Enumerable.Range(0, 200).Select(i => i % 10 < (i < 100 ? 8 : 6))];
        Assert.Equal(1, PlattCalibration.Fit(logits, outcomes, slopePull: 1e9).Slope, 6);
    }

    [Fact]
    public void Platt_KeepingLevel_LeavesTheMeanChance()
    {
        double[] logits = [-4, -2, -1, 0];
        var calibration = new PlattCalibration(.5, 9).KeepingLevel(logits);
        Assert.Equal(.5, calibration.Slope);
        Assert.Equal(logits.Sum(Logit.Inverse), logits.Sum(logit => Logit.Inverse(calibration.Logit(logit))), 6);
    }

    [Fact]
    public void Isotonic_FallingNeighbours_ArePooled()
    {
        // .1 → 0, .2 → 1, .3 → 0 pools to .25 → ½; .4 → 1
        var calibration = IsotonicCalibration.Fit([.1, .2, .3, .4], [false, true, false, true]);
        Assert.Equal([.1, .25, .4], calibration.Predicted.Select(p => Math.Round(p, 9)));
        Assert.Equal([0, .5, 1], calibration.Observed);
        Assert.Equal(0, calibration.Calibrate(.05));
        Assert.Equal(.25, calibration.Calibrate(.175), 9);
        Assert.Equal(.75, calibration.Calibrate(.325), 9);
        Assert.Equal(1, calibration.Calibrate(.9));
    }

    [Fact]
    public void Isotonic_EqualPredictions_AreOnePool()
    {
        var calibration = IsotonicCalibration.Fit([.2, .2, .2, .2], [true, false, false, false]);
        Assert.Equal([.25], calibration.Observed);
        Assert.Equal(.25, calibration.Calibrate(.7));
    }
}
