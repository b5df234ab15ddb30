using HotBat.Core.Prospects;

namespace HotBat.Tests.Prospects;

/// <summary>Invented minor leaguers: eight seasons of two levels, where the young and good reach the majors two seasons later.</summary>
static class MadeProspects
{
    public const int First = 2001, Last = 2012;

    public static MinorBatting Batting(int pa = 400, int strikeouts = 80, int walks = 40, int homeRuns = 10, MinorLevel? level = MinorLevel.SingleA, string? organisation = "Blues", double? wrcPlus = 100) =>
        new(level, organisation, 100, pa, pa - walks - 4, (pa - walks - 4) / 4, 15, 2, homeRuns, walks, 2, strikeouts, 2, 2, 6, 8, 4, wrcPlus, .330);

    public static MinorPitching Pitching(int outs = 300, int strikeouts = 90, int walks = 35, int homeRuns = 8, MinorLevel? level = MinorLevel.SingleA, int starts = 18, double? fip = null)
    {
        var faced = (int)(outs * 1.42);
        return new(level, "Blues", 20, starts, outs, faced, outs / 3, outs / 6, homeRuns, walks, 4, 4, strikeouts, 0, fip ?? (((13.0 * homeRuns) + (3 * (walks + 4)) - (2 * strikeouts)) * 3 / outs) + 3.2);
    }

    public static MinorPlayer Player(string key, DateOnly? born, IReadOnlyList<MinorSeason> seasons, IReadOnlyList<MajorSeason>? majors = null, int? id = 1, IReadOnlyList<BoardEntry>? grades = null) =>
        new(key, id, "Made " + key, born, majors is { Count: > 0 } ? majors[0].Season : null, seasons, majors ?? [], grades ?? []);

    public static MinorSeason Season(int season, int age, MinorBatting? batting = null, MinorPitching? pitching = null) => new(season, age, batting, pitching, []);

    /// <summary>A league of its own each season; talent and youth lead to the majors.</summary>
    public static ProspectHistory League(int seed = 7, int players = 600, int majorsThrough = 2016)
    {
        var random = new Random(seed);
        var all = new List<MinorPlayer>();
        for (var i = 0; i < players; i++)
        {
            var (start, age, talent, isPitcher) = (First + random.Next(Last - First - 1), 18 + random.Next(7), random.NextDouble() * 2 - 1, i % 2 == 1);
            var lines = new List<MinorSeason>();
            for (var year = 0; year < 3 && start + year <= Last; year++)
            {
                var level = (MinorLevel)Math.Clamp(1 + year + (talent > .3 ? 1 : 0), 0, 5);
                lines.Add(isPitcher
                    ? Season(start + year, age + year, null, Pitching(250 + random.Next(80), (int)(85 + (30 * talent) + random.Next(12)), (int)(40 - (8 * talent)), 8, level, random.Next(2) * 18))
                    : Season(start + year, age + year, Batting(350 + random.Next(120), (int)(85 - (25 * talent) + random.Next(12)), (int)(40 + (12 * talent)), (int)(10 + (7 * talent)), level, wrcPlus: 100 + (30 * talent))));
            }
            var makes = talent - ((age - 20) * .25) + (random.NextDouble() * .4) > .45;
            List<MajorSeason> majors = makes ? [.. new[] { 3, 4, 5 }.Select(after => start + after).Where(year => year <= majorsThrough).Select(year => new MajorSeason(year, isPitcher ? 0 : 350, isPitcher ? 250 : 0))] : [];
            all.Add(Player($"p{i:0000}", new DateOnly(start - age, 1 + (i % 12), 1 + (i % 28)), lines, majors, 1000 + i));
        }
        return new(all, Enumerable.Range(First, Last - First + 1).ToHashSet(), Enumerable.Range(First, majorsThrough - First + 1).ToHashSet());
    }
}
