using System.Globalization;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;

namespace HotBat.Tests.HomeRuns;

/// <summary>What a view may know of one game.</summary>
public sealed class ListedGameTests
{
    static readonly DateOnly s_day = new(2024, 6, 5), s_makeup = new(2024, 8, 26);
    static readonly DateTime s_start = new(2024, 6, 5, 22, 40, 0, DateTimeKind.Utc);

    static ListedGame Listed(string status = "scheduled", DateOnly? day = null, DateOnly? from = null, short? score = null, GameState? state = null) => new(
        new Game
        {
            GamePk = 1,
            Season = 2024,
            GameDate = day ?? s_day,
            GameType = 'R',
            HomeTeamId = 114,
            AwayTeamId = 118,
            Status = status,
            RescheduledFrom = from,
            StartTime = s_start,
            HomeScore = score,
            AwayScore = score,
            HomeProbable = 7,
            HomeStarter = 8,
            TemperatureFahrenheit = 70,
        }, null, null, null, null, state);

    static GameState State(char coded, int minutesAfterStart) => new() { GamePk = 1, CodedState = coded, Inning = 3, HomeScore = 2, AwayScore = 1, ChangedAt = s_start.AddMinutes(minutesAfterStart) };

    static SlateView On(DateOnly date, DateOnly? asOf = null, DateOnly? today = null) => new(date, asOf ?? today ?? date, today ?? asOf ?? date);

    /// <summary>The file of a season holds its World Series; in August nobody knows who plays it.</summary>
    [Theory]
    [InlineData('R', "2024-04-01", false, true)]
    [InlineData('W', "2024-04-01", false, false)]
    [InlineData('W', "2024-06-05", false, true)]
    [InlineData('W', "2024-06-09", false, true)]
    [InlineData('W', "2024-06-01", true, true)]
    public void Postseason_IsListed_OnceItsPairingIsKnown(char type, string asOf, bool isScheduled, bool isListed)
    {
        var game = Listed();
        (game.Row.GameType, game.Row.StartTime) = (type, isScheduled ? s_start : null);
        var day = DateOnly.Parse(asOf, CultureInfo.InvariantCulture);
        Assert.Equal(isListed, game.IsOn(On(s_day, day, day)));
    }

    [Fact]
    public void OwnDay_UnderWay_IsLive()
    {
        var game = Listed("live", state: State('I', 60));
        Assert.Equal(GamePhase.Live, game.PhaseIn(On(s_day)));
        Assert.NotNull(game.StateIn(On(s_day)));
    }

    [Fact]
    public void OwnDay_Suspended_KeepsItsStateUntilItGoesOn()
    {
        var game = Listed("suspended", state: State('U', 90));
        Assert.Equal(GamePhase.Suspended, game.PhaseIn(On(s_day)));
        Assert.Equal((short)3, game.StateIn(On(s_day))!.Inning);
        // without a state nothing is known of it but the schedule
        Assert.Equal(GamePhase.Scheduled, Listed("suspended").PhaseIn(On(s_day)));
        // seen on another day of the app's it is not under way
        Assert.Null(game.StateIn(On(s_day, today: s_day.AddDays(1))));
    }

    [Theory]
    [InlineData(-31, GamePhase.Scheduled)]
    [InlineData(-29, GamePhase.Live)]
    [InlineData(5, GamePhase.Live)]
    public void OwnDay_StateShortlyBeforeTheStart_IsBelieved(int minutesAfterStart, GamePhase phase) => Assert.Equal(phase, Listed("live", state: State('I', minutesAfterStart)).PhaseIn(On(s_day)));

    [Theory]
    [InlineData("live", 'I')]
    [InlineData("suspended", 'U')]
    [InlineData("final", 'F')]
    public void OwnDay_StateReadBeforeTheStart_IsOfALaterTimeAndHidden(string status, char coded)
    {
        var game = Listed(status, state: State(coded, -300), score: 5);
        Assert.Equal((GamePhase.Scheduled, null), (game.PhaseIn(On(s_day)), game.StateIn(On(s_day))));
    }

    [Fact]
    public void OwnDay_FinalInTheRowButNoState_StaysScheduled() => Assert.Equal(GamePhase.Scheduled, Listed("final", score: 5).PhaseIn(On(s_day)));

    [Fact]
    public void DayAfter_IsFinalAndItsStateNoLongerAsked()
    {
        var view = On(s_day, today: s_day.AddDays(1));
        var game = Listed("final", score: 5, state: State('F', 180));
        Assert.Equal((GamePhase.Final, null), (game.PhaseIn(view), game.StateIn(view)));
        Assert.Equal((null, 8), game.Starters(view));
    }

    [Fact]
    public void EarlierMorning_KnowsTheScheduleAlone()
    {
        var view = On(s_day, asOf: s_day.AddDays(-3), today: s_day.AddDays(9));
        var game = Listed("final", score: 5, state: State('F', 180));
        Assert.Equal((GamePhase.Scheduled, null, false, false), (game.PhaseIn(view), game.StateIn(view), game.IsKnown(view), game.HasWeather(view)));
        Assert.Equal((null, null), game.Starters(view));
        // on the day itself they are announced
        Assert.Equal((null, 7), game.Starters(On(s_day, asOf: s_day, today: s_day.AddDays(9))));
    }

    [Fact]
    public void PutOff_StandsUnderBothDays_OnceThatIsKnown()
    {
        var game = Listed(day: s_makeup, from: s_day);
        Assert.True(game.IsOn(On(s_day, today: s_day.AddDays(1))));
        Assert.Equal((GamePhase.Postponed, true), game is var g ? (g.PhaseIn(On(s_day, today: s_day.AddDays(1))), g.IsOldListing(On(s_day, today: s_day.AddDays(1)))) : default);
        Assert.Equal((true, GamePhase.Scheduled), (game.IsOn(On(s_makeup, today: s_day.AddDays(1))), game.PhaseIn(On(s_makeup, today: s_day.AddDays(1)))));
        Assert.False(game.HasHour(On(s_day, today: s_day.AddDays(1))));
    }

    [Fact]
    public void PutOff_SeenFromTheMorningBefore_IsOnItsFirstDayStill()
    {
        var morning = On(s_day, asOf: s_day, today: s_makeup.AddDays(3));
        var game = Listed("final", day: s_makeup, from: s_day, score: 4);
        Assert.Equal((true, GamePhase.Scheduled, false, false), (game.IsOn(morning), game.PhaseIn(morning), game.HasHour(morning), game.IsKnown(morning)));
        Assert.False(game.IsOn(morning with { Date = s_makeup }));
    }

    [Theory]
    [InlineData("suspended", GamePhase.Suspended)]
    [InlineData("cancelled", GamePhase.Cancelled)]
    [InlineData("postponed", GamePhase.Postponed)]
    [InlineData("live", GamePhase.NoResult)]
    [InlineData("scheduled", GamePhase.NoResult)]
    public void PastDay_WithoutAScore_SaysWhy(string status, GamePhase phase) => Assert.Equal(phase, Listed(status).PhaseIn(On(s_day, today: s_day.AddDays(2))));
}
