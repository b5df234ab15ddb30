using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns.Forecasts;

namespace HotBat.Tests.HomeRuns.Forecasts;

/// <summary>
/// A made-up league of six clubs that play every day: batter 1 of each club homers often, the last hardly ever, club 3's park helps. Always the same turns.
/// Batters are club × 100 + 1 to 9, 10 is a pinch hitter; pitchers club × 100 + 50 to 54, relievers + 60.
/// </summary>
static class SyntheticLeague
{
    public const int Clubs = 6;
    const int Turns = 38;

    public static List<PlateAppearanceFact> Season(int season, int days = 60, int seed = 0)
    {
        var random = new Random(season + seed);
        var turns = new List<PlateAppearanceFact>();
        for (var day = 0; day < days; day++)
            for (var game = 0; game < Clubs / 2; game++)
                Play(turns, new DateOnly(season, 4, 1).AddDays(day), (season * 10_000) + (day * 10) + game, Home(day, game), Away(day, game), 50 + (day % 5), random);
        return turns;
    }

    public static HomeRunHistory History(params int[] seasons) => HomeRunHistory.Of([.. seasons.SelectMany(season => Season(season))]);

    static int Home(int day, int game) => 1 + ((day + (2 * game)) % Clubs);

    static int Away(int day, int game) => 1 + ((day + (2 * game) + 1) % Clubs);

    static void Play(List<PlateAppearanceFact> turns, DateOnly day, int key, int home, int away, int starter, Random random)
    {
        short number = 0;
        foreach (var (isTop, batting, fielding) in new[] { (true, away, home), (false, home, away) })
            for (var turn = 0; turn < Turns; turn++)
            {
                // the ninth batter's last turn is a pinch hitter's
                var place = turn == 35 ? 10 : (turn % 9) + 1;
                var pitcher = (fielding * 100) + (turn < 24 ? starter : 60);
                var homers = random.NextDouble() < .07 * (10 - Math.Min(place, 9)) / 9 * (home == 3 ? 1.5 : 1);
                var isContact = homers || random.NextDouble() < .6;
                turns.Add(new(key, ++number, day, home, isTop, batting, fielding, (batting * 100) + place, pitcher,
                    place % 2 == 0 ? BatSide.Left : BatSide.Right, starter % 2 == 0 ? BatSide.Left : BatSide.Right, homers, !isContact && turn % 2 == 0, !isContact && turn % 2 == 1,
                    isContact ? (float)(homers ? 100 + (10 * random.NextDouble()) : 70 + (30 * random.NextDouble()) + (10 - place)) : null,
                    isContact ? (float)(homers ? 28 : (60 * random.NextDouble()) - 20) : null));
            }
    }
}
