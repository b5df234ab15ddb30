using HotBat.Core.Baseball;

namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>
/// All that is known of home runs on a morning: batters, starters, bullpens, ballparks, platoon, the league, each as a multiplier learned beside the others. A home run
/// counts for its batter as much as it surprised, given pitcher, park, platoon and air as they were known that morning, and the other way round.
/// <see cref="Row"/> reads from it and changes nothing that it will say of that season; <see cref="Learn"/> takes in a day that is over. Either ends the season before the day's.
/// </summary>
public sealed class HomeRunKnowledge
{
    const double BullpenWeight = 1500;
    const double BullpenFade = .3;
    const double PriorSubstituteHomeRuns = 30;
    const double PriorBatterGames = 200;
    const double UsualChance = .11, UsualSubstituteChance = .035;
    const double MostRestDays = 10;
    const double UsualTurns = 4.2;

    readonly HomeRunHistory _history;
    readonly EarlierSeasons _batterSeasons, _pitcherSeasons;
    readonly Dictionary<int, BatterForm> _batters = [];
    readonly Dictionary<int, PitcherForm> _pitchers = [];
    readonly Dictionary<int, Ledger> _bullpens = [];
    readonly BallparkEffects _parks;
    readonly LeagueLevel _league = new();
    readonly PlayingTime _time = new();
    readonly ContactTable _contact = new();
    readonly ShrunkRateBaseline _baseline = new();
    readonly Ledger _starterGames = new(), _substituteGames = new();
    readonly Ledger _substitutes = new();
    double _levelBefore = LeagueLevel.Usual;
    int _season;
    bool _isSeasonTracked;

    public HomeRunKnowledge(HomeRunHistory history)
    {
        _history = history;
        (_batterSeasons, _pitcherSeasons) = (new(history.BatterSeasons), new(history.PitcherSeasons));
        _parks = new(history.BallparkGames);
    }

    /// <exception cref="ArgumentException">The day is of a season that has ended here.</exception>
    public ForecastRow Row(BatterSituation at)
    {
        EnterSeason(at.Day);
        var batter = Batter(at.Batter);
        var starter = at.Starter is { } named ? Pitcher(named) : null;
        var turns = _time.Of(at.Batter, at.Slot, at.IsHome);
        var share = StarterShare(at.Slot, turns, starter);
        double starterRate = starter?.Rate ?? 1, bullpenRate = Bullpen(at.Opponent);
        var relieved = _league.Platoon(at.Side);
        var platoon = (share * Math.Log(at.StarterHand is { } hand ? _league.Platoon(at.Side, hand) : relieved)) + ((1 - share) * Math.Log(relieved));
        double bat = Math.Log(batter.Rate), time = Math.Log(turns / UsualTurns * (at.Slot is null ? _substitutes.Ratio(1, PriorSubstituteHomeRuns) : 1)), park = Math.Log(_parks.Ratio(at.Ballpark, at.Side)), air = Math.Log(_parks.Air(at.Ballpark, at.Day, at.Air));
        double pitching = share * Math.Log(starterRate), relief = (1 - share) * Math.Log(bullpenRate);

        var rate = new RateForecast(_league.Rate * UsualTurns, new Dictionary<ForecastTopic, double>
        {
            [ForecastTopic.Batter] = bat,
            [ForecastTopic.PlateAppearances] = time,
            [ForecastTopic.Starter] = pitching,
            [ForecastTopic.Bullpen] = relief,
            [ForecastTopic.Platoon] = platoon,
            [ForecastTopic.Ballpark] = park,
            [ForecastTopic.Air] = air,
        })
        {
            // the ledgers of men count in plate appearances, the ballparks' in home runs
            Uncertainty = ForecastRange.Uncertainty(
                (1, batter.Evidence * _league.Rate), (share, (starter?.Evidence ?? CareerRates.PitcherWeight) * _league.Rate),
                (1 - share, BullpenEvidence(at.Opponent) * _league.Rate), (1, _parks.Evidence(at.Ballpark, at.Side))),
        };
        double[] values =
        [
            bat, Math.Log(batter.Career.Ratio), Math.Log(1 + batter.Career.PlateAppearances), Age(batter.Born, at.Day) ?? double.NaN, batter.StrikeoutRate, batter.MeanSlot,
            batter.HardContact, batter.HardestContact, batter.BarrelRate, batter.SweetSpotRate, batter.FlyRate,
            Math.Log(batter.Recent(at.Day)), Rest(batter, at.Day) ?? double.NaN,
            at.Slot is null ? double.NaN : time, at.Slot ?? double.NaN, at.IsHome ? 1 : 0,
            pitching, starter?.StrikeoutRate ?? double.NaN, starter?.WalkRate ?? double.NaN, starter?.FlyRate ?? double.NaN, share,
            relief, platoon, park, air, at.Air.WindOut ?? double.NaN, Math.Log(_league.Rate / _levelBefore),
        ];
        var shrunk = _baseline.Chance(batter.PlateAppearances, batter.HomeRuns, _batterSeasons.Of(at.Batter, _season - 1), _batterSeasons.Of(at.Batter, _season - 2),
            at.Slot, at.IsHome, _time.OfSlot(at.Slot, at.IsHome));
        return new(at, at.Day, values, rate, shrunk, BaseRate(at.Slot), turns);
    }

    /// <summary>The side a batter takes against a hand: as he last did, a switch hitter the other one; null when nobody has seen him.</summary>
    public BatSide? SideOf(int batter, BatSide hand) => _batters.GetValueOrDefault(batter) is not { } form ? null
        : form.SideAgainst(hand) ?? form.SideAgainst(hand == BatSide.Left ? BatSide.Right : BatSide.Left);

    /// <summary>The side a batter takes: as he was seen, else as he is listed, else the right one.</summary>
    /// <param name="hand">The pitcher's arm; null, taken as the right one, where he is not known.</param>
    /// <param name="listed">R, L or B for a switch hitter.</param>
    public BatSide SideOf(int batter, BatSide? hand, char? listed) => SideOf(batter, hand ?? BatSide.Right) ?? listed switch
    {
        'B' => hand == BatSide.Left ? BatSide.Right : BatSide.Left,
        'L' => BatSide.Left,
        _ => BatSide.Right,
    };

    /// <summary>The arm a pitcher last threw with; null when nobody has seen him.</summary>
    public BatSide? HandOf(int pitcher) => _pitchers.GetValueOrDefault(pitcher)?.Hand;

    /// <summary>Takes in a day's games. What they teach rests on what was known on the morning, so their order does not matter.</summary>
    /// <exception cref="ArgumentException">The day is of a season that has ended here.</exception>
    public void Learn(DateOnly day, IReadOnlyList<PlayedGame> games)
    {
        EnterSeason(day);
        var whole = games.Where(game => game.IsWhole).ToList();
        if (whole.Count == 0) return;
        _league.StartDay(day);
        // first what the morning thought of everybody, then what came
        var lessons = new List<TurnLesson>();
        foreach (var game in whole)
        {
            var substitutes = game.Batters.Where(batter => batter.Situation.Slot is null).Select(batter => batter.Situation.Batter).ToHashSet();
            lessons.AddRange(game.Turns.Select(turn => Lesson(turn, game, substitutes.Contains(turn.Batter))));
        }
        foreach (var lesson in lessons) Take(lesson);
        foreach (var game in whole) LearnLineups(game);
    }

    static double StarterShare(int? slot, double turns, PitcherForm? starter)
    {
        if (slot is not { } place) return 0;
        var faced = starter?.ExpectedBattersFaced ?? 22;
        return Math.Clamp(((faced - place) / 9) + .5, .5, turns) / turns;
    }

    static double? Age(DateOnly? born, DateOnly day) => born is { } date ? (day.DayNumber - date.DayNumber) / 365.25 : null;

    double? Rest(BatterForm batter, DateOnly day) => batter.LastDay is { } last && last.Year == _season ? Math.Min(day.DayNumber - last.DayNumber, MostRestDays) : null;

    double BaseRate(int? slot) => slot is null ? _substituteGames.Ratio(UsualSubstituteChance, PriorBatterGames) : _starterGames.Ratio(UsualChance, PriorBatterGames);

    double Bullpen(int team) => _bullpens.TryGetValue(team, out var ledger) ? ledger.Ratio(1, BullpenWeight) : 1;

    double BullpenEvidence(int team) => _bullpens.TryGetValue(team, out var ledger) ? ledger.Evidence(1, BullpenWeight) : BullpenWeight;

    /// <summary>A turn with what the morning expected of it, and its contact's chance.</summary>
    sealed record TurnLesson(PlateAppearanceFact Turn, bool IsStarter, bool IsSubstitute, BatterForm Batter, PitcherForm Pitcher, double HomeRun, double Contact, double ContactChance,
        double BatterRate, double PitcherRate, double Park, double Platoon, double Air, double League);

    TurnLesson Lesson(PlateAppearanceFact turn, PlayedGame game, bool isSubstitute)
    {
        var isStarter = game.Turns.First(other => other.IsTop == turn.IsTop).Pitcher == turn.Pitcher;
        BatterForm batter = Batter(turn.Batter);
        PitcherForm pitcher = Pitcher(turn.Pitcher);
        // an untracked home run counts as one: nothing says how it was hit
        var chance = turn is { ExitVelocity: { } velocity, LaunchAngle: { } angle } ? _contact.Chance(velocity, angle) : turn.IsHomeRun ? 1 : 0;
        return new(turn, isStarter, isSubstitute, batter, pitcher, (turn.IsHomeRun ? 1 : 0) / _league.Rate, chance / _league.Contact, chance,
            batter.Rate, isStarter ? pitcher.Rate : Bullpen(turn.FieldingTeam), _parks.Ratio(turn.Ballpark, turn.BatterSide),
            _league.Platoon(turn.BatterSide, turn.PitcherHand), _parks.Air(turn.Ballpark, turn.Day, game.Air), _league.Rate);
    }

    void Take(TurnLesson lesson)
    {
        var turn = lesson.Turn;
        var place = lesson.Park * lesson.Platoon * lesson.Air;
        lesson.Batter.Learn(turn, lesson.HomeRun, lesson.Contact, lesson.PitcherRate * place, lesson.PitcherRate * lesson.Platoon);
        lesson.Pitcher.Learn(turn, lesson.HomeRun, lesson.Contact, lesson.BatterRate * place, lesson.BatterRate * lesson.Platoon);
        if (!lesson.IsStarter)
        {
            if (!_bullpens.TryGetValue(turn.FieldingTeam, out var bullpen)) _bullpens[turn.FieldingTeam] = bullpen = new();
            bullpen.Add((lesson.HomeRun + lesson.Contact) / 2, lesson.BatterRate * lesson.Platoon * (1 + (lesson.Park * lesson.Air)) / 2);
        }
        var men = lesson.BatterRate * lesson.PitcherRate;
        _parks.Learn(turn.Ballpark, turn.BatterSide, turn.IsHomeRun, lesson.League * men * lesson.Platoon * lesson.Air);
        _league.LearnPlatoon(turn.BatterSide, turn.PitcherHand, turn.IsHomeRun, lesson.League * men * lesson.Park * lesson.Air);
        // men who come off the bench hit fewer than their rates say
        if (lesson.IsSubstitute) _substitutes.Add(turn.IsHomeRun ? 1 : 0, lesson.League * men * place);
        _league.Learn(turn.IsHomeRun, men * place, lesson.ContactChance);
        if (turn is not { ExitVelocity: { } velocity, LaunchAngle: { } angle }) return;
        _contact.Add(velocity, angle, 1, turn.IsHomeRun ? 1 : 0);
        _isSeasonTracked = true;
    }

    void LearnLineups(PlayedGame game)
    {
        foreach (var (situation, outcome) in game.Batters)
        {
            _baseline.Learn(situation.Slot, situation.IsHome, outcome);
            _time.Learn(situation.Batter, situation.Slot, situation.IsHome, outcome.PlateAppearances);
            (situation.Slot is null ? _substituteGames : _starterGames).Add(outcome.HomeRuns > 0 ? 1 : 0, 1);
            if (situation.Slot is { } slot) Batter(situation.Batter).LearnStart(slot);
        }
        foreach (var isTop in new[] { true, false })
        {
            var starter = game.Turns.First(turn => turn.IsTop == isTop).Pitcher;
            Pitcher(starter).LearnStart(game.Turns.Count(turn => turn.IsTop == isTop && turn.Pitcher == starter));
        }
    }

    void EnterSeason(DateOnly day)
    {
        if (day.Year == _season) return;
        if (day.Year < _season) throw new ArgumentException($"{day:yyyy-MM-dd} is of a season that is over: {_season} has begun.", nameof(day));
        foreach (var (id, batter) in _batters)
            if (batter.PlateAppearances > 0)
                _batterSeasons.AddWalked(id, _season, batter.Season());
        foreach (var (id, pitcher) in _pitchers)
            if (pitcher.BattersFaced > 0)
                _pitcherSeasons.AddWalked(id, _season, pitcher.Season());
        // a season whose balls were learned from one by one is not taken from samples as well
        foreach (var cell in _history.Contact)
            if (cell.Season < day.Year && (cell.Season > _season || (cell.Season == _season && !_isSeasonTracked)))
                _contact.Add(cell.ExitVelocity, cell.LaunchAngle, cell.Balls, cell.HomeRuns);
        (_season, _isSeasonTracked) = (day.Year, false);
        foreach (var (id, batter) in _batters) batter.StartSeason(BatterCareer(id));
        foreach (var (id, pitcher) in _pitchers) pitcher.StartSeason(CareerRates.Pitcher(_pitcherSeasons.Before(id, _season)));
        foreach (var bullpen in _bullpens.Values) bullpen.Fade(BullpenFade);
        var before = _batterSeasons.LeagueRate(_season - 1);
        _levelBefore = before;
        _league.StartSeason(before);
        _baseline.StartSeason(before);
        _parks.StartSeason(_season);
        _time.StartSeason();
    }

    BatterForm Batter(int id)
    {
        if (_batters.TryGetValue(id, out var batter)) return batter;
        return _batters[id] = new(BatterCareer(id), _history.Births.TryGetValue(id, out var born) ? born : null);
    }

    CareerRate BatterCareer(int id) => CareerRates.Batter(_batterSeasons.Before(id, _season),
        _history.Births.TryGetValue(id, out var born) ? Age(born, new(_season, 7, 1)) : null, _batterSeasons.IsKnown(_season - 1));

    PitcherForm Pitcher(int id) => _pitchers.TryGetValue(id, out var pitcher) ? pitcher : _pitchers[id] = new(CareerRates.Pitcher(_pitcherSeasons.Before(id, _season)));
}
