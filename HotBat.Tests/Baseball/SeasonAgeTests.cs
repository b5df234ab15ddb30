using HotBat.Core.Baseball;

namespace HotBat.Tests.Baseball;

public sealed class SeasonAgeTests
{
    [Theory]
    [InlineData("1999-01-02", 2017, 18)]
    [InlineData("1999-06-30", 2017, 18)]
    [InlineData("1999-07-01", 2017, 17)]
    [InlineData("1999-12-31", 2017, 17)]
    public void In_ASeason_CountsYearsCompletedBeforeJuly(string born, int season, int age) => Assert.Equal(age, SeasonAge.In(DateOnly.ParseExact(born, "yyyy-MM-dd", null), season));
}
