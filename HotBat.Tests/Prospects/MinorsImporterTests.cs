using HotBat.Core.Operations;
using HotBat.Core.Prospects;
using HotBat.Data.Prospects;
using HotBat.Jobs.Ingestion;
using HotBat.Jobs.Prospects;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Tests.Prospects;

/// <summary>Every file here is composed by hand, with the headers of the real ones and of others that may come.</summary>
public sealed class MinorsImporterTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime, IDisposable
{
    const string Batting = "season,mlbam_id,birth_date,name,age,G,AB,PA,H,1B,2B,3B,HR,R,RBI,BB,IBB,SO,HBP,SF,SH,GDP,SB,CS,AVG,wRC+,wOBA,Spd,level,org,player_key\n";
    const string Pitching = "season,mlbam_id,birth_date,name,age,W,L,ERA,G,GS,CG,ShO,SV,BS,HLD,IP,TBF,H,R,ER,HR,BB,IBB,HBP,WP,BK,SO,FIP,BABIP,level,org,player_key\n";
    const string ByLevel = "season,mlbam_id,birth_date,name,org,level,age,PA,BB%,K%,BB/K,AVG,OBP,SLG,OPS,ISO,Spd,BABIP,wSB,wRC,wRAA,wOBA,wRC+\n";
    const string Board = "year,Name,mlbam_id,Org,Pos,Age,Top 100,Org Rk,Hit,Game,Raw,Spd,FV,role,FB,SL,CB,CH,CMD\n";

    readonly ImportFolder _folder = new();

    public async Task InitializeAsync()
    {
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("truncate minor_players, minor_batting_seasons, minor_pitching_seasons, minor_level_lines, board_players, scouting_grades, people, person_keys, batting_seasons, pitching_seasons, quarantined_rows, ingestion_runs cascade");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Import_BattingAndPitchingTwice_ChangesNothingTheSecondTimeAndReadsOneManBack()
    {
        var batting = Batting + "2031,77.0,2011-05-06,Hank Made,20.0,90,350,400,95,60,20,5,10,50,40,40,2,80,5,5,0,6,10,4,0.271,112,0.345,5.1,AA,Blues,k1\n2031,,,Paul Paper,21,30,90,100,20,15,4,0,1,9,8,8,0,25,1,1,0,2,1,1,0.222,70,0.28,4.0,MULTI,MULTI,k2\n";
        var pitching = Pitching + "2031,77.0,2011-05-06,Hank Made,20.0,1,0,0.0,1,0,0,0,0,0,0,1.2,7,1,0,0,0,1,0,0,0,0,2,2.1,0.2,AA,Blues,k1\n";
        Assert.Equal((2, 2, 0, 0, 0), Of(await MinorsAsync("b.csv", batting)));
        Assert.Equal((2, 0, 0, 0, 0), Of(await MinorsAsync("b.csv", batting)));
        Assert.Equal((1, 1, 0, 0, 0), Of(await MinorsAsync("p.csv.gz", pitching)));
        var history = await Reader().ReadAsync(2031, default);
        Assert.Equal(["k1", "k2"], history.Players.Select(player => player.Key));
        var (hank, paul) = (history.Players[0], history.Players[1]);
        Assert.Equal((77, new DateOnly(2011, 5, 6)), (hank.MlbamId, hank.Born));
        Assert.Equal((MinorLevel.DoubleA, "Blues", 400, 112.0, .345), (hank.Seasons[0].Batting!.Level, hank.Seasons[0].Batting!.Organisation, hank.Seasons[0].Batting!.PlateAppearances, hank.Seasons[0].Batting!.WrcPlus, hank.Seasons[0].Batting!.Woba));
        Assert.Equal(5, hank.Seasons[0].Pitching!.Outs);
        // several teams: neither level nor organisation is known
        Assert.Equal((null, null, null), (paul.MlbamId, paul.Seasons[0].Batting!.Level, paul.Seasons[0].Batting!.Organisation));
        Assert.Equal([2031], history.MinorSeasons);
        await using var db = database.CreateDbContext();
        Assert.Equal(("minors", "k1", 77), await db.PersonKeys.SingleAsync() is var key ? (key.Authority, key.Key, key.MlbamId) : default);
    }

    [Fact]
    public async Task Import_OtherNamesAndForms_IsReadAllTheSame()
    {
        Assert.Equal((1, 1, 0, 0, 0), Of(await MinorsAsync("x.csv", "Year,MLBAMID,PlayerName,Level,Organization,PA,AB,H,2B,3B,HR,BB,K\n2031,77,Hank Made,High-A,BLU,400,350,95,20,5,10,40,80\n")));
        Assert.Equal((1, 1, 0, 0, 0), Of(await MinorsAsync("y.csv", "yearID,mlbam_id,Name,Lev,IPouts,BF,G,GS,H,HR,BB,SO\n2031,78,Paul Paper,R,46,70,10,2,12,1,6,20\n")));
        var history = await Reader().ReadAsync(2031, default);
        Assert.Equal(["mlbam-77", "mlbam-78"], history.Players.Select(player => player.Key));
        Assert.Equal((MinorLevel.HighA, 80), (history.Players[0].Seasons[0].Batting!.Level, history.Players[0].Seasons[0].Batting!.Strikeouts));
        Assert.Equal((MinorLevel.Rookie, 46), (history.Players[1].Seasons[0].Pitching!.Level, history.Players[1].Seasons[0].Pitching!.Outs));
    }

    [Fact]
    public async Task Import_ALineForEachTeam_IsAddedUpAndATotalCountsWhereThereIsOne()
    {
        const string header = "season,name,mlbam_id,level,org,PA,AB,H,2B,3B,HR,BB,SO,wRC+,wOBA\n";
        var result = await MinorsAsync("teams.csv", header + "2031,Hank Made,77,A+,Blues,100,90,25,5,1,2,10,20,120,0.36\n2031,Hank Made,77,AA,Blues,300,270,70,12,2,6,30,70,100,0.32\n"
            + "2031,Paul Paper,78,A,Reds,100,90,25,5,1,2,10,20,120,0.36\n2031,Paul Paper,78,A,Reds,100,90,25,5,1,2,10,20,120,0.36\n"
            + "2031,Luis Lost,79,A,Reds,100,90,25,5,1,2,10,20,120,0.36\n2031,Luis Lost,79,MULTI,MULTI,150,135,35,6,1,3,15,30,110,0.35\n");
        Assert.Equal((6, 3, 0, 0, 1), Of(result));
        var players = (await Reader().ReadAsync(2031, default)).Players.ToDictionary(player => player.MlbamId!.Value, player => player.Seasons[0].Batting!);
        Assert.Equal((null, "Blues", 400, 95, 105.0), (players[77].Level, players[77].Organisation, players[77].PlateAppearances, players[77].Hits, players[77].WrcPlus));
        Assert.Equal((MinorLevel.SingleA, 100), (players[78].Level!.Value, players[78].PlateAppearances));
        Assert.Equal((null, 150), (players[79].Level, players[79].PlateAppearances));
    }

    [Fact]
    public async Task Import_LinesThatCannotBe_AreRefusedWithTheirReasonAndOutliersFlagged()
    {
        var text = Batting + "2031,77,,Hank Made,20,90,350,400,395,60,20,5,10,50,40,40,2,80,5,5,0,6,10,4,0,112,0.3,5,AA,Blues,k1\n"
            + "2031,78,,Paul Paper,20,90,350,300,95,60,20,5,10,50,40,40,2,80,5,5,0,6,10,4,0,112,0.3,5,AA,Blues,k2\n2031,79,,Luis Lost,20,90,350,400,95,60,20,5,10,50,40,40,2,80,5,5,0,6,10,4,0,112,0.3,5,Moon,Blues,k3\n"
            + "2031,,,Ned Nobody,20,90,350,400,95,60,20,5,10,50,40,40,2,80,5,5,0,6,10,4,0,112,0.3,5,AA,Blues,\n2031,80,,Old Oscar,99,190,350,400,95,60,20,5,10,50,40,40,2,80,5,5,0,6,10,4,0,112,0.3,5,AA,Blues,k5\n";
        Assert.Equal((5, 1, 0, 4, 1), Of(await MinorsAsync("b.csv", text)));
        await using var db = database.CreateDbContext();
        Assert.Equal([("state", "H"), ("state", "PA"), ("range", "level"), ("key", "player_key")], (await db.QuarantinedRows.OrderBy(row => row.Line).ToListAsync()).Select(row => (row.Reason, row.Column!)));
        Assert.Contains("99", (await db.MinorBattingSeasons.SingleAsync()).Flag, StringComparison.Ordinal);
        Assert.Equal("outlier", Assert.Single(await Data().ClashesAsync(default)).What);
    }

    [Fact]
    public async Task Import_LinesByLevelWithoutAnId_AreJoinedByNameAndAgeOrListed()
    {
        await MinorsAsync("b.csv", Batting + "2031,,,José Made,20,90,350,400,95,60,20,5,10,50,40,40,2,80,5,5,0,6,10,4,0,112,0.3,5,MULTI,MULTI,k1\n2031,79,,Luis Lost,20,90,350,400,95,60,20,5,10,50,40,40,2,80,5,5,0,6,10,4,0,112,0.3,5,AA,Blues,k3\n");
        var result = await MinorsAsync("l.csv", ByLevel + "2031,,,Jose Made,BLU,A+,20,310,0.1,0.2,0.5,0.27,0.34,0.43,0.77,0.16,4,0.3,0,40,5,0.345,112\n2031,,,Ned Nobody,BLU,AA,22,310,0.1,0.2,0.5,0.27,0.34,0.43,0.77,0.16,4,0.3,0,40,5,0.345,112\n"
            + "2031,79,,Luis Lost,BLU,AA,20,390,0.1,0.2,0.5,0.27,0.34,0.43,0.77,0.16,4,0.3,0,40,5,0.345,112\n");
        Assert.Equal((3, 3, 0, 0, 0), Of(result));
        Assert.Contains("2 rows without an MLBAM id", result.Note, StringComparison.Ordinal);
        var history = await Reader().ReadAsync(2031, default);
        Assert.Equal([new LevelTurns(MinorLevel.HighA, 310)], history.Players.Single(player => player.Key == "k1").Seasons[0].Levels);
        Assert.Equal([new LevelTurns(MinorLevel.DoubleA, 390)], history.Players.Single(player => player.Key == "k3").Seasons[0].Levels);
        Assert.Equal(("batting by level", "Ned Nobody"), Assert.Single((await Data().UnjoinedAsync(default)).Select(row => (row.What, row.Name))));
    }

    [Fact]
    public async Task Import_ABoard_TakesGradesListsWhomItCannotPlaceAndForgetsWhomItDrops()
    {
        await MinorsAsync("b.csv", Batting + "2030,77,2011-05-06,Hank Made,19,90,350,400,95,60,20,5,10,50,40,40,2,80,5,5,0,6,10,4,0,112,0.3,5,AA,Blues,k1\n2030,,,Solo Only,19,90,350,400,95,60,20,5,10,50,40,40,2,80,5,5,0,6,10,4,0,112,0.3,5,AA,Blues,k2\n");
        var board = Board + "2031,Hank Made,77,BLU,SS,20.0,12.0,1,30 / 55,20 / 30,45 / 50,60 / 60,55,bat,,,,,\n2031,Solo Only,,BLU,OF,20.0,0.0,7,,,,,40+,bat,,,,,\n2031,Ned Nobody,99,RED,RHP,21.0,,3,,,,,45,pit,55 / 60,wild,,40 / 45,\n";
        Assert.Equal((3, 3, 0, 0, 1), Of(await BoardAsync("board.csv", board)));
        Assert.Equal((3, 0, 0, 0, 1), Of(await BoardAsync("board.csv", board)));
        var history = await Reader().ReadAsync(2030, default);
        var grade = history.Players[0].Grades.Single();
        Assert.Equal((BoardImporter.FanGraphs, 2031, 55.0, 12, 1), (grade.Source, grade.Year, grade.FutureValue, grade.Rank, grade.OrganisationRank));
        Assert.Equal(new ToolGrade(30, 55), grade.Tools["hit"]);
        // by a name that one man alone has; a rank of 0 is none
        Assert.Equal((42.5, null), (history.Players[1].Grades.Single().FutureValue, history.Players[1].Grades.Single().Rank));
        Assert.Equal(("board", "Ned Nobody"), Assert.Single((await Data().UnjoinedAsync(default)).Select(row => (row.What, row.Name))));
        Assert.Contains(await Data().ClashesAsync(default), clash => clash.What == "outlier" && clash.Told.Contains("wild", StringComparison.Ordinal));

        await BoardAsync("board.csv", Board + "2031,Hank Made,77,BLU,SS,20.0,12.0,1,,20 / 35,45 / 50,60 / 60,55,bat,,,,,\n");
        await using var db = database.CreateDbContext();
        Assert.Equal(["77"], await db.BoardPlayers.Select(player => player.Player).ToListAsync());
        Assert.Equal([("game_power", 35f), ("raw_power", 50f), ("speed", 60f)], (await db.ScoutingGrades.OrderBy(one => one.Tool).ToListAsync()).Select(one => (one.Tool, one.Future)));
    }

    [Fact]
    public async Task Clashes_BirthDatesKeysAndRoles_AreTold()
    {
        await using (var db = database.CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("insert into people (mlbam_id, first_name, last_name, birth_date) values (77, 'Hank', 'Made', '2010-01-01')");
        await MinorsAsync("b.csv", Batting + "2030,77,2011-05-06,Hank Made,19,90,350,400,95,60,20,5,10,50,40,40,2,80,5,5,0,6,10,4,0,112,0.3,5,AA,Blues,k1\n2031,77,2011-05-06,Hank Made,20,90,350,400,95,60,20,5,10,50,40,40,2,80,5,5,0,6,10,4,0,112,0.3,5,AA,Blues,k9\n");
        await BoardAsync("board.csv", Board + "2031,Hank Made,77,BLU,RHP,20.0,12.0,1,,,,,55,pit,,,,,\n");
        Assert.Equal(["batter or pitcher", "birth date", "birth date", "two keys"], (await Data().ClashesAsync(default)).Select(clash => clash.What));
        // two keys of one id are one man all the same
        Assert.Equal([2030, 2031], Assert.Single((await Reader().ReadAsync(2031, default)).Players).Seasons.Select(line => line.Season));
    }

    [Fact]
    public async Task Read_MajorSeasons_ComeWithDebutAndTellWhichAreLoaded()
    {
        await MinorsAsync("b.csv", Batting + "2030,77,2011-05-06,Hank Made,19,90,350,400,95,60,20,5,10,50,40,40,2,80,5,5,0,6,10,4,0,112,0.3,5,AA,Blues,k1\n2030,78,,Mexican Mike,30,90,350,400,95,60,20,5,10,50,40,40,2,80,5,5,0,6,10,4,0,112,0.3,5,AAA,Mexican,k2\n");
        await using (var db = database.CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("""
                insert into batting_seasons (season, mlbam_id, games, plate_appearances, at_bats, hits, doubles, triples, home_runs, walks, strikeouts) values (2031, 77, 50, 200, 180, 50, 5, 1, 4, 18, 40), (2032, 77, 150, 600, 540, 150, 25, 1, 24, 58, 140);
                insert into pitching_seasons (season, mlbam_id, games, games_started, outs_recorded, batters_faced, hits, home_runs, walks, strikeouts) values (2032, 77, 1, 0, 3, 4, 1, 0, 0, 1)
                """);
        var history = await Reader().ReadAsync(2030, default);
        // the Mexican League is left out
        var hank = Assert.Single(history.Players);
        Assert.Equal(2031, hank.Debut);
        Assert.Equal([new(2031, 200, 0), new MajorSeason(2032, 600, 3)], hank.Majors);
        // a season with batting alone is not loaded
        Assert.Equal([2032], history.MajorSeasons);
    }

    [Fact]
    public async Task Import_AnotherFile_SaysWhatIsNeeded()
    {
        Assert.Contains("IP", (await Assert.ThrowsAsync<UserError>(() => MinorsAsync("x.csv", "a,b\n1,2\n"))).Mend, StringComparison.Ordinal);
        Assert.Contains("FV", (await Assert.ThrowsAsync<UserError>(() => BoardAsync("y.csv", "a,b\n1,2\n"))).Mend, StringComparison.Ordinal);
    }

    async Task<FileImportResult> MinorsAsync(string name, string text) => await new MinorsImporter(ImportFolder.Files(database)).ImportAsync(_folder.Write(name, text), default);

    async Task<FileImportResult> BoardAsync(string name, string text) => await new BoardImporter(ImportFolder.Files(database)).ImportAsync(_folder.Write(name, text), default);

    ProspectHistoryReader Reader() => new(database.DataSource);

    ProspectDataQueries Data() => new(database.DataSource);

    static (long, long, long, long, long) Of(FileImportResult result) => (result.Counts.Read, result.Counts.Added, result.Counts.Updated, result.Counts.Rejected, result.Counts.Flagged);
}
