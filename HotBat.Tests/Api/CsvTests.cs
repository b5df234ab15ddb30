using HotBat.Web.Api;

namespace HotBat.Tests.Api;

public sealed class CsvTests
{
    static string Field(object? value) => new Csv<object?>(("h", v => v)).Write([value])["h\r\n".Length..^2];

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("Judge, Aaron", "\"Judge, Aaron\"")]
    [InlineData("Luis \"Big\" Ortiz", "\"Luis \"\"Big\"\" Ortiz\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("", "")]
    public void Word_WithASeparator_IsQuoted(string word, string field) => Assert.Equal(field, Field(word));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1+cmd", "'-1+cmd")]
    [InlineData("@sum", "'@sum")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\r=x", "\"'\r=x\"")]
    [InlineData("=\"a\",1", "\"'=\"\"a\"\",1\"")]
    public void Word_LikeAFormula_IsMadeInert(string word, string field) => Assert.Equal(field, Field(word));

    [Fact]
    public void Values_AreWrittenForMachines()
    {
        Assert.Equal("-4.00482", Field(-4.00482138604184));
        Assert.Equal("0.00001", Field(0.00001));
        Assert.Equal("-3", Field(-3));
        Assert.Equal("2024-08-14", Field(new DateOnly(2024, 8, 14)));
        Assert.Equal("L", Field('L'));
        Assert.Equal("", Field(null));
    }
}
