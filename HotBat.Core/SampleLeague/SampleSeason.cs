namespace HotBat.Core.SampleLeague;

/// <summary>A game that was played, with every pitch. The list is used again for a later day: read it before going on.</summary>
public sealed record PlayedGame(ScheduledGame Listing, SampleWeather Weather, SampleSide Home, SampleSide Away, int HomeScore, int AwayScore, IReadOnlyList<PitchRow> Pitches)
{
    public double DayCarry => Weather.Carry;
}

public sealed record SampleDay(DateOnly Date, IReadOnlyList<PlayedGame> Games);

/// <summary>One season, played day by day. What happens on a day follows from the setup and the days before it alone.</summary>
public sealed class SampleSeason
{
    /// <summary>Half of what the home club's bats have over the visitors': about 52 of 100 games are won at home.</summary>
    const double HomeEdge = 0.12;

    readonly SampleLeagueSetup _setup;
    readonly SampleCalendar _calendar;
    readonly ILookup<DateOnly, ScheduledGame> _byDay;
    readonly PitchingStaff[] _staffs;
    readonly (SampleBatter Batter, BatterTalent Talent)[][] _batters;
    readonly Dictionary<int, int> _healthyFrom = [];
    readonly Dictionary<int, int> _places = [];
    readonly List<SampleInjury> _injuries = [];
    readonly List<List<PitchRow>> _lists = [];

    public SampleSeason(SampleLeagueSetup setup, SampleRosters rosters, SampleCalendar calendar)
    {
        (_setup, _calendar) = (setup, calendar);
        Schedule = SampleSchedule.Of(setup, calendar);
        _byDay = Schedule.ToLookup(g => g.Played);
        var clubs = Enumerable.Range(0, setup.Clubs.Count).ToList();
        var days = calendar.LastDay.DayNumber - calendar.Opening.DayNumber + 1;
        foreach (var club in clubs) _places[setup.Clubs[club].TeamId] = club;
        _staffs = [.. clubs.Select(club => new PitchingStaff([.. rosters.PitchersOf(club, calendar.Season).Select(p => new PitcherSeason(p, p.In(calendar.Season), days))]))];
        _batters = [.. clubs.Select(club => rosters.BattersOf(club, calendar.Season).Select(b => (b, b.In(calendar.Season))).ToArray())];
    }

    public SampleCalendar Calendar => _calendar;

    public IReadOnlyList<ScheduledGame> Schedule { get; }

    /// <summary>Up to the day that was played last.</summary>
    public IReadOnlyList<SampleInjury> Injuries => _injuries;

    public SampleSeasonLines Lines { get; } = new();

    public IEnumerable<PitcherSeason> Pitchers => _staffs.SelectMany(s => s.All);

    public IEnumerable<SampleDay> PlayThrough(DateOnly last)
    {
        for (var day = _calendar.Opening; day <= last && day <= _calendar.LastDay; day = day.AddDays(1))
            yield return new(day, [.. _byDay[day].OrderBy(g => g.PlayedStartUtc).ThenBy(g => g.GamePk).Select((game, i) => Play(game, day, i))]);
    }

    PlayedGame Play(ScheduledGame game, DateOnly date, int number)
    {
        var day = date.DayNumber - _calendar.Opening.DayNumber;
        var chance = new SampleRandom(_setup.Seed, 5, game.GamePk);
        while (_lists.Count <= number) _lists.Add(new List<PitchRow>(360));
        var pitches = _lists[number];
        pitches.Clear();
        var weather = SampleWeather.Draw(chance, game.Home, _calendar.DayOfYear(date));
        var (homeStaff, awayStaff) = (_staffs[_places[game.Home.TeamId]], _staffs[_places[game.Away.TeamId]]);
        var (homeStarter, awayStarter) = (homeStaff.Starter(day), awayStaff.Starter(day));
        homeStaff.OpenBullpen(day, homeStarter);
        awayStaff.OpenBullpen(day, awayStarter);
        var home = new SampleSide(homeStaff, homeStarter, LineUp(game.Home, awayStarter.Pitcher.Throws, day, chance, HomeEdge));
        var away = new SampleSide(awayStaff, awayStarter, LineUp(game.Away, homeStarter.Pitcher.Throws, day, chance, -HomeEdge));
        var play = new SampleGame(chance, home, away, SampleBallpark.At(game.Home.VenueId), weather, pitches);
        play.Play();
        Lines.Add(home, away, pitches);
        foreach (var side in (ReadOnlySpan<SampleSide>)[home, away]) Afterwards(side, date, day, chance);
        return new(game, weather, home, away, play.HomeScore, play.AwayScore, pitches);
    }

    /// <summary>Who hits hardest and gets on most bats first; a regular rests one game in ten, a catcher three in ten, and left-handed bats often when a left-hander starts.</summary>
    (SampleBatter, BatterTalent)[] LineUp(SampleClub club, char pitcherHand, int day, SampleRandom chance, double edge)
    {
        var all = _batters[_places[club.TeamId]];
        var line = new List<(SampleBatter Batter, BatterTalent Talent)>(9);
        var bench = all.Skip(9).Where(b => IsHealthy(b.Item1, day)).ToList();
        for (var place = 0; place < 9; place++)
        {
            var regular = all[place];
            var isSame = regular.Batter.SideAgainst(pitcherHand) == pitcherHand;
            var rest = regular.Batter.Position == "C" ? 0.3 : isSame && pitcherHand == 'L' ? 0.5 : 0.1;
            if (bench.Count == 0 || IsHealthy(regular.Batter, day) && !chance.Chance(rest))
            {
                line.Add(regular);
                continue;
            }
            var other = bench.FindIndex(b => b.Item1.Position == regular.Batter.Position);
            other = other < 0 ? 0 : other;
            line.Add(bench[other]);
            bench.RemoveAt(other);
        }
        return [.. line.OrderByDescending(b => b.Talent.Overall).ThenBy(b => b.Batter.Id)
            .Select(b => (b.Batter, b.Talent with { Power = b.Talent.Power + (2 * edge), Contact = b.Talent.Contact + (0.25 * edge), Discipline = b.Talent.Discipline + (0.4 * edge) }))];
    }

    bool IsHealthy(SampleBatter batter, int day) => _healthyFrom.GetValueOrDefault(batter.Id) <= day;

    void Afterwards(SampleSide side, DateOnly date, int day, SampleRandom chance)
    {
        foreach (var (pitcher, pitches) in side.Used)
        {
            if (pitches == 0) continue;
            pitcher.Threw(day, pitches, chance);
            if (SampleInjuries.AfterAppearance(pitcher, _calendar.Season, date, chance) is not { } injury) continue;
            _injuries.Add(injury);
            pitcher.HealthyFrom = injury.Return.DayNumber - _calendar.Opening.DayNumber;
            pitcher.ArmInjuries += injury.IsArm ? 1 : 0;
            pitcher.Heal();
        }
        foreach (var (batter, _) in side.Order)
        {
            if (SampleInjuries.AfterGame(batter, date, chance) is not { } injury) continue;
            _injuries.Add(injury);
            _healthyFrom[batter.Id] = injury.Return.DayNumber - _calendar.Opening.DayNumber;
        }
    }
}
