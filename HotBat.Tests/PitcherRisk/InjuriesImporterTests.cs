using System.Security.Claims;
using HotBat.Core.Operations;
using HotBat.Data;
using HotBat.Data.Operations;
using HotBat.Data.PitcherRisk;
using HotBat.Jobs.Ingestion;
using HotBat.Jobs.PitcherRisk;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Tests.PitcherRisk;

/// <summary>Every file here is composed by hand, with the headers of the real ones.</summary>
public sealed class InjuriesImporterTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime, IDisposable
{
    const string List = "Season,Name,Team,Pos,Injury / Surgery Date,Injury / Surgery,Status,IL Retro Date,Eligible to Return,Return Date,Latest Update,NameASCII,PlayerId,MLBAMID\n";
    const string Games = "player_name,game_date,num_pitches,avg_release_spin_rate,avg_release_speed,avg_effective_speed,avg_vx0,avg_vy0,avg_vz0,recurrence,start,stop,event,weight,height,bats,throws,age\n";

    readonly ImportFolder _folder = new();

    public async Task InitializeAsync()
    {
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("truncate people, injured_list_stints, tommy_john_surgeries, pitcher_game_samples, pitcher_touches, quarantined_rows, ingestion_runs");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Import_AnInjuredListTwice_ChangesNothingTheSecondTime()
    {
        var text = List + "2031,Hank Made,SEA,SP,05/01/31,Elbow inflammation,Activated,05/02/31,05/17/31,06/01/31,Activated,Hank Made,1,77\n2031,Hank Made,SEA,SP,07/01/31,Strained oblique,60-Day IL,07/02/31,08/30/31,,Out,Hank Made,1,77\n";
        Assert.Equal((2, 2, 0, 0, 0), Of(await ImportAsync("il.csv", text)));
        Assert.Equal((2, 0, 0, 0, 0), Of(await ImportAsync("il.csv", text)));
        // a return that is told later is a change; a row that is gone goes
        Assert.Equal((1, 0, 1, 0, 0), Of(await ImportAsync("il.csv", List + "2031,Hank Made,SEA,SP,07/01/31,Strained oblique,Activated,07/02/31,08/30/31,09/04/31,Activated,Hank Made,1,77\n")));
        await using var db = database.CreateDbContext();
        var stint = await db.InjuredListStints.SingleAsync();
        Assert.Equal((new DateOnly(2031, 7, 2), new DateOnly(2031, 9, 4), "other", null), (stint.StartDate, stint.ReturnDate!.Value, stint.Kind, stint.Flag));
        Assert.Equal(new(2031, 5, 3), (await db.PitcherTouches.SingleAsync()).FromDay);
    }

    [Fact]
    public async Task Import_AMoreTrustedListOfASeason_TouchesEverybodyOnEither()
    {
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("""
            insert into injured_list_stints (source, player, start_date, ordinal, season, text, kind, source_file)
            values (2, 78, '2031-06-02', 0, 2031, 'Elbow', 'arm', 'collection'), (2, 78, '2031-05-02', 0, 2031, 'Elbow', 'arm', 'collection'), (2, 79, '2030-05-02', 0, 2030, 'Elbow', 'arm', 'collection')
            """);
        var one = List + "2031,Hank Made,SEA,SP,05/01/31,Elbow inflammation,Activated,05/02/31,05/17/31,06/01/31,Activated,Hank Made,1,77\n";
        await ImportAsync("il.csv", one);
        Assert.Equal([(77, new DateOnly(2031, 5, 3)), (78, new DateOnly(2031, 5, 3))], await TouchesAsync());
        // the season is told by the same source as before
        await ImportAsync("il.csv", one + "2031,Paul Paper,CHC,SP,07/01/31,Elbow inflammation,Activated,07/02/31,05/17/31,08/01/31,Activated,Paul Paper,2,80\n");
        Assert.Equal([(80, new DateOnly(2031, 7, 3))], await TouchesAsync());
        await ImportAsync("il.csv", List + "2030,Paul Paper,CHC,SP,07/01/30,Elbow inflammation,Activated,07/02/30,05/17/30,08/01/30,Activated,Paul Paper,2,80\n");
        Assert.Equal([(77, new DateOnly(2031, 5, 3)), (78, new DateOnly(2031, 5, 3)), (79, new DateOnly(2030, 5, 3)), (80, new DateOnly(2030, 7, 3))], await TouchesAsync());

        async Task<IReadOnlyList<(int, DateOnly)>> TouchesAsync()
        {
            var touches = await db.PitcherTouches.AsNoTracking().OrderBy(touch => touch.Pitcher).ToListAsync();
            await db.PitcherTouches.ExecuteDeleteAsync();
            return [.. touches.Select(touch => (touch.Pitcher, touch.FromDay))];
        }
    }

    [Fact]
    public async Task Import_OtherNamesAndForms_IsReadAllTheSame()
    {
        var result = await ImportAsync("new.csv", "mlbam_id,Injury,Retro Date,Injury Date,Return Date,Year\n77,Right shoulder impingement,2031-05-02,5/1/2031,2031-06-01 00:00:00,2031\n");
        Assert.Equal((1, 1, 0, 0, 0), Of(result));
        await using var db = database.CreateDbContext();
        var stint = await db.InjuredListStints.SingleAsync();
        Assert.Equal((new DateOnly(2031, 5, 1), new DateOnly(2031, 6, 1), "arm"), (stint.InjuryDate!.Value, stint.ReturnDate!.Value, stint.Kind));
    }

    [Fact]
    public async Task Import_SwappedColumns_RefusesEachRowWithItsReasonAndTakesTheRest()
    {
        // the header has player and text the wrong way round for two rows
        var text = List + "2031,Hank Made,SEA,SP,05/01/31,77,Activated,05/02/31,05/17/31,06/01/31,Activated,Hank Made,1,Elbow inflammation\n"
            + "2031,Hank Made,SEA,SP,05/01/31,Elbow inflammation,Activated,Activated,05/17/31,06/01/31,05/02/31,Hank Made,1,77\n"
            + "2031,Paul Paper,SEA,SP,05/01/31,Elbow inflammation,Activated,05/02/31,05/17/31,06/01/31,Activated,Paul Paper,2,78\n";
        Assert.Equal((3, 1, 0, 2, 0), Of(await ImportAsync("il.csv", text)));
        Assert.Equal([("type", "MLBAMID"), ("type", "IL Retro Date")], await RejectsAsync());
    }

    [Fact]
    public async Task Import_AStintThatEndsBeforeItStarts_IsFlaggedAndKeptWithoutReturn()
    {
        var text = List + "2031,Hank Made,SEA,SP,04/17/31,Shoulder discomfort,Activated,04/23/31,05/17/31,07/19/02,Activated,Hank Made,1,77\n2031,Hank Made,SEA,SP,Jun '31,Calf,Activated,04/27/02,05/17/31,07/19/31,Activated,Hank Made,1,77\n";
        Assert.Equal((2, 2, 0, 0, 2), Of(await ImportAsync("il.csv", text)));
        await using var db = database.CreateDbContext();
        var stints = await db.InjuredListStints.OrderBy(s => s.StartDate).ToListAsync();
        Assert.Null(stints[0].ReturnDate);
        Assert.Contains("before the start", stints[0].Flag, StringComparison.Ordinal);
        Assert.Equal((new DateOnly(2031, 4, 27), null), (stints[1].StartDate, stints[1].InjuryDate));
        Assert.Contains("outside season 2031", stints[1].Flag, StringComparison.Ordinal);
        Assert.Contains("Jun '31", stints[1].Flag, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_PitchersGames_JoinsByNameAndAgeAndSaysWhomItDoesNotFind()
    {
        await PeopleAsync();
        // Peña by name and birth though he is written without the tilde; the Garcias by birth; Nobody not at all
        var text = Games + Game("Pena, Juan", "2031-04-01", 20, "93.5", Age(new(2031, 4, 1), new(2001, 1, 1))) + Game("Garcia, Luis", "2031-04-01", 30, "95", Age(new(2031, 4, 1), new(2002, 2, 2)))
            + Game("Nobody, Ned", "2031-04-01", 30, "95", Age(new(2031, 4, 1), new(2002, 2, 2))) + Game("Nobody, Ned", "2031-04-02", 30, "94", Age(new(2031, 4, 2), new(2002, 2, 2)))
            + Game("Garcia, Luis", "2031-04-02", 30, "94", Age(new(2031, 4, 2), new(1980, 5, 5)));
        var result = await ImportAsync("games.csv", text);
        Assert.Equal((5, 2, 0, 3, 0), Of(result));
        Assert.Contains("Nobody, Ned", result.Note, StringComparison.Ordinal);
        await using var db = database.CreateDbContext();
        Assert.Equal([77, 79], await db.PitcherGameSamples.OrderBy(g => g.Pitcher).Select(g => g.Pitcher).ToListAsync());
        Assert.Equal(3, await db.QuarantinedRows.CountAsync(row => row.Column == "player_name" && row.RawLine.Contains("2031-04")));
    }

    [Fact]
    public async Task Import_VelocitiesThatAreFilledIn_AreNotKnown()
    {
        await PeopleAsync();
        // 92 twice; 94 is the mean of 93 and 95
        string[] peña = ["92", "91", "92", "93.3"], garcia = ["93", "94", "95"];
        var day = new DateOnly(2031, 4, 1);
        var text = Games + string.Concat(peña.Select((velocity, i) => Game("Peña, Juan", $"{day.AddDays(i):yyyy-MM-dd}", 20, velocity, Age(day.AddDays(i), new(2001, 1, 1)))))
            + string.Concat(garcia.Select((velocity, i) => Game("Garcia, Luis", $"{day.AddDays(i):yyyy-MM-dd}", 20, velocity, Age(day.AddDays(i), new(2002, 2, 2)))));
        Assert.Equal((7, 7, 0, 0, 3), Of(await ImportAsync("games.csv", text)));
        await using var db = database.CreateDbContext();
        Assert.Equal([null, 91f, null, 93.3f], await db.PitcherGameSamples.Where(g => g.Pitcher == 77).OrderBy(g => g.GameDate).Select(g => g.Velocity).ToListAsync());
        Assert.Equal([93f, null, 95f], await db.PitcherGameSamples.Where(g => g.Pitcher == 79).OrderBy(g => g.GameDate).Select(g => g.Velocity).ToListAsync());
    }

    [Fact]
    public async Task Import_TwoHundredMilesAnHourOrAManTwiceOnADay_AreRefusedAndTheRestIsTaken()
    {
        await PeopleAsync();
        var age = Age(new(2031, 4, 1), new(2001, 1, 1));
        var text = Games + Game("Peña, Juan", "2031-04-01", 20, "200", age) + Game("Peña, Juan", "2031-04-02", 20, "93", age) + Game("Peña, Juan", "2031-04-02", 31, "94", age) + Game("Peña, Juan", "2031-04-03", 20, "n/a", age);
        Assert.Equal((4, 1, 0, 3, 0), Of(await ImportAsync("games.csv", text)));
        Assert.Equal([("range", "avg_release_speed"), ("key", "player_name"), ("type", "avg_release_speed")], await RejectsAsync());
    }

    [Fact]
    public async Task Import_TheCollectionAndSurgeries_TakeStintsAndDaysAlone()
    {
        const string header = "date,effectiveDate,notes,player_id,injury_notes,injury_type,dtd,activated,il_days,transfer,next_game_date,position\n";
        var text = header + "2015-04-09 00:00:00,2015-04-07,x,77.0,right elbow flexor strain,tear/strain/sprain,false,false,15.0,false,2015-06-01 00:00:00,pitcher\n"
            + "2015-03-01 00:00:00,,,77.0,,[START],true,,,,2015-03-01 00:00:00,pitcher\n2015-07-01 00:00:00,,x,77.0,sore hand,minor,true,false,0.0,false,,pitcher\n";
        Assert.Equal((3, 1, 0, 0, 0), Of(await ImportAsync("collection.csv.gz", text)));
        Assert.Equal((2, 1, 0, 0, 0), Of(await ImportAsync("surgeries.csv", "Player,TJ Surgery Date,mlbamid,Return Date (same level)\nHank Made,2015-07-22,77.0,\nPaul Paper,2015-07-22,,\n")));
        await using var db = database.CreateDbContext();
        var stint = await db.InjuredListStints.SingleAsync();
        Assert.Equal((new DateOnly(2015, 4, 7), new DateOnly(2015, 4, 9), new DateOnly(2015, 6, 1), "arm"), (stint.StartDate, stint.Announced!.Value, stint.ReturnDate!.Value, stint.Kind));
        Assert.Equal(new(2015, 7, 22), (await db.TommyJohnSurgeries.SingleAsync()).SurgeryDate);
    }

    [Fact]
    public async Task Import_AnotherFile_SaysWhatIsNeeded() =>
        Assert.Contains("IL Retro Date", (await Assert.ThrowsAsync<UserError>(() => ImportAsync("x.csv", "a,b\n1,2\n"))).Mend, StringComparison.Ordinal);

    async Task<FileImportResult> ImportAsync(string name, string text) => await new InjuriesImporter(ImportFolder.Files(database)).ImportAsync(_folder.Write(name, text), default);

    async Task PeopleAsync()
    {
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("insert into people (mlbam_id, first_name, last_name, birth_date) values (77, 'Juan', 'Peña', '2001-01-01'), (78, 'Luis', 'García', '1996-06-06'), (79, 'Luis', 'García', '2002-02-02')");
    }

    [Fact]
    public async Task Flags_OfListAndGames_GiveTheirReasons()
    {
        await using (var db = database.CreateDbContext()) await db.Database.ExecuteSqlRawAsync("insert into people (mlbam_id, first_name, last_name, birth_date) values (77, 'Hank', 'Made', '2001-05-01')");
        await ImportAsync("il.csv", List + "2031,Hank Made,SEA,SP,05/01/31,Elbow inflammation,Activated,05/02/31,05/17/31,04/01/31,Activated,Hank Made,1,77\n");
        string Game(string day, string velocity) => $"\"Made, Hank\",{day},20,2200,{velocity},93,0,0,0,0,0,1,0,200,74,0,0,30\n";
        await ImportAsync("games.csv", Games + Game("2031-05-01", "93.5") + Game("2031-05-06", "93.5") + Game("2031-05-11", "94.1"));
        using var recent = new RecentAnswers();
        var queries = new RiskFlagQueries(database.DataSource, new DataWatermarks(database, TimeProvider.System), recent);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => queries.ReasonsAsync(new(new ClaimsIdentity()), default));
        var found = await queries.ReasonsAsync(new(new ClaimsIdentity([new(ClaimTypes.Role, AdminRole.Name)], "test")), default);
        Assert.Equal([(RiskFlagQueries.FilledIn, 2L), ("Return Date … lies before the start: left out", 1L)], found.Select(one => (one.Reason, one.Rows)).OrderByDescending(one => one.Item2));
        Assert.Equal("77, 2031-05-02: Return Date 2031-04-01 lies before the start: left out", found.Single(one => one.Example is not null).Example);
    }

    async Task<IReadOnlyList<(string, string?)>> RejectsAsync()
    {
        await using var db = database.CreateDbContext();
        return [.. (await db.QuarantinedRows.OrderBy(row => row.Line).ToListAsync()).Select(row => (row.Reason, row.Column))];
    }

    static string Game(string name, string day, int pitches, string velocity, double age) => FormattableString.Invariant($"\"{name}\",{day},{pitches},2300,{velocity},{velocity},0,0,0,0,0,1,0.0,200,72,0,0,{age}\n");

    static double Age(DateOnly day, DateOnly born) => (day.DayNumber - born.DayNumber) / 365.25;

    static (long, long, long, long, long) Of(FileImportResult result) => (result.Counts.Read, result.Counts.Added, result.Counts.Updated, result.Counts.Rejected, result.Counts.Flagged);
}
