using HotBat.Core.Baseball;
using HotBat.Core.Operations;
using HotBat.Data.Operations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Tests.Operations;

public sealed class PinnedTimeProviderTests
{
    [Theory]
    [InlineData("2024-08-15")]
    [InlineData("2024-03-10")]
    [InlineData("2015-11-01")]
    public void Pinned_AnyRealTime_IsThatBaseballDay(string date) =>
        Assert.Equal(DateOnly.Parse(date), BaseballDay.Today(new PinnedTimeProvider(DateOnly.Parse(date))));

    [Fact]
    public void Pinned_RealClockRunsOn_RunsOnWithIt()
    {
        var real = new SetTime { Now = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) };
        var pinned = new PinnedTimeProvider(new DateOnly(2024, 8, 15), real);
        Assert.Equal(new DateTimeOffset(2024, 8, 15, 16, 0, 0, TimeSpan.Zero), pinned.GetUtcNow());

        real.Now += TimeSpan.FromHours(13);

        Assert.Equal(new DateOnly(2024, 8, 16), BaseballDay.Today(pinned));
    }

    [Fact]
    public void Clock_UnreadableDate_SaysHowToWriteIt()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("HotBat:Today", "15.8.2024")]).Build();
        using var services = new ServiceCollection().AddHotBatClock(configuration).BuildServiceProvider();

        Assert.Contains("2024-08-15", Assert.Throws<UserError>(services.GetRequiredService<TimeProvider>).Mend, StringComparison.Ordinal);
    }

    sealed class SetTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
