using HotBat.Data.Ingestion;
using HotBat.Jobs.Ingestion;
using HotBat.Tests.Support;

namespace HotBat.Tests.Ingestion;

public sealed class FileImportTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    IngestionRunStore Runs => new(database.DataSource, TimeProvider.System);

    [Fact]
    public async Task Import_FailsAndItsConnectionToo_TellsWhatCameFirst()
    {
        using var folder = new ImportFolder();
        var path = folder.Write("a.csv", "a\n");
        var first = await Assert.ThrowsAsync<FormatException>(() => new FileImport(Runs).RunAsync("savant", path, async (file, cancel) =>
        {
            await using (var cut = database.DataSource.CreateCommand($"select pg_terminate_backend({file.Connection.ProcessID}, 30000)"))
                await cut.ExecuteNonQueryAsync(cancel);
            throw new FormatException("what came first");
        }, default));
        Assert.Equal("what came first", first.Message);
        // the next run finds the dead one
        await (await Runs.StartAsync("savant", "b.csv", default)).DisposeAsync();
        await using var count = database.DataSource.CreateCommand("select count(*) from ingestion_runs where status = 'failed' and source like '%a.csv'");
        Assert.Equal(1L, await count.ExecuteScalarAsync());
    }

    [Fact]
    public async Task HasRead_OnlyWhatWasReadToItsEnd()
    {
        await using (var done = await Runs.StartAsync("savant", "done.csv", default))
            await done.FinishAsync("d0d0", new IngestionCounts(1, 0, 0, 1, 0), [], default);
        Assert.True(await Runs.HasReadAsync("d0d0", default));
        Assert.False(await Runs.HasReadAsync("beef", default));
        await using var fail = database.DataSource.CreateCommand("update ingestion_runs set status = 'failed' where checksum = 'd0d0'");
        await fail.ExecuteNonQueryAsync();
        Assert.False(await Runs.HasReadAsync("d0d0", default));
    }
}
