namespace HotBat.Core.SampleLeague;

/// <summary>One series: who meets and in how many games.</summary>
/// <param name="Games">Two to four.</param>
public readonly record struct SampleSeries(SampleClub One, SampleClub Other, int Games);

/// <summary>
/// Who meets whom, in the shape the majors have had since 2023: 13 games with each club of the division, 6 or 7 with each other club of the league, 3 with each club of the other league and 4 with the rival there.
/// A round is a series of every club; 52 rounds make 162 games a club.
/// </summary>
/// <remarks>
/// Two leagues of three divisions of five are numbered 0 to 14, so that the number modulo three is the division. In a league round r those meet whose numbers add up to r modulo 15, in a division round
/// those of one division whose numbers add up to r modulo 5: in both one club is left over (three in a division round), and it meets the one of the other league that is left over there, or the
/// other league's number is its own plus a shift. Fifteen rounds of one shift each bring everybody of the other league once; shift 0, the rival, comes twice with two games.
/// Four games have the division series of one of its two cycles and, in one of the two league round robins, those whose numbers differ by one or two: neither is ever in the same division.
/// </remarks>
public static class SampleRounds
{
    const int League = 15, Divisions = 3, Division = 5;

    /// <summary>Rounds by their place in the week: those of four games, which need four days, never lie on a weekend, except for the first.</summary>
    /// <param name="Opening">The first weekend, from Thursday on.</param>
    public sealed record Plan(IReadOnlyList<SampleSeries> Opening, IReadOnlyList<IReadOnlyList<SampleSeries>> Midweek, IReadOnlyList<IReadOnlyList<SampleSeries>> Weekend);

    /// <summary>Null for anything but two leagues of three divisions of five.</summary>
    public static Plan? Of(IReadOnlyList<SampleClub> clubs, SampleRandom chance)
    {
        var leagues = clubs.GroupBy(c => c.League).OrderBy(l => l.Key, StringComparer.Ordinal).Select(Numbered).ToList();
        if (leagues is not [{ } one, { } other]) return null;
        var division = Enumerable.Range(0, Division).ToList();
        var league = Enumerable.Range(0, League).ToList();
        List<IReadOnlyList<SampleSeries>> three = [.. division.Select(r => DivisionRound(r, 1, 3)), .. league.Select(r => LeagueRound(r, 3, 3)), .. Enumerable.Range(5, League - 5).Select(shift => Across(shift, 3))];
        List<IReadOnlyList<SampleSeries>> four = Shuffled([.. division.Select(r => DivisionRound(r, 2, 4))], chance);
        three = Shuffled(three, chance);
        List<IReadOnlyList<SampleSeries>> midweek = [.. four.Skip(1), .. league.Select(r => LeagueRound(r, 4, 4)), Across(0, 2), Across(0, 2), .. three.Take(4)];
        return new(four[0], Shuffled(midweek, chance), [.. three.Skip(4)]);

        IReadOnlyList<SampleSeries> DivisionRound(int round, int shift, int games) => Round((a, b) => a % Divisions == b % Divisions && (a + b) % Division == round, (_, _) => games, shift);

        IReadOnlyList<SampleSeries> LeagueRound(int round, int shift, int most) => Round((a, b) => (a + b) % League == round, (a, b) => Math.Min(b - a, League - b + a) <= 2 ? most : 3, shift);

        IReadOnlyList<SampleSeries> Across(int shift, int games) => [.. one.Select((club, i) => new SampleSeries(club, other[(i + shift) % League], games))];

        // the other league's round is the same one, moved on by the shift
        IReadOnlyList<SampleSeries> Round(Func<int, int, bool> meet, Func<int, int, int> games, int shift)
        {
            var series = new List<SampleSeries>(League);
            for (var a = 0; a < League; a++)
            {
                if (!Enumerable.Range(0, League).Any(b => b != a && meet(a, b))) series.Add(new(one[a], other[(a + shift) % League], 3));
                for (var b = a + 1; b < League; b++)
                {
                    if (!meet(a, b)) continue;
                    series.Add(new(one[a], one[b], games(a, b)));
                    series.Add(new(other[(a + shift) % League], other[(b + shift) % League], games(a, b)));
                }
            }
            return series;
        }
    }

    /// <summary>Of a pool, the next round in which nobody meets the club he has just met; it is taken out.</summary>
    public static IReadOnlyList<SampleSeries> Next(List<IReadOnlyList<SampleSeries>> pool, IReadOnlyList<SampleSeries> last)
    {
        var met = last.Select(Pair).ToHashSet();
        var next = Math.Max(0, pool.FindIndex(round => !round.Any(series => met.Contains(Pair(series)))));
        var found = pool[next];
        pool.RemoveAt(next);
        return found;
    }

    /// <summary>The circle method: one club stands, the others move on by one place a round.</summary>
    public static List<List<(T, T)>> RoundRobin<T>(List<T> clubs)
    {
        var rounds = new List<List<(T, T)>>();
        for (var round = 0; round < clubs.Count - 1; round++)
        {
            rounds.Add([.. Enumerable.Range(0, clubs.Count / 2).Select(i => (clubs[i], clubs[^(i + 1)]))]);
            clubs = [clubs[0], clubs[^1], .. clubs[1..^1]];
        }
        return rounds;
    }

    public static List<T> Shuffled<T>(List<T> items, SampleRandom chance)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = chance.Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
        return items;
    }

    /// <summary>The two clubs, whichever comes first.</summary>
    public static (int, int) Pair(SampleSeries series) => (Math.Min(series.One.TeamId, series.Other.TeamId), Math.Max(series.One.TeamId, series.Other.TeamId));

    // the one number below 15 that leaves the division's place modulo three and the club's place in it modulo five
    static SampleClub[]? Numbered(IEnumerable<SampleClub> league)
    {
        var divisions = league.GroupBy(c => c.Division).OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => d.ToList()).ToList();
        if (divisions.Count != Divisions || divisions.Any(d => d.Count != Division)) return null;
        return [.. Enumerable.Range(0, League).Select(i => divisions[i % Divisions][i % Division])];
    }
}
