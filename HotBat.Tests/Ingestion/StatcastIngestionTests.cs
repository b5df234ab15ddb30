using HotBat.Core.Operations;
using HotBat.Data.Baseball;
using HotBat.Data.Ingestion;
using HotBat.Jobs.Ingestion;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Tests.Ingestion;

/// <summary>Every file here is composed by hand.</summary>
public sealed class StatcastIngestionTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime, IDisposable
{
    const int Pk = 1;

    readonly ImportFolder _folder = new();

    public async Task InitializeAsync()
    {
        await ReferenceData.SeedAsync(database.DataSource, TimeProvider.System, default);
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("truncate pitches, games, plate_appearances, batted_balls, pitching_appearances, batter_games, team_games, team_game_batting, quarantined_rows, ingestion_runs, batted_ball_samples, park_game_samples");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ingest_AddedThenAgainThenCorrected_CountsEachAndRebuildsOnlyTheGame()
    {
        var rows = Game(1).Rows().Concat(Game(2).Rows()).ToList();
        Assert.Equal((rows.Count, rows.Count, 0, 0), Of(await ReadAsync(rows)));
        var again = await ReadAsync(rows);
        Assert.Equal((rows.Count, 0, 0, rows.Count), Of(again));
        Assert.Equal("nothing changed", again.Note);

        rows[0]["launch_speed"] = "101.5";
        rows[1]["bb_type"] = "";
        var corrected = await ReadAsync(rows);
        Assert.Equal((rows.Count, 0, 1, rows.Count - 1), Of(corrected));
        Assert.Equal(1, corrected.Counts.Games);
        await using var db = database.CreateDbContext();
        Assert.Equal(101.5f, (await db.BattedBalls.SingleAsync(b => b.GamePk == 1 && b.AtBatNumber == 1)).ExitVelocity);
        Assert.Equal(rows.Count, await db.Pitches.CountAsync());
    }

    [Fact]
    public async Task Ingest_FileWithoutAColumnOrWithBlanks_ErasesNothing()
    {
        var rows = Game(Pk).Rows();
        await ReadAsync(rows);
        var fewer = await ReadAsync(rows, [.. HandMadeGame.Columns.Except(["launch_speed", "post_home_score", "balls"])]);
        Assert.Equal((rows.Count, 0, 0, rows.Count), Of(fewer));
        foreach (var row in rows)
            row["launch_angle"] = "null";
        Assert.Equal((rows.Count, 0, 0, rows.Count), Of(await ReadAsync(rows)));
        await using var db = database.CreateDbContext();
        Assert.Equal(28f, (await db.Pitches.SingleAsync(p => p.AtBatNumber == 1)).LaunchAngle);
    }

    [Fact]
    public async Task Ingest_ColumnsLearntLater_AreUpdatesAndFlagsFollowTheirValue()
    {
        var rows = Game(Pk).Rows();
        rows[0]["launch_speed"] = "130.0";
        await ReadAsync(rows);
        await using var db = database.CreateDbContext();
        Assert.Equal((short)PitchFlags.ExitVelocityUnlikely, (await db.Pitches.AsNoTracking().SingleAsync(p => p.AtBatNumber == 1)).Flags);

        foreach (var row in rows)
            row["release_speed"] = "95.1";
        rows[1]["release_speed"] = "111.0";
        string[] withoutContact = [.. HandMadeGame.Columns.Except(["launch_speed"]), "release_speed"];
        Assert.Equal((rows.Count, 0, rows.Count, 0), Of(await ReadAsync(rows, withoutContact)));
        Assert.Equal([(short)PitchFlags.ExitVelocityUnlikely, (short)PitchFlags.ReleaseSpeedUnlikely], await db.Pitches.Where(p => p.AtBatNumber <= 2).OrderBy(p => p.AtBatNumber).Select(p => p.Flags).ToListAsync());

        rows[0]["launch_speed"] = "113.0";
        Assert.Equal(1, (await ReadAsync(rows)).Counts.Updated);
        Assert.Equal(0, (await db.Pitches.AsNoTracking().SingleAsync(p => p.AtBatNumber == 1)).Flags);
    }

    [Theory]
    [InlineData("pitcher", "someone", "type")]
    [InlineData("pitcher", "", "type")]
    [InlineData("game_pk", "", "key")]
    [InlineData("pitch_number", "0", "key")]
    [InlineData("game_date", "2024-02-30", "type")]
    [InlineData("launch_speed", "518934.0", "range")]
    [InlineData("launch_speed", "fast", "type")]
    [InlineData("game_type", "X", "range")]
    [InlineData("stand", "B", "range")]
    [InlineData("balls", "5", "state")]
    [InlineData("strikes", "4", "state")]
    [InlineData("outs_when_up", "4", "state")]
    [InlineData("inning", "0", "state")]
    [InlineData("inning_topbot", "Middle", "range")]
    [InlineData("home_team", "XYZ", "state")]
    [InlineData("away_team", "NYY", "state")]
    [InlineData("game_year", "2023", "state")]
    public async Task Ingest_WrongValue_QuarantinesThatRowWithItsReason(string column, string value, string reason)
    {
        var rows = Game(Pk).Rows();
        rows[4][column] = value;
        var result = await ReadAsync(rows, [.. HandMadeGame.Columns.Union([column])]);
        Assert.Equal((rows.Count - 1, 1), (result.Counts.Added, result.Counts.Rejected));
        await using var db = database.CreateDbContext();
        var kept = await db.QuarantinedRows.SingleAsync();
        Assert.Equal((6, reason, column), (kept.Line, kept.Reason, kept.Column));
        Assert.StartsWith(column == "game_pk" ? ",2024" : "1,20", kept.RawLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_RejectMendedInTheFile_LeavesTheQuarantine()
    {
        var rows = Game(Pk).Rows();
        rows[4]["inning"] = "0";
        await ReadAsync(rows);
        rows[4]["inning"] = "1";
        var mended = await ReadAsync(rows);
        Assert.Equal((1, 0), (mended.Counts.Added, mended.Counts.Rejected));
        await using var db = database.CreateDbContext();
        Assert.Empty(await db.QuarantinedRows.ToListAsync());
    }

    [Fact]
    public async Task Ingest_PitchTwiceInAFile_EqualIsUnchangedAndOtherIsRefused()
    {
        var rows = Game(Pk).Rows();
        var other = new Dictionary<string, string>(rows[0], StringComparer.Ordinal) { ["launch_speed"] = "70.0" };
        var result = await ReadAsync([.. rows, rows[3], other]);
        Assert.Equal((rows.Count + 2, rows.Count, 0, 1), Of(result));
        Assert.Equal(1, result.Counts.Rejected);
        await using var db = database.CreateDbContext();
        var kept = await db.QuarantinedRows.SingleAsync();
        Assert.Equal((rows.Count + 3, "key"), (kept.Line, kept.Reason));
        Assert.Contains("line 2", kept.Message, StringComparison.Ordinal);
        Assert.Equal(105f, (await db.Pitches.SingleAsync(p => p.AtBatNumber == 1)).LaunchSpeed);
    }

    [Fact]
    public async Task Ingest_UnknownEvent_IsKeptFlaggedAndNoPlateAppearance()
    {
        var rows = Game(Pk).Rows();
        rows[5]["events"] = "moon_shot";
        rows[6]["events"] = "caught_stealing_2b";
        var result = await ReadAsync(rows);
        Assert.Equal(1, result.Counts.Flagged);
        await using var db = database.CreateDbContext();
        Assert.Equal("moon_shot", (await db.Pitches.SingleAsync(p => p.Flags == (short)PitchFlags.EventUnknown)).Events);
        Assert.Equal(rows.Count - 2, await db.PlateAppearances.CountAsync());
    }

    [Fact]
    public async Task Ingest_HeaderVariants_AreTheSameRows()
    {
        var rows = Game(Pk).Rows();
        await ReadAsync(rows);
        string[] names = [.. HandMadeGame.Columns, "pitcher", "last_name, first_name", "new_column"];
        var lines = rows.Select(r => HandMadeGame.Columns.Select(c => c is "pitcher" or "batter" ? r[c] + ".0" : r[c]).Concat(["1", "Judge, Aaron", "a \"new\"\nthing"]));
        var text = "\uFEFF" + string.Concat(lines.Prepend(names).Select(fields => string.Join(',', fields.Select(f => f.Length == 0 ? "null" : $"\"{f.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n"));
        Assert.Equal((rows.Count, 0, 0, rows.Count), Of(await Ingestion().IngestAsync(_folder.Write("quoted.csv.gz", text), null, default)));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("<!DOCTYPE html><html><body>504</body></html>\n", "no CSV")]
    [InlineData("error\n\"Query timed out\"\n", "Query timed out")]
    [InlineData("a,b\n1,2\n", "no Statcast file")]
    [InlineData("player_name,num_pitches,avg_release_speed\n", "ingest injuries")]
    [InlineData("game_pk,at_bat_number,pitch_number\n1,1,1\n", "no column")]
    public async Task Ingest_WhatIsNoData_SaysWhatItIs(string text, string said)
    {
        var path = _folder.Write("answer.csv", text);
        var error = await Assert.ThrowsAsync<UserError>(() => Ingestion().IngestAsync(path, null, default));
        Assert.Contains(said, error.What, StringComparison.Ordinal);
        Assert.Contains(path, error.Where, StringComparison.Ordinal);
        Assert.NotNull(error.Mend);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ingest_FileCutOff_TakesNothingOfItAndSaysSo(bool packed)
    {
        var rows = Enumerable.Range(1, 40).SelectMany(pk => Game(pk).Rows()).ToList();
        var path = _folder.Write(packed ? "cut.csv.gz" : "cut.csv", HandMadeGame.Csv(rows));
        var bytes = await File.ReadAllBytesAsync(path);
        await File.WriteAllBytesAsync(path, bytes[..(bytes.Length - 40)]);
        var error = await Assert.ThrowsAsync<UserError>(() => Ingestion().IngestAsync(path, null, default));
        Assert.Contains("cut off", error.Message, StringComparison.Ordinal);
        await using var db = database.CreateDbContext();
        Assert.Equal(0, await db.Pitches.CountAsync());
        Assert.Equal(("failed", 0L), await db.IngestionRuns.Select(r => ValueTuple.Create(r.Status, r.RowsAdded)).SingleAsync());
    }

    [Fact]
    public async Task Ingest_Cancelled_TakesNothingAndIsMarked()
    {
        var path = _folder.Write("many.csv", HandMadeGame.Csv(Enumerable.Range(1, 300).SelectMany(pk => Game(pk).Rows())));
        using var stop = new CancellationTokenSource();
        var progress = new Immediate(stop.Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Ingestion().IngestAsync(path, progress, stop.Token));
        await using var db = database.CreateDbContext();
        Assert.Equal(0, await db.Pitches.CountAsync());
        Assert.Equal("cancelled", (await db.IngestionRuns.SingleAsync()).Status);
        Assert.Equal(300, (await Ingestion().IngestAsync(path, null, default)).Counts.Games);
    }

    [Fact]
    public async Task Ingest_TwoAtOnce_EndAsOneAfterTheOther()
    {
        var path = _folder.Write("both.csv", HandMadeGame.Csv(Enumerable.Range(1, 60).SelectMany(pk => Game(pk).Rows())));
        var results = await Task.WhenAll(Ingestion().IngestAsync(path, null, default), Ingestion().IngestAsync(path, null, default));
        var rows = results[0].Counts.Read;
        Assert.Equal([0, rows], results.Select(r => r.Counts.Added).Order());
        await using var db = database.CreateDbContext();
        Assert.Equal(rows, await db.Pitches.LongCountAsync());
    }

    [Fact]
    public async Task Ingest_SeveralSeasons_EachInItsPartition()
    {
        var rows = new HandMadeGame(1, "2031-05-01").Rows().Concat(new HandMadeGame(2, "2032-05-01").Rows()).ToList();
        Assert.Equal((rows.Count, rows.Count, 0, 0), Of(await ReadAsync(rows)));
        await using var db = database.CreateDbContext();
        Assert.Equal(rows.Count / 2, (await db.Database.SqlQueryRaw<int>("select count(*)::integer as \"Value\" from pitches_2032").ToListAsync())[0]);
        Assert.Equal((rows.Count, 0, 0, rows.Count), Of(await ReadAsync(rows)));
    }

    [Fact]
    public async Task Ingest_BattedBallSamples_ReplacedByAChangedFile()
    {
        const string header = "game_date,launch_speed,launch_angle,events\n";
        var path = _folder.Write("bbe.csv", header + "2023-03-30,94.2,9.0,triple\n2023-03-30,,-19.0,single\n2023-03-31,518934.0,1.0,single\n");
        var first = await Ingestion().IngestAsync(path, null, default);
        Assert.Equal((2, 1), (first.Counts.Added, first.Counts.Rejected));
        Assert.Equal((3, 0, 0, 2), Of(await Ingestion().IngestAsync(path, null, default)));
        _folder.Write("bbe.csv", header + "2023-03-30,94.3,9.0,triple\n");
        Assert.Equal((1, 0, 1, 0), Of(await Ingestion().IngestAsync(path, null, default)));
        await using var db = database.CreateDbContext();
        Assert.Equal(94.3f, (await db.BattedBallSamples.SingleAsync()).ExitVelocity);
    }

    [Fact]
    public async Task Ingest_ParkGameSamples_OneRowAGame()
    {
        var path = _folder.Write("park.csv", "GAME_ID,PARK_ID,TEMP_PARK_CT,HR\nANA201204070,ANA01,85,2\nANA201204070,ANA01,80,3\nANA20120408,ANA01,80,3\n");
        var result = await Ingestion().IngestAsync(path, null, default);
        Assert.Equal((3, 1, 0, 0), Of(result));
        Assert.Equal(2, result.Counts.Rejected);
        Assert.Equal((3, 0, 0, 1), Of(await Ingestion().IngestAsync(path, null, default)));
    }

    static HandMadeGame Game(int pk) => new HandMadeGame(pk, "2024-05-01").Half(1, isTop: true, "home_run 105.0 28", "field_out 90.1 40", "strikeout", "strikeout");

    static (long Read, long Added, long Updated, long Unchanged) Of(FileImportResult r) => (r.Counts.Read, r.Counts.Added, r.Counts.Updated, r.Counts.Unchanged);

    StatcastIngestion Ingestion() => new(ImportFolder.Files(database));

    async Task<FileImportResult> ReadAsync(List<Dictionary<string, string>> rows, params string[] columns)
    {
        var result = await Ingestion().IngestAsync(_folder.Write("hand.csv", HandMadeGame.Csv(rows, columns)), null, default);
        Assert.Equal(result.Counts.Read, result.Counts.Added + result.Counts.Updated + result.Counts.Unchanged + result.Counts.Rejected);
        return result;
    }

    sealed class Immediate(Action action) : IProgress<StatcastProgress>
    {
        public void Report(StatcastProgress value) => action();
    }
}
