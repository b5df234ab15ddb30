using System.Globalization;
using HotBat.Core.Operations;
using HotBat.Core.PitcherRisk;
using HotBat.Data.PitcherRisk;
using HotBat.Jobs.Operations;

namespace HotBat.Jobs.PitcherRisk;

/// <summary>./hotbat bench features: every pitcher-day's snapshot made and stored anew, one more day, and beside it a dozen of the same features by window queries of SQL, pitcher by pitcher, for some of them.</summary>
static class RiskBench
{
    // all of them take minutes
    const int WindowPitchers = 100;

    public static async Task RunAsync(VerbContext verb, CancellationToken cancel)
    {
        var source = await verb.OpenDatabaseAsync(cancel);
        var (bench, snapshots, time) = (new SnapshotBenchQueries(source), verb.Service<RiskSnapshots>(), verb.Service<TimeProvider>());
        await verb.Service<RiskData>().RefreshAsync(cancel);
        var last = await bench.LastFullDayAsync(cancel) ?? throw new UserError("There is no outing in the database.", "bench features", "Load a season first: ./hotbat ingest statcast FILE, or ./hotbat ingest injuries FILE.");
        await bench.TouchAllAsync(cancel);
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        SnapshotsMade made, again;
        double whole, day;
        await using (var progress = verb.Progress("bench features"))
        {
            var started = time.GetTimestamp();
            made = await snapshots.UpdateAsync(last, (done, all) => progress.Report(done, all, "pitchers"), cancel);
            whole = time.GetElapsedTime(started).TotalSeconds;
        }
        process.Refresh();
        var peak = process.PeakWorkingSet64;
        var next = time.GetTimestamp();
        again = await snapshots.UpdateAsync(last.AddDays(1), null, cancel);
        day = time.GetElapsedTime(next).TotalSeconds;
        var (rows, windows) = await WindowsAsync(bench, time, last, cancel);

        Say($"{made.Snapshots:N0} snapshots of {made.Pitchers:N0} pitchers up to {last:yyyy-MM-dd}, {RiskFeatures.Count} features each: {whole:0.0} s, peak memory {peak / 1048576.0:0} MiB");
        Say($"one more day: {again.Snapshots:N0} snapshots, {day:0.00} s");
        Say($"window queries, twelve of those features for {WindowPitchers} of the pitchers, {rows:N0} rows: {windows:0.0} s, {windows / rows * 1e6 / 12:0.00} µs a feature against {whole / made.Snapshots * 1e6 / RiskFeatures.Count:0.00} µs, stored");
        verb.Result(new { made.Snapshots, made.Pitchers, Seconds = whole, PeakMebibytes = peak / 1048576.0, DaySnapshots = again.Snapshots, DaySeconds = day, WindowRows = rows, WindowSeconds = windows });

        void Say(FormattableString line) => verb.Say(line.ToString(CultureInfo.InvariantCulture));
    }

    static async Task<(long Rows, double Seconds)> WindowsAsync(SnapshotBenchQueries bench, TimeProvider time, DateOnly last, CancellationToken cancel)
    {
        var pitchers = await bench.SomePitchersAsync(WindowPitchers, cancel);
        var started = time.GetTimestamp();
        var rows = 0L;
        foreach (var pitcher in pitchers) rows += await bench.WindowRowsAsync(pitcher, last, RiskExample.ActiveDays, cancel);
        return (rows, time.GetElapsedTime(started).TotalSeconds);
    }
}
