using HotBat.Core.HomeRuns;

namespace HotBat.Tests.HomeRuns;

public sealed class GameWindowTests
{
    static readonly SeasonCalendar s_calendar = SeasonCalendar.From(2024, new(2024, 8, 15),
        [.. Days(new(2024, 3, 28), new(2024, 7, 14)), .. Days(new(2024, 7, 19), new(2024, 9, 29))]);

    [Fact]
    public void From_GapOfFourDaysInJuly_IsTheAllStarBreak()
    {
        Assert.Equal(new DateOnly(2024, 7, 15), s_calendar.BreakFrom);
        Assert.Equal(new DateOnly(2024, 7, 18), s_calendar.BreakThrough);
    }

    [Fact]
    public void From_GapInApril_IsNoBreak()
    {
        var calendar = SeasonCalendar.From(2024, new(2024, 8, 15), [new(2024, 4, 1), new(2024, 4, 9), new(2024, 7, 1), new(2024, 7, 2)]);
        Assert.Null(calendar.BreakFrom);
        Assert.Null(GameWindow.Of(calendar).Narrow(GameSplit.BeforeAllStar, calendar));
    }

    [Fact]
    public void Of_SeasonUnderWay_EndsTheDayBefore() => Assert.Equal(new DateOnly(2024, 8, 14), GameWindow.Of(s_calendar).Through);

    [Fact]
    public void Of_SeasonOver_EndsWithItsLastGame()
    {
        var over = s_calendar with { AsOf = new(2025, 3, 1) };
        Assert.Equal(new DateOnly(2024, 9, 29), GameWindow.Of(over).Through);
    }

    [Fact]
    public void Narrow_Last30Days_CountsTheLastDay()
    {
        var window = GameWindow.Of(s_calendar).Narrow(GameSplit.Last30Days, s_calendar)!;
        Assert.Equal((new DateOnly(2024, 7, 16), new DateOnly(2024, 8, 14)), (window.From, window.Through));
    }

    [Fact]
    public void Narrow_SplitOutsideTheWindow_IsNothing()
    {
        var may = GameWindow.Of(s_calendar).Narrow(GameSplit.May, s_calendar)!;
        Assert.Null(may.Narrow(GameSplit.June, s_calendar));
        Assert.Null((may with { IsHome = true }).Narrow(GameSplit.Away, s_calendar));
    }

    [Theory]
    [InlineData("2024-05-01", true, 'L', true)]
    [InlineData("2024-04-30", true, 'L', false)]
    [InlineData("2024-05-31", false, 'L', false)]
    [InlineData("2024-05-31", true, 'R', false)]
    public void Includes_EachLimit_IsKept(string date, bool isHome, char hand, bool expected)
    {
        var window = new GameWindow(2024, new(2024, 5, 1), new(2024, 5, 31), IsHome: true, PitcherHand: 'L');
        Assert.Equal(expected, window.Includes(DateOnly.Parse(date), isHome, 1, hand));
    }

    static IEnumerable<DateOnly> Days(DateOnly from, DateOnly through)
    {
        for (var day = from; day <= through; day = day.AddDays(1)) yield return day;
    }
}
