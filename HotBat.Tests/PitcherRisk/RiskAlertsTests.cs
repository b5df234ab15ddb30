using HotBat.Core.PitcherRisk;

namespace HotBat.Tests.PitcherRisk;

/// <summary>The base rate is .05: elevated begins at .05 and is left below .045, high begins above .10 and is left below .09.</summary>
public sealed class RiskAlertsTests
{
    static readonly DateOnly s_first = new(2031, 5, 1);

    [Fact]
    public void Of_ACrossing_IsRaisedOnceHoweverLongItLasts()
    {
        var alert = Assert.Single(Alerts(.04, .06, .07, .06, .06));
        Assert.Equal((Day(2), RiskBand.Low, RiskBand.Elevated, .06, null, null), (alert.OpenedOn, alert.From, alert.To, alert.Chance, alert.ClosedOn, (object?)alert.Because));
    }

    [Fact]
    public void Of_ARiskThatFlickersAboutTheEdge_RaisesOneAlert() => Assert.Null(Assert.Single(Alerts(.04, .051, .049, .051, .046, .052)).ClosedOn);

    [Fact]
    public void Of_FallingBackBelowTheMargin_ClosesIt_AndTheNextCrossingIsAnother()
    {
        var alerts = Alerts(.04, .06, .044, .044, .06);
        Assert.Equal([(Day(2), Day(3), AlertEnd.FellBack), (Day(5), null, (AlertEnd?)null)], alerts.Select(alert => (alert.OpenedOn, alert.ClosedOn, alert.Because)));
    }

    [Fact]
    public void Of_RisingThroughBothBands_HasOneOpenAtATime()
    {
        var alerts = Alerts(.04, .06, .11, .095, .08, .04);
        Assert.Equal(
            [(RiskBand.Low, RiskBand.Elevated, Day(2), Day(3), AlertEnd.Risen), (RiskBand.Elevated, RiskBand.High, Day(3), Day(5), AlertEnd.FellBack)],
            alerts.Select(alert => (alert.From, alert.To, alert.OpenedOn, alert.ClosedOn!.Value, alert.Because!.Value)));
    }

    [Fact]
    public void Of_AJumpOverABand_IsOneAlert()
    {
        var alert = Assert.Single(Alerts(.04, .12));
        Assert.Equal((RiskBand.Low, RiskBand.High), (alert.From, alert.To));
    }

    [Fact]
    public void Of_WhoIsToldForTheFirstTime_HasCrossedNothing() => Assert.Empty(Alerts(.12, .12));

    [Fact]
    public void Of_GoingOnTheList_ClosesIt_AndComingBackAsHighAsBeforeIsNoCrossing()
    {
        var alert = Assert.Single(Alerts(.04, .12, double.NaN, double.NaN, .12));
        Assert.Equal((Day(3), AlertEnd.Listed), (alert.ClosedOn, alert.Because));
    }

    [Fact]
    public void Of_ComingBackFromTheListHigher_IsACrossing()
    {
        var alert = Assert.Single(Alerts(.04, double.NaN, double.NaN, .12));
        Assert.Equal((Day(4), RiskBand.Low), (alert.OpenedOn, alert.From));
    }

    [Fact]
    public void Of_WhoIsNotToldAnyMore_IsInactive_AndTheSeasonsEndClosesTheRest()
    {
        RiskMorning[] mornings = [Morning(1, (7, .04), (8, .04)), Morning(2, (7, .06), (8, .06)), Morning(3, (8, .06))];
        Assert.Equal([(7, Day(3), AlertEnd.Inactive), (8, Day(9), AlertEnd.SeasonOver)], RiskAlerts.Of(mornings, Day(9)).Select(alert => (alert.Pitcher, alert.ClosedOn!.Value, alert.Because!.Value)));
    }

    static IReadOnlyList<RiskAlertSpan> Alerts(params double[] chances) => RiskAlerts.Of(chances.Select((chance, i) => Morning(i + 1, (7, double.IsNaN(chance) ? null : chance))));

    static RiskMorning Morning(int day, params (int Pitcher, double? Chance)[] chances) => new(Day(day), day, .05, chances.ToDictionary(one => one.Pitcher, one => one.Chance));

    static DateOnly Day(int day) => s_first.AddDays(day - 1);
}
