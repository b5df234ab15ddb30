using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns.Forecasts;

namespace HotBat.Tests.HomeRuns.Forecasts;

public sealed class HomeRunWalkTests
{
    static readonly DateOnly s_day = new(2031, 5, 10);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Examples_EverythingFromTheDayOnIsAnother_GivesTheSameRows(int seed)
    {
        var history = With(SyntheticLeague.History(2030, 2031));
        var altered = history with
        {
            PlateAppearances = Altered(history.PlateAppearances, seed),
            // totals of the season itself and of one to come, and later games of the ballparks
            BatterSeasons = [.. history.BatterSeasons, new(2031, 101, 600, 60), new(2032, 102, 600, 90)],
            PitcherSeasons = [.. history.PitcherSeasons, new(2031, 150, 800, 80)],
            BallparkGames = [.. history.BallparkGames, new(3, s_day, 99, 12), new(3, new(2032, 5, 1), 20, 0)],
            Contact = [.. history.Contact, new(2031, 80, 10, 5000, 5000)],
            Air = history.Air.ToDictionary(air => air.Key, air => IsOfDayOrLater(history, air.Key) && !IsOfDay(history, air.Key) ? new GameAir(20, -30) : air.Value),
        };
        var before = RowsOf(history);
        var after = RowsOf(altered);
        Assert.Equal(6 * 10, before.Count);
        Assert.Equal(before.Count, after.Count);
        foreach (var (was, now) in before.Zip(after))
        {
            Assert.Equal(was.Situation, now.Situation);
            Assert.Equal(was.Values, now.Values);
            Assert.Equal(was.Rate.Expected, now.Rate.Expected);
            Assert.Equal(was.ShrunkRate, now.ShrunkRate);
            Assert.Equal(was.BaseRate, now.BaseRate);
            Assert.Equal(was.ExpectedPlateAppearances, now.ExpectedPlateAppearances);
        }
    }

    [Fact]
    public void Examples_TheDayBeforeIsAnother_GivesOtherRows()
    {
        var history = With(SyntheticLeague.History(2031));
        var altered = history with { PlateAppearances = [.. history.PlateAppearances.Select(turn => turn.Day == s_day.AddDays(-1) ? turn with { IsHomeRun = !turn.IsHomeRun } : turn)] };
        Assert.All(RowsOf(history).Zip(RowsOf(altered)), pair => Assert.NotEqual(pair.First.Rate.Expected, pair.Second.Rate.Expected));
    }

    [Fact]
    public void Examples_SamplesOfASeasonThatIsWalked_CountNothing()
    {
        var history = With(SyntheticLeague.History(2030, 2031));
        var sampled = history with { Contact = [.. history.Contact, new(2030, 104, 28, 5000, 100)] };
        Assert.Equal(RowsOf(history).Select(row => row.Rate.Expected), RowsOf(sampled).Select(row => row.Rate.Expected));
        // those of a season of which no ball is known do
        var untracked = sampled with { PlateAppearances = [.. sampled.PlateAppearances.Select(turn => turn.Day.Year == 2030 ? turn with { ExitVelocity = null } : turn)] };
        Assert.NotEqual(RowsOf(untracked with { Contact = history.Contact }).Select(row => row.Rate.Expected), RowsOf(untracked).Select(row => row.Rate.Expected));
    }

    [Fact]
    public void Examples_FirstDayOfAll_KnowsBattingOrderAndNothingElse()
    {
        var rows = HomeRunWalk.Examples(SyntheticLeague.History(2030), new(2030, 4, 2), _ => true, out _).Select(example => example.Row).ToList();
        var starters = rows.Where(row => row.IsStarter).ToList();
        Assert.All(starters, row => Assert.InRange(row.Values[ForecastFeatures.IndexOf("bat")], -.1, .1));
        // the same r for all: p follows the usual turns of a slot
        Assert.All(starters.GroupBy(row => (row.Situation.Slot, row.Situation.IsHome)), slot => Assert.Single(slot.Select(row => row.ShrunkRate).Distinct()));
        Assert.True(starters.First(row => row.Situation.Slot == 1).Rate.Chance > starters.First(row => row.Situation.Slot == 9).Rate.Chance);
    }

    [Fact]
    public void Examples_AfterTwoMonths_KnowWhoHomersAndWhere()
    {
        var examples = HomeRunWalk.Examples(SyntheticLeague.History(2030), new(2030, 6, 1), day => day.Month == 5, out var knowledge);
        double Bat(int place) => examples.Where(example => example.Row.Situation.Batter % 100 == place && example.Row.Situation.Day.Day == 30).Average(example => example.Row.Values[ForecastFeatures.IndexOf("bat")]);
        Assert.True(Bat(1) > Bat(5) && Bat(5) > Bat(9));
        double Park(int club) => examples.Where(example => example.Row.Situation.Ballpark == club && example.Row.Situation.Day.Day > 20).Average(example => example.Row.Values[ForecastFeatures.IndexOf("ballpark")]);
        Assert.All(Enumerable.Range(1, SyntheticLeague.Clubs).Where(club => club != 3), club => Assert.True(Park(3) > Park(club)));
        Assert.Equal(BatSide.Left, knowledge.SideOf(102, BatSide.Right));
        Assert.Null(knowledge.SideOf(999, BatSide.Right));
    }

    [Fact]
    public void Examples_EarlierSeasonsAsTotalsAlone_KnowTheSluggersOnTheFirstDay()
    {
        // 20,000 plate appearances of others make the league
        var history = SyntheticLeague.History(2031) with
        {
            BatterSeasons = [new(2030, 101, 600, 45), new(2030, 201, 600, 5), .. Enumerable.Range(1000, 100).Select(other => new SeasonTotal(2030, other, 600, 18))],
        };
        var first = HomeRunWalk.Examples(history, new(2031, 4, 2), _ => true, out _).ToDictionary(example => example.Row.Situation.Batter, example => example.Row);
        Assert.True(first[101].Rate.Expected > 2 * first[201].Rate.Expected);
        // 301 was not in the league: a newcomer, below its average
        Assert.True(first[301].Values[ForecastFeatures.IndexOf("bat")] < 0);
    }

    [Fact]
    public void Examples_ShrunkRate_IsTheFormula()
    {
        var history = SyntheticLeague.History(2031) with { BatterSeasons = [new(2030, 101, 600, 40), new(2029, 101, 500, 20), new(2031, 101, 600, 99)] };
        var day = new DateOnly(2031, 4, 11);
        var row = HomeRunWalk.Examples(history, day.AddDays(1), on => on == day, out _).Single(example => example.Row.Situation.Batter == 101).Row;
        var seen = history.PlateAppearances.Where(turn => turn.Day < day).ToList();
        var mine = seen.Where(turn => turn.Batter == 101).ToList();
        var league = (double)seen.Count(turn => turn.IsHomeRun) / seen.Count;
        var rate = (mine.Count(turn => turn.IsHomeRun) + (.8 * 40) + (.5 * 20) + (150 * league)) / (mine.Count + (.8 * 600) + (.5 * 500) + 150);
        // the leadoff man comes up in turns 1, 10, 19, 28 and 37
        Assert.Equal(1 - Math.Pow(1 - rate, 5), row.ShrunkRate, 12);
    }

    [Fact]
    public void Examples_AGameKnownInPart_IsForecastAndNotLearnedFrom()
    {
        var whole = SyntheticLeague.Season(2031, 5);
        var part = whole.Where(turn => turn.Day == whole[^1].Day && turn.IsTop).Take(12).Select(turn => turn with { Day = turn.Day.AddDays(1), GamePk = 7, IsHomeRun = true }).ToList();
        var examples = HomeRunWalk.Examples(HomeRunHistory.Of([.. whole, .. part]), part[0].Day.AddDays(2), _ => true, out var knowledge);
        Assert.Equal(9, examples.Count(example => example.Row.Situation.GamePk == 7 && !example.IsWhole));
        HomeRunWalk.Examples(HomeRunHistory.Of(whole), part[0].Day.AddDays(2), _ => true, out var without);
        var asked = examples[0].Row.Situation with { Day = part[0].Day.AddDays(1) };
        Assert.Equal(without.Row(asked).Values, knowledge.Row(asked).Values);
    }

    [Fact]
    public void Learn_ADayBeforeTheLastOne_Refuses()
    {
        HomeRunWalk.Examples(SyntheticLeague.History(2031), new(2031, 4, 5), _ => false, out var knowledge);
        Assert.Throws<ArgumentException>(() => knowledge.Learn(new(2030, 4, 5), []));
    }

    static List<ForecastRow> RowsOf(HomeRunHistory history) => [.. HomeRunWalk.Examples(history, s_day.AddDays(1), on => on == s_day, out _).Select(example => example.Row)];

    static HomeRunHistory With(HomeRunHistory history) => history with
    {
        BatterSeasons = [new(2029, 101, 600, 40)],
        Births = new Dictionary<int, DateOnly> { [101] = new(2003, 2, 1) },
        BallparkGames = [new(3, new(2028, 5, 1), 70, 3), new(3, new(2028, 7, 1), 90, 4), new(2, new(2028, 7, 1), 80, 1)],
        Contact = [new(2029, 104, 28, 100, 90)],
        Air = history.PlateAppearances.Select(turn => turn.GamePk).Distinct().ToDictionary(game => game, game => new GameAir(60 + (game % 30), (game % 20) - 10)),
    };

    /// <summary>From the day on other things happen: who came to the plate on it and in which order stays, for that is known before the game. Later days are shuffled whole.</summary>
    static List<PlateAppearanceFact> Altered(IReadOnlyList<PlateAppearanceFact> turns, int seed)
    {
        var random = new Random(seed);
        return
        [
            .. turns.Select(turn => turn.Day < s_day ? turn : turn with
            {
                IsHomeRun = random.Next(2) == 0,
                IsStrikeout = random.Next(2) == 0,
                IsWalk = random.Next(2) == 0,
                ExitVelocity = random.Next(2) == 0 ? null : random.Next(60, 118),
                LaunchAngle = random.Next(2) == 0 ? null : random.Next(-30, 60),
                Batter = turn.Day == s_day ? turn.Batter : (100 * random.Next(1, 7)) + random.Next(1, 10),
                Pitcher = turn.Day == s_day ? turn.Pitcher : (100 * random.Next(1, 7)) + 50,
            }),
        ];
    }

    static bool IsOfDayOrLater(HomeRunHistory history, int game) => history.PlateAppearances.First(turn => turn.GamePk == game).Day >= s_day;

    static bool IsOfDay(HomeRunHistory history, int game) => history.PlateAppearances.First(turn => turn.GamePk == game).Day == s_day;
}
