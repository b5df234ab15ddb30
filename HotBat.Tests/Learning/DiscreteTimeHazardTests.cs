using HotBat.Core.Learning;

namespace HotBat.Tests.Learning;

public sealed class DiscreteTimeHazardTests
{
    [Fact]
    public void Hazard_OfWhoIsWatchedForDifferentTimes_IsOfThoseStillWaiting()
    {
        // of 100, 20 come in the first period; of the 80 left 20 are no longer watched; of 60, 15 come in the second
        var rows = Enumerable.Range(0, 100).Select(i => new Waited([0], i < 20 ? 1 : i < 35 ? 2 : null, i >= 80 ? 1 : 2));
        var hazard = DiscreteTimeHazard.Fit(rows, 1, 2, 1e-6);
        Assert.Equal(.2, hazard.Chances([0])[0], 3);
        Assert.Equal(.8 * .25, hazard.Chances([0])[1], 3);
    }

    [Fact]
    public void Chances_OfWhomTheFeatureSpeaksFor_ComeSoonerAndNeverAddUpToMoreThanOne()
    {
        var random = new Random(5);
        List<Waited> rows = [];
        for (var i = 0; i < 4_000; i++)
        {
            var x = (random.NextDouble() * 2) - 1;
            int? came = null;
            for (var period = 1; period <= 3 && came is null; period++)
                if (random.NextDouble() < Logit.Inverse(-1.5 + x)) came = period;
            rows.Add(new([x], came, 3));
        }
        var hazard = DiscreteTimeHazard.Fit(rows, 1, 3, 1);
        var (low, high) = (hazard.Chances([-1]), hazard.Chances([1]));
        Assert.Equal(Logit.Inverse(-.5), high[0], 1);
        Assert.Equal(Logit.Inverse(-2.5), low[0], 1);
        Assert.True(high.Sum() < 1 && low.Sum() < high.Sum());
    }
}
