namespace HotBat.Tests.Support;

/// <summary>Browser tests share one browser and the app on the small league, and run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserHost>, ICollectionFixture<SmallLeagueServer>
{
    public const string Name = "browser";
}
