using HotBat.Core.Operations;
using HotBat.Data.Search;
using HotBat.Web.Search;

namespace HotBat.Tests.Search;

public sealed class SearchRequestsTests
{
    static readonly SearchRequests s_requests = new(new PinnedTimeProvider(new DateOnly(2024, 8, 15)));

    [Fact]
    public void View_Nothing_IsTodayWithTheUsualNumber() =>
        Assert.Equal(new SearchView("", new(2024, 8, 15), new(2024, 8, 15), SearchRequests.UsuallyFound), s_requests.View(new()).Value);

    [Fact]
    public void View_Everything_AsAsked() =>
        Assert.Equal(new SearchView("judge", new(2024, 6, 1), new(2024, 8, 15), 3), s_requests.View(new("  judge ", "3", "2024-06-01")).Value);

    [Theory]
    [InlineData("judge", "0", null, "limit")]
    [InlineData("judge", "51", null, "limit")]
    [InlineData("judge", "many", null, "limit")]
    [InlineData("judge", null, "2024-08-16", "asof")]
    [InlineData("judge", null, "yesterday", "asof")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901", null, null, "q")]
    public void View_ThatCannotBe_NamesTheParameter(string typed, string? limit, string? asOf, string parameter) =>
        Assert.Equal(parameter, s_requests.View(new(typed, limit, asOf)).Problem?.Parameter);

    [Theory]
    [InlineData("player-592450", SearchKind.Player, 592450)]
    [InlineData("club-147", SearchKind.Club, 147)]
    public void Key_Read_IsWhatWasKept(string key, SearchKind kind, int id) => Assert.Equal((kind, id), SearchText.Read(key));

    [Theory]
    [InlineData("player-")]
    [InlineData("player-1-2")]
    [InlineData("park-3")]
    [InlineData("player--1")]
    [InlineData("player-99999999999")]
    [InlineData("javascript:alert(1)")]
    public void Key_OfSomethingElse_IsNothing(string key) => Assert.Null(SearchText.Read(key));

    [Theory]
    [InlineData(1996, 2011, false, false, "1996–2011")]
    [InlineData(2019, 2024, true, false, "since 2019")]
    [InlineData(2020, 2020, false, false, "2020")]
    [InlineData(null, 2004, false, false, "until 2004")]
    [InlineData(null, 2024, true, false, "in the majors")]
    [InlineData(2013, 2019, false, true, "pitcher, 2013–2019")]
    [InlineData(null, 2024, true, true, "pitcher")]
    [InlineData(2013, null, false, null, "since 2013")]
    public void Role_BySeasons_SaysWhoHasStopped(int? first, int? last, bool isActive, bool? isPitcher, string expected) =>
        Assert.Equal(expected, SearchText.Role(new(SearchKind.Player, 1, "Al Finn", null, null, (short?)first, isPitcher, false) { LastSeason = (short?)last, IsActive = isActive }));

    [Fact]
    public void Detail_TellsNamesakesApart()
    {
        var player = new SearchHit(SearchKind.Player, 1, "Al Finn", "BAL", 1990, 2013, true, false);
        Assert.Equal("pitcher, since 2013 · born 1990", SearchText.Detail(player with { IsActive = true, LastSeason = 2024 }));
        Assert.Equal("not in the majors", SearchText.Detail(player with { FirstSeason = null, BirthYear = null, IsPitcher = null }));
        Assert.Null(SearchText.Detail(new(SearchKind.Club, 147, "New York Yankees", "NYY", null, null, null, true)));
    }
}
