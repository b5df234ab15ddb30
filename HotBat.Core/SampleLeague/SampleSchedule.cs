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
/// Series by <see cref="SampleRounds"/>, two rounds a week, before and over the weekend. A club is at home half of its games against each opponent it meets more than once, and about half of all.
/// Off days lie on Mondays and Thursdays. About one game in eighty under an open sky is rained out in the cold months, fewer later, and made up the day after.
/// A league of other clubs than the thirty plays round robins of three games, of four in some weeks.
/// </summary>
public static class SampleSchedule
{
    const double RainInSpring = 0.016;

    public static IReadOnlyList<ScheduledGame> Of(SampleLeagueSetup setup, SampleCalendar calendar)
    {
        var chance = new SampleRandom(setup.Seed, calendar.Season, 1);
        var all = (from round in Rounds(setup.Clubs, calendar, chance) from series in round.Round select (round.Week, round.IsWeekend, Series: series)).ToList();
        var homes = Homes([.. all.Select(s => s.Series)], chance);
        var games = new List<ScheduledGame>();
        for (var i = 0; i < all.Count; i++) Play(all[i].Series, homes[i], all[i].Week, all[i].IsWeekend);
        return Number(games, calendar.Season);

        void Play(SampleSeries series, SampleClub home, int week, bool isWeekend)
        {
            var away = series.One == home ? series.Other : series.One;
            var first = calendar.MondayOf(week).AddDays(isWeekend ? (series.Games == 4 ? 3 : 4) : series.Games == 4 || chance.Chance(0.5) ? 0 : 1);
            for (var game = 0; game < series.Games; game++)
                games.Add(Listed(first.AddDays(game), home, away, isLast: game == series.Games - 1));
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

    /// <summary>
    /// Who is at home in each series: of clubs that meet more than once the one that has been it less against the other, else the one that has been it less in all.
    /// Those that meet once are given out last, so that they even out what the others leave.
    /// </summary>
    static SampleClub[] Homes(IReadOnlyList<SampleSeries> all, SampleRandom chance)
    {
        var homeGames = new Dictionary<int, int>();
        var hosted = new Dictionary<(int Home, int Away), int>();
        var meetings = all.CountBy(SampleRounds.Pair).ToDictionary();
        var homes = new SampleClub[all.Count];
        foreach (var i in Enumerable.Range(0, all.Count).OrderBy(i => meetings[SampleRounds.Pair(all[i])] == 1))
        {
            var (one, other) = (all[i].One, all[i].Other);
            var isOne = Hosted(one, other) != Hosted(other, one) ? Hosted(one, other) < Hosted(other, one)
                : InAll(one) != InAll(other) ? InAll(one) < InAll(other)
                : chance.Chance(0.5);
            var (home, away) = isOne ? (one, other) : (other, one);
            homes[i] = home;
            homeGames[home.TeamId] = InAll(home) + all[i].Games;
            hosted[(home.TeamId, away.TeamId)] = Hosted(home, away) + all[i].Games;
        }
        return homes;

        int Hosted(SampleClub home, SampleClub away) => hosted.GetValueOrDefault((home.TeamId, away.TeamId));

        int InAll(SampleClub club) => homeGames.GetValueOrDefault(club.TeamId);
    }

    /// <summary>The rounds of a season in their order, each in its place of a week.</summary>
    static IEnumerable<(int Week, bool IsWeekend, IReadOnlyList<SampleSeries> Round)> Rounds(IReadOnlyList<SampleClub> clubs, SampleCalendar calendar, SampleRandom chance)
    {
        var plan = SampleRounds.Of(clubs, chance);
        var plain = plan is null ? SampleRounds.Shuffled(SampleRounds.RoundRobin([.. clubs]), chance) : [];
        List<IReadOnlyList<SampleSeries>> midweek = [.. plan?.Midweek ?? []], weekend = [.. plan?.Weekend ?? []];
        IReadOnlyList<SampleSeries> last = [];
        var at = 0;
        for (var week = 0; week < calendar.Weeks; week++)
        {
            if (week > 0 && week != calendar.BreakWeek)
                yield return (week, false, last = plan is null ? Plain(week % 4 == 2 && week < 20 ? 4 : 3) : SampleRounds.Next(midweek, last));
            yield return (week, true, last = plan is null ? Plain(week == 0 ? 4 : 3) : week == 0 ? plan.Opening : SampleRounds.Next(weekend, last));
        }

        IReadOnlyList<SampleSeries> Plain(int games) => [.. plain[at++ % plain.Count].Select(pair => new SampleSeries(pair.Item1, pair.Item2, games))];
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
