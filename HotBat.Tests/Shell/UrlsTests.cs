using HotBat.Web;

namespace HotBat.Tests.Shell;

public sealed class UrlsTests
{
    [Theory]
    [InlineData("http://x/teams/nyy?season=2024&asof=2024-06-01&hand=L", "/teams", "/teams?season=2024&asof=2024-06-01")]
    [InlineData("http://x/teams?asof=2024-06-01&sort=hr", "/teams/bos", "/teams/bos?asof=2024-06-01")]
    [InlineData("http://x/teams?asof=2024-06-01", "/styleguide?club=bos", "/styleguide?club=bos&asof=2024-06-01")]
    [InlineData("http://x/teams?season=", "/teams", "/teams")]
    [InlineData("http://x/", "/teams", "/teams")]
    [InlineData("http://x/teams?season=2024&asof=2024-06-01", "/picks", "/picks?asof=2024-06-01")]
    [InlineData("http://x/picks?date=2024-07-30&team=NYY&asof=2024-07-29", "/teams", "/teams?asof=2024-07-29")]
    public void InViewOf_AnAddress_KeepsItsSeasonAndDay(string here, string address, string expected) => Assert.Equal(expected, Urls.InViewOf(here, address));
}
