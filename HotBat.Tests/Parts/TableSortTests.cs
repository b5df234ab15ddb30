using HotBat.Web.Parts;

namespace HotBat.Tests.Parts;

public sealed class TableSortTests
{
    [Theory]
    [InlineData("-score", "name", "name")]
    [InlineData("name", "name", "-name")]
    [InlineData("-name", "name", "name")]
    [InlineData("name", "score", "-score")]
    [InlineData("-score", "score", "score")]
    public void Click_BeginsWithTheFirstName_AndTheLargestScore_ThenTurns(string current, string column, string next) =>
        Assert.Equal(next, new TableSort<string>(new() { ["name"] = word => word, ["score"] = word => word.Length }, "name").Toggle(current, column));
}
