namespace HotBat.Core.SampleLeague;

/// <summary>A game as the league has listed it before the season.</summary>
/// <param name="Date">The day it is listed under.</param>
/// <param name="StartUtc">First pitch, UTC.</param>
/// <param name="MovedTo">The day it is made up when rain puts it off, known on <paramref name="Date"/>; the second game of two that day.</param>
/// <param name="GameNumber">1 or 2 in a double-header, else 0.</param>
public sealed record ScheduledGame(int GamePk, DateOnly Date, DateTime StartUtc, SampleClub Home, SampleClub Away, DateOnly? MovedTo, DateTime? MovedStartUtc, int GameNumber)
{
    /// <summary>The day it is really played.</summary>
    public DateOnly Played => MovedTo ?? Date;

    public DateTime PlayedStartUtc => MovedStartUtc ?? StartUtc;
}

/// <summary>
/// 52 rounds of series for 162 games a club: two rounds a week, before and over the weekend, three games each and four in six of them.
/// Everybody meets everybody once (a round robin by the circle method), then the clubs of the own league again; who is at home is balanced.
/// Off days lie on Mondays and Thursdays. About one game in eighty under an open sky is rained out in the cold months, fewer later, and made up the day after.
/// </summary>
public static class SampleSchedule
{
    const double RainInSpring = 0.016;

    public static IReadOnlyList<ScheduledGame> Of(SampleLeagueSetup setup, SampleCalendar calendar)
    {
        var chance = new SampleRandom(setup.Seed, calendar.Season, 1);
        var rounds = Rounds(setup.Clubs, chance);
        var homeGames = setup.Clubs.ToDictionary(c => c.TeamId, _ => 0);
        var games = new List<ScheduledGame>();
        var at = 0;
        for (var week = 0; week < calendar.Weeks; week++)
        {
            if (week > 0 && week != calendar.BreakWeek)
                Play(rounds[at % rounds.Count], week, isWeekend: false, length: week % 4 == 2 && week < 20 ? 4 : 3, repeat: at++ / rounds.Count);
            Play(rounds[at % rounds.Count], week, isWeekend: true, length: week == 0 ? 4 : 3, repeat: at++ / rounds.Count);
        }
        return Number(games, calendar.Season);

        void Play(List<(SampleClub, SampleClub)> round, int week, bool isWeekend, int length, int repeat)
        {
            foreach (var (one, other) in round)
            {
                var swap = homeGames[one.TeamId] != homeGames[other.TeamId] ? homeGames[one.TeamId] > homeGames[other.TeamId] : chance.Chance(0.5) ^ (repeat % 2 == 1);
                var (home, away) = swap ? (other, one) : (one, other);
                homeGames[home.TeamId] += length;
                var first = calendar.MondayOf(week).AddDays(isWeekend ? (length == 4 ? 3 : 4) : length == 4 || chance.Chance(0.5) ? 0 : 1);
                for (var game = 0; game < length; game++)
                    games.Add(Listed(first.AddDays(game), home, away, isLast: game == length - 1));
            }
        }

        ScheduledGame Listed(DateOnly day, SampleClub home, SampleClub away, bool isLast)
        {
            var start = Start(day, calendar, home, isLast, chance);
            var rain = home.IsRoofed ? 0 : RainInSpring * (calendar.DayOfYear(day) < 150 ? 1 : 0.5);
            if (isLast || !chance.Chance(rain)) return new(0, day, start, home, away, null, null, 0);
            var makeUp = day.AddDays(1);
            return new(0, day, start, home, away, makeUp, Utc(makeUp, new(18, 40), home), 2);
        }
    }

    /// <summary>The circle method: one club stands, the others move on by one place a round.</summary>
    static List<List<(SampleClub, SampleClub)>> Rounds(IReadOnlyList<SampleClub> clubs, SampleRandom chance)
    {
        var all = Shuffled(RoundRobin([.. clubs]), chance);
        if (clubs.Count < 30) return all;
        var leagues = clubs.GroupBy(c => c.League).Select(g => RoundRobin([.. g, null])).ToList();
        var second = new List<List<(SampleClub, SampleClub)>>();
        for (var round = 0; round < leagues[0].Count; round++)
        {
            // an odd number of clubs a league: the two that are left over meet
            var idle = leagues.SelectMany(league => league[round]).Where(p => p.Item1 is null || p.Item2 is null).Select(p => p.Item1 ?? p.Item2!).ToList();
            var pairs = leagues.SelectMany(league => league[round]).Where(p => p.Item1 is not null && p.Item2 is not null).Select(p => (p.Item1!, p.Item2!)).ToList();
            for (var i = 0; i + 1 < idle.Count; i += 2) pairs.Add((idle[i], idle[i + 1]));
            second.Add(pairs);
        }
        // the rounds with most neighbours of a division come once more
        var third = second.OrderByDescending(r => r.Count(p => p.Item1.League == p.Item2.League && p.Item1.Division == p.Item2.Division)).Take(8);
        return Shuffled([.. all, .. second, .. third], chance);
    }

    static List<List<(T, T)>> RoundRobin<T>(List<T> clubs)
    {
        var rounds = new List<List<(T, T)>>();
        for (var round = 0; round < clubs.Count - 1; round++)
        {
            rounds.Add([.. Enumerable.Range(0, clubs.Count / 2).Select(i => (clubs[i], clubs[^(i + 1)]))]);
            clubs = [clubs[0], clubs[^1], .. clubs[1..^1]];
        }
        return rounds;
    }

    static List<T> Shuffled<T>(List<T> items, SampleRandom chance)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = chance.Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
        return items;
    }

    /// <summary>Evenings, Sundays and last days of a series at noon or one; some in the late morning of their place.</summary>
    static DateTime Start(DateOnly day, SampleCalendar calendar, SampleClub home, bool isLast, SampleRandom chance)
    {
        var dayOfWeek = (day.DayNumber - calendar.MondayOf(0).DayNumber) % 7;
        var draw = chance.Next();
        var local = dayOfWeek switch
        {
            6 => draw < 0.12 ? new TimeOnly(11, 35) : draw < 0.9 ? new TimeOnly(13, 35) : new TimeOnly(16, 10),
            5 => draw < 0.3 ? new TimeOnly(13, 10) : draw < 0.6 ? new TimeOnly(16, 10) : new TimeOnly(19, 10),
            _ => draw < (isLast ? 0.4 : 0.1) ? new TimeOnly(12, 10) : draw < (isLast ? 0.5 : 0.14) ? new TimeOnly(11, 5) : draw < 0.75 ? new TimeOnly(18, 40) : new TimeOnly(19, 10),
        };
        return Utc(day, local, home);
    }

    static DateTime Utc(DateOnly day, TimeOnly local, SampleClub home) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(local), TimeZoneInfo.FindSystemTimeZoneById(home.TimeZone));

    /// <summary>By day and hour; the game that was played on its own day before a made-up one is the first of the two.</summary>
    static List<ScheduledGame> Number(List<ScheduledGame> games, int season)
    {
        // two days of rain in a row would make three games: the second day stays dry
        var wet = MakeUpDays(games);
        games = [.. games.Select(g => g.MovedTo is not null && wet.Contains((g.Date, g.Home.TeamId)) ? g with { MovedTo = null, MovedStartUtc = null, GameNumber = 0 } : g)];
        var madeUp = MakeUpDays(games);
        return [.. games
            .Select(g => g.MovedTo is null && madeUp.Contains((g.Date, g.Home.TeamId)) ? g with { GameNumber = 1, StartUtc = Utc(g.Date, new(12, 10), g.Home) } : g)
            .OrderBy(g => g.Date).ThenBy(g => g.StartUtc).ThenBy(g => g.Home.TeamId)
            .Select((g, i) => g with { GamePk = SampleIds.Game(season, i + 1) })];
    }

    static HashSet<(DateOnly, int)> MakeUpDays(List<ScheduledGame> games) => [.. games.Where(g => g.MovedTo is not null).Select(g => (g.MovedTo!.Value, g.Home.TeamId))];
}
