namespace HotBat.Core.SampleLeague;

/// <summary>Somebody in the minor leagues: a big leaguer before his time, or one who never gets there.</summary>
/// <param name="Talent">What he will be at his best, in standard deviations of big leaguers; the others' centre lies <see cref="SampleCareers.Gap"/> below.</param>
/// <param name="Debut">His first season in the major leagues; null when there is none.</param>
/// <param name="Growth">His size as a hitter or pitcher: power or velocity, contact or stuff, discipline or command, each −2 to 2.</param>
public sealed record MinorLeaguer(
    int Id, int Club, string FirstName, string LastName, DateOnly BirthDate, char Bats, char Throws, string Position, double Talent, int FirstYear, int LastYear, int? Debut, (double Power, double Contact, double Discipline) Growth)
{
    public bool IsPitcher => Position is "SP" or "RP";

    /// <summary>On 1 July.</summary>
    public double AgeIn(int season) => Math.Round((new DateOnly(season, 7, 1).DayNumber - BirthDate.DayNumber) / 365.25, 1);
}

/// <param name="Level">Rk, A-, A, A+, AA or AAA.</param>
public sealed record MinorBattingSeason(MinorLeaguer Player, int Season, string Level, BattingLine Line, int StolenBases, int CaughtStealing);

public sealed record MinorPitchingSeason(MinorLeaguer Player, int Season, string Level, PitchingLine Line, int EarnedRuns);

/// <summary>
/// Minor-league careers. A big leaguer has three to six seasons below, climbing to Triple-A in the last; twice as many never arrive: their talent centres 1.6 standard deviations lower, they stop at the level
/// that it carries them to and are older at each. What a line shows is talent, age for the level and chance: a walk rate, a strikeout rate, home runs, balls that fall in.
/// </summary>
public sealed class SampleCareers(SampleLeagueSetup setup, SampleRosters rosters)
{
    public const double Gap = 1.6;
    const int NeverArriveEachYear = 7;

    public static IReadOnlyList<string> Levels { get; } = ["Rk", "A-", "A", "A+", "AA", "AAA"];

    // age of an average prospect
    static readonly double[] s_age = [18.8, 20, 20.6, 21.8, 23.2, 24.6];

    /// <summary>Everybody with a season in those years.</summary>
    public IEnumerable<MinorLeaguer> PlayersBetween(int first, int last) =>
        rosters.PlayersBetween(first, last + 6).Select(Rising).Concat(Enumerable.Range(first - 6, last - first + 7).SelectMany(NeverArriving)).Where(p => p.FirstYear <= last && p.LastYear >= first);

    MinorLeaguer Rising(SamplePlayer player)
    {
        var chance = new SampleRandom(setup.Seed, 7, player.Id);
        var years = 3 + chance.Below(4);
        var from = Math.Max(player.FirstSeason - years, player.BirthDate.Year + 17);
        var (talent, growth) = player switch
        {
            SampleBatter batter => (1.1 * batter.Talent.Overall, (batter.Talent.Power / 2.3, batter.Talent.Contact / 0.3, batter.Talent.Discipline / 0.3)),
            SamplePitcher pitcher => (2.2 * pitcher.Talent.Overall, ((pitcher.Talent.Velocity - 94.5) / 1.9, pitcher.Talent.Stuff / 0.22, pitcher.Talent.Command / 0.17)),
            _ => throw new ArgumentException(player.Position, nameof(player)),
        };
        return new(player.Id, player.Club, player.FirstName, player.LastName, player.BirthDate, player.Bats, player.Throws, player.Position, talent, from, player.FirstSeason - 1, player.FirstSeason, growth);
    }

    IEnumerable<MinorLeaguer> NeverArriving(int year)
    {
        for (var club = 0; club < setup.Clubs.Count; club++)
        {
            for (var number = 0; number < NeverArriveEachYear; number++)
            {
                var chance = new SampleRandom(setup.Seed, 8, year, club, number);
                var (first, family) = SampleNames.Draw(chance);
                var isPitcher = number < 3;
                var growth = ((1.0 * chance.Normal()) - 0.6, (1.0 * chance.Normal()) - 0.9, (1.0 * chance.Normal()) - 0.7);
                var talent = ((growth.Item1 + growth.Item2 + growth.Item3) * 0.45) - 0.6;
                var id = SampleIds.FirstPerson + 500_000 + ((year - 1980) * 3_000) + (club * 100) + number;
                var birth = new DateOnly(year - 18 - chance.Below(5), 1, 1).AddDays(chance.Below(365));
                var throws = chance.Chance(isPitcher ? 0.27 : 0.1) ? 'L' : 'R';
                yield return new(id, club, first, family, birth, chance.Chance(0.38) ? 'L' : 'R', throws, isPitcher ? "SP" : new[] { "C", "SS", "CF", "1B" }[number - 3],
                    talent, year, year + 2 + chance.Below(5), null, growth);
            }
        }
    }

    public IEnumerable<MinorBattingSeason> Batting(MinorLeaguer player, int first, int last)
    {
        for (var season = Math.Max(first, player.FirstYear); season <= Math.Min(last, player.LastYear) && !player.IsPitcher; season++)
        {
            var chance = new SampleRandom(setup.Seed, 9, player.Id, season);
            var (level, form) = Stand(player, season, chance);
            var (power, contact, discipline) = player.Growth;
            var pa = (int)(level == 0 ? chance.Between(60, 240) : chance.Between(180, 560));
            var line = new BattingLine { Games = 1 + (int)(pa / 4.15), PlateAppearances = pa };
            line.Walks = Count(chance, pa, 0.088 + (0.020 * discipline) + (0.006 * form));
            line.HitByPitch = Count(chance, pa, 0.012);
            line.SacrificeFlies = Count(chance, pa, 0.007);
            line.AtBats = pa - line.Walks - line.HitByPitch - line.SacrificeFlies;
            line.Strikeouts = Count(chance, line.AtBats, 0.235 - (0.035 * contact) - (0.02 * form));
            line.HomeRuns = Count(chance, line.AtBats - line.Strikeouts, 0.034 + (0.012 * power) + (0.005 * form));
            var inPlay = line.AtBats - line.Strikeouts - line.HomeRuns;
            var inPlayHits = Count(chance, inPlay, 0.31 + (0.008 * form));
            (line.Doubles, line.Triples) = (Count(chance, inPlayHits, 0.22), Count(chance, inPlayHits, 0.025));
            line.Hits = inPlayHits + line.HomeRuns;
            line.Runs = line.HomeRuns + Count(chance, line.Hits + line.Walks - line.HomeRuns, 0.31);
            line.RunsBattedIn = (int)(line.HomeRuns * 1.6) + Count(chance, inPlayHits, 0.34);
            yield return new(player, season, Levels[level], line, Count(chance, line.Hits + line.Walks, 0.06), Count(chance, line.Hits + line.Walks, 0.02));
        }
    }

    public IEnumerable<MinorPitchingSeason> Pitching(MinorLeaguer player, int first, int last)
    {
        for (var season = Math.Max(first, player.FirstYear); season <= Math.Min(last, player.LastYear) && player.IsPitcher; season++)
        {
            var chance = new SampleRandom(setup.Seed, 9, player.Id, season);
            var (level, form) = Stand(player, season, chance);
            var (power, stuff, command) = player.Growth;
            var faced = (int)(level == 0 ? chance.Between(60, 220) : player.Position == "SP" ? chance.Between(220, 620) : chance.Between(120, 300));
            var line = new PitchingLine { BattersFaced = faced };
            line.Strikeouts = Count(chance, faced, 0.225 + (0.022 * stuff) + (0.012 * power) + (0.018 * form));
            line.Walks = Count(chance, faced, 0.092 - (0.018 * command) - (0.006 * form));
            line.HitByPitch = Count(chance, faced, 0.012);
            line.HomeRuns = Count(chance, faced, 0.022 - (0.003 * form));
            var inPlay = faced - line.Strikeouts - line.Walks - line.HitByPitch - line.HomeRuns;
            line.Hits = line.HomeRuns + Count(chance, inPlay, 0.305 - (0.005 * form));
            line.Outs = faced - line.Walks - line.HitByPitch - line.Hits;
            (line.Games, line.Starts) = player.Position == "SP" ? (1 + (faced / 21), 1 + (faced / 23)) : (1 + (faced / 5), 0);
            yield return new(player, season, Levels[level], line, (int)((0.33 * (line.Hits + line.Walks - line.HomeRuns)) + (1.1 * line.HomeRuns)));
        }
    }

    /// <summary>The level of a season and how he stands there: talent, and a year younger than the others counts as a third of a standard deviation more.</summary>
    static (int Level, double Form) Stand(MinorLeaguer player, int season, SampleRandom chance)
    {
        var climbed = season - player.FirstYear;
        var most = player.Debut is null ? Math.Clamp((int)Math.Round(4.0 + player.Talent), 1, 5) : 5;
        var start = player.AgeIn(player.FirstYear) < 19.5 ? 0 : player.AgeIn(player.FirstYear) < 21.5 ? 1 : 2;
        var level = player.Debut is { } debut ? Math.Max(start, 5 - (debut - 1 - season)) : Math.Min(most, start + (int)(climbed * (0.75 + (0.1 * player.Talent))));
        level = Math.Clamp(level, 0, 5);
        return (level, Math.Clamp((0.7 * player.Talent) + ((s_age[level] - player.AgeIn(season)) / 3) + (0.5 * chance.Normal()), -3, 3));
    }

    static int Count(SampleRandom chance, int tries, double share)
    {
        share = Math.Clamp(share, 0.001, 0.95);
        var mean = tries * share;
        return Math.Clamp((int)Math.Round(mean + (Math.Sqrt(mean * (1 - share)) * chance.Normal())), 0, tries);
    }
}
