using System.Text.Json.Nodes;
using HotBat.Data.Baseball;
using HotBat.Jobs.Baseball;
using HotBat.Jobs.Ingestion;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Tests.Baseball;

/// <summary>What a schedule says of a game on its day: state, line score, weather, batting orders. The payloads are made by hand.</summary>
public sealed class GameDayTests : IClassFixture<TestDatabase>, IDisposable
{
    readonly TestDatabase _database;
    readonly ScheduleImporter _schedule;
    readonly ImportFolder _folder = new();

    public GameDayTests(TestDatabase database)
    {
        _database = database;
        _schedule = new ScheduleImporter(ImportFolder.Files(database));
        using var db = database.CreateDbContext();
        db.Games.ExecuteDelete();
        db.GameStates.ExecuteDelete();
        db.GameInnings.ExecuteDelete();
        db.GameLineups.ExecuteDelete();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Live_StateInningsWeatherAndOrders()
    {
        await ReadAsync(Listings.Game("I", "In Progress").WithWeather().WithLineups().WithLine(3, 1, onFirst: 8).WithScore(4, 3));
        await using var db = _database.CreateDbContext();
        var game = await db.Games.SingleAsync();
        Assert.Equal(("live", "Partly Cloudy", (short)71, (short)9, "Out To RF", (short)9), (game.Status, game.WeatherCondition, game.TemperatureFahrenheit, game.WindMph, game.WindDirection, game.ScheduledInnings));
        Assert.Equal((null, null), (game.HomeScore, game.AwayScore));
        var state = await db.GameStates.SingleAsync();
        Assert.Equal(('I', "In Progress", (short)3, "bottom", (short)1, (short)4, (short)3), (state.CodedState, state.DetailedState, state.Inning, state.InningPart, state.Outs, state.HomeScore, state.AwayScore));
        Assert.Equal((3, 77, 8, null, (short)2, (short)1), (state.Batter, state.Pitcher, state.OnFirst, state.OnSecond, state.Balls, state.Strikes));
        var innings = await db.GameInnings.OrderBy(i => i.Inning).ThenBy(i => i.IsHome).Select(i => i.Runs).ToListAsync();
        Assert.Equal([1, 2, 1, 2, 1, null], innings);
        Assert.Equal([(114, 1, 1), (114, 9, 9), (118, 1, 11), (118, 9, 19)],
            (await db.GameLineups.Where(l => l.Slot == 1 || l.Slot == 9).OrderBy(l => l.TeamId).ThenBy(l => l.Slot).ToListAsync()).Select(l => (l.TeamId, (int)l.Slot, l.Player)));
    }

    [Fact]
    public async Task SameAnswer_ReadAgain_NothingChanges()
    {
        var game = Listings.Game("I", "In Progress").WithWeather().WithLineups().WithLine(3, 1, onFirst: 8);
        var first = await ReadAsync(game);
        string[] tables = ["games", "game_states", "game_innings", "game_lineups"];
        var before = await TableChecksums.ReadAsync(_database.DataSource, tables);
        var second = await ReadAsync(game);
        Assert.Equal((1, 0, 0), (first.Counts.Added, first.Counts.Updated, first.Counts.Unchanged));
        Assert.Equal((0, 0, 1), (second.Counts.Added, second.Counts.Updated, second.Counts.Unchanged));
        Assert.Equal(before, await TableChecksums.ReadAsync(_database.DataSource, tables));
    }

    [Fact]
    public async Task Runner_LeavesHisBase_BlankAgain()
    {
        await ReadAsync(Listings.Game("I", "In Progress").WithLine(3, 1, onFirst: 8));
        var next = await ReadAsync(Listings.Game("I", "In Progress").WithLine(3, 2, onFirst: null));
        Assert.Equal(1, next.Counts.Updated);
        Assert.Equal(((short)2, null), await StateAsync() is var state ? (state.Outs!.Value, state.OnFirst) : default);
    }

    [Fact]
    public async Task Schedule_WithoutHydration_LeavesLineWeatherAndOrders()
    {
        await ReadAsync(Listings.Game("I", "In Progress").WithWeather().WithLineups().WithLine(3, 1, onFirst: 8));
        await ReadAsync(Listings.Game("I", "Delayed: Rain"));
        await using var db = _database.CreateDbContext();
        Assert.Equal(("Delayed: Rain", (short)3, 8), await StateAsync() is var state ? (state.DetailedState, state.Inning!.Value, state.OnFirst!.Value) : default);
        Assert.Equal(("Partly Cloudy", 18, 6), ((await db.Games.SingleAsync()).WeatherCondition, await db.GameLineups.CountAsync(), await db.GameInnings.CountAsync()));
    }

    [Fact]
    public async Task Final_AfterGameOver_ScoreTakenAndAnOldListingDoesNotReopenIt()
    {
        await ReadAsync(Listings.Game("O", "Game Over").WithLine(9, 3, null).WithScore(5, 3));
        await ReadAsync(Listings.Game("F", "Final").WithLine(9, 3, null).WithScore(6, 3));
        var old = await ReadAsync(Listings.Game("I", "In Progress").WithLine(8, 1, onFirst: 8));
        Assert.Equal(0, old.Counts.Updated);
        await using var db = _database.CreateDbContext();
        Assert.Equal(("final", (short)6, (short)3), await db.Games.SingleAsync() is var game ? (game.Status, game.HomeScore!.Value, game.AwayScore!.Value) : default);
        Assert.Equal(('F', 18), ((await StateAsync()).CodedState, await db.GameInnings.CountAsync()));
    }

    [Fact]
    public async Task Inning_TakenBackByACorrection_Gone()
    {
        await ReadAsync(Listings.Game("I", "In Progress").WithLine(4, 0, null));
        await ReadAsync(Listings.Game("I", "In Progress").WithLine(3, 2, null));
        await using var db = _database.CreateDbContext();
        Assert.Equal(6, await db.GameInnings.CountAsync());
    }

    [Fact]
    public async Task LateScratch_OneSpotChangesAndKeepsTheOthersTime()
    {
        await ReadAsync(Listings.Game("P", "Pre-Game").WithLineups());
        var posted = await PostedAsync(2);
        var changed = Listings.Game("P", "Pre-Game").WithLineups();
        changed["lineups"]!["homePlayers"]![0]!["id"] = 30;
        var result = await ReadAsync(changed);
        Assert.Equal(1, result.Counts.Updated);
        Assert.Equal((30, posted.Time), ((await PostedAsync(1)).Player, (await PostedAsync(2)).Time));
    }

    [Fact]
    public async Task Lineup_OfEight_NotTaken()
    {
        var game = Listings.Game("P", "Pre-Game").WithLineups();
        ((JsonArray)game["lineups"]!["homePlayers"]!).RemoveAt(8);
        await ReadAsync(game);
        await using var db = _database.CreateDbContext();
        Assert.Equal([118], await db.GameLineups.Select(l => l.TeamId).Distinct().ToListAsync());
    }

    [Fact]
    public async Task PutOff_AfterOrdersAndWeather_HasNeitherOnItsNewDay()
    {
        await ReadAsync(Listings.Game("P", "Pre-Game").WithWeather().WithLineups());
        var putOff = Listings.Game("D", "Postponed").WithWeather().WithLineups();
        (putOff["rescheduleGameDate"], putOff["rescheduleDate"]) = ("2024-06-06", "2024-06-06T17:10:00Z");
        await ReadAsync(putOff);
        await using (var db = _database.CreateDbContext())
        {
            Assert.Equal((new DateOnly(2024, 6, 6), null, null, null), await db.Games.SingleAsync() is var game ? (game.GameDate, game.WeatherCondition, game.TemperatureFahrenheit, game.WindMph) : default);
            Assert.Empty(await db.GameLineups.ToListAsync());
        }
        // those of the new day
        await ReadAsync(Listings.Game("P", "Pre-Game", date: "2024-06-06").WithWeather("Sunny").WithLineups(21));
        await using (var db = _database.CreateDbContext())
            Assert.Equal(("Sunny", 18, 21), ((await db.Games.SingleAsync()).WeatherCondition, await db.GameLineups.CountAsync(), (await db.GameLineups.SingleAsync(l => l.TeamId == Listings.Home && l.Slot == 1)).Player));
    }

    [Fact]
    public async Task PutOff_ReadOnItsNewDayAlone_HasNeitherOfTheOldOne()
    {
        await ReadAsync(Listings.Game("P", "Pre-Game").WithWeather().WithLineups());
        await ReadAsync(Listings.Game(date: "2024-06-06"));
        await using var db = _database.CreateDbContext();
        Assert.Equal((null, 0), ((await db.Games.SingleAsync()).WeatherCondition, await db.GameLineups.CountAsync()));
    }

    [Fact]
    public async Task Suspended_ThenResumedOnAnotherDay_KeepsItsDayAndStart()
    {
        await ReadAsync(Listings.Game("T", "Suspended: Rain").WithLine(4, 0, null));
        var resumed = Listings.Game("I", "In Progress").WithLine(6, 0, null);
        (resumed["resumedFrom"], resumed["gameDate"]) = ("2024-06-05T22:40:00Z", "2024-06-06T20:10:00Z");
        await ReadAsync(resumed);
        await using var db = _database.CreateDbContext();
        Assert.Equal((new DateOnly(2024, 6, 5), new DateTime(2024, 6, 5, 22, 40, 0, DateTimeKind.Utc), "live"), await db.Games.SingleAsync() is var game ? (game.GameDate, game.StartTime!.Value, game.Status) : default);
    }

    [Fact]
    public async Task Makeup_RemembersTheDayItWasPutOffFrom()
    {
        var putOff = Listings.Game("D", "Postponed");
        (putOff["officialDate"], putOff["rescheduleGameDate"], putOff["rescheduleDate"]) = ("2024-08-26", "2024-08-26", "2024-08-26T17:10:00Z");
        await ReadAsync(putOff);
        await using var db = _database.CreateDbContext();
        var game = await db.Games.SingleAsync();
        Assert.Equal((new DateOnly(2024, 8, 26), new DateOnly(2024, 6, 5), "scheduled"), (game.GameDate, game.RescheduledFrom!.Value, game.Status));
        Assert.Equal(('S', "Scheduled"), await StateAsync() is var state ? (state.CodedState, state.DetailedState) : default);
    }

    [Theory]
    [InlineData("0 mph, Calm", 0, "Calm")]
    [InlineData("0 mph, None", 0, null)]
    [InlineData("12 mph", 12, null)]
    [InlineData("a breeze", null, null)]
    [InlineData("900 mph, Out To CF", null, "Out To CF")]
    public void Wind_Words_ReadOrUnknown(string words, int? mph, string? direction)
    {
        var weather = GameWeather.Read(System.Text.Json.JsonDocument.Parse(new JsonObject { ["wind"] = words, ["temp"] = "59" }.ToJsonString()).RootElement);
        Assert.Equal(((short?)mph, direction, (short)59), (weather.WindMph, weather.WindDirection, weather.TemperatureFahrenheit));
    }

    Task<FileImportResult> ReadAsync(JsonObject game) => _schedule.ImportAsync(_folder.Write("schedule.json", Listings.Schedule("2024-06-05", game)), default);

    async Task<GameState> StateAsync()
    {
        await using var db = _database.CreateDbContext();
        return await db.GameStates.AsNoTracking().SingleAsync();
    }

    async Task<(int Player, DateTime Time)> PostedAsync(short slot)
    {
        await using var db = _database.CreateDbContext();
        var spot = await db.GameLineups.AsNoTracking().SingleAsync(l => l.TeamId == Listings.Home && l.Slot == slot);
        return (spot.Player, spot.PostedAt);
    }
}
