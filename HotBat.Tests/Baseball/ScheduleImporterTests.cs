using HotBat.Data.Baseball;
using HotBat.Jobs.Baseball;
using HotBat.Jobs.Ingestion;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Tests.Baseball;

/// <summary>The payloads here are cut down by hand to what is read of a schedule.</summary>
public sealed class ScheduleImporterTests : IClassFixture<TestDatabase>, IDisposable
{
    const string Listed = """{"gamePk":746628,"gameType":"R","season":"2024","gameDate":"2024-06-05T22:40:00Z","officialDate":"2024-06-05","status":{"codedGameState":"S"},"doubleHeader":"N","gameNumber":1,"teams":{"home":{"team":{"id":114},"probablePitcher":{"id":669456}},"away":{"team":{"id":118}}},"venue":{"id":5}}""";
    const string PutOff = """{"gamePk":746628,"gameType":"R","season":"2024","gameDate":"2024-06-05T22:40:00Z","officialDate":"2024-08-26","rescheduleDate":"2024-08-26T17:10:00Z","rescheduleGameDate":"2024-08-26","status":{"abstractGameState":"Final","codedGameState":"D"},"doubleHeader":"N","gameNumber":1,"teams":{"home":{"team":{"id":114}},"away":{"team":{"id":118}}},"venue":{"id":5}}""";
    const string MadeUp = """{"gamePk":746628,"gameType":"R","season":"2024","gameDate":"2024-08-26T17:10:00Z","officialDate":"2024-08-26","status":{"codedGameState":"S"},"doubleHeader":"S","gameNumber":1,"teams":{"home":{"team":{"id":114}},"away":{"team":{"id":118}}},"venue":{"id":5}}""";

    readonly TestDatabase _database;
    readonly ScheduleImporter _schedule;
    readonly ImportFolder _folder = new();

    public ScheduleImporterTests(TestDatabase database)
    {
        _database = database;
        _schedule = new ScheduleImporter(ImportFolder.Files(database));
        using var db = database.CreateDbContext();
        db.Games.ExecuteDelete();
        db.QuarantinedRows.ExecuteDelete();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Scheduled_DateTimeParkAndProbable()
    {
        await ReadAsync("2024-06-05", Listed);
        var game = await GameAsync();
        Assert.Equal((new DateOnly(2024, 6, 5), new DateTime(2024, 6, 5, 22, 40, 0, DateTimeKind.Utc), "scheduled", 5, 669456, (short?)null),
            (game.GameDate, game.StartTime!.Value, game.Status, game.VenueId!.Value, game.HomeProbable!.Value, game.DoubleHeaderGame));
    }

    [Fact]
    public async Task Probable_NamedNoMore_Goes_WhereTheScheduleAnnouncesStarters()
    {
        var nobody = Listed.Replace(",\"probablePitcher\":{\"id\":669456}", "", StringComparison.Ordinal);
        await ReadAsync("2024-06-05", Listed);
        // not asked for starters: it says nothing of them
        await ReadAsync("2024-06-05", nobody);
        Assert.Equal(669456, (await GameAsync()).HomeProbable);
        // another starter of the same game shows that it was asked for them
        await ReadAsync("2024-06-05", nobody.Replace("\"away\":{\"team\":{\"id\":118}}", "\"away\":{\"team\":{\"id\":118},\"probablePitcher\":{\"id\":663474}}", StringComparison.Ordinal));
        Assert.Equal((null, 663474), await GameAsync() is var game ? (game.HomeProbable, game.AwayProbable) : default);
    }

    [Fact]
    public async Task Probable_OfAGameThatIsPutOff_IsAnnouncedNoMore()
    {
        await ReadAsync("2024-06-05", Listed);
        await ReadAsync("2024-06-05", PutOff);
        Assert.Null((await GameAsync()).HomeProbable);
    }

    [Fact]
    public async Task Postponed_WithANewDate_MovedThereAndTheListingOfTheDayWins()
    {
        await ReadAsync("2024-06-05", Listed);
        await ReadAsync("2024-06-05", PutOff);
        Assert.Equal((new DateOnly(2024, 8, 26), "scheduled"), await GameAsync() is var moved ? (moved.GameDate, moved.Status) : default);
        await ReadAsync("2024-08-26", MadeUp);
        Assert.Equal((short)1, (await GameAsync()).DoubleHeaderGame);
        var again = await ReadAsync("2024-06-05", PutOff);
        Assert.Equal((0, 0, 1), (again.Counts.Added, again.Counts.Updated, again.Counts.Unchanged));
        Assert.Equal((short)1, (await GameAsync()).DoubleHeaderGame);
    }

    [Fact]
    public async Task Postponed_Twice_AnOldListingDoesNotBringItBack()
    {
        var again = PutOff.Replace("2024-08-26", "2024-09-10", StringComparison.Ordinal).Replace("2024-06-05T22:40", "2024-08-26T17:10", StringComparison.Ordinal);
        await ReadAsync("2024-06-05", PutOff);
        await ReadAsync("2024-08-26", again);
        Assert.Equal(new DateOnly(2024, 9, 10), (await GameAsync()).GameDate);
        var old = await ReadAsync("2024-06-05", PutOff);
        Assert.Equal(0, old.Counts.Updated);
        Assert.Equal(new DateOnly(2024, 9, 10), (await GameAsync()).GameDate);
    }

    [Fact]
    public async Task Postponed_BothListingsInOneFile_OneGame()
    {
        var path = _folder.Write("both.json", $$"""{"dates":[{"date":"2024-06-05","games":[{{PutOff}}]},{"date":"2024-08-26","games":[{{MadeUp}}]}]}""");
        var result = await _schedule.ImportAsync(path, default);
        Assert.Equal((2, 1, 1), (result.Counts.Read, result.Counts.Added, result.Counts.Unchanged));
        Assert.Equal((short)1, (await GameAsync()).DoubleHeaderGame);
    }

    [Fact]
    public async Task Postponed_WithoutANewDate_Postponed()
    {
        await ReadAsync("2024-06-05", PutOff.Replace("\"rescheduleGameDate\":\"2024-08-26\",", "", StringComparison.Ordinal));
        Assert.Equal((new DateOnly(2024, 6, 5), "postponed"), await GameAsync() is var game ? (game.GameDate, game.Status) : default);
    }

    [Theory]
    [InlineData('S', "scheduled")]
    [InlineData('P', "scheduled")]
    [InlineData('I', "live")]
    [InlineData('M', "live")]
    [InlineData('N', "live")]
    [InlineData('T', "suspended")]
    [InlineData('U', "suspended")]
    [InlineData('O', "final")]
    [InlineData('F', "final")]
    [InlineData('Q', "final")]
    [InlineData('R', "final")]
    [InlineData('D', "postponed")]
    [InlineData('C', "cancelled")]
    public async Task CodedState_IsOneOfOurWords(char coded, string status)
    {
        await ReadAsync("2024-06-05", Listed.Replace("\"codedGameState\":\"S\"", $"\"codedGameState\":\"{coded}\"", StringComparison.Ordinal));
        Assert.Equal(status, (await GameAsync()).Status);
    }

    [Fact]
    public async Task Suspended_GoesOnAnotherDay_BecomesFinal()
    {
        await ReadAsync("2024-06-05", Listed.Replace("\"codedGameState\":\"S\"", "\"codedGameState\":\"I\"", StringComparison.Ordinal));
        await ReadAsync("2024-06-05", Listed.Replace("\"codedGameState\":\"S\"", "\"codedGameState\":\"U\"", StringComparison.Ordinal));
        Assert.Equal("suspended", (await GameAsync()).Status);
        await ReadAsync("2024-06-06", Listed.Replace("\"codedGameState\":\"S\"", "\"codedGameState\":\"I\"", StringComparison.Ordinal));
        Assert.Equal("live", (await GameAsync()).Status);
        await ReadAsync("2024-06-06", Listed.Replace("\"codedGameState\":\"S\"", "\"codedGameState\":\"F\"", StringComparison.Ordinal));
        Assert.Equal((new DateOnly(2024, 6, 5), "final"), await GameAsync() is var game ? (game.GameDate, game.Status) : default);
        // a late listing of the evening it was suspended brings nothing back
        await ReadAsync("2024-06-05", Listed.Replace("\"codedGameState\":\"S\"", "\"codedGameState\":\"U\"", StringComparison.Ordinal));
        Assert.Equal("final", (await GameAsync()).Status);
    }

    [Fact]
    public async Task PlayedGame_ListedAgain_KeepsWhatThePitchesTold()
    {
        await using (var db = _database.CreateDbContext())
        {
            db.Games.Add(new Game { GamePk = 746628, Season = 2024, GameDate = new(2024, 8, 26), GameType = 'R', HomeTeamId = 114, AwayTeamId = 118, VenueId = 5, Status = "final", HomeScore = 4, AwayScore = 3, HomeStarter = 1, AwayStarter = 2 });
            await db.SaveChangesAsync();
        }
        await ReadAsync("2024-06-05", Listed.Replace("\"codedGameState\":\"S\"", "\"codedGameState\":\"F\"", StringComparison.Ordinal).Replace("{\"team\":{\"id\":114}", "{\"score\":9,\"team\":{\"id\":114}", StringComparison.Ordinal));
        var game = await GameAsync();
        Assert.Equal((new DateOnly(2024, 8, 26), "final", (short)4, (short)3, 1, 2), (game.GameDate, game.Status, game.HomeScore!.Value, game.AwayScore!.Value, game.HomeStarter!.Value, game.AwayStarter!.Value));
        Assert.Equal(669456, game.HomeProbable);
    }

    [Fact]
    public async Task Clubs_OfAnotherLeague_RejectedByName()
    {
        var result = await ReadAsync("2026-05-30", Listed.Replace("{\"id\":118}", "{\"id\":342,\"name\":\"Albuquerque Isotopes\"}", StringComparison.Ordinal), MadeUp);
        Assert.Equal((2, 1, 1), (result.Counts.Read, result.Counts.Added, result.Counts.Rejected));
        await using var db = _database.CreateDbContext();
        Assert.Contains("Albuquerque Isotopes (342)", (await db.QuarantinedRows.SingleAsync()).Message, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2024, 8, 26), (await GameAsync()).GameDate);
    }

    [Fact]
    public async Task Folder_ReadTwice_KnownOnesReadUnknownOnesListedNothingChanges()
    {
        _folder.Write("live/schedule.json", $$"""{"dates":[{"date":"2024-06-05","games":[{{Listed}}]}]}""");
        _folder.Write("live/other.json", """{"events":[]}""");
        _folder.Write("notes.txt", "not data");
        IngestStep[] steps = [new("schedule", s => s.HasJson("dates["), _schedule.ImportAsync)];
        var first = await FolderIngestion.RunAsync(_folder.Path, steps, (_, _, _) => { }, default);
        var second = await FolderIngestion.RunAsync(_folder.Path, steps, (_, _, _) => { }, default);
        Assert.Equal(1, first.Imported.Single().Counts.Added);
        Assert.Equal(["other.json", "notes.txt"], first.Unknown.Select(p => Path.GetFileName(p)));
        Assert.Equal((0, 0), (second.Imported.Single().Counts.Added, second.Imported.Single().Counts.Updated));
    }

    Task<FileImportResult> ReadAsync(string date, params string[] games) =>
        _schedule.ImportAsync(_folder.Write("schedule.json", $$"""{"totalGames":1,"dates":[{"date":"{{date}}","games":[{{string.Join(',', games)}}]}]}"""), default);

    async Task<Game> GameAsync()
    {
        await using var db = _database.CreateDbContext();
        return await db.Games.AsNoTracking().SingleAsync();
    }
}
