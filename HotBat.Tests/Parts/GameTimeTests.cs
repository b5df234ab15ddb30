using HotBat.Web.Parts;

namespace HotBat.Tests.Parts;

public sealed class GameTimeTests
{
    static readonly DateTime s_start = new(2024, 8, 15, 23, 10, 0, DateTimeKind.Utc);
    static readonly DateOnly s_day = new(2024, 8, 15);

    [Theory]
    [InlineData("America/New_York", "America/New_York", "7:10 PM", "ET", null)]
    [InlineData("America/New_York", "America/Chicago", "7:10 PM", "ET", "6:10 PM")]
    [InlineData("America/Los_Angeles", "America/Los_Angeles", "4:10 PM", "PT", null)]
    // two zones, one clock
    [InlineData("America/Toronto", "America/New_York", "7:10 PM", "ET", null)]
    // the reader sleeps into the next day
    [InlineData("Europe/Berlin", "America/Chicago", "Fri 1:10 AM", "UTC+2", "6:10 PM")]
    [InlineData("Asia/Kolkata", "America/Chicago", "Fri 4:40 AM", "UTC+5:30", "6:10 PM")]
    // nobody knows where the reader is: the ballpark's clock, else the league's
    [InlineData(null, "America/Chicago", "6:10 PM", "CT", null)]
    [InlineData(null, null, "7:10 PM", "ET", null)]
    [InlineData("Nowhere/Land", null, "7:10 PM", "ET", null)]
    public void Of_ReaderAndPark_BothClocksWhereTheyDiffer(string? reader, string? park, string main, string zone, string? atPark) =>
        Assert.Equal(new GameTime(main, zone, atPark), GameTime.Of(s_start, reader, park, s_day));

    [Theory]
    [InlineData("Europe/London")]
    [InlineData("UTC")]
    // browsers still name these by what they were called once
    [InlineData("Asia/Calcutta")]
    [InlineData("Europe/Kiev")]
    [InlineData("America/Buenos_Aires")]
    public void Find_NameThatABrowserGives_IsItsZone(string name) => Assert.Equal(name, GameTime.Find(name)?.Id);

    [Theory]
    // each spelling that the system accepts would stay in memory for good
    [InlineData("America///New_York")]
    [InlineData("America/./New_York")]
    [InlineData("posix/America/New_York")]
    [InlineData("")]
    public void Find_AnotherSpelling_IsNoZone(string name) => Assert.Null(GameTime.Find(name));
}
