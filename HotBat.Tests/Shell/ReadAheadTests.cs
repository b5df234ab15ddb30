using HotBat.Data;
using HotBat.Tests.Support;
using HotBat.Web.Shell;
using Microsoft.Extensions.Logging.Abstractions;

namespace HotBat.Tests.Shell;

public sealed class ReadAheadTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    sealed class OddRow(DataWatermarks watermarks, TimeProvider time) : ReadAhead(watermarks, time, NullLogger.Instance)
    {
        readonly TaskCompletionSource<int> _readTwice = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int _readings;

        public Task<int> ReadTwice => _readTwice.Task;

        protected override Task ReadAsync(CancellationToken cancel)
        {
            if (++_readings == 1) throw new InvalidCastException("an odd row");
            _readTwice.TrySetResult(_readings);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task Reading_FailsOddly_IsTriedAgainAfterAPause()
    {
        var clock = new HandClock(new DateTimeOffset(2024, 7, 10, 12, 0, 0, TimeSpan.Zero));
        using var odd = new OddRow(new DataWatermarks(database, clock), clock);
        await odd.StartAsync(default);
        var either = Task.WhenAny(odd.ReadTwice, odd.ExecuteTask!);
        Assert.Same(odd.ReadTwice, await clock.DriveAsync(either));
        Assert.True(clock.GetUtcNow() > new DateTimeOffset(2024, 7, 10, 12, 0, 30, TimeSpan.Zero));
        await odd.StopAsync(default);
    }
}
