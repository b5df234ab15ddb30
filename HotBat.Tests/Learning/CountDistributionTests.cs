using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Core.Learning;

namespace HotBat.Tests.Learning;

public sealed class CountDistributionTests
{
    [Fact]
    public void Probabilities_WithoutDispersion_ArePoissons()
    {
        var probabilities = new CountDistribution(1.5, 0).Probabilities();
        Assert.Equal(Math.Exp(-1.5), probabilities[0], 12);
        Assert.Equal(Math.Exp(-1.5) * 1.5 * 1.5 / 2, probabilities[2], 12);
        Assert.Equal(1, probabilities.Sum(), 8);
    }

    [Fact]
    public void Probabilities_WithDispersion_HaveItsMeanAndVariance()
    {
        var probabilities = new CountDistribution(2, .25).Probabilities();
        var mean = probabilities.Select((p, count) => p * count).Sum();
        Assert.Equal(1, probabilities.Sum(), 8);
        Assert.Equal(2, mean, 6);
        Assert.Equal(2 + (.25 * 4), probabilities.Select((p, count) => p * (count - mean) * (count - mean)).Sum(), 5);
    }

    [Theory]
    // Poisson of .8: 0 or 1 have .449 + .359 = .809
    [InlineData(.8, 0, 1)]
    // of 1.12: 0 or 1 have .692, 0 to 2 .897, a little nearer
    [InlineData(1.12, 0, 2)]
    // of 3: 1 to 4 have .765, 1 to 5 .866
    [InlineData(3, 1, 4)]
    public void Range_EightyPercent_IsTheNearestRunOfTheLikeliest(double mean, int low, int high) => Assert.Equal((low, high), new CountDistribution(mean, 0).Range(.8));

    [Fact]
    public void FitDispersion_CountsWiderThanPoisson_IsTheSurplusOverTheSquare() =>
        // (4 − 1 + 4 − 1) … means 2: squares of ±2 are 4, surplus 2 each, over 4
        Assert.Equal(.5, CountDistribution.FitDispersion([2, 2], [0, 4]), 12);

    [Fact]
    public void FitDispersion_CountsAllAsExpected_IsNone() => Assert.Equal(0, CountDistribution.FitDispersion([2, 2], [2, 2]));

    [Fact]
    public void TeamTotals_Fit_FindsWhatSubstitutesAdd()
    {
        // clubs of 1 expected that hit 1.2
        var teams = Enumerable.Range(0, 1000).Select(i => new TeamCount(i / 2, i % 2, new(2031, 4, 1), 1, i % 5 == 0 ? 2 : 1)).ToList();
        var totals = TeamTotals.Fit(teams);
        Assert.Equal((1200 + (50 * 1.04)) / 1050, totals.Factor, 12);
        Assert.Equal(totals.Factor * 2 * -Math.Log(1 - .5), totals.Team([.5, .5]).Mean, 12);
    }
}
