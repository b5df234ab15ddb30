using HotBat.Web.Parts;

namespace HotBat.Tests.Parts;

public sealed class FormatTests
{
    [Theory]
    [InlineData(0.333, ".333")]
    [InlineData(1.174, "1.174")]
    [InlineData(0.0, ".000")]
    [InlineData(-0.051, "−.051")]
    [InlineData(null, "–")]
    public void Average_HasNoLeadingZero(double? value, string expected) => Assert.Equal(expected, Format.Average(value));

    [Theory]
    [InlineData(0.123, 1, "12.3%")]
    [InlineData(0.0394, 2, "3.94%")]
    [InlineData(null, 1, "–")]
    [InlineData(double.NaN, 1, "–")]
    [InlineData(double.PositiveInfinity, 1, "–")]
    public void Percent_OfAShare_HasItsSign(double? share, int digits, string expected) => Assert.Equal(expected, Format.Percent(share, digits));

    [Theory]
    [InlineData(0.6, "+0.6")]
    [InlineData(-9.4, "−9.4")]
    [InlineData(-0.04, "0.0")]
    [InlineData(0.0, "0.0")]
    [InlineData(null, "–")]
    public void Difference_HasATrueMinus_AndNoSignOnNothing(double? value, string expected) => Assert.Equal(expected, Format.Difference(value));

    [Theory]
    [InlineData(2.675, 2, "2.68")]
    [InlineData(0.125, 2, "0.13")]
    [InlineData(1234.5, 1, "1,234.5")]
    [InlineData(-3.0, 0, "−3")]
    public void Number_IsRoundedAsPrinted(double value, int digits, string expected) => Assert.Equal(expected, Format.Number(value, digits));

    [Theory]
    [InlineData(362, "120.2")]
    [InlineData(0, "0.0")]
    [InlineData(null, "–")]
    public void Innings_CountOutsBehindThePoint(int? outs, string expected) => Assert.Equal(expected, Format.Innings(outs));

    [Theory]
    [InlineData(1, "1st of 30")]
    [InlineData(2, "2nd of 30")]
    [InlineData(3, "3rd of 30")]
    [InlineData(11, "11th of 30")]
    [InlineData(22, "22nd of 30")]
    [InlineData(null, "–")]
    public void Rank_IsAnOrdinalOfTheField(int? rank, string expected) => Assert.Equal(expected, Format.Rank(rank, 30));

    [Fact]
    public void Ordinal_InTheTeensOfAHundred_IsTh() => Assert.Equal("112th", Format.Ordinal(112));

    [Fact]
    public void Range_TakesAnEnDash_AndWordsBelowZero()
    {
        Assert.Equal("0–3", Format.Range(0, 3));
        Assert.Equal("−1 to 3", Format.Range(-1, 3));
        Assert.Equal("18–26%", Format.PercentRange(0.18, 0.26));
        Assert.Equal("–", Format.Range(0, null));
    }

    [Fact]
    public void Units_FollowTheirNumber()
    {
        Assert.Equal("108.4 mph", Format.Mph(108.36));
        Assert.Equal("477 ft", Format.Feet(476.6));
        Assert.Equal("28°", Format.Degrees(28));
        Assert.Equal("0.24 pts", Format.Points(0.0024));
        Assert.Equal("8.4 in 100", Format.InHundred(0.084));
        Assert.Equal("4,724", Format.Count(4724));
        Assert.Equal("–", Format.Mph(null));
    }

    [Fact]
    public void Date_OfAnotherSeason_HasItsYear()
    {
        var date = new DateOnly(2024, 8, 14);
        Assert.Equal("Aug 14", Format.Date(date));
        Assert.Equal("Aug 14", Format.Date(date, 2024));
        Assert.Equal("Aug 14, 2024", Format.Date(date, 2025));
        Assert.Equal("–", Format.Date(null));
    }
}
