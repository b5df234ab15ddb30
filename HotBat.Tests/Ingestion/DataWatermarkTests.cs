using HotBat.Data;
using HotBat.Data.Ingestion;
using HotBat.Jobs.Baseball;
using HotBat.Jobs.Ingestion;
using HotBat.Tests.Support;

namespace HotBat.Tests.Ingestion;

public sealed class DataWatermarkTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    public Task InitializeAsync() => ExecuteAsync("truncate ingestion_runs restart identity; truncate model_versions cascade");

    public Task DisposeAsync() => Task.CompletedTask;

    ValueTask<DataMarks> CurrentAsync() => new DataWatermarks(database, TimeProvider.System).CurrentAsync(default);

    async Task ExecuteAsync(string sql)
    {
        await using var command = database.DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    Task AddRunAsync(string status, int added, int updated = 0, string kind = "statcast") => ExecuteAsync($"""
        insert into ingestion_runs (kind, source, started_at, finished_at, status, rows_read, rows_added, rows_updated, rows_unchanged, rows_rejected, rows_flagged, games_touched)
        values ('{kind}', 'a.csv', now(), '2024-07-01T12:00Z', '{status}', 9, {added}, {updated}, 0, 0, 0, 0)
        """);

    [Fact]
    public async Task EmptyDatabase_IsZero() => Assert.Equal(new DataMarks(new(0, null, 0, 0), 0, 0, new(0, 0, 0), new(0, 0, 0), 0), await CurrentAsync());

    [Fact]
    public async Task Run_MovesIt_OnlyWhenDoneAndSomethingChanged()
    {
        await AddRunAsync("done", added: 5);
        Assert.Equal(new DataWatermark(1, new DateTime(2024, 7, 1, 12, 0, 0, DateTimeKind.Utc), 0, 0), (await CurrentAsync()).Played);
        await AddRunAsync("done", added: 0);
        await AddRunAsync("failed", added: 5);
        await AddRunAsync("running", added: 5);
        Assert.Equal(1, (await CurrentAsync()).Played.Run);
        await AddRunAsync("done", added: 0, updated: 1);
        Assert.Equal(2, (await CurrentAsync()).Played.Run);
    }

    [Fact]
    public async Task Runs_ThatOverlap_EachMovesItWhenItEnds()
    {
        var runs = new IngestionRunStore(database.DataSource, TimeProvider.System);
        await using var early = await runs.StartAsync("savant", "early.csv", default);
        await using var late = await runs.StartAsync("savant", "late.csv", default);
        await late.FinishAsync("b", new IngestionCounts(1, 1, 0, 0, 0), [], default);
        var between = await CurrentAsync();
        await early.FinishAsync("a", new IngestionCounts(1, 1, 0, 0, 0), [], default);
        var after = await CurrentAsync();
        Assert.NotEqual(between.Played.Run, after.Played.Run);
        Assert.NotEqual(between.ToString(), after.ToString());
    }

    [Theory]
    [InlineData(StatcastIngestion.PitchesKind, true, false, false)]
    [InlineData(SavantClient.Kind, true, false, false)]
    [InlineData(BattedBallSampleImport.Kind, true, false, false)]
    [InlineData(ParkGameSampleImport.Kind, true, false, false)]
    [InlineData(ScheduleImporter.Kind, false, true, false)]
    [InlineData(GameFeedImporter.Kind, false, true, false)]
    [InlineData(PeopleImporter.Kind, false, false, true)]
    [InlineData(ClubsImporter.Kind, false, false, true)]
    [InlineData(VenuesImporter.Kind, false, false, true)]
    [InlineData(RosterImporter.Kind, false, false, true)]
    [InlineData("whatever-comes", false, false, true)]
    public async Task Run_MovesTheMarkOfItsPart_AndTheTag(string kind, bool movesPlayed, bool movesSchedule, bool movesPeople)
    {
        var before = await CurrentAsync();
        await AddRunAsync("done", added: 1, kind: kind);
        var after = await CurrentAsync();
        Assert.Equal((movesPlayed, movesSchedule, movesPeople), (after.Played != before.Played, after.Schedule != before.Schedule, after.People != before.People));
        Assert.Equal((movesPlayed || movesSchedule, movesPlayed || movesPeople, movesPlayed || movesPeople), (after.Games != before.Games, after.Counts != before.Counts, after.Figures != before.Figures));
        Assert.NotEqual(before.ToString(), after.ToString());
    }

    [Fact]
    public async Task Champion_IsPartOfIt()
    {
        await ExecuteAsync("""
            insert into model_versions (model_version_id, model, label, trained_from, trained_through, data_watermark, feature_fingerprint, sample_size, metrics, artifact, artifact_checksum, status, created_at)
            select id, 'batted-ball', 'm', '2021-01-01', '2021-12-31', 1, '', 1, '{}', '', '', status, now() from (values (101, 'champion'), (102, 'retired')) version (id, status)
            """);
        Assert.Equal(101, (await CurrentAsync()).Played.Models);
    }
}
