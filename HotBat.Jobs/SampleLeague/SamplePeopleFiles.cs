using HotBat.Core.SampleLeague;

namespace HotBat.Jobs.SampleLeague;

/// <summary>Big leaguers as the Chadwick register and Lahman's People list them, with keys of the sample league's own, and their season lines.</summary>
static class SamplePeopleFiles
{
    public static void Write(string folder, IReadOnlyList<SamplePlayer> players, int season)
    {
        SampleFiles.Csv(Path.Combine(folder, "register.csv.gz"),
            "key_person,key_uuid,key_mlbam,key_retro,key_bbref,key_bbref_minors,key_fangraphs,name_last,name_first,name_given,name_suffix,birth_year,birth_month,birth_day,mlb_played_first,mlb_played_last",
            players.Select(p => (object?[])[Key(p.Id), null, p.Id, Key(p.Id), Key(p.Id), MinorKey(p.Id), null, p.LastName, p.FirstName, p.FirstName, null, p.BirthDate.Year, p.BirthDate.Month, p.BirthDate.Day,
                p.FirstSeason, Math.Min(season, p.LastSeason)]));
        SampleFiles.Csv(Path.Combine(folder, "lahman_People.csv.gz"),
            "playerID,birthYear,birthMonth,birthDay,nameFirst,nameLast,nameGiven,bats,throws,bbrefID,retroID",
            players.Select(p => (object?[])[Key(p.Id), p.BirthDate.Year, p.BirthDate.Month, p.BirthDate.Day, p.FirstName, p.LastName, p.FirstName, p.Bats == 'S' ? "B" : p.Bats.ToString(), p.Throws.ToString(), Key(p.Id), Key(p.Id)]));
    }

    public const string BattingHeader = "playerID,mlbam_id,yearID,G,PA,AB,R,H,X2B,X3B,HR,RBI,SB,CS,BB,SO,HBP,SF,SH";
    public const string PitchingHeader = "playerID,mlbam_id,yearID,W,L,G,GS,SV,IPouts,H,ER,HR,BB,SO,HBP,BFP";

    public static object?[] Row(int id, int season, in BattingLine line) =>
        [Key(id), id, season, line.Games, line.PlateAppearances, line.AtBats, line.Runs, line.Hits, line.Doubles, line.Triples, line.HomeRuns, line.RunsBattedIn, null, null, line.Walks, line.Strikeouts,
            line.HitByPitch, line.SacrificeFlies, 0];

    public static object?[] Row(int id, int season, in PitchingLine line) =>
        [Key(id), id, season, null, null, line.Games, line.Starts, null, line.Outs, line.Hits, null, line.HomeRuns, line.Walks, line.Strikeouts, line.HitByPitch, line.BattersFaced];

    public static string Key(int id) => $"smp{id - SampleIds.FirstPerson:x6}";

    public static string MinorKey(int id) => $"sample{id - SampleIds.FirstPerson:x6}";
}
