using HotBat.Data.Baseball;
using HotBat.Jobs.Ingestion;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Tests.Ingestion;

/// <summary>The real season against what is published of it: Lahman's batting lines and standings.</summary>
public sealed class RealSeasonTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    const string Season = "statcast/statcast_2024.csv.gz";
    const string ThreeDays = "statcast/statcast_2024-06-01_03_fullcols.csv.gz";
    const string Postseason = "statcast/statcast_postseason_2015_2024.csv.gz";
    const string Batting = "people/lahman_Batting_2010_2017_2022_2024.csv.gz";
    const string Pitching = "people/lahman_Pitching_2010_2017_2022_2024.csv.gz";
    const string People = "people/lahman_People.csv.gz";
    const string Register = "people/register_mlb_2008on.csv.gz";
    const string Teams = "people/lahman_Teams_2010on.csv.gz";

    [RealDataFact(Season, ThreeDays, Postseason, Batting, Pitching, People, Register, Teams)]
    public async Task Season2024_IsLahmans()
    {
        await ReferenceData.SeedAsync(database.DataSource, TimeProvider.System, default);
        var ingestion = new StatcastIngestion(ImportFolder.Files(database));
        var first = await ingestion.IngestAsync(RealData.At(Season), null, default);
        Assert.Equal((711_898, 711_898, 0, 0, 0, 2_429), (first.Counts.Read, first.Counts.Added, first.Counts.Updated, first.Counts.Unchanged, first.Counts.Rejected, first.Counts.Games));

        await using var db = database.CreateDbContext();
        Assert.Equal((182_449, 5_453), (await db.PlateAppearances.CountAsync(), await db.PlateAppearances.CountAsync(p => p.IsHomeRun)));
        Assert.Equal([58, 54, 44, 41], await db.BatterGames.GroupBy(b => b.Batter).Select(g => g.Sum(b => b.HomeRuns)).OrderByDescending(h => h).Take(4).ToListAsync());
        await BattersAreLahmansAsync(db);
        await ClubsAreLahmansAsync(db);

        // a second and a third file of the same games, then the first again: what they share is said once
        var sums = await TableChecksums.ReadAsync(database.DataSource);
        var again = await ingestion.IngestAsync(RealData.At(Season), null, default);
        Assert.Equal((0, 0, 711_898), (again.Counts.Added, again.Counts.Updated, again.Counts.Unchanged));
        Assert.Equal(sums, await TableChecksums.ReadAsync(database.DataSource));
        var fuller = await ingestion.IngestAsync(RealData.At(ThreeDays), null, default);
        Assert.Equal((10_940, 0, 10_940, 38), (fuller.Counts.Read, fuller.Counts.Added, fuller.Counts.Updated, fuller.Counts.Games));
        Assert.Equal((182_449, 5_453), (await db.PlateAppearances.CountAsync(), await db.PlateAppearances.CountAsync(p => p.IsHomeRun)));

        await PostseasonsAreWonAsync(ingestion, db);
    }

    static async Task BattersAreLahmansAsync(Data.HotBatDbContext db)
    {
        var byBbref = Rows(Register).Where(r => r.Text("key_bbref") is not null && r.Text("key_mlbam") is not null).Select(r => (Key: r.Text("key_bbref")!, Id: r.RequiredNumber("key_mlbam", 1, int.MaxValue))).ToList().ToDictionary(r => r.Key, r => r.Id);
        var mlbam = Rows(People).Where(r => r.Text("bbrefID") is { } key && byBbref.ContainsKey(key)).Select(r => (Key: r.Text("playerID")!, Id: byBbref[r.Text("bbrefID")!])).ToList().ToDictionary(r => r.Key, r => r.Id);
        int Sum(CsvRows row, params string[] columns) => columns.Sum(c => row.Number(c, 0, 100_000) ?? 0);
        var lahman = Rows(Batting).Where(r => r.Text("yearID") == "2024").Select(r => (Player: r.Text("playerID")!, HomeRuns: Sum(r, "HR"), Turns: Sum(r, "AB", "BB", "HBP", "SH", "SF"))).ToList()
            .GroupBy(r => mlbam[r.Player]).Select(g => (Batter: g.Key, HomeRuns: g.Sum(r => r.HomeRuns), Turns: g.Sum(r => r.Turns))).Where(g => g.Turns > 0).OrderBy(g => g.Batter).ToList();
        var ours = (await db.PlateAppearances.GroupBy(p => p.Batter).Select(g => new { g.Key, HomeRuns = g.Count(p => p.IsHomeRun), Turns = g.Count(p => p.Event != "catcher_interf") }).ToListAsync())
            .Where(g => g.Turns > 0).Select(g => (g.Key, g.HomeRuns, g.Turns)).OrderBy(g => g.Key).ToList();
        Assert.Equal(lahman, ours);
    }

    static async Task ClubsAreLahmansAsync(Data.HotBatDbContext db)
    {
        var clubs = await db.ClubSeasons.Where(c => c.Season == 2024).ToDictionaryAsync(c => c.LahmanTeamId!, c => c.TeamId);
        var lahman = Rows(Teams).Where(r => r.Text("yearID") == "2024").Select(r => (Club: clubs[r.Text("teamID")!], W: r.Number("W", 0, 162)!.Value, L: r.Number("L", 0, 162)!.Value,
            R: r.Number("R", 0, 2000)!.Value, RA: r.Number("RA", 0, 2000)!.Value, HR: r.Number("HR", 0, 500)!.Value, HRA: r.Number("HRA", 0, 500)!.Value)).ToList().OrderBy(c => c.Club).ToList();
        var ours = (await db.TeamGames.GroupBy(g => g.TeamId).Select(g => new
        {
            g.Key, W = g.Count(x => x.Runs > x.RunsAllowed), L = g.Count(x => x.Runs < x.RunsAllowed), R = g.Sum(x => x.Runs), RA = g.Sum(x => x.RunsAllowed), HR = g.Sum(x => x.HomeRuns), HRA = g.Sum(x => x.HomeRunsAllowed),
        }).ToListAsync()).Select(g => (g.Key, g.W, g.L, g.R, g.RA, g.HR, g.HRA)).OrderBy(g => g.Key).ToList();
        Assert.Equal(30, ours.Count);
        Assert.Equal(lahman, ours);

        var outs = Rows(Teams).Where(r => r.Text("yearID") == "2024").Select(r => (Club: clubs[r.Text("teamID")!], Outs: r.Number("IPouts", 0, 9999)!.Value)).ToList().OrderBy(c => c.Club).ToList();
        var recorded = await db.PitchingAppearances.GroupBy(a => a.TeamId).Select(g => new { g.Key, Outs = g.Sum(a => a.OutsRecorded) }).ToDictionaryAsync(g => g.Key, g => g.Outs);
        Assert.All(outs, c => Assert.InRange(recorded[c.Club], c.Outs - 3, c.Outs + 3));
    }

    static async Task PostseasonsAreWonAsync(StatcastIngestion ingestion, Data.HotBatDbContext db)
    {
        var read = await ingestion.IngestAsync(RealData.At(Postseason), null, default);
        Assert.Equal((116_620, 116_620, 0), (read.Counts.Read, read.Counts.Added, read.Counts.Rejected));
        Assert.Equal(0, await db.Games.CountAsync(g => g.HomeScore == null));
        // every World Series ends with a club that won four games: Royals, Cubs, Astros, Red Sox, Nationals, Dodgers, Braves, Astros, Rangers, Dodgers
        var winners = (await db.TeamGames.Where(g => g.GameType == 'W' && g.Runs > g.RunsAllowed).GroupBy(g => new { g.Season, g.TeamId }).Select(g => new { g.Key.Season, g.Key.TeamId, Wins = g.Count() }).ToListAsync())
            .Where(g => g.Wins == 4).OrderBy(g => g.Season).Select(g => (g.Season, g.TeamId)).ToList();
        Assert.Equal([(2015, 118), (2016, 112), (2017, 117), (2018, 111), (2019, 120), (2020, 119), (2021, 144), (2022, 117), (2023, 140), (2024, 119)], winners.Select(w => ((int)w.Season, w.TeamId)));
    }

    static IEnumerable<CsvRows> Rows(string file)
    {
        using var content = FileImport.OpenUnpacked(RealData.At(file));
        using var rows = CsvRows.Open(content, file);
        while (rows.Read())
            yield return rows;
    }
}
