namespace HotBat.Core.SampleLeague;

/// <summary>Who is on base; 0 is nobody.</summary>
struct Bases
{
    public int First, Second, Third;

    public readonly int Runners => (First > 0 ? 1 : 0) + (Second > 0 ? 1 : 0) + (Third > 0 ? 1 : 0);

    /// <summary>A walk or hit batter: only who is forced moves.</summary>
    public int Force(int batter)
    {
        var runs = 0;
        if (First > 0)
        {
            if (Second > 0)
            {
                if (Third > 0) runs = 1;
                Third = Second;
            }
            Second = First;
        }
        First = batter;
        return runs;
    }

    public int Clear()
    {
        var runs = Runners;
        (First, Second, Third) = (0, 0, 0);
        return runs;
    }

    /// <summary>A single: from third everybody scores, from second two in three, from first to third one in three.</summary>
    public int Single(int batter, SampleRandom chance, int outs)
    {
        var runs = Third > 0 ? 1 : 0;
        Third = 0;
        if (Second > 0)
        {
            if (chance.Chance(outs == 2 ? 0.86 : 0.6)) runs++;
            else Third = Second;
        }
        Second = 0;
        if (First > 0)
        {
            if (Third == 0 && chance.Chance(0.32)) Third = First;
            else Second = First;
        }
        First = batter;
        return runs;
    }

    public int Double(int batter, SampleRandom chance, int outs)
    {
        var runs = (Third > 0 ? 1 : 0) + (Second > 0 ? 1 : 0);
        Third = 0;
        if (First > 0)
        {
            if (chance.Chance(outs == 2 ? 0.6 : 0.42)) runs++;
            else Third = First;
        }
        (First, Second) = (0, batter);
        return runs;
    }

    /// <summary>Everybody one base on: a bunt, a slow roller, an error.</summary>
    public int Advance()
    {
        var runs = Third > 0 ? 1 : 0;
        (Third, Second, First) = (Second, First, 0);
        return runs;
    }
}

/// <summary>What became of a ball in play that was no hit.</summary>
/// <param name="Event">Savant's word.</param>
readonly record struct FieldedPlay(string Event, int Outs, int Runs);

static class Fielding
{
    const double Error = 0.0145;

    /// <summary>Rates are the league's of 2024: with first base taken and fewer than two outs, four grounders in ten are turned for two.</summary>
    public static FieldedPlay Play(ref Bases bases, int batter, in PitchRow ball, int outs, SampleRandom chance)
    {
        if (chance.Chance(Error))
        {
            var runs = bases.Advance();
            bases.First = batter;
            return new("field_error", 0, runs);
        }
        return ball.Trajectory == "ground_ball" ? Grounder(ref bases, batter, outs, chance) : Fly(ref bases, ball, outs, chance);
    }

    static FieldedPlay Grounder(ref Bases bases, int batter, int outs, SampleRandom chance)
    {
        if (outs == 2) return new(bases.First > 0 && chance.Chance(0.2) ? "force_out" : "field_out", 1, 0);
        if (bases.First > 0) return ForceInOrder(ref bases, batter, outs, chance);
        // nobody is forced: third scores half the time, second moves up two times in three
        var runs = 0;
        if (bases.Third > 0 && chance.Chance(0.5)) (runs, bases.Third) = (1, 0);
        if (bases.Second > 0 && bases.Third == 0 && chance.Chance(0.66)) (bases.Third, bases.Second) = (bases.Second, 0);
        return new("field_out", 1, runs);
    }

    static FieldedPlay ForceInOrder(ref Bases bases, int batter, int outs, SampleRandom chance)
    {
        var draw = chance.Next();
        if (draw < 0.43)
        {
            var runs = outs == 0 && bases.Third > 0 ? 1 : 0;
            bases = outs == 0 ? new() { Third = bases.Second } : new();
            return new("grounded_into_double_play", 2, runs);
        }
        if (draw < 0.76)
        {
            var runs = bases.Third > 0 ? 1 : 0;
            bases = new() { First = batter, Third = bases.Second };
            return new("force_out", 1, runs);
        }
        if (draw < 0.80)
        {
            // the runner nearest home is caught, the others move up behind him
            bases = bases.Third > 0 ? new() { First = batter, Second = bases.First, Third = bases.Second }
                : bases.Second > 0 ? new() { First = batter, Second = bases.First } : new() { First = batter };
            return new("fielders_choice_out", 1, 0);
        }
        if (draw < 0.845)
        {
            var runs = bases.Force(batter);
            return new("fielders_choice", 0, runs);
        }
        return new("field_out", 1, bases.Advance());
    }

    static FieldedPlay Fly(ref Bases bases, in PitchRow ball, int outs, SampleRandom chance)
    {
        if (outs == 2) return new("field_out", 1, 0);
        var isDeep = ball.Trajectory is "fly_ball" or "line_drive" && ball.HitLocation is >= 7;
        if (isDeep && bases.Third > 0 && chance.Chance(0.82))
        {
            bases.Third = 0;
            if (bases.Second > 0 && chance.Chance(0.35)) (bases.Third, bases.Second) = (bases.Second, 0);
            return new("sac_fly", 1, 1);
        }
        if (ball.Trajectory == "line_drive" && bases.First > 0 && chance.Chance(0.16))
        {
            bases.First = 0;
            return new("double_play", 2, 0);
        }
        return new("field_out", 1, 0);
    }
}
