using System.Globalization;
using System.Text;
using HotBat.Core.Prospects;
using HotBat.Jobs.Prospects;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Tests.Prospects;

/// <summary>The invented league as files, imported into a database, with what became of everybody.</summary>
static class MadeProspectFiles
{
    public static async Task LoadAsync(TestDatabase database)
    {
        using var folder = new ImportFolder();
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("truncate minor_players, minor_batting_seasons, minor_pitching_seasons, prospect_predictions, scorings, person_keys, batting_seasons, pitching_seasons, quarantined_rows, ingestion_runs, model_versions cascade");
        var league = MadeProspects.League();
        StringBuilder batting = new("season,mlbam_id,birth_date,name,age,level,org,player_key,G,PA,AB,H,2B,3B,HR,BB,IBB,SO,HBP,SF,GDP,SB,CS,wRC+,wOBA\n"), pitching = new("season,mlbam_id,birth_date,name,age,level,org,player_key,G,GS,IP,TBF,H,R,HR,BB,HBP,WP,SO,SV,FIP\n");
        foreach (var player in league.Players)
            foreach (var line in player.Seasons)
            {
                var who = FormattableString.Invariant($"{line.Season},{player.MlbamId},{player.Born:yyyy-MM-dd},{player.Name},{line.Age}");
                if (line.Batting is { } b) batting.Append(CultureInfo.InvariantCulture, $"{who},{b.Level!.Value.Code()},{b.Organisation},{player.Key},{b.Games},{b.PlateAppearances},{b.AtBats},{b.Hits},{b.Doubles},{b.Triples},{b.HomeRuns},{b.Walks},{b.IntentionalWalks},{b.Strikeouts},{b.HitByPitch},{b.SacrificeFlies},{b.DoublePlays},{b.StolenBases},{b.CaughtStealing},{b.WrcPlus:0},{b.Woba:0.000}\n");
                if (line.Pitching is { } p) pitching.Append(CultureInfo.InvariantCulture, $"{who},{p.Level!.Value.Code()},{p.Organisation},{player.Key},{p.Games},{p.Starts},{p.Outs / 3}.{p.Outs % 3},{p.BattersFaced},{p.Hits},{p.Runs},{p.HomeRuns},{p.Walks},{p.HitBatters},{p.WildPitches},{p.Strikeouts},{p.Saves},{p.Fip:0.00}\n");
            }
        var importer = new MinorsImporter(ImportFolder.Files(database));
        await importer.ImportAsync(folder.Write("batting.csv", batting.ToString()), default);
        await importer.ImportAsync(folder.Write("pitching.csv", pitching.ToString()), default);
        foreach (var season in league.MajorSeasons)
        {
            // so that a season without anybody of the league is loaded too
            await db.Database.ExecuteSqlAsync($"insert into batting_seasons (season, mlbam_id, games, plate_appearances, at_bats, hits, doubles, triples, home_runs, walks, strikeouts) values ({season}, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0)");
            await db.Database.ExecuteSqlAsync($"insert into pitching_seasons (season, mlbam_id, games, games_started, outs_recorded, batters_faced, hits, home_runs, walks, strikeouts) values ({season}, 1, 1, 0, 1, 1, 0, 0, 0, 0)");
        }
        foreach (var player in league.Players)
            foreach (var line in player.Majors)
                if (line.Outs > 0) await db.Database.ExecuteSqlAsync($"insert into pitching_seasons (season, mlbam_id, games, games_started, outs_recorded, batters_faced, hits, home_runs, walks, strikeouts) values ({line.Season}, {player.MlbamId}, 30, 0, {line.Outs}, 400, 90, 8, 30, 80)");
                else await db.Database.ExecuteSqlAsync($"insert into batting_seasons (season, mlbam_id, games, plate_appearances, at_bats, hits, doubles, triples, home_runs, walks, strikeouts) values ({line.Season}, {player.MlbamId}, 100, {line.PlateAppearances}, 300, 80, 10, 1, 8, 30, 80)");
    }
}
