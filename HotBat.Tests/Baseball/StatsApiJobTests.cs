using System.Text.Json.Nodes;
using HotBat.Data.Baseball;
using HotBat.Data.Operations;
using HotBat.Jobs.Baseball;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Tests.Baseball;

/// <summary>The jobs that ask the Stats API, each run twice: the second run finds nothing new and writes nothing. The payloads are made by hand.</summary>
public sealed class StatsApiJobTests : IAsyncLifetime
{
    static readonly string[] s_tables = ["games", "game_states", "game_innings", "game_lineups", "team_rosters", "transactions", "people", "venues"];

    Sources _sources = null!;

    public async Task InitializeAsync() => _sources = await Sources.StartAsync();

    public async Task DisposeAsync() => await _sources.DisposeAsync();

    [Fact]
    public async Task Schedule_TwiceAnHourApart_GamesAndParksOnceThenNothing()
    {
        _sources.Host.On("api/v1/schedule", Answer.Json(Schedule(Listings.Game(date: "2024-07-10").WithWeather())))
            .On("api/v1/venues", Answer.Json("""{"venues":[{"id":5,"name":"Progressive Field","location":{"azimuthAngle":0.0},"fieldInfo":{"turfType":"Grass","leftLine":325,"center":400,"rightLine":325}}]}"""));
        await TwiceAsync(_sources.Get<ScheduleJob>().RunAsync);
        Assert.Contains("startDate=2024-07-08&endDate=2024-07-20&hydrate=team,linescore,probablePitcher,weather,lineups", _sources.Host.Requests.First().PathAndQuery, StringComparison.Ordinal);
        // a park whose fences are known is not asked for again
        Assert.Equal(1, _sources.Host.Count("api/v1/venues"));
        await using var db = _sources.Db();
        Assert.Equal(((short)400, "grass", "Progressive Field"), await db.Venues.SingleAsync(v => v.VenueId == 5) is var park ? (park.CenterFeet!.Value, park.Turf, park.Name) : default);
    }

    [Fact]
    public async Task Lineups_OnAGameDay_OrdersPositionsAndPeople_ThenNothing()
    {
        await _sources.Get<ScheduleImporter>().ImportAsync(Saved(Schedule(Listings.Game(date: "2024-07-10"))), default);
        _sources.Clock.Advance(TimeSpan.FromHours(4));
        _sources.Host.On("api/v1/schedule", Answer.Json(Schedule(Listings.Game("P", "Warmup", date: "2024-07-10").WithLineups()))).On("feed/live", Answer.Json(Feed().ToJsonString()));
        await TwiceAsync(_sources.Get<LineupsJob>().RunAsync);
        await using var db = _sources.Db();
        var first = await db.GameLineups.SingleAsync(l => l.TeamId == Listings.Home && l.Slot == 1);
        Assert.Equal((1, "SS"), (first.Player, first.Position));
        Assert.Equal(("José", "Ramírez", 'B'), await db.People.SingleAsync(p => p.MlbamId == 1) is var person ? (person.FirstName, person.LastName, person.Bats!.Value) : default);
    }

    [Fact]
    public async Task Lineups_NoGameNear_NothingIsAsked()
    {
        await _sources.Get<ScheduleImporter>().ImportAsync(Saved(Schedule(Listings.Game(date: "2024-07-12"))), default);
        var outcome = await _sources.Clock.DriveAsync(_sources.Get<LineupsJob>().RunAsync(_ => { }, default));
        Assert.Equal("no game is about to start or under way", outcome.Note);
        Assert.Empty(_sources.Host.Requests);
    }

    [Fact]
    public async Task Lineups_OneFeedFails_TheOthersAreReadAndItIsTold()
    {
        var other = Listings.Game(gamePk: 2, date: "2024-07-10");
        _sources.Clock.Advance(TimeSpan.FromHours(4));
        var schedule = Schedule(Listings.Game(date: "2024-07-10"), other);
        await _sources.Get<ScheduleImporter>().ImportAsync(Saved(schedule), default);
        _sources.Host.On("api/v1/schedule", Answer.Json(schedule)).On($"game/{Listings.GamePk}/feed/live", Answer.Json(Feed().ToJsonString())).On("game/2/feed/live", Answer.Error(404));
        var outcome = await _sources.Clock.DriveAsync(_sources.Get<LineupsJob>().RunAsync(_ => { }, default));
        Assert.Contains("1 not read: 2: ", outcome.Note, StringComparison.Ordinal);
        await using var db = _sources.Db();
        Assert.Equal(18, await db.GameLineups.CountAsync());
    }

    [Fact]
    public async Task Rosters_MoveToTheInjuredList_ClosesTheOldSpotAndKeepsIt()
    {
        _sources.Host.On("/roster", [.. ReferenceFiles.Clubs.Clubs.Select(c => c.TeamId).Order().Select(id => Answer.Json(Roster(id, (id, "A"), (id + 1000, "A"))))])
            .On("transactions", Answer.Json(Moves)).On("people", Answer.Json("""{"people":[{"id":108,"useName":"New","lastName":"Man","batSide":{"code":"R"}}]}"""));
        await TwiceAsync(_sources.Get<RostersJob>().RunAsync, again: () => _sources.Host.On("/roster", [.. ReferenceFiles.Clubs.Clubs.Select(c => c.TeamId).Order().Select(id => Answer.Json(Roster(id, (id, "A"), (id + 1000, "A"))))]));

        _sources.Clock.Advance(TimeSpan.FromDays(1));
        _sources.Host.On("/roster", Answer.Error(404)).On("teams/147/roster", Answer.Json(Roster(147, (147, "D15"))));
        var next = await _sources.Clock.DriveAsync(_sources.Get<RostersJob>().RunAsync(_ => { }, default));
        Assert.Contains("29 rosters not read", next.Note, StringComparison.Ordinal);
        await using var db = _sources.Db();
        var spots = await db.TeamRosters.Where(r => r.TeamId == 147).OrderBy(r => r.Player).ThenBy(r => r.Since).ToListAsync();
        Assert.Equal([(147, "A", new DateOnly(2024, 7, 11)), (147, "D15", (DateOnly?)null), (1147, "A", new DateOnly(2024, 7, 11))], spots.Select(s => (s.Player, s.Status, s.Until)));
        Assert.Equal(("SC", 147, "placed on the 15-day injured list"), await db.Transactions.SingleAsync(t => t.TransactionId == 1) is var move ? (move.Kind, move.ToTeamId!.Value, move.Description) : default);
    }

    [Fact]
    public async Task Moves_OfDaysOnWhichNobodyAsked_AreMadeUpFor()
    {
        _sources.Host.On("transactions", Answer.Json(Moves));
        async Task<IReadOnlyList<string>> AskAsync(DateOnly today)
        {
            _sources.Host.Requests.Clear();
            await _sources.Clock.DriveAsync(_sources.Get<LeagueMoves>().ReadAsync(today, default));
            return [.. _sources.Host.Requests.Select(request => request.PathAndQuery[request.PathAndQuery.IndexOf("startDate", StringComparison.Ordinal)..])];
        }

        // nothing of the season is known yet
        var first = await AskAsync(Sources.Today);
        Assert.Equal(("startDate=2024-03-01&endDate=2024-03-11", "startDate=2024-03-12&endDate=2024-03-22", "startDate=2024-06-30&endDate=2024-07-10"), (first[0], first[1], first[^1]));
        // the last move known is of July 9
        Assert.Equal(["startDate=2024-07-01&endDate=2024-07-11"], await AskAsync(Sources.Today.AddDays(1)));
        Assert.Equal(["startDate=2024-07-09&endDate=2024-07-19", "startDate=2024-07-20&endDate=2024-07-30", "startDate=2024-07-31&endDate=2024-08-04"], await AskAsync(new(2024, 8, 4)));
        Assert.Equal(["startDate=2025-02-05&endDate=2025-02-15"], await AskAsync(new(2025, 2, 15)));
    }

    [RealDataFact("live/mlb/gumbo", "live/mlb/rest/pyd_transactions.json")]
    public async Task RecordedFeeds_AreTakenWholeAndReadAgainNothingNew()
    {
        var importer = _sources.Get<GameFeedImporter>();
        foreach (var path in Directory.GetFiles(RealData.At("live/mlb/gumbo"), "*.json.gz"))
        {
            var first = await importer.ImportAsync(path, default);
            Assert.Equal((1L, 0L), (first.Counts.Added, first.Counts.Rejected));
            Assert.Equal((0L, 0L), await importer.ImportAsync(path, default) is var again ? (again.Counts.Added, again.Counts.Updated) : default);
        }
        await using var db = _sources.Db();
        var live = await db.GameStates.SingleAsync(s => s.GamePk == 633860);
        Assert.Equal(((short)7, "bottom", (short)9, (short)2, 553869), (live.Inning, live.InningPart, live.HomeScore, live.AwayScore, live.OnFirst));
        Assert.Equal("live", (await db.Games.SingleAsync(g => g.GamePk == 633860)).Status);
        var final = await db.Games.SingleAsync(g => g.GamePk == 746215);
        Assert.Equal(("final", (short)5, (short)3, "Out To RF", (short)9, (short)71), (final.Status, final.HomeScore, final.AwayScore, final.WindDirection, final.WindMph, final.TemperatureFahrenheit));
        Assert.Equal((663372, 663474, "scheduled"), await db.Games.SingleAsync(g => g.GamePk == 746552) is var next ? (next.HomeProbable!.Value, next.AwayProbable!.Value, next.Status) : default);
        Assert.Equal(18, await db.GameLineups.CountAsync(l => l.GamePk == 746215));
        Assert.Equal(9, await db.GameLineups.CountAsync(l => l.GamePk == 747175 && l.TeamId == final.AwayTeamId || l.GamePk == 747175 && l.TeamId == 109));

        var moves = await _sources.Get<TransactionsImporter>().ImportAsync(RealData.At("live/mlb/rest/pyd_transactions.json"), default);
        Assert.Equal((244L, 244L, 0L), (moves.Counts.Read, moves.Counts.Added, moves.Counts.Rejected));
    }

    [RealDataFact("live/mlb/gumbo")]
    public async Task RecordedFeed_Plays_AreWholeAndScoreTheGame()
    {
        await using var content = Jobs.Ingestion.FileImport.OpenUnpacked(Directory.GetFiles(RealData.At("live/mlb/gumbo"), "final_746215*").Single());
        using var document = await System.Text.Json.JsonDocument.ParseAsync(content);
        var plays = FeedPlay.ReadAll(document.RootElement);
        Assert.Equal(Enumerable.Range(0, plays.Count), plays.Select(p => p.Index));
        Assert.All(plays, p => Assert.True(p.IsComplete));
        Assert.Equal(((short)5, (short)3), (plays[^1].HomeScore, plays[^1].AwayScore));
        Assert.InRange(plays.Sum(p => p.Pitches.Count), 200, 450);
        Assert.Contains(plays, p => p.Pitches.Any(pitch => pitch.Ball is { ExitVelocity: > 90, Distance: > 300 }));
    }

    async Task TwiceAsync(Func<Action<JobProgress>, CancellationToken, Task<JobOutcome>> run, Action? again = null)
    {
        var first = await _sources.Clock.DriveAsync(run(_ => { }, default));
        Assert.True(first.RowsAdded + first.RowsUpdated > 0, first.Note);
        var before = await TableChecksums.ReadAsync(_sources.Database.DataSource, s_tables);
        again?.Invoke();
        var second = await _sources.Clock.DriveAsync(run(_ => { }, default));
        Assert.Equal((0L, 0L, 0L), (second.RowsAdded, second.RowsUpdated, second.RowsRejected));
        Assert.Equal(before, await TableChecksums.ReadAsync(_sources.Database.DataSource, s_tables));
    }

    static string Schedule(params IEnumerable<JsonObject> games) => Listings.Schedule("2024-07-10", games);

    static string Saved(string text)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, text);
        return path;
    }

    const string Moves = """{"transactions":[{"id":1,"person":{"id":147},"toTeam":{"id":147},"date":"2024-07-09","typeCode":"SC","typeDesc":"Status Change","description":"placed on the 15-day injured list"}]}""";

    static string Roster(int team, params IEnumerable<(int Player, string Status)> spots) => new JsonObject
    {
        ["teamId"] = team,
        ["roster"] = new JsonArray([.. spots.Select(s => new JsonObject { ["person"] = new JsonObject { ["id"] = s.Player }, ["jerseyNumber"] = "7", ["position"] = new JsonObject { ["abbreviation"] = "P" }, ["status"] = new JsonObject { ["code"] = s.Status } })]),
    }.ToJsonString();

    static JsonObject Feed()
    {
        JsonObject Players(int from) => new(Enumerable.Range(0, 9).Select(i => new KeyValuePair<string, JsonNode?>($"ID{from + i}", new JsonObject
        {
            ["person"] = new JsonObject { ["id"] = from + i },
            ["battingOrder"] = ReplayServer.Text(100 * (i + 1)),
            ["allPositions"] = new JsonArray(new JsonObject { ["abbreviation"] = i == 0 ? "SS" : "DH" }),
        })));
        return new JsonObject
        {
            ["gamePk"] = Listings.GamePk,
            ["gameData"] = new JsonObject
            {
                ["game"] = new JsonObject { ["type"] = "R", ["season"] = "2024", ["doubleHeader"] = "N", ["gameNumber"] = 1 },
                ["datetime"] = new JsonObject { ["dateTime"] = "2024-07-10T22:40:00Z", ["originalDate"] = "2024-07-10", ["officialDate"] = "2024-07-10" },
                ["status"] = new JsonObject { ["codedGameState"] = "P", ["detailedState"] = "Warmup" },
                ["teams"] = new JsonObject { ["home"] = new JsonObject { ["id"] = Listings.Home }, ["away"] = new JsonObject { ["id"] = Listings.Away } },
                ["venue"] = new JsonObject { ["id"] = 5 },
                ["weather"] = new JsonObject(),
                ["players"] = new JsonObject { ["ID1"] = new JsonObject { ["id"] = 1, ["firstName"] = "José", ["lastName"] = "Ramírez", ["birthDate"] = "1992-09-17", ["batSide"] = new JsonObject { ["code"] = "S" }, ["pitchHand"] = new JsonObject { ["code"] = "R" } } },
            },
            ["liveData"] = new JsonObject { ["boxscore"] = new JsonObject { ["teams"] = new JsonObject { ["home"] = new JsonObject { ["players"] = Players(1) }, ["away"] = new JsonObject { ["players"] = Players(11) } } } },
        };
    }
}
