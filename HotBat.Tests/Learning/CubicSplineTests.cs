using HotBat.Core.Learning;

namespace HotBat.Tests.Learning;

public sealed class CubicSplineTests
{
    static readonly CubicSpline s_spline = new(84, 117, 11);

    [Theory]
    [InlineData(84)]
    [InlineData(90.37)]
    [InlineData(102)]
    [InlineData(117)]
    public void Weights_OfRisingCoefficients_DrawAStraightLine(double x)
    {
        Span<double> weights = stackalloc double[CubicSpline.Support];
        var first = s_spline.Weights(x, weights);
        double sum = 0, line = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i];
            line += weights[i] * (first + i);
        }
        Assert.Equal(1, sum, 12);
        Assert.Equal(((x - 84) / 3) + 1, line, 10);
    }

    [Fact]
    public void Slopes_InsideTheRange_AreTheDerivatives()
    {
        Span<double> slopes = stackalloc double[CubicSpline.Support], before = stackalloc double[CubicSpline.Support], after = stackalloc double[CubicSpline.Support];
        for (var x = 84.5; x < 116.9; x += .77)
        {
            s_spline.Slopes(x, slopes);
            Assert.Equal(s_spline.Weights(x - 1e-6, before), s_spline.Weights(x + 1e-6, after));
            for (var i = 0; i < slopes.Length; i++) Assert.Equal((after[i] - before[i]) / 2e-6, slopes[i], 6);
        }
    }

    [Fact]
    public void Weights_OutsideTheRange_StayAtItsEnd()
    {
        Span<double> beyond = stackalloc double[CubicSpline.Support], end = stackalloc double[CubicSpline.Support], slopes = [1, 1, 1, 1];
        Assert.Equal(s_spline.Weights(117, end), s_spline.Weights(130, beyond));
        Assert.True(end.SequenceEqual(beyond));
        s_spline.Slopes(130, slopes);
        Assert.True(slopes.SequenceEqual([0, 0, 0, 0]));
    }
}
