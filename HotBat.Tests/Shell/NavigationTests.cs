using HotBat.Web.Shell;

namespace HotBat.Tests.Shell;

public sealed class NavigationTests
{
    [Theory]
    [InlineData("/teams", "/teams", true)]
    [InlineData("/Teams/NYY", "/teams", true)]
    [InlineData("/teamsheet", "/teams", false)]
    [InlineData("/teams", "/", false)]
    [InlineData("/", "/", true)]
    public void Address_IsAtAPage_WhenItIsThePageOrBelowIt(string path, string url, bool expected) =>
        Assert.Equal(expected, Navigation.IsAt(path, url));

    [Theory]
    [InlineData("/teams/nyy", "Home runs", "Teams")]
    [InlineData("/teams/nyy/pitching", "Pitchers", "Staff")]
    [InlineData("/pitchers/543037", "Pitchers", "Staff")]
    [InlineData("/prospects/compare", "Prospects", "Compare")]
    public void Address_LiesInOneSection_AtOnePage(string path, string section, string page)
    {
        var place = Assert.Single(Navigation.Sections, one => one.Holds(path));
        Assert.Equal((section, page), (place.Title, Assert.Single(place.Pages, one => one.IsAt(path)).Title));
        Assert.Equal(section, Assert.Single(Navigation.Dock, one => one.IsAt(path)).Title);
    }
}
