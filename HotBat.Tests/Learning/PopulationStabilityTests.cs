using HotBat.Core.Learning;

namespace HotBat.Tests.Learning;

public sealed class PopulationStabilityTests
{
    static double[] Numbers(int count, double from = 0) => [.. Enumerable.Range(0, count).Select(i => from + i)];

    [Fact]
    public void Index_OfTheSameValues_IsNothing() => Assert.Equal(0, PopulationStability.Index(Numbers(1000), Numbers(1000))!.Value, 12);

    [Fact]
    public void Index_ByHand_OfTwoBins()
    {
        // half and half of two values became one in five and four in five: (.2 − .5)·ln(.2/.5) + (.8 − .5)·ln(.8/.5)
        double[] expected = [.. Enumerable.Repeat(0.0, 50), .. Enumerable.Repeat(1.0, 50)], actual = [.. Enumerable.Repeat(0.0, 20), .. Enumerable.Repeat(1.0, 80)];
        var index = PopulationStability.Index(expected, actual)!.Value;
        Assert.Equal((-.3 * Math.Log(.4)) + (.3 * Math.Log(1.6)), index, 9);
        Assert.Equal(FeatureShift.Large, PopulationStability.Shift(index));
    }

    [Theory]
    [InlineData(29)]
    [InlineData(31)]
    public void Index_AValueThatAllHad_AndNowNobody_IsAShift_WhicheverWay(double now) =>
        Assert.Equal(FeatureShift.Large, PopulationStability.Shift(PopulationStability.Index([.. Enumerable.Repeat(30.0, 100)], [.. Enumerable.Repeat(now, 100)])!.Value));

    [Fact]
    public void Index_ADecileThatEmptied_CountsHalfAValue_NotInfinity()
    {
        var index = PopulationStability.Index(Numbers(100), [.. Numbers(90, 10)])!.Value;
        // nine deciles have a ninth each instead of a tenth
        double left = .5 / 90, others = 1 / 9.0;
        Assert.Equal(((left - .1) * Math.Log(left / .1)) + (9 * (others - .1) * Math.Log(others / .1)), index, 9);
    }

    [Fact]
    public void Index_ValuesThatBecameUnknown_AreAShift()
    {
        Assert.True(PopulationStability.Index(Numbers(100), [.. Numbers(100).Select((value, i) => i % 2 == 0 ? double.NaN : value)]) > PopulationStability.Large);
        Assert.Equal(0, PopulationStability.Index([double.NaN, double.NaN], [double.NaN])!.Value, 12);
    }

    [Fact]
    public void Index_OfNothing_IsUnknown() => Assert.Null(PopulationStability.Index([], [1]));

    [Fact]
    public void Index_OfADrawFromTheSame_IsAsSmallAsItsCaveatSays()
    {
        var random = new Random(5);
        double[] Draw(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextDouble())];
        var indices = Enumerable.Range(0, 50).Select(_ => PopulationStability.Index(Draw(5000), Draw(500))!.Value).Average();
        Assert.InRange(indices, .6 * 9 * ((1 / 5000.0) + (1 / 500.0)), 1.6 * 9 * ((1 / 5000.0) + (1 / 500.0)));
    }

    [Theory]
    [InlineData(.099, FeatureShift.Stable)]
    [InlineData(.1, FeatureShift.Moderate)]
    [InlineData(.249, FeatureShift.Moderate)]
    [InlineData(.25, FeatureShift.Large)]
    public void Shift_ByItsThresholds(double index, FeatureShift expected) => Assert.Equal(expected, PopulationStability.Shift(index));
}
