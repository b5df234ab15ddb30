using HotBat.Core.HomeRuns;
using HotBat.Web.HomeRuns;

namespace HotBat.Tests.HomeRuns;

public sealed class DayWithoutGamesTests
{
    static readonly DateOnly s_asOf = new(2024, 8, 15), s_newest = new(2024, 8, 14);
    static readonly SeasonCalendar s_calendar = new(2024, s_asOf, new(2024, 3, 28), new(2024, 9, 29), new(2024, 7, 15), new(2024, 7, 18));

    [Theory]
    [InlineData("2024-07-16", "All-Star break", "the season pauses")]
    [InlineData("2024-12-24", "No game on Dec 24, 2024", "The nearest days with games:")]
    public void Day_OfALoadedSeason_HasNoGame(string date, string title, string text)
    {
        var day = new DayWithoutGames(DateOnly.Parse(date, null), s_calendar, [2024], null);
        Assert.Equal(title, day.Title);
        Assert.Contains(text, day.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Day_OfAFragment_SaysHowMuchIsLoaded()
    {
        var day = new DayWithoutGames(new(2023, 6, 1), new(2023, s_asOf, new(2023, 6, 3), new(2023, 6, 5), null, null) { GameDays = 3 }, [2024, 2023], null);
        Assert.Equal(("No game on Jun 1, 2023", "Only 3 days of the 2023 season are loaded. The nearest days with games:"), (day.Title, day.Text));
    }

    [Theory]
    [InlineData(new short[] { 2024 }, "The 2019 season is not loaded. The one that is: 2024.")]
    [InlineData(new short[] { 2024, 2023 }, "The 2019 season is not loaded. Loaded are 2024, 2023.")]
    [InlineData(new short[0], "The 2019 season is not loaded, and no season before the day of this view is.")]
    public void Day_OfASeasonThatIsNotLoaded_SaysSoAndWhichAre(short[] loaded, string text)
    {
        var day = new DayWithoutGames(new(2019, 6, 1), null, loaded, s_newest);
        Assert.Equal(("No game on Jun 1, 2019 is loaded", text), (day.Title, day.Text));
    }
}
