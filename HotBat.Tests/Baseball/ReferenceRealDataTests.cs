using HotBat.Data.Baseball;
using HotBat.Jobs.Baseball;
using HotBat.Jobs.Ingestion;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Tests.Baseball;

public sealed class ReferenceRealDataTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    const string Register = "people/register_mlb_2008on.csv.gz";
    const string Lahman = "people/lahman_People.csv.gz";
    const string Season = "statcast/statcast_2024.csv.gz";
    const string Batting = "people/mlb_batting_seasons_2000_2017_2022_2024.csv.gz";
    const string Pitching = "people/mlb_pitching_seasons_2000_2017_2022_2024.csv.gz";
    const string Rest = "live/mlb/rest";

    [RealDataFact(Register, Lahman, Batting, Pitching)]
    public async Task People_AllFilesTwice_CountsAndThenNothingNew()
    {
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("truncate people, person_keys, batting_seasons, pitching_seasons");
        var first = await ReadPeopleAsync();
        var second = await ReadPeopleAsync();
        Assert.Equal([5673, 27376, 14423, 1625], first.Select(r => r.Counts.Added));
        Assert.All(second, r => Assert.Equal((0, 0), (r.Counts.Added, r.Counts.Updated)));
        Assert.All(first, r => Assert.Equal(r.Counts.Read, r.Counts.Added + r.Counts.Updated + r.Counts.Unchanged + r.Counts.Rejected));
        var judge = await db.People.SingleAsync(p => p.MlbamId == 592450);
        Assert.Equal(("Aaron", "Judge", 'R', new DateOnly(1992, 4, 26)), (judge.FirstName, judge.LastName, judge.Bats, judge.BirthDate));
        Assert.Equal(58, (await db.BattingSeasons.SingleAsync(b => b.MlbamId == 592450 && b.Season == 2024)).HomeRuns);
        Assert.Equal(5453, await db.BattingSeasons.Where(b => b.Season == 2024).SumAsync(b => b.HomeRuns));
    }

    [RealDataFact(Register, Lahman, Batting, Pitching, Season)]
    public async Task People_EveryBatterAndPitcherOf2024_Known()
    {
        await ReadPeopleAsync();
        await using var db = database.CreateDbContext();
        var known = (await db.People.Select(p => p.MlbamId).ToListAsync()).ToHashSet();
        await using var content = FileImport.OpenUnpacked(RealData.At(Season));
        using var rows = CsvRows.Open(content, Season);
        var played = new HashSet<int>();
        while (rows.Read())
        {
            played.Add(rows.RequiredNumber("batter", 1, int.MaxValue));
            played.Add(rows.RequiredNumber("pitcher", 1, int.MaxValue));
        }
        Assert.Equal(1452, played.Count);
        Assert.Empty(played.Except(known));
    }

    [RealDataFact(Rest)]
    public async Task Clubs_OfThePublishedLists_AsInTheReferenceFile()
    {
        await ReferenceData.SeedAsync(database.DataSource, TimeProvider.System, default);
        var importer = new ClubsImporter(ImportFolder.Files(database));
        foreach (var list in (string[])["pyd_teams.json", "pymlb_teams_season=2024_sportId=1_a5c3f17672c0.json"])
        {
            var result = await importer.ImportAsync(RealData.At($"{Rest}/{list}"), default);
            Assert.Equal((30, 30, 0), (result.Counts.Read, result.Counts.Unchanged, result.Counts.Flagged));
        }
    }

    [RealDataFact(Rest)]
    public async Task Schedules_Recorded_EveryRowAccountedForAndReadAgainNothingNew()
    {
        var importer = new ScheduleImporter(ImportFolder.Files(database));
        IngestStep[] steps = [new("schedule", s => s.HasJson("dates["), importer.ImportAsync)];
        var first = await FolderIngestion.RunAsync(RealData.At(Rest), steps, (_, _, _) => { }, default);
        Assert.Empty(first.Failed);
        Assert.All(first.Imported, r => Assert.Equal(r.Counts.Read, r.Counts.Added + r.Counts.Updated + r.Counts.Unchanged + r.Counts.Rejected));
        var second = await FolderIngestion.RunAsync(RealData.At(Rest), steps, (_, _, _) => { }, default);
        Assert.All(second.Imported, r => Assert.Equal((0, 0), (r.Counts.Added, r.Counts.Updated)));
        await using var db = database.CreateDbContext();
        Assert.Equal((new DateOnly(2024, 8, 26), (short)1), await db.Games.SingleAsync(g => g.GamePk == 746628) is var g ? (g.GameDate, g.DoubleHeaderGame!.Value) : default);
    }

    async Task<IReadOnlyList<FileImportResult>> ReadPeopleAsync()
    {
        var (people, lines) = (new PeopleImporter(ImportFolder.Files(database)), new SeasonLinesImporter(ImportFolder.Files(database)));
        return
        [
            await people.ImportAsync(RealData.At(Register), default), await lines.ImportAsync(RealData.At(Batting), default),
            await lines.ImportAsync(RealData.At(Pitching), default), await people.ImportAsync(RealData.At(Lahman), default),
        ];
    }
}
