namespace HotBat.Core.SampleLeague;

/// <summary>
/// A pitcher in one season: what he has thrown, how his arm is, whether he is on the injured list.
/// Strain is hidden, like a real arm's: it grows when the last fourteen days hold an eighth more pitches than a usual fortnight of the last six weeks, or beyond, when rest was short, and by chance; it halves in two weeks.
/// What can be seen of it is velocity: <see cref="VelocityPerStrain"/> mph go with each unit. What follows from it is in <see cref="SampleInjuries"/>.
/// </summary>
public sealed class PitcherSeason(SamplePitcher pitcher, PitcherTalent talent, int days)
{
    public const double VelocityPerStrain = 1.1;
    const double SpikePitches = 45;
    const double HalfLifeDays = 14;

    readonly short[] _pitches = new short[days];

    public SamplePitcher Pitcher => pitcher;

    public PitcherTalent Talent => talent;

    public double Strain { get; private set; }

    public int LastDay { get; private set; } = -30;

    public int LastPitches { get; private set; }

    /// <summary>First day on which he can pitch again.</summary>
    public int HealthyFrom { get; internal set; }

    public int ArmInjuries { get; internal set; }

    public double VelocityLost => VelocityPerStrain * Math.Max(0, Strain);

    public int PitchesIn(int day, int lastDays)
    {
        var sum = 0;
        for (var d = Math.Max(0, day - lastDays + 1); d <= day && d < days; d++) sum += _pitches[d];
        return sum;
    }

    public bool IsHealthy(int day) => day >= HealthyFrom;

    /// <summary>A starter after four days of rest; a reliever unless he threw on both days before, or much on the last.</summary>
    public bool IsRested(int day) => pitcher.IsStarter
        ? day - LastDay >= 5
        : LastDay < day && !(LastDay == day - 1 && (LastPitches > 24 || PitchesIn(day - 2, 1) > 0)) && PitchesIn(day - 1, 5) < 62;

    public void Threw(int day, int pitches, SampleRandom chance)
    {
        var rest = day - LastDay;
        var fortnight = PitchesIn(day, 14) + pitches;
        var usual = 1.12 * Math.Max(pitcher.IsStarter ? 180 : 64, PitchesIn(day, 42) / 3.0);
        var spike = Math.Max(0, (fortnight - usual) / SpikePitches);
        var isShort = pitcher.IsStarter ? rest <= 4 : rest <= 1;
        Strain = (Strain * Math.Pow(0.5, Math.Min(rest, 60) / HalfLifeDays)) + (0.22 * spike) + (isShort ? 0.1 : 0) + (0.16 * chance.Normal());
        _pitches[day] += (short)pitches;
        (LastDay, LastPitches) = (day, pitches);
    }

    internal void Heal() => Strain = 0;
}

/// <summary>The arms of a club and who is sent out next.</summary>
public sealed class PitchingStaff(IReadOnlyList<PitcherSeason> all)
{
    const int Rotation = 5;
    const int Bullpen = 8;

    readonly List<PitcherSeason> _bullpen = new(Bullpen);

    public IReadOnlyList<PitcherSeason> All => all;

    /// <summary>The healthy starter with most rest; when nobody has enough, one from the reserve, and at last whoever is least tired.</summary>
    public PitcherSeason Starter(int day)
    {
        PitcherSeason? best = null;
        var seen = 0;
        foreach (var pitcher in all)
        {
            if (!pitcher.Pitcher.IsStarter || !pitcher.IsHealthy(day) || pitcher.LastDay == day || seen++ >= Rotation && best is not null && best.IsRested(day)) continue;
            if (best is null || (pitcher.IsRested(day) ? 100 : 0) + day - pitcher.LastDay > (best.IsRested(day) ? 100 : 0) + day - best.LastDay) best = pitcher;
        }
        return best ?? all.Where(p => p.LastDay < day).OrderBy(p => p.HealthyFrom).First();
    }

    /// <summary>Who sits in the bullpen today, the best first.</summary>
    public void OpenBullpen(int day, PitcherSeason starter)
    {
        _bullpen.Clear();
        var active = 0;
        foreach (var pitcher in all)
        {
            if (pitcher.Pitcher.IsStarter || pitcher == starter || !pitcher.IsHealthy(day) || active++ >= Bullpen) continue;
            if (pitcher.LastDay < day && pitcher.IsRested(day)) _bullpen.Add(pitcher);
        }
        if (_bullpen.Count >= 3) return;
        foreach (var pitcher in all)
            if (pitcher != starter && pitcher.LastDay < day && pitcher.IsHealthy(day) && !_bullpen.Contains(pitcher)) _bullpen.Add(pitcher);
    }

    /// <summary>The closer for a lead of up to three in the ninth, the best arms for a close game late, the last ones when it is decided. Null when nobody is left.</summary>
    public PitcherSeason? Reliever(int inning, int lead)
    {
        if (_bullpen.Count == 0) return null;
        var at = inning >= 9 && lead is >= 0 and <= 3 ? 0 : Math.Abs(lead) >= 5 ? _bullpen.Count - 1 : inning >= 7 && lead >= -1 ? Math.Min(1, _bullpen.Count - 1) : _bullpen.Count / 2;
        var next = _bullpen[at];
        _bullpen.RemoveAt(at);
        return next;
    }
}
