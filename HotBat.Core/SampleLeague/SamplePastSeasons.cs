namespace HotBat.Core.SampleLeague;

/// <summary>Season lines of years that are not played out: playing time by a player's place, rates by his talent and age, and chance.</summary>
public static class SamplePastSeasons
{
    public static BattingLine Batting(SampleBatter player, int season, long seed)
    {
        var chance = new SampleRandom(seed, 10, player.Id, season);
        var talent = player.In(season);
        var share = Share(talent.Overall, chance);
        var line = new BattingLine { PlateAppearances = (int)(640 * share) };
        line.Games = Math.Min(162, 1 + (int)(line.PlateAppearances / 4.1));
        line.Walks = Count(chance, line.PlateAppearances, 0.082 + (0.04 * talent.Discipline));
        line.HitByPitch = Count(chance, line.PlateAppearances, 0.011);
        line.SacrificeFlies = Count(chance, line.PlateAppearances, 0.007);
        line.AtBats = line.PlateAppearances - line.Walks - line.HitByPitch - line.SacrificeFlies;
        line.Strikeouts = Count(chance, line.AtBats, 0.25 - (0.12 * talent.Contact));
        line.HomeRuns = Count(chance, line.AtBats - line.Strikeouts, 0.044 * Math.Exp((0.16 * talent.Power) + (0.02 * talent.Lift)));
        var inPlayHits = Count(chance, line.AtBats - line.Strikeouts - line.HomeRuns, 0.292 + (0.004 * talent.Speed));
        (line.Doubles, line.Triples) = (Count(chance, inPlayHits, 0.22), Count(chance, inPlayHits, 0.02));
        line.Hits = inPlayHits + line.HomeRuns;
        line.Runs = line.HomeRuns + Count(chance, line.Hits + line.Walks - line.HomeRuns, 0.3);
        line.RunsBattedIn = (int)(1.6 * line.HomeRuns) + Count(chance, inPlayHits, 0.33);
        return line;
    }

    public static PitchingLine Pitching(SamplePitcher player, int season, long seed)
    {
        var chance = new SampleRandom(seed, 10, player.Id, season);
        var talent = player.In(season);
        var share = Share(talent.Overall, chance);
        var line = new PitchingLine { BattersFaced = (int)((player.IsStarter ? 760 : 280) * share) };
        line.Strikeouts = Count(chance, line.BattersFaced, 0.228 + (0.13 * talent.Stuff));
        line.Walks = Count(chance, line.BattersFaced, 0.082 - (0.08 * talent.Command));
        line.HitByPitch = Count(chance, line.BattersFaced, 0.011);
        line.HomeRuns = Count(chance, line.BattersFaced, 0.03 - (0.004 * talent.Softness));
        line.Hits = line.HomeRuns + Count(chance, line.BattersFaced - line.Strikeouts - line.Walks - line.HitByPitch - line.HomeRuns, 0.292);
        line.Outs = line.BattersFaced - line.Walks - line.HitByPitch - line.Hits;
        (line.Games, line.Starts) = player.IsStarter ? (1 + (line.BattersFaced / 23), 1 + (line.BattersFaced / 24)) : (1 + (line.BattersFaced / 4), 0);
        return line;
    }

    // a tenth of a season is lost to the injured list on average, more by those who are sent down
    static double Share(double overall, SampleRandom chance) => Math.Clamp(0.68 + (0.22 * overall) + (0.2 * chance.Normal()), 0.03, 1);

    static int Count(SampleRandom chance, int tries, double share)
    {
        var mean = tries * Math.Clamp(share, 0.001, 0.9);
        return Math.Clamp((int)Math.Round(mean + (Math.Sqrt(mean) * 0.9 * chance.Normal())), 0, tries);
    }
}
