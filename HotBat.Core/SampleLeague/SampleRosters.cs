namespace HotBat.Core.SampleLeague;

/// <summary>
/// Who plays where in which season. A club has 18 places for hitters (nine regulars, four on the bench, five one call away) and 19 for pitchers (five starters, eight relievers, six away).
/// A place is held by one player after another, each for some seasons, so that careers, rookies and farewells come by themselves.
/// </summary>
public sealed class SampleRosters(SampleLeagueSetup setup)
{
    public const int Batters = 18;
    public const int Pitchers = 19;
    const int FirstYear = 2004;
    const int LastYear = 2060;

    static readonly string[] s_positions = ["C", "1B", "2B", "3B", "SS", "LF", "CF", "RF", "DH", "C", "SS", "CF", "LF", "C", "2B", "3B", "RF", "1B"];

    readonly Dictionary<(int Club, int Place), List<SamplePlayer>> _holders = [];

    /// <summary>The places of a pitching staff: starters first, then relievers, then three of each in reserve.</summary>
    public static bool IsStarterPlace(int place) => place is < 5 or 13 or 14 or 15;

    public SampleBatter[] BattersOf(int club, int season) => [.. Enumerable.Range(0, Batters).Select(place => (SampleBatter)Holder(club, place, season))];

    public SamplePitcher[] PitchersOf(int club, int season) => [.. Enumerable.Range(0, Pitchers).Select(place => (SamplePitcher)Holder(club, Batters + place, season))];

    /// <summary>Everybody who has played in one of the seasons.</summary>
    public IEnumerable<SamplePlayer> PlayersBetween(int first, int last) =>
        from club in Enumerable.Range(0, setup.Clubs.Count)
        from place in Enumerable.Range(0, Batters + Pitchers)
        from player in HoldersOf(club, place)
        where player.FirstSeason <= last && player.LastSeason >= first
        select player;

    SamplePlayer Holder(int club, int place, int season) => HoldersOf(club, place).First(p => season >= p.FirstSeason && season <= p.LastSeason);

    List<SamplePlayer> HoldersOf(int club, int place)
    {
        if (_holders.TryGetValue((club, place), out var known)) return known;
        var chance = new SampleRandom(setup.Seed, 2, club, place);
        var isRegular = place is < 9 or >= Batters and < Batters + 13;
        var holders = new List<SamplePlayer>();
        for (var from = FirstYear - chance.Below(8); from <= LastYear;)
        {
            var last = from + (isRegular ? 1 + chance.Below(8) : chance.Below(4));
            holders.Add(place < Batters ? Batter(club, place, holders.Count, from, last) : Pitcher(club, place - Batters, holders.Count, from, last));
            from = last + 1;
        }
        return _holders[(club, place)] = holders;
    }

    static int Id(int club, int place, int number) => SampleIds.FirstPerson + (club * 10_000) + (place * 100) + number;

    SampleBatter Batter(int club, int place, int number, int from, int last)
    {
        var chance = new SampleRandom(setup.Seed, 3, club, place, number);
        var (first, family) = SampleNames.Draw(chance);
        var position = s_positions[place];
        var draw = chance.Next();
        var bats = draw < 0.345 && position is not ("C" or "SS" or "2B") || draw < 0.27 ? 'L' : draw > 0.89 ? 'S' : 'R';
        var throws = bats == 'L' && position is "1B" or "LF" or "CF" or "RF" or "DH" && bats == 'L' && chance.Chance(0.5) ? 'L' : 'R';
        var level = place < 9 ? 0.45 : place < 13 ? -0.5 : -1.0;
        var might = position is "1B" or "DH" or "LF" or "RF" or "3B" ? 0.7 : position is "SS" or "2B" or "CF" ? -0.6 : 0;
        var talent = new BatterTalent(
            (2.3 * chance.Normal()) + (0.9 * level) + might, (3.6 * chance.Normal()) + (0.3 * might), (0.30 * chance.Normal()) + (0.12 * level) - (0.03 * might),
            (0.30 * chance.Normal()) + (0.10 * level), chance.Normal() - (0.4 * might));
        return new(Id(club, place, number), club, first, family, Birth(chance, from), bats, throws, position, from, last, talent) { ZoneTop = 3.4 + (0.13 * chance.Normal()) };
    }

    SamplePitcher Pitcher(int club, int place, int number, int from, int last)
    {
        var chance = new SampleRandom(setup.Seed, 3, club, Batters + place, number);
        var (first, family) = SampleNames.Draw(chance);
        var isStarter = IsStarterPlace(place);
        var throws = chance.Chance(0.25) ? 'L' : 'R';
        var level = place < 5 ? 0.25 - (0.12 * place) : place < 13 ? 0.35 - (0.1 * (place - 5)) : -0.6;
        var velocity = (isStarter ? 94.1 : 95.2) - (throws == 'L' ? 1.3 : 0) + (1.9 * chance.Normal()) + (0.3 * level);
        var talent = new PitcherTalent(
            velocity, (0.22 * chance.Normal()) + (0.15 * level) + (isStarter ? 0 : 0.01) + (0.035 * (velocity - 94.3)), (0.17 * chance.Normal()) + (0.07 * level) - (isStarter ? -0.04 : 0.05),
            3 * chance.Normal(), (0.75 * chance.Normal()) + (0.3 * level) + (isStarter ? 0 : 0.8), 97 + (4 * chance.Normal()));
        var armAngle = Math.Clamp(38 + (13 * chance.Normal()), -10, 66);
        var side = throws == 'L' ? 1 : -1;
        return new(Id(club, Batters + place, number), club, first, family, Birth(chance, from), throws, isStarter ? "SP" : "RP", from, last, talent, Arsenals.Draw(chance, isStarter))
        {
            Release = (side * (2.6 - (0.02 * armAngle) + (0.25 * chance.Normal())), 4.6 + (0.031 * armAngle) + (0.18 * chance.Normal()), 6.45 + (0.35 * chance.Normal()), armAngle),
        };
    }

    static DateOnly Birth(SampleRandom chance, int firstSeason) => new DateOnly(firstSeason - 21 - chance.Below(3) - chance.Below(4), 7, 1).AddDays(chance.Below(365));
}
