namespace HotBat.Core.PitcherRisk;

/// <summary>A pitcher's outings as running sums, so that any window is the difference of two of them and all days are walked in one pass.</summary>
sealed class WorkloadHistory
{
    const double AcuteDays = 7, ChronicDays = 28;

    readonly int[] _days;
    readonly RunningSum _pitches, _batters, _outs, _stress;
    readonly double[] _acute, _chronic;
    readonly int[] _highWorkload, _shortRest, _backToBack;
    readonly double[] _single;

    public WorkloadHistory(IReadOnlyList<Appearance> appearances)
    {
        var count = appearances.Count;
        _days = [.. appearances.Select(appearance => appearance.Day.DayNumber)];
        _single = [.. appearances.Select(appearance => appearance.Pitches ?? double.NaN)];
        _pitches = new(_single);
        _batters = new([.. appearances.Select(appearance => appearance.Batters ?? double.NaN)]);
        _outs = new([.. appearances.Select(appearance => appearance.Outs ?? double.NaN)]);
        _stress = new([.. appearances.Select(appearance => appearance.HighStress ?? double.NaN)]);
        (_acute, _chronic) = (new double[count], new double[count]);
        (_highWorkload, _shortRest, _backToBack) = (new int[count + 1], new int[count + 1], new int[count + 1]);
        for (var i = 0; i < count; i++)
        {
            var thrown = double.IsNaN(_single[i]) ? 0 : _single[i];
            var gap = i == 0 ? int.MaxValue : _days[i] - _days[i - 1];
            _acute[i] = (i == 0 ? 0 : _acute[i - 1] * Math.Exp(-gap / AcuteDays)) + (thrown / AcuteDays);
            _chronic[i] = (i == 0 ? 0 : _chronic[i - 1] * Math.Exp(-gap / ChronicDays)) + (thrown / ChronicDays);
            var before = Mean(Math.Max(0, i - 10), i);
            _highWorkload[i + 1] = _highWorkload[i] + (thrown >= 25 && thrown >= 1.5 * before ? 1 : 0);
            _shortRest[i + 1] = _shortRest[i] + (i > 0 && !double.IsNaN(_single[i - 1]) && gap - 1 < PitchSmart.RestDays((int)_single[i - 1]) ? 1 : 0);
            _backToBack[i + 1] = _backToBack[i] + (gap == 1 ? 1 : 0);
        }
    }

    /// <summary>How many outings lie before a day; <paramref name="hint"/> is where the search begins, so that days in their order cost nothing.</summary>
    public int Before(int day, int hint)
    {
        var at = Math.Clamp(hint, 0, _days.Length);
        while (at < _days.Length && _days[at] < day) at++;
        while (at > 0 && _days[at - 1] >= day) at--;
        return at;
    }

    public int DayOf(int outing) => _days[outing];

    public double Pitches(int from, int to) => _pitches.Of(from, to);

    public double Batters(int from, int to) => _batters.Of(from, to);

    public double Outs(int from, int to) => _outs.Of(from, to);

    public double HighStress(int from, int to) => _stress.Of(from, to);

    /// <summary>Mean pitches of outings; NaN without one.</summary>
    public double Mean(int from, int to) => from == to ? double.NaN : Pitches(from, to) / (to - from);

    public int HighWorkloads(int from, int to) => _highWorkload[to] - _highWorkload[from];

    public int ShortRests(int from, int to) => _shortRest[to] - _shortRest[from];

    public int BackToBacks(int from, int to) => _backToBack[to] - _backToBack[from];

    public double Acute(int outings, int day) => outings == 0 ? 0 : _acute[outings - 1] * Math.Exp(-(day - _days[outings - 1]) / AcuteDays);

    public double Chronic(int outings, int day) => outings == 0 ? 0 : _chronic[outings - 1] * Math.Exp(-(day - _days[outings - 1]) / ChronicDays);

    /// <summary>Mean gap between the last ten outings, gaps of more than 15 days left out; NaN without a gap.</summary>
    public double UsualGap(int outings)
    {
        double sum = 0, gaps = 0;
        for (var i = Math.Max(1, outings - 10); i < outings; i++)
        {
            var gap = _days[i] - _days[i - 1];
            if (gap <= 15) (sum, gaps) = (sum + gap, gaps + 1);
        }
        return gaps == 0 ? double.NaN : sum / gaps;
    }

    /// <summary>Longest gap that an outing from <paramref name="from"/> on ended; NaN without one.</summary>
    public double LongestGap(int from, int to)
    {
        var longest = double.NaN;
        for (var i = Math.Max(from, 1); i < to; i++)
            if (!(_days[i] - _days[i - 1] <= longest))
                longest = _days[i] - _days[i - 1];
        return Math.Min(longest, 60);
    }
}
