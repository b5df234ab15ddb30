using HotBat.Core.Operations;
using HotBat.Jobs.Baseball;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Tests.Baseball;

/// <summary>The files here are made by hand after the shape of the real ones.</summary>
public sealed class PeopleImporterTests : IClassFixture<TestDatabase>, IDisposable
{
    const string RegisterHeader =
        "key_person,key_uuid,key_mlbam,key_retro,key_bbref,key_bbref_minors,key_fangraphs,name_last,name_first,name_given,name_suffix,birth_year,birth_month,birth_day,mlb_played_first,mlb_played_last\n";

    const string Acuna = "aaaa0001,u1,660670,acunr001,acunaro01,acuna-000ron,18401,Acuña,Ronald,Ronald Jose,Jr.,1997,12,18,2018,2026\n";
    const string LahmanHeader = "playerID,birthYear,birthMonth,birthDay,nameFirst,nameLast,nameGiven,weight,bats,throws,bbrefID,retroID\n";

    readonly TestDatabase _database;
    readonly PeopleImporter _people;
    readonly SeasonLinesImporter _lines;
    readonly ImportFolder _folder = new();

    public PeopleImporterTests(TestDatabase database)
    {
        _database = database;
        (_people, _lines) = (new PeopleImporter(ImportFolder.Files(database)), new SeasonLinesImporter(ImportFolder.Files(database)));
        using var db = database.CreateDbContext();
        db.People.ExecuteDelete();
        db.PersonKeys.ExecuteDelete();
        db.OtherNames.ExecuteDelete();
        db.BattingSeasons.ExecuteDelete();
        db.QuarantinedRows.ExecuteDelete();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Register_ThenLahman_NamesKeysAndHands()
    {
        await _people.ImportAsync(_folder.Write("register.csv.gz", RegisterHeader + Acuna), default);
        var lahman = await _people.ImportAsync(_folder.Write("People.csv", LahmanHeader + "acunaro01,1997,12,18,Ronald,Acuña,Ronald Jose,205,R,R,acunaro01,acunr001\n"
            + "oldtimer01,1880,,,Old,Timer,,,L,,oldtimer01,oldtt101\n"), default);
        await using var db = _database.CreateDbContext();
        var person = await db.People.SingleAsync();
        Assert.Equal((660670, "Ronald", "Acuña", "Jr.", new DateOnly(1997, 12, 18), 'R', 'R', (short)2018),
            (person.MlbamId, person.FirstName, person.LastName, person.Suffix, person.BirthDate!.Value, person.Bats!.Value, person.Throws!.Value, person.FirstSeason!.Value));
        Assert.Equal(["bbref", "bbref-minors", "fangraphs", "lahman", "register", "retrosheet"], await db.PersonKeys.OrderBy(k => k.Authority).Select(k => k.Authority).ToListAsync());
        Assert.Equal((2, 0, 1, 1), (lahman.Counts.Read, lahman.Counts.Added, lahman.Counts.Updated, lahman.Counts.Unchanged));
    }

    [Fact]
    public async Task Register_ReadAgain_NothingChangesAndHandsStay()
    {
        var register = _folder.Write("register.csv", RegisterHeader + Acuna);
        await _people.ImportAsync(register, default);
        await _people.ImportAsync(_folder.Write("People.csv", LahmanHeader + "acunaro01,1997,12,18,Ronald,Acuña,Ronald Jose,205,R,R,acunaro01,acunr001\n"), default);
        var again = await _people.ImportAsync(register, default);
        Assert.Equal((1, 0, 0, 1), (again.Counts.Read, again.Counts.Added, again.Counts.Updated, again.Counts.Unchanged));
        Assert.Null(again.Note);
        await using var db = _database.CreateDbContext();
        Assert.Equal('R', (await db.People.SingleAsync()).Bats);
    }

    [Fact]
    public async Task Register_NewSpelling_Updated()
    {
        await _people.ImportAsync(_folder.Write("register.csv", RegisterHeader + Acuna), default);
        var second = await _people.ImportAsync(_folder.Write("register.csv", RegisterHeader + Acuna.Replace("Acuña", "Acuna", StringComparison.Ordinal)), default);
        Assert.Equal((0, 1), (second.Counts.Added, second.Counts.Updated));
    }

    [Fact]
    public async Task Register_BadRows_QuarantinedWithLineAndReasonAndTheRestTaken()
    {
        var result = await _people.ImportAsync(_folder.Write("register.csv", RegisterHeader + Acuna
            + "b,u2,,x,y,z,1,Nobody,No,,,1990,1,1,2010,2011\n" + "c,u3,seven,x,y,z,1,Seven,No,,,1990,1,1,2010,2011\n" + "d,u4,5,x,y,z,1,Date,Bad,,,1990,2,30,2010,2011\n"), default);
        Assert.Equal((4, 1, 3), (result.Counts.Read, result.Counts.Added, result.Counts.Rejected));
        await using var db = _database.CreateDbContext();
        Assert.Equal([(3L, "key", "key_mlbam"), (4L, "type", "key_mlbam"), (5L, "range", "birth_day")],
            (await db.QuarantinedRows.OrderBy(q => q.Line).ToListAsync()).Select(q => (q.Line, q.Reason, q.Column!)));
        // mended, it leaves nothing behind
        await _people.ImportAsync(_folder.Write("register.csv", RegisterHeader + Acuna), default);
        Assert.Equal(0, await db.QuarantinedRows.CountAsync());
    }

    [Fact]
    public async Task People_AnotherKindOfFile_SaysWhatItShouldBeAndTheRunIsFailed()
    {
        var error = await Assert.ThrowsAsync<UserError>(() => _people.ImportAsync(_folder.Write("other.csv", "a,b\n1,2\n"), default));
        Assert.Contains("key_mlbam", error.Mend, StringComparison.Ordinal);
        await using var db = _database.CreateDbContext();
        Assert.Equal("failed", (await db.IngestionRuns.OrderBy(r => r.IngestionRunId).LastAsync()).Status);
    }

    [Fact]
    public async Task People_CutOffGzip_FailedAndNothingTaken()
    {
        var path = _folder.Write("register.csv.gz", RegisterHeader + string.Concat(Enumerable.Range(1, 2000).Select(i => Acuna.Replace("660670", $"{i}", StringComparison.Ordinal))));
        await File.WriteAllBytesAsync(path, (await File.ReadAllBytesAsync(path))[..1500]);
        await Assert.ThrowsAsync<UserError>(() => _people.ImportAsync(path, default));
        await using var db = _database.CreateDbContext();
        Assert.Equal(0, await db.People.CountAsync());
    }

    const string MinorsHeader =
        "name,key_person,mlbam_id,key_bbref_minors,birth_date,birth_year,name_first,name_last,name_given,name_suffix,name_matrilineal,name_nick,milb_first_seen,bats,throws,player_key\n";

    [Fact]
    public async Task MinorLeaguePeople_BesideTheRegister_NewComeInAndKnownKeepTheirSpelling()
    {
        await _people.ImportAsync(_folder.Write("register.csv", RegisterHeader + Acuna), default);
        var minors = _folder.Write("minors.csv.gz", MinorsHeader
            + "Ron Acuna,aaaa0001,660670,acuna-000ron,1997-12-18,1997.0,Ronald,Acuna,Ronald Jose,,Blanco,El de La Sabana; Ronnie,2015,R,R,f00d\n"
            + "Mike Brenly,bbbb0002,488730,brenly001mic,1986-10-01,1986.0,Michael,Brenly,Michael Bob,,,,2008,R,R,f00e\n" + "No Key,,,,,,,,,,,,2015,,,f00f\n");
        var first = await _people.ImportAsync(minors, default);
        var second = await _people.ImportAsync(minors, default);
        Assert.Equal((3, 1, 1, 1), (first.Counts.Read, first.Counts.Added, first.Counts.Updated, first.Counts.Rejected));
        Assert.Equal((0, 0, 2, 1), (second.Counts.Added, second.Counts.Updated, second.Counts.Unchanged, second.Counts.Rejected));
        await using var db = _database.CreateDbContext();
        Assert.Equal([("Michael", "Brenly", (short?)2008, 'R'), ("Ronald", "Acuña", (short?)2015, 'R')],
            (await db.People.OrderBy(p => p.MlbamId).ToListAsync()).Select(p => (p.FirstName, p.LastName, p.FirstMinorSeason, p.Bats!.Value)));
        Assert.Equal(["matrilineal Blanco", "nickname El de La Sabana", "nickname Ronnie", "whole Mike Brenly", "whole Ron Acuna"],
            (await db.OtherNames.ToListAsync()).Select(n => $"{n.Kind} {n.Name}").Order(StringComparer.Ordinal));
        // the register again: nothing flips back
        Assert.Equal(1, (await _people.ImportAsync(_folder.Write("register.csv", RegisterHeader + Acuna), default)).Counts.Unchanged);
    }

    [Fact]
    public async Task Register_BlankSuffixOfAKnownSon_IsFilledAndReadAgainMendsTheName()
    {
        var register = _folder.Write("register.csv", RegisterHeader + Acuna.Replace("Jr.", "", StringComparison.Ordinal));
        await using var db = _database.CreateDbContext();
        // as an earlier reading left him
        await db.Database.ExecuteSqlAsync($"insert into people (mlbam_id, first_name, last_name) values (660670, 'Ronald', 'Acuña')");
        var read = await _people.ImportAsync(register, default);
        Assert.Equal((0, 1), (read.Counts.Added, read.Counts.Updated));
        Assert.Equal("Jr.", (await db.People.SingleAsync()).Suffix);
        Assert.Equal(1, (await _people.ImportAsync(register, default)).Counts.Unchanged);
    }

    [Fact]
    public async Task MinorLeaguePeople_SuffixInTheListedName_IsTakenAndTheRegistersBlankLeavesIt()
    {
        var register = _folder.Write("register.csv", RegisterHeader + "dddd0004,u4,990010,x,y,z,1,Tall,Shed,Shed,,1995,8,22,2019,2021\n");
        await _people.ImportAsync(register, default);
        await _people.ImportAsync(_folder.Write("minors.csv.gz", MinorsHeader + "Shed Tall Jr.,dddd0004,990010,tall--000she,1995-08-22,1995.0,Shed,Tall,Shed,,,,2013,L,R,f010\n"), default);
        await using var db = _database.CreateDbContext();
        Assert.Equal("Jr.", (await db.People.AsNoTracking().SingleAsync()).Suffix);
        Assert.Equal(1, (await _people.ImportAsync(register, default)).Counts.Unchanged);
        Assert.Equal("Jr.", (await db.People.AsNoTracking().SingleAsync()).Suffix);
    }

    [Fact]
    public async Task StatsApiPeople_SuffixInTheFamilyName_StandsOnce()
    {
        var importer = new StatsApiPeopleImporter(ImportFolder.Files(_database));
        await importer.ImportAsync(_folder.Write("people.json", """
            {"people": [{"id": 990011, "firstName": "Fernando", "lastName": "Tall", "useName": "Fernando", "useLastName": "Tall Jr.", "nameSuffix": "Jr."},
                        {"id": 990012, "firstName": "Mike", "lastName": "Short II"}]}
            """), default);
        await using var db = _database.CreateDbContext();
        Assert.Equal([("Tall", "Jr."), ("Short", "II")], (await db.People.OrderBy(p => p.MlbamId).ToListAsync()).Select(p => (p.LastName, p.Suffix!)));
    }

    [Fact]
    public async Task RegisterNames_OfKnownPeople_AreKept()
    {
        await _people.ImportAsync(_folder.Write("register.csv", RegisterHeader + Acuna), default);
        var names = _folder.Write("names.csv", "key_person,name_last,name_first,name_given,birth_year,birth_month,birth_day,altname_type,altname_lang,altname_last,altname_first\n"
            + "aaaa0001,Acuña,Ronald,,,,,alias,en,Blanco,Ron\n" + "aaaa0001,Acuña,Ronald,,,,,alt-spelling,en,Acunha,\n" + "cccc0003,Stranger,A,,,,,alias,en,Else,Someone\n");
        Assert.Equal((3, 2, 1), (await _people.ImportAsync(names, default)).Counts is var c ? (c.Read, c.Added, c.Unchanged) : default);
        Assert.Equal(3, (await _people.ImportAsync(names, default)).Counts.Unchanged);
        await using var db = _database.CreateDbContext();
        Assert.Equal(["Ron Blanco", "Ronald Acunha"], await db.OtherNames.OrderBy(n => n.Name).Select(n => n.Name).ToListAsync());
    }

    [Fact]
    public async Task SeasonLines_ImpossibleAndGood_CheckedAndIdempotent()
    {
        var path = _folder.Write("batting.csv", "playerID,mlbam_id,yearID,G,PA,AB,R,H,X2B,X3B,HR,RBI,SB,CS,BB,SO,HBP,SF,SH\n"
            + "judgeaa01,592450,2024,158,704,559,122,180,36,1,58,144,10,0,133,171,9,2,0\n" + "toomany01,1,2024,1,4,4,0,5,0,0,0,0,0,0,0,0,0,0,0\n");
        var first = await _lines.ImportAsync(path, default);
        var second = await _lines.ImportAsync(path, default);
        Assert.Equal((1, 0, 1), (first.Counts.Added, first.Counts.Updated, first.Counts.Rejected));
        Assert.Equal((0, 0, 1, 1), (second.Counts.Added, second.Counts.Updated, second.Counts.Unchanged, second.Counts.Rejected));
        await using var db = _database.CreateDbContext();
        Assert.Equal((58, 704), await db.BattingSeasons.Select(b => new { b.HomeRuns, b.PlateAppearances }).SingleAsync() is var b ? (b.HomeRuns, b.PlateAppearances) : default);
        Assert.Equal("state", (await db.QuarantinedRows.SingleAsync()).Reason);
    }
}
