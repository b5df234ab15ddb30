using HotBat.Data;
using HotBat.Tests.Support;

namespace HotBat.Tests.Ingestion;

public sealed class DataWatermarkTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    public Task InitializeAsync() => ExecuteAsync("truncate ingestion_runs restart identity; truncate model_versions cascade");

    public Task DisposeAsync() => Task.CompletedTask;

    ValueTask<DataWatermark> CurrentAsync() => new DataWatermarks(database, TimeProvider.System).CurrentAsync(default);

    async Task ExecuteAsync(string sql)
    {
        await using var command = database.DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    Task AddRunAsync(string status, int added, int updated = 0) => ExecuteAsync($"""
        insert into ingestion_runs (kind, source, started_at, finished_at, status, rows_read, rows_added, rows_updated, rows_unchanged, rows_rejected, rows_flagged, games_touched)
        values ('statcast', 'a.csv', now(), '2024-07-01T12:00Z', '{status}', 9, {added}, {updated}, 0, 0, 0, 0)
        """);

    [Fact]
    public async Task EmptyDatabase_IsZero() => Assert.Equal(new DataWatermark(0, null, 0, 0), await CurrentAsync());

    [Fact]
    public async Task Run_MovesIt_OnlyWhenDoneAndSomethingChanged()
    {
        await AddRunAsync("done", added: 5);
        Assert.Equal(new DataWatermark(1, new DateTime(2024, 7, 1, 12, 0, 0, DateTimeKind.Utc), 0, 0), await CurrentAsync());
        await AddRunAsync("done", added: 0);
        await AddRunAsync("failed", added: 5);
        await AddRunAsync("running", added: 5);
        Assert.Equal(1, (await CurrentAsync()).Run);
        await AddRunAsync("done", added: 0, updated: 1);
        Assert.Equal(5, (await CurrentAsync()).Run);
    }

    [Fact]
    public async Task Champion_IsPartOfIt()
    {
        await ExecuteAsync("""
            insert into model_versions (model_version_id, model, label, trained_from, trained_through, data_watermark, feature_fingerprint, sample_size, metrics, artifact, artifact_checksum, status, created_at)
            select id, 'batted-ball', 'm', '2021-01-01', '2021-12-31', 1, '', 1, '{}', '', '', status, now() from (values (101, 'champion'), (102, 'retired')) version (id, status)
            """);
        Assert.Equal(101, (await CurrentAsync()).Models);
    }
}
