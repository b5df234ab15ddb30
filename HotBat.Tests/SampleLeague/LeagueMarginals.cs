namespace HotBat.Tests.SampleLeague;

/// <summary>What a season looks like from afar, from pitches in the order of their games.</summary>
sealed class LeagueMarginals
{
    readonly Dictionary<string, (int All, int Events)> _rates = [];
    readonly Dictionary<(int Game, bool IsTop), (int Pitcher, int Pitches, int Faced)> _starts = [];
    readonly List<float> _velocity = [], _angle = [];
    int _pitches, _turns, _runs;

    /// <param name="word">The event that ends the turn; null before.</param>
    public void Add(int game, bool isTop, int pitcher, string stand, string hand, string home, string? word, float velocity, float angle, bool isBattedBall, int runs)
    {
        _pitches++;
        _runs += runs;
        var start = _starts.GetValueOrDefault((game, isTop));
        if (start.Pitcher == 0) start.Pitcher = pitcher;
        var isStarter = start.Pitcher == pitcher;
        start.Pitches += isStarter ? 1 : 0;
        if (word is not null and not "truncated_pa")
        {
            _turns++;
            Count("HR", word == "home_run");
            Count($"HR {stand} against {hand}", word == "home_run");
            Count($"HR in {home}", word == "home_run");
            Count(isStarter ? $"HR time {Math.Min(3, 1 + (start.Faced / 9))}" : "HR relief", word == "home_run");
            Count("K", word is "strikeout" or "strikeout_double_play");
            Count("BB", word == "walk");
            if (isBattedBall && !float.IsNaN(velocity) && !float.IsNaN(angle))
            {
                _velocity.Add(velocity);
                _angle.Add(angle);
            }
            start.Faced += isStarter ? 1 : 0;
        }
        _starts[(game, isTop)] = start;
    }

    public double Rate(string what) => (double)_rates[what].Events / _rates[what].All;

    public IEnumerable<string> Parks => _rates.Keys.Where(k => k.StartsWith("HR in ", StringComparison.Ordinal));

    public double PitchesATurn => (double)_pitches / _turns;

    public double PitchesAStart => _starts.Values.Average(s => s.Pitches);

    public double FacedAStart => _starts.Values.Average(s => s.Faced);

    public double RunsAGame => 2.0 * _runs / _starts.Count;

    public double[] VelocityQuantiles => Quantiles(_velocity);

    public double[] AngleQuantiles => Quantiles(_angle);

    void Count(string what, bool happened)
    {
        var (all, events) = _rates.GetValueOrDefault(what);
        _rates[what] = (all + 1, events + (happened ? 1 : 0));
    }

    static double[] Quantiles(List<float> values)
    {
        values.Sort();
        return [.. new[] { 0.05, 0.25, 0.5, 0.75, 0.95 }.Select(q => (double)values[(int)(q * (values.Count - 1))])];
    }
}
