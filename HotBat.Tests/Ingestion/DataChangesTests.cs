using HotBat.Data;
using HotBat.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace HotBat.Tests.Ingestion;

public sealed class DataChangesTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    async Task ExecuteAsync(string sql)
    {
        await using var command = database.DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    Task AddRunAsync() => ExecuteAsync("""
        insert into ingestion_runs (kind, source, started_at, finished_at, status, rows_read, rows_added, rows_updated, rows_unchanged, rows_rejected, rows_flagged, games_touched)
        values ('statcast', 'a.csv', now(), now(), 'done', 9, 9, 0, 0, 0, 0, 0)
        """);

    [Fact]
    public async Task Change_OfAnotherConnection_MovesTheWatermark_WhichIsAtHandWithoutWaiting()
    {
        var watermarks = new DataWatermarks(database, TimeProvider.System);
        var before = await watermarks.CurrentAsync(default);
        using var changes = new DataChanges(database.DataSource, watermarks, TimeProvider.System, NullLogger<DataChanges>.Instance);
        var moved = watermarks.NextMove;
        await changes.StartAsync(default);
        await AddRunAsync();
        await moved.WaitAsync(s_patience);
        // older than a look-up would be trusted
        await Task.Delay(TimeSpan.FromSeconds(1.2));
        var now = watermarks.CurrentAsync(default);
        Assert.True(now.IsCompleted);
        Assert.True((await now).Played.Run > before.Played.Run);

        // its connection is cut: it listens again, and what happened meanwhile is found
        moved = watermarks.NextMove;
        await ExecuteAsync("select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen hotbat_data' and datname = current_database()");
        await AddRunAsync();
        await moved.WaitAsync(s_patience);
        Assert.Equal(before.Played.Run + 2, (await watermarks.CurrentAsync(default)).Played.Run);
        await changes.StopAsync(default);
    }

    [Fact]
    public async Task Scoring_MovesTheWatermark()
    {
        await ExecuteAsync("""
            insert into model_versions (model_version_id, model, label, trained_from, trained_through, data_watermark, feature_fingerprint, sample_size, metrics, artifact, artifact_checksum, status, created_at)
            values (1001, 'batted-ball', 'm', '2021-01-01', '2021-12-31', 1, '', 1, '{}', '', '', 'retired', now())
            """);
        var before = await new DataWatermarks(database, TimeProvider.System).CurrentAsync(default);
        await ExecuteAsync("insert into scorings (model_version_id, source_watermark, rows_changed, finished_at) values (1001, 1, 5, now())");
        var after = await new DataWatermarks(database, TimeProvider.System).CurrentAsync(default);
        Assert.True(after.Played.Scoring > before.Played.Scoring);
        Assert.NotEqual(before.ToString(), after.ToString());
    }
}
