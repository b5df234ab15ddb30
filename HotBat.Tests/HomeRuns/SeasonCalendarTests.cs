using HotBat.Core.HomeRuns;

namespace HotBat.Tests.HomeRuns;

public sealed class SeasonCalendarTests
{
    static SeasonCalendar Of(int days, string asOf) =>
        SeasonCalendar.From(2020, DateOnly.Parse(asOf, null), [.. Enumerable.Range(0, days).Select(i => new DateOnly(2020, 8, 1).AddDays(i))]);

    static readonly DateOnly s_opening = new(2026, 6, 25);

    // 180 days from the end of June, as the sample league has them in some years, without some of them
    static SeasonCalendar PutOff(params (int First, int Days)[] gaps) =>
        SeasonCalendar.From(2026, new(2026, 11, 21), [.. Enumerable.Range(0, 180).Where(i => !gaps.Any(gap => i >= gap.First && i < gap.First + gap.Days)).Select(s_opening.AddDays)]);

    [Fact]
    public void Break_OfASeasonThatWasPutOff_LiesInItsMiddleThird()
    {
        var calendar = PutOff((88, 4), (20, 3), (150, 4));
        // the gap of July is no break of the season's: it is the one that is looked for first
        Assert.Equal((s_opening.AddDays(20), s_opening.AddDays(22)), (calendar.BreakFrom, calendar.BreakThrough));
        Assert.Equal((s_opening.AddDays(88), s_opening.AddDays(91)), PutOff((88, 4), (150, 4)) is var c ? (c.BreakFrom, c.BreakThrough) : default);
        Assert.Null(PutOff((150, 4)).BreakFrom);
        Assert.Null(PutOff((88, 2)).BreakFrom);
        // days that are not loaded are no break
        Assert.Null(PutOff((88, 12)).BreakFrom);
    }

    [Fact]
    public void Break_OfAFewDaysThatAreLoaded_IsNotGuessed() =>
        Assert.Null(SeasonCalendar.From(2026, new(2026, 11, 21), [.. new[] { 0, 1, 2, 3, 8, 9, 10, 11 }.Select(i => new DateOnly(2026, 9, 1).AddDays(i))]).BreakFrom);

    [Theory]
    [InlineData(1, "2024-02-01", true)]
    [InlineData(9, "2024-02-01", true)]
    [InlineData(10, "2024-02-01", false)]
    [InlineData(66, "2024-02-01", false)]
    // a season that has begun: the rest is on the schedule
    [InlineData(9, "2020-08-02", false)]
    public void Fragment_IsAPastSeasonOfAFewDays(int days, string asOf, bool isFragment)
    {
        var calendar = Of(days, asOf);
        Assert.Equal((days, isFragment), (calendar.GameDays, calendar.IsFragment));
    }
}
