using System.Globalization;
using Bunit;
using HotBat.Web.Charts;

namespace HotBat.Tests.Charts;

public sealed class ChartTests : BunitContext
{
    static readonly DateOnly s_april = new(2024, 4, 1);

    static TrendSeries Series(params double?[] values) =>
        new("HR per game", "HR a game", [.. values.Select((value, day) => new TrendPoint(s_april.AddDays(day * 10), value))]);

    [Theory]
    [InlineData(0.4, 2.9, true, 0, 3, 1)]
    [InlineData(87.9, 91.1, false, 86, 92, 2)]
    [InlineData(0.8, 5.3, true, 0, 6, 2)]
    [InlineData(-9.4, 31.4, false, -20, 40, 20)]
    [InlineData(1.5, 1.5, false, 1, 2, 0.5)]
    public void Scale_AroundValues_BeginsAndEndsRound(double low, double high, bool fromZero, double expectedLow, double expectedHigh, double step)
    {
        var scale = ChartScale.Around(low, high, fromZero);
        Assert.InRange(scale.Intervals, 2, 4);
        Assert.True(scale.Low <= low && scale.High >= high);
        Assert.Equal((expectedLow, expectedHigh, step), (scale.Low, scale.High, scale.Step));
    }

    [Fact]
    public void Scale_OfAnyRange_HoldsItInThreeToFiveTicks()
    {
        var random = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var low = (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-3, 6));
            var high = low + random.NextDouble() * Math.Pow(10, random.Next(-3, 6)) + 1e-4;
            var scale = ChartScale.Around(low, high, fromZero: false);
            Assert.True(scale.Low <= low + scale.Step * 1e-6 && scale.High >= high - scale.Step * 1e-6, $"{low}..{high} is not in {scale}");
            Assert.InRange(scale.Ticks.Count(), 3, 5);
        }
    }

    [Fact]
    public void TrendPlot_ReferenceBesideTheLastValue_KeepsItsLabelClear()
    {
        var near = TrendPlot.Of(Series(0, 2, 1.12) with { Reference = 1.13, FromZero = true }, 220)!;
        Assert.NotEqual(0, near.ReferenceShift);
        var far = TrendPlot.Of(Series(0, 2, 1.9) with { Reference = 0.5, FromZero = true }, 220)!;
        Assert.Equal(0, far.ReferenceShift);
    }

    [Fact]
    public void TrendPlot_UnknownValue_BreaksTheLine()
    {
        var plot = TrendPlot.Of(Series(1, 2, null, 1, 2), 220)!;
        Assert.Equal(2, plot.Line().Count(c => c == 'M'));
        Assert.Equal(2, plot.Area().Count(c => c == 'Z'));
    }

    [Fact]
    public void TrendChart_Prerendered_IsACompletePicture()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        var chart = Render<TrendChart>(p => p.Add(c => c.Series, Series(1, 2.86, 1.4, 2.14) with { Reference = 1.13, ReferenceLabel = "Lg 1.13", FromZero = true })
            .Add(c => c.LabelHighest, true).Add(c => c.Explorable, false));
        var texts = chart.FindAll("text").Select(text => text.TextContent).ToList();
        Assert.Contains("2.14", texts);
        Assert.Contains("2.86 on Apr 11", texts);
        Assert.Contains("Lg 1.13", texts);
        Assert.Contains("May", texts);
        Assert.StartsWith("HR per game from Apr 1, 2024", chart.Find("[role=img]").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public void TrendChart_OfOnePoint_SaysThatItIsTooFew()
    {
        Assert.Contains("Not enough games", Render<TrendChart>(p => p.Add(c => c.Series, Series(1.2))).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void TrendTable_TwoGamesOnADay_AreTwoRowsNewestFirst()
    {
        var twice = new TrendSeries("HR", "", [new(s_april, 1), new(s_april.AddDays(1), 2), new(s_april.AddDays(1), 3)]);
        var table = Render<TrendTable>(p => p.Add(t => t.Series, [twice]).Add(t => t.Caption, "HR"));
        Assert.Equal(["3.00", "2.00", "1.00"], table.FindAll("td").Select(cell => cell.TextContent));
    }

    [Fact]
    public void TrendTable_DoubleHeader_NamesEachGame_LaterFirst()
    {
        var twice = new TrendSeries("HR", "", [new(s_april, 1), new(s_april.AddDays(1), 2, 1), new(s_april.AddDays(1), 3, 2)]);
        var table = Render<TrendTable>(p => p.Add(t => t.Series, [twice]).Add(t => t.Caption, "HR"));
        Assert.Equal(["Apr 2 (2)", "Apr 2 (1)", "Apr 1"], table.FindAll("tbody th").Select(cell => cell.TextContent));
        Assert.Equal(["3.00", "2.00", "1.00"], table.FindAll("td").Select(cell => cell.TextContent));
    }

    [Fact]
    public void TrendPlot_DoubleHeader_HasTwoPlaces_InsideTheAxisOnItsLastDay()
    {
        TrendPoint first = new(s_april.AddDays(10), 2, 1), second = new(s_april.AddDays(10), 3, 2);
        var plot = TrendPlot.Of(new("HR", "", [new(s_april, 1), first, second]), 220)!;
        Assert.Equal((0, 100), (plot.X(s_april), plot.X(second)));
        // a half of 10.25 days
        Assert.Equal(100 * .5 / 10.25, plot.X(second) - plot.X(first), 6);
    }

    [Fact]
    public void DotStrip_Subject_IsNamedWithItsValue()
    {
        var strip = Render<DotStrip>(p => p.Add(s => s.Dots, [new("ATL", -22.9), new("NYY", -9.4), new("CLE", 31.4)]).Add(s => s.Subject, "NYY").Add(s => s.Summary, "x"));
        Assert.Equal("NYY −9.4", strip.Find("text.lab").TextContent);
        Assert.Single(strip.FindAll("circle.f1"));
        Assert.All(strip.FindAll("circle"), dot => Assert.InRange(double.Parse(dot.GetAttribute("cx")!.TrimEnd('%'), CultureInfo.InvariantCulture), 0, 100));
    }

    [Theory]
    [InlineData(-0.5, "below", "--from:25;--to:50")]
    [InlineData(0.5, "", "--from:50;--to:75")]
    [InlineData(9.0, "", "--from:50;--to:100")]
    public void DifferenceBar_RunsFromTheMiddle(double value, string css, string style)
    {
        var bar = Render(DifferenceBar.Of(value, 1)).Find("i");
        Assert.Equal(css, bar.ClassName ?? "");
        Assert.Equal(style, bar.GetAttribute("style"));
    }
}
