using HotBat.Core.Baseball;

namespace HotBat.Tests.Baseball;

public sealed class RankingTests
{
    [Fact]
    public void In_EqualValues_ShareTheBetterPlace()
    {
        double?[] field = [3, 2, 2, 1];
        Assert.Equal(new Ranking(2, 4), Ranking.In(field, 2));
        Assert.Equal(new Ranking(4, 4), Ranking.In(field, 1));
    }

    [Fact]
    public void In_UnknownValues_AreNotCounted() => Assert.Equal(new Ranking(1, 2), Ranking.In([5, null, 4], 5));

    [Fact]
    public void In_UnknownSubject_HasNoPlace() => Assert.Null(Ranking.In([5, null], null));

    [Fact]
    public void OfAll_IsThePlaceOfEach()
    {
        double?[] field = [2, null, 3, 2, 1];
        Assert.Equal(field.Select(value => Ranking.In(field, value)), Ranking.OfAll(field));
        Assert.Equal([2, null, 1, 2, 4], Ranking.OfAll(field).Select(r => r?.Place));
    }
}
