using System.Globalization;
using Bunit;
using HotBat.Core.Baseball;
using HotBat.Web.Charts;

namespace HotBat.Tests.Charts;

public sealed class ReliabilityChartTests : BunitContext
{
    static readonly ReliabilityPoint[] s_points = [new(.054, .055, .047, .065, 2_454), new(.207, .208, .192, .224, 2_454)];

    [Fact]
    public void Point_OfABin_HasTheWilsonInterval()
    {
        var point = ReliabilityPoint.Of(new(.05, .15, 100, .1, .2));
        // by hand: centre (0.2 + 0.019207) / 1.038415, half-width 1.95996 / 1.038415 · √(0.0016 + 0.000096)
        Assert.Equal((.1, .2, 100), (point.Predicted, point.Observed, point.Count));
        Assert.Equal(.1334, point.Low, 4);
        Assert.Equal(.2888, point.High, 4);
        Assert.False(point.IsMet);
        Assert.True(new ReliabilityPoint(.14, .2, point.Low, point.High, 100).IsMet);
    }

    [Fact]
    public void Wilson95_WithoutTrials_IsUnknown_AndWiderThanThe80()
    {
        Assert.Null(RateInterval.Wilson95(0, 0));
        var (wide, narrow) = (RateInterval.Wilson95(5, 50)!.Value, RateInterval.Wilson80(5, 50)!.Value);
        Assert.True(wide.Low < narrow.Low && wide.High > narrow.High);
    }

    [Fact]
    public void Chart_EveryGroup_StandsWhereItsFiguresAre_WithItsInterval()
    {
        var chart = Render<ReliabilityChart>(p => p.Add(c => c.Points, s_points).Add(c => c.Summary, "Said and came"));
        var dots = chart.FindAll("circle");
        Assert.Equal(2, dots.Count);
        // the axes end at 30%: 20.7% is 69% of the way, 20.8% lies 30.7% from the top
        Assert.Equal("30.67%", dots[1].GetAttribute("cy"), NumberTexts.Instance);
        Assert.Equal("69%", dots[1].GetAttribute("cx"), NumberTexts.Instance);
        Assert.Contains("5.4% predicted, 5.5% observed (4.7–6.5%), 2,454 batter games", dots[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("20.7% said, 20.8% came", chart.Markup, StringComparison.Ordinal);
        Assert.Equal("Said and came", chart.Find("[role=img]").GetAttribute("aria-label"));
    }

    [Fact]
    public void Chart_OfSmallMultiples_SharesItsReach()
    {
        var chart = Render<ReliabilityChart>(p => p.Add(c => c.Points, s_points).Add(c => c.Summary, "x").Add(c => c.Reach, .4));
        Assert.Contains("40%", chart.FindAll("text").Select(text => text.TextContent));
    }

    [Fact]
    public void Table_IsTheTwin()
    {
        var table = Render<ReliabilityTable>(p => p.Add(t => t.Points, s_points).Add(t => t.Caption, "Reliability"));
        Assert.Equal(["20.7%", "20.8%", "19.2–22.4%", "2,454"], table.FindAll("tbody tr")[1].Children.Select(cell => cell.TextContent.Trim()));
    }

    sealed class NumberTexts : IEqualityComparer<string?>
    {
        public static readonly NumberTexts Instance = new();

        public bool Equals(string? x, string? y) => Math.Abs(Number(x) - Number(y)) < .01;

        public int GetHashCode(string? text) => Number(text).GetHashCode();

        static double Number(string? text) => double.Parse(text!.TrimEnd('%'), CultureInfo.InvariantCulture);
    }
}
