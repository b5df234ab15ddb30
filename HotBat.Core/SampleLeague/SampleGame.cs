namespace HotBat.Core.SampleLeague;

/// <summary>One side of a game.</summary>
public sealed class SampleSide(PitchingStaff staff, PitcherSeason starter, IReadOnlyList<(SampleBatter Batter, BatterTalent Talent)> order)
{
    public PitcherSeason Starter { get; } = starter;

    public PitchingStaff Staff => staff;

    public IReadOnlyList<(SampleBatter Batter, BatterTalent Talent)> Order => order;

    /// <summary>Who has pitched, in their order, with the pitches of each.</summary>
    public List<(PitcherSeason Pitcher, int Pitches)> Used { get; } = [];

    internal PitcherSeason Pitcher = starter;
    internal int NextBatter, PitchCount, Faced, RunsOff, Limit;
    internal double Form;
}

/// <summary>Plays a game from the first pitch to the last. Rules: nine innings, no bottom half when the home club leads, walk-offs, from the tenth a runner on second base.</summary>
public sealed class SampleGame(SampleRandom chance, SampleSide home, SampleSide away, SampleBallpark park, SampleWeather weather, List<PitchRow> pitches)
{
    const int MostInnings = 30;

    readonly FlightConditions _air = new(park.Carry('L') + weather.Carry, park.Carry('R') + weather.Carry, park.Hits);
    Bases _bases;
    int _inning, _outs, _atBat;
    bool _isTop;

    public int HomeScore { get; private set; }

    public int AwayScore { get; private set; }

    public void Play()
    {
        foreach (var side in (ReadOnlySpan<SampleSide>)[home, away])
            Enter(side, side.Starter, chance.Chance(0.06) ? (int)chance.Between(25, 70) : (int)(side.Starter.Talent.Stamina + (6 * chance.Normal())));
        for (_inning = 1; _inning <= MostInnings; _inning++)
        {
            Half(isTop: true);
            if (_inning >= 9 && HomeScore > AwayScore) break;
            Half(isTop: false);
            if (_inning >= 9 && HomeScore != AwayScore) break;
        }
        foreach (var side in (ReadOnlySpan<SampleSide>)[home, away]) side.Used.Add((side.Pitcher, side.PitchCount));
    }

    bool IsWon => !_isTop && _inning >= 9 && HomeScore > AwayScore;

    void Half(bool isTop)
    {
        (_isTop, _outs, _bases) = (isTop, 0, default);
        var (batting, fielding) = isTop ? (away, home) : (home, away);
        if (_inning > 9) _bases.Second = batting.Order[(batting.NextBatter + 8) % 9].Batter.Id;
        var starts = _inning > 1;
        while (_outs < 3 && !IsWon)
        {
            if (starts || fielding.Faced > 0) ChangePitcher(fielding, starts);
            starts = false;
            var (batter, talent) = batting.Order[batting.NextBatter % 9];
            var turn = new PlateAppearance(this, fielding, batter, talent);
            if (turn.Run()) batting.NextBatter++;
        }
    }

    void Enter(SampleSide side, PitcherSeason pitcher, int limit)
    {
        (side.Pitcher, side.PitchCount, side.Faced, side.RunsOff, side.Limit) = (pitcher, 0, 0, 0, limit);
        side.Form = (0.4 * chance.Normal()) - pitcher.VelocityLost;
    }

    void ChangePitcher(SampleSide side, bool isBetweenInnings)
    {
        var isStarter = side.Pitcher == side.Starter;
        var lead = side == home ? HomeScore - AwayScore : AwayScore - HomeScore;
        var leaves = isStarter
            ? side.PitchCount >= side.Limit || isBetweenInnings && side.PitchCount >= side.Limit - 10
                || side.RunsOff >= 5 && side.PitchCount > 45 && chance.Chance(0.2) || side.Faced >= 18 && _bases.Runners > 0 && side.PitchCount > 70 && chance.Chance(0.1)
            : side.PitchCount >= side.Limit || isBetweenInnings && side.Faced > 0 && (side.Faced >= 3 || side.PitchCount > 14) && chance.Chance(0.74)
                || side.Faced >= 3 && side.RunsOff >= 2 && chance.Chance(0.3) || side.Faced >= 3 && _bases.Runners > 0 && chance.Chance(0.06);
        if (!leaves || side.Staff.Reliever(_inning, lead) is not { } next) return;
        side.Used.Add((side.Pitcher, side.PitchCount));
        Enter(side, next, next.Pitcher.IsStarter ? 55 : 24 + chance.Below(12));
    }

    /// <summary>A batter's turn, pitch by pitch.</summary>
    ref struct PlateAppearance(SampleGame game, SampleSide fielding, SampleBatter batter, BatterTalent talent)
    {
        int _balls, _strikes, _number;

        /// <summary>False when the third out was made on the bases, and the same batter leads off the next inning.</summary>
        public bool Run()
        {
            game._atBat++;
            var hand = fielding.Pitcher.Pitcher.Throws;
            var stand = batter.SideAgainst(hand);
            if (IsWalkedOnPurpose()) return WalkOnPurpose(stand);
            var isSteal = game.IsStealTried(talent.Speed);
            while (true)
            {
                var row = Row(stand);
                var times = Math.Min(3, fielding.Faced / 9);
                var at = new PitchSituation(talent, fielding.Pitcher.Talent, stand, hand, fielding.Pitcher == fielding.Starter ? times : 0, fielding.Form, fielding.PitchCount);
                var result = PitchModel.Throw(ref row, game.Chance, at, _balls, _strikes);
                fielding.PitchCount++;
                var play = result == PitchResult.InPlay ? BattedBallModel.Hit(ref row, game.Chance, at, game._air) : BallInPlay.Out;
                if (Describe(ref row, result, play))
                {
                    fielding.Faced++;
                    game.Add(row);
                    return true;
                }
                if (isSteal && !game.Steal())
                {
                    isSteal = false;
                    if (game._outs == 3)
                    {
                        row.Events = "truncated_pa";
                        game.Add(row);
                        return false;
                    }
                }
                isSteal = false;
                game.Add(row);
            }
        }

        PitchRow Row(char stand) => new()
        {
            Pitcher = fielding.Pitcher.Pitcher,
            Batter = batter,
            Description = "",
            Stand = stand,
            IsTop = game._isTop,
            Inning = (short)game._inning,
            AtBat = (short)game._atBat,
            Number = (short)++_number,
            Balls = (short)_balls,
            Strikes = (short)_strikes,
            Outs = (short)game._outs,
            HomeBefore = (short)game.HomeScore,
            AwayBefore = (short)game.AwayScore,
            OnFirst = game._bases.First,
            OnSecond = game._bases.Second,
            OnThird = game._bases.Third,
            Speed = float.NaN,
            BatSpeed = float.NaN,
            ExitVelocity = float.NaN,
        };

        /// <summary>Moves count, bases, outs and score on; true when the turn is over.</summary>
        bool Describe(ref PitchRow row, PitchResult result, BallInPlay play)
        {
            switch (result)
            {
                case PitchResult.Ball:
                    row.Description = row.PlateZ < 1f && game.Chance.Chance(0.4) ? "blocked_ball" : "ball";
                    return ++_balls == 4 && End(ref row, "walk", 0, game._bases.Force(batter.Id));
                case PitchResult.HitByPitch:
                    row.Description = "hit_by_pitch";
                    return End(ref row, "hit_by_pitch", 0, game._bases.Force(batter.Id));
                case PitchResult.CalledStrike:
                    row.Description = "called_strike";
                    return ++_strikes == 3 && End(ref row, "strikeout", 1, 0);
                case PitchResult.SwingingStrike:
                    row.Description = row.PlateZ < 1f && game.Chance.Chance(0.4) ? "swinging_strike_blocked" : "swinging_strike";
                    return ++_strikes == 3 && End(ref row, "strikeout", 1, 0);
                case PitchResult.FoulTip:
                    row.Description = "foul_tip";
                    return ++_strikes == 3 && End(ref row, "strikeout", 1, 0);
                case PitchResult.Foul:
                    row.Description = "foul";
                    _strikes = Math.Min(2, _strikes + 1);
                    return false;
                default:
                    row.Description = "hit_into_play";
                    return Fielded(ref row, play);
            }
        }

        bool Fielded(ref PitchRow row, BallInPlay play)
        {
            ref var bases = ref game._bases;
            switch (play)
            {
                case BallInPlay.HomeRun:
                    return End(ref row, "home_run", 0, bases.Clear() + 1);
                case BallInPlay.Triple:
                    var runs = bases.Clear();
                    bases.Third = batter.Id;
                    return End(ref row, "triple", 0, runs);
                case BallInPlay.Double:
                    return End(ref row, "double", 0, bases.Double(batter.Id, game.Chance, game._outs));
                case BallInPlay.Single:
                    return End(ref row, "single", 0, bases.Single(batter.Id, game.Chance, game._outs));
                default:
                    var fielded = Fielding.Play(ref bases, batter.Id, row, game._outs, game.Chance);
                    return End(ref row, fielded.Event, fielded.Outs, fielded.Runs);
            }
        }

        bool End(ref PitchRow row, string word, int outs, int runs)
        {
            row.Events = word;
            game._outs = Math.Min(3, game._outs + outs);
            if (game._outs == 3 && outs > 0) runs = 0;
            fielding.RunsOff += runs;
            game.Score(runs, isHomeRun: word == "home_run");
            return true;
        }

        bool IsWalkedOnPurpose() => game._bases.First == 0 && game._bases.Runners > 0 && game._inning >= 5 && game.Chance.Chance(talent.Power > 2.5 ? 0.15 : talent.Power > 0 ? 0.05 : 0.012);

        bool WalkOnPurpose(char stand)
        {
            for (var ball = 0; ball < 4; ball++)
            {
                _balls = ball;
                var row = Row(stand);
                row.Description = "automatic_ball";
                if (ball == 3) End(ref row, "intent_walk", 0, game._bases.Force(batter.Id));
                game.Add(row);
            }
            fielding.Faced++;
            return true;
        }
    }

    SampleRandom Chance => chance;

    bool IsStealTried(double speed) => _bases is { First: > 0, Second: 0 } && chance.Chance(0.075 + (0.01 * speed));

    /// <summary>Four of five arrive.</summary>
    bool Steal()
    {
        var runner = _bases.First;
        _bases.First = 0;
        if (chance.Chance(0.79))
        {
            _bases.Second = runner;
            return true;
        }
        _outs++;
        return false;
    }

    /// <summary>With the winning run in, only a home run lets the others score too.</summary>
    void Score(int runs, bool isHomeRun)
    {
        if (_isTop) AwayScore += runs;
        else HomeScore += _inning >= 9 && !isHomeRun ? Math.Min(runs, Math.Max(0, AwayScore + 1 - HomeScore)) : runs;
    }

    void Add(PitchRow row)
    {
        (row.HomeAfter, row.AwayAfter) = ((short)HomeScore, (short)AwayScore);
        pitches.Add(row);
    }
}
