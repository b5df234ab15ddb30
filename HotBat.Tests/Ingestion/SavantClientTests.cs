using HotBat.Core.Operations;
using HotBat.Jobs.Ingestion;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Tests.Ingestion;

/// <summary>Savant as it behaves and misbehaves. The answers are made by hand after the real ones.</summary>
public sealed class SavantClientTests : IAsyncLifetime
{
    static readonly DateOnly s_day = new(2024, 7, 3);

    const string ErrorColumn = "\"error\"\n\"Query Timeout: the query took too long, please try again with fewer results.\"\n";
    const string Page = "<!DOCTYPE html><html><body>Error</body></html>";

    Sources _sources = null!;

    public async Task InitializeAsync() => _sources = await Sources.StartAsync(o => o with { RowCap = 60 });

    public async Task DisposeAsync() => await _sources.DisposeAsync();

    [Fact]
    public async Task Day_Answered_PitchesAndGamesAreThere_AndTheNextReadingAsksForNewsOnly()
    {
        _sources.Host.On(Sources.Asks(s_day), Answer.Csv(Sources.Csv(Sources.Game(1, s_day)), ("ETag", "\"a1\"")));
        var first = await _sources.DayAsync(s_day);
        var second = await _sources.DayAsync(s_day);
        Assert.Equal((34L, null), (first.Counts!.Added, first.Problem));
        Assert.Null(second.Counts);
        Assert.Null(second.Problem);
        Assert.Equal([false, true], _sources.Host.Requests.Select(r => r.Headers.ContainsKey("If-None-Match")));
        Assert.StartsWith("HotBat/", _sources.Host.Requests.First().Headers["User-Agent"], StringComparison.Ordinal);
        await using var db = _sources.Db();
        Assert.Equal((1, 1), (await db.Games.CountAsync(), await db.IngestionRuns.CountAsync(r => r.Kind == SavantClient.Kind)));
    }

    [Fact]
    public async Task SameBytes_FromAHostWithoutValidators_AreNotReadAgain()
    {
        _sources.Host.On(Sources.Asks(s_day), Answer.Csv(Sources.Csv(Sources.Game(1, s_day))));
        await _sources.DayAsync(s_day);
        Assert.Null((await _sources.DayAsync(s_day)).Counts);
    }

    [Fact]
    public async Task Correction_DaysLater_IsTakenOver()
    {
        _sources.Host.On(Sources.Asks(s_day), Answer.Csv(Sources.Csv(Sources.Game(1, s_day))), Answer.Csv(Sources.Csv(Sources.Game(1, s_day)).Replace("105,28", "106.5,28", StringComparison.Ordinal)));
        await _sources.DayAsync(s_day);
        var again = await _sources.DayAsync(s_day);
        Assert.Equal((0L, 4L), (again.Counts!.Added, again.Counts.Updated));
        await using var db = _sources.Db();
        Assert.Equal(4, await db.BattedBalls.CountAsync(b => b.IsHomeRun && b.ExitVelocity == 106.5f));
    }

    [Theory]
    [InlineData(Page, "text/html")]
    [InlineData(ErrorColumn, "text/csv")]
    public async Task Refusal_InsteadOfData_IsToldAndTheDayIsReadGameByGame(string body, string type)
    {
        await ListAsync(1, 2);
        _sources.Host.On(Sources.Asks(s_day), new Answer(200, body, type))
            .On(Sources.Asks(1), Answer.Csv(Sources.Csv(Sources.Game(1, s_day)))).On(Sources.Asks(2), Answer.Csv(Sources.Csv(Sources.Game(2, s_day, home: "NYM", away: "PHI"))));
        var day = await _sources.DayAsync(s_day);
        Assert.Equal((68L, null, 2), (day.Counts!.Added, day.Problem, day.Parts));
        Assert.Equal(["failed", "done", "done", "done"], await StatesAsync());
    }

    [Fact]
    public async Task RowCap_Reached_NotAcceptedReportedAndReadGameByGame()
    {
        await ListAsync(1, 2);
        var (one, two) = (Sources.Game(1, s_day), Sources.Game(2, s_day, home: "NYM", away: "PHI"));
        // cut off in the middle of the second game
        var cut = string.Join('\n', Sources.Csv(one, two).Split('\n').Take(61)) + "\n";
        _sources.Host.On(Sources.Asks(s_day), Answer.Csv(cut)).On(Sources.Asks(1), Answer.Csv(Sources.Csv(one))).On(Sources.Asks(2), Answer.Csv(Sources.Csv(two)));
        var day = await _sources.DayAsync(s_day);
        Assert.Equal((68L, null, 2), (day.Counts!.Added, day.Problem, day.Parts));
        await using var db = _sources.Db();
        Assert.Contains("Incomplete: 60 rows", (await db.IngestionRuns.OrderBy(r => r.IngestionRunId).FirstAsync(r => r.Kind == SavantClient.Kind)).Error, StringComparison.Ordinal);
        Assert.Equal(4, await db.TeamGames.CountAsync());
    }

    [Fact]
    public async Task GatewayTimeout_AfterAllRetries_ReadGameByGame()
    {
        await ListAsync(1);
        _sources.Host.On(Sources.Asks(s_day), Answer.Error(504)).On(Sources.Asks(1), Answer.Csv(Sources.Csv(Sources.Game(1, s_day))));
        Assert.Equal((null, 1), await _sources.DayAsync(s_day) is var day ? (day.Problem, day.Parts) : default);
        Assert.Equal(5, _sources.Host.Count(Sources.Asks(s_day)));
    }

    [Fact]
    public async Task Game_ThatFailsToo_LeavesTheDayIncompleteUntilItAnswers()
    {
        await ListAsync(1, 2);
        _sources.Host.On(Sources.Asks(s_day), new Answer(200, Page, "text/html")).On(Sources.Asks(1), Answer.Csv(Sources.Csv(Sources.Game(1, s_day))))
            .On(Sources.Asks(2), new Answer(200, Page, "text/html"), Answer.Csv(Sources.Csv(Sources.Game(2, s_day, home: "NYM", away: "PHI"))));
        var first = await _sources.DayAsync(s_day);
        Assert.Contains("1 of 2 games could not be read", first.Problem, StringComparison.Ordinal);
        Assert.Empty(await _sources.Get<Data.Baseball.GameDays>().ReadAsync(SavantClient.Kind, [SavantClient.SourceName(s_day)], default));
        var second = await _sources.DayAsync(s_day);
        Assert.Null(second.Problem);
        Assert.Equal(34, second.Counts!.Added);
    }

    [Fact]
    public async Task NoGameKnown_ForTheSplit_TheScheduleIsAskedFirst()
    {
        _sources.Host.On(Sources.Asks(s_day), new Answer(200, Page, "text/html")).On("api/v1/schedule", Answer.Json(Listings.Schedule("2024-07-03", Listings.Game(gamePk: 7, date: "2024-07-03"))))
            .On(Sources.Asks(7), Answer.Csv(Sources.Csv(Sources.Game(7, s_day))));
        Assert.Equal((null, 1), await _sources.DayAsync(s_day) is var day ? (day.Problem, day.Parts) : default);
    }

    [Fact]
    public async Task CutBody_NothingIsTaken_TheRunSaysSoAndTheNextReadingMendsIt()
    {
        var csv = Sources.Csv(Sources.Game(1, s_day));
        _sources.Host.On(Sources.Asks(s_day), Answer.Csv(csv) with { IsCut = true }, Answer.Csv(csv));
        await Assert.ThrowsAsync<SourceException>(() => _sources.DayAsync(s_day));
        await using var db = _sources.Db();
        Assert.Equal((0, 1), (await db.Pitches.CountAsync(), await db.IngestionRuns.CountAsync(r => r.Status == "failed")));
        Assert.Equal(34, (await _sources.DayAsync(s_day)).Counts!.Added);
    }

    [Fact]
    public async Task Day_WithoutGames_IsReadAndEmpty()
    {
        _sources.Host.On(Sources.Asks(s_day), Answer.Csv(SmallGame.Header + "\n"));
        Assert.Equal((0L, null), await _sources.DayAsync(s_day) is var day ? (day.Counts!.Read, day.Problem) : default);
    }

    [RealDataFact("statcast/savant_raw_small_request.csv")]
    public async Task RecordedAnswer_OfSavant_IsTakenWhole()
    {
        await using var sources = await Sources.StartAsync(o => o with { RowCap = 25_000 });
        sources.Host.On(Sources.Asks(s_day), Answer.Csv(await File.ReadAllTextAsync(RealData.Statcast("savant_raw_small_request.csv"))));
        var day = await sources.DayAsync(s_day);
        Assert.Null(day.Problem);
        Assert.Equal(day.Counts!.Read, day.Counts.Added + day.Counts.Rejected);
        Assert.InRange(day.Counts.Added, 1000, 25_000);
        Assert.Equal(0, day.Counts.Rejected);
    }

    [Theory]
    [InlineData("ftp://example.org/")]
    [InlineData("savant")]
    public void Address_OfASource_ThatIsNone_Refused(string address)
    {
        var configuration = new Microsoft.Extensions.Configuration.ConfigurationBuilder();
        Microsoft.Extensions.Configuration.MemoryConfigurationBuilderExtensions.AddInMemoryCollection(configuration, new Dictionary<string, string?> { ["HotBat:Sources:Savant"] = address });
        Assert.Throws<UserError>(() => SourceOptions.From(configuration.Build()));
    }

    [Fact]
    public void RealHost_MayNotBeAskedMoreOftenThanOnceInTwoSeconds()
    {
        var configuration = new Microsoft.Extensions.Configuration.ConfigurationBuilder();
        Microsoft.Extensions.Configuration.MemoryConfigurationBuilderExtensions.AddInMemoryCollection(configuration, new Dictionary<string, string?> { ["HotBat:Sources:Between"] = "00:00:01" });
        Assert.Contains("two seconds", Assert.Throws<UserError>(() => SourceOptions.From(configuration.Build())).Message, StringComparison.Ordinal);
    }

    async Task ListAsync(params int[] games)
    {
        await using var db = _sources.Db();
        foreach (var game in games)
            db.Games.Add(new Data.Baseball.Game { GamePk = game, Season = 2024, GameDate = s_day, GameType = 'R', HomeTeamId = game == 1 ? 147 : 121, AwayTeamId = game == 1 ? 110 : 143, Status = "scheduled" });
        await db.SaveChangesAsync();
    }

    async Task<List<string>> StatesAsync()
    {
        await using var db = _sources.Db();
        return await db.IngestionRuns.Where(r => r.Kind == SavantClient.Kind).OrderBy(r => r.IngestionRunId).Select(r => r.Status).ToListAsync();
    }
}
