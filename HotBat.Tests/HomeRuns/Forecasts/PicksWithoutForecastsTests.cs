using HotBat.Tests.Support;

namespace HotBat.Tests.HomeRuns.Forecasts;

/// <summary>A league that no model has forecast yet.</summary>
public sealed class PicksWithoutForecastsTests(SmallLeagueServer server) : IClassFixture<SmallLeagueServer>
{
    [Theory]
    [InlineData("/picks?date=2024-07-30", "./hotbat train home-runs")]
    [InlineData("/picks/track-record", "No day is settled yet")]
    public async Task Page_SaysWhatToDo(string path, string said)
    {
        using var client = server.App.CreateClient();
        Assert.Contains(said, await client.GetStringAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Endpoint_OfADayNobodyForecast_IsEmptyAndNoError()
    {
        using var client = server.App.CreateClient();
        Assert.Contains("\"picks\":[]", await client.GetStringAsync("/api/v1/hr-picks?date=2024-07-30"), StringComparison.Ordinal);
        Assert.Contains("\"record\":null", await client.GetStringAsync("/api/v1/hr-picks/track-record"), StringComparison.Ordinal);
    }
}
