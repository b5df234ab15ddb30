using System.Security.Claims;
using HotBat.Core.Operations;
using HotBat.Data.Operations;
using HotBat.Jobs.Operations;
using HotBat.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace HotBat.Tests.Operations;

public sealed class JobBookTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    readonly JobRunStore _runs = new(database.DataSource, database, TimeProvider.System);

    JobBook Book => new(_runs, TimeProvider.System, NullLogger<JobBook>.Instance);

    async Task<JobRun> LastAsync(string job) => (await _runs.LastAsync(default))[job];

    [Fact]
    public async Task Done_CountsAndNoteAreKept()
    {
        Assert.Equal("done", await Book.RunAsync("well", JobBook.ByHand, (report, _) =>
        {
            report(new JobProgress(3, 7, "days", "Reading"));
            return Task.FromResult(new JobOutcome(5, 6, 1, "all well"));
        }, default));
        var run = await LastAsync("well");
        Assert.Equal(("done", "hand", 5L, 6L, 1L, "all well", null), (run.Status, run.StartedBy, run.RowsAdded, run.RowsUpdated, run.RowsRejected, run.Note, run.Error));
        Assert.NotNull(run.FinishedAt);
    }

    [Fact]
    public async Task Progress_IsSeenWhileItRuns_AndAHandStopsIt()
    {
        var running = Book.RunAsync("slow", JobBook.ByClock, async (report, cancellation) =>
        {
            report(new JobProgress(3, 7, "days", "Reading 2024-07-03"));
            await Task.Delay(Timeout.Infinite, cancellation);
            throw new InvalidOperationException("nobody comes here");
        }, default);
        JobRun? seen = null;
        await Eventually.IsAsync(async () => (seen = (await _runs.LastAsync(default)).GetValueOrDefault("slow")) is { Done: 3 }, "its progress is seen");
        Assert.Equal(("running", 7L, "days", "Reading 2024-07-03"), (seen!.Status, seen.Total!.Value, seen.Unit, seen.Note));
        Assert.True(await _runs.RequestCancelAsync(seen.JobRunId, default));
        Assert.Equal("cancelled", await running);
        Assert.Equal(("cancelled", "stopped by hand", 3L), await LastAsync("slow") is var run ? (run.Status, run.Error, run.Done) : default);
        Assert.False(await _runs.RequestCancelAsync(seen.JobRunId, default));
    }

    [Fact]
    public async Task Failure_IsKeptInWords()
    {
        Assert.Equal("failed", await Book.RunAsync("ill", JobBook.ByClock, (_, _) => throw new UserError("The site is closed.", "example", "Come again."), default));
        Assert.Contains("The site is closed.", (await LastAsync("ill")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConnectionCut_TheRunIsStillFinished_AndHeldMeanwhile()
    {
        var isCut = new TaskCompletionSource();
        var running = Book.RunAsync("cut", JobBook.ByClock, async (report, _) =>
        {
            await using (var cut = database.DataSource.CreateCommand(
                "select pg_terminate_backend(pid, 30000) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database()) and classid = 7242 and objid = (select max(job_run_id) from job_runs where job = 'cut')"))
                await cut.ExecuteNonQueryAsync(CancellationToken.None);
            report(new JobProgress(1, 2, "days", "cut"));
            isCut.SetResult();
            // two looks of the watcher: one that finds it broken, one that writes again
            await Eventually.IsAsync(async () => (await LastAsync("cut")).Note == "cut", "it is written again");
            await _runs.FailDeadAsync(default);
            Assert.Equal("running", (await LastAsync("cut")).Status);
            return new JobOutcome(5, 0, 0, "through");
        }, default);
        await isCut.Task;
        Assert.Equal("done", await running);
        Assert.Equal(("done", 5L, "through"), await LastAsync("cut") is var run ? (run.Status, run.RowsAdded, run.Note) : default);
    }

    [Fact]
    public async Task ConnectionCut_AtTheVeryEnd_TheRunIsStillFinished()
    {
        var run = await _runs.StartAsync("cut-last", JobBook.ByClock, default);
        await using (var cut = database.DataSource.CreateCommand($"select pg_terminate_backend(pid, 30000) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database()) and classid = 7242 and objid = {run.Id}"))
            await cut.ExecuteNonQueryAsync();
        await run.FinishAsync("done", new JobOutcome(1, 0, 0, null), null);
        await run.DisposeAsync();
        Assert.Equal("done", (await LastAsync("cut-last")).Status);
    }

    [Fact]
    public async Task AppStops_RunIsCancelledAndSaysWhy()
    {
        using var stop = new CancellationTokenSource();
        var running = Book.RunAsync("stopped", JobBook.ByClock, async (_, cancellation) =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellation);
            return new JobOutcome(0, 0, 0, null);
        }, stop.Token);
        Assert.Equal("cancelled", await running);
        Assert.Equal("the app stopped", (await LastAsync("stopped")).Error);
    }

    [Fact]
    public async Task DeadProcess_ItsRunIsFailed_ALivingOneIsLeft()
    {
        await using (var db = database.CreateDbContext())
        {
            db.JobRuns.Add(new JobRun { Job = "dead", StartedBy = "clock", Status = "running", StartedAt = DateTime.UtcNow });
            await db.SaveChangesAsync();
        }
        await using var living = await _runs.StartAsync("living", JobBook.ByClock, default);
        await _runs.FailDeadAsync(default);
        Assert.Equal(("failed", "running"), ((await LastAsync("dead")).Status, (await LastAsync("living")).Status));
    }

    [Fact]
    public async Task Desk_AskedByAnybodyElse_Refuses()
    {
        var desk = new JobDesk(null!, _runs);
        var stranger = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, "fan")], "test"));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => desk.ListAsync(stranger, default));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => desk.RunNowAsync(stranger, JobList.All[0], null, default));
        Assert.Throws<UnauthorizedAccessException>(() => { _ = desk.CancelAsync(stranger, 1, default); });
        Assert.Throws<UnauthorizedAccessException>(() => { _ = desk.RunsAsync(stranger, null, 1, default); });
    }
}
