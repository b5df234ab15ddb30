using HotBat.Core.Prospects;

namespace HotBat.Tests.Prospects;

public sealed class BoardEntryTests
{
    [Theory]
    [InlineData("30 / 55", 30.0, 55.0)]
    [InlineData("30/55", 30.0, 55.0)]
    [InlineData("45+ / 50+", 47.5, 52.5)]
    [InlineData("50", null, 50.0)]
    [InlineData("35+", null, 37.5)]
    public void Grade_AsBoardsWriteIt_IsRead(string written, double? present, double future) => Assert.Equal(new ToolGrade(present, future), ToolGrade.Read(written));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("good")]
    [InlineData("10 / 50")]
    [InlineData("50 / 85")]
    [InlineData("30 / 40 / 50")]
    public void Grade_ThatIsNone_IsUnknown(string? written) => Assert.Null(ToolGrade.Read(written));

    [Theory]
    [InlineData(45, "45")]
    [InlineData(42.5, "40+")]
    [InlineData(43, "43")]
    public void Grade_Written_HasItsPlus(double grade, string written) => Assert.Equal(written, ToolGrade.Written(grade));

    [Theory]
    [InlineData("A+", "A+")]
    [InlineData("High-A", "A+")]
    [InlineData("R", "Rk")]
    [InlineData("MULTI", "MULTI")]
    [InlineData("2 Teams", "MULTI")]
    [InlineData("A+,AA", "MULTI")]
    [InlineData("AA,AA", "AA")]
    [InlineData("MLB", null)]
    [InlineData("", null)]
    public void Level_AsSourcesWriteIt_IsRead(string written, string? code) => Assert.Equal(code, MinorLevels.Read(written));
}
