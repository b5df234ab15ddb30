using HotBat.Jobs.Operations;

namespace HotBat.Tests.Operations;

public sealed class ProgressReporterTests : IDisposable
{
    readonly StringWriter _lines = new();
    readonly SteppedTime _time = new();

    public void Dispose() => _lines.Dispose();

    [Fact]
    public async Task Report_NoTerminal_WritesALineEveryTenSecondsWithRateAndTimeLeft()
    {
        await using var progress = new ProgressReporter("statcast_2024.csv.gz", _lines, _time, terminal: false);
        for (var second = 1; second <= 25; second++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            progress.Report(second * 1_000, 40_000, "rows");
        }

        Assert.Equal(
            [
                "statcast_2024.csv.gz: 10,000 of 40,000 rows (25%), 1,000 rows/s, 30 s left",
                "statcast_2024.csv.gz: 20,000 of 40,000 rows (50%), 1,000 rows/s, 20 s left",
            ], _lines.ToString().TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Report_TotalUnknown_LeavesShareAndTimeLeftOut()
    {
        await using var progress = new ProgressReporter("people", _lines, _time, terminal: false);
        _time.Advance(TimeSpan.FromSeconds(20));
        progress.Report(30, null, "files");

        Assert.Equal("people: 30 files, 1.5 files/s", _lines.ToString().TrimEnd());
    }

    sealed class SteppedTime : TimeProvider
    {
        long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Advance(TimeSpan by) => _now += by.Ticks;
    }
}
