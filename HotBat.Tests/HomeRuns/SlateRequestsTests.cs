using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Tests.Support;
using HotBat.Web.HomeRuns;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Tests.HomeRuns;

[Collection(SmallLeagueCollection.Name)]
public sealed class SlateRequestsTests(SmallLeagueDatabase league)
{
    SlateRequests Requests => new(league.FreshServices().GetRequiredService<ClubDirectory>(), SmallLeague.Clock);

    [Theory]
    [InlineData("date", "2024-13-01")]
    [InlineData("date", "yesterday")]
    [InlineData("date", "9999-12-31")]
    [InlineData("date", "0001-01-01")]
    [InlineData("sort", "sideways")]
    [InlineData("asof", "2024-07-30")]
    [InlineData("asof", "0001-01-01")]
    [InlineData("asof", "2024-7-1")]
    public void Slate_ParameterThatCannotBe_IsNamed(string name, string value)
    {
        string? Of(string parameter) => parameter == name ? value : null;
        Assert.Equal((name, 400), Requests.Slate(new(Of("date"), Of("sort"), Of("asof"))).Problem is { } p ? (p.Parameter, p.Status) : default);
    }

    [Fact]
    public void Slate_WithoutADate_IsThatOfTheViewsDay()
    {
        Assert.Equal(new SlateView(SmallLeague.Today, SmallLeague.Today, SmallLeague.Today), Requests.Slate(new()).Value!.View);
        var earlier = Requests.Slate(new(AsOf: "2024-07-14", Sort: "PARK")).Value!;
        Assert.Equal((new SlateView(new(2024, 7, 14), new(2024, 7, 14), SmallLeague.Today), "park", false), (earlier.View, earlier.Sort, earlier.IsOwnDay));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("99999999999")]
    [InlineData("")]
    public void Game_KeyThatIsNone_IsNotFound(string key) => Assert.Equal(404, Requests.Game(key, null).Problem?.Status);

    [Fact]
    public async Task InOrder_ByTimeExpectationAndPark()
    {
        var slate = await league.Fresh<SlateQueries>().SlateAsync(new(new(2024, 8, 1), SmallLeague.Today, SmallLeague.Today), default);
        var games = slate.Games.Select((g, i) => g with { Park = g.Park! with { All = 90 + i }, Home = g.Home with { Expected = g.Home.Expected! with { Mean = i } } }).ToList();
        IEnumerable<int> Order(string sort) => Requests.Slate(new(Sort: sort)).Value!.InOrder(games).Select(g => (int)g.DoubleHeaderGame!);
        Assert.Equal([1, 2], Order("time"));
        Assert.Equal([2, 1], Order("score"));
        Assert.Equal([2, 1], Order("park"));
    }
}
