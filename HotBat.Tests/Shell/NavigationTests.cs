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
}
