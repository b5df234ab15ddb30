namespace HotBat.Core.PitcherRisk;

/// <summary>
/// Makes a pitcher's snapshots: what was known of him on a day's morning, as the features of <see cref="RiskFeatures"/>. Days asked in their order are one pass over his outings.
/// Trainer, evaluation, scorer and what-if get their rows here and nowhere else.
/// </summary>
public sealed class PitcherLedger
{
    const double DaysOfYear = 365.25, SoftVelocity = 80;

    /// <summary>Nobody gets outs with fewer pitches over a season: where fewer are at hand, outings of his are missing.</summary>
    const double LeastPitchesAnOut = 3;

    readonly PitcherRecord _record;
    readonly SeasonSpans _seasons;
    readonly WorkloadHistory _work;
    readonly TrackedHistory _tracked;
    readonly StintHistory _stints;
    TrackedHistory? _trackedAfter;
    int _hint;

    public PitcherLedger(PitcherRecord record, SeasonSpans seasons)
        : this(record, seasons, new(record.Appearances))
    {
    }

    PitcherLedger(PitcherRecord record, SeasonSpans seasons, TrackedHistory tracked)
    {
        (_record, _seasons, _tracked) = (record, seasons, tracked);
        _work = new(record.Appearances);
        _stints = new(record.Stints, record.Surgeries);
    }

    public int Pitcher => _record.Pitcher;

    /// <summary>The ledger of the record with a next outing that has not been: see <see cref="WhatIf.Outing"/>. What is tracked is the same after any: it is summed up once for all of them.</summary>
    public PitcherLedger After(DateOnly day, int pitches)
    {
        var record = WhatIf.Outing(_record, day, pitches);
        return record.Appearances.Count == _record.Appearances.Count + 1 ? new(record, _seasons, _trackedAfter ??= new(record.Appearances)) : new(record, _seasons);
    }

    public double[] Features(DateOnly asOf)
    {
        var values = new double[RiskFeatures.Count];
        Fill(asOf, values);
        return values;
    }

    public void Fill(DateOnly asOf, Span<double> values)
    {
        var day = asOf.DayNumber;
        var to = _hint = _work.Before(day, _hint);
        var season = _work.Before(new DateOnly(asOf.Year, 1, 1).DayNumber, to);
        var lastSeason = _work.Before(new DateOnly(asOf.Year - 1, 1, 1).DayNumber, season);
        int week = _work.Before(day - 7, to), fortnight = _work.Before(day - 14, to), month = _work.Before(day - 28, to);
        int last = Math.Max(to - 1, 0), three = Math.Max(to - 3, 0);
        var at = 0;

        values[at++] = to - week;
        values[at++] = to - fortnight;
        values[at++] = to - month;
        values[at++] = to - season;
        values[at++] = to == 0 ? double.NaN : _work.Pitches(last, to);
        values[at++] = _work.Pitches(three, to);
        values[at++] = _work.Pitches(week, to);
        values[at++] = _work.Pitches(fortnight, to);
        values[at++] = _work.Pitches(month, to);
        values[at++] = _work.Pitches(season, to);
        double acute = _work.Acute(to, day), chronic = _work.Chronic(to, day);
        values[at++] = acute;
        values[at++] = chronic;
        values[at++] = chronic < .5 ? double.NaN : acute / chronic;
        values[at++] = _work.HighWorkloads(month, to);
        values[at++] = _work.Batters(month, to);
        values[at++] = _work.Outs(month, to);
        values[at++] = _work.Pitches(month, to) > 0 ? _work.HighStress(month, to) / _work.Pitches(month, to) : double.NaN;
        var innings = _work.Outs(season, to) / 3;
        values[at++] = innings;
        values[at++] = innings - MostOfThreeSeasons(asOf.Year);
        values[at++] = season > 0 ? Math.Log(1 + PitchesOf(asOf.Year - 1, _work.Pitches(lastSeason, season))) : double.NaN;

        double rest = to == 0 ? double.NaN : Math.Min(day - _work.DayOf(to - 1), 30);
        values[at++] = rest;
        values[at++] = Math.Clamp(rest - _work.UsualGap(to), -10, 30);
        values[at++] = _work.LongestGap(month, to);
        values[at++] = _work.ShortRests(month, to);
        values[at++] = _work.BackToBacks(fortnight, to);

        (int, int) recentOne = (Math.Max(last, season), to), recentThree = (Math.Max(three, season), to);
        var beforeOne = (Math.Min(Math.Max(month, season), recentOne.Item1), recentOne.Item1);
        var beforeThree = (season, recentThree.Item1);
        var thisMonth = (Math.Max(month, season), to);
        values[at++] = _tracked.Velocity(season, to);
        values[at++] = _tracked.VelocityChange(recentOne, beforeOne);
        values[at++] = _tracked.VelocityChange(recentThree, beforeThree);
        values[at++] = _tracked.VelocityChange(thisMonth, (lastSeason, season));
        values[at++] = _tracked.Slope(season, to);
        values[at++] = _tracked.Spread(season, to);
        values[at++] = _tracked.Spin(season, to);
        values[at++] = _tracked.SpinChange(recentOne, beforeOne);
        values[at++] = _tracked.SpinChange(recentThree, beforeThree);
        values[at++] = _tracked.SpinChange(thisMonth, (lastSeason, season));
        values[at++] = _tracked.ReleaseDrift(recentThree, beforeThree);
        values[at++] = _tracked.ExtensionChange(recentThree, beforeThree);
        values[at++] = _tracked.MixChange(recentThree, beforeThree);

        _stints.Fill(asOf, values[at..]);
        at += StintHistory.Features;

        var role = _work.Mean(Math.Max(to - 5, 0), to);
        values[at++] = role;
        values[at++] = double.IsNaN(role) ? double.NaN : role >= RiskExample.StarterPitches ? 1 : 0;
        values[at++] = _tracked.Velocity(season, to) < SoftVelocity ? 1 : 0;
        values[at++] = _record.Born is { } born ? (day - born.DayNumber) / DaysOfYear : double.NaN;
        values[at++] = Experience(asOf.Year);
        values[at++] = _record.Debut is { } debut ? Math.Log(1 + Math.Max(asOf.Year - debut, 0)) : double.NaN;
        var span = _seasons.Of(asOf.Year);
        values[at++] = day - span.Start.DayNumber;
        values[at++] = Math.Min((span.End.DayNumber - day) / 7.0, 8);
        if (at != RiskFeatures.Count) throw new InvalidOperationException($"{at} of {RiskFeatures.Count} features were made.");
    }

    /// <summary>Pitches at hand of a season; unknown where the outs of it say that outings are missing.</summary>
    double PitchesOf(int season, double atHand)
    {
        foreach (var one in _record.Seasons)
            if (one.Season == season && atHand < LeastPitchesAnOut * one.Outs)
                return double.NaN;
        return atHand;
    }

    double MostOfThreeSeasons(int season)
    {
        if (Enumerable.Range(season - 3, 3).Any(IsMissing)) return double.NaN;
        var most = double.NaN;
        foreach (var one in _record.Seasons)
            if (one.Season < season && one.Season >= season - 3 && !(one.Outs / 3.0 <= most))
                most = one.Outs / 3.0;
        return most;
    }

    /// <summary>He was in the majors by then, as far as is known, and the season's innings are in no source.</summary>
    bool IsMissing(int season) => _record.SeasonsAtHand?.Contains(season) == false && !(_record.Debut > season) && !_record.Seasons.Any(one => one.Season == season);

    double Experience(int season)
    {
        var outs = 0;
        foreach (var one in _record.Seasons)
            if (one.Season < season)
                outs += one.Outs;
        return Math.Log(1 + (outs / 3.0));
    }
}
