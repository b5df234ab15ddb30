using HotBat.Core.Operations;
using HotBat.Tests.Support;
using HotBat.Web.Operations;
using HotBat.Web.Parts;

namespace HotBat.Tests.Parts;

/// <summary>When the data was read, under a real clock and under one that is set to another day.</summary>
public sealed class ReadingTextTests
{
    static readonly DateTime s_read = new(2026, 11, 21, 7, 15, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("America/New_York", "Nov 21, 2026, 2:15 AM ET")]
    [InlineData("America/Los_Angeles", "Nov 20, 2026, 11:15 PM PT")]
    [InlineData("Asia/Tokyo", "Nov 21, 2026, 4:15 PM UTC+9")]
    [InlineData(null, "Nov 21, 2026, 2:15 AM ET")]
    public void Of_TheReadersZone_DayAndHour(string? zone, string text) => Assert.Equal(text, ReadingText.Of(s_read, zone, new(2026, 11, 21)));

    [Fact]
    public void Of_TheReaderIsADayAhead_IsNoOtherClock() => Assert.DoesNotContain("clock", ReadingText.Of(s_read.AddHours(12), "Asia/Tokyo", new(2026, 11, 21)), StringComparison.Ordinal);

    [Fact]
    public void Of_AfterTheDayOfTheApp_SaysWhoseDayItIs() =>
        Assert.Equal("Nov 21, 2026, 2:15 AM ET, by the real clock: the app’s day is set to Aug 15, 2024", ReadingText.Of(s_read, null, new(2024, 8, 15)));

    [Fact]
    public void Of_Nothing_SaysNothing() => Assert.Null(ReadingText.Of(null, null, new(2024, 8, 15)));

    [Fact]
    public void Age_UnderAPinnedClock_IsTheMomentItself()
    {
        Assert.Equal("2 h ago", MomentText.Age(new HandClock(new(s_read.AddHours(2), TimeSpan.Zero)), s_read));
        Assert.Equal("Nov 21, 2026, 07:15", MomentText.Age(new PinnedTimeProvider(new(2024, 8, 15)), s_read));
        Assert.Equal("Nov 21, 2026, 07:15", MomentText.Age(new PinnedTimeProvider(new(2026, 11, 21)), s_read));
    }
}
