using System.Security.Cryptography;
using System.Text;
using HotBat.Core.SampleLeague;

namespace HotBat.Jobs.SampleLeague;

/// <summary>Minor-league lines, people and boards in the layouts of the collected ones.</summary>
sealed class SampleMinorsFiles(string folder, SampleLeagueSetup setup, SampleCareers careers)
{
    const int SeasonsBack = 10;
    const int BoardSize = 30;

    public void Write(string peopleFolder, int season)
    {
        var (first, last) = (season - SeasonsBack, season - 1);
        var players = careers.PlayersBetween(first, last).OrderBy(p => p.Id).ToList();
        SampleFiles.Csv(Path.Combine(folder, $"milb_batting_seasons_{first}_{last}.csv.gz"),
            "season,mlbam_id,birth_date,name,age,G,AB,PA,H,1B,2B,3B,HR,R,RBI,BB,IBB,SO,HBP,SF,SH,GDP,SB,CS,AVG,wRC+,wOBA,Spd,level,org,player_key",
            players.SelectMany(p => careers.Batting(p, first, last)).OrderBy(s => s.Season).ThenBy(s => s.Player.Id).Select(Row));
        SampleFiles.Csv(Path.Combine(folder, $"milb_pitching_seasons_{first}_{last}.csv.gz"),
            "season,mlbam_id,birth_date,name,age,W,L,ERA,G,GS,CG,ShO,SV,BS,HLD,IP,TBF,H,R,ER,HR,BB,IBB,HBP,WP,BK,SO,FIP,BABIP,level,org,player_key",
            players.SelectMany(p => careers.Pitching(p, first, last)).OrderBy(s => s.Season).ThenBy(s => s.Player.Id).Select(Row));
        SampleFiles.Csv(Path.Combine(peopleFolder, "minor_league_people.csv.gz"),
            "name,key_person,mlbam_id,key_bbref_minors,birth_date,birth_year,name_first,name_last,name_given,name_suffix,name_matrilineal,name_nick,milb_first_seen,bats,throws,player_key",
            players.Select(p => (object?[])[Name(p), SamplePeopleFiles.Key(p.Id), p.Id, SamplePeopleFiles.MinorKey(p.Id), p.BirthDate, p.BirthDate.Year, p.FirstName, p.LastName, p.FirstName, null, null, null,
                p.FirstYear, p.Bats == 'S' ? "B" : p.Bats.ToString(), p.Throws.ToString(), PlayerKey(p.Id)]));
        for (var year = season - 3; year <= season; year++) Board(players, year);
    }

    /// <summary>Scouts see talent through a fog of half a standard deviation.</summary>
    void Board(List<MinorLeaguer> players, int year)
    {
        var seen = players.Where(p => p.FirstYear < year && p.LastYear >= year).Select(p => (Player: p, Grade: p.Talent + (0.6 * new SampleRandom(setup.Seed, 11, p.Id, year).Normal()))).OrderByDescending(p => p.Grade).ToList();
        var top = seen.Take(100).Select((p, i) => (p.Player.Id, Rank: i + 1)).ToDictionary(p => p.Id, p => p.Rank);
        SampleFiles.Csv(Path.Combine(folder, $"board_{year}.csv"), "year,Name,mlbam_id,Org,Pos,Age,Top 100,Org Rk,Hit,Game,Raw,Spd,FV,role,FB,SL,CB,CH,CMD",
            seen.GroupBy(p => p.Player.Club).OrderBy(g => g.Key).SelectMany(org => org.Take(BoardSize).Select((p, rank) => Row(p.Player, p.Grade, year, rank + 1, top))));
    }

    object?[] Row(MinorLeaguer player, double grade, int year, int rank, Dictionary<int, int> top)
    {
        var (power, contact, discipline) = player.Growth;
        object?[] tools = player.IsPitcher
            ? [null, null, null, null, Value(grade), "pit", Grade(power, year, player), Grade(contact, year, player), null, Grade((contact + discipline) / 2, year, player), Grade(discipline, year, player)]
            : [Grade(contact, year, player), Grade((power + contact) / 2, year, player), Grade(power, year, player), Grade(0, year, player), Value(grade), "bat", null, null, null, null, null];
        var position = player.IsPitcher ? player.Throws + "HP" : player.Position;
        return [year, Name(player), player.Id, setup.Clubs[player.Club].Abbreviation, position, player.AgeIn(year), top.TryGetValue(player.Id, out var place) ? place : null, rank, .. tools];
    }

    /// <summary>Future value on the 20–80 scale.</summary>
    static string Value(double grade)
    {
        var steps = (int)Math.Round((grade + 1.2) * 2);
        return steps switch { <= 0 => "35+", 1 => "40", 2 => "40+", 3 => "45", 4 => "45+", 5 => "50", 6 => "55", 7 => "60", 8 => "65", _ => "70" };
    }

    /// <summary>"present / future": what is not there yet is less by how far he is from 25.</summary>
    static string Grade(double talent, int year, MinorLeaguer player)
    {
        var future = Math.Clamp(5 * (int)Math.Round((50 + (10 * talent)) / 5), 20, 80);
        var present = Math.Clamp(future - (5 * (int)Math.Round(Math.Clamp(25 - player.AgeIn(year), 0, 6) / 1.3)), 20, 80);
        return $"{present} / {future}";
    }

    object?[] Row(MinorBattingSeason s)
    {
        var line = s.Line;
        var singles = line.Hits - line.Doubles - line.Triples - line.HomeRuns;
        var woba = ((0.69 * line.Walks) + (0.72 * line.HitByPitch) + (0.89 * singles) + (1.27 * line.Doubles) + (1.62 * line.Triples) + (2.1 * line.HomeRuns)) / line.PlateAppearances;
        return
        [
            s.Season, s.Player.Id, s.Player.BirthDate, Name(s.Player), Math.Floor(s.Player.AgeIn(s.Season)), line.Games, line.AtBats, line.PlateAppearances, line.Hits, singles, line.Doubles, line.Triples, line.HomeRuns,
            line.Runs, line.RunsBattedIn, line.Walks, 0, line.Strikeouts, line.HitByPitch, line.SacrificeFlies, 0, 0, s.StolenBases, s.CaughtStealing,
            line.AtBats == 0 ? 0.0 : (double)line.Hits / line.AtBats, Math.Round(100 * (1 + ((woba - 0.325) / 1.2 / 0.125))), woba, null, s.Level, Org(s.Player), PlayerKey(s.Player.Id),
        ];
    }

    object?[] Row(MinorPitchingSeason s)
    {
        var line = s.Line;
        var innings = Math.Max(1, line.Outs) / 3.0;
        var inPlay = line.BattersFaced - line.Walks - line.HitByPitch - line.Strikeouts - line.HomeRuns;
        return
        [
            s.Season, s.Player.Id, s.Player.BirthDate, Name(s.Player), Math.Floor(s.Player.AgeIn(s.Season)), null, null, Math.Round(9 * s.EarnedRuns / innings, 2), line.Games, line.Starts, 0, 0, 0, 0, 0,
            $"{line.Outs / 3}.{line.Outs % 3}", line.BattersFaced, line.Hits, s.EarnedRuns, s.EarnedRuns, line.HomeRuns, line.Walks, 0, line.HitByPitch, 0, 0, line.Strikeouts,
            Math.Round((((13 * line.HomeRuns) + (3 * (line.Walks + line.HitByPitch)) - (2 * line.Strikeouts)) / innings) + 3.15, 2), inPlay == 0 ? null : Math.Round((double)(line.Hits - line.HomeRuns) / inPlay, 3),
            s.Level, Org(s.Player), PlayerKey(s.Player.Id),
        ];
    }

    string Org(MinorLeaguer player) => setup.Clubs[player.Club].Nickname;

    static string Name(MinorLeaguer player) => $"{player.FirstName} {player.LastName}";

    static string PlayerKey(int id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"sample {id}")))[..10];
}
