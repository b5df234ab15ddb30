using HotBat.Core.PitcherRisk;

namespace HotBat.Tests.PitcherRisk;

/// <summary>A pitcher of eleven outings, five days apart: fastballs of 93, 94, 95, 93, 94, 95 … mph and sliders of 84.</summary>
public sealed class OutingAnomaliesTests
{
    static readonly DateOnly s_first = new(2031, 5, 1);

    [Fact]
    public void Of_ALastOutingFarBelowHisUsual_TellsValueUsualAndSpread()
    {
        // of ten: 93 four times, 94 three times, 95 three times; the median is 94, the median distance 1
        var found = Assert.Single(Found(Outings(10, last: 88.5)));
        Assert.Equal(("FF", OutingMeasure.Velocity, 88.5, 94.0, 1.4826, 10), (found.PitchType, found.Measure, found.Value, found.Usual, found.Spread, found.Outings));
        Assert.Equal(-5.5 / 1.4826, found.Z, 9);
    }

    [Theory]
    [InlineData(94 - (1.4826 * 3.49), 0)]
    [InlineData(94 - (1.4826 * 3.51), 1)]
    [InlineData(94 + (1.4826 * 3.51), 1)]
    public void Of_ThreeAndAHalfDeviations_IsWhereItBegins(double velocity, int found) => Assert.Equal(found, Found(Outings(10, velocity)).Count);

    [Fact]
    public void Of_AVerySteadyPitcher_IsMeasuredByTheFloor()
    {
        // sliders have been 84 each time: half a mile an hour is the least spread
        Assert.Empty(Found(Outings(10, 94, slider: 84 - 1.7)));
        var found = Assert.Single(Found(Outings(10, 94, slider: 84 - 1.8)));
        Assert.Equal(("SL", .5), (found.PitchType, found.Spread));
    }

    [Fact]
    public void Of_TooFewOutingsOrPitches_SaysNothing()
    {
        Assert.Empty(Found(Outings(OutingAnomalies.LeastOutings - 1, 80)));
        Assert.Single(Found(Outings(OutingAnomalies.LeastOutings, 80)));
        Assert.Empty(Found(Outings(10, 80, tracked: OutingAnomalies.LeastTracked - 1)));
    }

    [Fact]
    public void Of_WhatLiesMoreThanAYearBackOrOutsideTheSeason_IsNoUsual()
    {
        var outings = Outings(10, 80);
        Assert.Empty(Found([.. outings.Take(10).Select(outing => outing with { Day = outing.Day.AddYears(-2) }), outings[10]]));
        Assert.Empty(Found([.. outings.Take(10).Select(outing => outing with { IsRegularSeason = false }), outings[10]]));
        Assert.Empty(Found([.. outings.Take(10), outings[10] with { IsRegularSeason = false }]));
    }

    [Fact]
    public void Of_WhateverComesAfterAnOuting_ChangesNothingOfIt()
    {
        var outings = Outings(10, 88.5);
        var before = Found(outings);
        List<Appearance> later = [.. outings, .. Outings(30, 70).Select(outing => outing with { Day = outing.Day.AddDays(60) })];
        Assert.Equal(before, OutingAnomalies.Of(later, s_first).Where(one => one.Day <= outings[10].Day));
        // the outing itself is not part of its own usual
        Assert.Equal(10, before[0].Outings);
    }

    [Fact]
    public void Of_TheMeanOfAllPitchesOfAStudy_IsNotJudged() =>
        Assert.Empty(Found([.. Outings(10, 80).Select(outing => outing with { PitchTypes = [outing.PitchTypes[0] with { PitchType = PitchTypeLine.AllTypes }] })]));

    static List<OutingAnomaly> Found(IReadOnlyList<Appearance> outings) => [.. OutingAnomalies.Of(outings, s_first)];

    static List<Appearance> Outings(int before, double last, double slider = 84, int tracked = 40) =>
    [
        .. Enumerable.Range(0, before).Select(i => Outing(i, 93 + (i % 3), 84, 40)),
        Outing(before, last, slider, tracked),
    ];

    static Appearance Outing(int i, double fastball, double slider, int tracked) => new(7, s_first.AddDays(5 * i), true, true, 80, 20, 15, 0,
        [new("FF", 40, tracked, fastball, 2300, -2, 6, 6.5), new("SL", 40, 40, slider, 2500, -2, 6, 6.5), new("CU", 5, 5, 60, 2500, -2, 6, 6.5)]);
}
